//! The first page of a form: what it is, the drafts of it, and the ways in.

use assessment::{Draft, Form, minutes_left};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, js_sys::Uint8Array, spawn_local};
use web_sys::HtmlInputElement;

use super::{
    clock,
    drafts::{aside, delete, go_on, list, row},
    sitting::Sitting,
    step::{Place, Step, Then},
};
use crate::{
    device,
    forms::{Choice, choice},
    i18n::ask_first,
    ui::{Element, Html, el, live},
};

pub(super) fn start(sitting: &Sitting) -> Html {
    let document = &sitting.document;
    let form = Form::of(document);
    let asked = form.questions().count();
    let minutes = {
        let nothing = rules::Answers::default();
        let evaluation = rules::evaluate(document, &nothing, sitting.today);
        minutes_left(
            &form,
            &nothing,
            &assessment::matters(&form, &evaluation, &nothing),
        )
    };
    let head = el("header")
        .class("assess__head")
        .with(super::view::honest(sitting))
        .with(
            el("h1")
                .class("page-name")
                .attr("tabindex", "-1")
                .with((sitting.w.form_title)(sitting.say(&document.title))),
        )
        .with(
            el("p")
                .class("lead")
                .with(sitting.say(&document.summary).to_owned()),
        )
        .with(
            el("p")
                .class("assess__size")
                .with((sitting.w.size)(asked, minutes)),
        )
        .with(
            ask_first(document.state, sitting.lang).map(|words| el("p").class("note").with(words)),
        )
        .with((!document.complete).then(|| el("p").class("note").with(sitting.w.incomplete)));
    (
        head,
        drafts_of(sitting),
        (begin(sitting), open_file(sitting), aside(sitting.w)),
    )
        .into()
}

fn drafts_of(sitting: &Sitting) -> Html {
    let sitting = sitting.clone();
    live(move || {
        let rows: Vec<Element> = sitting
            .drafts
            .get()
            .iter()
            .map(|draft| draft_row(&sitting, draft))
            .collect();
        (!rows.is_empty()).then(|| list(sitting.w, rows))
    })
}

fn draft_row(sitting: &Sitting, draft: &Draft) -> Element {
    let (w, ask) = (sitting.w.drafts, sitting.w.ask);
    let (step, done, all) = go_on(&sitting.document, draft, sitting.today);
    let at = |step| Place::At(draft.id.clone(), step).fragment();
    let head = el("a").href(at(step)).with(sitting.called(draft));
    let about = [
        &(w.answered)(done, all),
        ask.comma,
        &(w.changed)(&clock::told(draft.changed(), sitting.lang)),
    ]
    .concat();
    let result = el("a").href(at(Step::Result)).with(ask.result);
    let (copied, original) = (sitting.clone(), draft.clone());
    let copy = el("button")
        .class("link-button")
        .attr("type", "button")
        .on("click", move |_| {
            let name = (copied.w.drafts.copy_of)(&copied.called(&original));
            let mut draft = original.clone();
            draft.id = clock::new_id();
            draft.set_name(&name, clock::now());
            copied.begin(&draft);
        })
        .with(w.copy_draft);
    let (deleted, id) = (sitting.clone(), draft.id.clone());
    let delete = delete(sitting.w, draft, move || deleted.forget(&id));
    row(head, about, (result, copy, delete))
}

/// A new draft: how it is to be filled in, and the button.
fn begin(sitting: &Sitting) -> Element {
    let w = sitting.w.drafts;
    let by_section = RwSignal::new(device::by_section());
    let how = choice(
        Choice {
            id: "how".to_owned(),
            legend: w.how.into(),
            heads_page: false,
            hint: None,
            options: vec![
                ("one".to_owned(), w.one_by_one.to_owned()),
                ("section".to_owned(), w.by_section.to_owned()),
            ],
            value: Signal::derive(move || {
                if by_section.get() { "section" } else { "one" }.to_owned()
            }),
            fault: Signal::stored(None),
            clear: "",
        },
        move |how| {
            by_section.set(how == "section");
            device::set_by_section(how == "section");
        },
    );
    let begun = sitting.clone();
    let words = if sitting.drafts.with_untracked(Vec::is_empty) {
        w.begin
    } else {
        w.begin_anew
    };
    let button = el("button")
        .class("button button--main")
        .attr("type", "button")
        .on("click", move |_| {
            let id = clock::new_id();
            let mut draft = Draft::new(&id, &begun.document.id, "", clock::now());
            draft.begun = Some(clock::day_here());
            begun.begin(&draft);
            begun.go(first_step(&begun));
        })
        .with(words);
    el("section")
        .class("assess__begin")
        .with(how)
        .with(el("p").class("actions").with(button))
        .with(el("p").class("note").with(sitting.w.private))
}

/// The first step of a form, as the person likes to fill it in.
pub(super) fn first_step(sitting: &Sitting) -> Step {
    let form = Form::of(&sitting.document);
    let first = form.questions().next();
    match first {
        Some(question) if !device::by_section() => {
            Step::Question(question.id.to_owned(), Then::Next)
        }
        Some(_) => Step::Section(0),
        None => Step::Check,
    }
}

/// A file of answers, read on the device.
fn open_file(sitting: &Sitting) -> Element {
    let w = sitting.w.drafts;
    let said = RwSignal::new(Vec::<String>::new());
    let opened = sitting.clone();
    let field = el("input")
        .class("unseen")
        .id("open-file")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .attr("aria-describedby", "open-file-hint open-file-said")
        .on("change", move |event| {
            let field = event
                .target()
                .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
            let file = field.as_ref().and_then(|field| field.files()?.get(0));
            let Some(file) = file else { return };
            let (opened, name) = (opened.clone(), file.name());
            spawn_local(async move {
                let bytes = JsFuture::from(file.array_buffer()).await;
                let bytes = bytes
                    .map(|bytes| Uint8Array::new(&bytes).to_vec())
                    .unwrap_or_default();
                said.set(opened.take_in(&bytes, &name));
                if let Some(field) = field {
                    // So that the same file, mended, can be chosen again.
                    field.set_value("");
                }
            });
        });
    // The button is the label: the field itself looks as each browser likes, in the browser's language.
    let button = el("label")
        .class("button file-button")
        .with((field, w.open_file));
    el("section")
        .class("assess__open")
        .with(
            el("p")
                .class("field__hint")
                .id("open-file-hint")
                .with(w.open_file_hint),
        )
        .with(el("p").class("actions").with(button))
        .with(
            el("div")
                .id("open-file-said")
                .attr("role", "alert")
                .with(live(move || {
                    said.get()
                        .into_iter()
                        .map(|words| el("p").class("field__fault").with(words))
                        .collect::<Vec<_>>()
                })),
        )
}

/// Answers that a link carries: shown for what they are, and opened only when the person says so.
pub(super) fn from_link(sitting: &Sitting, packed: &str) -> Html {
    let w = sitting.w.drafts;
    let head = el("h1")
        .class("page-name")
        .attr("tabindex", "-1")
        .with(w.from_link);
    let unpacked = assessment::from_link(packed);
    let body: Html = match unpacked {
        Err(fault) => el("p")
            .class("field__fault")
            .attr("role", "alert")
            .with(sitting.words(fault.words()))
            .into(),
        Ok(bytes) => {
            let said = RwSignal::new(Vec::<String>::new());
            let opened = sitting.clone();
            let button = el("button")
                .class("button button--main")
                .attr("type", "button")
                .on("click", move |_| {
                    said.set(opened.take_in(&bytes, ""));
                })
                .with(w.take_over);
            let faults = live(move || {
                said.get()
                    .into_iter()
                    .map(|words| {
                        el("p")
                            .class("field__fault")
                            .attr("role", "alert")
                            .with(words)
                    })
                    .collect::<Vec<_>>()
            });
            (
                el("p").class("lead").with(w.from_link_lead),
                el("p").class("actions").with(button),
                faults,
            )
                .into()
        }
    };
    let back = el("p").with(el("a").href("#/").with(w.to_start));
    (head, body, back).into()
}
