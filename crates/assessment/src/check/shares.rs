//! Parts against their wholes: one part by what its metric says, several by what a share is reckoned from.

use rules::{Answers, Condition, Document, Kind, Metric, Share};
use values::{Decimal, Words, words};

use crate::typed::at;

/// What parts and wholes come to, each with the name of the metric that it is said at.
pub(super) struct Compared<'a> {
    /// Parts that are more than their whole: a contradiction.
    pub(super) errors: Vec<(&'a str, Words)>,
    /// Wholes of nothing, of which no share can be reckoned.
    pub(super) doubts: Vec<(&'a str, Words)>,
}

/// Compares parts and wholes, as far as they are known. `asked` are the metrics in the order of the form.
pub(super) fn compared<'a>(
    document: &'a Document,
    asked: &[&'a Metric],
    answers: &Answers,
) -> Compared<'a> {
    let known = |name: &String| {
        let place = asked.iter().position(|metric| metric.name == *name)?;
        Some(Known {
            place,
            metric: asked.get(place)?,
            number: answers.number(name)?,
        })
    };
    let mut compared = Compared {
        errors: Vec::new(),
        doubts: Vec::new(),
    };
    for metric in asked {
        if let Some(whole) = metric.part_of.as_ref().and_then(known)
            && let Some(part) = known(&metric.name)
            && part.number > whole.number
        {
            compared.more_than_whole(&[part], &[whole]);
        }
    }
    for share in shares(document) {
        // A part that is not known is not less than nothing.
        let parts: Vec<Known<'a>> = share.part.iter().filter_map(known).collect();
        let wholes: Option<Vec<Known<'a>>> = share.whole.iter().map(known).collect();
        compared.share(&parts, &wholes.unwrap_or_default());
    }
    compared
}

impl<'a> Compared<'a> {
    fn share(&mut self, parts: &[Known<'a>], wholes: &[Known<'a>]) {
        let (Some(last), Some(part), Some(whole)) = (last(wholes), sum(parts), sum(wholes)) else {
            return;
        };
        if part > whole {
            self.more_than_whole(parts, wholes);
        } else if whole == Decimal::default() {
            let said = words!(
                "填的是0，占比就算不出来，请核对，确实如此就请确认",
                "it is 0, so no share of it can be reckoned; check it, and confirm it if it is so"
            );
            let message = at(last.metric, &said);
            self.doubts.push((&last.metric.name, message));
        }
    }

    /// Said at the last part, unless it is said already of one of them: alone, or where the document asks for the same share again.
    fn more_than_whole(&mut self, parts: &[Known<'a>], wholes: &[Known<'a>]) {
        let said = |part: &Known<'_>| {
            let mut errors = self.errors.iter();
            errors.any(|(name, _)| *name == part.metric.name)
        };
        if let Some(last) = last(parts)
            && !parts.iter().any(said)
        {
            let message = more_than_whole(parts, wholes);
            self.errors.push((&last.metric.name, message));
        }
    }
}

/// A metric, its place in the form, and what is known of it.
#[derive(Clone, Copy)]
struct Known<'a> {
    place: usize,
    metric: &'a Metric,
    number: Decimal,
}

fn sum(known: &[Known<'_>]) -> Option<Decimal> {
    known.iter().try_fold(Decimal::default(), |sum, known| {
        sum.checked_add(known.number)
    })
}

/// The one that the form asks for last.
fn last<'k, 'a>(known: &'k [Known<'a>]) -> Option<&'k Known<'a>> {
    known.iter().max_by_key(|known| known.place)
}

/// Every share that the document asks for.
fn shares(document: &Document) -> Vec<&Share> {
    let gates = document.rubric.iter().flat_map(|rubric| &rubric.gates);
    let mut open: Vec<&Condition> = document
        .clauses
        .iter()
        .filter_map(|clause| clause.condition.as_ref())
        .chain(gates.map(|gate| &gate.condition))
        .collect();
    let mut shares = Vec::new();
    while let Some(condition) = open.pop() {
        open.extend(condition.parts());
        if let Condition::Share(share) = condition {
            shares.push(share);
        }
    }
    shares
}

/// 工位面积与公共服务面积合计不能大于总面积（860平方米）.
fn more_than_whole(parts: &[Known<'_>], wholes: &[Known<'_>]) -> Words {
    let amount = |known: &[Known<'_>]| {
        let first = known.first()?;
        Some(first.metric.amount(sum(known)?))
    };
    let whole = amount(wholes).unwrap_or_else(|| Words::new("", ""));
    let is_area = wholes.iter().all(|known| known.metric.kind == Kind::Area);
    let (part_names, whole_names) = (named(parts, true), named(wholes, false));
    let together = if parts.len() > 1 {
        ("合计", " together")
    } else {
        ("", "")
    };
    let (more_zh, more_en) = if is_area {
        ("大于", "larger than the")
    } else {
        ("多于", "more than")
    };
    Words::new(
        format!(
            "{}{}不能{more_zh}{}（{}）",
            part_names.zh, together.0, whole_names.zh, whole.zh
        ),
        format!(
            "{}{} must not be {more_en} {}, {}",
            part_names.en, together.1, whole_names.en, whole.en
        ),
    )
}

/// The names of some metrics in a row, with a capital where they begin a sentence.
fn named(metrics: &[Known<'_>], at_beginning: bool) -> Words {
    let (zh, en): (Vec<String>, Vec<String>) = metrics
        .iter()
        .enumerate()
        .map(|(place, known)| {
            let name = if at_beginning && place == 0 {
                known.metric.label.words()
            } else {
                known.metric.name_within()
            };
            (name.zh, name.en)
        })
        .unzip();
    Words::new(zh.join("与"), en.join(" and "))
}
