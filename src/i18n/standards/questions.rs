//! Questions that people ask about the standards, each answered in a sentence or two. Both languages stand together here, so that they
//! answer the same.

use crate::routes::Lang;

/// A question, and where its answer is told in full. It is left out where that place is not published.
pub(crate) struct Question {
    pub(crate) told: Told,
    zh: Answered,
    en: Answered,
}

/// In a language.
pub(crate) struct Answered {
    pub(crate) question: &'static str,
    /// Nothing, where the glossary has the answer.
    pub(crate) answer: Option<&'static str>,
    /// Other words under which people look for it. They are searched and not shown.
    pub(crate) also: &'static str,
}

/// Where an answer is told in full.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Told {
    /// What stands in short on the overview.
    Short,
    /// The life of a title, on the overview.
    Life,
    /// A clause: the ids of its document and of itself.
    Clause(&'static str, &'static str),
    /// A document, by its id.
    Document(&'static str),
    /// A term of the glossary, by its id.
    Term(&'static str),
    /// Any two documents side by side.
    Compare,
    /// The directory.
    Directory,
    /// About the register.
    About,
}

impl Question {
    /// As it is asked and answered in this language.
    pub(crate) fn in_language(&self, lang: Lang) -> &Answered {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// All of them: what this is about, how a title is told from a claim, how it is lost, what it is worth, what is asked, what is new.
pub(crate) static QUESTIONS: [Question; 12] = [
    Question {
        told: Told::Term("co-working-space"),
        zh: Answered {
            question: "什么是众创空间？",
            answer: None,
            also: "众创空间是什么 众创空间是什么意思 什么叫众创空间 众创空间的定义 概念 创客空间 联合办公 共享办公",
        },
        en: Answered {
            question: "What is a co-working space?",
            answer: None,
            also: "meaning definition explain mass maker space makerspace coworking shared office zhongchuang kongjian",
        },
    },
    Question {
        told: Told::Short,
        zh: Answered {
            question: "众创空间由谁认定？",
            answer: Some(
                "国家备案由火炬中心办理，它2017年属科学技术部，现在属工业和信息化部。省级、市级资格由省、市按自己的文件认定。",
            ),
            also: "谁认定 谁来认定 谁负责认定 谁备案 谁批准 谁审批 谁发证 谁发牌 哪个部门认定 哪个单位 认定机构 主管部门 科技部 工信部 科技厅",
        },
        en: Answered {
            question: "Who certifies co-working spaces?",
            answer: Some(
                "The national filing is with the Torch Center: in 2017 part of the Ministry of Science and Technology, today of the Ministry of Industry and Information Technology. Provinces and cities give titles of their own, by documents of their own.",
            ),
            also: "certifying gives grants issues approves decides the title certificate certification authority body office ministry MOST MIIT space",
        },
    },
    Question {
        told: Told::Directory,
        zh: Answered {
            question: "墙上挂着牌子就算吗？怎么查一家空间有没有资格？",
            answer: Some(
                "不算。资格失去了，牌子不会自己改；有报道说，有的运营方自称拥有从来没有申请过的资格。请在名录里查：哪一级，由谁认定，从哪天起，现在还有没有。",
            ),
            also: "挂牌 牌匾 铜牌 真的假的 真假 怎么查 如何查询 在哪里查 怎样核实 怎么知道 是不是认定的 是否认定 是否备案 有没有备案 冒充",
        },
        en: Answered {
            question: "Is a plate on the wall enough? How do I check that a space is certified?",
            answer: Some(
                "No. A plate does not change when a title is lost, and the press told of an operator that claimed a status it had never applied for. Look the space up in the register: at which level, by whom, since when, and whether the title is still held.",
            ),
            also: "nameplate sign certificate fake real genuine true verify look up find out know if whether proof",
        },
    },
    Question {
        told: Told::Compare,
        zh: Answered {
            question: "国家备案和省级、市级认定有什么不同？",
            answer: Some(
                "办理的机构和依据的文件不同，要求也可能不同；日期和期限各算各的。同一家空间可以同时有几级资格。",
            ),
            also: "区别 差别 国家级 省级 市级 备案和认定 几个级别 哪一级 地方标准",
        },
        en: Answered {
            question: "How does the national filing differ from a title of a province or a city?",
            answer: Some(
                "Another body gives it, by another document, which may ask for something else; each title has its own dates and its own end. One space may hold several at once.",
            ),
            also: "difference between levels provincial local certified certification filed nationally",
        },
    },
    Question {
        told: Told::Life,
        zh: Answered {
            question: "资格管多久？",
            answer: Some(
                "国家备案有没有固定年限，这里没有依据可查；取得之后定期复核，保留或者取消。有的地方写明期限，如山西省2017年的文件写明3年；写明期限的，到期就不再持有。",
            ),
            also: "有效期 有效期多久 有效期几年 多长时间 几年 什么时候到期 过期 资格期限 永久 长期有效",
        },
        en: Answered {
            question: "How long does a title hold?",
            answer: Some(
                "Whether the national filing runs for a fixed term is not known here; from time to time a re-check keeps it or cancels it. Some places set a term, such as three years in Shanxi’s document of 2017. A title with a last day ends on it.",
            ),
            also: "valid validity expire expires expiry period years certification last lasts long",
        },
    },
    Question {
        told: Told::Life,
        zh: Answered {
            question: "资格为什么会被取消？怎样取消？",
            answer: Some(
                "定期复核之后保留或者取消，取消要公布原因。2021年的复核，2251家保留，135家被取消（国科火字〔2021〕65号）。报送的数据造假，会失去当年备案机会，两年内不得申报。",
            ),
            also: "怎么取消资格 怎样取消资格 如何取消资格 取消资格 为什么取消 怎么会取消 取消原因 失去资格 资格没了 撤销 除名 摘牌 退出 取消流程",
        },
        en: Answered {
            question: "Why and how is a title cancelled?",
            answer: Some(
                "A re-check ends in keeping it or cancelling it, with a reason: in 2021, 2,251 nationally filed spaces kept the title and 135 lost it (国科火字〔2021〕65号). Whoever reports false data loses the chance to be filed that year and may not apply for two years.",
            ),
            also: "cancel cancellation lose loses losing lost revoke revoked withdrawn removed certification space",
        },
    },
    Question {
        told: Told::Term("public-notice"),
        zh: Answered {
            question: "“公示”是什么意思？",
            answer: None,
            also: "公示是什么 公示期 公示多久 公示几天 公示完了就算吗 公示名单 异议 怎么提异议",
        },
        en: Answered {
            question: "What does “public notice” mean?",
            answer: None,
            also: "notice long days object objection publicity period gongshi",
        },
    },
    Question {
        told: Told::Life,
        zh: Answered {
            question: "空间有资格，入驻的团队就有补贴、能减税吗？",
            answer: Some(
                "不会自动有。财税〔2018〕120号的税收优惠跟着空间的资格走，是给空间运营方的。团队能不能拿到补贴，看当地的规定和合同，这里没有依据可查。有报道说，运营方自称的资格从来没有申请过，入驻者没有拿到许诺的补贴：签约之前请先查名录。",
            ),
            also: "入驻者 租户 补助 奖励 免税 减免 税收优惠 优惠政策 房租补贴 有什么好处 入驻有补贴吗",
        },
        en: Answered {
            question: "Does a tenant get subsidies or tax relief because the space is certified?",
            answer: Some(
                "Not by itself. The tax relief of 财税〔2018〕120号 follows the title of the space and is for its operator. Whether a team gets a subsidy is for local rules and the contract to say, and is not known here. The press told of tenants who lost promised subsidies, as the operator had never applied for the status it claimed: look in the register before you sign.",
            ),
            also: "resident residents team founder startup grant money benefit benefits discount taxes subsidy rent tenants",
        },
    },
    Question {
        told: Told::Clause("filing-2017", "4a"),
        zh: Answered {
            question: "500平方米和30个工位，要同时满足吗？",
            answer: Some(
                "国家备案不用：面积不少于500平方米，或者工位不少于30个，满足一项即可。许多网站把“或”误写作“和”。福州市2022年的文件则要求两项都满足。",
            ),
            also: "面积和工位 面积或工位 500平米 500㎡ 30个工位 多大面积 要多少面积 要多少工位 或者还是并且 和还是或",
        },
        en: Answered {
            question: "500 m² or 30 desks: are both needed?",
            answer: Some(
                "Not for the national filing: at least 500 m² or at least 30 desks, and one of the two is enough. Many sites misprint “or” as “and”. Fuzhou’s document of 2022 does ask for both.",
            ),
            also: "and square metres meters sqm area how large big size many either",
        },
    },
    Question {
        told: Told::Term("incubator"),
        zh: Answered {
            question: "孵化器是什么，和众创空间有什么不同？",
            answer: Some(
                "孵化器为成立不久的企业提供场地、资金和服务，直到毕业；众创空间也接纳还没有公司的团队和创客。条件也不同：国家级综合孵化器要有不少于10000平方米、不少于50家在孵企业，众创空间不少于500平方米或30个工位。",
            ),
            also: "什么是孵化器 孵化器和众创空间的区别 孵化器与众创空间 差别 加速器",
        },
        en: Answered {
            question: "What is an incubator, and how is it different from a co-working space?",
            answer: Some(
                "An incubator gives young companies room, money and services until they graduate; a co-working space also takes in makers, and teams that have no company yet. What is asked differs too: at least 10,000 m² and 50 companies of a national comprehensive incubator, 500 m² or 30 desks of a co-working space.",
            ),
            also: "difference between incubators accelerator versus",
        },
    },
    Question {
        told: Told::About,
        zh: Answered {
            question: "这个网站给空间认定吗？",
            answer: Some(
                "不。授予、复核和取消资格的是各条记录写明的机构，名录只写名单上有的；在这里自我评估，也不是认定。",
            ),
            also: "本站 本名录 网站认定 在这里申请 怎么申请 能不能申报 网上申报 名录是谁办的",
        },
        en: Answered {
            question: "Does this site certify spaces?",
            answer: Some(
                "No. Titles are granted, re-checked and cancelled by the body that each record names, and the register tells what its lists say. To assess yourself here is no certification either.",
            ),
            also: "website register apply here application online certification",
        },
    },
    Question {
        told: Told::Document("miit-2025"),
        zh: Answered {
            question: "2025年以后有什么变化？",
            answer: Some(
                "2025年6月起有工业和信息化部的新办法，众创空间也在其中，分标准级（每年评价）和卓越级（每3年复核）。两级的数量门槛，以及以前的备案怎样过渡，这里没有依据可查。",
            ),
            also: "新规定 新政策 新办法 最新 现行办法 2025 工信部 标准级 卓越级 过渡",
        },
        en: Answered {
            question: "What is new since 2025?",
            answer: Some(
                "The ministry’s measures of June 2025 take in co-working spaces, in two grades: standard, evaluated every year, and excellent, re-checked every 3 years. Their thresholds, and what becomes of earlier filings, are not known here.",
            ),
            also: "changed change changes latest current regime rule rules now MIIT thresholds grades",
        },
    },
];
