//! Texts that were whole, and were then cut, doubled and written over.

use std::ops::Range;

use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};

/// What may stand where something else should.
const PIECES: [&str; 28] = [
    "",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "-1",
    "1e999",
    "18446744073709551616",
    "\"draft\":0",
    "\"draft\":1",
    "\"draft\":2",
    "\"format\":1",
    "{\"at\":1,\"value\":{}}",
    "\"\\ud800\"",
    "[[[[[[[[",
    "a1.",
    "a2.",
    "==",
    "%",
    "\u{FEFF}",
    "\0",
    "创",
];

/// A change of a text.
#[derive(Clone, Debug)]
enum Change {
    /// What stands between two places is something else.
    Replace(Index, Index, String),
    /// It stands there twice.
    Double(Index, Index),
    /// The text ends here.
    Cut(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let place = any::<Index>;
    let piece = || {
        prop_oneof![
            4 => select(&PIECES[..]).prop_map(str::to_owned),
            1 => any::<char>().prop_map(String::from),
            1 => any::<String>(),
        ]
    };
    prop_oneof![
        4 => (place(), piece()).prop_map(|(at, piece)| Change::Replace(at, at, piece)),
        2 => (place(), place(), piece()).prop_map(|(from, to, piece)| Change::Replace(from, to, piece)),
        1 => (place(), place()).prop_map(|(from, to)| Change::Double(from, to)),
        1 => place().prop_map(Change::Cut),
    ]
}

/// A few changes of what such a strategy makes.
pub(crate) fn altered(whole: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    (whole, vec(change(), 0..4)).prop_map(|(whole, changes)| {
        let mut text: Vec<char> = whole.chars().collect();
        for change in changes {
            apply(&mut text, change);
        }
        text.into_iter().collect()
    })
}

fn apply(text: &mut Vec<char>, change: Change) {
    match change {
        Change::Replace(from, to, piece) => {
            let range = between(text, from, to);
            text.splice(range, piece.chars());
        }
        Change::Double(from, to) => {
            let range = between(text, from, to);
            let part = text[range.clone()].to_vec();
            text.splice(range.end..range.end, part);
        }
        Change::Cut(at) => text.truncate(at.index(text.len() + 1)),
    }
}

/// Between two places, in their order; of one place the character there.
fn between(text: &[char], from: Index, to: Index) -> Range<usize> {
    let (from, to) = (from.index(text.len() + 1), to.index(text.len() + 1));
    from.min(to)..(from.max(to) + 1).min(text.len()).max(from.min(to))
}
