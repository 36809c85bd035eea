//! Somebody sits over a form: the form, the draft, what follows from it, and whether it is kept. Every change of the draft goes through
//! here, and is kept on the device before anything else happens.

mod files;
mod outcome;

use std::sync::Arc;

use assessment::{Draft, Entry, Form};
use chrono::NaiveDate;
use leptos::prelude::*;
use release::Judging;
use rules::Document;

use super::{
    clock,
    step::{Place, Step},
};
use crate::{
    device::{self, Refusal},
    i18n::{
        assess::{AssessWords, assess_words},
        spoken_date,
    },
    routes::Lang,
};
pub(super) use outcome::{Outcome, place_of};

/// What every view of a form reads.
#[derive(Clone)]
pub(super) struct Sitting {
    /// The path under which the site is served, with its slashes.
    pub(super) base: Arc<str>,
    pub(super) lang: Lang,
    pub(super) w: &'static AssessWords,
    pub(super) document: Arc<Document>,
    /// The words in which its conditions are drawn.
    pub(super) judging: Arc<Judging>,
    /// The other standards, once they have come.
    pub(super) others: RwSignal<Vec<Arc<Document>>>,
    /// The drafts of this form that are on the device, the one that is open among them.
    pub(super) drafts: RwSignal<Vec<Draft>>,
    pub(super) draft: RwSignal<Draft>,
    pub(super) place: RwSignal<Place>,
    pub(super) kept: RwSignal<Kept>,
    /// Something that another tab did to the draft.
    pub(super) elsewhere: RwSignal<Option<Elsewhere>>,
    /// Today in China.
    pub(super) today: NaiveDate,
    /// What follows from the draft.
    pub(super) outcome: Memo<Arc<Outcome>>,
}

/// Whether the draft is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kept {
    /// Nothing was changed yet.
    Untouched,
    /// At this time of day, in minutes.
    At(u32),
    /// It could not be.
    Not(Refusal),
}

/// What another tab did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Elsewhere {
    /// It changed the draft.
    Changed,
    /// It deleted it.
    Deleted,
}

/// Words in a language.
pub(super) fn in_language(words: values::Words, lang: Lang) -> String {
    match lang {
        Lang::Zh => words.zh,
        Lang::En => words.en,
    }
}

impl Sitting {
    /// To be made under the root owner, so that its signals live as long as the page.
    pub(super) fn new(base: &str, lang: Lang, document: Document, today: NaiveDate) -> Self {
        let document = Arc::new(document);
        let draft = RwSignal::new(Draft::default());
        let outcome = {
            let document = document.clone();
            Memo::new(move |_| Arc::new(draft.with(|draft| Outcome::of(&document, draft, today))))
        };
        Self {
            base: base.into(),
            lang,
            w: assess_words(lang),
            judging: Arc::new(release::words_for(&[&document])),
            document,
            others: RwSignal::new(Vec::new()),
            drafts: RwSignal::new(Vec::new()),
            draft,
            place: RwSignal::new(Place::Start),
            kept: RwSignal::new(Kept::Untouched),
            elsewhere: RwSignal::new(None),
            today,
            outcome,
        }
    }

    /// A text of the standard in this language.
    pub(super) fn say<'t>(&self, text: &'t rules::Text) -> &'t str {
        match self.lang {
            Lang::Zh => &text.zh,
            Lang::En => &text.en,
        }
    }

    /// Words in this language.
    pub(super) fn words(&self, words: values::Words) -> String {
        in_language(words, self.lang)
    }

    /// What a draft is called in this language.
    pub(super) fn called(&self, draft: &Draft) -> String {
        self.words(draft.called())
    }

    /// A day as it is spoken.
    pub(super) fn spoken(&self, day: NaiveDate) -> String {
        spoken_date(&day.to_string(), self.lang)
    }

    /// The link to a step with the draft that is open.
    pub(super) fn href(&self, step: Step) -> String {
        Place::At(self.draft.with_untracked(|draft| draft.id.clone()), step).fragment()
    }

    /// Goes to a step with the draft that is open: a step that Back undoes.
    pub(super) fn go(&self, step: Step) {
        clock::go(&self.href(step));
    }

    /// What is entered for a metric.
    pub(super) fn entry(&self, metric: &str) -> Entry {
        self.draft
            .with(|draft| draft.entry(metric).cloned().unwrap_or_default())
    }

    /// Changes what is entered for a metric, and keeps it.
    pub(super) fn enter(&self, metric: &str, change: impl FnOnce(&mut Entry)) {
        let mut entry = self
            .draft
            .with_untracked(|draft| draft.entry(metric).cloned().unwrap_or_default());
        let before = entry.clone();
        change(&mut entry);
        if entry != before {
            self.change(|draft, now| draft.enter(metric, entry, now));
        }
    }

    /// Changes the draft, and keeps it: first on the device, then on the screen.
    pub(super) fn change(&self, change: impl FnOnce(&mut Draft, u64)) {
        let mut draft = self.draft.get_untracked();
        change(&mut draft, clock::now());
        draft.set_asked(&Form::of(&self.document));
        self.keep(draft);
    }

    /// Keeps the draft, joined with what another tab may have kept meanwhile.
    fn keep(&self, mut draft: Draft) {
        if let Some(kept) = device::draft(&draft.id).and_then(|text| Draft::from_json(&text).ok()) {
            draft = draft.join(&kept);
        }
        let kept = match device::keep(&draft.id, &draft.to_json()) {
            Ok(()) => Kept::At(clock::minutes()),
            Err(refusal) => Kept::Not(refusal),
        };
        self.list(&draft);
        self.draft.set(draft);
        if self.elsewhere.get_untracked().is_some() {
            self.elsewhere.set(None);
        }
        if self.kept.get_untracked() != kept {
            self.kept.set(kept);
        }
    }

    fn list(&self, draft: &Draft) {
        self.drafts.update(|drafts| {
            drafts.retain(|other| other.id != draft.id);
            drafts.insert(0, draft.clone());
        });
    }

    /// Opens a draft that is on the device; whether there is one.
    pub(super) fn open(&self, id: &str) -> bool {
        if self.draft.with_untracked(|draft| draft.id == id) {
            return true;
        }
        let found = self
            .drafts
            .with_untracked(|drafts| drafts.iter().find(|draft| draft.id == id).cloned());
        let is_there = found.is_some();
        if let Some(draft) = found {
            self.kept.set(Kept::Untouched);
            self.elsewhere.set(None);
            self.draft.set(draft);
        }
        is_there
    }

    /// Keeps a new draft and opens it.
    pub(super) fn begin(&self, draft: &Draft) {
        self.kept.set(Kept::Untouched);
        self.elsewhere.set(None);
        self.draft.set(draft.clone());
        self.change(|_, _| {});
    }

    /// Forgets a draft.
    pub(super) fn forget(&self, id: &str) {
        device::forget(id);
        self.drafts
            .update(|drafts| drafts.retain(|draft| draft.id != id));
        if self.draft.with_untracked(|draft| draft.id == id) {
            self.draft.set(Draft::default());
        }
    }

    /// Takes in what another tab kept of a draft.
    pub(super) fn hear(&self, id: &str, text: Option<String>) {
        let is_open = self
            .draft
            .with_untracked(|draft| !draft.id.is_empty() && (id.is_empty() || draft.id == id));
        let heard = text.and_then(|text| Draft::from_json(&text).ok());
        match heard {
            Some(heard) if heard.standard != self.document.id => {}
            Some(heard) if is_open => {
                let joined = self.draft.with_untracked(|draft| draft.join(&heard));
                if self.draft.with_untracked(|draft| *draft != joined) {
                    self.list(&joined);
                    self.draft.set(joined);
                    self.elsewhere.set(Some(Elsewhere::Changed));
                }
            }
            Some(heard) => self.list(&heard),
            None => {
                self.drafts
                    .update(|drafts| drafts.retain(|draft| !id.is_empty() && draft.id != id));
                if is_open {
                    self.elsewhere.set(Some(Elsewhere::Deleted));
                }
            }
        }
    }
}
