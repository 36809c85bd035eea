//! What stands in the middle of the page: the step that the address names, under what has to be said on every step.

use leptos::prelude::*;

use super::{
    check, clock, compare, evidence, question, result,
    sitting::{Elsewhere, Kept, Sitting},
    start,
    step::{Place, Step},
    take,
};
use crate::{
    device::Refusal,
    ui::{Element, Html, el, live},
};

pub(super) fn view(sitting: &Sitting) -> Html {
    let (said, shown) = (sitting.clone(), sitting.clone());
    let notices = live(move || notices(&said));
    let step = live(move || {
        let place = shown.place.get();
        let sitting = shown.clone();
        untrack(move || step(&sitting, place))
    });
    (notices, step).into()
}

fn step(sitting: &Sitting, place: Place) -> Html {
    let (id, step) = match place {
        Place::Start => return start::start(sitting),
        Place::Link(packed) => return start::from_link(sitting, &packed),
        Place::At(id, step) => (id, step),
    };
    if sitting.draft.with_untracked(|draft| draft.id != id) {
        return nowhere(sitting, sitting.w.drafts.no_such_draft);
    }
    match step {
        Step::Question(id, then) => question::one(sitting, &id, then),
        Step::Section(place) => question::section(sitting, place),
        Step::Check => check::check(sitting),
        Step::Result => result::result(sitting),
        Step::Evidence => evidence::evidence(sitting),
        Step::Take => take::take(sitting),
        Step::Compare(other) => compare::compare(sitting, other.as_deref()),
    }
}

/// Where there is nothing at an address.
pub(super) fn nowhere(sitting: &Sitting, words: &'static str) -> Html {
    let w = sitting.w.drafts;
    let head = el("h1")
        .class("page-name")
        .attr("tabindex", "-1")
        .with(sitting.w.head);
    let back = el("a").class("button").href("#/").with(w.to_start);
    (
        head,
        el("p").class("lead").with(words),
        el("p").class("actions").with(back),
    )
        .into()
}

/// What has to be said on every step: that something is not kept, that another tab changed something.
fn notices(sitting: &Sitting) -> Html {
    let w = sitting.w.drafts;
    let not_kept = match sitting.kept.get() {
        Kept::Not(Refusal::Full) => Some(w.not_saved_full),
        Kept::Not(Refusal::Refused) => Some(w.not_saved_refused),
        _ => None,
    };
    let not_kept = not_kept.map(|words| {
        let file = save_button(sitting, w.save_file);
        el("div")
            .class("notice notice--alarm")
            .attr("role", "alert")
            .attr("data-kept", "no")
            .with((el("p").with(words), file))
    });
    let elsewhere = sitting.elsewhere.get().map(|what| {
        let words = match what {
            Elsewhere::Changed => w.other_tab,
            Elsewhere::Deleted => w.gone_elsewhere,
        };
        el("p").class("notice").attr("role", "status").with(words)
    });
    (not_kept, elsewhere).into()
}

/// What a result is not: on every step, and on paper.
pub(super) fn honest(sitting: &Sitting) -> Element {
    el("p").class("honest").with(sitting.w.honest)
}

/// Whether the last change is kept.
pub(super) fn saved(sitting: &Sitting) -> Element {
    let w = sitting.w.drafts;
    let (kept, private) = (sitting.kept, sitting.w.private);
    let words = live(move || match kept.get() {
        Kept::At(minutes) => (w.saved)(&clock::time(minutes)),
        _ => private.to_owned(),
    });
    el("p").class("saved").attr("data-kept", "yes").with(words)
}

/// A button that saves the answers as a file.
pub(super) fn save_button(sitting: &Sitting, words: &'static str) -> Element {
    let sitting = sitting.clone();
    el("button")
        .class("button button--small")
        .attr("type", "button")
        .on("click", move |_| {
            let (name, text) = sitting.file();
            crate::handout::save(&name, "application/json", text.as_bytes());
        })
        .with(words)
}
