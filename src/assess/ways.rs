//! What is missing: for each condition that does not pass the ways in which it would, the easiest first; and the smallest sets of changes
//! with which all of it passes.

use rules::{Document, GapReport, Given, Value, WayReport, evaluate};
use values::When;

use super::{
    road::road,
    sitting::{Outcome, Sitting},
    step::{Step, Then},
};
use crate::{
    i18n::spoken_date,
    ui::{Element, Html, el},
};

/// How many ways of a condition are shown: more than this nobody weighs against each other.
const SHOWN: usize = 4;

pub(super) fn ways(sitting: &Sitting, outcome: &Outcome) -> Option<Element> {
    let w = sitting.w.result;
    let document: &Document = &sitting.document;
    let report = &outcome.report;
    let lacking = |gap: &&GapReport| {
        let verdict = report
            .conditions
            .iter()
            .find(|condition| condition.id == gap.condition);
        verdict.is_some_and(|condition| condition.verdict == "not_met")
    };
    let mut gaps: Vec<(u64, &GapReport)> = report
        .gaps
        .iter()
        .filter(lacking)
        .map(|gap| (effort(document, outcome, gap), gap))
        .collect();
    gaps.sort_by_key(|(effort, _)| *effort);
    if gaps.is_empty() {
        return None;
    }
    let several = gaps.len() > 1;
    let rows: Vec<Element> = gaps
        .into_iter()
        .filter_map(|(_, gap)| row(sitting, outcome, gap))
        .collect();
    let smallest = several.then(|| smallest(sitting, &report.smallest));
    Some(
        el("section")
            .class("gaps")
            .with(el("h2").class("section-head__title").with(w.gaps))
            .with(el("p").class("note").with(w.gaps_lead))
            .with((
                el("ol").class("gaps__list").attr("role", "list").with(rows),
                smallest,
            )),
    )
}

/// How hard the easiest way is.
fn effort(document: &Document, outcome: &Outcome, gap: &GapReport) -> u64 {
    let evaluation = evaluate(document, &outcome.answers, outcome.as_of);
    let number = gap.condition.rsplit('/').next().unwrap_or_default();
    let judged = evaluation
        .clauses
        .iter()
        .find(|judged| judged.clause.id == number);
    let ways = judged.map(|judged| rules::ways(judged, document, &outcome.answers, outcome.as_of));
    ways.and_then(|ways| ways.first().map(|way| way.effort))
        .unwrap_or(u64::MAX)
}

fn row(sitting: &Sitting, outcome: &Outcome, gap: &GapReport) -> Option<Element> {
    let w = sitting.w.result;
    let number = gap.condition.rsplit('/').next()?;
    let clause = sitting.document.clause(number)?;
    let title = sitting.say(&clause.title).to_owned();
    let head = el("h3")
        .class("gap__head")
        .with((number.to_owned(), " ", title.clone()));
    let change = el("a")
        .href(sitting.href(Step::Question(number.to_owned(), Then::Result)))
        .attr(
            "aria-label",
            [w.change_answer, sitting.w.ask.colon, &title].concat(),
        )
        .with(w.change_answer);
    let keep = (!clause.evidence.is_empty()).then(|| {
        el("a")
            .href(sitting.href(Step::Evidence))
            .with(w.what_to_keep)
    });
    let notes = el("p").class("gap__notes").with((change, " ", keep));
    let only_waits = gap.ways.iter().all(|way| way.changes.is_empty());
    let body: Html = if only_waits {
        let to = gap.ways.first()?.on.clone()?;
        (
            el("p").with(w.only_wait),
            road_of(sitting, outcome, number, &to),
        )
            .into()
    } else {
        let mut boxes = Vec::new();
        for (place, way) in gap.ways.iter().take(SHOWN).enumerate() {
            if place > 0 {
                boxes.push(el("p").class("paths__or").with(w.or));
            }
            boxes.push(way_box(sitting, way));
        }
        let several = boxes.len() > 1;
        let enough = several.then(|| el("p").class("note").with(w.one_is_enough));
        (el("div").class("paths").with(boxes), enough).into()
    };
    Some(el("li").class("gap").with((head, body, notes)))
}

fn way_box(sitting: &Sitting, way: &WayReport) -> Element {
    let lines: Vec<Element> = sitting
        .say(&way.words)
        .split(['；', ';'])
        .map(|line| el("p").class("way__line").with(line.trim().to_owned()))
        .collect();
    el("div").class("way").with(lines)
}

/// The road to the day on which a condition holds: since when, until today, until then.
fn road_of(sitting: &Sitting, outcome: &Outcome, number: &str, to: &str) -> Option<Html> {
    let evaluation = evaluate(&sitting.document, &outcome.answers, outcome.as_of);
    let judged = evaluation
        .clauses
        .iter()
        .find(|judged| judged.clause.id == number)?;
    let since = since(judged.finding.as_ref()?)?;
    let to = to.parse().ok()?;
    Some(road(sitting, since.first_day(), outcome.as_of, to))
}

fn since(finding: &rules::Finding<'_>) -> Option<When> {
    match finding.given {
        Given::Since(day) => Some(day),
        _ => finding.parts.iter().find_map(since),
    }
}

/// The smallest sets of changes for the whole.
fn smallest(sitting: &Sitting, ways: &[WayReport]) -> Option<Element> {
    let w = sitting.w.result;
    let rows: Vec<Element> = ways
        .iter()
        .map(|way| el("li").class("smallest__way").with(way_box(sitting, way)))
        .collect();
    (!rows.is_empty()).then(|| {
        el("section")
            .class("smallest")
            .with(el("h3").class("gap__head").with(w.smallest))
            .with(el("p").class("note").with(w.smallest_lead))
            .with(
                el("ul")
                    .class("smallest__list")
                    .attr("role", "list")
                    .with(rows),
            )
    })
}

/// A value of a change, as a number.
pub(super) fn number_of(value: Option<&Value>) -> Option<values::Decimal> {
    match value {
        Some(Value::Number(number)) => Some(*number),
        _ => None,
    }
}

/// A day as it is spoken.
pub(super) fn spoken(sitting: &Sitting, day: chrono::NaiveDate) -> String {
    spoken_date(&day.to_string(), sitting.lang)
}
