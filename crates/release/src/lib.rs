//! The static JSON API: wire types, canonical bytes, hashes; writing a release and reading it back.
//!
//! A release is read from its root: `root.json` names the manifest by hash and length, the manifest names every blob the same way,
//! and nothing is parsed before its bytes have been checked. Wire types are not domain types: the wire is versioned, the domain may
//! change freely.

#[cfg(not(target_arch = "wasm32"))]
mod canonical;
mod changes;
#[cfg(not(target_arch = "wasm32"))]
mod compress;
mod digest;
mod directory;
#[cfg(not(target_arch = "wasm32"))]
mod disk;
mod division;
#[cfg(test)]
mod json_tests;
#[cfg(not(target_arch = "wasm32"))]
mod judge;
mod judging;
#[cfg(not(target_arch = "wasm32"))]
mod keep;
#[cfg(not(target_arch = "wasm32"))]
mod load;
mod manifest;
mod on_the_wire;
#[cfg(not(target_arch = "wasm32"))]
mod open_data;
#[cfg(not(target_arch = "wasm32"))]
mod openapi;
#[cfg(not(target_arch = "wasm32"))]
mod package;
#[cfg(not(target_arch = "wasm32"))]
mod parallel;
#[cfg(not(target_arch = "wasm32"))]
mod place;
#[cfg(not(target_arch = "wasm32"))]
mod publish;
mod publisher;
#[cfg(not(target_arch = "wasm32"))]
mod put;
mod record;
#[cfg(not(target_arch = "wasm32"))]
mod schema;
#[cfg(not(target_arch = "wasm32"))]
mod stable;
#[cfg(not(target_arch = "wasm32"))]
mod standards;
mod statistics;
#[cfg(not(target_arch = "wasm32"))]
mod table;
#[cfg(not(target_arch = "wasm32"))]
mod unreadable;
#[cfg(not(target_arch = "wasm32"))]
mod verify;
#[cfg(not(target_arch = "wasm32"))]
mod write;

pub use changes::{ChangeKind, ChangeTotals, Changes, FieldChange, SpaceChange, Standing};
pub use digest::Digest;
pub use directory::{Amounts, Directory, Entry, NOT_STATED, Rows, Sound, Words};
pub use division::{DivisionRecord, Divisions};
pub use json::{FromJson, Malformed, Reader};
#[cfg(not(target_arch = "wasm32"))]
pub use judge::{Meets, Stated, judge, judge_space};
pub use judging::{Judging, JudgingClause, JudgingMetric, JudgingRule, words_for};
#[cfg(not(target_arch = "wasm32"))]
pub use load::{LoadError, Loaded, load, load_previous};
pub use manifest::{
    BlobRef, Checked, Fault, FileRef, Files, ListedFile, Manifest, Role, Root, check, check_with,
    read, read_root,
};
pub use on_the_wire::on_the_wire;
#[cfg(not(target_arch = "wasm32"))]
pub use open_data::{Example, Offer, OpenData};
#[cfg(not(target_arch = "wasm32"))]
pub use publish::{WriteError, Written};
pub use publisher::{BothLanguages, ContactRecord, LicenceRecord, Publisher};
pub use record::{
    Claims, EventRecord, FormerNameRecord, FormerOperatorRecord, Judged, JudgedCondition,
    PositionRecord, RecordFault, Shard, SourceRecord, SpaceRecord, SpaceSummary, Spaces, StatedIn,
    TitleRecord,
};
#[cfg(not(target_arch = "wasm32"))]
pub use schema::schemas;
#[cfg(not(target_arch = "wasm32"))]
pub use standards::{StandardList, StandardRecord, StandardSummary};
pub use statistics::{
    Declared, DivisionCount, FIGURES, Former, KindCount, LevelCount, ReasonCount, StateCount,
    Statistics, YearCount,
};
#[cfg(not(target_arch = "wasm32"))]
pub use table::column_title;
#[cfg(not(target_arch = "wasm32"))]
pub use unreadable::unreadable;
#[cfg(not(target_arch = "wasm32"))]
pub use verify::{Finding, FindingKind, Verified, verify};
#[cfg(not(target_arch = "wasm32"))]
pub use write::{About, Edition};

/// The version of everything under `api/v1`.
pub const FORMAT: u32 = 1;
