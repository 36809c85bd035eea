//! Words of the frame: masthead, dateline, footer.

/// What the pages are called in menus.
pub(crate) struct Frame {
    pub(crate) figures: &'static str,
    pub(crate) data: &'static str,
    pub(crate) accessibility: &'static str,
    pub(crate) privacy: &'static str,
    pub(crate) keyboard: &'static str,
}

pub(super) const ZH: Frame = Frame {
    figures: "统计",
    data: "开放数据",
    accessibility: "无障碍",
    privacy: "隐私",
    keyboard: "键盘操作",
};

pub(super) const EN: Frame = Frame {
    figures: "Figures",
    data: "Open data",
    accessibility: "Accessibility",
    privacy: "Privacy",
    keyboard: "Keyboard",
};
