//! The authored files: read, and checked so that an official who edits one is told every fault at its place.

mod check;
mod condition;
mod fault;
mod metric;
mod place;
mod rubric;

use serde::{Deserialize, de::DeserializeOwned};
use toml::de::{DeTable, DeValue, ValueDeserializer};

pub use fault::{Fault, Rule};

use crate::{Definition, Document, Metric, Standards};
use check::Checked;
use fault::Faults;
use place::{Path, Source};

/// The file of the metrics.
pub const METRICS: &str = "metrics.toml";
/// The file of the words that belong to no one document.
pub const GLOSSARY: &str = "glossary.toml";

/// An authored file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct File<'a> {
    /// Its name, without a folder.
    pub name: &'a str,
    /// What stands in it.
    pub text: &'a str,
}

/// The form of `metrics.toml`.
#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MetricsFile {
    /// The metrics.
    #[serde(rename = "metric", default)]
    pub metrics: Vec<Metric>,
}

/// The form of `glossary.toml`.
#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GlossaryFile {
    /// The words.
    #[serde(rename = "definition", default)]
    pub definitions: Vec<Definition>,
}

/// The JSON Schemas (2020-12) that an editor checks the files with, by the names under which they stand beside them.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn editor_schemas() -> [(&'static str, String); 3] {
    fn text<T: schemars::JsonSchema>() -> String {
        let generator = schemars::generate::SchemaSettings::draft2020_12().into_generator();
        let schema = generator.into_root_schema_for::<T>();
        format!("{:#}\n", schema.as_value())
    }
    [
        ("standard.schema.json", text::<Document>()),
        ("metrics.schema.json", text::<MetricsFile>()),
        ("glossary.schema.json", text::<GlossaryFile>()),
    ]
}

/// Reads the files and puts them together.
///
/// # Errors
/// Every fault of every file, in the order of the files and of the places in them. Where a file cannot be read at all, only that is
/// said of it, and what other files say of it is not held against them.
pub fn read(files: &[File<'_>]) -> Result<Standards, Vec<Fault>> {
    let mut faults = Faults::default();
    let metrics = files.iter().find(|file| file.name == METRICS);
    let glossary = files.iter().find(|file| file.name == GLOSSARY);
    let metrics_source = metrics.map(|file| Source::of(*file));
    let shared = metrics_source
        .as_ref()
        .and_then(|source| source.read::<MetricsFile>(&mut faults))
        .map_or_else(Vec::new, |file| file.metrics);
    let glossary_source = glossary.map(|file| Source::of(*file));
    let definitions = glossary_source
        .as_ref()
        .and_then(|source| source.read::<GlossaryFile>(&mut faults))
        .map_or_else(Vec::new, |file| file.definitions);
    let sources: Vec<Source<'_>> = files
        .iter()
        .filter(|file| file.name != METRICS && file.name != GLOSSARY)
        .map(|file| Source::of(*file))
        .collect();
    let read: Vec<(&Source<'_>, Option<Document>)> = sources
        .iter()
        .map(|source| (source, source.read::<Document>(&mut faults)))
        .collect();
    if let Some(source) = &metrics_source {
        metric::check(&shared, &[], &mut faults.of(source));
    }
    if let Some(source) = &glossary_source {
        check::definitions(&definitions, &mut faults.of(source));
    }
    let checked = Checked {
        metrics: &shared,
        definitions: &definitions,
        documents: read
            .iter()
            .filter_map(|(_, document)| document.as_ref())
            .collect(),
        // A file that cannot be read may be the one that is meant.
        all_read: read.iter().all(|(_, document)| document.is_some()),
    };
    for (source, document) in &read {
        if let Some(document) = document {
            checked.document(document, &mut faults.of(source));
        }
    }
    let mut faults = faults.into_sorted(files);
    faults.dedup();
    if !faults.is_empty() {
        return Err(faults);
    }
    let documents: Vec<Document> = read
        .into_iter()
        .filter_map(|(_, document)| document)
        .collect();
    Ok(Standards::put_together(&documents, shared, definitions))
}

impl<'a> Source<'a> {
    /// What the file says. Where it is not of the form expected, each of its parts that is not is told.
    fn read<T: DeserializeOwned>(&'a self, faults: &mut Faults) -> Option<T> {
        let mut faults = faults.of(self);
        let table = match &self.table {
            Ok(table) => table,
            Err(cause) => {
                faults.form(cause);
                return None;
            }
        };
        faults.untranslated();
        match toml::from_str::<T>(self.file.text) {
            Ok(value) => Some(value),
            Err(cause) => {
                let told = faults.count();
                for (key, value) in table.get_ref() {
                    if let (DeValue::Array(items), Some(try_item)) =
                        (value.get_ref(), item(key.get_ref()))
                    {
                        for item in items {
                            if let Err(cause) = try_item(ValueDeserializer::from(item.clone())) {
                                faults.form(&cause);
                            }
                        }
                    }
                }
                if faults.count() == told {
                    faults.form(&cause);
                }
                None
            }
        }
    }
}

type TryItem = fn(ValueDeserializer<'_>) -> Result<(), toml::de::Error>;

/// How an item of this list is tried for itself.
fn item(list: &str) -> Option<TryItem> {
    Some(match list {
        "clause" => |from| crate::Clause::deserialize(from).map(drop),
        "metric" => |from| Metric::deserialize(from).map(drop),
        "definition" => |from| Definition::deserialize(from).map(drop),
        "section" => |from| crate::Section::deserialize(from).map(drop),
        "family" => |from| crate::Family::deserialize(from).map(drop),
        "source" => |from| crate::Source::deserialize(from).map(drop),
        "missing" | "notes" => |from| crate::Text::deserialize(from).map(drop),
        _ => return None,
    })
}

/// A table whose places are known.
type Table<'a> = toml::Spanned<DeTable<'a>>;
