//! A draft: everything that a person has typed into one form, as it was typed, each with the moment of its last change. Two copies of a
//! draft, in two tabs, are joined entry by entry: the later change of each counts, whatever the order in which they meet.

mod fault;
mod join;
mod keep;
mod migrate;
mod name;
mod stated;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use fault::{DraftFault, Flaw};

use crate::Form;

/// The version of the form in which drafts are kept.
const FORMAT: u32 = 1;

/// The most characters of anything that is typed: a value, a note, a name. A field takes no more, so that what is kept can be read again.
pub const LONGEST: usize = 10_000;

/// The most entries of a draft, and the most parts of a sum. No form comes near it.
pub const MOST: usize = 2_000;

/// The most characters of an id.
const LONGEST_ID: usize = 32;

/// A value with the moment of its last change, in milliseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stamped<T> {
    /// The moment of its last change.
    pub at: u64,
    /// What it was changed to.
    pub value: T,
}

/// What a person entered for one metric.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// What was typed, as it was typed; of a choice or of yes and no the value of an answers file (`true`, `false`).
    pub text: String,
    /// The person says that it is not known yet.
    pub unknown: bool,
    /// The person says that it does not apply.
    pub not_applicable: bool,
    /// The person wants to come back to it.
    pub revisit: bool,
    /// The text that the person confirmed although it is not plausible.
    pub confirmed: Option<String>,
    /// A note of the person's.
    pub note: String,
    /// The parts of a sum that the calculator beside the field adds up.
    pub sum: Vec<Summand>,
}

/// A part of a sum: an area by its room, residents by their month.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Summand {
    /// What it is.
    pub label: String,
    /// How much, as it was typed.
    pub text: String,
}

/// A draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Its id on the device: up to 32 characters, lower-case letters and digits.
    pub id: String,
    /// The standard that it answers, by id.
    pub standard: String,
    /// What the person calls it. While it is blank it is called by the day on which it was begun: [`Draft::called`].
    pub name: Stamped<String>,
    /// The day on which it was begun, where the person was. Nothing, in a draft that is older than this.
    pub begun: Option<NaiveDate>,
    /// The reference date, as it was typed.
    pub as_of: Stamped<String>,
    /// What was entered, by metric. What the form no longer asks stays.
    pub entries: BTreeMap<String, Stamped<Entry>>,
    /// The evidence that is at hand, by clause and text: `4a/房屋租赁合同`.
    pub evidence: BTreeMap<String, Stamped<bool>>,
    /// What the roster row of the operator's pack needs beside the answers, by the key of its column.
    pub about: BTreeMap<String, Stamped<String>>,
    /// The metrics that the form asked for when the draft was last changed, in its order. What is asked and not in it is new. While it is empty
    /// nobody has said what was asked, and nothing is new.
    pub asked: Vec<String>,
}

impl Draft {
    /// A draft in which nothing is entered yet. `now` is in milliseconds since 1970-01-01T00:00:00Z, as every moment here is.
    #[must_use]
    pub fn new(id: &str, standard: &str, name: &str, now: u64) -> Self {
        Self {
            id: id.to_owned(),
            standard: standard.to_owned(),
            name: Stamped {
                at: now,
                value: within_longest(name.to_owned()),
            },
            ..Self::default()
        }
    }

    /// What was entered for this metric.
    #[must_use]
    pub fn entry(&self, metric: &str) -> Option<&Entry> {
        self.entries.get(metric).map(|entry| &entry.value)
    }

    /// Enters something for a metric, in the place of what was entered before.
    pub fn enter(&mut self, metric: &str, entry: Entry, now: u64) {
        change(&mut self.entries, metric, entry.within_longest(), now);
    }

    /// Gives the draft another name.
    pub fn set_name(&mut self, name: &str, now: u64) {
        self.name.change(within_longest(name.to_owned()), now);
    }

    /// Sets the reference date, as it was typed. Blank is today.
    pub fn set_as_of(&mut self, text: &str, now: u64) {
        self.as_of.change(within_longest(text.to_owned()), now);
    }

    /// Ticks a piece of evidence off, or takes the tick away. The key is clause and text: `4a/房屋租赁合同`.
    pub fn tick(&mut self, evidence: &str, is_at_hand: bool, now: u64) {
        change(&mut self.evidence, evidence, is_at_hand, now);
    }

    /// Tells something that the roster row needs, by the key of its column.
    pub fn tell(&mut self, about: &str, text: &str, now: u64) {
        change(&mut self.about, about, within_longest(text.to_owned()), now);
    }

    /// Takes down what the form asks now, so that what it asks later can be told from it.
    pub fn set_asked(&mut self, form: &Form<'_>) {
        let asked = form.asked();
        self.asked = asked.iter().map(|metric| metric.name.clone()).collect();
    }

    /// The moment of the latest change.
    #[must_use]
    pub fn changed(&self) -> u64 {
        let entries = self.entries.values().map(|entry| entry.at);
        let evidence = self.evidence.values().map(|tick| tick.at);
        let about = self.about.values().map(|text| text.at);
        let latest = entries.chain(evidence).chain(about).max();
        latest.unwrap_or(0).max(self.name.at).max(self.as_of.at)
    }

    /// Whether nothing is entered: it can go without a loss. Its name alone is nothing.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        let mut entries = self.entries.values();
        let mut about = self.about.values();
        entries.all(|entry| entry.value == Entry::default())
            && self.evidence.values().all(|tick| !tick.value)
            && about.all(|text| text.value.is_empty())
            && self.as_of.value.is_empty()
    }
}

impl<T: PartialEq> Stamped<T> {
    /// Changes it. What it is already is no change: a field that was only passed through must not win over what another tab entered.
    /// The stamp never goes back, although clocks do.
    fn change(&mut self, value: T, now: u64) {
        if self.value != value {
            self.at = now.max(self.at.saturating_add(1));
            self.value = value;
        }
    }
}

impl Entry {
    fn within_longest(mut self) -> Self {
        self.text = within_longest(self.text);
        self.note = within_longest(self.note);
        self.confirmed = self.confirmed.map(within_longest);
        self.sum.truncate(MOST);
        for part in &mut self.sum {
            part.label = within_longest(std::mem::take(&mut part.label));
            part.text = within_longest(std::mem::take(&mut part.text));
        }
        self
    }
}

/// Changes what stands under a key. Nothing where nothing was is no change.
fn change<T: Default + PartialEq>(
    all: &mut BTreeMap<String, Stamped<T>>,
    key: &str,
    value: T,
    now: u64,
) {
    if let Some(stamped) = all.get_mut(key) {
        stamped.change(value, now);
    } else if value != T::default() {
        all.insert(key.to_owned(), Stamped { at: now, value });
    }
}

fn within_longest(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(end);
    }
    text
}

#[cfg(test)]
mod tests;
