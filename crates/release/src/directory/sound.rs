//! Whether rows can be read without a doubt.

use super::{Directory, Words};

impl Directory {
    /// Whether all columns have the same length and whatever a row names is there: then rows can be read without a doubt.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let rows = self.id.len();
        let as_long = [
            self.shared.len(),
            self.name.len(),
            self.name_en.len(),
            self.former.len(),
            self.operator.len(),
            self.state.len(),
            self.levels.len(),
            self.place.len(),
            self.address.len(),
            self.from.len(),
            self.since.len(),
            self.missing.len(),
            self.desks.len(),
            self.area.of.len(),
            self.rent.of.len(),
            self.kind.of.len(),
            self.sectors.of.len(),
            self.services.of.len(),
            self.years.of.len(),
            self.reasons.of.len(),
            self.figures.of.len(),
            self.meets.of.len(),
        ]
        .into_iter()
        .all(|length| length == rows);
        let heads = |texts: &[String]| {
            texts
                .iter()
                .all(|text| matches!(text.bytes().next(), None | Some(b'0'..=b'5')))
        };
        as_long
            && names_follow(&self.shared, &self.name)
            && operators_follow(&self.operator, self.operators.len())
            && english_is_an_order(self)
            && heads(&self.operators)
            && heads(&self.address)
            && self
                .state
                .iter()
                .all(|state| usize::from(*state) < register::State::ALL.len())
            && within(&self.place, self.places.len())
            && within(&self.from, self.days.len())
            && within(&self.since, self.days.len())
            && within(&self.missing, self.days.len())
            && self.days.first().is_none_or(String::is_empty)
            && self.area.is_sound()
            && self.rent.is_sound()
            && self.kind.is_sound()
            && self.sectors.is_sound()
            && self.services.is_sound()
            && self.years.is_sound()
            && self.reasons.is_sound()
            && self.figures.is_sound()
            && self.meets.is_sound()
            && self.meets_names.len() == self.meets.words.len()
            && self.merged.len() == self.merged_into.len()
            && within(&self.merged_into, rows)
    }
}

/// Whether each is a place in a list of this length.
fn within(places: &[u32], length: usize) -> bool {
    places.iter().all(|place| (*place as usize) < length)
}

/// Whether no name shares more characters with the one before it than that has.
fn names_follow(shared: &[u32], rest: &[String]) -> bool {
    let mut before = 0;
    shared.iter().zip(rest).all(|(shared, rest)| {
        let follows = *shared as usize <= before;
        before = *shared as usize + rest.chars().count();
        follows
    })
}

/// Whether each new operator is there, and each known one has been named before.
fn operators_follow(places: &[u32], length: usize) -> bool {
    let mut named = 0;
    places.iter().all(|place| match place {
        0 => {
            named += 1;
            named <= length
        }
        1 => true,
        known => (*known as usize - 2) < named,
    }) && named == length
}

/// Whether every row with an English name has a place of its own in the order of English names.
fn english_is_an_order(directory: &Directory) -> bool {
    let rows = directory.id.len();
    let mut taken = vec![false; rows];
    let mut shifts = directory.english.iter();
    let placed = directory
        .name_en
        .iter()
        .enumerate()
        .filter(|(_, name)| !name.is_empty())
        .all(|(row, _)| {
            let place = shifts
                .next()
                .and_then(|shift| row.checked_add_signed(*shift as isize));
            let free = place.and_then(|place| taken.get_mut(place));
            free.is_some_and(|taken| !std::mem::replace(taken, true))
        });
    placed && shifts.next().is_none()
}

impl Words {
    fn is_sound(&self) -> bool {
        within(&self.of, self.sets.len())
            && self.sets.iter().all(|set| {
                within(set, self.words.len())
                    && set
                        .windows(2)
                        .all(|pair| pair.is_sorted() && pair.first() != pair.last())
            })
    }
}
