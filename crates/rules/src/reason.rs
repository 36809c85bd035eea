//! A finding in words: what was given, what is asked.

use chrono::NaiveDate;
use values::{Decimal, When, Words, words};

use crate::{
    Condition, Document, Finding, Given, Kind, Metric, Share, Text, Verdict,
    calendar::months_since, judge::wide,
};

/// What words are made with: the names of the metrics, and the day from which months are counted.
#[derive(Clone, Copy)]
pub(crate) struct Teller<'a> {
    pub(crate) document: &'a Document,
    pub(crate) as_of: NaiveDate,
}

impl Teller<'_> {
    /// Why a clause comes to what it comes to.
    pub(crate) fn reason(self, finding: Option<&Finding<'_>>) -> Words {
        match finding {
            Some(finding) => self.tell(finding),
            None => words!(
                "这一条的内容这里没有，无法判断",
                "What this clause says is not here, so it cannot be judged"
            ),
        }
    }

    fn tell(self, finding: &Finding<'_>) -> Words {
        let parts = &finding.parts;
        let count = |verdict| parts.iter().filter(|part| part.verdict == verdict).count();
        match finding.condition {
            Condition::AllOf(_) => {
                let open =
                    |part: &&Finding<'_>| !part.verdict.passes() && !part.condition.is_advisory();
                let mut told: Vec<&Finding<'_>> = parts.iter().filter(open).collect();
                if told.is_empty() {
                    told.extend(parts);
                }
                self.joined(&told, "；", "; ")
            }
            Condition::AnyOf(_) => match parts.iter().find(|part| part.verdict == Verdict::Met) {
                Some(enough) => self.tell(enough),
                None => self.joined(&parts.iter().collect::<Vec<_>>(), "；或者", "; or "),
            },
            Condition::AtLeastOf(some) => {
                let (met, of, n) = (count(Verdict::Met), parts.len(), some.n);
                words!(
                    "{of}项中达到{met}项，要求不少于{n}项",
                    "{met} of {of} hold; at least {n} asked"
                )
            }
            Condition::Advisory(_) => self.after("建议性要求：", "Advisory: ", parts.first()),
            Condition::OnlyIf(_) => match (parts.first(), parts.last()) {
                (Some(when), Some(then)) if when.verdict == Verdict::Met => {
                    self.joined(&[when, then], "；", "; ")
                }
                (Some(when), _) if when.verdict == Verdict::NotMet => {
                    self.after("此处不要求：", "Not asked here: ", Some(when))
                }
                (when, _) => self.after("要先知道：", "First to be known: ", when),
            },
            leaf => self.leaf(leaf, finding),
        }
    }

    fn leaf(self, leaf: &Condition, finding: &Finding<'_>) -> Words {
        let metrics = leaf.own_metrics();
        let name = metrics.first().copied().unwrap_or_default();
        let (metric, label) = (self.document.metric(name), self.label(name));
        if finding.verdict == Verdict::NotApplicable {
            return Words::new(
                [&label.zh, "：不适用"].concat(),
                [&label.en, ": not applicable"].concat(),
            );
        }
        let Some(given) = self.given(leaf, finding, metric, &label) else {
            return self.missing(&metrics);
        };
        let Some(asked) = finding.asked else {
            return match leaf {
                Condition::Yes(_) if finding.verdict == Verdict::NotMet => Words::new(
                    [&given.zh, "，要求为“是”"].concat(),
                    [&given.en, "; yes is asked"].concat(),
                ),
                Condition::Yes(_) => given,
                _ => Words::new(
                    [&given.zh, "；这一天没有规定数值"].concat(),
                    [&given.en, "; no number was laid down on that day"].concat(),
                ),
            };
        };
        let asked = match leaf {
            Condition::Share(_) => percent(asked),
            Condition::Months(_) => amount(Kind::Months, None, asked),
            Condition::Within(within) => {
                let months = within.months;
                let days = amount(
                    Kind::Count,
                    metric.and_then(|metric| metric.unit.as_ref()),
                    asked,
                );
                Words::new(
                    format!("{}个月内{}", months, days.zh),
                    format!("{} within {} months", days.en, months),
                )
            }
            Condition::Per(per) => {
                let have = of_metric(metric, asked);
                let of = of_metric(self.document.metric(&per.of), Decimal::whole(per.each));
                Words::new(
                    format!("每{}{}", of.zh, have.zh),
                    format!("{} for every {}", have.en, of.en),
                )
            }
            _ => of_metric(metric, asked),
        };
        let (zh, en) = match leaf {
            Condition::AtMost(_) => ("，要求不多于", "; at most "),
            _ => ("，要求不少于", "; at least "),
        };
        Words::new(
            [&given.zh, zh, &asked.zh].concat(),
            [&given.en, en, &asked.en, " asked"].concat(),
        )
    }

    fn given(
        self,
        leaf: &Condition,
        finding: &Finding<'_>,
        metric: Option<&Metric>,
        label: &Text,
    ) -> Option<Words> {
        let labelled = |words: Words| {
            Words::new(
                [&label.zh, "：", &words.zh].concat(),
                [&label.en, ": ", &words.en].concat(),
            )
        };
        Some(match &finding.given {
            Given::Parts | Given::Missing => return None,
            Given::Yes(true) => labelled(words!("是", "yes")),
            Given::Yes(false) => labelled(words!("否", "no")),
            Given::Number(number) => labelled(of_metric(metric, *number)),
            Given::Since(since) => {
                let told = labelled(Words::new(since.to_string(), since.to_string()));
                match since {
                    When::Day(day) if *day <= self.as_of => {
                        let months = months_since(*day, self.as_of);
                        Words::new(
                            format!("{}，到{}满{months}个月", told.zh, self.as_of),
                            format!("{}, {months} full months until {}", told.en, self.as_of),
                        )
                    }
                    _ => told,
                }
            }
            Given::Days { certain, .. } => {
                let days = u32::try_from(*certain).map_or(Decimal::whole(u32::MAX), Decimal::whole);
                labelled(amount(
                    Kind::Count,
                    metric.and_then(|metric| metric.unit.as_ref()),
                    days,
                ))
            }
            Given::Per { have, of } => {
                let measured = leaf.own_metrics().last().copied().unwrap_or_default();
                let (have, of) = (
                    of_metric(metric, *have),
                    of_metric(self.document.metric(measured), *of),
                );
                labelled(Words::new(
                    format!("{}（{}{}）", have.zh, self.label(measured).zh, of.zh),
                    format!("{} ({}: {})", have.en, self.label(measured).en, of.en),
                ))
            }
            Given::Share { part, whole } => {
                let share = percent(share_of(*part, *whole));
                let names = self.share(leaf);
                Words::new(
                    format!("{}占{}", names.zh, share.zh),
                    format!("{}: {}", names.en, share.en),
                )
            }
            Given::Contradiction { part, whole } => {
                let names = self.share(leaf);
                return Some(Words::new(
                    format!("{}自相矛盾：部分{part}，整体{whole}", names.zh),
                    format!(
                        "{} contradicts itself: a part of {part} in a whole of {whole}",
                        names.en
                    ),
                ));
            }
        })
    }

    /// What a share is of what: （工位面积＋公共服务面积）÷总面积.
    fn share(self, leaf: &Condition) -> Words {
        let Condition::Share(Share { part, whole, .. }) = leaf else {
            return Words::new("", "");
        };
        let sum = |metrics: &[String], zh: &str, en: &str| {
            let labels: Vec<Text> = metrics.iter().map(|metric| self.label(metric)).collect();
            let (all_zh, all_en): (Vec<&str>, Vec<&str>) = labels
                .iter()
                .map(|label| (label.zh.as_str(), label.en.as_str()))
                .unzip();
            (all_zh.join(zh), all_en.join(en))
        };
        let ((part_zh, part_en), (whole_zh, whole_en)) =
            (sum(part, "与", " and "), sum(whole, "与", " and "));
        Words::new(
            format!("{part_zh}在{whole_zh}中"),
            format!("{part_en} in {whole_en}"),
        )
    }

    /// Which of the values that are needed is not stated.
    fn missing(self, metrics: &[&str]) -> Words {
        let labels: Vec<Text> = metrics.iter().map(|metric| self.label(metric)).collect();
        let (zh, en): (Vec<&str>, Vec<&str>) = labels
            .iter()
            .map(|label| (label.zh.as_str(), label.en.as_str()))
            .unzip();
        Words::new(
            ["没有说明：", &zh.join("、")].concat(),
            ["Not stated: ", &en.join(", ")].concat(),
        )
    }

    pub(crate) fn label(self, metric: &str) -> Text {
        self.document.metric(metric).map_or_else(
            || Text {
                zh: metric.to_owned(),
                en: metric.to_owned(),
            },
            |metric| metric.label.clone(),
        )
    }

    fn joined(self, findings: &[&Finding<'_>], zh: &str, en: &str) -> Words {
        let told: Vec<Words> = findings.iter().map(|finding| self.tell(finding)).collect();
        let (all_zh, all_en): (Vec<&str>, Vec<&str>) = told
            .iter()
            .map(|words| (words.zh.as_str(), words.en.as_str()))
            .unzip();
        Words::new(all_zh.join(zh), all_en.join(en))
    }

    fn after(self, zh: &str, en: &str, finding: Option<&Finding<'_>>) -> Words {
        let told = finding.map_or_else(|| Words::new("", ""), |finding| self.tell(finding));
        Words::new([zh, &told.zh].concat(), [en, &told.en].concat())
    }
}

/// A part of a whole in per cent, to one decimal and never more than it is.
fn share_of(part: Decimal, whole: Decimal) -> Decimal {
    let tenths = wide(part) * 1000 / wide(whole).max(1);
    i64::try_from(tenths * 100)
        .ok()
        .and_then(Decimal::of_thousandths)
        .unwrap_or_default()
}

pub(crate) fn percent(number: Decimal) -> Words {
    amount(Kind::Percent, None, number)
}

pub(crate) fn of_metric(metric: Option<&Metric>, number: Decimal) -> Words {
    match metric {
        Some(metric) => amount(metric.kind, metric.unit.as_ref(), number),
        None => amount(Kind::Points, None, number),
    }
}

/// A number with its unit, in both languages: 1,200平方米, 1,200 m².
pub(crate) fn amount(kind: Kind, unit: Option<&Text>, number: Decimal) -> Words {
    let digits = number.grouped();
    let (zh, en) = match kind {
        Kind::Area => ("平方米", " m²"),
        Kind::Money => ("元", " yuan"),
        Kind::Percent => ("%", "%"),
        Kind::Months => ("个月", " months"),
        Kind::Points => ("分", " points"),
        _ => {
            let (zh, en) = unit.map_or(("", ""), |unit| (unit.zh.as_str(), unit.en.as_str()));
            let space = if en.is_empty() { "" } else { " " };
            return Words::new([&digits, zh].concat(), [&digits, space, en].concat());
        }
    };
    Words::new([&digits, zh].concat(), [&digits, en].concat())
}
