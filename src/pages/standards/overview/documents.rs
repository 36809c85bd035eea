//! The documents by their dates, and what it means that of some it is not known whether they stand.

use rules::{Document, DocumentState};

use crate::{
    i18n::{spoken_date, standing},
    pages::standards::{
        document::{after, before, state},
        view::{View, note},
    },
    ui::{Element, Html, date, el},
};

/// The documents, newest first; those without a date last.
pub(super) fn documents(view: &View<'_>) -> Element {
    let w = &view.w.overview;
    let (dated, undated): (Vec<&Document>, Vec<&Document>) = view
        .standards
        .of_authorities()
        .partition(|document| document.issued.is_some());
    let rows: Vec<Element> =
        dated
            .into_iter()
            .rev()
            .chain(undated)
            .map(|document| {
                let when: Html = match document.issued {
                    Some(day) => date(&day.to_string(), view.lang),
                    None => w.no_date.into(),
                };
                let line = |words: &'static str, others: Vec<&Document>| -> Vec<Element> {
                    others
                        .into_iter()
                        .map(|other| {
                            el("p")
                                .class("chronicle__line")
                                .with(words)
                                .with(view.titled(other))
                        })
                        .collect()
                };
                let before = before(view, document);
                el("li")
                    .class("chronicle__item")
                    .with(el("p").class("chronicle__date").with(when))
                    .with(
                        el("div")
                            .class("chronicle__what")
                            .with(el("p").class("chronicle__name").with(view.titled(document)))
                            .with(
                                el("p")
                                    .class("chronicle__line")
                                    .with(state(view, document))
                                    .with(el("span").with((view.w.document.role)(document.role)))
                                    .with(document.number.as_ref().map(|number| {
                                        el("span").lang("zh-CN").with(number.clone())
                                    })),
                            )
                            .with(
                                el("p")
                                    .class("chronicle__text")
                                    .with(view.marked(&document.summary)),
                            )
                            .with(line(w.supersedes, before))
                            .with(line(w.superseded_by, after(view, document))),
                    )
            })
            .collect();
    view.part(
        "documents",
        w.documents,
        el("ol").class("chronicle").with(rows),
        vec![
            (
                el("p").with(w.documents_note),
                el("p").with(view.w.unofficial),
            )
                .into(),
            not_known(view).into(),
        ],
    )
}

/// What it means that of some documents it is not known whether they stand, and what to do about it.
fn not_known(view: &View<'_>) -> Option<Html> {
    let w = &view.w.overview;
    let of = |state: DocumentState| {
        let all = view.standards.of_authorities();
        all.filter(move |document| document.state == state)
    };
    of(DocumentState::NotKnown).next()?;
    // The newest that is known to be in force.
    let newest =
        of(DocumentState::InForce).filter_map(|document| Some((document, document.issued?)));
    let newer = newest.last().map(|(document, issued)| {
        let issued = spoken_date(&issued.to_string(), view.lang);
        let link = view.titled(document);
        el("p").with(((w.newer)(&issued), link, view.t.sentence_end))
    });
    let says = (el("p").with(w.not_known), newer, el("p").with(w.ask_issuer));
    let head = standing(DocumentState::NotKnown, view.lang);
    Some(note(head, says))
}
