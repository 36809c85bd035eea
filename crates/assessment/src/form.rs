//! The form that a document makes: its sections, a question for each clause, gate and item of the rubric, the fields of each.

use rules::{Clause, Document, Gate, Item, Metric, Rubric, Text};

/// A form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form<'a> {
    /// The document that it is made from.
    pub document: &'a Document,
    /// Its parts, each with at least one question.
    pub sections: Vec<Section<'a>>,
}

/// A part of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section<'a> {
    /// What it is called. A document without sections has one part without a name.
    pub title: Option<&'a Text>,
    /// Its questions, in the order of the document.
    pub questions: Vec<Question<'a>>,
}

/// A question: what one clause, gate or item asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question<'a> {
    /// Its id: that of the clause, gate or item, which are all unlike.
    pub id: &'a str,
    /// What asks it.
    pub origin: Origin<'a>,
    /// What is to be stated. A metric that several questions need is a field of each; there is one answer.
    pub fields: Vec<&'a Metric>,
}

/// What asks a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin<'a> {
    /// A clause.
    Clause(&'a Clause),
    /// A gate of the rubric.
    Gate(&'a Gate),
    /// An item of the rubric.
    Item(&'a Item),
}

impl<'a> Form<'a> {
    /// The form of a document. A clause whose text is not here asks nothing.
    #[must_use]
    pub fn of(document: &'a Document) -> Self {
        let question = |origin: Origin<'a>| {
            let fields: Vec<&Metric> = origin
                .metrics()
                .into_iter()
                .filter_map(|name| document.metric(name))
                .collect();
            (!fields.is_empty()).then_some(Question {
                id: origin.id(),
                origin,
                fields,
            })
        };
        let mut sections: Vec<Section<'a>> = Vec::new();
        for clause in &document.clauses {
            let Some(question) = question(Origin::Clause(clause)) else {
                continue;
            };
            let mut named = document.sections.iter();
            let title = named
                .find(|section| Some(&section.id) == clause.section.as_ref())
                .map(|section| &section.title);
            match sections.last_mut() {
                Some(last) if last.title == title => last.questions.push(question),
                _ => sections.push(Section {
                    title,
                    questions: vec![question],
                }),
            }
        }
        let gates = document.rubric.iter().flat_map(|rubric| &rubric.gates);
        let items = document.rubric.iter().flat_map(Rubric::all_items);
        let scored: Vec<Question<'a>> = gates
            .map(Origin::Gate)
            .chain(items.map(Origin::Item))
            .filter_map(question)
            .collect();
        if !scored.is_empty() {
            sections.push(Section {
                title: None,
                questions: scored,
            });
        }
        Self { document, sections }
    }

    /// Every question, from first to last.
    pub fn questions(&self) -> impl Iterator<Item = &Question<'a>> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The question of this id.
    #[must_use]
    pub fn question(&self, id: &str) -> Option<&Question<'a>> {
        self.questions().find(|question| question.id == id)
    }

    /// Every metric that is asked for, each once, in the order in which it is first asked for.
    #[must_use]
    pub fn asked(&self) -> Vec<&'a Metric> {
        let mut once: Vec<&Metric> = Vec::new();
        for metric in self.questions().flat_map(|question| &question.fields) {
            if !once.iter().any(|other| other.name == metric.name) {
                once.push(metric);
            }
        }
        once
    }
}

impl<'a> Origin<'a> {
    /// Its id.
    #[must_use]
    pub fn id(self) -> &'a str {
        match self {
            Self::Clause(clause) => &clause.id,
            Self::Gate(gate) => &gate.id,
            Self::Item(item) => &item.id,
        }
    }

    /// What it is about, in a few words.
    #[must_use]
    pub fn title(self) -> &'a Text {
        match self {
            Self::Clause(clause) => &clause.title,
            Self::Gate(gate) => &gate.title,
            Self::Item(item) => &item.title,
        }
    }

    /// What is asked, in a sentence, where that is more than the title.
    #[must_use]
    pub fn text(self) -> Option<&'a Text> {
        match self {
            Self::Clause(clause) => Some(&clause.text),
            Self::Gate(_) => None,
            Self::Item(item) => item.text.as_ref(),
        }
    }

    /// What shows it.
    #[must_use]
    pub fn evidence(self) -> &'a [rules::Evidence] {
        match self {
            Self::Clause(clause) => &clause.evidence,
            Self::Gate(_) => &[],
            Self::Item(item) => &item.evidence,
        }
    }

    fn metrics(self) -> Vec<&'a str> {
        match self {
            Self::Clause(clause) => clause.asked(),
            Self::Gate(gate) => gate.condition.metrics(),
            Self::Item(item) => item.scale.metrics(),
        }
    }
}
