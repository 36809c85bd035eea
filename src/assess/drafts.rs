//! The drafts that are on the device: read once, and listed.

use assessment::Draft;
use leptos::{mount::mount_to_renderer, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

use super::{
    clock,
    sitting::in_language,
    step::{Place, Step, Then},
};
use crate::{
    device, handout,
    i18n::assess::{AssessWords, assess_words},
    routes::{Address, Lang, Page},
    ui::{Element, Html, el, live},
};

/// Every draft on the device, the one changed last first. What cannot be read is put aside, so that nothing writes over it.
fn all() -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (id, text) in device::drafts() {
        match Draft::from_json(&text) {
            Ok(draft) if draft.id == id => drafts.push(draft),
            _ => device::put_aside(&id, &text),
        }
    }
    drafts.sort_by_key(|draft| std::cmp::Reverse(draft.changed()));
    drafts
}

/// Those that answer this standard.
pub(super) fn of_form(standard: &str) -> Vec<Draft> {
    let mut drafts = all();
    drafts.retain(|draft| draft.standard == standard);
    drafts
}

/// The list on the page of all forms, in the place that the page keeps for it.
pub(super) fn on_the_page_of_all_forms(document: &Document, base: &str, lang: Lang) {
    let place = document
        .get_element_by_id("drafts")
        .and_then(|place| place.dyn_into::<HtmlElement>().ok());
    let Some(place) = place else { return };
    let owner = Owner::new();
    owner.set();
    let name = |standard: &str| {
        let path = ["a[data-form=\"", standard, "\"]"].concat();
        let link = document.query_selector(&path).ok().flatten();
        link.and_then(|link| link.text_content())
            .unwrap_or_else(|| standard.to_owned())
    };
    let drafts: Vec<(Draft, String, String)> = all()
        .into_iter()
        .map(|draft| {
            let form = Address::of(lang, Page::Assess(Some(draft.standard.clone())));
            let href = [base, &form.path()].concat();
            let name = name(&draft.standard);
            (draft, name, href)
        })
        .collect();
    let drafts = RwSignal::new(drafts);
    let w = assess_words(lang);
    let view = live(move || {
        let rows: Vec<Element> = drafts
            .get()
            .iter()
            .map(|(draft, name, href)| {
                let check = Place::At(draft.id.clone(), Step::Check).fragment();
                let head = el("a")
                    .href([href, &*check].concat())
                    .with(in_language(draft.called(), lang));
                let about = [
                    name,
                    w.ask.comma,
                    &(w.drafts.changed)(&clock::told(draft.changed(), lang)),
                ]
                .concat();
                let id = draft.id.clone();
                let forget = move || {
                    device::forget(&id);
                    drafts.update(|drafts| drafts.retain(|(draft, ..)| draft.id != id));
                };
                row(head, about, delete(w, draft, forget))
            })
            .collect();
        let list = (!rows.is_empty()).then(|| list(w, rows));
        (list, aside(w))
    });
    place.set_text_content(None);
    mount_to_renderer(&place, move || view).forget();
    std::mem::forget(owner);
}

/// Drafts under their head.
pub(super) fn list(w: &'static AssessWords, rows: Vec<Element>) -> Element {
    el("section")
        .class("drafts")
        .attr("aria-labelledby", "drafts-head")
        .with(
            el("h2")
                .class("section-head__title")
                .id("drafts-head")
                .attr("tabindex", "-1")
                .with(w.drafts.head),
        )
        .with(el("p").class("note").with(w.drafts.lead))
        .with(
            el("ul")
                .class("drafts__list")
                .attr("role", "list")
                .with(rows),
        )
}

/// A draft in the list: its name, which leads into it, what is known of it, and what can be done with it.
pub(super) fn row(head: impl Into<Html>, about: String, actions: impl Into<Html>) -> Element {
    el("li")
        .class("drafts__row")
        .with(el("p").class("drafts__name").with(head))
        .with(el("p").class("drafts__about").with(about))
        .with(el("div").class("drafts__actions").with(actions))
}

/// A button that deletes a draft, once it has been asked whether it should.
pub(super) fn delete(
    w: &'static AssessWords,
    draft: &Draft,
    forget: impl Fn() + Clone + Send + Sync + 'static,
) -> Html {
    let asked = RwSignal::new(false);
    let (name, id) = (in_language(draft.called(), w.lang), draft.id.clone());
    live(move || {
        let (sure, button) = (["sure-", &id].concat(), ["delete-", &id].concat());
        if !asked.get() {
            return el("button")
                .class("link-button")
                .id(button)
                .attr("type", "button")
                .attr("aria-label", [w.drafts.delete, w.ask.colon, &name].concat())
                .on("click", move |_| {
                    asked.set(true);
                    crate::program::focus(&sure);
                })
                .with(w.drafts.delete);
        }
        let forget = forget.clone();
        let yes = el("button")
            .class("button button--small")
            .attr("type", "button")
            .on("click", move |_| {
                forget();
                crate::program::focus("drafts-head");
            })
            .with(w.drafts.delete_yes);
        let no = el("button")
            .class("link-button")
            .attr("type", "button")
            .on("click", move |_| {
                asked.set(false);
                crate::program::focus(&button);
            })
            .with(w.drafts.keep);
        el("div")
            .class("drafts__sure")
            .id(sure)
            .attr("role", "group")
            .attr("tabindex", "-1")
            .attr("aria-label", (w.drafts.delete_sure)(&name))
            .with(el("p").with((w.drafts.delete_sure)(&name)))
            .with(el("p").class("actions").with((yes, no)))
    })
}

/// Texts that could not be read: said, and offered as files.
pub(super) fn aside(w: &'static AssessWords) -> Html {
    let kept = RwSignal::new(device::aside());
    live(move || {
        kept.get()
            .into_iter()
            .map(|(id, text)| {
                let why = match Draft::from_json(&text) {
                    Err(fault) => in_language(fault.words(), w.lang),
                    Ok(_) => id.clone(),
                };
                let name = [&id, ".json"].concat();
                let save = el("button")
                    .class("button button--small")
                    .attr("type", "button")
                    .on("click", move |_| {
                        handout::save(&name, "application/json", text.as_bytes());
                    })
                    .with(w.drafts.save_file);
                let forget = el("button")
                    .class("link-button")
                    .attr("type", "button")
                    .on("click", move |_| {
                        device::forget_aside(&id);
                        kept.set(device::aside());
                    })
                    .with(w.drafts.delete_yes);
                el("section")
                    .class("notice")
                    .attr("role", "status")
                    .with(el("p").class("notice__head").with(w.drafts.broken_head))
                    .with(el("p").with((w.drafts.broken)(&why)))
                    .with(el("p").class("actions").with((save, forget)))
            })
            .collect::<Vec<_>>()
    })
}

/// Where to go on: the first question that is open, or all answers.
pub(super) fn go_on(
    document: &rules::Document,
    draft: &Draft,
    today: chrono::NaiveDate,
) -> (Step, usize, usize) {
    let form = assessment::Form::of(document);
    let (answers, _) = draft.answers(document, today);
    let as_of = draft.day(today).unwrap_or(today);
    let evaluation = rules::evaluate(document, &answers, as_of);
    let matters = assessment::matters(&form, &evaluation, &answers);
    let mut first = None;
    let (mut done, mut all) = (0, 0);
    for question in form.questions() {
        all += 1;
        match assessment::progress(question, draft, &answers, &matters) {
            assessment::Progress::Open => {
                first = first.or_else(|| Some(question.id.to_owned()));
            }
            assessment::Progress::Later => {}
            _ => done += 1,
        }
    }
    let step = first.map_or(Step::Check, |id| Step::Question(id, Then::Next));
    (step, done, all)
}
