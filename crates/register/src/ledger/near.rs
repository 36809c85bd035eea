//! Names that are nearly the same, found without comparing every name with every other.

use values::{fold, one_edit_apart};

use crate::{check::Entry, division::DivisionCode, ledger::matching::same_city, space::Space};

/// Names that are one edit apart meet where one character of each is left out, so that no name is compared with all others. Only hashes
/// are kept: a meeting by chance is told apart when the names are compared.
pub(super) struct NearIndex(Vec<(u64, usize)>);

impl NearIndex {
    pub(super) fn of(spaces: &[Space], wanted: impl Fn(usize) -> bool) -> Self {
        let mut index: Vec<(u64, usize)> = spaces
            .iter()
            .enumerate()
            .filter(|(place, _)| wanted(*place))
            .flat_map(|(place, space)| {
                variants(space.place.province.code, &fold(&space.name))
                    .map(move |hash| (hash, place))
                    .collect::<Vec<_>>()
            })
            .collect();
        index.sort_unstable();
        Self(index)
    }

    /// The spaces in the city of a row whose names are one edit from its own.
    pub(super) fn like(&self, spaces: &[Space], entry: &Entry) -> Vec<usize> {
        let name = fold(&entry.name);
        let mut like: Vec<usize> = variants(entry.place.province.code, &name)
            .flat_map(|hash| {
                let from = self.0.partition_point(|(other, _)| *other < hash);
                self.0
                    .get(from..)
                    .unwrap_or_default()
                    .iter()
                    .take_while(move |(other, _)| *other == hash)
                    .map(|(_, place)| *place)
            })
            .collect();
        like.sort_unstable();
        like.dedup();
        like.retain(|place| {
            spaces.get(*place).is_some_and(|space| {
                same_city(entry, space) && one_edit_apart(&fold(&space.name), &name)
            })
        });
        like
    }
}

/// Hashes (FNV-1a) of a name and of what is left of it without one character, in its province.
fn variants(province: DivisionCode, name: &str) -> impl Iterator<Item = u64> {
    let hash = move |parts: [&str; 2]| {
        let seed = 0xcbf2_9ce4_8422_2325 ^ u64::from(province.number());
        parts
            .iter()
            .flat_map(|part| part.bytes())
            .fold(seed, |hash, byte| {
                (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            })
    };
    std::iter::once(hash([name, ""])).chain(name.char_indices().map(move |(at, c)| {
        let (before, after) = name.split_at(at);
        hash([before, after.get(c.len_utf8()..).unwrap_or_default()])
    }))
}
