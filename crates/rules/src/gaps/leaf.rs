//! What would mend a condition that is made of no others.

use values::{Decimal, When};

use super::{Bound, Way, steps::Steps};
use crate::{
    Condition, Finding, Given, Per, Share, Value, Verdict, Within,
    calendar::{first_day_after, months_before},
    judge::wide,
};

/// More days than anybody enters into a list.
const MOST_DAYS: u32 = 1000;
/// One of a unit, in thousandths.
const ONE: i128 = 1000;

impl<'a> Steps<'a, '_> {
    /// The ways for a finding without parts.
    pub(super) fn leaf(self, finding: &Finding<'a>) -> Vec<Way<'a>> {
        if let Condition::Yes(metric) = finding.condition {
            return vec![self.way(metric, Some(Value::Yes(true)), Bound::Exactly)];
        }
        let Some(asked) = finding.asked else {
            return Vec::new();
        };
        match finding.condition {
            Condition::AtLeast(number) => self
                .at_least(&number.metric, wide(asked))
                .into_iter()
                .collect(),
            Condition::AtMost(number) => self
                .at_most(&number.metric, wide(asked))
                .into_iter()
                .collect(),
            Condition::Share(share) => self.share(share, asked),
            Condition::Months(months) => self
                .months(&months.since, asked, finding)
                .into_iter()
                .collect(),
            Condition::Within(within) => self.within(within, asked).into_iter().collect(),
            Condition::Per(per) => self.per(per, asked).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// At least so many thousandths, and no less than is believed; where only whole numbers are values, the next of them.
    pub(super) fn at_least(self, metric: &'a str, thousandths: i128) -> Option<Way<'a>> {
        let thousandths = self.at_least_believed(metric, thousandths);
        let to = if self.is_whole(metric) {
            whole_up(thousandths)
        } else {
            thousandths
        };
        Some(self.way(metric, Some(number(to)?), Bound::AtLeast))
    }

    pub(super) fn at_most(self, metric: &'a str, thousandths: i128) -> Option<Way<'a>> {
        let to = if self.is_whole(metric) {
            thousandths / ONE * ONE
        } else {
            thousandths
        };
        Some(self.way(metric, Some(number(to)?), Bound::AtMost))
    }

    fn share(self, share: &'a Share, asked: Decimal) -> Vec<Way<'a>> {
        let (part, whole) = (once(&share.part), once(&share.whole));
        let mut all = part.clone();
        all.extend(whole.iter().filter(|metric| !part.contains(metric)));
        let missing: Vec<&str> = all
            .iter()
            .copied()
            .filter(|metric| self.answers.number(metric).is_none())
            .collect();
        if let [one] = missing[..]
            && part.contains(&one)
        {
            return self.raised(share, asked, one).into_iter().collect();
        }
        if !missing.is_empty() {
            return vec![self.untold(&missing)];
        }
        let (Some(sum), Some(of)) = (self.sum(&share.part), self.sum(&share.whole)) else {
            return Vec::new();
        };
        if sum <= of && of > 0 {
            return part
                .into_iter()
                .filter_map(|metric| self.raised(share, asked, metric))
                .collect();
        }
        let is_changed = |metric: &&str| self.changed.iter().any(|change| change.metric == *metric);
        if !all.iter().any(is_changed) {
            // One of the numbers is wrong, and nobody here knows which.
            return vec![self.untold(&all)];
        }
        // The part grew beyond its whole by a change made here: the whole grows with it.
        whole
            .into_iter()
            .filter(|metric| !part.contains(metric))
            .filter_map(|metric| {
                let have = self.answers.number(metric).map_or(0, wide);
                self.at_least(metric, have + sum - of)
            })
            .collect()
    }

    /// One metric of the part raised until the share holds, all else fixed.
    fn raised(self, share: &Share, asked: Decimal, metric: &'a str) -> Option<Way<'a>> {
        let times = |metrics: &[String]| {
            let found = metrics.iter().filter(|other| *other == metric).count();
            i128::try_from(found).ok()
        };
        let (part, whole) = (self.sum(&share.part)?, self.sum(&share.whole)?);
        // The whole may count it too: *trained* of *trained and not trained*.
        let (in_part, in_whole) = (times(&share.part)?, times(&share.whole)?);
        // 100 × (part + more) ≥ asked × (whole + more), asked being per cent in thousandths.
        let gain = 100_000 * in_part - wide(asked) * in_whole;
        let lack = (wide(asked) * whole - 100_000 * part).max(0);
        if gain <= 0 {
            return None;
        }
        let have = self.answers.number(metric).map_or(0, wide);
        let exact = have + up(lack, gain);
        let fits = |to: i128| {
            let more = to - have;
            let whole = whole + in_whole * more;
            part + in_part * more <= whole && whole > 0
        };
        if exact > i128::from(i64::MAX) {
            return None;
        }
        let to = if fits(whole_up(exact)) {
            whole_up(exact)
        } else if fits(exact) && !self.is_whole(metric) {
            exact
        } else {
            return None;
        };
        Some(self.way(metric, Some(number(to)?), Bound::AtLeast))
    }

    /// The sum of some metrics in thousandths, what is not known counting for nothing; none, where it is out of range.
    fn sum(self, metrics: &[String]) -> Option<i128> {
        let known = metrics
            .iter()
            .filter_map(|metric| self.answers.number(metric));
        known
            .into_iter()
            .try_fold(Decimal::default(), Decimal::checked_add)
            .map(wide)
    }

    fn months(self, since: &'a str, asked: Decimal, finding: &Finding<'_>) -> Option<Way<'a>> {
        let months = asked.as_whole()?;
        if let (Given::Since(day), Verdict::NotMet) = (&finding.given, finding.verdict) {
            // Of a month or a year the last day: then it holds whichever day it was.
            return Some(self.wait(first_day_after(day.last_day(), months)?));
        }
        let latest = months_before(self.as_of, months)?;
        Some(self.way(since, Some(Value::from(latest)), Bound::AtMost))
    }

    /// More days, on the reference date.
    fn within(self, within: &'a Within, asked: Decimal) -> Option<Way<'a>> {
        let before = months_before(self.as_of, within.months)?;
        let mut days: Vec<When> = match self.answers.value(&within.dates) {
            Some(Value::Days(days)) => days.clone(),
            _ => Vec::new(),
        };
        let lie = days
            .iter()
            .filter(|day| day.first_day() > before && day.last_day() <= self.as_of);
        let wanted = u32::try_from(up(wide(asked), ONE)).ok()?;
        let more = wanted.saturating_sub(u32::try_from(lie.count()).ok()?);
        if more > MOST_DAYS {
            return None;
        }
        for _ in 0..more {
            days.push(When::Day(self.as_of));
        }
        Some(self.way(&within.dates, Some(Value::Days(days)), Bound::AtLeast))
    }

    fn per(self, per: &'a Per, asked: Decimal) -> Option<Way<'a>> {
        let Some(of) = self.answers.number(&per.of) else {
            let mut missing = vec![per.of.as_str()];
            if self.answers.number(&per.metric).is_none() && per.metric != per.of {
                missing.push(&per.metric);
            }
            return Some(self.untold(&missing));
        };
        let each = i128::from(per.each) * ONE;
        if each == 0 {
            return None;
        }
        self.at_least(&per.metric, up(wide(asked) * wide(of), each))
    }
}

/// A quotient rounded up; the divisor is more than nothing.
fn up(dividend: i128, divisor: i128) -> i128 {
    let divisor = divisor.max(1);
    dividend / divisor + i128::from(dividend % divisor > 0)
}

/// The next whole unit, in thousandths.
fn whole_up(thousandths: i128) -> i128 {
    up(thousandths, ONE) * ONE
}

fn number(thousandths: i128) -> Option<Value> {
    let thousandths = i64::try_from(thousandths).ok()?;
    Decimal::of_thousandths(thousandths).map(Value::Number)
}

/// Each metric once.
fn once(metrics: &[String]) -> Vec<&str> {
    let mut once: Vec<&str> = Vec::new();
    for metric in metrics {
        if !once.contains(&metric.as_str()) {
            once.push(metric);
        }
    }
    once
}
