//! The figures as tables, each a file of its own: `api/v1/statistics/<figure>.csv`, named as the field of `statistics.json` that says
//! the same.

use std::collections::BTreeMap;

use register::{Level, State};

use super::{DivisionCount, Statistics, YearCount};
use crate::table::Kind;

/// A figure as a table.
pub(crate) struct Sheet {
    /// The field of [`Statistics`] that says the same.
    pub(crate) name: &'static str,
    /// What it is called, in Chinese and in English.
    pub(crate) title: &'static str,
    heads: fn() -> Vec<Head>,
    rows: fn(&Statistics) -> Vec<Vec<String>>,
}

/// A column's name, its Chinese title, what stands in it, and how it is read.
pub(crate) type Head = (&'static str, &'static str, &'static str, Kind);

/// Every figure that is a table.
pub(crate) const SHEETS: [Sheet; 9] = [
    Sheet {
        name: "by_state",
        title: "按状态 Spaces by state",
        heads: || of(&[STATE, SPACES]),
        rows: |figures| {
            let counts = figures.by_state.iter();
            counts
                .map(|count| vec![count.state.clone(), count.spaces.to_string()])
                .collect()
        },
    },
    Sheet {
        name: "by_province",
        title: "按省份 Spaces by province-level division",
        heads: division_heads,
        rows: |figures| divisions(&figures.by_province),
    },
    Sheet {
        name: "by_city",
        title: "按城市 Spaces by city",
        heads: division_heads,
        rows: |figures| divisions(&figures.by_city),
    },
    Sheet {
        name: "by_level",
        title: "按级别 Spaces and titles by level",
        heads: || {
            let states = states("Titles in this state");
            [LEVEL, HELD, TITLES].into_iter().chain(states).collect()
        },
        rows: |figures| {
            let row = |count: &super::LevelCount| {
                let counts = [count.spaces, count.titles].map(|count| count.to_string());
                let states = State::ALL.map(State::key);
                let states = counted(&count.by_state, states);
                [count.level.clone()]
                    .into_iter()
                    .chain(counts)
                    .chain(states)
                    .collect()
            };
            figures.by_level.iter().map(row).collect()
        },
    },
    Sheet {
        name: "by_kind",
        title: "按类型 Spaces by kind",
        heads: || {
            of(&[
                (
                    "kind",
                    "类型",
                    "The kind, as stated; empty for the spaces of which it is not stated",
                    Kind::Text,
                ),
                SPACES,
            ])
        },
        rows: |figures| {
            let counts = figures.by_kind.iter();
            counts
                .map(|count| vec![maybe(count.kind.as_ref()), count.spaces.to_string()])
                .collect()
        },
    },
    Sheet {
        name: "by_year_of_certification",
        title: "按认定年份 Titles by the year since when they are or were held",
        heads: || years_heads("The year; empty for the titles of which it is not stated"),
        rows: |figures| years(&figures.by_year_of_certification),
    },
    Sheet {
        name: "by_year_of_cancellation",
        title: "按取消年份 Cancelled titles by the year of the cancellation",
        heads: || years_heads("The year; empty for the cancellations of which it is not stated"),
        rows: |figures| years(&figures.by_year_of_cancellation),
    },
    Sheet {
        name: "by_reason_of_cancellation",
        title: "按取消原因 Cancelled titles by reason",
        heads: || {
            of(&[
                (
                    "reason",
                    "取消原因",
                    "The reason, as stated; empty where none is stated",
                    Kind::Text,
                ),
                HELD,
                TITLES,
            ])
        },
        rows: |figures| {
            let row = |count: &super::ReasonCount| {
                let counts = [count.spaces, count.titles].map(|count| count.to_string());
                let reason = maybe(count.reason.as_ref());
                [reason].into_iter().chain(counts).collect()
            };
            figures.by_reason_of_cancellation.iter().map(row).collect()
        },
    },
    Sheet {
        name: "declared",
        title: "申报数据 What operators declare",
        heads: || {
            of(&[
                (
                    "field",
                    "指标",
                    "The figure, by the name of its claim",
                    Kind::Name,
                ),
                ("stated", "填报数", "How many spaces state it", Kind::Whole),
                (
                    "median",
                    "中位数",
                    "The value in the middle, or the mean of the two in the middle; empty where none is stated",
                    Kind::Decimal,
                ),
            ])
        },
        rows: |figures| {
            let counts = figures.declared.iter();
            counts
                .map(|count| {
                    let median = maybe(count.median.as_ref());
                    vec![count.field.clone(), count.stated.to_string(), median]
                })
                .collect()
        },
    },
];

impl Sheet {
    /// Where it stands, below `api/v1/`.
    pub(crate) fn path(&self) -> String {
        format!("statistics/{}.csv", self.name)
    }

    /// Its columns.
    pub(crate) fn heads(&self) -> Vec<Head> {
        let mut heads = (self.heads)();
        heads.extend([RELEASE, AS_OF]);
        heads
    }

    /// Its rows, as wide as there are columns. Every row names the release.
    pub(crate) fn rows(&self, figures: &Statistics) -> Vec<Vec<String>> {
        let mut rows = (self.rows)(figures);
        for row in &mut rows {
            row.extend([figures.release.clone(), figures.as_of.clone()]);
        }
        rows
    }
}

const STATE: Head = ("state", "状态", "The state of the whole", Kind::State);
const LEVEL: Head = ("level", "级别", "The level of the titles", Kind::Level);
const SPACES: Head = ("spaces", "空间数", "How many spaces", Kind::Whole);
const HELD: Head = (
    "spaces",
    "空间数",
    "How many spaces have or had such a title",
    Kind::Whole,
);
const TITLES: Head = ("titles", "资格数", "How many titles", Kind::Whole);
const RELEASE: Head = (
    "release",
    "版本",
    "The release that this table is of",
    Kind::Text,
);
const AS_OF: Head = (
    "as_of",
    "截止日期",
    "The day as of which the states hold",
    Kind::Day,
);

fn of(heads: &[Head]) -> Vec<Head> {
    heads.to_vec()
}

fn states(about: &'static str) -> impl Iterator<Item = Head> {
    let states = State::ALL.into_iter();
    states.map(move |state| (state.key(), state.name().zh, about, Kind::Whole))
}

fn division_heads() -> Vec<Head> {
    let own = [
        ("code", "代码", "Its code (GB/T 2260)", Kind::DivisionCode),
        ("name", "名称", "Its name", Kind::Name),
        ("name_en", "英文名称", "Its name in English", Kind::Text),
        SPACES,
    ];
    own.into_iter()
        .chain(states("Spaces in this state"))
        .collect()
}

fn divisions(counts: &[DivisionCount]) -> Vec<Vec<String>> {
    let row = |count: &DivisionCount| {
        let own = [
            count.code.clone(),
            count.name.clone(),
            count.name_en.clone(),
            count.spaces.to_string(),
        ];
        let states = counted(&count.by_state, State::ALL.map(State::key));
        own.into_iter().chain(states).collect()
    };
    counts.iter().map(row).collect()
}

fn years_heads(about: &'static str) -> Vec<Head> {
    let levels = Level::ALL.into_iter();
    let levels = levels.map(|level| {
        let name = level.name().zh;
        (level.key(), name, "Titles at this level", Kind::Whole)
    });
    [("year", "年份", about, Kind::Year), HELD, TITLES]
        .into_iter()
        .chain(levels)
        .collect()
}

fn years(counts: &[YearCount]) -> Vec<Vec<String>> {
    let row = |count: &YearCount| {
        let year = count.year.map(|year| year.to_string()).unwrap_or_default();
        let own = [year, count.spaces.to_string(), count.titles.to_string()];
        let levels = counted(&count.by_level, Level::ALL.map(Level::key));
        own.into_iter().chain(levels).collect()
    };
    counts.iter().map(row).collect()
}

/// A count for every key: what does not occur is 0.
fn counted<const N: usize>(counts: &BTreeMap<String, u32>, keys: [&'static str; N]) -> [String; N] {
    keys.map(|key| counts.get(key).copied().unwrap_or_default().to_string())
}

fn maybe(text: Option<&String>) -> String {
    text.cloned().unwrap_or_default()
}
