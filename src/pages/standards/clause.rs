//! The page of a clause: the requirement as its heading, the logic drawn, cases, how to count, what to keep, what other documents say.

mod meet;
mod phrases;

use rules::{Certainty, Clause, Document};

use super::{
    cases::cases,
    circuit::circuit,
    elsewhere::elsewhere,
    view::{View, margin, note},
};
use crate::{
    pages,
    routes::Lang,
    ui::{Element, Html, date, el},
};

use meet::how_many;
use phrases::phrases;

pub(super) fn clause(view: &View<'_>, document: &Document, clause: &Clause) -> pages::Document {
    let name = view.say(&document.short).to_owned();
    let own = numbered(view, clause);
    let body = el("article")
        .class("standard clause")
        .with(view.crumbs(
            &[(
                view.say(&document.title).to_owned(),
                view.document(&document.id),
            )],
            &own,
        ))
        .with(first(view, document, clause))
        .with(counted(view, clause))
        .with(elsewhere(view, document, clause))
        .with(
            view.meets(&document.id, &clause.id)
                .map(|meets| how_many(view, meets)),
        )
        .with(questions(view, document, clause))
        .with(view.terms())
        .with(neighbours(view, document, clause));
    let title = [&own, " · ", &name].concat();
    let (comma, end) = match view.lang {
        Lang::Zh => ("，", "。"),
        Lang::En => (", ", ". "),
    };
    let (text, force) = (view.say(&clause.text), force(view, clause));
    let description = [
        text,
        view.t.gap,
        &name,
        comma,
        force,
        end,
        view.w.unofficial,
    ]
    .concat();
    pages::Document::new(&title, &description, body)
}

/// What a clause is called with its number; a short name that is no number is left out.
fn numbered(view: &View<'_>, clause: &Clause) -> String {
    let title = view.say(&clause.title);
    if has_number(clause) {
        [&clause.id, " ", title].concat()
    } else {
        title.to_owned()
    }
}

/// Whether its id is a number, as 4a is.
pub(super) fn has_number(clause: &Clause) -> bool {
    clause
        .id
        .starts_with(|letter: char| letter.is_ascii_digit())
}

/// Whether it has to hold, is advice, or is not here.
fn force(view: &View<'_>, clause: &Clause) -> &'static str {
    let w = &view.w.clause;
    match &clause.condition {
        None => w.unknown,
        Some(condition) if condition.is_advisory() => w.advisory,
        Some(_) => w.hard,
    }
}

/// The requirement, the drawing, the cases; in the margin where it comes from and why it is asked.
fn first(view: &View<'_>, document: &Document, clause: &Clause) -> Element {
    let w = &view.w.clause;
    let facts = [
        [&*document.id, "/", &*clause.id].concat().into(),
        document
            .issued
            .map_or_else(|| ().into(), |day| date(&day.to_string(), view.lang)),
        force(view, clause).into(),
    ]
    .map(|fact| el("span").with(fact));
    let head = el("header")
        .class("part__head")
        .with(el("p").class("clause__facts").with(facts))
        .with(
            el("h1")
                .class("requirement")
                .with(phrases(view.say(&clause.text), view.lang)),
        );
    let drawn: Html = match &clause.condition {
        Some(condition) => (
            circuit(view, document, clause, condition),
            cases(view, document, clause, condition),
        )
            .into(),
        None => el("div")
            .class("not-here")
            .with(el("p").with(w.not_here))
            .with(el("p").with(w.not_here_fill))
            .into(),
    };
    let may_not_apply = clause.may_not_apply.as_ref().map(|text| {
        el("p")
            .class("clause__may")
            .with(w.may_not_apply)
            .with(view.marked(text))
    });
    let remark = clause
        .remark
        .as_ref()
        .map(|remark| note(w.remark, el("p").with(view.marked(remark))));
    let why = clause
        .why
        .as_ref()
        .map(|why| note(w.why, el("p").with(view.marked(why))));
    let notes: Vec<Html> = [remark, why]
        .into_iter()
        .flatten()
        .chain([source(view, document, clause)])
        .collect();
    view.next_part();
    el("section")
        .class("part part--first")
        .with(head)
        .with(
            el("div")
                .class("part__body standard__body")
                .with(drawn)
                .with(may_not_apply),
        )
        .with(margin(notes))
}

/// The document, its number, how sure this clause is, and that all of it is a summary.
fn source(view: &View<'_>, document: &Document, clause: &Clause) -> Html {
    let title = view.titled(document);
    let number = document
        .number
        .as_ref()
        .map(|number| el("p").with(el("span").lang("zh-CN").with(number.clone())));
    let sure = clause.certainty.or_else(|| {
        // A clause that says nothing of itself is as sure as what was seen of the document.
        let mut seen = document.sources.iter().map(|source| source.certainty);
        seen.find(|certainty| *certainty != Certainty::NotSeen)
    });
    let sure = sure.map(|certainty| {
        el("p")
            .with((view.w.certainty)(certainty))
            .with(view.t.sentence_end)
    });
    note(
        view.w.source,
        vec![
            Html::from(el("p").with(title)),
            number.into(),
            sure.into(),
            el("p").with(view.w.unofficial).into(),
        ],
    )
}

/// How it is counted, with an example, and what to keep. Side by side where there is room.
fn counted(view: &View<'_>, clause: &Clause) -> Option<Element> {
    let w = &view.w.clause;
    // First the way of counting: a term is marked where it first stands.
    let count = clause
        .count
        .as_ref()
        .map(|count| el("p").class("standard__text").with(view.marked(count)));
    let example = clause.example.as_ref().map(|example| {
        el("div")
            .class("example")
            .with(el("p").class("example__head").with(w.example))
            .with(el("p").with(view.marked(example)))
    });
    let count = (count.is_some() || example.is_some()).then(|| {
        el("section")
            .class("clause__half")
            .with(el("h2").class("section-head__title").with(w.count))
            .with(count)
            .with(example)
    });
    let evidence: Vec<Element> = clause
        .evidence
        .iter()
        .map(|evidence| {
            let amount = evidence.amount.as_ref().map(|amount| {
                el("span")
                    .class("evidence__amount")
                    .with(view.say(amount).to_owned())
            });
            el("li")
                .class("evidence__item")
                .with(
                    el("span")
                        .class("evidence__text")
                        .with(view.marked(&evidence.text)),
                )
                .with(amount)
        })
        .collect();
    let evidence = (!evidence.is_empty()).then(|| {
        el("section")
            .class("clause__half")
            .with(el("h2").class("section-head__title").with(w.evidence))
            .with(el("ul").class("evidence").with(evidence))
            .with(el("p").class("note").with(w.evidence_note))
    });
    view.next_part();
    (count.is_some() || evidence.is_some()).then(|| {
        el("div")
            .class("part clause__halves")
            .with(count)
            .with(evidence)
    })
}

/// What a form asks to judge this clause.
fn questions(view: &View<'_>, document: &Document, clause: &Clause) -> Option<Element> {
    let w = &view.w.clause;
    let rows: Vec<Element> = clause
        .asked()
        .into_iter()
        .filter_map(|name| document.metric(name))
        .map(|metric| {
            let hint = metric
                .hint
                .as_ref()
                .map(|hint| el("p").class("ask__hint").with(view.marked(hint)));
            el("li")
                .class("ask")
                .with(
                    el("p")
                        .class("ask__question")
                        .with(view.say(&metric.question).to_owned()),
                )
                .with(hint)
        })
        .collect();
    (!rows.is_empty()).then(|| {
        let lead = el("p").class("note").with(w.questions_note);
        let list = el("ul").class("asks").with(rows);
        view.part("questions", w.questions, (lead, list), Vec::new())
    })
}

fn neighbours(view: &View<'_>, document: &Document, clause: &Clause) -> Element {
    let w = &view.w.clause;
    let place = document
        .clauses
        .iter()
        .position(|other| other.id == clause.id)
        .unwrap_or_default();
    let to = |place: Option<usize>, word: &'static str, rel: &'static str| {
        let other = document.clauses.get(place?)?;
        Some(
            el("a")
                .class("neighbour")
                .href(view.clause(&document.id, &other.id))
                .attr("rel", rel)
                .with(el("span").class("neighbour__word").with(word))
                .with(el("span").with(numbered(view, other))),
        )
    };
    el("nav")
        .class("neighbours")
        .attr("aria-label", w.neighbours)
        .with(to(place.checked_sub(1), w.previous, "prev"))
        .with(to(Some(place + 1), w.next, "next"))
}
