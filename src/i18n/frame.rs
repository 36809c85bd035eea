//! Words of the frame: masthead, dateline, footer.

use super::number;

/// The words of the frame.
pub(crate) struct Frame {
    // The menu, and what pages are called in it.
    pub(crate) menu: &'static str,
    /// The way from the directory to this page.
    pub(crate) crumbs: &'static str,
    pub(crate) standards: &'static str,
    pub(crate) assess: &'static str,
    pub(crate) terms: &'static str,
    pub(crate) figures: &'static str,
    pub(crate) data: &'static str,
    pub(crate) about: &'static str,
    pub(crate) accessibility: &'static str,
    pub(crate) privacy: &'static str,
    pub(crate) keyboard: &'static str,
    /// On the home page, where the program does not run.
    pub(crate) no_program: &'static str,
    // Dateline.
    /// How long ago, in days.
    pub(crate) age: fn(u32) -> String,
    /// What a release says of itself that is more than a year old: its date and its age.
    pub(crate) stale: fn(&str, &str) -> String,
    // Footer.
    pub(crate) help: &'static str,
    pub(crate) feedback: &'static str,
    pub(crate) publisher_not_stated: &'static str,
    pub(crate) contact_not_stated: &'static str,
    pub(crate) all_csv: &'static str,
}

pub(super) const ZH: Frame = Frame {
    menu: "菜单",
    crumbs: "当前位置",
    standards: "标准",
    assess: "自我评估",
    terms: "术语表",
    figures: "统计",
    data: "开放数据",
    about: "关于本名录",
    accessibility: "无障碍",
    privacy: "隐私",
    keyboard: "键盘操作",
    no_program: "查询要运行程序，而它没有运行：可能是关闭了JavaScript，或者浏览器较旧（需要Chrome或Edge 109、Firefox 115、Safari 16.4，或更新的版本）。下面可以按地区查看全部记录。",
    age: |days| match days {
        0 => "今天".to_owned(),
        1..=60 => format!("{days}天前"),
        61..=730 => format!("{}个月前", months(days)),
        _ => format!("{}年前", days / 365),
    },
    stale: |date, age| {
        format!(
            "这期名录的数据截至{date}，已是{age}。此后的认定、复核和取消都不在其中。付款或签约之前，请向认定机构核实。"
        )
    },
    help: "说明",
    feedback: "反馈",
    publisher_not_stated: "发布机构：未说明",
    contact_not_stated: "发布机构的联系方式：未说明",
    all_csv: "全部空间（CSV）",
};

pub(super) const EN: Frame = Frame {
    menu: "Menu",
    crumbs: "Breadcrumb",
    standards: "Standards",
    assess: "Self-assessment",
    terms: "Glossary",
    figures: "Figures",
    data: "Open data",
    about: "About this register",
    accessibility: "Accessibility",
    privacy: "Privacy",
    keyboard: "Keyboard",
    no_program: "Searching needs a program, and it is not running: JavaScript may be turned off, or the browser may be too old (it takes Chrome or Edge 109, Firefox 115, Safari 16.4, or newer). All records can be read by place below.",
    age: |days| match days {
        0 => "today".to_owned(),
        1 => "1 day ago".to_owned(),
        2..=60 => format!("{days} days ago"),
        61..=730 => format!("{} months ago", months(days)),
        _ => format!("{} years ago", days / 365),
    },
    stale: |date, age| {
        format!(
            "The data of this release are as of {date}, {age}. Titles granted, re-checked or cancelled since then are not in it. Before you pay or sign, ask the certifying authority."
        )
    },
    help: "Help",
    feedback: "Feedback",
    publisher_not_stated: "Publisher: not stated",
    contact_not_stated: "Contact of the publisher: not stated",
    all_csv: "All spaces (CSV)",
};

/// Whole months in so many days.
fn months(days: u32) -> String {
    number(days * 12 / 365)
}
