//! Words for what the answers come to, and what is missing.

/// These words in a language.
pub(crate) struct ResultWords {
    // The headline.
    /// So many conditions, all met.
    pub(crate) all_met: fn(usize) -> String,
    /// So many are not met.
    pub(crate) lacking: fn(usize) -> String,
    /// Behind it: the first day on which all of it could hold.
    pub(crate) earliest: fn(&str) -> String,
    /// So many are not known yet, none is known not to be met.
    pub(crate) open: fn(usize) -> String,
    pub(crate) known_met: &'static str,
    /// Least and most points, of so many.
    pub(crate) score: fn(&str, &str, &str) -> String,
    /// An outline: so many of so many are given.
    pub(crate) outline: fn(usize, usize) -> String,
    /// So many things to ask about on a visit, or none.
    pub(crate) to_ask: fn(usize) -> String,
    pub(crate) certain: &'static str,
    pub(crate) incomplete: &'static str,
    pub(crate) judged_on: fn(&str) -> String,
    /// Behind the tally: so many conditions there are.
    pub(crate) in_all: fn(usize) -> String,
    // What is not answered.
    pub(crate) missing: &'static str,
    pub(crate) missing_lead: &'static str,
    /// Of a date that is stated and not exact enough.
    pub(crate) name_the_day: &'static str,
    /// Of what decides nothing.
    pub(crate) only_advised: &'static str,
    /// What an answer decides: so many conditions alone, so many with others; so many points.
    pub(crate) decides: fn(usize) -> String,
    pub(crate) decides_with_others: fn(usize) -> String,
    pub(crate) gives_points: fn(&str) -> String,
    pub(crate) answer_now: &'static str,
    pub(crate) more_missing: fn(usize) -> String,
    // What to do.
    pub(crate) gaps: &'static str,
    pub(crate) gaps_lead: &'static str,
    pub(crate) or: &'static str,
    pub(crate) one_is_enough: &'static str,
    pub(crate) only_wait: &'static str,
    pub(crate) smallest: &'static str,
    pub(crate) smallest_lead: &'static str,
    /// Over what all sets of changes have, and over what each has besides; over the only one, and over those that share nothing.
    pub(crate) in_every_case: &'static str,
    pub(crate) and_one_of: &'static str,
    pub(crate) all_of: &'static str,
    pub(crate) one_of: &'static str,
    /// Between two changes that belong together.
    pub(crate) and: &'static str,
    pub(crate) what_to_keep: &'static str,
    pub(crate) change_answer: &'static str,
    // The road.
    pub(crate) began: &'static str,
    pub(crate) now: &'static str,
    pub(crate) holds: &'static str,
    pub(crate) road: fn(&str, &str, &str) -> String,
    // What if.
    pub(crate) what_if: &'static str,
    pub(crate) what_if_lead: &'static str,
    pub(crate) reset: &'static str,
    pub(crate) before: &'static str,
    pub(crate) then: &'static str,
    pub(crate) lacks: fn(usize) -> String,
    pub(crate) open_yet: fn(usize) -> String,
    pub(crate) nothing_lacks: &'static str,
    pub(crate) asked: &'static str,
    // One by one.
    pub(crate) one_by_one: &'static str,
    pub(crate) your_answer: &'static str,
    pub(crate) points_by_item: &'static str,
    pub(crate) points_note: &'static str,
    pub(crate) bonus: &'static str,
    pub(crate) gates: &'static str,
    pub(crate) gates_lead: &'static str,
    pub(crate) points_of: fn(&str, &str) -> String,
    pub(crate) points_range: fn(&str, &str, &str) -> String,
    // A visit.
    pub(crate) ask_next: &'static str,
    pub(crate) ask_next_lead: &'static str,
    pub(crate) reassuring: &'static str,
    pub(crate) verify: &'static str,
    pub(crate) verify_lead: &'static str,
    pub(crate) no_accusation: &'static str,
    // Where to go.
    pub(crate) ways_on: &'static str,
    pub(crate) evidence_at_hand: fn(usize, usize) -> String,
    pub(crate) print: &'static str,
    pub(crate) export: &'static str,
    pub(crate) compare: &'static str,
    pub(crate) answers: &'static str,
    pub(crate) basis: &'static str,
    pub(crate) unofficial: &'static str,
    pub(crate) faulty: fn(usize) -> String,
}

pub(crate) static ZH: ResultWords = ResultWords {
    all_met: |n| format!("{n}项条件全部满足。"),
    lacking: |n| format!("还差{n}项。"),
    earliest: |day| format!("补齐之后，最早{day}可以申报。"),
    open: |n| format!("还有{n}项不能判断。"),
    known_met: "这里已知的条件都满足。",
    score: |least, most, of| {
        if least == most {
            format!("{least}分，满分{of}分。")
        } else {
            format!("{least}到{most}分，满分{of}分。")
        }
    },
    outline: |given, all| format!("{all}项服务里，有{given}项说是真正提供的。"),
    to_ask: |n| {
        if n == 0 {
            "这些问题都有了放心的答案。".to_owned()
        } else {
            format!("还有{n}件事值得问清楚。")
        }
    },
    certain: "能不能通过已经确定：还没有答的题不会改变这一点，但可能还会多差几项。",
    incomplete: "这份文件的内容这里不全，所以不会写“满足”，最多是“已知的都满足”。",
    judged_on: |day| format!("按{day}判断。"),
    in_all: |n| format!("共{n}项"),
    missing: "还没有答的",
    missing_lead: "按对结论的影响从大到小排列。没有答的，不会算作满足。",
    name_the_day: "只写了年月，请写到日：差几天就可能是两种结论",
    only_advised: "只是建议，不影响结论",
    decides: |n| format!("单独决定{n}项条件"),
    decides_with_others: |n| format!("和别的答案一起决定{n}项条件"),
    gives_points: |points| format!("影响{points}分"),
    answer_now: "现在填写",
    more_missing: |n| format!("另有{n}题"),
    gaps: "先补这些",
    gaps_lead: "按所需力气从小到大排列。",
    or: "或",
    one_is_enough: "走通一条就够。",
    only_wait: "只能等",
    smallest: "合起来，最省力的办法",
    smallest_lead: "整套试算过，不会顾此失彼。",
    in_every_case: "无论如何都要：",
    and_one_of: "再加下面任意一种：",
    all_of: "都要做到：",
    one_of: "下面任选一种：",
    and: "；并且",
    what_to_keep: "要留的材料",
    change_answer: "修改答案",
    began: "开始运营",
    now: "判断日",
    holds: "满足",
    road: |from, now, to| format!("从{from}开始运营，到{now}还不够，{to}满足。"),
    what_if: "假如",
    what_if_lead: "试着改一改，不会动到已保存的答案。",
    reset: "恢复原样",
    before: "现在",
    then: "假如这样",
    lacks: |n| format!("差{n}项"),
    open_yet: |n| format!("{n}项还不能判断"),
    nothing_lacks: "都满足",
    asked: "要求",
    one_by_one: "逐项结果",
    your_answer: "您的回答",
    points_by_item: "逐项得分",
    points_note: "实心是已经确定的分，空心是还没有答、最多可能再得的分。",
    bonus: "加分",
    gates: "必须满足的条件",
    gates_lead: "不论得多少分都要满足。",
    points_of: |points, of| format!("{points}分，最多{of}分"),
    points_range: |least, most, of| format!("{least}到{most}分，最多{of}分"),
    ask_next: "接下来可以问",
    ask_next_lead: "答“否”或“不知道”只说明值得再问一句，不说明空间有问题。",
    reassuring: "已经放心的",
    verify: "在名录里核对",
    verify_lead: "按名称或运营主体查：是谁认定的，哪一级，什么时候，现在还算不算。",
    no_accusation: "这份问卷不评价任何空间，也不作为任何结论的依据。",
    ways_on: "接下来",
    evidence_at_hand: |have, all| format!("材料清单，已备{have}／{all}"),
    print: "打印报告",
    export: "导出、链接和申报资料",
    compare: "与另一次或另一标准比较",
    answers: "核对答案",
    basis: "依据",
    unofficial: "非官方摘要，以原文为准。通过自评不等于通过认定。",
    faulty: |n| format!("有{n}处答案读不懂或互相矛盾，没有计入。"),
};

pub(crate) static EN: ResultWords = ResultWords {
    all_met: |n| format!("All {n} conditions are met."),
    lacking: |n| {
        if n == 1 {
            "One condition is missing.".to_owned()
        } else {
            format!("{n} conditions are missing.")
        }
    },
    earliest: |day| format!("With these done, {day} is the earliest day to apply."),
    open: |n| {
        if n == 1 {
            "One condition cannot be told yet.".to_owned()
        } else {
            format!("{n} conditions cannot be told yet.")
        }
    },
    known_met: "What is known here is met.",
    score: |least, most, of| {
        if least == most {
            format!("{least} of {of} points.")
        } else {
            format!("{least} to {most} of {of} points.")
        }
    },
    outline: |given, all| format!("Of {all} services, {given} are said to be really given."),
    to_ask: |n| match n {
        0 => "Every question here has a reassuring answer.".to_owned(),
        1 => "One thing is worth asking about.".to_owned(),
        n => format!("{n} things are worth asking about."),
    },
    certain: "Whether it passes is certain by now: what is not answered yet cannot change that, but it may show more that is missing.",
    incomplete: "Not all that this document asks is known here, so it is never called met: at most, what is known is.",
    judged_on: |day| format!("Judged as of {day}."),
    in_all: |n| format!("{n} in all"),
    missing: "Not answered yet",
    missing_lead: "Those that can change the result most come first. What is not answered never counts as met.",
    name_the_day: "only the month or the year is stated: name the day, for some days more or less would decide",
    only_advised: "advised only, it changes no result",
    decides: |n| {
        if n == 1 {
            "decides one condition alone".to_owned()
        } else {
            format!("decides {n} conditions alone")
        }
    },
    decides_with_others: |n| {
        if n == 1 {
            "decides one condition together with others".to_owned()
        } else {
            format!("decides {n} conditions together with others")
        }
    },
    gives_points: |points| format!("up to {points} points depend on it"),
    answer_now: "Answer now",
    more_missing: |n| format!("{n} more"),
    gaps: "What to do first",
    gaps_lead: "What takes least effort comes first.",
    or: "or",
    one_is_enough: "One of these is enough.",
    only_wait: "It only takes time",
    smallest: "All together, with least effort",
    smallest_lead: "Tried as a whole, so that nothing is lost by what is gained.",
    in_every_case: "In every case:",
    and_one_of: "And one of these:",
    all_of: "All of these:",
    one_of: "One of these:",
    and: "; and ",
    what_to_keep: "What to keep as evidence",
    change_answer: "Change the answer",
    began: "Opened",
    now: "Judged on",
    holds: "Holds",
    road: |from, now, to| {
        format!("Open since {from}; not long enough by {now}; long enough on {to}.")
    },
    what_if: "What if",
    what_if_lead: "Try other figures. Your saved answers stay as they are.",
    reset: "Back to your answers",
    before: "Now",
    then: "Then",
    lacks: |n| {
        if n == 1 {
            "1 missing".to_owned()
        } else {
            format!("{n} missing")
        }
    },
    open_yet: |n| format!("{n} not known yet"),
    nothing_lacks: "nothing missing",
    asked: "required",
    one_by_one: "Condition by condition",
    your_answer: "Your answer",
    points_by_item: "Points, item by item",
    points_note: "Solid: points that are certain. Outlined: the most that unanswered questions could still give.",
    bonus: "bonus",
    gates: "What has to hold",
    gates_lead: "Whatever the score.",
    points_of: |points, of| format!("{points} of {of}"),
    points_range: |least, most, of| format!("{least} to {most} of {of}"),
    ask_next: "What to ask next",
    ask_next_lead: "A “no” or “don’t know” only says that one more question is worth asking. It says nothing against the space.",
    reassuring: "Already reassuring",
    verify: "Look it up in the register",
    verify_lead: "Search by name or operator: certified by whom, at which level, since when, and whether still.",
    no_accusation: "These questions judge no space, and are no ground for any decision about one.",
    ways_on: "Where to go from here",
    evidence_at_hand: |have, all| format!("Evidence, {have} of {all} at hand"),
    print: "Print the report",
    export: "Files, link and application papers",
    compare: "Compare with another run or another rule",
    answers: "Check your answers",
    basis: "Basis",
    unofficial: "Unofficial summary: the original decides. Passing this is not being certified.",
    faulty: |n| {
        if n == 1 {
            "One answer cannot be read or contradicts others, and was left out.".to_owned()
        } else {
            format!("{n} answers cannot be read or contradict each other, and were left out.")
        }
    },
};
