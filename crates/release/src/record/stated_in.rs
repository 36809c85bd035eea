//! Which list states which field.

use std::collections::BTreeMap;

use json::{FromJson, Malformed, Reader};
use serde::{Deserialize, Serialize};

/// Fields by name, in the order of the names, each with the place of the list that states it. There are few: a tree of them would
/// weigh more in the browser than all of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<String, u32>", into = "BTreeMap<String, u32>")]
pub struct StatedIn(Vec<(String, u32)>);

impl StatedIn {
    /// The place of the list that states a field, if one is named.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&u32> {
        self.iter()
            .find(|(name, _)| *name == field)
            .map(|(_, place)| place)
    }

    /// Every field named, with its place.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &u32)> {
        self.0.iter().map(|(name, place)| (name, place))
    }

    /// Whether none is named: then one list states everything.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn put(&mut self, name: &str, place: u32) {
        match self
            .0
            .binary_search_by(|(there, _)| there.as_str().cmp(name))
        {
            Ok(at) => self.0[at].1 = place,
            Err(at) => self.0.insert(at, (name.to_owned(), place)),
        }
    }
}

impl FromJson for StatedIn {
    fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed> {
        self.0.clear();
        from.map(&mut |from, name| {
            let mut place = 0_u32;
            place.read(from)?;
            self.put(name, place);
            Ok(())
        })
    }
}

impl From<BTreeMap<String, u32>> for StatedIn {
    fn from(fields: BTreeMap<String, u32>) -> Self {
        Self(fields.into_iter().collect())
    }
}

impl From<StatedIn> for BTreeMap<String, u32> {
    fn from(fields: StatedIn) -> Self {
        fields.0.into_iter().collect()
    }
}

impl FromIterator<(String, u32)> for StatedIn {
    fn from_iter<I: IntoIterator<Item = (String, u32)>>(fields: I) -> Self {
        BTreeMap::from_iter(fields).into()
    }
}

impl<const N: usize> From<[(String, u32); N]> for StatedIn {
    fn from(fields: [(String, u32); N]) -> Self {
        fields.into_iter().collect()
    }
}
