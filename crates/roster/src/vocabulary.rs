//! What headers may say, and matching what they do say.

use std::collections::{BTreeMap, BTreeSet};

use crate::roster::Column;
use crate::sheet::{Line, is_zero_width};

/// What a header may say, per field.
///
/// A header is matched without regard to case, white space, width of letters, punctuation (`credit_code`, `Credit code`),
/// a number before it (`1.2 联系电话`, `3、名称`) and, where that finds nothing, a bracket at its end (`面积（平方米）`).
#[derive(Debug, Clone)]
pub struct Vocabulary<F> {
    words: BTreeMap<String, F>,
    region: Vec<F>,
}

/// A column with what stands over it.
pub(crate) struct Named {
    pub(crate) index: u32,
    /// The header: the lowest text that stands over the column.
    pub(crate) header: String,
    /// That text with the one above it, where there is one: `工位数（个）`.
    pub(crate) joined: Option<String>,
    /// What it may be read as, the likeliest first.
    pub(crate) readings: Vec<String>,
}

impl Named {
    pub(crate) fn plainly(index: u32, header: String) -> Self {
        Self {
            index,
            readings: vec![header.clone()],
            joined: None,
            header,
        }
    }
}

impl<F: Copy + Eq + Ord> Vocabulary<F> {
    /// The words of each field, and the fields whose value holds for the rows below too, from the widest to the narrowest
    /// (province, city, …). Of two fields with the same word the first has it.
    #[must_use]
    pub fn new(entries: &[(F, &[&str])], region: &[F]) -> Self {
        let mut words = BTreeMap::new();
        for (field, names) in entries {
            for name in *names {
                words.entry(folded(&half_width(name))).or_insert(*field);
            }
        }
        Self {
            words,
            region: region.to_vec(),
        }
    }

    /// The fields that are carried down, widest first.
    pub(crate) fn region(&self) -> &[F] {
        &self.region
    }

    /// A row's cells read as headers.
    pub(crate) fn headers(&self, line: &Line) -> Vec<Column<F>> {
        let named = line
            .cells
            .iter()
            .map(|(index, value)| Named::plainly(*index, value.to_string()));
        self.columns(named)
    }

    /// Columns with the fields their headers say. A header that says a field exactly goes before one that says it once its
    /// bracket is left out, and one further left before one further right.
    pub(crate) fn columns(&self, named: impl Iterator<Item = Named>) -> Vec<Column<F>> {
        let named: Vec<Named> = named.collect();
        let most = named.iter().map(|named| named.readings.len()).max();
        let mut fields = vec![None; named.len()];
        let mut taken = BTreeSet::new();
        for reading in 0..most.unwrap_or_default() {
            for exact in [true, false] {
                let open = named.iter().zip(&mut fields);
                for (named, field) in open.filter(|(_, field)| field.is_none()) {
                    *field = named
                        .readings
                        .get(reading)
                        .and_then(|text| self.field(text, exact))
                        .filter(|field| taken.insert(*field));
                }
            }
        }
        let columns = named.into_iter().zip(fields);
        columns
            .map(|(named, field)| Column {
                index: named.index,
                field,
                header: self.shown(named, field),
            })
            .collect()
    }

    /// The header as it is shown. Where the lowest text says the field by itself (`名称` over `Name`), that is all; a unit or a part
    /// (`个`, `总`) says nothing without what stands above it.
    fn shown(&self, named: Named, field: Option<F>) -> String {
        let alone = self.field(&named.header, true);
        let alone = alone.or_else(|| self.field(&named.header, false));
        match named.joined {
            Some(joined) if alone.is_none() || field.is_some() && alone != field => joined,
            _ => named.header,
        }
    }

    fn field(&self, header: &str, exact: bool) -> Option<F> {
        let header = half_width(header);
        let header = without_number(header.trim());
        let header = if exact {
            header
        } else {
            without_brackets(header)
        };
        self.words.get(&folded(header)).copied()
    }
}

/// Full-width letters, digits and signs as half-width ones, and every pair of square brackets as round ones.
fn half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            '\u{3000}' => ' ',
            _ => c,
        })
        .map(|c| match c {
            '[' | '【' | '〔' => '(',
            ']' | '】' | '〕' => ')',
            _ => c,
        })
        .filter(|c| !is_zero_width(*c))
        .collect()
}

/// Letters, digits and characters in lower case, nothing else.
fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Without a number before the words: `1.2 `, `3、`, `(4)`, `五、`; but not the year of `2016年度`.
fn without_number(header: &str) -> &str {
    let chinese = header.trim_start_matches(|c| "一二三四五六七八九十".contains(c));
    if chinese.len() < header.len()
        && let Some(rest) = chinese.strip_prefix('、')
    {
        return rest;
    }
    let of_number = |c: char| c.is_ascii_digit() || c.is_whitespace() || ".、,:()".contains(c);
    let rest = header.trim_start_matches(of_number);
    let number = &header[..header.len() - rest.len()];
    let set_off = number.contains('.') || !number.ends_with(|c: char| c.is_ascii_digit());
    if number.contains(|c: char| c.is_ascii_digit()) && set_off {
        rest
    } else {
        header
    }
}

/// Without the brackets at the end, as long as something stands before them.
fn without_brackets(header: &str) -> &str {
    let mut rest = header.trim_end();
    while rest.ends_with(')') {
        match rest.rfind('(') {
            Some(open) if !rest[..open].trim().is_empty() => rest = rest[..open].trim_end(),
            _ => break,
        }
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
    enum Field {
        Name,
        Phone,
        Area,
        Code,
        Year,
    }
    use Field::{Area, Code, Name, Phone, Year};

    fn vocabulary() -> Vocabulary<Field> {
        Vocabulary::new(
            &[
                (Name, &["名称", "name"]),
                (Phone, &["联系电话"]),
                (Area, &["面积", "总面积"]),
                (Code, &["credit_code"]),
                (Year, &["2016年度"]),
            ],
            &[],
        )
    }

    fn fields(headers: &[&str]) -> Vec<Option<Field>> {
        let named = headers
            .iter()
            .map(|header| Named::plainly(0, (*header).to_owned()));
        let columns = vocabulary().columns(named);
        columns.into_iter().map(|column| column.field).collect()
    }

    #[test]
    fn a_header_is_known_through_its_decoration() {
        let table = [
            ("名称", Some(Name)),
            (" 名\u{3000}称\n", Some(Name)),
            ("*名称：", Some(Name)),
            ("３、名称", Some(Name)),
            ("（2）名称", Some(Name)),
            ("二、名称", Some(Name)),
            ("ＮＡＭＥ", Some(Name)),
            ("1.2 联系电话", Some(Phone)),
            ("1.2联系电话", Some(Phone)),
            ("总面积（平方米）", Some(Area)),
            ("面积(m²)", Some(Area)),
            ("面积（平方米）（必填）", Some(Area)),
            ("面积【㎡】", Some(Area)),
            ("Credit code", Some(Code)),
            ("credit-code", Some(Code)),
            ("2016年度", Some(Year)),
            ("年度", None),
            ("（名称）", Some(Name)),
            ("星桥空间", None),
            ("12", None),
        ];
        for (header, field) in table {
            assert_eq!(fields(&[header]), [field], "{header:?}");
        }
    }

    #[test]
    fn of_two_columns_that_say_a_field_the_first_has_it() {
        assert_eq!(fields(&["名称", "name"]), [Some(Name), None]);
    }

    #[test]
    fn a_plain_header_goes_before_one_with_a_bracket() {
        assert_eq!(fields(&["面积（公共）", "面积"]), [None, Some(Area)]);
    }
}
