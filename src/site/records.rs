//! The records asked for so far.

use std::sync::Arc;

use register::SpaceId;
use release::{Judging, SpaceRecord};

use crate::trouble::Trouble;

/// Where the fetching of a record stands.
#[derive(Clone, Debug)]
pub enum RecordState {
    /// Asked for; `true` once it has taken long enough to say so.
    Waiting(bool),
    /// At hand, with the words in which its figures are judged; these are empty where they are not.
    Ready(Arc<SpaceRecord>, Arc<Judging>),
    /// It could not be had.
    Failed(Trouble),
}

/// Each record asked for, once. As many as a reader opens, which a list holds well enough.
#[derive(Clone, Debug, Default)]
pub(crate) struct Records(Vec<(SpaceId, RecordState)>);

impl Records {
    /// Where the record of this space stands. Nothing, if it was not asked for.
    pub(crate) fn get(&self, id: &SpaceId) -> Option<&RecordState> {
        self.0
            .iter()
            .find(|(there, _)| there == id)
            .map(|(_, state)| state)
    }

    /// The record of this space stands so from now on.
    pub(crate) fn put(&mut self, id: SpaceId, state: RecordState) {
        self.forget(&id);
        self.0.push((id, state));
    }

    /// It is as if this one had not been asked for.
    pub(crate) fn forget(&mut self, id: &SpaceId) {
        self.0.retain(|(there, _)| there != id);
    }

    /// It is as if those that failed in this way had not been asked for.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn forget_failed(&mut self, trouble: Trouble) {
        self.0
            .retain(|(_, state)| !matches!(state, RecordState::Failed(why) if *why == trouble));
    }
}
