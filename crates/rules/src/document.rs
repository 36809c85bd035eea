//! A document: who issued it, when, whether it stands, what it asks. One authored file each.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use values::{When, Words};

use crate::{Condition, Metric, Rubric};

/// A text in both languages. One of them alone is a fault.
#[derive(
    Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Chinese (zh-CN).
    pub zh: String,
    /// English.
    pub en: String,
}

impl Text {
    /// As words of the product.
    #[must_use]
    pub fn words(&self) -> Words {
        Words::new(&*self.zh, &*self.en)
    }
}

/// A document on what a space has to be. Everything here is an unofficial summary: the reader is told the number and checks the original.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Its short name in addresses and files: lower-case letters, digits and hyphens. It never changes.
    pub id: String,
    /// The document of which this one is a kind: whatever is not stated here is taken from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub based_on: Option<String>,
    /// Its name.
    pub title: Text,
    /// A name short enough for a column: 全国 2017.
    pub short: Text,
    /// What it is.
    pub role: Role,
    /// Whether it stands.
    pub state: DocumentState,
    /// What is known of its standing, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state_note: Option<Text>,
    /// Whether all that it asks is here. A rule of which parts are missing never says *met*.
    pub complete: bool,
    /// Who issued it, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<Text>,
    /// Its document number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its date, as exact as it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>")]
    pub issued: Option<When>,
    /// Documents that it took the place of, by id.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supersedes: Vec<String>,
    /// Whom it applies to.
    pub applies_to: Text,
    /// The place it applies to, by division code (GB/T 2260); the whole country where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub division: Option<String>,
    /// What it is for, in a sentence or two.
    pub summary: Text,
    /// What is known of it beside that, a paragraph each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Text>,
    /// Where this comes from.
    #[serde(rename = "source")]
    pub sources: Vec<Source>,
    /// What is not here.
    #[serde(rename = "missing", default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<Text>,
    /// Families of services that it names.
    #[serde(rename = "family", default, skip_serializing_if = "Vec::is_empty")]
    pub families: Vec<Family>,
    /// The parts in which its clauses stand.
    #[serde(rename = "section", default, skip_serializing_if = "Vec::is_empty")]
    pub sections: Vec<Section>,
    /// Its clauses.
    #[serde(rename = "clause", default, skip_serializing_if = "Vec::is_empty")]
    pub clauses: Vec<Clause>,
    /// How it scores.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rubric: Option<Rubric>,
    /// Words that it defines.
    #[serde(rename = "definition", default, skip_serializing_if = "Vec::is_empty")]
    pub definitions: Vec<Definition>,
    /// Metrics that no other document asks for; in what is published, all that it asks for.
    #[serde(rename = "metric", default, skip_serializing_if = "Vec::is_empty")]
    pub metrics: Vec<Metric>,
}

/// What a document is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Guidance: functions and basic requirements.
    Guide,
    /// A specification of services.
    Specification,
    /// A rule by which spaces or incubators are certified.
    Rule,
    /// A way of scoring.
    Rubric,
    /// Questions for somebody who visits a space: written by a register, issued by no authority.
    Visit,
}

/// Whether a document stands.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum DocumentState {
    /// It is in force.
    InForce,
    /// It is on trial.
    Trial,
    /// Another took its place.
    Superseded,
    /// Nobody here knows.
    NotKnown,
}

/// Where a statement comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// What was seen.
    pub text: Text,
    /// How sure that is.
    pub certainty: Certainty,
}

/// How sure a statement is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Seen in at least one published copy, or in the press of the day.
    OneCopy,
    /// Two or more independent copies agree.
    CopiesAgree,
    /// The text was not seen.
    NotSeen,
}

/// A family of services.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Family {
    /// A short name.
    pub id: String,
    /// What it is called.
    pub title: Text,
    /// What it is, in a sentence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// A short name.
    pub id: String,
    /// What it is called.
    pub title: Text,
}

/// A clause: what is asked, why, how it is counted, and what shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// Its number, as the documents are numbered here: `4a`. It never changes.
    pub id: String,
    /// The section in which it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<String>,
    /// What it is about, in a few words. The same subject has the same `subject` in every document, by which they are compared.
    pub title: Text,
    /// What it is about, for comparison between documents: `area`, `desks_or_area`. By default its metrics tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// What is asked, in one sentence.
    pub text: Text,
    /// Why it is asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<Text>,
    /// How it is counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<Text>,
    /// A worked example.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<Text>,
    /// What shows it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<Evidence>,
    /// What is asked, as a condition. None where the text is not here: then it is always unknown.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub condition: Option<Condition>,
    /// Metrics that a form asks with it and that nothing judges: which, how often, with what proof.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<String>,
    /// Where and why the rule itself provides for *not applicable*, which then passes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub may_not_apply: Option<Text>,
    /// How sure this clause is, where it is not as sure as the document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certainty: Option<Certainty>,
    /// A remark on the source: a misprint that goes round, a reading that was chosen. For a visit: what to ask next where the answer is
    /// no or not known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub remark: Option<Text>,
}

/// Something to keep and to show.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// What it is.
    pub text: Text,
    /// How many, or of which period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Text>,
}

/// A word and what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Definition {
    /// A short name, for addresses.
    pub id: String,
    /// The word.
    pub term: Text,
    /// Other forms of it that stand in texts, Chinese and English.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<String>,
    /// What it means.
    pub text: Text,
    /// Where that comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Text>,
}
