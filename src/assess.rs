//! The self-assessment in the browser: a program of its own, which takes the place of a plain page's middle part. It fetches the form and
//! then the other standards; from there on nothing is asked of anybody, and what is entered stays on the device.

mod asked;
mod check;
mod clock;
mod compare;
mod drafts;
mod evidence;
mod moves;
mod points;
mod question;
mod result;
mod road;
mod row;
mod sitting;
mod start;
mod step;
mod sum;
mod take;
mod view;
mod visit;
mod ways;
mod what_if;

use leptos::{mount::mount_to_renderer, prelude::*};
use release::Role;
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

use crate::{
    data::Api,
    device,
    i18n::assess::assess_words,
    navigation,
    program::{self, settled, stay_plain},
    routes::{Address, Lang, Page},
    ui::Html,
};
use sitting::Sitting;

/// Starts the self-assessment. Called once, from `main`.
pub fn start() {
    program::start(run);
}

async fn run(document: Document) {
    let base = program::base(&document);
    match navigation::address(&base) {
        Some(Address {
            lang,
            page: Page::Assess(Some(id)),
            ..
        }) => form(&document, &base, lang, &id).await,
        Some(Address {
            lang,
            page: Page::Assess(None),
            ..
        }) => {
            drafts::on_the_page_of_all_forms(&document, &base, lang);
            settled(&document, "running");
        }
        _ => settled(&document, "running"),
    }
}

/// The form of a standard.
async fn form(document: &Document, base: &str, lang: Lang, id: &str) {
    let api = Api::new(base);
    let found = async {
        let manifest = api.manifest(&api.root().await?).await?;
        let standard = api.standard(&manifest, id).await?;
        Ok((manifest, standard))
    };
    let (manifest, standard) = match found.await {
        Ok(found) => found,
        Err(trouble) => {
            return stay_plain(
                document,
                lang,
                trouble,
                assess_words(lang).drafts.not_updated,
            );
        }
    };
    // The root owner: signals made here live as long as the page does.
    let owner = Owner::new();
    owner.set();
    let sitting = Sitting::new(base, lang, standard, clock::today());
    sitting.drafts.set(drafts::of_form(&sitting.document.id));
    let heard = sitting.clone();
    device::watch(move |id, text| heard.hear(id, text));
    moves::watch(document, &sitting);
    let view = sitting.clone();
    take_over(document, view::view(&view));
    settled(document, "running");
    std::mem::forget(owner);
    // The rest quietly: to compare with, without a request while somebody answers.
    let others = manifest
        .blobs
        .iter()
        .filter(|blob| blob.role == Role::Standard);
    for other in others
        .filter_map(|blob| blob.id.as_deref())
        .filter(|other| *other != id)
    {
        if let Ok(other) = api.standard(&manifest, other).await {
            sitting.others.update(|others| others.push(other.into()));
        }
    }
    let _ = document
        .document_element()
        .map(|root| root.set_attribute("data-standards", "all"));
}

/// Puts a view in the place of what the page shows without a program.
fn take_over(document: &Document, view: Html) {
    let (Some(plain), Ok(fresh)) = (
        document.get_element_by_id("assessment"),
        document.create_element("div"),
    ) else {
        return;
    };
    fresh.set_id("assessment");
    fresh.set_class_name(&plain.class_name());
    let Ok(fresh) = fresh.dyn_into::<HtmlElement>() else {
        return;
    };
    mount_to_renderer(&fresh, move || view).forget();
    let _ = plain.replace_with_with_node_1(&fresh);
}
