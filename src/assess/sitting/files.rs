//! The answers as files: written, judged as the command line judges them, and taken in again.

use assessment::{from_file, standard_of, to_file};
use leptos::prelude::*;
use rules::{AnswersFile, Metric, Report, evaluate};

use super::Sitting;
use crate::assess::{clock, step::Step};

impl Sitting {
    /// The answers as a file: its name and its text.
    pub(in crate::assess) fn file(&self) -> (String, String) {
        let outcome = self.outcome.get_untracked();
        let text = to_file(&self.document, &outcome.answers, outcome.as_of);
        (self.file_name("answers", "json"), text)
    }

    /// The report as the command line writes it for that file, byte for byte: the file is what is judged.
    pub(in crate::assess) fn report(&self) -> String {
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
    pub(in crate::assess) fn file_name(&self, what: &str, ending: &str) -> String {
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

    /// Takes in a file as a new draft of this name, and opens it. What cannot be taken is told; where it is the whole, nothing is opened.
    pub(in crate::assess) fn take_in(&self, bytes: &[u8], name: &str) -> Vec<String> {
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
        match standard_of(bytes) {
            Err(fault) => return vec![told(*fault)],
            Ok(Some(standard)) if standard != self.document.id => {
                return vec![(self.w.drafts.of_another)(&standard)];
            }
            Ok(_) => {}
        }
        let metrics = self.metrics();
        let id = clock::new_id();
        match from_file(bytes, &self.document, &metrics, &id, name, clock::now()) {
            Err(fault) => vec![told(*fault)],
            Ok((mut draft, faults)) => {
                draft.begun = Some(clock::day_here());
                self.begin(&draft);
                self.go(Step::Check);
                faults.into_iter().map(told).collect()
            }
        }
    }
}
