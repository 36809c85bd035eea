//! What to collect, condition by condition: ticked off here, and handed over as a table.

use assessment::pack::{evidence_csv, evidence_list};
use leptos::prelude::*;

use super::{
    sitting::Sitting,
    step::Step,
    take::{language, save_as},
    view::{honest, saved},
};
use crate::{
    forms::tick,
    ui::{Element, Html, el, live},
};

pub(super) fn evidence(sitting: &Sitting) -> Html {
    let w = sitting.w.take;
    let document = sitting.document.clone();
    let language = language(sitting.lang);
    let list = sitting.draft.with_untracked(|draft| {
        let list = evidence_list(&document, draft);
        let folders = list.folders.iter();
        folders
            .map(|folder| one_folder(sitting, folder, language))
            .collect::<Vec<Element>>()
    });
    let counted = sitting.clone();
    let count = live(move || {
        let document = counted.document.clone();
        counted.draft.with(|draft| {
            let list = evidence_list(&document, draft);
            (counted.w.take.at_hand)(list.at_hand(), list.in_all())
        })
    });
    let head = el("header")
        .class("assess__head")
        .with(honest(sitting))
        .with(
            el("h1")
                .class("page-name")
                .attr("tabindex", "-1")
                .with(sitting.w.ask.evidence),
        )
        .with(el("p").class("lead").with(w.evidence_lead))
        .with(
            el("p")
                .class("assess__size")
                .attr("role", "status")
                .with(count),
        );
    let body: Html = if list.is_empty() {
        el("p").class("note").with(w.no_evidence).into()
    } else {
        el("div").class("folders").with(list).into()
    };
    let csv = sitting.clone();
    let export = save_as(w.evidence_csv, move || {
        let text = csv
            .draft
            .with_untracked(|draft| evidence_csv(&csv.document, draft, language));
        (
            csv.file_name("evidence", "csv"),
            "text/csv",
            text.into_bytes(),
        )
    });
    let result = el("a")
        .class("button")
        .href(sitting.href(Step::Result))
        .with(sitting.w.ask.back_to_result);
    (
        head,
        body,
        (
            el("p").class("actions").with((export, result)),
            saved(sitting),
        ),
    )
        .into()
}

fn one_folder(
    sitting: &Sitting,
    folder: &assessment::pack::Folder<'_>,
    language: assessment::pack::Language,
) -> Element {
    let rows: Vec<Element> = folder
        .pieces
        .iter()
        .enumerate()
        .map(|(place, piece)| {
            let amount = piece.evidence.amount.as_ref().map(|amount| {
                el("span")
                    .class("folder__amount")
                    .with(sitting.say(amount).to_owned())
            });
            let label = (sitting.say(&piece.evidence.text).to_owned(), amount);
            let id = ["evidence-", folder.question, "-", &place.to_string()].concat();
            let (read, write) = (sitting.clone(), sitting.clone());
            let (key, own) = (piece.key.clone(), piece.key.clone());
            let held = Signal::derive(move || {
                read.draft
                    .with(|draft| draft.evidence.get(&key).is_some_and(|ticked| ticked.value))
            });
            tick(id, label, held, move |is_at_hand| {
                write.change(|draft, now| draft.tick(&own, is_at_hand, now));
            })
        })
        .collect();
    let name = el("p").class("note").with((
        sitting.w.take.folder,
        sitting.w.ask.colon,
        el("code").with(folder.name(language)),
    ));
    el("section")
        .class("folder")
        .with(
            el("h2")
                .class("folder__head")
                .with(sitting.say(folder.title).to_owned()),
        )
        .with((name, el("div").class("ticks").with(rows)))
}
