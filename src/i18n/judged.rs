//! Words for declared figures held against the rule that a record states.

/// The words of the judgement of a space.
pub(crate) struct JudgedWords {
    pub(crate) head: &'static str,
    /// What is judged, for a year.
    pub(crate) lead: fn(&str) -> String,
    pub(crate) declared_in: &'static str,
    pub(crate) rule: &'static str,
    pub(crate) unofficial: &'static str,
    pub(crate) incomplete: &'static str,
    pub(crate) brackets: &'static str,
    pub(crate) bars: &'static str,
    /// The heads of the columns: number, condition, declared, asked, result.
    pub(crate) columns: [&'static str; 5],
    /// Met, not met, not stated, not to be told, not applicable, advisory.
    pub(crate) results: [&'static str; 6],
    pub(crate) advisory: &'static str,
    pub(crate) not_here: &'static str,
    pub(crate) yes: &'static str,
    pub(crate) no: &'static str,
    /// What an advisory asks.
    pub(crate) should: &'static str,
    pub(crate) at_least: &'static str,
    pub(crate) at_most: &'static str,
    /// Between the parts of a condition: one is enough, all are needed, so many are, the second only where the first holds.
    pub(crate) any_of: &'static str,
    pub(crate) all_of: &'static str,
    pub(crate) at_least_of: fn(&str) -> String,
    pub(crate) only_if: &'static str,
    pub(crate) colon: &'static str,
    // Where nothing is judged.
    pub(crate) no_rule: &'static str,
    pub(crate) no_year: &'static str,
    pub(crate) unknown_rule: &'static str,
}

pub(crate) static ZH: JudgedWords = JudgedWords {
    head: "申报数据逐条对照",
    lead: |year| {
        format!(
            "这里把{year}年度的申报数据与所写的规定逐条对照。数据由运营主体申报，名录没有测量；对照结果不是认定结论。"
        )
    },
    declared_in: "申报出处：",
    rule: "规定：",
    unofficial: "非官方摘要，以原文为准。",
    incomplete: "这项规定的内容这里不全，所以整体不会写作“满足”。",
    brackets: "括线旁写“或”的，满足其中一项即可。",
    bars: "竖线是要求的数值，每一行都在同一位置。横条不到竖线就是不够；末端断开的，超过要求的两倍。",
    columns: ["编号", "条件", "申报值", "要求", "结果"],
    results: ["满足", "不满足", "没有说明", "无法判断", "不适用", "建议"],
    advisory: "建议性要求，不影响整体。",
    not_here: "这一条的内容这里没有。",
    yes: "是",
    no: "否",
    should: "最好是",
    at_least: "不少于",
    at_most: "不多于",
    any_of: "或",
    all_of: "且",
    at_least_of: |n| format!("其中{n}项"),
    only_if: "成立时才要求",
    colon: "：",
    no_rule: "没有写明依据哪一项规定，不作判断。",
    no_year: "没有写明数据的年度，不作判断。",
    unknown_rule: "所写的依据不在名录收录的规定之中，不作判断。",
};

pub(crate) static EN: JudgedWords = JudgedWords {
    head: "Declared figures against the rule",
    lead: |year| {
        format!(
            "The figures declared for {year}, held against the rule that the record states. They are declared figures, not measured by the register; this grants and ends no title."
        )
    },
    declared_in: "Declared in: ",
    rule: "Rule: ",
    unofficial: "Unofficial summary: the original decides.",
    incomplete: "Not all that this rule asks is known here, so the whole of it is never called met.",
    brackets: "Where a bracket joins two lines with “or”, one of them is enough.",
    bars: "The upright line is what the rule asks, in the same place on every row. A bar that ends before it falls short. A cut bar is more than twice as much.",
    columns: ["No.", "Condition", "Declared", "Required", "Result"],
    results: [
        "Met",
        "Not met",
        "Not stated",
        "Cannot be told",
        "Does not apply",
        "Advisory",
    ],
    advisory: "Advisory: it never fails the whole.",
    not_here: "What this clause asks is not known here.",
    yes: "Yes",
    no: "No",
    should: "should be",
    at_least: "at least ",
    at_most: "at most ",
    any_of: "or",
    all_of: "and",
    at_least_of: |n| format!("{n} of these"),
    only_if: "only then",
    colon: ": ",
    no_rule: "No rule is stated for these figures, so nothing is judged.",
    no_year: "The year of these figures is not stated, so nothing is judged.",
    unknown_rule: "The register has no rule of the name that is stated, so nothing is judged.",
};
