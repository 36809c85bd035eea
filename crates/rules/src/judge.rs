//! From a condition and answers to a verdict that explains itself.

use chrono::NaiveDate;
use values::{Decimal, When};

use crate::{
    Answers, Change, Condition, Months, Per, Share, Threshold, Value, Within,
    calendar::months_before,
};

/// What a condition comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It holds.
    Met,
    /// It does not hold.
    NotMet,
    /// What is stated does not decide it.
    Unknown,
    /// It is not asked here.
    NotApplicable,
}

impl Verdict {
    /// The stable name used in reports.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not_met",
            Self::Unknown => "unknown",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// Whether nothing stands in the way.
    #[must_use]
    pub fn passes(self) -> bool {
        matches!(self, Self::Met | Self::NotApplicable)
    }

    fn of(holds: bool) -> Self {
        if holds { Self::Met } else { Self::NotMet }
    }
}

/// A condition, what was given for it, and what follows: a tree like that of the conditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<'a> {
    /// The condition.
    pub condition: &'a Condition,
    /// What it comes to.
    pub verdict: Verdict,
    /// What is asked on the reference date, where it is a number.
    pub asked: Option<Decimal>,
    /// What was given.
    pub given: Given,
    /// The findings of the conditions it is made of.
    pub parts: Vec<Self>,
}

/// What was given for a condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given {
    /// Nothing itself; its parts say it.
    Parts,
    /// Not all that is needed.
    Missing,
    /// An answer of yes or no.
    Yes(bool),
    /// A number.
    Number(Decimal),
    /// A part and its whole.
    Share {
        /// The sum of the part.
        part: Decimal,
        /// The sum of the whole.
        whole: Decimal,
    },
    /// A date.
    Since(When),
    /// Days of which so many lie in the period for certain, and so many perhaps.
    Days {
        /// For certain.
        certain: usize,
        /// At most.
        possible: usize,
    },
    /// A number and what it is measured by.
    Per {
        /// What there is.
        have: Decimal,
        /// What it is measured by.
        of: Decimal,
    },
    /// What contradicts itself: a part that is more than its whole, or a whole of nothing.
    Contradiction {
        /// The sum of the part.
        part: Decimal,
        /// The sum of the whole.
        whole: Decimal,
    },
}

/// What is judged by: the answers, the reference date, and whether an answer of *not applicable* passes here.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bench<'a> {
    pub(crate) answers: &'a Answers,
    /// What is stated in the place of some of them.
    pub(crate) changed: &'a [Change<'a>],
    pub(crate) as_of: NaiveDate,
    pub(crate) may_not_apply: bool,
}

impl<'a> Bench<'a> {
    fn value(self, metric: &str) -> Option<&'a Value> {
        let changed = self.changed.iter().find(|change| change.metric == metric);
        changed
            .and_then(|change| change.to.as_ref())
            .or_else(|| self.answers.value(metric))
    }

    fn metric(self, metric: &str) -> Option<Decimal> {
        match self.value(metric) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    pub(crate) fn judge<'c>(self, condition: &'c Condition) -> Finding<'c> {
        let parts: Vec<Finding<'c>> = condition
            .parts()
            .into_iter()
            .map(|part| self.judge(part))
            .collect();
        let asked = condition
            .threshold()
            .and_then(|threshold: &Threshold| threshold.on(self.as_of));
        let (verdict, given) = match condition {
            Condition::AllOf(_) => (all_of(&parts), Given::Parts),
            Condition::AnyOf(_) => (at_least(1, &parts), Given::Parts),
            Condition::AtLeastOf(some) => (at_least(some.n, &parts), Given::Parts),
            Condition::Advisory(_) => (only(&parts), Given::Parts),
            Condition::OnlyIf(_) => (only_if(&parts), Given::Parts),
            leaf if self.does_not_apply(leaf) => (
                if self.may_not_apply {
                    Verdict::NotApplicable
                } else {
                    Verdict::Unknown
                },
                Given::Missing,
            ),
            Condition::Yes(metric) => match self.value(metric) {
                Some(Value::Yes(yes)) => (Verdict::of(*yes), Given::Yes(*yes)),
                _ => missing(),
            },
            Condition::AtLeast(number) => {
                self.number(&number.metric, asked, |have, asked| have >= asked)
            }
            Condition::AtMost(number) => {
                self.number(&number.metric, asked, |have, asked| have <= asked)
            }
            Condition::Share(share) => self.share(share, asked),
            Condition::Months(months) => self.months(months, asked),
            Condition::Within(within) => self.within(within, asked),
            Condition::Per(per) => self.per(per, asked),
        };
        Finding {
            condition,
            verdict,
            asked,
            given,
            parts,
        }
    }

    fn does_not_apply(self, leaf: &Condition) -> bool {
        leaf.own_metrics()
            .iter()
            .any(|metric| self.answers.not_applicable(metric) && self.value(metric).is_none())
    }

    fn number(
        self,
        metric: &str,
        asked: Option<Decimal>,
        holds: impl Fn(Decimal, Decimal) -> bool,
    ) -> (Verdict, Given) {
        let Some(have) = self.metric(metric) else {
            return missing();
        };
        let verdict = asked.map_or(Verdict::Unknown, |asked| Verdict::of(holds(have, asked)));
        (verdict, Given::Number(have))
    }

    /// The sum of some metrics, if each of them is known.
    pub(crate) fn sum(self, metrics: &[String]) -> Option<Decimal> {
        metrics.iter().try_fold(Decimal::default(), |sum, metric| {
            sum.checked_add(self.metric(metric)?)
        })
    }

    fn share(self, share: &Share, asked: Option<Decimal>) -> (Verdict, Given) {
        let (Some(part), Some(whole)) = (self.sum(&share.part), self.sum(&share.whole)) else {
            return missing();
        };
        if part > whole || whole == Decimal::default() {
            return (Verdict::Unknown, Given::Contradiction { part, whole });
        }
        let verdict = asked.map_or(Verdict::Unknown, |asked| {
            // 100 × part ≥ asked × whole, asked being per cent in thousandths.
            let (have, need) = (wide(part) * 100_000, wide(asked) * wide(whole));
            Verdict::of(have >= need)
        });
        (verdict, Given::Share { part, whole })
    }

    fn months(self, months: &Months, asked: Option<Decimal>) -> (Verdict, Given) {
        let Some(Value::Day(since)) = self.value(&months.since) else {
            return missing();
        };
        let latest = asked
            .and_then(Decimal::as_whole)
            .and_then(|months| months_before(self.as_of, months));
        let verdict = latest.map_or(Verdict::Unknown, |latest| {
            if since.last_day() <= latest {
                Verdict::Met
            } else if since.first_day() > latest {
                Verdict::NotMet
            } else {
                Verdict::Unknown
            }
        });
        (verdict, Given::Since(*since))
    }

    fn within(self, within: &Within, asked: Option<Decimal>) -> (Verdict, Given) {
        let (Some(Value::Days(days)), Some(before)) = (
            self.value(&within.dates),
            months_before(self.as_of, within.months),
        ) else {
            return missing();
        };
        let count = |lies: &dyn Fn(&When) -> bool| days.iter().filter(|day| lies(day)).count();
        let certain = count(&|day| day.first_day() > before && day.last_day() <= self.as_of);
        let possible = count(&|day| day.last_day() > before && day.first_day() <= self.as_of);
        let whole =
            |count: usize| u32::try_from(count).map_or(Decimal::whole(u32::MAX), Decimal::whole);
        let verdict = asked.map_or(Verdict::Unknown, |asked| {
            if whole(certain) >= asked {
                Verdict::Met
            } else if whole(possible) < asked {
                Verdict::NotMet
            } else {
                Verdict::Unknown
            }
        });
        (verdict, Given::Days { certain, possible })
    }

    fn per(self, per: &Per, asked: Option<Decimal>) -> (Verdict, Given) {
        let (Some(have), Some(of)) = (self.metric(&per.metric), self.metric(&per.of)) else {
            return missing();
        };
        let verdict = asked.map_or(Verdict::Unknown, |asked| {
            let (have, need) = (
                wide(have) * i128::from(per.each) * 1000,
                wide(asked) * wide(of),
            );
            Verdict::of(have >= need)
        });
        (verdict, Given::Per { have, of })
    }
}

/// Room for the product of two decimals.
pub(crate) fn wide(number: Decimal) -> i128 {
    i128::from(number.thousandths())
}

fn missing() -> (Verdict, Given) {
    (Verdict::Unknown, Given::Missing)
}

/// All of them hold. An advisory is passed over; what does not apply is no obstacle.
pub(crate) fn all_of(parts: &[Finding<'_>]) -> Verdict {
    all(parts
        .iter()
        .filter(|part| !part.condition.is_advisory())
        .map(|part| part.verdict))
}

/// The same of verdicts. Of none it is *met*; of none but such as do not apply, *not applicable*.
pub(crate) fn all(verdicts: impl Iterator<Item = Verdict>) -> Verdict {
    let (mut whole, mut apply, mut any) = (Verdict::Met, false, false);
    for verdict in verdicts {
        any = true;
        apply |= verdict != Verdict::NotApplicable;
        whole = match (whole, verdict) {
            (Verdict::NotMet, _) | (_, Verdict::NotMet) => Verdict::NotMet,
            (Verdict::Unknown, _) | (_, Verdict::Unknown) => Verdict::Unknown,
            _ => Verdict::Met,
        };
    }
    if any && !apply {
        Verdict::NotApplicable
    } else {
        whole
    }
}

/// So many of them hold. An advisory is passed over, unless there is nothing else; what does not apply counts for none.
fn at_least(n: u32, parts: &[Finding<'_>]) -> Verdict {
    let only_advisories = parts.iter().all(|part| part.condition.is_advisory());
    let count = |verdict| {
        let found = parts
            .iter()
            .filter(|part| only_advisories || !part.condition.is_advisory())
            .filter(|part| part.verdict == verdict)
            .count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    let (met, unknown) = (count(Verdict::Met), count(Verdict::Unknown));
    let none_applies = met == 0 && count(Verdict::NotMet) == 0;
    if met >= n {
        Verdict::Met
    } else if met.saturating_add(unknown) >= n || (none_applies && unknown > 0) {
        // Too few may be left, and yet all of them may turn out not to apply.
        Verdict::Unknown
    } else if none_applies && count(Verdict::NotApplicable) > 0 {
        Verdict::NotApplicable
    } else {
        Verdict::NotMet
    }
}

fn only(parts: &[Finding<'_>]) -> Verdict {
    parts.first().map_or(Verdict::Unknown, |part| part.verdict)
}

fn only_if(parts: &[Finding<'_>]) -> Verdict {
    match (parts.first(), parts.last()) {
        (Some(when), Some(then)) => match when.verdict {
            Verdict::Met => then.verdict,
            Verdict::NotMet | Verdict::NotApplicable => Verdict::NotApplicable,
            Verdict::Unknown => Verdict::Unknown,
        },
        _ => Verdict::Unknown,
    }
}
