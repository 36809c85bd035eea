//! Words into columns.

use std::collections::BTreeMap;

use super::{Entry, NOT_STATED, Words};

/// The words of a column.
pub(super) fn words(entries: &[Entry], value: fn(&Entry) -> &Vec<String>) -> Words {
    let mut words = by_frequency(entries.iter().flat_map(value).cloned());
    words.sort_by_key(|word| word == NOT_STATED);
    let place_of = places_in(&words);
    let set = |entry: &Entry| {
        let mut set: Vec<u32> = value(entry)
            .iter()
            .filter_map(|word| place_of.get(word).copied())
            .collect();
        set.sort_unstable();
        set.dedup();
        set
    };
    let sets = by_frequency(entries.iter().map(set));
    let set_of = places_in(&sets);
    Words {
        of: entries
            .iter()
            .filter_map(|entry| set_of.get(&set(entry)).copied())
            .collect(),
        sets,
        words,
    }
}

/// Each value once, the most frequent first, equally frequent ones in their order: small numbers for what comes often.
pub(super) fn by_frequency<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    let mut counts = BTreeMap::new();
    for value in values {
        *counts.entry(value).or_insert(0_u32) += 1;
    }
    let mut counted: Vec<(T, u32)> = counts.into_iter().collect();
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counted.into_iter().map(|(value, _)| value).collect()
}

pub(super) fn places_in<T: Ord + Clone>(values: &[T]) -> BTreeMap<T, u32> {
    values.iter().cloned().zip(0..).collect()
}
