//! What a condition asks, in a few words: for tables, drawings and comparisons. The same numbers as in judgement, with their units.

use values::{Decimal, Words, words};

use crate::{
    Condition, Document, Kind, Metric,
    reason::{amount, of_metric, percent},
};

/// What a single condition asks: of what, and how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Of what: 总面积, total area.
    pub of: Words,
    /// How much: 不少于500平方米, at least 500 m².
    pub much: Words,
}

impl Document {
    /// What a condition asks of what, if it is a single one. Where a threshold changed in time, its last value; [`Document::on`] gives a
    /// document as it stood on a day.
    #[must_use]
    pub fn asked_of(&self, condition: &Condition) -> Option<Asked> {
        let metrics = condition.own_metrics();
        let first = metrics.first()?;
        let metric = self.metric(first);
        let value = condition
            .threshold()
            .and_then(|threshold| threshold.values().last());
        let of = match condition {
            Condition::Share(share) => {
                let (part, whole) = (self.sum(&share.part), self.sum(&share.whole));
                Words::new(
                    format!("{}占{}", part.zh, whole.zh),
                    format!("{} in {}", part.en, within(&whole.en)),
                )
            }
            _ => self.name(first),
        };
        let much = match (condition, value) {
            (Condition::Yes(_), _) => words!("是", "yes"),
            (_, None) => words!("没有规定数值", "no number laid down"),
            (Condition::AtMost(_), Some(value)) => at_most(&of_metric(metric, value)),
            (Condition::Share(_), Some(value)) => at_least(&percent(value)),
            (Condition::Months(_), Some(value)) => at_least(&amount(Kind::Months, None, value)),
            (Condition::Within(within), Some(value)) => {
                let days = amount(Kind::Count, unit(metric), value);
                let months = within.months;
                Words::new(
                    format!("{months}个月内不少于{}", days.zh),
                    format!("at least {} within {months} months", days.en),
                )
            }
            (Condition::Per(per), Some(value)) => {
                let have = of_metric(metric, value);
                let of = of_metric(self.metric(&per.of), Decimal::whole(per.each));
                Words::new(
                    format!("每{}不少于{}", of.zh, have.zh),
                    format!("at least {} for every {}", have.en, of.en),
                )
            }
            (_, Some(value)) => at_least(&of_metric(metric, value)),
        };
        Some(Asked { of, much })
    }

    /// What a condition asks, in a line.
    #[must_use]
    pub fn asked_in_short(&self, condition: &Condition) -> Words {
        let joined = |parts: &[Condition], zh: &str, en: &str| {
            let parts: Vec<Words> = parts.iter().map(|part| self.in_brackets(part)).collect();
            let (all_zh, all_en): (Vec<&str>, Vec<&str>) = parts
                .iter()
                .map(|words| (words.zh.as_str(), words.en.as_str()))
                .unzip();
            Words::new(all_zh.join(zh), in_a_row(&all_en, en))
        };
        match condition {
            Condition::AllOf(parts) => joined(parts, "，并且", ", and "),
            Condition::AnyOf(parts) => joined(parts, "，或", ", or "),
            Condition::AtLeastOf(some) => {
                let (n, of) = (some.n, some.conditions.len());
                let parts = joined(&some.conditions, "；", "; ");
                Words::new(
                    format!("以下{of}项中不少于{n}项：{}", parts.zh),
                    format!("at least {n} of these {of}: {}", parts.en),
                )
            }
            Condition::Advisory(inner) => {
                let inner = self.asked_in_short(inner);
                Words::new(
                    format!("建议：{}", inner.zh),
                    format!("advised: {}", within(&inner.en)),
                )
            }
            Condition::OnlyIf(only) => {
                let (when, then) = (
                    self.asked_in_short(&only.when),
                    self.asked_in_short(&only.then),
                );
                Words::new(
                    format!("如果{}：{}", when.zh, then.zh),
                    format!("if {}: {}", within(&when.en), within(&then.en)),
                )
            }
            Condition::Yes(metric) => self.name(metric),
            Condition::Months(months) => {
                let (name, much) = (self.name(&months.since), self.asked_of(condition));
                let much = much.map_or_else(|| Words::new("", ""), |asked| asked.much);
                Words::new(
                    format!("{}起{}", name.zh, much.zh),
                    format!("{}: {} ago", name.en, much.en),
                )
            }
            leaf => self.asked_of(leaf).map_or_else(
                || Words::new("", ""),
                |asked| {
                    Words::new(
                        [asked.of.zh.as_str(), &asked.much.zh].concat(),
                        format!("{}: {}", asked.of.en, asked.much.en),
                    )
                },
            ),
        }
    }

    /// A part in a line: what is itself of parts stands in brackets, so that nobody reads it otherwise.
    fn in_brackets(&self, part: &Condition) -> Words {
        let words = self.asked_in_short(part);
        if part.parts().is_empty() {
            words
        } else {
            Words::new(format!("（{}）", words.zh), format!("({})", words.en))
        }
    }

    /// What a metric is called.
    #[must_use]
    pub fn name(&self, metric: &str) -> Words {
        self.metric(metric)
            .map_or_else(|| Words::new(metric, metric), |metric| metric.label.words())
    }

    fn sum(&self, metrics: &[String]) -> Words {
        let names: Vec<Words> = metrics.iter().map(|metric| self.name(metric)).collect();
        let (zh, en): (Vec<&str>, Vec<&str>) = names
            .iter()
            .map(|words| (words.zh.as_str(), words.en.as_str()))
            .unzip();
        Words::new(zh.join("与"), in_a_row(&en, " and "))
    }
}

impl Metric {
    /// A number of it, with its unit: 1,200平方米, 1,200 m².
    #[must_use]
    pub fn amount(&self, number: Decimal) -> Words {
        amount(self.kind, self.unit.as_ref(), number)
    }

    /// What it is called within a sentence: an English name without its capital.
    #[must_use]
    pub fn name_within(&self) -> Words {
        Words::new(&*self.label.zh, within(&self.label.en))
    }
}

/// English names in a row: a capital at the beginning only.
fn in_a_row(names: &[&str], between: &str) -> String {
    let mut row = String::new();
    for (place, name) in names.iter().enumerate() {
        if place == 0 {
            row.push_str(name);
        } else {
            row.push_str(between);
            row.push_str(&within(name));
        }
    }
    row
}

/// An English name within a sentence, without its capital; `IP` keeps both of its own.
fn within(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if !second.is_ascii_uppercase() => {
            std::iter::once(first.to_ascii_lowercase())
                .chain(letters)
                .collect()
        }
        _ => name.to_owned(),
    }
}

fn unit(metric: Option<&Metric>) -> Option<&crate::Text> {
    metric.and_then(|metric| metric.unit.as_ref())
}

fn at_least(words: &Words) -> Words {
    Words::new(
        ["不少于", &words.zh].concat(),
        ["at least ", &words.en].concat(),
    )
}

fn at_most(words: &Words) -> Words {
    Words::new(
        ["不多于", &words.zh].concat(),
        ["at most ", &words.en].concat(),
    )
}

#[cfg(test)]
mod tests {
    use crate::{SHIPPED, authored};

    #[test]
    fn what_a_clause_asks_is_said_in_a_line_with_its_numbers_and_units() {
        let standards = authored::read(SHIPPED).unwrap();
        for (document, clause, zh, en) in [
            (
                "filing-2017",
                "4a",
                "总面积不少于500平方米，或",
                ", or desks: at least 30",
            ),
            ("fuzhou-2022", "4a", "，并且", ", and "),
            ("filing-2017", "4c", "不少于75%", "at least 75%"),
            (
                "filing-2017",
                "3",
                "起不少于18个月",
                "at least 18 months ago",
            ),
            ("filing-2017", "2b", "建议：", "advised: "),
            ("fuzhou-2022", "lease", "如果", "if "),
            (
                "incubator-2018",
                "8b",
                "每10家在孵企业不少于1",
                "for every 10",
            ),
        ] {
            let document = standards.document(document).unwrap();
            let condition = document.clause(clause).unwrap().condition.as_ref().unwrap();
            let words = document.asked_in_short(condition);
            assert!(words.zh.contains(zh), "{}", words.zh);
            assert!(words.en.contains(en), "{}", words.en);
        }
    }
}
