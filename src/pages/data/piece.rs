//! What the parts of the page are made of.

use crate::{
    i18n::DataPart,
    ui::{Element, Html, el},
};

/// A part with its head, what it says, what it shows, and its margin.
pub(super) fn part(id: &'static str, words: DataPart, shown: impl Into<Html>) -> Html {
    let notes: Vec<Html> = words.notes.iter().map(|note| prose(note)).collect();
    let margin = (!notes.is_empty()).then(|| el("aside").class("margin").with(notes));
    let text: Vec<Html> = words.text.iter().map(|text| prose(text)).collect();
    let head_id = ["head-", id].concat();
    el("section")
        .class("part data__part")
        .id(id)
        .attr("aria-labelledby", head_id.clone())
        .with(
            el("div").class("part__head").with(
                el("h2")
                    .class("section-head__title")
                    .id(head_id)
                    .with(words.head),
            ),
        )
        .with(
            el("div")
                .class("part__body data__body")
                .with(text)
                .with(shown),
        )
        .with(margin)
        .into()
}

/// A paragraph in which `code` stands between backquotes.
pub(super) fn prose(text: &'static str) -> Html {
    el("p").class("data__text").with(marked_up(text)).into()
}

/// A text in which `code` stands between backquotes.
pub(super) fn marked_up(text: &'static str) -> Html {
    let pieces = text.split('`').enumerate().map(|(place, piece)| {
        if place % 2 == 1 {
            el("code").with(piece).into()
        } else {
            piece.into()
        }
    });
    Html::Several(pieces.collect())
}

/// Lines to be copied: one click selects them all.
pub(super) fn lines(text: String) -> Element {
    el("pre").class("lines").with(el("code").with(text))
}

/// A text to be copied.
pub(super) fn words(text: String) -> Element {
    el("p").class("lines lines--prose").with(text)
}

/// How large something is: B, kB or MB, of a thousand each.
pub(super) fn size(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{}.{} kB", bytes / 1_000, bytes % 1_000 / 100),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_size_is_said_in_the_unit_that_it_fills() {
        for (bytes, said) in [
            (0, "0 B"),
            (999, "999 B"),
            (1_000, "1.0 kB"),
            (12_345, "12.3 kB"),
            (999_999, "999.9 kB"),
            (5_480_000, "5.4 MB"),
        ] {
            assert_eq!(size(bytes), said);
        }
    }

    #[test]
    fn what_stands_between_backquotes_is_code() {
        assert_eq!(
            marked_up("读 `root.json` 就够了").to_text(),
            "读 <code>root.json</code> 就够了"
        );
    }
}
