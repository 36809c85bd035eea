//! This draft beside another run of the same form, or the same answers under another document.

use std::sync::Arc;

use assessment::{Draft, Form};
use leptos::prelude::*;
use rules::{Document, Evaluation, Judged, Verdict, evaluate};

use super::{
    sitting::{Outcome, Sitting, place_of},
    step::Step,
    view::honest,
};
use crate::{
    routes::{Address, Page},
    ui::{Element, Html, el, live},
};

pub(super) fn compare(sitting: &Sitting, other: Option<&str>) -> Html {
    let (sitting, other) = (sitting.clone(), other.map(str::to_owned));
    live(move || {
        let outcome = sitting.outcome.get();
        // The other standards may still be on their way.
        let others = sitting.others.get();
        untrack(|| match &other {
            None => choose(&sitting, &others),
            Some(other) => {
                let draft = sitting
                    .drafts
                    .with(|drafts| drafts.iter().find(|draft| draft.id == *other).cloned());
                let standard = others.iter().find(|document| document.id == *other);
                match (draft, standard) {
                    (Some(draft), _) => with_draft(&sitting, &outcome, &draft),
                    (None, Some(standard)) => with_standard(&sitting, &outcome, standard),
                    _ => (
                        head(&sitting, sitting.w.ask.compare.to_owned()),
                        el("p").with(sitting.w.take.nothing_like_it),
                        back(&sitting),
                    )
                        .into(),
                }
            }
        })
    })
}

fn head(sitting: &Sitting, title: String) -> Element {
    el("header")
        .class("assess__head")
        .with(honest(sitting))
        .with(
            el("h1")
                .class("page-name")
                .attr("tabindex", "-1")
                .with(title),
        )
}

fn back(sitting: &Sitting) -> Element {
    let other = el("a")
        .href(sitting.href(Step::Compare(None)))
        .with(sitting.w.take.choose_other);
    let result = el("a")
        .href(sitting.href(Step::Result))
        .with(sitting.w.ask.back_to_result);
    el("p").class("actions").with((other, " ", result))
}

fn choose(sitting: &Sitting, others: &[Arc<Document>]) -> Html {
    let w = sitting.w.take;
    let own = sitting.draft.with(|draft| draft.id.clone());
    let link = |id: &str, name: String| {
        el("li").with(
            el("a")
                .href(sitting.href(Step::Compare(Some(id.to_owned()))))
                .with(name),
        )
    };
    let drafts: Vec<Element> = sitting.drafts.with(|drafts| {
        drafts
            .iter()
            .filter(|draft| draft.id != own)
            .map(|draft| link(&draft.id, draft.name.value.clone()))
            .collect()
    });
    let standards: Vec<Element> = others
        .iter()
        .filter(|document| !document.is_for_visit() && !Form::of(document).sections.is_empty())
        .map(|document| link(&document.id, sitting.say(&document.title).to_owned()))
        .collect();
    let list = |rows: Vec<Element>, none: &'static str| -> Html {
        if rows.is_empty() {
            el("p").class("note").with(none).into()
        } else {
            el("ul")
                .class("compare__list")
                .attr("role", "list")
                .with(rows)
                .into()
        }
    };
    let part = |head: &'static str, body: Html| {
        el("section")
            .class("check__part")
            .with((el("h2").class("section-head__title").with(head), body))
    };
    (
        head(sitting, sitting.w.ask.compare.to_owned())
            .with(el("p").class("lead").with(w.compare_lead)),
        (
            part(w.with_drafts, list(drafts, w.no_drafts)),
            part(
                w.with_standards,
                (
                    el("p").class("note").with(w.with_standards_lead),
                    list(standards, w.standards_coming),
                )
                    .into(),
            ),
        ),
        el("p").with(
            el("a")
                .href(sitting.href(Step::Result))
                .with(sitting.w.ask.back_to_result),
        ),
    )
        .into()
}

/// Two runs, condition by condition: this one and the other.
fn with_draft(sitting: &Sitting, outcome: &Outcome, other: &Draft) -> Html {
    let document: &Document = &sitting.document;
    let (answers, _) = other.answers(document, sitting.today);
    let there = evaluate(
        document,
        &answers,
        other.day(sitting.today).unwrap_or(sitting.today),
    );
    let here = evaluate(document, &outcome.answers, outcome.as_of);
    let rows: Vec<Element> = here
        .clauses
        .iter()
        .zip(&there.clauses)
        .map(|(own, earlier)| {
            row(
                sitting,
                sitting.say(&own.clause.title),
                Some((own, &here)),
                Some((earlier, &there)),
                Beside::Run,
            )
        })
        .collect();
    let own = sitting.draft.with(|draft| draft.name.value.clone());
    let title = (sitting.w.take.compare_title)(&own, &other.name.value);
    let points = score(sitting, &here, &there);
    (
        head(sitting, title),
        points,
        (table(sitting, rows, &own, &other.name.value), back(sitting)),
    )
        .into()
}

/// The same answers under two documents, by what the clauses are about.
fn with_standard(sitting: &Sitting, outcome: &Outcome, other: &Arc<Document>) -> Html {
    let w = sitting.w.take;
    let here = evaluate(&sitting.document, &outcome.answers, outcome.as_of);
    let there = evaluate(other, &outcome.answers, outcome.as_of);
    let whole = [sitting.document.complete, other.complete];
    let mut rows = Vec::new();
    for theirs in &there.clauses {
        let about = theirs.clause.about();
        let own = here.clauses.iter().find(|own| own.clause.about() == about);
        rows.push(row(
            sitting,
            sitting.say(&theirs.clause.title),
            own.map(|own| (own, &here)),
            Some((theirs, &there)),
            Beside::Documents(whole),
        ));
    }
    for own in &here.clauses {
        let about = own.clause.about();
        if !there
            .clauses
            .iter()
            .any(|theirs| theirs.clause.about() == about)
        {
            rows.push(row(
                sitting,
                sitting.say(&own.clause.title),
                Some((own, &here)),
                None,
                Beside::Documents(whole),
            ));
        }
    }
    let form = Form::of(other);
    let open = form
        .asked()
        .iter()
        .filter(|metric| outcome.answers.value(&metric.name).is_none())
        .count();
    let names = [&sitting.document.short, &other.short].map(|name| sitting.say(name).to_owned());
    let [own, theirs] = &names;
    let path = Address::of(sitting.lang, Page::Assess(Some(other.id.clone()))).path();
    let fill = el("a")
        .href([&*sitting.base, &path].concat())
        .with(w.fill_there);
    let open = (open > 0).then(|| {
        el("p")
            .class("note")
            .with(((w.unknown_answers)(open), sitting.w.ask.gap, fill))
    });
    (
        head(sitting, (w.compare_title)(own, theirs)),
        open,
        (table(sitting, rows, own, theirs), back(sitting)),
    )
        .into()
}

fn score(sitting: &Sitting, here: &Evaluation<'_>, there: &Evaluation<'_>) -> Option<Element> {
    let told = |evaluation: &Evaluation<'_>| {
        let score = evaluation.score.as_ref()?;
        let [least, most, of] =
            [score.least, score.most, score.rubric.points].map(|points| points.to_string());
        Some((sitting.w.result.score)(&least, &most, &of))
    };
    let w = sitting.w.take;
    let colon = sitting.w.ask.colon;
    Some(
        el("p").class("lead").with(
            [
                w.here,
                colon,
                &told(here)?,
                sitting.w.ask.gap,
                w.there,
                colon,
                &told(there)?,
            ]
            .concat(),
        ),
    )
}

fn table(sitting: &Sitting, rows: Vec<Element>, own: &str, other: &str) -> Element {
    let w = sitting.w.take;
    let head = |words: String| el("th").attr("scope", "col").with(words);
    let heads = el("tr").with((
        head(w.condition.to_owned()),
        head(own.to_owned()),
        head(other.to_owned()),
    ));
    let table = el("table")
        .class("versus")
        .with((el("thead").with(heads), el("tbody").with(rows)));
    el("div")
        .class("versus__frame")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", sitting.w.ask.compare)
        .with(table)
}

type Told<'a> = Option<(&'a Judged<'a>, &'a Evaluation<'a>)>;

/// What stands beside this draft.
#[derive(Clone, Copy)]
enum Beside {
    /// Another run of the same form.
    Run,
    /// Another document; whether all that each of the two asks is here.
    Documents([bool; 2]),
}

/// A row: what it is about, what it comes to here and there, and, of two runs, what that is for a change.
fn row(sitting: &Sitting, title: &str, own: Told<'_>, other: Told<'_>, beside: Beside) -> Element {
    let w = sitting.w.take;
    let whole = match beside {
        Beside::Run => [true; 2],
        Beside::Documents(whole) => whole,
    };
    let cell = |told: Told<'_>, whole: bool| {
        let Some((judged, evaluation)) = told else {
            // Of a document that is not whole here nobody can say that it does not ask.
            let word = if whole {
                w.not_asked
            } else {
                w.not_known_there
            };
            return el("td").with(el("p").class("note").with(word));
        };
        let key = judged.verdict.key();
        let word = sitting
            .w
            .ask
            .verdicts
            .get(place_of(key))
            .copied()
            .unwrap_or_default();
        let is_advice = judged.is_advisory() && judged.verdict == Verdict::NotMet;
        let word = if is_advice { w.advisory } else { word };
        let key = if is_advice { "unknown" } else { key };
        let reason = sitting.words(evaluation.reason(judged.finding.as_ref()));
        el("td").with((
            el("p")
                .class(["stands stands--", key].concat())
                .with(el("b").with(word)),
            el("p").class("note").with(reason),
        ))
    };
    let change = matches!(beside, Beside::Run).then(|| {
        let [own, other] = [own, other].map(|told| told.map(|(judged, _)| judged.verdict));
        let word = match (own, other) {
            (own, other) if own == other => w.same,
            (Some(own), _) if own.passes() => w.better,
            (_, Some(other)) if other.passes() => w.worse,
            _ => w.other,
        };
        el("span").class("note").with([" ", word].concat())
    });
    el("tr").with((
        el("th")
            .attr("scope", "row")
            .with((title.to_owned(), change)),
        cell(own, whole[0]),
        cell(other, whole[1]),
    ))
}
