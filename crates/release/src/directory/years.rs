//! Years of titles: mostly the one year of the date that stands there anyway, and so not told again.

use super::Words;

impl Words {
    /// Puts the first set, which is empty, in place of each that is the year of the row's date and nothing else.
    pub(super) fn without_years_of(mut self, days: &[String], from: &[u32]) -> Self {
        self.sets.insert(0, Vec::new());
        let years = self.sets_of(days);
        for (of, day) in self.of.iter_mut().zip(from) {
            let known = years.get(*day as usize).copied().flatten();
            *of = if known == Some(*of + 1) { 0 } else { *of + 1 };
        }
        self
    }

    /// Puts those sets back.
    pub(super) fn with_years_of(&mut self, days: &[String], from: &[u32]) {
        let years = self.sets_of(days);
        for (of, day) in self.of.iter_mut().zip(from) {
            if *of == 0 {
                *of = years.get(*day as usize).copied().flatten().unwrap_or(0);
            }
        }
    }

    /// For each date the set that is its year and nothing else.
    fn sets_of(&self, days: &[String]) -> Vec<Option<u32>> {
        let set_of = |day: &String| {
            let mut words = (0..).zip(&self.words);
            let (year, _) = words.find(|(_, word)| day.starts_with(*word))?;
            let mut sets = (0..).zip(&self.sets);
            sets.find(|(_, set)| set[..] == [year]).map(|(set, _)| set)
        };
        days.iter().map(set_of).collect()
    }
}
