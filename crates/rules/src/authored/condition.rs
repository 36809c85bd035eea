//! Conditions: that they ask for what there is, in its unit, and so that it can be met.

use values::{Decimal, words};

use super::{
    Path,
    fault::{FileFaults, Rule},
    metric::dangling,
};
use crate::{Condition, Kind, Metric, Share, Threshold};

/// How deep conditions may stand in each other.
const DEPTH: usize = 8;

/// The metrics that a document can ask for.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) own: &'a [Metric],
    pub(super) shared: &'a [Metric],
}

impl<'a> Known<'a> {
    pub(super) fn iter(self) -> impl Iterator<Item = &'a Metric> {
        self.own.iter().chain(self.shared)
    }

    fn find(self, name: &str) -> Option<&'a Metric> {
        self.iter().find(|metric| metric.name == name)
    }

    /// The metric, which has to be there and may be of any kind.
    pub(super) fn any(
        self,
        name: &str,
        path: &Path<'_>,
        faults: &mut FileFaults<'_>,
    ) -> Option<&'a Metric> {
        let found = self.find(name);
        if found.is_none() {
            dangling(path, name, self.iter(), faults);
        }
        found
    }

    /// The metric, which has to be there and of a kind that fits.
    pub(super) fn of_kind(
        self,
        name: &str,
        fits: fn(Kind) -> bool,
        asked: (&str, &str),
        path: &Path<'_>,
        faults: &mut FileFaults<'_>,
    ) -> Option<&'a Metric> {
        let metric = self.any(name, path, faults)?;
        if fits(metric.kind) {
            return Some(metric);
        }
        let (zh, en) = asked;
        faults.at(
            path,
            Rule::Unit,
            Some(name.to_owned()),
            words!(
                "这里要的是{zh}，{name} 不是",
                "{en} is asked for here, and {name} is none"
            ),
            words!(
                "请换一种条件，或换一个指标",
                "Use another condition, or another metric"
            ),
        );
        None
    }

    pub(super) fn check(
        self,
        condition: &Condition,
        path: &Path<'_>,
        depth: usize,
        faults: &mut FileFaults<'_>,
    ) {
        if depth > DEPTH {
            shape(
                path,
                "条件套得太深",
                "Conditions stand too deep in each other",
                faults,
            );
            return;
        }
        match condition {
            Condition::AllOf(parts) => self.list(parts, &path.key("all_of"), false, depth, faults),
            Condition::AnyOf(parts) => self.list(parts, &path.key("any_of"), true, depth, faults),
            Condition::AtLeastOf(some) => {
                let here = path.key("at_least_of");
                let (n, of) = (some.n as usize, some.conditions.len());
                if n == 0 || n > of {
                    faults.at(
                        &here.key("n"),
                        Rule::Unreachable,
                        Some(n.to_string()),
                        words!("{of}项里不能要求{n}项", "{n} of {of} cannot be asked"),
                        words!("n 要在1和{of}之间", "n lies between 1 and {of}"),
                    );
                }
                self.list(
                    &some.conditions,
                    &here.key("conditions"),
                    true,
                    depth,
                    faults,
                );
            }
            Condition::Advisory(inner) => {
                if inner.is_advisory() {
                    shape(
                        path,
                        "建议里不能再套建议",
                        "An advisory stands in an advisory",
                        faults,
                    );
                }
                self.check(inner, &path.key("advisory"), depth + 1, faults);
            }
            Condition::OnlyIf(only) => {
                let here = path.key("only_if");
                for (key, part) in [("when", &only.when), ("then", &only.then)] {
                    if part.is_advisory() {
                        shape(
                            &here.key(key),
                            "这里不能用建议",
                            "An advisory cannot stand here",
                            faults,
                        );
                    }
                    self.check(part, &here.key(key), depth + 1, faults);
                }
            }
            leaf => self.leaf(leaf, path, faults),
        }
    }

    fn leaf(self, leaf: &Condition, path: &Path<'_>, faults: &mut FileFaults<'_>) {
        match leaf {
            Condition::Yes(metric) => {
                let yes_no = |kind| kind == Kind::YesNo;
                self.of_kind(
                    metric,
                    yes_no,
                    ("是否题", "A yes or no"),
                    &path.key("yes"),
                    faults,
                );
            }
            Condition::AtLeast(number) | Condition::AtMost(number) => {
                let at_least = matches!(leaf, Condition::AtLeast(_));
                let here = path.key(if at_least { "at_least" } else { "at_most" });
                let metric = self.number(&number.metric, &here.key("metric"), faults);
                check_threshold(&number.value, metric, at_least, &here.key("value"), faults);
            }
            Condition::Share(share) => self.share(share, &path.key("share"), faults),
            Condition::Months(months) => {
                let here = path.key("months");
                let date = |kind| kind == Kind::Date;
                self.of_kind(
                    &months.since,
                    date,
                    ("日期", "A date"),
                    &here.key("since"),
                    faults,
                );
                whole(&months.at_least, Some(1200), &here.key("at_least"), faults);
            }
            Condition::Within(within) => {
                let here = path.key("within");
                let dates = |kind| kind == Kind::Dates;
                self.of_kind(
                    &within.dates,
                    dates,
                    ("一组日期", "A list of days"),
                    &here.key("dates"),
                    faults,
                );
                whole(&within.at_least, None, &here.key("at_least"), faults);
            }
            Condition::Per(per) => {
                let here = path.key("per");
                self.number(&per.metric, &here.key("metric"), faults);
                self.number(&per.of, &here.key("of"), faults);
                if per.each == 0 {
                    faults.at(
                        &here.key("each"),
                        Rule::Unreachable,
                        Some("0".to_owned()),
                        words!("不能按每0个来算", "Nothing can be counted for every 0"),
                        words!(
                            "请写大于0的整数，例如 10",
                            "Write a whole number above 0, such as 10"
                        ),
                    );
                }
                order(&per.at_least, &here.key("at_least"), faults);
            }
            _ => {}
        }
    }

    fn list(
        self,
        parts: &[Condition],
        path: &Path<'_>,
        is_choice: bool,
        depth: usize,
        faults: &mut FileFaults<'_>,
    ) {
        if parts.is_empty() || (is_choice && parts.len() == 1) {
            shape(
                path,
                "这里至少要有两个条件才说得通",
                "There is nothing here to put together",
                faults,
            );
        }
        for (place, part) in parts.iter().enumerate() {
            let here = path.at(place);
            if is_choice && part.is_advisory() {
                shape(
                    &here,
                    "“任选”里不能有建议性要求",
                    "An advisory cannot be one of a choice",
                    faults,
                );
            }
            self.check(part, &here, depth + 1, faults);
        }
    }

    fn number(
        self,
        name: &str,
        path: &Path<'_>,
        faults: &mut FileFaults<'_>,
    ) -> Option<&'a Metric> {
        self.of_kind(name, Kind::is_number, ("数字", "A number"), path, faults)
    }

    fn share(self, share: &Share, path: &Path<'_>, faults: &mut FileFaults<'_>) {
        let mut kinds = Vec::new();
        for (key, metrics) in [("part", &share.part), ("whole", &share.whole)] {
            if metrics.is_empty() {
                shape(
                    &path.key(key),
                    "这里至少要有一个指标",
                    "At least one metric is needed here",
                    faults,
                );
            }
            for (place, metric) in metrics.iter().enumerate() {
                let metric = self.number(metric, &path.key(key).at(place), faults);
                kinds.extend(metric.map(|metric| metric.kind));
            }
        }
        if kinds
            .windows(2)
            .any(|pair| matches!(pair, [a, b] if a != b))
        {
            faults.at(
                path,
                Rule::Unit,
                None,
                words!(
                    "部分与整体的单位不同",
                    "The part has another unit than the whole"
                ),
                words!(
                    "部分与整体要用同一种单位",
                    "A part and its whole have one unit"
                ),
            );
        }
        let here = path.key("at_least");
        order(&share.at_least, &here, faults);
        for value in share.at_least.values() {
            if value > Decimal::whole(100) {
                unreachable(
                    &here,
                    value,
                    ("一个部分不能超过100%", "A part is never more than 100%"),
                    faults,
                );
            }
        }
    }
}

fn check_threshold(
    threshold: &Threshold,
    metric: Option<&Metric>,
    at_least: bool,
    path: &Path<'_>,
    faults: &mut FileFaults<'_>,
) {
    order(threshold, path, faults);
    let Some(metric) = metric else { return };
    if metric.kind.is_whole() {
        whole(threshold, None, path, faults);
    }
    let name = &metric.name;
    let bound = if at_least { metric.most } else { metric.least };
    let most = match metric.kind {
        Kind::Percent if at_least => Some(Decimal::whole(100)),
        _ => None,
    };
    for value in threshold.values() {
        for bound in bound.iter().chain(&most) {
            if (at_least && value > *bound) || (!at_least && value < *bound) {
                let message = words!(
                    "{name} 的范围到 {bound} 为止，达不到这个要求",
                    "{name} goes no further than {bound}, so this cannot be reached"
                );
                let value = Some(value.to_string());
                let fix = words!("请核对数值和单位", "Check the number and its unit");
                faults.at(path, Rule::Unreachable, value, message, fix);
            }
        }
    }
}

/// Whole numbers, perhaps up to a most.
fn whole(threshold: &Threshold, most: Option<u32>, path: &Path<'_>, faults: &mut FileFaults<'_>) {
    order(threshold, path, faults);
    for value in threshold.values() {
        match value.as_whole() {
            None => faults.at(
                path,
                Rule::Unit,
                Some(value.to_string()),
                words!("这里只数整数", "Only whole numbers are counted here"),
                words!("请写整数", "Write a whole number"),
            ),
            Some(whole) if most.is_some_and(|most| whole > most) => {
                unreachable(
                    path,
                    value,
                    ("这么长的时间谁也达不到", "Nobody reaches that long a time"),
                    faults,
                );
            }
            Some(_) => {}
        }
    }
}

/// The values of a threshold come in the order of their dates.
pub(super) fn order(threshold: &Threshold, path: &Path<'_>, faults: &mut FileFaults<'_>) {
    let Threshold::Dated(dated) = threshold else {
        return;
    };
    if dated.is_empty() {
        shape(path, "没有写任何数值", "There is no value at all", faults);
    }
    for (place, pair) in dated.windows(2).enumerate() {
        if let [a, b] = pair
            && a.from.first_day() >= b.from.first_day()
        {
            faults.at(
                &path.at(place + 1).key("from"),
                Rule::Order,
                Some(b.from.to_string()),
                words!(
                    "不晚于前一个日期 {}",
                    "This is not after the date before it, {}",
                    a.from
                ),
                words!("请按日期先后排列", "Put them in the order of their dates"),
            );
        }
    }
}

fn unreachable(path: &Path<'_>, value: Decimal, why: (&str, &str), faults: &mut FileFaults<'_>) {
    faults.at(
        path,
        Rule::Unreachable,
        Some(value.to_string()),
        values::Words::new(why.0, why.1),
        words!("请核对数值和单位", "Check the number and its unit"),
    );
}

pub(super) fn shape(path: &Path<'_>, zh: &str, en: &str, faults: &mut FileFaults<'_>) {
    faults.at(
        path,
        Rule::Shape,
        None,
        values::Words::new(zh, en),
        words!("请改正这个条件", "Correct the condition"),
    );
}
