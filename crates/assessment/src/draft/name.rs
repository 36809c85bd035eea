//! What a draft is called: by its name, or by the day on which it was begun, in the language of whoever reads it.

use values::{When, Words, words};

use super::Draft;

impl Draft {
    /// The name that the person gave it, else the day on which it was begun.
    #[must_use]
    pub fn called(&self) -> Words {
        let name = self.name.value.trim();
        if !name.is_empty() {
            return Words::new(name, name);
        }
        match self.begun {
            Some(day) => {
                let Words { zh, en } = When::Day(day).spoken();
                words!("{zh}的自评", "Assessment of {en}")
            }
            None => words!("未命名的自评", "Unnamed assessment"),
        }
    }

    /// The same in every language: the name, else the day on which it was begun as a number.
    pub(crate) fn own_mark(&self) -> String {
        let begun = self.begun.filter(|_| self.name.value.trim().is_empty());
        begun.map_or_else(|| self.name.value.clone(), |day| day.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_draft_is_called_by_its_name_else_by_the_day_on_which_it_was_begun_in_either_language() {
        let day = "2026-12-01".parse().ok();
        for (name, begun, zh, en) in [
            ("一号楼 ", day, "一号楼", "一号楼"),
            (
                "",
                day,
                "2026年12月1日的自评",
                "Assessment of 1 December 2026",
            ),
            (
                " \u{3000}",
                day,
                "2026年12月1日的自评",
                "Assessment of 1 December 2026",
            ),
            ("Autumn", None, "Autumn", "Autumn"),
            ("", None, "未命名的自评", "Unnamed assessment"),
        ] {
            let mut draft = Draft::new("a1", "filing-2017", name, 1);
            draft.begun = begun;
            assert_eq!(draft.called(), Words::new(zh, en), "{name}");
        }
    }

    #[test]
    fn a_name_that_is_taken_away_again_leaves_the_day_on_which_the_draft_was_begun() {
        let mut draft = Draft::new("a1", "filing-2017", "", 1);
        draft.begun = "2026-12-01".parse().ok();
        draft.set_name("Autumn", 2);
        assert_eq!(draft.called().en, "Autumn");
        draft.set_name("", 86_400_000_000);
        assert_eq!(draft.called().en, "Assessment of 1 December 2026");
    }
}
