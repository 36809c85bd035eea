//! The spaces of the history: who they are, what they declare, and which titles are in store for them.

use chrono::{Days, NaiveDate};
use register::{Division, SpaceId};

use super::words::{CITIES, HOURS, SECTORS, SERVICES};
use crate::sample::{Place, address, names::Names, random::Random};

/// A space at the moment of the list that is being made.
#[derive(Clone)]
pub(super) struct Space {
    /// Counted from 1.
    pub(super) number: u32,
    pub(super) province: &'static Division,
    pub(super) city: &'static Division,
    pub(super) district: Option<&'static str>,
    pub(super) name: String,
    pub(super) name_en: Option<String>,
    pub(super) operator: String,
    pub(super) credit_code: String,
    /// Whether a list has told the operator's credit code.
    pub(super) code_told: bool,
    /// The id that the register allots at first sight.
    pub(super) id: Option<SpaceId>,
    pub(super) kind: &'static str,
    pub(super) address: String,
    pub(super) dialling: &'static str,
    pub(super) future: Future,
    pub(super) declared: Declared,
    /// The title of the province: its first day and, where it has one, its last.
    pub(super) provincial_from: Option<NaiveDate>,
    pub(super) provincial_until: Option<NaiveDate>,
}

/// Which titles a space will be granted.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Future {
    pub(super) national: Option<National>,
    pub(super) provincial: bool,
    pub(super) city: bool,
    /// It will be proposed for the national title in the notice that is running at the end.
    pub(super) proposed: bool,
}

/// The list by which the national title is granted.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum National {
    Filing,
    Additions2018,
    Additions2020,
    /// In notice in 2023, granted in 2024.
    Additions2024,
}

const NATIONAL: [(National, u32); 4] = [
    (National::Filing, 58),
    (National::Additions2018, 15),
    (National::Additions2020, 13),
    (National::Additions2024, 14),
];

/// National, provincial, city title; in how many of a hundred where the city keeps a list, and where it keeps none.
const TITLES: [([bool; 3], u32, u32); 7] = [
    ([true, false, false], 14, 18),
    ([true, true, false], 10, 18),
    ([true, false, true], 4, 0),
    ([true, true, true], 8, 0),
    ([false, true, false], 20, 64),
    ([false, true, true], 20, 0),
    ([false, false, true], 24, 0),
];

impl Space {
    pub(super) fn in_notice_of_2023(&self) -> bool {
        self.future.national == Some(National::Additions2024)
    }
}

impl Future {
    /// Every fortieth is in no list but one without titles, every sixtieth in no list but the last notice.
    fn draw(number: u32, city: &Division, random: &mut Random) -> Self {
        let keeps_list = CITIES.iter().any(|&(short, _)| short == city.short);
        let &([national, provincial, city], ..) = random.weighted(
            &TITLES,
            |&(_, with, without)| if keeps_list { with } else { without },
        );
        let &(list, _) = random.weighted(&NATIONAL, |&(_, weight)| weight);
        let (only_listed, only_proposed) = (number % 40 == 7, number % 60 == 23);
        if only_listed || only_proposed {
            return Self {
                proposed: only_proposed,
                ..Self::default()
            };
        }
        Self {
            national: national.then_some(list),
            provincial,
            city,
            // Some that hold another title are proposed for the national one, too.
            proposed: !national && number % 90 == 44,
        }
    }

    /// Whether only a list that says nothing of titles will name it.
    pub(super) fn listed(self) -> bool {
        self == Self::default()
    }

    /// Whether the national title is the only one.
    pub(super) fn national_alone(self) -> bool {
        self.national.is_some() && !self.provincial && !self.city
    }

    /// Whether the province's title is the only one.
    pub(super) fn provincial_alone(self) -> bool {
        self.provincial && self.national.is_none() && !self.city && !self.proposed
    }
}

/// What operators declare. Areas in tenths of a m², money in yuan.
#[derive(Clone)]
pub(super) struct Declared {
    pub(super) desks: u32,
    pub(super) desk_area: u32,
    pub(super) public_area: u32,
    pub(super) total_area: u32,
    pub(super) rent: u32,
    pub(super) teams: u32,
    pub(super) companies: u32,
    pub(super) financed: u32,
    pub(super) cases: u32,
    pub(super) staff: u32,
    pub(super) mentors: u32,
    pub(super) events: u32,
    pub(super) hours: &'static str,
    pub(super) sectors: String,
    pub(super) services: String,
    pub(super) phone: u32,
    /// How long before the first list the space opened, and how long before that the operator was founded, in days.
    opened_before: u32,
    founded_before: u32,
    /// The first day of any list that names the space.
    pub(super) first_seen: NaiveDate,
}

impl Declared {
    fn draw(random: &mut Random) -> Self {
        let desks = 20 + 5 * random.below(60);
        let desk_area = desks * (30 + random.below(26));
        let public_area = desk_area * (25 + random.below(40)) / 100;
        // Desks and public area together are 72 to 93 % of the whole, which is told in whole square metres.
        let total_area =
            ((desk_area + public_area) * 100 / (72 + random.below(22))).div_ceil(10) * 10;
        Self {
            desks,
            desk_area,
            public_area,
            total_area,
            rent: 200 + 50 * random.below(49),
            teams: desks / 5 + random.below(20),
            companies: random.below(14),
            financed: random.below(8),
            cases: 1 + random.below(6),
            staff: 2 + random.below(9),
            mentors: 2 + random.below(14),
            events: 4 + random.below(40),
            hours: *random.pick(&HOURS[..]),
            sectors: several(&SECTORS, random),
            services: several(&SERVICES, random),
            phone: random.below(10_000),
            opened_before: 560 + random.below(1_800),
            founded_before: 20 + random.below(1_500),
            first_seen: NaiveDate::MAX,
        }
    }

    pub(super) fn opened(&self) -> NaiveDate {
        self.first_seen - Days::new(self.opened_before.into())
    }

    pub(super) fn founded(&self) -> NaiveDate {
        self.opened() - Days::new(self.founded_before.into())
    }
}

fn several(words: &[&str], random: &mut Random) -> String {
    let first = random.below(3);
    let step = 1 + random.below(3);
    let count = 1 + random.below(4);
    let places = (0..count).filter_map(|n| usize::try_from(first + n * step).ok());
    let chosen: Vec<_> = places
        .filter_map(|place| words.get(place))
        .copied()
        .collect();
    chosen.join("、")
}

/// So many spaces.
pub(super) fn spaces(
    count: usize,
    places: &[Place],
    names: &mut Names,
    random: &mut Random,
) -> Vec<Space> {
    (1..)
        .take(count)
        .map(|number| space(number, places, names, random))
        .collect()
}

fn space(number: u32, places: &[Place], names: &mut Names, random: &mut Random) -> Space {
    let place = random.weighted(places, |place| place.weight);
    let city = random.weighted(&place.cities, |&(_, weight)| weight).0;
    let districts = CITIES
        .iter()
        .find(|&&(short, _)| short == city.short)
        .map_or(&[][..], |&(_, districts)| districts);
    let given = names.next(place.province, city, random);
    Space {
        number,
        province: place.province,
        city,
        district: (!districts.is_empty()).then(|| *random.pick(districts)),
        name: given.name,
        name_en: given.name_en,
        operator: given.operator,
        credit_code: given.credit_code,
        code_told: false,
        id: None,
        kind: if random.one_in(3) {
            "专业型"
        } else {
            "综合型"
        },
        address: address(city, random),
        dialling: place.dialling,
        future: Future::draw(number, city, random),
        declared: Declared::draw(random),
        provincial_from: None,
        provincial_until: None,
    }
}
