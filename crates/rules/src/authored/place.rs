//! Where something stands in a file: the way to it by keys and numbers, and the bytes at its end.

use std::ops::Range;

use toml::de::{DeTable, DeValue, Error};

use super::{File, Table};

/// A file and what stands where in it.
#[derive(Debug)]
pub(super) struct Source<'a> {
    pub(super) file: File<'a>,
    pub(super) table: Result<Table<'a>, Error>,
}

impl<'a> Source<'a> {
    pub(super) fn of(file: File<'a>) -> Self {
        let table = DeTable::parse(file.text);
        Self { file, table }
    }

    /// The bytes of what stands at the end of a way; where the way leads nowhere, of the last that it leads to.
    pub(super) fn span(&self, path: &Path<'_>) -> Range<usize> {
        let Ok(table) = &self.table else {
            return 0..0;
        };
        let mut steps = path.steps();
        let Some(Step::Key(first)) = steps.next() else {
            return 0..0;
        };
        let Some((key, mut here)) = table.get_ref().get_key_value(first) else {
            return 0..0;
        };
        let mut span = if steps.len() == 0 {
            key.span()
        } else {
            here.span()
        };
        for step in steps {
            let next = match (here.get_ref(), step) {
                (DeValue::Table(table), Step::Key(key)) => table.get(key),
                (DeValue::Array(items), Step::At(place)) => items.get(place),
                _ => None,
            };
            let Some(next) = next else { break };
            here = next;
            span = here.span();
        }
        span
    }

    /// Every table with `zh` or `en` in it, that is every text.
    pub(super) fn texts(&self) -> Vec<&toml::Spanned<DeValue<'a>>> {
        let mut found = Vec::new();
        if let Ok(table) = &self.table {
            for value in table.get_ref().values() {
                gather(value, &mut found);
            }
        }
        found
    }
}

fn gather<'t, 'a>(
    value: &'t toml::Spanned<DeValue<'a>>,
    found: &mut Vec<&'t toml::Spanned<DeValue<'a>>>,
) {
    match value.get_ref() {
        DeValue::Table(table) => {
            if table.get("zh").is_some() || table.get("en").is_some() {
                found.push(value);
            } else {
                table.values().for_each(|value| gather(value, found));
            }
        }
        DeValue::Array(items) => items.iter().for_each(|value| gather(value, found)),
        _ => {}
    }
}

/// A way into a file. Made on the way down, each step knowing the one before.
#[derive(Clone, Copy, Debug)]
pub(super) struct Path<'p> {
    before: Option<&'p Path<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step<'p> {
    Key(&'p str),
    At(usize),
}

impl<'p> Path<'p> {
    pub(super) fn start(key: &'p str) -> Self {
        Self {
            before: None,
            step: Step::Key(key),
        }
    }

    pub(super) fn key<'q>(&'q self, key: &'q str) -> Path<'q> {
        Path {
            before: Some(self),
            step: Step::Key(key),
        }
    }

    pub(super) fn at(&self, place: usize) -> Path<'_> {
        Path {
            before: Some(self),
            step: Step::At(place),
        }
    }

    fn steps(&self) -> std::vec::IntoIter<Step<'p>> {
        let mut steps = vec![self.step];
        let mut here = self.before;
        while let Some(path) = here {
            steps.push(path.step);
            here = path.before;
        }
        steps.reverse();
        steps.into_iter()
    }
}
