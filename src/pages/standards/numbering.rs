//! How the conditions of a document are numbered: 4a, 4b and 4c are parts of 4.

use rules::Clause;

/// What stands under one number.
pub(super) struct Numbered<'a> {
    /// The number; nothing where a clause is called by a word.
    pub(super) number: &'a str,
    /// The clause, or its parts.
    pub(super) clauses: Vec<&'a Clause>,
}

/// The clauses by their numbers, in their order. One that is called by a word stands alone.
pub(super) fn by_number(clauses: &[Clause]) -> Vec<Numbered<'_>> {
    let mut numbers: Vec<Numbered<'_>> = Vec::new();
    for clause in clauses {
        let number = number(&clause.id);
        match numbers.last_mut() {
            Some(last) if last.number == number && !number.is_empty() => last.clauses.push(clause),
            _ => numbers.push(Numbered {
                number,
                clauses: vec![clause],
            }),
        }
    }
    numbers
}

/// The clauses by their numbers, where these run from 1 to the last and some of them have parts: then there are more clauses than numbers,
/// and a reader who was told of ten conditions wonders.
pub(super) fn with_parts(clauses: &[Clause]) -> Option<Vec<Numbered<'_>>> {
    let numbers = by_number(clauses);
    let in_order = numbers
        .iter()
        .zip(1_usize..)
        .all(|(own, place)| own.number == place.to_string());
    (in_order && numbers.len() < clauses.len()).then_some(numbers)
}

fn number(id: &str) -> &str {
    let end = id.find(|letter: char| !letter.is_ascii_digit());
    id.get(..end.unwrap_or(id.len())).unwrap_or_default()
}
