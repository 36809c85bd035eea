//! Words for drafts: beginning one, finding it again, its name and its day, and whether it is kept.

/// These words in a language.
pub(crate) struct DraftWords {
    pub(crate) not_updated: &'static str,
    // The first page of a form.
    pub(crate) begin: &'static str,
    pub(crate) begin_anew: &'static str,
    pub(crate) head: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) changed: fn(&str) -> String,
    /// How many of how many are answered.
    pub(crate) answered: fn(usize, usize) -> String,
    pub(crate) delete: &'static str,
    pub(crate) delete_sure: fn(&str) -> String,
    pub(crate) delete_yes: &'static str,
    pub(crate) keep: &'static str,
    pub(crate) copy_draft: &'static str,
    pub(crate) copy_of: fn(&str) -> String,
    pub(crate) rename: &'static str,
    pub(crate) renamed_as: &'static str,
    /// What it is called without a name.
    pub(crate) unnamed: fn(&str) -> String,
    pub(crate) as_of: &'static str,
    pub(crate) as_of_hint: &'static str,
    pub(crate) how: &'static str,
    pub(crate) one_by_one: &'static str,
    pub(crate) by_section: &'static str,
    pub(crate) open_file: &'static str,
    pub(crate) open_file_hint: &'static str,
    /// The file answers another standard, by its id.
    pub(crate) of_another: fn(&str) -> String,
    pub(crate) from_link: &'static str,
    pub(crate) from_link_lead: &'static str,
    pub(crate) take_over: &'static str,
    pub(crate) broken_head: &'static str,
    pub(crate) broken: fn(&str) -> String,
    pub(crate) save_file: &'static str,
    // Keeping.
    pub(crate) saved: fn(&str) -> String,
    pub(crate) not_saved_full: &'static str,
    pub(crate) not_saved_refused: &'static str,
    pub(crate) other_tab: &'static str,
    pub(crate) gone_elsewhere: &'static str,
    pub(crate) newly_asked: fn(usize) -> String,
    pub(crate) no_such_draft: &'static str,
    pub(crate) to_start: &'static str,
}

pub(crate) static ZH: DraftWords = DraftWords {
    not_updated: "程序没能取到这份表的数据，还不能填写。已经保存的答案没有受影响。",
    begin: "开始填写",
    begin_anew: "另起一份",
    head: "这台设备上的答案",
    lead: "只有这台设备的这个浏览器里有。清除浏览数据会一并清除，重要的请导出保存。",
    changed: |when| format!("最后修改：{when}"),
    answered: |done, all| format!("已答{done}题，共{all}题"),
    delete: "删除",
    delete_sure: |name| format!("要删除“{name}”吗？删除后无法找回。"),
    delete_yes: "删除，不再保留",
    keep: "不删除",
    copy_draft: "复制一份",
    copy_of: |name| format!("{name}（副本）"),
    rename: "名称",
    renamed_as: "给这份答案起个名称，方便以后找到",
    unnamed: |called| format!("不填就叫“{called}”"),
    as_of: "申报截止日期",
    as_of_hint: "运营时间等从这一天往回算。不填就按今天。写法如2027年3月15日、2027-03-15。",
    how: "怎样填",
    one_by_one: "一次一题",
    by_section: "一次一节",
    open_file: "打开答案文件",
    open_file_hint: "以前从这里导出的文件（.json）。文件只在本机读取。",
    of_another: |id| format!("这个文件答的是{id}，请在那份表里打开。"),
    from_link: "这个链接里带有一份答案",
    from_link_lead: "答案写在链接里，没有经过任何服务器。可以把它作为新的一份保存在这台设备上；您已有的答案不受影响。",
    take_over: "作为新的一份打开",
    broken_head: "有一份保存的答案读不出来",
    broken: |why| format!("{why}。它还原样留在这台设备上，可以存成文件，请懂行的人看看。"),
    save_file: "存成文件",
    saved: |time| format!("{time}已存在这台设备上，没有发送给任何人。"),
    not_saved_full: "浏览器给本站的存储空间满了，最新的改动没有存下来。请现在把答案存成文件；关闭本页就会丢失。",
    not_saved_refused: "浏览器不让本站存东西（可能是无痕模式），答案没有存下来。请在离开前把答案存成文件；关闭本页就会丢失。",
    other_tab: "另一个标签页改了这份答案，改动已经合在一起。",
    gone_elsewhere: "这份答案在另一个标签页里被删除了。这里还开着；再改一处就会重新保存。",
    newly_asked: |n| format!("表有更新：比您上次保存时多问{n}题。原来的答案都在。"),
    no_such_draft: "这台设备上没有这份答案。可能是在另一个浏览器里填的，或者已经清除。",
    to_start: "回到这份表的首页",
};

pub(crate) static EN: DraftWords = DraftWords {
    not_updated: "The data of this form could not be had, so it cannot be filled in yet. Answers that you saved are not affected.",
    begin: "Begin",
    begin_anew: "Begin another",
    head: "Answers on this device",
    lead: "They are in this browser on this device alone. Clearing its data clears them too: export what matters.",
    changed: |when| format!("Last changed: {when}"),
    answered: |done, all| format!("{done} of {all} questions answered"),
    delete: "Delete",
    delete_sure: |name| format!("Delete “{name}”? It cannot be brought back."),
    delete_yes: "Delete it for good",
    keep: "Keep it",
    copy_draft: "Make a copy",
    copy_of: |name| format!("{name} (copy)"),
    rename: "Name",
    renamed_as: "A name by which you find these answers again",
    unnamed: |called| format!("Left empty, it is called “{called}”"),
    as_of: "Application deadline",
    as_of_hint: "Time in operation and the like run back from this day. Empty means today. Such as 15 March 2027 or 2027-03-15.",
    how: "How to fill it in",
    one_by_one: "One question at a time",
    by_section: "A whole section at once",
    open_file: "Open an answers file",
    open_file_hint: "A file exported from here (.json). It is read on this device only.",
    of_another: |id| format!("This file answers {id}: open it in that form."),
    from_link: "This link carries answers",
    from_link_lead: "They stand in the link itself and went through no server. You can keep them on this device as answers of their own; what you have already is not touched.",
    take_over: "Open as new answers",
    broken_head: "Some saved answers cannot be read",
    broken: |why| {
        format!(
            "{why}. They are still on this device as they were; save them as a file and let somebody look at it."
        )
    },
    save_file: "Save as a file",
    saved: |time| format!("Saved on this device at {time}. Nothing is sent."),
    not_saved_full: "The browser’s room for this site is full: your last changes are not saved. Save the answers as a file now; they are lost when this page is closed.",
    not_saved_refused: "The browser does not let this site keep anything (a private window may do that): your answers are not saved. Save them as a file before you leave; they are lost when this page is closed.",
    other_tab: "Another tab changed these answers. The changes have been joined.",
    gone_elsewhere: "These answers were deleted in another tab. They are still open here, and saved again with your next change.",
    newly_asked: |n| {
        if n == 1 {
            "The form has changed: it asks one question more than when you last saved. All your answers are here.".to_owned()
        } else {
            format!(
                "The form has changed: it asks {n} questions more than when you last saved. All your answers are here."
            )
        }
    },
    no_such_draft: "These answers are not on this device. They may be in another browser, or have been cleared.",
    to_start: "To the start of this form",
};
