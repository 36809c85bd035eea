//! The row for the county's list: what it needs beside the answers, what the import would say of it, and the files.

use assessment::pack;
use leptos::prelude::*;

use super::{
    sitting::Sitting,
    take::{language, part, save_as},
};
use crate::{
    forms::{Field, field},
    ui::{Element, Html, el, live},
};

/// What is asked for, by the keys of the columns: what a row needs, and what makes it useful.
const ASKED: [&str; 10] = [
    "name",
    "operator",
    "province",
    "city",
    "district",
    "credit_code",
    "address",
    "phone",
    "email",
    "website",
];

/// What the files are of: their kinds (RFC 7111, ECMA-376).
const CSV: &str = "text/csv";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(super) fn row(sitting: &Sitting) -> Element {
    let w = sitting.w.take;
    // What the import would say: of what was left, not while somebody is typing.
    let left = RwSignal::new(Vec::<String>::new());
    let faults = {
        let sitting = sitting.clone();
        Memo::new(move |_| {
            let outcome = sitting.outcome.get();
            sitting
                .draft
                .with(|draft| pack::about_faults(draft, &outcome.answers, sitting.today))
        })
    };
    let fields: Vec<Element> = ASKED
        .into_iter()
        .filter_map(|key| Some(one(sitting, key, (w.about)(key)?, left, faults)))
        .collect();
    let told = sitting.clone();
    let state = live(move || {
        let faults = faults.get();
        let language = language(told.lang);
        let errors: Vec<Element> = faults
            .iter()
            .filter(|fault| !fault.is_warning)
            .map(|fault| el("li").with(language.of(&fault.message).to_owned()))
            .collect();
        if errors.is_empty() {
            files(&told)
        } else {
            (
                el("p").with(told.w.take.row_faults),
                el("ul").class("take__faults").with(errors),
            )
                .into()
        }
    });
    part(
        w.row,
        w.row_lead,
        (
            el("div").class("take__fields").with(fields),
            el("div")
                .class("take__state")
                .attr("aria-live", "polite")
                .with(state),
        ),
    )
}

fn one(
    sitting: &Sitting,
    key: &'static str,
    (label, hint): (&'static str, &'static str),
    left: RwSignal<Vec<String>>,
    faults: Memo<Vec<pack::RowFault>>,
) -> Element {
    let (read, write, told) = (sitting.clone(), sitting.clone(), sitting.clone());
    field(
        Field {
            id: ["about-", key].concat(),
            label: label.into(),
            heads_page: false,
            hint: (!hint.is_empty()).then(|| hint.to_owned()),
            unit: None,
            keyboard: "text",
            several_lines: false,
            value: Signal::derive(move || {
                read.draft.with(|draft| {
                    draft
                        .about
                        .get(key)
                        .map(|told| told.value.clone())
                        .unwrap_or_default()
                })
            }),
            fault: Signal::derive(move || {
                let may_be_said = left.with(|left| left.iter().any(|other| other == key));
                let found = faults
                    .with(|faults| faults.iter().find(|fault| fault.key == Some(key)).cloned());
                let found = found.filter(|_| may_be_said)?;
                let language = language(told.lang);
                let fix = found.fix.as_ref().map_or("", |fix| language.of(fix));
                let gap = if fix.is_empty() { "" } else { told.w.ask.comma };
                Some([language.of(&found.message), gap, fix].concat())
            }),
            read: Signal::stored(None),
        },
        move |text| {
            left.update(|left| left.retain(|other| other != key));
            write.change(|draft, now| draft.tell(key, &text, now));
        },
        move || left.update(|left| left.push(key.to_owned())),
    )
}

/// The files, once the import would take the row.
fn files(sitting: &Sitting) -> Html {
    let w = sitting.w.take;
    let made = |sitting: &Sitting| {
        let outcome = sitting.outcome.get_untracked();
        sitting
            .draft
            .with_untracked(|draft| pack::roster_row(draft, &outcome.answers, sitting.today).ok())
    };
    let (xlsx, csv) = (sitting.clone(), sitting.clone());
    let xlsx = save_as(w.row_xlsx, move || {
        let bytes = made(&xlsx)
            .map(|row| row.xlsx(language(xlsx.lang)))
            .unwrap_or_default();
        (xlsx.file_name("row", "xlsx"), XLSX, bytes)
    });
    let csv = save_as(w.row_csv, move || {
        let text = made(&csv)
            .map(|row| row.csv(language(csv.lang)))
            .unwrap_or_default();
        (csv.file_name("row", "csv"), CSV, text.into_bytes())
    });
    el("p").class("actions").with((xlsx, csv)).into()
}
