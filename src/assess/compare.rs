//! This draft beside another run of the same form, or the same answers under another document.

mod table;

use std::sync::Arc;

use assessment::{Draft, Form};
use leptos::prelude::*;
use rules::{Document, Evaluation, evaluate};

use super::{
    sitting::{Outcome, Sitting},
    step::Step,
    view::honest,
};
use crate::{
    routes::{Address, Page},
    ui::{Element, Html, el, live},
};
use table::{Beside, Table};

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
            .map(|draft| link(&draft.id, sitting.called(draft)))
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
    let names = [
        sitting.draft.with(|draft| sitting.called(draft)),
        sitting.called(other),
    ];
    let title = (sitting.w.take.compare_title)(&names[0], &names[1]);
    let mut table = Table::new(sitting, names, Beside::Run);
    for (own, earlier) in here.clauses.iter().zip(&there.clauses) {
        table.row(
            sitting.say(&own.clause.title),
            Some((own, &here)),
            Some((earlier, &there)),
        );
    }
    let points = score(sitting, &here, &there);
    (head(sitting, title), points, (table.drawn(), back(sitting))).into()
}

/// The same answers under two documents, by what the clauses are about.
fn with_standard(sitting: &Sitting, outcome: &Outcome, other: &Arc<Document>) -> Html {
    let w = sitting.w.take;
    let here = evaluate(&sitting.document, &outcome.answers, outcome.as_of);
    let there = evaluate(other, &outcome.answers, outcome.as_of);
    let whole = [sitting.document.complete, other.complete];
    let names = [&sitting.document.short, &other.short].map(|name| sitting.say(name).to_owned());
    let title = (w.compare_title)(&names[0], &names[1]);
    let mut table = Table::new(sitting, names, Beside::Documents(whole));
    for theirs in &there.clauses {
        let about = theirs.clause.about();
        let own = here.clauses.iter().find(|own| own.clause.about() == about);
        table.row(
            sitting.say(&theirs.clause.title),
            own.map(|own| (own, &here)),
            Some((theirs, &there)),
        );
    }
    for own in &here.clauses {
        let about = own.clause.about();
        if !there
            .clauses
            .iter()
            .any(|theirs| theirs.clause.about() == about)
        {
            table.row(sitting.say(&own.clause.title), Some((own, &here)), None);
        }
    }
    let form = Form::of(other);
    let open = form
        .asked()
        .iter()
        .filter(|metric| outcome.answers.value(&metric.name).is_none())
        .count();
    let path = Address::of(sitting.lang, Page::Assess(Some(other.id.clone()))).path();
    let fill = el("a")
        .href([&*sitting.base, &path].concat())
        .with(w.fill_there);
    let open = (open > 0).then(|| {
        el("p")
            .class("note")
            .with(((w.unknown_answers)(open), sitting.w.ask.gap, fill))
    });
    (head(sitting, title), open, (table.drawn(), back(sitting))).into()
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
