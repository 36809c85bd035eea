//! JSON of any form, before it is known what it should be.

use json::{FromJson, Malformed, Reader};

/// The most characters of a value that are shown in a message.
const SHOWN: usize = 60;

/// JSON of any form.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) enum Raw {
    #[default]
    Null,
    Bool(bool),
    Number(String),
    Text(String),
    List(Vec<Raw>),
    Object(Vec<(String, Raw)>),
}

impl FromJson for Raw {
    fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed> {
        *self = match from.begins_with() {
            Some(b'"') => Self::Text(from.text()?.into_owned()),
            Some(b'[') => {
                let mut items = Vec::new();
                from.list(&mut |from| {
                    let mut item = Self::Null;
                    item.read(from)?;
                    items.push(item);
                    Ok(())
                })?;
                Self::List(items)
            }
            Some(b'{') => {
                let mut members = Vec::new();
                from.map(&mut |from, name| {
                    let mut value = Self::Null;
                    value.read(from)?;
                    members.push((name.to_owned(), value));
                    Ok(())
                })?;
                Self::Object(members)
            }
            _ if from.word("null") => Self::Null,
            _ if from.word("true") => Self::Bool(true),
            _ if from.word("false") => Self::Bool(false),
            _ => Self::Number(from.number()?.to_owned()),
        };
        Ok(())
    }
}

impl Raw {
    /// As it would be written, shortened.
    pub(super) fn shown(&self) -> String {
        let text = match self {
            Self::Null => "null",
            Self::Bool(true) => "true",
            Self::Bool(false) => "false",
            Self::Number(text) | Self::Text(text) => text,
            Self::List(_) => "[…]",
            Self::Object(_) => "{…}",
        };
        text.chars().take(SHOWN).collect()
    }
}
