//! An evaluation on the wire: numbers and no words.

use register::{Decimal, When};
use rules::{Condition, Evaluation, Finding, Given, Verdict};

use crate::{Judged, JudgedCondition};

/// An evaluation of the figures of a year.
#[must_use]
pub fn on_the_wire(evaluation: &Evaluation<'_>, figures_year: i32) -> Judged {
    let document = evaluation.document;
    let conditions = evaluation.clauses.iter().map(|clause| {
        let known = clause.finding.as_ref();
        JudgedCondition {
            id: Some(clause.clause.id.clone()),
            verdict: clause.verdict.key().to_owned(),
            ..known
                .map(|finding| condition(finding, evaluation))
                .unwrap_or_default()
        }
    });
    Judged {
        standard: document.id.clone(),
        figures_year,
        as_of: evaluation.as_of.to_string(),
        verdict: evaluation.verdict.key().to_owned(),
        complete: document.complete,
        conditions: conditions.collect(),
    }
}

fn condition(finding: &Finding<'_>, evaluation: &Evaluation<'_>) -> JudgedCondition {
    if let (Condition::Advisory(_), Some(inner)) = (finding.condition, finding.parts.first()) {
        return JudgedCondition {
            advisory: true,
            ..condition(inner, evaluation)
        };
    }
    let number = |number: Option<Decimal>| number.map(|number| number.to_string());
    let measure = measure(finding, evaluation);
    let parts = finding.parts.iter();
    JudgedCondition {
        id: None,
        verdict: finding.verdict.key().to_owned(),
        advisory: false,
        how: Some(how(finding.condition).to_owned()),
        metric: metric(finding.condition),
        given: measure.given,
        asked: number(measure.asked),
        share: measure.share,
        parts: parts.map(|part| condition(part, evaluation)).collect(),
    }
}

/// The word by which authored standards know it.
fn how(condition: &Condition) -> &'static str {
    match condition {
        Condition::AllOf(_) => "all_of",
        Condition::AnyOf(_) => "any_of",
        Condition::AtLeastOf(_) => "at_least_of",
        Condition::Advisory(_) => "advisory",
        Condition::Yes(_) => "yes",
        Condition::AtLeast(_) => "at_least",
        Condition::AtMost(_) => "at_most",
        Condition::Share(_) => "share",
        Condition::Months(_) => "months",
        Condition::Within(_) => "within",
        Condition::Per(_) => "per",
        Condition::OnlyIf(_) => "only_if",
    }
}

/// What a condition is about, its parts aside.
pub(crate) fn metric(condition: &Condition) -> Option<String> {
    match condition {
        Condition::Share(share) => Some([share.part.join("+"), share.whole.join("+")].join("/")),
        leaf => leaf
            .own_metrics()
            .first()
            .map(|metric| (*metric).to_owned()),
    }
}

#[derive(Default)]
struct Measure {
    given: Option<String>,
    asked: Option<Decimal>,
    share: Option<u32>,
}

fn measure(finding: &Finding<'_>, evaluation: &Evaluation<'_>) -> Measure {
    let asked = finding.asked;
    let of_number = |given: Decimal| Measure {
        given: Some(given.to_string()),
        asked,
        share: asked.and_then(|asked| share(wide(given), wide(asked))),
    };
    match &finding.given {
        Given::Parts => match finding.condition {
            Condition::AtLeastOf(some) => {
                let met = finding
                    .parts
                    .iter()
                    .filter(|part| part.verdict == Verdict::Met);
                Measure {
                    given: Some(met.count().to_string()),
                    asked: Some(Decimal::whole(some.n)),
                    share: None,
                }
            }
            _ => Measure::default(),
        },
        // What a proportion asks for is known once what it is measured by is.
        Given::Missing => Measure {
            asked: asked.filter(|_| !matches!(finding.condition, Condition::Per(_))),
            ..Measure::default()
        },
        Given::Yes(yes) => Measure {
            given: Some(if *yes { "yes" } else { "no" }.to_owned()),
            ..Measure::default()
        },
        Given::Number(number) => of_number(*number),
        Given::Days { certain, .. } => {
            of_number(u32::try_from(*certain).map_or(Decimal::whole(u32::MAX), Decimal::whole))
        }
        Given::Since(When::Day(day)) => {
            of_number(Decimal::whole(rules::months_since(*day, evaluation.as_of)))
        }
        Given::Since(when) => Measure {
            given: Some(when.to_string()),
            asked,
            share: None,
        },
        Given::Share { part, whole } => Measure {
            given: per_cent(*part, *whole),
            asked,
            share: asked.and_then(|asked| share(wide(*part) * 100_000, wide(asked) * wide(*whole))),
        },
        Given::Contradiction { part, whole } => Measure {
            given: per_cent(*part, *whole),
            asked,
            share: None,
        },
        Given::Per { have, of } => match finding.condition {
            Condition::Per(per) => {
                let each = i128::from(per.each) * 1000;
                let needed = asked.map(|asked| (wide(asked) * wide(*of) + each - 1) / each);
                Measure {
                    given: Some(have.to_string()),
                    asked: needed.and_then(decimal),
                    share: needed.and_then(|needed| share(wide(*have), needed)),
                }
            }
            _ => Measure::default(),
        },
    }
}

/// Per cent, to one decimal and never more than it is.
fn per_cent(part: Decimal, whole: Decimal) -> Option<String> {
    let tenths = (wide(part) * 1000).checked_div(wide(whole))?;
    decimal(tenths * 100).map(|number| number.to_string())
}

/// How many per cent of the one the other is.
fn share(given: i128, asked: i128) -> Option<u32> {
    let share = (given * 100).checked_div(asked)?;
    u32::try_from(share.min(999)).ok()
}

fn wide(number: Decimal) -> i128 {
    i128::from(number.thousandths())
}

fn decimal(thousandths: i128) -> Option<Decimal> {
    Decimal::of_thousandths(i64::try_from(thousandths).ok()?)
}
