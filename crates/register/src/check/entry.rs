//! A row without an error, and what is left of one with an error.

use chrono::NaiveDate;
use roster::Row;

use values::{When, words};

use crate::{
    check::{
        List, claims, heading, mended, operator, place, privacy, reader::Reader, structure, title,
    },
    columns::Field,
    division::Division,
    problem::Rule,
    space::{Claims, FormerName, Operator, Place, Source},
    title::Title,
};

/// A row without an error.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Which of the lists it stands in, counted from 0.
    pub list: usize,
    /// The name.
    pub name: String,
    /// The name in English.
    pub name_en: Option<String>,
    /// Names it had before.
    pub former_names: Vec<FormerName>,
    /// The operator.
    pub operator: Option<Operator>,
    /// Where it is.
    pub place: Place,
    /// Everything else that the row states.
    pub claims: Claims,
    /// The title that the row gives, if level, issuer and document are known.
    pub title: Option<Title>,
    /// Since when the row says that a title is held, whether or not it makes a title.
    pub certified_on: Option<When>,
    /// Whether the row itself states the title's state, and not only the kind of its list.
    pub has_own_state: bool,
    /// The row's own date, else the list's.
    pub date: Option<When>,
    /// Where it stands.
    pub source: Source,
}

/// A row with an error. It names a space all the same, which is then not missing from its list.
#[derive(Clone, Debug)]
pub struct LeftOut {
    /// Which of the lists it stands in, counted from 0.
    pub list: usize,
    /// The row, as the sheet counts it.
    pub row: u32,
    /// The name.
    pub name: String,
    /// The operator, where it can be read and holds no person’s number.
    pub operator: Option<Operator>,
    /// The province, where it can be read.
    pub province: Option<&'static Division>,
    /// The city, where it can be read.
    pub city: Option<&'static Division>,
}

impl From<Entry> for LeftOut {
    fn from(entry: Entry) -> Self {
        Self {
            list: entry.list,
            row: entry.source.row,
            name: entry.name,
            operator: entry.operator,
            province: Some(entry.place.province),
            city: entry.place.city,
        }
    }
}

/// What comes of a row.
pub(super) enum Outcome {
    Sound(Box<Entry>),
    LeftOut(LeftOut),
    /// It has an error, and no name that could be shown.
    Nameless,
}

/// Reads a row; its problems stay with the reader.
pub(super) fn read(reader: &mut Reader<'_>, section: Option<heading::Stated>) -> Outcome {
    privacy::check(reader);
    mended::note(reader);
    let name = name(reader);
    let former_names = reader
        .list_of(Field::FormerName)
        .into_iter()
        .map(|name| FormerName { name, until: None })
        .collect();
    let operator = operator::read(reader);
    let place = place::read(reader, section);
    let claims = claims::read(reader, place.as_ref());
    let title::Stated {
        title,
        certified_on,
        has_own_state,
        date,
    } = title::read(reader);
    let (list, row) = (reader.index, reader.row.number);
    match (name, place) {
        (Some(name), Some(place)) if !reader.has_errors() => Outcome::Sound(Box::new(Entry {
            list,
            name,
            name_en: reader.text(Field::NameEn),
            former_names,
            operator,
            place,
            claims,
            title,
            certified_on,
            has_own_state,
            date,
            source: source(reader.list, reader.row, reader.as_of),
        })),
        // A name that holds a person's number goes no further.
        (Some(name), place) if !reader.is_private(Field::Name) => Outcome::LeftOut(LeftOut {
            list,
            row,
            name,
            operator: operator.filter(|_| !reader.is_private(Field::Operator)),
            province: place.as_ref().map(|place| place.province),
            city: place.and_then(|place| place.city),
        }),
        _ => Outcome::Nameless,
    }
}

fn name(reader: &mut Reader<'_>) -> Option<String> {
    let name = reader.text(Field::Name);
    if name.is_none() {
        reader.error(
            Field::Name,
            Rule::NameMissing,
            None,
            words!("缺少名称", "The name is missing"),
            words!(
                "请填写众创空间的名称；空行可以删去",
                "Fill in the name of the space, or delete the row"
            ),
        );
    }
    name
}

fn source(list: &List<'_>, row: &Row<Field>, as_of: NaiveDate) -> Source {
    Source {
        list: structure::title(list).unwrap_or_else(|| list.file.to_owned()),
        document: list.facts.document.clone(),
        row: row.number,
        dated: list.facts.dated,
        as_of: list.facts.dated.unwrap_or(When::Day(as_of)),
    }
}
