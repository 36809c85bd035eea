//! What an address or an operator's name mostly begins with: the name of its place, which the row tells anyway.

use crate::{DivisionRecord, Divisions};

/// The names that a text may begin with, seen from a place; the digit before a text is a place in this list. The first is the empty one.
pub(super) type Heads = [String; 6];

/// The heads for the place with this code, a city's or a province's. A division that is not in the table has empty names.
pub(super) fn heads(divisions: &Divisions, code: u32) -> Heads {
    let find = |code: u32| {
        let code = code.to_string();
        let place = divisions
            .divisions
            .binary_search_by(|division| division.code.as_str().cmp(&code))
            .ok();
        place.and_then(|place| divisions.divisions.get(place))
    };
    let names = |division: Option<&DivisionRecord>| {
        division.map_or_else(Default::default, |division| {
            (division.name.clone(), division.short.clone())
        })
    };
    let province_code = code / 10_000 * 10_000;
    let (province, province_short) = names(find(province_code));
    let (city, city_short) = names(find(code).filter(|_| code != province_code));
    [
        String::new(),
        city.clone(),
        if city.is_empty() {
            city
        } else {
            province.clone() + &city
        },
        city_short,
        province_short,
        province,
    ]
}

/// The text with a digit in place of its longest head; an empty text stays empty.
pub(super) fn pack(text: &str, heads: &Heads) -> String {
    // Of empty heads, and of two that are the same, the first.
    let longest = heads
        .iter()
        .enumerate()
        .rev()
        .filter(|(_, head)| text.starts_with(head.as_str()))
        .max_by_key(|(_, head)| head.len());
    match longest {
        Some((place, head)) if !text.is_empty() => format!("{place}{}", &text[head.len()..]),
        _ => String::new(),
    }
}

/// The whole text again; nothing if it does not begin with the digit of a head.
pub(super) fn unpack(packed: &str, heads: &Heads) -> Option<String> {
    let mut rest = packed.chars();
    let Some(first) = rest.next() else {
        return Some(String::new());
    };
    let head = heads.get(first.to_digit(10)? as usize)?;
    Some(head.clone() + rest.as_str())
}
