//! What spaces of the sample declare for a year: most of the nation's by the national filing rule, some without a word on the rule. Most
//! figures meet it, some do not, some are left out.

use chrono::{Datelike, Days, NaiveDate};

use super::{SampleRow, as_of, random::Random};

/// The figures of a year.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Declared {
    /// The rule that they are to be read by.
    pub(crate) standard: Option<&'static str>,
    pub(crate) year: i32,
    pub(crate) opened: NaiveDate,
    /// Desk area and public service area in tenths of a m².
    pub(crate) areas: Option<(u32, u32)>,
    pub(crate) teams: u32,
    pub(crate) companies: Option<u32>,
    pub(crate) financed: Option<u32>,
    pub(crate) cases: Option<u32>,
    pub(crate) staff: u32,
    pub(crate) mentors: Option<u32>,
    pub(crate) events: u32,
}

impl Declared {
    /// Drawn beside the other fields, so that these stay what they are.
    pub(super) fn draw(row: &SampleRow, seed: u64) -> Option<Self> {
        let mut random = Random::of(seed, &format!("declared {}", row.number));
        if row.level != "国家级" || random.one_in(9) {
            return None;
        }
        let began = row.certified_on.or(row.notice_from).unwrap_or(as_of());
        let ended = row.cancelled_on.or(row.valid_until).unwrap_or(as_of());
        let desks = 50 + random.below(25);
        let public = (18 + random.below(15)).min(98 - desks);
        let share = |percent| row.total_area * percent / 100;
        let teams = 17 + random.below(60);
        let few = |random: &mut Random, asked: u32, more: u32| {
            if random.one_in(18) {
                asked - 1
            } else {
                asked + random.below(more)
            }
        };
        Some(Self {
            standard: (!random.one_in(8)).then_some("filing-2017"),
            year: ended.min(as_of()).year() - 1,
            opened: began - Days::new((800 + random.below(1200)).into()),
            areas: (!random.one_in(9)).then(|| (share(desks), share(public))),
            teams,
            companies: (!random.one_in(12)).then(|| 4 + random.below(13)),
            financed: (!random.one_in(9)).then(|| 2 + random.below(9)),
            cases: (!random.one_in(6)).then(|| few(&mut random, 3, 6)),
            staff: few(&mut random, 3, 12),
            mentors: (!random.one_in(10)).then(|| few(&mut random, 3, 15)),
            events: few(&mut random, 10, 40),
        })
    }
}
