//! A draft as it is kept on the device: JSON, with the version of its form.
//!
//! ```json
//! {"draft": 1, "id": "k3x9", "standard": "filing-2017", "name": {"at": 1515542400000, "value": "示例众创空间"},
//!  "as_of": {"at": 0, "value": ""}, "entries": {"desks": {"at": 1515542460000, "value": {"text": "30", "revisit": true}}},
//!  "evidence": {"4a/房屋租赁合同": {"at": 1515542470000, "value": true}}, "about": {}, "asked": ["desks"]}
//! ```
//!
//! Of an entry only what was entered stands there, and `"begun": "2026-12-01"` in drafts that know their day. Members are sorted, so the
//! same draft is always the same text.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde_json::{Map, Value};
use values::When;

use super::{
    Draft, DraftFault, Entry, FORMAT, Flaw, LONGEST, LONGEST_ID, MOST, Stamped, Summand,
    migrate::migrate,
};

type Read<T> = Result<T, DraftFault>;

impl Draft {
    /// The draft as it is kept.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut kept = object([
            ("draft", FORMAT.into()),
            ("id", self.id.as_str().into()),
            ("standard", self.standard.as_str().into()),
            ("name", stamped(&self.name, |text| write_text(text))),
            ("as_of", stamped(&self.as_of, |text| write_text(text))),
            ("entries", all(&self.entries, write_entry)),
            ("evidence", all(&self.evidence, |yes| (*yes).into())),
            ("about", all(&self.about, |text| write_text(text))),
            (
                "asked",
                self.asked.iter().map(|name| write_text(name)).collect(),
            ),
        ]);
        if let (Some(day), Value::Object(members)) = (self.begun, &mut kept) {
            members.insert("begun".to_owned(), day.to_string().into());
        }
        kept.to_string()
    }

    /// Reads what was kept, by this version of the program or an older one.
    ///
    /// # Errors
    /// If a newer version kept it, or if it is not whole.
    pub fn from_json(text: &str) -> Result<Self, DraftFault> {
        let mut kept: Value = serde_json::from_str(text).map_err(|_| Flaw::NotJson)?;
        let version = part(&kept, "draft", moment)?;
        match u32::try_from(version) {
            Ok(version) if version <= FORMAT => migrate(version, &mut kept),
            _ => return Err(DraftFault::Newer { version }),
        }
        Ok(Self {
            id: part(&kept, "id", id)?,
            standard: part(&kept, "standard", standard)?,
            name: part(&kept, "name", |kept| stamp(kept, text_of))?,
            begun: part(&kept, "begun", |kept| or_default(kept, day))?,
            as_of: part(&kept, "as_of", |kept| stamp(kept, text_of))?,
            entries: part(&kept, "entries", |kept| stamps(kept, entry))?,
            evidence: part(&kept, "evidence", |kept| stamps(kept, yes))?,
            about: part(&kept, "about", |kept| stamps(kept, text_of))?,
            asked: part(&kept, "asked", |kept| list(kept, text_of))?,
        })
    }
}

fn object<const N: usize>(members: [(&str, Value); N]) -> Value {
    Value::Object(Map::from_iter(
        members.map(|(name, value)| (name.to_owned(), value)),
    ))
}

fn stamped<T>(stamped: &Stamped<T>, write: fn(&T) -> Value) -> Value {
    object([("at", stamped.at.into()), ("value", write(&stamped.value))])
}

fn all<T>(all: &BTreeMap<String, Stamped<T>>, write: fn(&T) -> Value) -> Value {
    let members = all.iter();
    Value::Object(
        members
            .map(|(key, value)| (key.clone(), stamped(value, write)))
            .collect(),
    )
}

fn write_text(text: &str) -> Value {
    text.into()
}

fn write_entry(entry: &Entry) -> Value {
    let Entry {
        text,
        unknown,
        not_applicable,
        revisit,
        confirmed,
        note,
        sum,
    } = entry;
    let mut members = Map::new();
    let texts = [("text", Some(text)), ("note", Some(note))];
    for (name, text) in texts {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            members.insert(name.to_owned(), write_text(text));
        }
    }
    if let Some(confirmed) = confirmed {
        members.insert("confirmed".to_owned(), write_text(confirmed));
    }
    for (name, yes) in [
        ("unknown", *unknown),
        ("not_applicable", *not_applicable),
        ("revisit", *revisit),
    ] {
        if yes {
            members.insert(name.to_owned(), yes.into());
        }
    }
    if !sum.is_empty() {
        members.insert("sum".to_owned(), sum.iter().map(write_summand).collect());
    }
    Value::Object(members)
}

fn write_summand(summand: &Summand) -> Value {
    object([
        ("label", write_text(&summand.label)),
        ("text", write_text(&summand.text)),
    ])
}

/// Reads a member of an object; of one that is missing, `null`.
fn part<T>(of: &Value, name: &str, read: impl FnOnce(&Value) -> Read<T>) -> Read<T> {
    read(of.get(name).unwrap_or(&Value::Null)).map_err(|fault| fault.within(name))
}

/// Something that may be missing.
fn or_default<T: Default>(kept: &Value, read: impl FnOnce(&Value) -> Read<T>) -> Read<T> {
    match kept {
        Value::Null => Ok(T::default()),
        kept => read(kept),
    }
}

fn text_of(kept: &Value) -> Read<String> {
    match kept {
        Value::String(text) if text.chars().nth(LONGEST).is_some() => Err(Flaw::TooLong.into()),
        Value::String(text) => Ok(text.clone()),
        _ => Err(Flaw::Unexpected.into()),
    }
}

fn id(kept: &Value) -> Read<String> {
    let id = text_of(kept)?;
    let is_one = (1..=LONGEST_ID).contains(&id.len())
        && id.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9'));
    if is_one {
        Ok(id)
    } else {
        Err(Flaw::Unexpected.into())
    }
}

fn standard(kept: &Value) -> Read<String> {
    let standard = text_of(kept)?;
    if standard.is_empty() {
        return Err(Flaw::Unexpected.into());
    }
    Ok(standard)
}

fn moment(kept: &Value) -> Read<u64> {
    kept.as_u64().ok_or_else(|| Flaw::Unexpected.into())
}

/// A day. A device whose clock is far off keeps one that cannot be read again; no draft is given up for that.
fn day(kept: &Value) -> Read<Option<NaiveDate>> {
    Ok(match When::parse(&text_of(kept)?) {
        Some(When::Day(day)) => Some(day),
        _ => None,
    })
}

fn yes(kept: &Value) -> Read<bool> {
    kept.as_bool().ok_or_else(|| Flaw::Unexpected.into())
}

fn stamp<T>(kept: &Value, read: fn(&Value) -> Read<T>) -> Read<Stamped<T>> {
    Ok(Stamped {
        at: part(kept, "at", moment)?,
        value: part(kept, "value", read)?,
    })
}

fn stamps<T>(kept: &Value, read: fn(&Value) -> Read<T>) -> Read<BTreeMap<String, Stamped<T>>> {
    let members = match kept {
        Value::Null => return Ok(BTreeMap::new()),
        Value::Object(members) => members,
        _ => return Err(Flaw::Unexpected.into()),
    };
    if members.len() > MOST {
        return Err(Flaw::TooMany.into());
    }
    let mut stamps = BTreeMap::new();
    for (key, kept) in members {
        if key.chars().nth(LONGEST).is_some() {
            return Err(Flaw::TooLong.into());
        }
        let stamped = stamp(kept, read).map_err(|fault| fault.within(key))?;
        stamps.insert(key.clone(), stamped);
    }
    Ok(stamps)
}

fn list<T>(kept: &Value, read: fn(&Value) -> Read<T>) -> Read<Vec<T>> {
    match kept {
        Value::Null => Ok(Vec::new()),
        Value::Array(items) if items.len() > MOST => Err(Flaw::TooMany.into()),
        Value::Array(items) => items.iter().map(read).collect(),
        _ => Err(Flaw::Unexpected.into()),
    }
}

fn entry(kept: &Value) -> Read<Entry> {
    if !kept.is_object() {
        return Err(Flaw::Unexpected.into());
    }
    let flag = |name| part(kept, name, |kept| or_default(kept, yes));
    let typed = |name| part(kept, name, |kept| or_default(kept, text_of));
    Ok(Entry {
        text: typed("text")?,
        unknown: flag("unknown")?,
        not_applicable: flag("not_applicable")?,
        revisit: flag("revisit")?,
        confirmed: part(kept, "confirmed", |kept| {
            or_default(kept, |kept| text_of(kept).map(Some))
        })?,
        note: typed("note")?,
        sum: part(kept, "sum", |kept| list(kept, summand))?,
    })
}

fn summand(kept: &Value) -> Read<Summand> {
    Ok(Summand {
        label: part(kept, "label", text_of)?,
        text: part(kept, "text", text_of)?,
    })
}

#[cfg(test)]
mod tests;
