//! The state of things between the lists, and what happens to spaces from one list to the next.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use register::{DivisionCode, SpaceId};
use rust_xlsxwriter::XlsxError;

use super::{
    History, Row, Step,
    list::List,
    order,
    space::{Space, spaces},
    table::table,
    words::REASONS,
};
use crate::sample::{Place, names::Names, places, random::Random};

/// Everything that goes on from list to list.
pub(super) struct Chronicle {
    pub(super) spaces: Vec<Space>,
    /// Who holds the national title.
    pub(super) national: Vec<usize>,
    /// Who holds it and was left out of the last full list.
    pub(super) left_out: Vec<usize>,
    /// Who holds a title of each province.
    pub(super) provincial: BTreeMap<DivisionCode, Vec<usize>>,
    /// A document, and the spaces whose addresses it had wrong.
    pub(super) to_correct: Option<(String, Vec<usize>)>,
    /// A space, and a second record of it.
    pub(super) doubled: Option<(usize, usize)>,
    pub(super) places: Vec<Place>,
    pub(super) random: Random,
    pub(super) names: Names,
    seed: u64,
    /// The last number of a document in each year.
    documents: BTreeMap<i32, u32>,
    cancelled: usize,
    files: BTreeMap<String, Vec<u8>>,
    steps: Vec<Step>,
    /// The lists of the step that is being made, and what has to be decided with them.
    lists: Vec<String>,
    pub(super) decisions: String,
}

/// What a full list brings beside confirmation.
#[derive(Default)]
pub(super) struct Changes {
    /// Cancelled by another list of the same document.
    pub(super) cancelled: Vec<usize>,
    /// Held, but not named.
    pub(super) missing: Vec<usize>,
    /// By space, the name before.
    pub(super) former: BTreeMap<usize, String>,
    pub(super) suspended: Vec<usize>,
}

/// How many of a thousand a list changes, and how many at least.
pub(super) struct Rates {
    pub(super) cancelled: (usize, usize),
    pub(super) missing: (usize, usize),
    pub(super) renamed: (usize, usize),
    pub(super) moved: (usize, usize),
    pub(super) suspended: (usize, usize),
}

impl Chronicle {
    pub(super) fn new(count: usize, seed: u64) -> Self {
        let mut random = Random::of(seed, "history");
        let mut names = Names::default();
        let places = places();
        Self {
            spaces: spaces(count, &places, &mut names, &mut random),
            national: Vec::new(),
            left_out: Vec::new(),
            provincial: BTreeMap::new(),
            to_correct: None,
            doubled: None,
            places,
            random,
            names,
            seed,
            documents: BTreeMap::new(),
            cancelled: 0,
            files: BTreeMap::new(),
            steps: Vec::new(),
            lists: Vec::new(),
            decisions: String::new(),
        }
    }

    /// The spaces of which something is true, in their order.
    pub(super) fn which(&self, is: impl Fn(&Space) -> bool) -> Vec<usize> {
        let spaces = self.spaces.iter().enumerate();
        spaces
            .filter_map(|(index, space)| is(space).then_some(index))
            .collect()
    }

    /// The number of the next document of a year.
    pub(super) fn document(&mut self, year: i32) -> String {
        let last = self.documents.entry(year).or_default();
        *last += 1 + self.random.below(9);
        format!("示例〔{year}〕{last}号")
    }

    pub(super) fn document_of(&mut self, dated: NaiveDate) -> String {
        self.document(dated.year())
    }

    /// What becomes of those who hold a title. Only spaces that no other list of the step names are touched, so that all lists of a
    /// step agree on names and operators. `alone` says for whom this is the only title: most of what ends is theirs, so that the end
    /// shows. `codes` says whether the list tells credit codes.
    pub(super) fn changes(
        &mut self,
        held: &[usize],
        rates: &Rates,
        alone: impl Fn(&Space) -> bool,
        codes: bool,
    ) -> Changes {
        let (mut sole, mut others): (Vec<usize>, Vec<usize>) = held
            .iter()
            .copied()
            .partition(|&index| self.spaces.get(index).is_some_and(&alone));
        let number = |(thousandths, least): (usize, usize), most: usize| {
            (held.len() * thousandths / 1_000).max(least).min(most)
        };
        // A list that leaves out more than a tenth of those who keep their title is taken for one that was cut off.
        let (twelfth, tenth, quarter) = (held.len() / 12, held.len() / 10, held.len() / 4);
        let cancelled = number(rates.cancelled, tenth);
        let mut changes = Changes {
            suspended: self.draw(&mut sole, number(rates.suspended, quarter)),
            cancelled: self.draw(&mut sole, cancelled - cancelled / 4),
            ..Changes::default()
        };
        let more = self.draw(&mut others, cancelled / 4);
        changes.cancelled.extend(more);
        let mut pool = [sole, others].concat();
        pool.sort_unstable();
        changes.missing = self.draw(&mut pool, number(rates.missing, twelfth));
        for index in self.draw(&mut pool, number(rates.renamed, quarter)) {
            changes.former.extend(self.rename(index));
        }
        for (turn, index) in self
            .draw(&mut pool, number(rates.moved, quarter))
            .into_iter()
            .enumerate()
        {
            self.change_operator(index, codes && turn % 2 == 1);
        }
        changes
    }

    /// So many of the pool, taken out of it, in their order.
    pub(super) fn draw(&mut self, pool: &mut Vec<usize>, count: usize) -> Vec<usize> {
        let mut drawn = Vec::new();
        while drawn.len() < count && !pool.is_empty() {
            let end = u32::try_from(pool.len()).unwrap_or(u32::MAX);
            let place = usize::try_from(self.random.below(end)).unwrap_or_default();
            drawn.push(pool.remove(place));
        }
        drawn.sort_unstable();
        drawn
    }

    /// A reason for a cancellation, each in its turn.
    pub(super) fn reason(&mut self) -> Option<&'static str> {
        self.cancelled += 1;
        REASONS.get(self.cancelled % REASONS.len()).copied()
    }

    fn rename(&mut self, index: usize) -> Option<(usize, String)> {
        let space = self.spaces.get_mut(index)?;
        let (name, name_en) = self
            .names
            .renamed(space.province, space.city, &mut self.random);
        space.name_en = name_en;
        Some((index, std::mem::replace(&mut space.name, name)))
    }

    /// Another body takes over: under an unchanged name this is for a person to decide. Or the company changes its registered name and
    /// keeps its credit code, which leaves no doubt if lists have told it and tell it again.
    fn change_operator(&mut self, index: usize, keeps_code: bool) {
        let Some(space) = self.spaces.get_mut(index) else {
            return;
        };
        let institute = space.credit_code.starts_with("12");
        let (operator, code) = self
            .names
            .successor(space.city, institute, &mut self.random);
        space.operator = operator;
        if keeps_code && space.code_told {
            return;
        }
        space.credit_code = code;
        space.code_told = false;
        if let Some(id) = &space.id {
            let decision = decision(space, &format!("\"{id}\""));
            self.decisions.push_str(&decision);
        }
    }

    /// Makes a list part of the step. One without rows is not made.
    pub(super) fn issue(&mut self, list: &List) -> Result<(), XlsxError> {
        if list.rows.is_empty() {
            return Ok(());
        }
        for row in &list.rows {
            let Some(space) = self.spaces.get_mut(row.space) else {
                continue;
            };
            if space.id.is_none() {
                let province = space.province.code;
                let operator = Some(space.operator.as_str());
                space.id = Some(SpaceId::allot(&space.name, operator, province, 0));
                space.declared.first_seen = list.dated;
            }
        }
        let step = self.steps.len() + 1;
        let name = format!("{step}-{}", list.name);
        let mut random = Random::of(self.seed, &name);
        let printed =
            table(list, &mut self.spaces, &mut random).print(list.house.paper, list.dated)?;
        let file = format!("{name}.{}", list.house.paper.ending());
        self.files
            .insert(format!("{name}.toml"), list.facts().into_bytes());
        self.files.insert(file.clone(), printed);
        self.lists.push(file);
        Ok(())
    }

    /// Ends the step: its lists are published as of this day.
    pub(super) fn close(&mut self, as_of: NaiveDate) {
        let lists = std::mem::take(&mut self.lists);
        let decided = std::mem::take(&mut self.decisions);
        if lists.is_empty() {
            return;
        }
        let decisions = (!decided.is_empty()).then(|| {
            let name = format!("{}-decisions.toml", self.steps.len() + 1);
            let why = "# 名单本身不能确定的行：由人认定是哪一家（运营主体已变而名称未变；一家空间有两条记录）。\n\
                # Rows that the lists alone do not settle: a person has decided which space each is (its operator changed under an\n\
                # unchanged name, or it had two records).\n";
            self.files.insert(name.clone(), format!("{why}{decided}").into_bytes());
            name
        });
        self.steps.push(Step {
            as_of,
            lists,
            decisions,
        });
    }

    pub(super) fn into_history(mut self) -> History {
        let order = order(&self.steps);
        self.files
            .insert("steps.toml".to_owned(), order.into_bytes());
        History {
            files: self.files,
            steps: self.steps,
        }
    }
}

/// A row of a decisions file: what this space's row in the next list is.
pub(super) fn decision(space: &Space, is: &str) -> String {
    format!(
        "\n[[row]]\nname = \"{}\"\noperator = \"{}\"\nprovince = \"{}\"\nis = {is}\n",
        space.name, space.operator, space.province.name
    )
}

/// Rows that say no more than who is on the list.
pub(super) fn plain(spaces: &[usize]) -> Vec<Row> {
    let row = |&space| Row {
        space,
        ..Row::default()
    };
    spaces.iter().map(row).collect()
}

/// A day of the title's three years: the last.
pub(super) fn three_years(from: NaiveDate) -> Option<NaiveDate> {
    from.with_year(from.year() + 3)?.pred_opt()
}
