//! All documents together.

use crate::{Definition, Document, Metric};

/// The documents, the metrics they ask for, and the words they use.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standards {
    /// The documents, by date and then by id; those without a date last. Each carries the metrics it asks for.
    pub documents: Vec<Document>,
    /// Every metric.
    pub metrics: Vec<Metric>,
    /// Every word that is defined.
    pub definitions: Vec<Definition>,
}

impl Standards {
    /// The document of this id.
    #[must_use]
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// The documents that are explained, compared and judged by: all but the lists of questions for a visit.
    pub fn of_authorities(&self) -> impl Iterator<Item = &Document> {
        self.documents
            .iter()
            .filter(|document| !document.is_for_visit())
    }

    /// The document of this id among these.
    #[must_use]
    pub fn of_authority(&self, id: &str) -> Option<&Document> {
        self.of_authorities().find(|document| document.id == id)
    }

    /// From files that were checked: documents take from those they are based on, and metrics go to where they are asked for.
    pub(crate) fn put_together(
        files: &[Document],
        shared: Vec<Metric>,
        definitions: Vec<Definition>,
    ) -> Self {
        let (mut metrics, mut definitions) = (shared, definitions);
        for document in files {
            metrics.extend(document.metrics.iter().cloned());
            definitions.extend(document.definitions.iter().cloned());
        }
        let mut documents: Vec<Document> = files
            .iter()
            .map(|document| {
                let base = document
                    .based_on
                    .as_ref()
                    .and_then(|id| files.iter().find(|other| other.id == *id));
                let mut document = match base {
                    Some(base) => taking_from(base, document),
                    None => document.clone(),
                };
                document.metrics = document
                    .asked()
                    .into_iter()
                    .filter_map(|name| metrics.iter().find(|metric| metric.name == name))
                    .cloned()
                    .collect();
                document
            })
            .collect();
        documents.sort_by(|a, b| {
            let date = |document: &Document| (document.issued.is_none(), document.issued);
            date(a).cmp(&date(b)).then_with(|| a.id.cmp(&b.id))
        });
        Self {
            documents,
            metrics,
            definitions,
        }
    }
}

/// What a document does not state itself it has from the one it is based on. A clause of the same number takes the other's place.
fn taking_from(base: &Document, own: &Document) -> Document {
    let mut document = own.clone();
    let stated = |id: &str| own.clauses.iter().find(|clause| clause.id == id);
    document.clauses = base
        .clauses
        .iter()
        .map(|clause| stated(&clause.id).unwrap_or(clause).clone())
        .chain(
            own.clauses
                .iter()
                .filter(|clause| base.clause(&clause.id).is_none())
                .cloned(),
        )
        .collect();
    document.sections = joined(&base.sections, &own.sections, |section| &section.id);
    document.families = joined(&base.families, &own.families, |family| &family.id);
    document.missing = joined(&base.missing, &own.missing, |missing| &missing.zh);
    document.issuer = own.issuer.clone().or_else(|| base.issuer.clone());
    document.number = own.number.clone().or_else(|| base.number.clone());
    document.issued = own.issued.or(base.issued);
    document.rubric = own.rubric.clone().or_else(|| base.rubric.clone());
    document
}

/// What the base has and is not stated anew, then what is.
fn joined<T: Clone>(base: &[T], own: &[T], key: fn(&T) -> &String) -> Vec<T> {
    let restated = |item: &&T| own.iter().any(|other| key(other) == key(item));
    base.iter()
        .filter(|item| !restated(item))
        .chain(own)
        .cloned()
        .collect()
}
