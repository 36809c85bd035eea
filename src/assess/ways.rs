//! What is missing: for each condition that does not pass the ways in which it would, the easiest first; and the smallest sets of changes
//! with which all of it passes.

use rules::{GapReport, Given, Text, WayReport, evaluate};
use values::When;

use super::{
    road::road,
    sitting::{Outcome, Sitting},
    step::{Step, Then},
};
use crate::ui::{Element, Html, el};

/// How many ways of a condition are shown: more than this nobody weighs against each other.
const SHOWN: usize = 4;

pub(super) fn ways(sitting: &Sitting, outcome: &Outcome) -> Option<Element> {
    let w = sitting.w.result;
    let report = &outcome.report;
    let lacking = |gap: &&GapReport| {
        let verdict = report
            .conditions
            .iter()
            .find(|condition| condition.id == gap.condition);
        verdict.is_some_and(|condition| condition.verdict == "not_met")
    };
    let mut gaps: Vec<&GapReport> = report.gaps.iter().filter(lacking).collect();
    gaps.sort_by_key(|gap| gap.ways.first().map(|way| way.effort));
    if gaps.is_empty() {
        return None;
    }
    let several = gaps.len() > 1;
    let rows: Vec<Element> = gaps
        .into_iter()
        .filter_map(|gap| row(sitting, outcome, gap))
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
        let way = gap.ways.first()?;
        let to = way.on.clone()?;
        (
            el("p").with(w.only_wait),
            road_of(sitting, outcome, number, &to),
            told(sitting, "note", &way.notes),
        )
            .into()
    } else {
        let mut boxes = Vec::new();
        for (place, way) in gap.ways.iter().take(SHOWN).enumerate() {
            if place > 0 {
                boxes.push(el("p").class("paths__or").with(w.or));
            }
            boxes.push(el("div").class("way").with((
                told(sitting, "way__line", &way.lines),
                told(sitting, "way__note", &way.notes),
            )));
        }
        let several = boxes.len() > 1;
        let enough = several.then(|| el("p").class("note").with(w.one_is_enough));
        (el("div").class("paths").with(boxes), enough).into()
    };
    Some(el("li").class("gap").with((head, body, notes)))
}

/// A line for each of some texts.
fn told(sitting: &Sitting, class: &'static str, texts: &[Text]) -> Vec<Element> {
    let line = |text| el("p").class(class).with(sitting.say(text).to_owned());
    texts.iter().map(line).collect()
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

/// The smallest sets of changes for the whole: what all of them have, once, and then what each has besides.
fn smallest(sitting: &Sitting, ways: &[WayReport]) -> Option<Element> {
    let w = sitting.w.result;
    let (shared, own): (Vec<&Text>, Vec<&Text>) = ways
        .first()?
        .lines
        .iter()
        .partition(|line| ways.iter().all(|way| way.lines.contains(line)));
    let list = |class: &'static str, lines: Vec<String>| {
        let rows: Vec<Element> = lines.into_iter().map(|line| el("li").with(line)).collect();
        el("ul").class(class).attr("role", "list").with(rows)
    };
    let head = |words: &'static str| el("p").class("smallest__head").with(words);
    // Where one has nothing besides, it is the only one.
    let besides = (!own.is_empty()).then(|| {
        let each = ways.iter().map(|way| {
            let lines = way.lines.iter().filter(|line| !shared.contains(line));
            let lines: Vec<&str> = lines.map(|line| sitting.say(line)).collect();
            lines.join(w.and)
        });
        let words = if shared.is_empty() {
            w.one_of
        } else {
            w.and_one_of
        };
        (head(words), list("smallest__one", each.collect()))
    });
    let all = (!shared.is_empty()).then(|| {
        let lines = shared.iter().map(|line| sitting.say(line).to_owned());
        let words = if own.is_empty() {
            w.all_of
        } else {
            w.in_every_case
        };
        (head(words), list("smallest__all", lines.collect()))
    });
    Some(
        el("section")
            .class("smallest")
            .with(el("h3").class("gap__head").with(w.smallest))
            .with(el("p").class("note").with(w.smallest_lead))
            .with((all, besides)),
    )
}
