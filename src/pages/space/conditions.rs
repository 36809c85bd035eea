//! Declared figures held against the rule that the record states.

use release::{Judged, Judging, SpaceRecord};

use crate::{
    i18n::{in_language, spoken_date},
    pages::{conditions::Drawing, sources::Sources},
    site::Site,
    ui::{Html, el},
};

/// The whole of it; nothing where the words of the rule are not at hand.
pub(super) fn conditions(
    site: &Site,
    record: &SpaceRecord,
    judged: &Judged,
    judging: &Judging,
) -> Option<Html> {
    let rule = judging
        .rules
        .iter()
        .find(|rule| rule.id == judged.standard)?;
    let t = site.words();
    let drawing = Drawing {
        base: &site.base,
        lang: t.lang,
        w: t.judged,
        value: t.judged.columns[2],
        judging,
        rule,
    };
    Some((lead(site, &drawing, record, judged), drawing.table(judged)).into())
}

/// What is judged, by which rule, declared by whom and where.
fn lead(site: &Site, drawing: &Drawing<'_>, record: &SpaceRecord, judged: &Judged) -> Html {
    let t = site.words();
    let w = t.judged;
    let sources = Sources::of(record);
    let source = sources.of_field("figures_year");
    let (words, day) = match &source.dated {
        Some(dated) => (t.space.list_of, dated),
        None => (t.space.list_taken_up, &source.as_of),
    };
    let list = (
        words(&spoken_date(day, t.lang)),
        sources.of_fields(t, &["figures_year"]),
    );
    let title = el("a")
        .href(drawing.link(None))
        .with(in_language(&drawing.rule.title, t.lang).to_owned());
    let number = drawing.rule.number.clone().map(|number| {
        let (before, after) = t.brackets;
        (before, el("span").lang("zh-CN").with(number), after)
    });
    let rule = (w.rule, title, number);
    el("div")
        .class("judged__lead")
        .with(el("p").with((w.lead)(&judged.figures_year.to_string())))
        .with(el("p").with((rule, t.sentence_end, (t.gap, w.unofficial))))
        .with(el("p").with((w.declared_in, list, t.sentence_end)))
        .into()
}
