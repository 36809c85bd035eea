//! About the register.

use super::{Part, Top};

/// What the page says, beside what the settings and the domain say.
pub(crate) struct About {
    pub(crate) top: Top,
    pub(crate) what: Part,
    pub(crate) publisher: &'static str,
    pub(crate) publisher_not_stated: &'static str,
    pub(crate) reading: Part,
    pub(crate) states: &'static str,
    /// After the states.
    pub(crate) rest: &'static [Part],
    pub(crate) errors: Part,
    /// Before the address that takes doubts.
    pub(crate) errors_to: &'static str,
    pub(crate) browsers: Part,
}

pub(super) const ZH: About = About {
    top: Top {
        head: "关于本名录",
        lead: "它告诉您什么、不告诉您什么，每个标记是什么意思，数据从哪里来，发现错误怎么办。",
        description: "本名录是什么、由谁发布、各种标记和状态的含义、数据来源，以及发现错误怎么办。",
    },
    what: Part {
        head: "这是什么，不是什么",
        paragraphs: &[
            "众创空间是为早期创业者提供工作空间、网络空间、社交空间和资源共享空间的低成本、便利化、开放式的场所。本名录列出经过认定的众创空间：由谁认定、哪一级、从何时起、资格如今是否仍然有效。",
            "有人借用这个名义招揽租户、套取补贴。签约之前，请先在这里核对名称和运营主体，再看资格在数据截止日是否仍然有效。",
            "本名录不作认定，也不代替认定文件。资格由各条记录写明的机构授予、复核和取消；名录与公布的文件不一致时，以文件为准。列入名录不是推荐：名录不对租金、服务质量或任何承诺作保证。",
        ],
        points: &[],
    },
    publisher: "由谁发布",
    publisher_not_stated: "发布机构：未说明。",
    reading: Part {
        head: "怎样看一条记录",
        paragraphs: &[],
        points: &[
            "先看标记。方形：在数据截止日持有资格。圆形：不持有，或尚未取得。没有外框的横线：只在名单里出现过，是否持有资格不清楚。",
            "一家空间可以同时持有几级资格，各有认定机构、文号和日期。最上面写的是其中最好的一项。",
            "“未说明”是指名单没有写。没有写的，本名录不推测，也不写成零。",
            "“全部名单没有列入”不等于取消：认定机构公布了全部名单，而其中没有这家空间。资格仍按原样列出，同时注明是哪一份名单；只有取消资格的文件才会把它变成“已取消”。",
            "历史只增不改。粗实线：当时持有资格。点线：不持有。细线：名单没有说明是否持有。",
            "每项内容旁边写着它的来源：哪一份名单、第几行、文号和日期。",
        ],
    },
    states: "各种状态的含义",
    rest: &[
        Part {
            head: "数据从哪里来",
            paragraphs: &[
                "每条记录都来自公布的名单，并注明名单、行号和文号。",
                "面积、工位、租金等由运营主体申报，名录没有测量。",
            ],
            points: &[],
        },
        Part {
            head: "数据截止日和版本",
            paragraphs: &[
                "页面顶部的日期是数据的截止日。截止日之后的变化，要到下一期名录才会出现。",
                "旁边的版本号由数据本身算出：数据有变，版本号就变。引用名录时，请写明截止日和版本号。",
            ],
            points: &[],
        },
    ],
    errors: Part {
        head: "发现错误怎么办",
        paragraphs: &[
            "请先看记录旁边注明的名单和文号。名单本身有误的，请联系公布名单的机构；名单改正并公布后，下一期名录随之更正。",
            "名录与名单不一致的，请告诉发布机构，并附上记录的网址和您的依据。更正会写进这条记录的历史，原来的内容不会抹去。",
        ],
        points: &[],
    },
    errors_to: "对记录有疑问，请写信到",
    browsers: Part {
        head: "需要什么浏览器",
        paragraphs: &[
            "查询和筛选要在浏览器里运行程序，需要Chrome或Edge 109、Firefox 115、Safari 16.4，或者更新的版本；采用同样内核的浏览器也可以，包括微信的内置浏览器。",
            "更旧的浏览器，或者关闭了JavaScript的浏览器，仍然可以阅读每家空间的页面和按地区排列的全部记录，只是不能查询和筛选。",
            "程序在Chromium和Firefox中实际测试过；其他浏览器是按厂商公布的功能表核对的。在微信里不能下载文件，请从右上角的菜单选择用浏览器打开。",
        ],
        points: &[],
    },
};

pub(super) const EN: About = About {
    top: Top {
        head: "About this register",
        lead: "What it tells you and what it does not, how to read its marks, where the data come from, and what to do about an error.",
        description: "What this register is, who publishes it, what its marks and states mean, where the data come from, and what to do about an error.",
    },
    what: Part {
        head: "What it is, and what it is not",
        paragraphs: &[
            "A certified co-working space (众创空间, “mass maker space”) is a low-cost, convenient and open place that gives early founders work space, network space, social space and shared resources. This register lists the certified ones: by whom, at which level, since when, and whether they still hold the title.",
            "Some use the name to attract tenants or to claim subsidies. Before you sign, check the name and the operator here, and see whether the title was still held on the date of the data.",
            "The register certifies nobody and replaces no document. Titles are granted, re-checked and cancelled by the body that each record names; where the register and a published document differ, the document holds. To be listed is no recommendation: the register vouches neither for rent nor for services nor for any promise.",
        ],
        points: &[],
    },
    publisher: "Who publishes it",
    publisher_not_stated: "Publisher: not stated.",
    reading: Part {
        head: "How to read a record",
        paragraphs: &[],
        points: &[
            "Look at the mark first. A square: the title was held on the date of the data. A round one: it was not, or not yet. Lines without a frame: a list names the space, and whether it holds a title is not known.",
            "A space may hold titles of several levels at once, each with its issuer, document and date. The best of them stands at the top.",
            "“Not stated” means that the list does not say it. Nothing is guessed, and nothing unknown is shown as zero.",
            "“Not in the full list” is no cancellation: the issuer published a list of all holders, and the space is not in it. The title stays as it was, with a note of which list that is; only a document that cancels it makes it “cancelled”.",
            "The history only grows. A thick line: the title was held. A dotted line: it was not. A thin line: no list says.",
            "Beside every statement stands its source: which list, which row, the document and the date.",
        ],
    },
    states: "What the states mean",
    rest: &[
        Part {
            head: "Where the data come from",
            paragraphs: &[
                "Every record comes from a published list and names the list, the row and the document.",
                "Area, desks and rent are declared by the operator. The register has not measured them.",
            ],
            points: &[],
        },
        Part {
            head: "Date and release",
            paragraphs: &[
                "The date at the top of each page is that of the data. What changed after it appears in the next release.",
                "The release beside it is computed from the data: when they change, it changes. To cite the register, give the date and the release.",
            ],
            points: &[],
        },
    ],
    errors: Part {
        head: "If you find an error",
        paragraphs: &[
            "Look first at the list and the document that the record names. If the list itself is wrong, write to the body that published it; once it has been corrected and published, the next release follows.",
            "If the register differs from the list, tell the publisher, with the address of the record and what you rely on. A correction becomes part of the record’s history; what stood there before is not erased.",
        ],
        points: &[],
    },
    errors_to: "Doubts about a record: write to ",
    browsers: Part {
        head: "What browser it needs",
        paragraphs: &[
            "To search and to filter, your browser runs a program. That takes Chrome or Edge 109, Firefox 115, Safari 16.4, or anything newer; browsers built on the same engines do as well, among them the one inside WeChat.",
            "In an older browser, or with JavaScript turned off, you can still read the page of every space and the lists of all records by place. Only searching and filtering are missing.",
            "The program is tested in Chromium and Firefox; the others are checked against the feature tables of their makers. Inside WeChat files cannot be downloaded: choose to open the page in a browser, in the menu at the top right.",
        ],
        points: &[],
    },
};
