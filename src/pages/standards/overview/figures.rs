//! The figures of the day on which the service specification came out: history, and said to be that.

use rules::Document;

use crate::{
    i18n::spoken_date,
    pages::standards::view::View,
    routes::Page,
    ui::{Element, Html, date, el},
};

/// As the notes of the document have them.
pub(super) fn figures(view: &View<'_>, document: &Document) -> Option<Element> {
    let w = &view.w.overview;
    let lines: Vec<Element> = document
        .notes
        .iter()
        .filter(|note| note.zh.chars().filter(char::is_ascii_digit).count() > 3)
        .map(|note| {
            el("li")
                .class("day-figures__line")
                .with(with_figures(view.say(note)))
        })
        .collect();
    let day = document.issued.map(|day| {
        el("p")
            .class("margin__head")
            .with(date(&day.to_string(), view.lang))
    });
    let seen = document
        .sources
        .first()
        .map(|source| el("p").with(view.say(&source.text).to_owned()));
    let link = el("p").with(view.titled(document));
    let notes = vec![(day, seen, link).into()];
    let spoken = document.issued;
    let spoken = spoken.map_or_else(
        || w.no_date.to_owned(),
        |day| spoken_date(&day.to_string(), view.lang),
    );
    let own = el("a")
        .href(view.site.link(Page::Figures))
        .with(view.t.frame.figures);
    let lead = el("p").class("standard__text").with((
        w.figures_lead,
        view.t.gap,
        (w.figures_own, own, view.t.sentence_end),
    ));
    (!lines.is_empty()).then(|| {
        view.part(
            "figures",
            &(w.figures)(&spoken),
            (lead, el("ul").class("day-figures").with(lines)),
            notes,
        )
    })
}

/// A sentence with its numbers set larger, each with the character that counts it.
fn with_figures(text: &str) -> Html {
    let is_number = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.');
    let mut pieces: Vec<Html> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let length = from.find(|c| !is_number(c)).unwrap_or(from.len());
        let (figure, after) = from.split_at(length);
        let trimmed = figure.trim_end_matches([',', '.']);
        let scale: String = after
            .chars()
            .take_while(|c| matches!(c, '万' | '亿'))
            .collect();
        pieces.push(before.to_owned().into());
        // A year is no figure.
        if trimmed.len() == 4 && trimmed.starts_with("20") {
            pieces.push(trimmed.to_owned().into());
            rest = rest.get(start + trimmed.len()..).unwrap_or_default();
            continue;
        }
        let whole = if trimmed == figure {
            [trimmed, &scale].concat()
        } else {
            trimmed.to_owned()
        };
        rest = rest.get(start + whole.len()..).unwrap_or_default();
        pieces.push(el("strong").class("day-figures__number").with(whole).into());
    }
    pieces.push(rest.to_owned().into());
    Html::Several(pieces)
}
