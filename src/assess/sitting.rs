//! Somebody sits over a form: the form, the draft, what follows from it, and whether it is kept. Every change of the draft goes through
//! here, and is kept on the device before anything else happens.

use std::sync::Arc;

use assessment::{Draft, Entry, Fault, Form, Matters, check, matters};
use chrono::NaiveDate;
use leptos::prelude::*;
use release::{Judged, Judging};
use rules::{Answers, AnswersFile, Document, Metric, Report, Verdict, evaluate};

use super::{
    clock,
    step::{Place, Step},
};
use crate::{
    device::{self, Refusal},
    i18n::assess::{AssessWords, assess_words},
    routes::Lang,
};

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

/// What follows from a draft.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Outcome {
    pub(super) answers: Answers,
    /// What cannot be read, what contradicts itself, and what is not plausible and not confirmed.
    pub(super) faults: Vec<Fault>,
    /// The reference date.
    pub(super) as_of: NaiveDate,
    pub(super) report: Report,
    /// The conditions with what was given for each, as they are drawn.
    pub(super) judged: Judged,
    pub(super) matters: Matters,
}

impl Outcome {
    fn of(document: &Document, draft: &Draft, today: NaiveDate) -> Self {
        let (answers, mut faults) = draft.answers(document, today);
        let is_confirmed = |metric: &str| {
            draft
                .entry(metric)
                .is_some_and(|entry| entry.confirmed.as_ref() == Some(&entry.text))
        };
        faults.extend(check(document, &answers, is_confirmed, today));
        let as_of = draft.day(today).unwrap_or(today);
        let evaluation = evaluate(document, &answers, as_of);
        let form = Form::of(document);
        Self {
            judged: release::on_the_wire(&evaluation, 0),
            report: Report::of(&evaluation, &answers, Vec::new()),
            matters: matters(&form, &evaluation, &answers),
            as_of,
            faults,
            answers,
        }
    }

    /// What is wrong with a metric, contradictions first.
    pub(super) fn fault(&self, metric: &str) -> Option<&Fault> {
        let own = || self.faults.iter().filter(|fault| fault.metric == metric);
        own().find(|fault| !fault.is_doubt).or_else(|| own().next())
    }

    /// What a clause or a gate comes to, by its id.
    pub(super) fn verdict(&self, id: &str) -> Option<&'static str> {
        let gates = self.report.score.iter().flat_map(|score| &score.gates);
        let mut conditions = self.report.conditions.iter().chain(gates);
        let found = conditions.find(|condition| condition.id.rsplit('/').next() == Some(id));
        found.map(|condition| condition.verdict)
    }
}

/// The place of a verdict's word among its words.
pub(super) fn place_of(verdict: &str) -> usize {
    [
        Verdict::Met,
        Verdict::NotMet,
        Verdict::Unknown,
        Verdict::NotApplicable,
    ]
    .iter()
    .position(|known| known.key() == verdict)
    .unwrap_or(2)
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
        match self.lang {
            Lang::Zh => words.zh,
            Lang::En => words.en,
        }
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

impl Sitting {
    /// The answers as a file: its name and its text.
    pub(super) fn file(&self) -> (String, String) {
        let outcome = self.outcome.get_untracked();
        let text = assessment::to_file(&self.document, &outcome.answers, outcome.as_of);
        (self.file_name("answers", "json"), text)
    }

    /// The report as the command line writes it for that file, byte for byte: the file is what is judged.
    pub(super) fn report(&self) -> String {
        let (_, file) = self.file();
        let Ok(file) = AnswersFile::read(file.as_bytes()) else {
            return String::new();
        };
        let (answers, faults) = file.answers(&self.document, &self.metrics());
        let as_of = file.as_of.unwrap_or(self.today);
        let evaluation = evaluate(&self.document, &answers, as_of);
        let report = Report::of(&evaluation, &answers, faults);
        serde_json::to_string_pretty(&report).unwrap_or_default() + "\n"
    }

    /// The metrics of every standard that is at hand.
    fn metrics(&self) -> Vec<Metric> {
        let mut metrics = self.document.metrics.clone();
        self.others.with_untracked(|others| {
            metrics.extend(others.iter().flat_map(|other| other.metrics.clone()));
        });
        metrics
    }

    /// What a file that is taken away is called.
    pub(super) fn file_name(&self, what: &str, ending: &str) -> String {
        [
            &self.document.id,
            "-",
            what,
            "-",
            &self.today.to_string(),
            ".",
            ending,
        ]
        .concat()
    }

    /// Takes in a file as a new draft, and opens it. What cannot be taken is told; where it is the whole, nothing is opened.
    pub(super) fn take_in(&self, bytes: &[u8], name: &str) -> Vec<String> {
        let told = |fault: rules::InputFault| {
            let message = self.words(fault.message);
            let fix = self.words(fault.fix);
            let metric = fault.metric.map_or_else(String::new, |metric| {
                let label = self
                    .document
                    .metric(&metric)
                    .map(|metric| self.say(&metric.label).to_owned());
                [&label.unwrap_or(metric), self.w.ask.colon].concat()
            });
            [&metric, &message, self.w.ask.sentence_gap, &fix].concat()
        };
        match assessment::standard_of(bytes) {
            Err(fault) => return vec![told(*fault)],
            Ok(Some(standard)) if standard != self.document.id => {
                return vec![(self.w.ask.of_another)(&standard)];
            }
            Ok(_) => {}
        }
        let metrics = self.metrics();
        let id = clock::new_id();
        match assessment::from_file(bytes, &self.document, &metrics, &id, name, clock::now()) {
            Err(fault) => vec![told(*fault)],
            Ok((draft, faults)) => {
                self.begin(&draft);
                self.go(Step::Check);
                faults.into_iter().map(told).collect()
            }
        }
    }
}
