//! Words of the register in figures.

use crate::routes::Lang;

use super::number;

/// The words of the page.
pub(crate) struct FiguresPage {
    pub(crate) head: &'static str,
    pub(crate) describe: fn(u32, &str) -> String,
    /// How many records there are.
    pub(crate) lead: fn(u32) -> String,
    pub(crate) contents: &'static str,
    /// The number of a table.
    pub(crate) table: fn(usize) -> String,
    pub(crate) source: &'static str,
    /// Before the links to the data of a figure.
    pub(crate) download: &'static str,
    pub(crate) csv: &'static str,
    pub(crate) json: &'static str,
    /// The heads of columns.
    pub(crate) spaces: &'static str,
    pub(crate) held: &'static str,
    pub(crate) total: &'static str,
    /// What a full and an empty part of a bar mean.
    pub(crate) key: [&'static str; 2],
    /// The same of the bars of what is declared.
    pub(crate) declared_key: [&'static str; 2],
    pub(crate) states: Part,
    pub(crate) provinces: Part,
    pub(crate) levels: Part,
    pub(crate) kinds: Part,
    pub(crate) years: Part,
    pub(crate) reasons: Part,
    pub(crate) declared_part: Part,
    pub(crate) no_years: &'static str,
    pub(crate) no_reasons: &'static str,
    /// The heads of the table of what is declared, behind the first.
    pub(crate) stated: &'static str,
    pub(crate) median: &'static str,
    pub(crate) none_states: &'static str,
    /// What a declared figure is called, and its value with its unit.
    pub(crate) declared: fn(&str) -> (Option<&'static str>, WithUnit),
}

/// A value with its unit.
pub(crate) type WithUnit = fn(&str) -> String;

/// A figure: its head, what its table says, its first column, and how it was counted.
#[derive(Clone, Copy)]
pub(crate) struct Part {
    pub(crate) head: &'static str,
    pub(crate) caption: &'static str,
    pub(crate) column: &'static str,
    pub(crate) notes: &'static [&'static str],
}

/// The words in this language.
pub(crate) fn figures_page(lang: Lang) -> &'static FiguresPage {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

const ZH: FiguresPage = FiguresPage {
    head: "名录统计",
    describe: |spaces, date| {
        format!(
            "截至{date}，名录共有{}条记录：按状态、省份、级别、类型、认定年份、取消原因统计，附申报数据的中位数，可下载。",
            number(spaces)
        )
    },
    lead: |spaces| {
        format!(
            "名录共有{}条记录，以下数字都由记录逐条数得，点开就是它所数的那份名单。",
            number(spaces)
        )
    },
    contents: "本页各表",
    table: |place| format!("表{place}"),
    source: "来源：名录记录，版本 ",
    download: "下载本表数据",
    csv: "CSV",
    json: "全部统计的 JSON",
    spaces: "空间数",
    held: "持有资格",
    total: "合计",
    key: ["持有资格", "其他"],
    declared_key: ["填报了的空间", "没有填报的"],
    states: Part {
        head: "状态",
        caption: "空间数，按状态",
        column: "状态",
        notes: &["一家空间有几项资格的，状态取其中最有利的一项，只计一次。"],
    },
    provinces: Part {
        head: "省份",
        caption: "空间数，按省级行政区",
        column: "省级行政区",
        notes: &[
            "三十四个省级行政区按代码（GB/T 2260）排列，没有记录的也列出。",
            "持有资格，指状态为已认定或复核中的空间。",
        ],
    },
    levels: Part {
        head: "级别",
        caption: "空间数，按资格级别",
        column: "级别",
        notes: &[
            "空间现在持有的各项资格属于哪一级；一项都不持有的，按其状态所说的资格（公示中、已暂停、已到期、已取消）计。一家空间有几个级别的，各计一次，所以不求合计。",
        ],
    },
    kinds: Part {
        head: "类型",
        caption: "空间数，按类型",
        column: "类型",
        notes: &["类型照名单所写，不归并、不推断。"],
    },
    years: Part {
        head: "认定年份",
        caption: "空间数，按资格自何年起持有",
        column: "年份",
        notes: &[
            "含后来取消或过期的资格；公示中的资格尚未授予，不计。",
            "一家空间在几个年份获得资格的，各年各计一次，所以不求合计。",
        ],
    },
    reasons: Part {
        head: "取消原因",
        caption: "资格被取消的空间数，按取消原因",
        column: "原因",
        notes: &[
            "原因照名单原文，不归并、不改写。",
            "一家空间的几项资格因不同原因取消的，各计一次，所以不求合计。",
        ],
    },
    declared_part: Part {
        head: "申报数据",
        caption: "填报各项数据的空间数和中位数",
        column: "指标",
        notes: &[
            "数据由运营主体申报，名录没有测量，也没有核实。",
            "中位数：把填报的数值从小到大排列，居中的一个；居中的有两个时，取二者的平均。没有填报的空间不参与计算。",
            "各空间申报的年度可以不同。",
        ],
    },
    no_years: "没有一项资格写明持有年份。",
    no_reasons: "没有资格被取消。",
    stated: "空间数",
    median: "中位数",
    none_states: "无人填报",
    declared: |field| {
        let square: WithUnit = |value| format!("{value}平方米");
        let plain: WithUnit = str::to_owned;
        match field {
            "total_area_m2" => (Some("总面积"), square),
            "desk_area_m2" => (Some("工位面积"), square),
            "public_area_m2" => (Some("公共服务面积"), square),
            "desks" => (Some("工位数"), |value| format!("{value}个")),
            "rent_yuan_month" => (Some("每工位月租金"), |value| format!("{value}元")),
            "resident_teams" => (Some("入驻团队和企业数"), |value| {
                format!("{value}家")
            }),
            "companies_registered_in_year" => (Some("当年新注册企业数"), |value| {
                format!("{value}家")
            }),
            "residents_financed_in_year" => (Some("当年获融资团队和企业数"), |value| {
                format!("{value}家")
            }),
            "cases_in_year" => (Some("当年典型案例数"), |value| format!("{value}个")),
            "full_time_staff" => (Some("专职人员数"), |value| format!("{value}人")),
            "mentors" => (Some("导师数"), |value| format!("{value}人")),
            "events_in_year" => (Some("当年活动场次"), |value| format!("{value}场")),
            _ => (None, plain),
        }
    },
};

const EN: FiguresPage = FiguresPage {
    head: "The register in figures",
    describe: |spaces, date| {
        format!(
            "{} records as of {date}, counted by state, province, level, kind, year of certification and reason of cancellation, with the medians of what operators declare. Data to download.",
            number(spaces)
        )
    },
    lead: |spaces| {
        format!(
            "The register has {} records. Every count here was made from them, one by one, and leads to the very list that it counts.",
            number(spaces)
        )
    },
    contents: "Tables on this page",
    table: |place| format!("Table {place}"),
    source: "Source: the records of release ",
    download: "The data of this table",
    csv: "CSV",
    json: "all figures as JSON",
    spaces: "Spaces",
    held: "hold a title",
    total: "All",
    key: ["hold a title", "others"],
    declared_key: ["spaces that state it", "spaces that do not"],
    states: Part {
        head: "State",
        caption: "Spaces by state",
        column: "State",
        notes: &[
            "Where a space has several titles, the best of them gives its state; it is counted once.",
        ],
    },
    provinces: Part {
        head: "Province",
        caption: "Spaces by province-level division",
        column: "Division",
        notes: &[
            "The thirty-four province-level divisions in the order of their codes (GB/T 2260), those without a record too.",
            "A title is held by spaces that are certified or under re-check.",
        ],
    },
    levels: Part {
        head: "Level",
        caption: "Spaces by the level of their titles",
        column: "Level",
        notes: &[
            "The levels of the titles that a space holds; of one that holds none, of those that its state is about (in notice, suspended, expired, cancelled). One with titles at several levels is counted at each, so there is no sum.",
        ],
    },
    kinds: Part {
        head: "Kind",
        caption: "Spaces by kind",
        column: "Kind",
        notes: &["The kind as the lists state it; none is merged or inferred."],
    },
    years: Part {
        head: "Year of certification",
        caption: "Spaces by the year since when a title is or was held",
        column: "Year",
        notes: &[
            "With titles that were cancelled or have expired since. A title in public notice is not granted yet, and not counted.",
            "A space that was granted titles in several years is counted in each, so there is no sum.",
        ],
    },
    reasons: Part {
        head: "Reason of cancellation",
        caption: "Spaces that had a title cancelled, by reason",
        column: "Reason",
        notes: &[
            "The reasons as the lists word them, in Chinese; none is merged or reworded.",
            "A space whose titles were cancelled for different reasons is counted for each, so there is no sum.",
        ],
    },
    declared_part: Part {
        head: "What operators declare",
        caption: "Spaces that state a figure, and its median",
        column: "Figure",
        notes: &[
            "Declared by the operators. The register has neither measured nor checked it.",
            "The median is the value in the middle when the stated ones are put in order, or the mean of the two in the middle. Spaces that state none have no part in it.",
            "The year for which they declare differs from space to space.",
        ],
    },
    no_years: "No title states since which year it is held.",
    no_reasons: "No title has been cancelled.",
    stated: "Spaces",
    median: "Median",
    none_states: "stated by none",
    declared: |field| {
        let square: WithUnit = |value| format!("{value} m²");
        let plain: WithUnit = str::to_owned;
        match field {
            "total_area_m2" => (Some("Total area"), square),
            "desk_area_m2" => (Some("Area of the desks"), square),
            "public_area_m2" => (Some("Public service area"), square),
            "desks" => (Some("Desks"), plain),
            "rent_yuan_month" => (Some("Rent of a desk a month"), |value| {
                format!("{value} yuan")
            }),
            "resident_teams" => (Some("Resident teams and companies"), plain),
            "companies_registered_in_year" => {
                (Some("Residents registered as companies in the year"), plain)
            }
            "residents_financed_in_year" => (Some("Residents financed in the year"), plain),
            "cases_in_year" => (Some("Typical cases in the year"), plain),
            "full_time_staff" => (Some("Full-time staff"), plain),
            "mentors" => (Some("Mentors"), plain),
            "events_in_year" => (Some("Events in the year"), plain),
            _ => (None, plain),
        }
    },
};
