//! The rows of each figure: what is counted, how often, and the list in the directory that has exactly these spaces.

use register::{Level, State};
use release::{DivisionCount, NOT_STATED, Statistics};

use crate::{
    i18n::{FiguresPage, Words, say},
    routes::{Facet, Filters, Lang},
};

/// A line of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) label: Label,
    pub(super) all: Count,
    /// Those of them that hold a title today, where that is counted too.
    pub(super) held: Option<Count>,
}

/// What a line is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Label {
    State(State),
    /// In the language of the page.
    Said(String),
    /// As a list has it, in Chinese.
    Stated(String),
}

/// How many spaces, and their list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) spaces: u32,
    pub(super) list: Filters,
}

impl Label {
    /// The text of it, where it is one.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::State(_) => None,
            Self::Said(text) | Self::Stated(text) => Some(text),
        }
    }

    /// The words of it.
    pub(super) fn words(&self, lang: Lang) -> &str {
        match self {
            Self::State(state) => say(state.name(), lang),
            Self::Said(text) | Self::Stated(text) => text,
        }
    }
}

impl Row {
    fn new(label: Label, spaces: u32, list: Filters) -> Self {
        Self {
            label,
            all: Count { spaces, list },
            held: None,
        }
    }
}

/// All spaces.
pub(super) fn everything(figures: &Statistics) -> Count {
    Count {
        spaces: figures.spaces,
        list: Filters::default(),
    }
}

/// Those of them that hold a title.
fn holding(list: &Filters) -> Filters {
    let states = State::ALL.into_iter().filter(|state| state.holds());
    states.fold(list.clone(), |list, state| {
        list.toggled(Facet::State, state.key())
    })
}

pub(super) fn states(figures: &Statistics) -> Vec<Row> {
    let row = |count: &release::StateCount| {
        let state = State::from_key(&count.state)?;
        let list = Filters::only(Facet::State, state.key());
        Some(Row::new(Label::State(state), count.spaces, list))
    };
    figures.by_state.iter().filter_map(row).collect()
}

/// The list of a province.
pub(super) fn of_province(code: u32) -> Filters {
    Filters::only(Facet::Province, &code.to_string())
}

pub(super) fn provinces(figures: &Statistics, lang: Lang) -> Vec<Row> {
    let row = |count: &DivisionCount| {
        let code: u32 = count.code.parse().ok()?;
        let list = of_province(code);
        let holding_ones = holding(&list);
        let held = State::ALL
            .into_iter()
            .filter(|state| state.holds())
            .filter_map(|state| count.by_state.get(state.key()));
        let name = match lang {
            Lang::Zh => &count.name,
            Lang::En => &count.name_en,
        };
        Some(Row {
            held: Some(Count {
                spaces: held.sum(),
                list: holding_ones,
            }),
            ..Row::new(Label::Said(name.clone()), count.spaces, list)
        })
    };
    figures.by_province.iter().filter_map(row).collect()
}

/// All spaces that hold a title today.
pub(super) fn held(figures: &Statistics) -> Count {
    let spaces = figures
        .by_state
        .iter()
        .filter(|count| State::from_key(&count.state).is_some_and(State::holds));
    Count {
        spaces: spaces.map(|count| count.spaces).sum(),
        list: holding(&Filters::default()),
    }
}

pub(super) fn levels(figures: &Statistics, lang: Lang) -> Vec<Row> {
    let row = |count: &release::LevelCount| {
        let level = Level::from_key(&count.level)?;
        let list = Filters::only(Facet::Level, level.key());
        let label = Label::Said(say(level.name(), lang).to_owned());
        Some(Row::new(label, count.spaces, list))
    };
    figures.by_level.iter().filter_map(row).collect()
}

pub(super) fn kinds(figures: &Statistics, t: &Words) -> Vec<Row> {
    let row = |count: &release::KindCount| {
        let label = match &count.kind {
            Some(kind) => (t.kind_value)(kind).map_or_else(
                || Label::Stated(kind.clone()),
                |said| Label::Said(said.to_owned()),
            ),
            None => Label::Said(t.not_stated.to_owned()),
        };
        Row::new(
            label,
            count.spaces,
            or_not(Facet::Kind, count.kind.as_deref()),
        )
    };
    figures.by_kind.iter().map(row).collect()
}

/// The longest span of years that is shown without a gap: a year that was mistyped would make it endless.
const SPAN: i32 = 60;

/// Every year from the first to the last, and what states none.
pub(super) fn years(figures: &Statistics, t: &Words) -> Vec<Row> {
    let counts = &figures.by_year_of_certification;
    let stated: Vec<(i32, u32)> = counts
        .iter()
        .filter_map(|count| Some((count.year?, count.spaces)))
        .collect();
    let mut rows = Vec::new();
    let mut before: Option<i32> = None;
    for (year, spaces) in stated {
        if let Some(before) = before.filter(|before| year - before <= SPAN) {
            rows.extend((before + 1..year).map(|year| year_row(year, 0)));
        }
        rows.push(year_row(year, spaces));
        before = Some(year);
    }
    let unstated = counts.iter().filter(|count| count.year.is_none());
    rows.extend(unstated.map(|count| {
        let label = Label::Said(t.not_stated.to_owned());
        Row::new(label, count.spaces, or_not(Facet::Year, None))
    }));
    rows
}

fn year_row(year: i32, spaces: u32) -> Row {
    let year = year.to_string();
    let list = Filters::only(Facet::Year, &year);
    Row::new(Label::Said(year), spaces, list)
}

pub(super) fn reasons(figures: &Statistics, t: &Words) -> Vec<Row> {
    let row = |count: &release::ReasonCount| {
        let label = count
            .reason
            .clone()
            .map_or_else(|| Label::Said(t.not_stated.to_owned()), Label::Stated);
        Row::new(
            label,
            count.spaces,
            or_not(Facet::Reason, count.reason.as_deref()),
        )
    };
    figures.by_reason_of_cancellation.iter().map(row).collect()
}

/// What operators declare: the figure, how many spaces state it, and the median with its unit.
pub(super) fn declared(figures: &Statistics, words: &FiguresPage) -> Vec<(Row, Option<String>)> {
    let row = |count: &release::Declared| {
        let (name, unit) = (words.declared)(&count.field);
        let label = Label::Said(name.unwrap_or(&count.field).to_owned());
        let median = count.median.as_deref();
        (
            Row::new(
                label,
                count.stated,
                Filters::only(Facet::Declared, &count.field),
            ),
            median.map(|median| unit(&crate::i18n::decimal(median))),
        )
    };
    figures.declared.iter().map(row).collect()
}

/// The list of a word that is stated, or of what is not.
fn or_not(facet: Facet, word: Option<&str>) -> Filters {
    Filters::only(facet, word.unwrap_or(NOT_STATED))
}
