//! What a certified space is, and how the rows of a roster become checked records.
//!
//! Raw rows come in at one door ([`check`]) and leave it either as [`Space`]s, which are valid because they exist, or as
//! [`Problem`]s, each with its place, its rule and its remedy in both languages. Pure: no files, no clock (today is an
//! argument), no fetch; the same code runs natively and in the browser.

mod bounds;
mod check;
mod columns;
mod coordinates;
mod credit_code;
mod district;
mod division;
mod facts;
mod identity;
mod ledger;
mod problem;
mod settings;
mod space;
mod state;
mod title;
mod working_day;

pub use bounds::{Bounds, province_box};
pub use check::{
    Checked, ColumnRead, Entry, LeftOut, List, Mended, MendedKind, Policy, PrivateCells, Structure,
    check,
};
pub use columns::{Field, vocabulary};
pub use coordinates::CoordinateSystem;
pub use credit_code::{CreditCode, CreditCodeFault, check_character};
pub use district::{DistrictFinding, find_district};
pub use division::{
    Division, DivisionCode, Kind as DivisionKind, Region, by_code, divisions, find_city,
    find_province, find_region, provinces,
};
pub use facts::{Facts, FactsError, ListKind};
pub use identity::SpaceId;
pub use ledger::{
    Candidate, Decisions, DecisionsError, Likeness, Registered, Shrink, Uncertain, Verdict,
    is_sample, register,
};
pub use problem::{Problem, Rule, Severity};
pub use settings::{Contact, Licence, MapService, Settings, SettingsError, SettingsFault};
pub use space::{
    Change, Claims, Event, EventKind, FormerName, FormerOperator, Operator, Place, Position,
    Source, Space,
};
pub use state::State;
pub use title::{Level, Notice, Title};
pub use values::{
    Decimal, Phrase, When, Words, beijing_today, fold, half_width, one_edit_apart, tidy,
};
pub use working_day::{HolidaysUnknown, holidays_known, is_working_day, last_working_day};
