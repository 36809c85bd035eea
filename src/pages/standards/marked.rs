//! Terms in running text: each is a link to its meaning at the foot of the page, which is also shown on it by hover and by focus.
//!
//! A term is neither a `<details>` (that would end the paragraph it stands in), nor a button (an inline block, before which a Chinese
//! line breaks where it must not), nor a popover (newer than the browsers we build for). It is a link, so a tap on a touch screen, where
//! there is no hover, leads to the meaning on the same page, without a program, and Back leads back; paper has the meanings too. What
//! hover and focus show is made by the style sheet from `data-meaning`, so that a page read aloud or in a reader's mode is not
//! interrupted by it; `aria-describedby` says the same to assistive technology. `page.js` lets Escape hide it (WCAG 2.2, 1.4.13).

use std::collections::BTreeMap;

use rules::Definition;

use super::say;
use crate::{
    routes::Lang,
    ui::{Html, el},
};

/// Finds terms in texts.
pub(super) struct Marker<'a> {
    definitions: &'a [Definition],
    lang: Lang,
    /// The forms of all terms by their first letter (in lower case), the longest first.
    forms: BTreeMap<char, Vec<(&'a str, usize)>>,
    /// Marked in this part already.
    seen: Vec<usize>,
    /// Marked on this page, in the order in which they first stand there.
    used: Vec<usize>,
}

impl<'a> Marker<'a> {
    pub(super) fn new(definitions: &'a [Definition], lang: Lang) -> Self {
        let mut forms: BTreeMap<char, Vec<(&str, usize)>> = BTreeMap::new();
        for (place, definition) in definitions.iter().enumerate() {
            let own = std::iter::once(say(&definition.term, lang));
            for form in own.chain(definition.forms.iter().map(String::as_str)) {
                if let Some(first) = form.chars().next() {
                    let forms = forms.entry(first.to_ascii_lowercase()).or_default();
                    forms.push((form, place));
                }
            }
        }
        for forms in forms.values_mut() {
            forms.sort_by_key(|(form, place)| (usize::MAX - form.len(), *place));
        }
        Self {
            definitions,
            lang,
            forms,
            seen: Vec::new(),
            used: Vec::new(),
        }
    }

    pub(super) fn next_part(&mut self) {
        self.seen.clear();
    }

    /// The terms marked so far.
    pub(super) fn used(&self) -> Vec<&'a Definition> {
        let definitions = self.used.iter();
        definitions
            .filter_map(|place| self.definitions.get(*place))
            .collect()
    }

    /// A text with each of its terms marked where it first stands. Of two that begin at the same place the longer one is meant, and
    /// what stands within it is no term of its own.
    pub(super) fn mark(&mut self, text: &str) -> Html {
        let mut pieces: Vec<Html> = Vec::new();
        let (mut plain, mut at) = (0, 0);
        while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
            let Some((length, place)) = self.term_at(text, at, letter) else {
                at += letter.len_utf8();
                continue;
            };
            if !self.seen.contains(&place) {
                self.seen.push(place);
                if !self.used.contains(&place) {
                    self.used.push(place);
                }
                pieces.push(text.get(plain..at).unwrap_or_default().to_owned().into());
                let word = text.get(at..at + length).unwrap_or_default();
                pieces.extend(self.link(word, place));
                plain = at + length;
            }
            at += length;
        }
        pieces.push(text.get(plain..).unwrap_or_default().to_owned().into());
        Html::Several(pieces)
    }

    fn link(&self, word: &str, place: usize) -> Option<Html> {
        let definition = self.definitions.get(place)?;
        let link = el("a")
            .class("term")
            .href(["#term-", &definition.id].concat())
            .attr("aria-describedby", ["meaning-", &definition.id].concat())
            .attr("data-meaning", say(&definition.text, self.lang).to_owned())
            .with(word.to_owned());
        Some(link.into())
    }

    /// The longest form that begins here: its length and its term.
    fn term_at(&self, text: &str, at: usize, letter: char) -> Option<(usize, usize)> {
        let forms = self.forms.get(&letter.to_ascii_lowercase())?;
        let before = text.get(..at)?.chars().next_back();
        let rest = text.get(at..)?;
        forms.iter().find_map(|(form, place)| {
            let word = rest.get(..form.len())?;
            let after = rest.get(form.len()..)?.chars().next();
            let inside = |end: Option<char>, neighbour: Option<char>| {
                let latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
                latin(end) && latin(neighbour)
            };
            let whole =
                !inside(word.chars().next(), before) && !inside(word.chars().next_back(), after);
            (whole && !after.is_some_and(names_somebody) && word.eq_ignore_ascii_case(form))
                .then_some((form.len(), *place))
        })
    }
}

/// What makes of a Chinese word another one, for whoever does it: 投资 is not 投资人.
fn names_somebody(after: char) -> bool {
    matches!(after, '人' | '者' | '方')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn definition(id: &str, zh: &str, en: &str, forms: &[&str]) -> Definition {
        let text = |zh: &str, en: &str| rules::Text {
            zh: zh.to_owned(),
            en: en.to_owned(),
        };
        Definition {
            id: id.to_owned(),
            term: text(zh, en),
            forms: forms.iter().map(|form| (*form).to_owned()).collect(),
            text: text("意思", "meaning"),
            source: None,
        }
    }

    /// What is marked, in square brackets, each text a part of its own unless it follows a plus.
    fn marked(lang: Lang, texts: &[&str]) -> Vec<String> {
        let definitions = [
            definition("desk", "工位", "desk", &["desks", "创业工位"]),
            definition("area", "工位面积", "desk area", &[]),
            definition("maker", "创客", "maker", &["makers"]),
        ];
        let mut marker = Marker::new(&definitions, lang);
        texts
            .iter()
            .map(|text| {
                let text = text.strip_prefix('+').unwrap_or_else(|| {
                    marker.next_part();
                    text
                });
                let html = marker.mark(text).to_text();
                let mut pieces = html.split("<a ");
                let first = pieces.next().unwrap().to_owned();
                pieces.fold(first, |plain, piece| {
                    let rest = piece.split_once('>').unwrap().1;
                    plain + "[" + &rest.replacen("</a>", "]", 1)
                })
            })
            .collect()
    }

    #[test]
    fn a_term_is_marked_once_in_a_part_and_the_longest_form_is_meant() {
        assert_eq!(
            marked(
                Lang::Zh,
                &["30个创业工位，工位面积和工位", "+又是工位", "工位方的工位"]
            ),
            [
                "30个[创业工位]，[工位面积]和工位",
                "又是工位",
                "工位方的[工位]"
            ]
        );
    }

    #[test]
    fn latin_terms_are_whole_words_in_any_case() {
        assert_eq!(
            marked(
                Lang::En,
                &["Desks, desktops and the desk area", "Filmmakers and makers"]
            ),
            [
                "[Desks], desktops and the [desk area]",
                "Filmmakers and [makers]"
            ]
        );
    }

    #[test]
    fn what_is_marked_leads_to_its_meaning_and_says_it() {
        let definitions = [definition("desk", "工位", "desk", &[])];
        let html = Marker::new(&definitions, Lang::En)
            .mark("A <desk>")
            .to_text();
        assert_eq!(
            html,
            "A &lt;<a class=\"term\" href=\"#term-desk\" aria-describedby=\"meaning-desk\" data-meaning=\"meaning\">desk</a>&gt;"
        );
    }
}
