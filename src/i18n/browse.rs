//! Words of home and directory.

use super::number;

/// The words with which one browses.
pub(crate) struct Browse {
    // Home.
    pub(crate) lead: &'static str,
    pub(crate) tiles: &'static str,
    pub(crate) doors: &'static str,
    pub(crate) door_directory: &'static str,
    pub(crate) door_standards: &'static str,
    pub(crate) door_standards_compare: &'static str,
    pub(crate) door_assess: &'static str,
    pub(crate) door_assess_all: &'static str,
    pub(crate) door_figures: &'static str,
    pub(crate) door_data: &'static str,
    pub(crate) door_about: &'static str,
    pub(crate) all_csv: &'static str,
    pub(crate) all_json: &'static str,
    // Directory.
    pub(crate) page: fn(u32) -> String,
    pub(crate) sort: &'static str,
    pub(crate) chosen: &'static str,
    pub(crate) find_in: fn(&str) -> String,
    pub(crate) others: fn(usize) -> String,
    pub(crate) fewer: &'static str,
    pub(crate) close: &'static str,
    pub(crate) show_results: fn(usize) -> String,
    pub(crate) by_place: &'static str,
    pub(crate) or_between: &'static str,
    /// Nothing fits so many conditions together.
    pub(crate) nothing_fits: fn(usize) -> String,
    /// Before the address to write to, or the page that says who publishes this.
    pub(crate) doubt: &'static str,
}

pub(super) const ZH: Browse = Browse {
    lead: "这里逐家列出经过认定的众创空间：由谁认定、哪一级、从何时起，资格如今是否仍然有效。",
    tiles: "每格一个省级行政区，大小相同，按大致方位排列。",
    doors: "各部分",
    door_directory: "逐家可查：名称、运营主体、级别、认定日期和状态。可查询，可筛选，可排序。",
    door_standards: "取得资格要满足什么条件：逐条说明，哪里是“或”、哪里是“且”，各地有何不同。",
    door_standards_compare: "对照两份文件",
    door_assess: "照实回答，二十分钟知道能不能通过、还差什么、怎样补最省力。答案只在您的设备上。",
    door_assess_all: "全部自评表和看空间的问卷",
    door_figures: "按地区、级别、年份和状态统计，每个数字都通到它的名单。",
    door_data: "全部记录和统计都可下载；接口固定，版本可追溯，可用程序核对。",
    door_about: "名录从何而来，各种状态是什么意思，有疑问找谁。",
    all_csv: "全部空间（CSV）",
    all_json: "全部空间（JSON）",
    page: |page| ["第", &page.to_string(), "页"].concat(),
    sort: "排序",
    chosen: "已选的筛选条件",
    find_in: |facet| ["在", facet, "中查找"].concat(),
    others: |others| format!("其余{others}项"),
    fewer: "收起",
    close: "关闭",
    show_results: |total| match total {
        0 => "没有结果".to_owned(),
        _ => format!("查看{}家", number(total as u64)),
    },
    by_place: "按地区分布",
    or_between: "或",
    nothing_fits: |parts| match parts {
        1 => "没有符合这个条件的空间".to_owned(),
        _ => format!("没有同时满足这{parts}个条件的空间"),
    },
    doubt: "认为应当有，却找不到？",
};

pub(super) const EN: Browse = Browse {
    lead: "Every certified co-working space, one by one: who certified it, at which level, since when, and whether it still holds the title.",
    tiles: "One cell for each province-level division, all the same size, roughly in its place.",
    doors: "Parts of the register",
    door_directory: "Every space with its operator, level, date and state. Search, filter, sort.",
    door_standards: "What a title asks for, clause by clause: where one of two is enough, where both are needed, where places differ.",
    door_standards_compare: "Compare two documents",
    door_assess: "Answer as things are, and know in twenty minutes whether you would pass and what is missing. The answers stay on your device.",
    door_assess_all: "All forms, and the questions for a visit",
    door_figures: "Counts by place, level, year and state. Every number leads to its list.",
    door_data: "All records and figures to download: fixed addresses, dated releases, checkable by program.",
    door_about: "Where the register comes from, what the states mean, and whom to ask.",
    all_csv: "All spaces (CSV)",
    all_json: "All spaces (JSON)",
    page: |page| ["page ", &page.to_string()].concat(),
    sort: "Sort",
    chosen: "Filters chosen",
    find_in: |facet| ["Find in ", &facet.to_ascii_lowercase()].concat(),
    others: |others| format!("{others} more"),
    fewer: "Fewer",
    close: "Close",
    show_results: |total| match total {
        0 => "No results".to_owned(),
        1 => "Show 1 space".to_owned(),
        _ => format!("Show {} spaces", number(total as u64)),
    },
    by_place: "Where they are",
    or_between: " or ",
    nothing_fits: |parts| match parts {
        1 => "No space fits this".to_owned(),
        _ => format!("No space fits these {parts} conditions together"),
    },
    doubt: "Should it be here? ",
};
