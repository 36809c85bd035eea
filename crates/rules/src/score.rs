//! From a rubric and answers to points.

use chrono::NaiveDate;
use values::Decimal;

use crate::{
    Answers, Finding, Gate, Item, Rubric, Scale, Slope, Verdict,
    judge::{Bench, all, wide},
};

/// Points, with the part that is not known yet as a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Score<'a> {
    /// The rubric.
    pub rubric: &'a Rubric,
    /// The items, those of the bonus last.
    pub items: Vec<Scored<'a>>,
    /// The points that are certain.
    pub least: Decimal,
    /// The points if everything that is not known gives its most.
    pub most: Decimal,
    /// The score that passes on the reference date, where there is one.
    pub pass: Option<Decimal>,
    /// The gates beside it.
    pub gates: Vec<(&'a Gate, Finding<'a>)>,
}

/// An item and its points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scored<'a> {
    /// The item.
    pub item: &'a Item,
    /// Whether it belongs to the bonus.
    pub is_bonus: bool,
    /// The points that are certain.
    pub least: Decimal,
    /// The points if everything that is not known gives its most.
    pub most: Decimal,
}

impl Score<'_> {
    /// What gates and passing score come to; nothing, where there are none.
    #[must_use]
    pub fn verdict(&self) -> Option<Verdict> {
        let passed = self.pass.map(|pass| {
            if self.least >= pass {
                Verdict::Met
            } else if self.most < pass {
                Verdict::NotMet
            } else {
                Verdict::Unknown
            }
        });
        let gates: Vec<Verdict> = self
            .gates
            .iter()
            .filter(|(_, finding)| !finding.condition.is_advisory())
            .map(|(_, finding)| finding.verdict)
            .collect();
        (passed.is_some() || !gates.is_empty()).then(|| all(gates.into_iter().chain(passed)))
    }
}

pub(crate) fn score<'a>(rubric: &'a Rubric, answers: &Answers, as_of: NaiveDate) -> Score<'a> {
    let bench = Bench {
        answers,
        changed: &[],
        as_of,
        may_not_apply: false,
    };
    let scored = |item: &'a Item, is_bonus| {
        let (least, most) = points(item, answers);
        Scored {
            item,
            is_bonus,
            least,
            most,
        }
    };
    let items: Vec<Scored<'a>> = rubric
        .items
        .iter()
        .map(|item| scored(item, false))
        .collect();
    let extra: Vec<Scored<'a>> = rubric
        .bonus
        .iter()
        .flat_map(|bonus| &bonus.items)
        .map(|item| scored(item, true))
        .collect();
    let total = |of: fn(&Scored<'_>) -> Decimal| {
        let bonus_most = rubric
            .bonus
            .as_ref()
            .map_or(Decimal::default(), |bonus| bonus.most);
        sum(items.iter().map(of))
            .min(rubric.points)
            .checked_add(sum(extra.iter().map(of)).min(bonus_most))
            .unwrap_or(rubric.points)
    };
    let (least, most) = (total(|scored| scored.least), total(|scored| scored.most));
    Score {
        rubric,
        least,
        most,
        pass: rubric.pass.as_ref().and_then(|pass| pass.on(as_of)),
        gates: rubric
            .gates
            .iter()
            .map(|gate| (gate, bench.judge(&gate.condition)))
            .collect(),
        items: items.into_iter().chain(extra).collect(),
    }
}

fn sum(points: impl Iterator<Item = Decimal>) -> Decimal {
    points.fold(Decimal::default(), |sum, more| {
        sum.checked_add(more).unwrap_or(sum)
    })
}

/// The points that are certain, and those that are possible.
fn points(item: &Item, answers: &Answers) -> (Decimal, Decimal) {
    let known = |points: Option<Decimal>| match points {
        Some(points) => (points.min(item.most), points.min(item.most)),
        None => (Decimal::default(), item.most),
    };
    match &item.scale {
        Scale::Slope(slope) => known(
            answers
                .number(&slope.metric)
                .map(|value| slope.points(value)),
        ),
        Scale::Steps(steps) => known(answers.number(&steps.metric).map(|value| {
            let reached = steps.at.iter().rev().find(|step| step.from <= value);
            reached.map_or(Decimal::default(), |step| step.points)
        })),
        Scale::Entered(metric) => known(answers.number(metric)),
        Scale::Counts(counts) => {
            let each = counts.iter().map(|counted| {
                let have = answers.number(&counted.metric)?;
                Some(narrow(wide(have) * wide(counted.points) / 1000))
            });
            let certain = sum(each.clone().flatten()).min(item.most);
            let most = if each.clone().any(|points| points.is_none()) {
                item.most
            } else {
                certain
            };
            (certain, most)
        }
    }
}

impl Slope {
    /// The points for this value, the item's most aside.
    fn points(&self, value: Decimal) -> Decimal {
        if value < self.from {
            return Decimal::default();
        }
        let steps = (wide(value) - wide(self.from)) / wide(self.each).max(1);
        narrow(wide(self.points) + steps * wide(self.adds))
    }
}

/// Back to a decimal; what is beyond all decimals is beyond every cap too.
fn narrow(thousandths: i128) -> Decimal {
    i64::try_from(thousandths)
        .ok()
        .and_then(Decimal::of_thousandths)
        .unwrap_or(Decimal::whole(u32::MAX))
}
