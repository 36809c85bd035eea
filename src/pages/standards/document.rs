//! The page of a document: what is known of it, what is not here, and its clauses.

mod clauses;

use assessment::Form;
use rules::{Certainty, Document, DocumentState};

use super::{
    rubric::rubric,
    side::sides,
    view::{View, margin, note, say},
};
use crate::{
    catalogue::division_name,
    i18n::standing,
    pages,
    routes::{Page, StandardsPage},
    ui::{Element, Html, date, el},
};

use clauses::clauses;

pub(super) fn document(view: &View<'_>, document: &Document) -> pages::Document {
    let title = view.say(&document.title).to_owned();
    let body = el("article")
        .class("standard document")
        .with(view.crumbs(&[], &title))
        .with(head(view, document))
        .with(about(view, document))
        .with(missing(view, document))
        .with(families(view, document))
        .with(clauses(view, document))
        .with(document.rubric.as_ref().map(|own| rubric(view, own)))
        .with(compare_with(view, document))
        .with(view.terms());
    let description = [view.say(&document.summary), view.t.gap, view.w.unofficial].concat();
    pages::Document::new(&title, &description, body)
}

/// The state of a document: a word with a mark, round where it does not stand for certain.
pub(super) fn state(view: &View<'_>, document: &Document) -> Element {
    let (fill, stroke) = match document.state {
        DocumentState::InForce => ("M3 3h18v18H3z", ""),
        DocumentState::Trial => ("M3.5 20.5v-17h17z", "M3.5 3.5h17v17h-17z"),
        DocumentState::Superseded => ("", "M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM6 18L18 6"),
        DocumentState::NotKnown => ("", "M3 12h4M10 12h4M17 12h4"),
    };
    let path = |class, path: &'static str| {
        (!path.is_empty()).then(|| el("path").class(class).attr("d", path))
    };
    let mark = el("svg")
        .class("mark")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .with(path("mark__fill", fill))
        .with(path("mark__stroke", stroke));
    el("span")
        .class("standing")
        .with(mark)
        .with(el("span").with(standing(document.state, view.lang)))
}

fn head(view: &View<'_>, document: &Document) -> Element {
    let w = &view.w.document;
    let other = view.lang.other();
    let row = |key: &'static str, value: Html| {
        el("div")
            .class("pair")
            .with(el("dt").class("pair__key").with(key))
            .with(el("dd").class("pair__value").with(value))
    };
    let not_known = || Html::from(el("span").class("unknown").with(w.not_known));
    let standing = (
        state(view, document),
        document
            .state_note
            .as_ref()
            .map(|note| el("span").class("pair__note").with(view.marked(note))),
    );
    let division = document
        .division
        .as_ref()
        .and_then(|code| view.site.catalogue.division(code.parse().ok()?))
        .map(|division| {
            row(
                w.place,
                division_name(division, view.lang).to_owned().into(),
            )
        });
    let extent = if document.complete {
        w.complete
    } else {
        w.incomplete
    };
    let pairs = el("dl")
        .class("pairs")
        .with(row(w.state_key, standing.into()))
        .with(row(
            w.number,
            document.number.as_ref().map_or_else(not_known, |number| {
                el("span").lang("zh-CN").with(number.clone()).into()
            }),
        ))
        .with(row(
            w.issuer,
            document
                .issuer
                .as_ref()
                .map_or_else(not_known, |issuer| view.marked(issuer)),
        ))
        .with(row(
            w.issued,
            document
                .issued
                .map_or_else(not_known, |day| date(&day.to_string(), view.lang)),
        ))
        .with(row(w.applies_to, view.marked(&document.applies_to)))
        .with(division)
        .with(row(w.extent, extent.into()));
    view.next_part();
    let names = el("header")
        .class("part__head")
        .with(el("p").class("clause__facts").with([
            el("span").with(document.id.clone()),
            el("span").with((w.role)(document.role)),
        ]))
        .with(
            el("h1")
                .class("page-name")
                .with(view.say(&document.title).to_owned()),
        )
        .with(
            el("p")
                .class("standard__other")
                .lang(other.tag())
                .with(say(&document.title, other).to_owned()),
        )
        .with(assess_by(view, document));
    el("section")
        .class("part part--first")
        .with(names)
        .with(el("div").class("part__body").with(pairs))
        .with(margin(vec![sources(view, document)]))
}

/// The door to the form of the document, where it asks anything.
fn assess_by(view: &View<'_>, document: &Document) -> Option<Element> {
    let has_form = !Form::of(document).sections.is_empty();
    has_form.then(|| {
        let form = Page::Assess(Some(document.id.clone()));
        let link = el("a")
            .class("button")
            .href(view.site.link(form))
            .with(view.w.document.assess);
        el("p").class("actions").with(link)
    })
}

fn sources(view: &View<'_>, document: &Document) -> Html {
    let lines: Vec<Element> = document
        .sources
        .iter()
        .map(|source| {
            let class = if source.certainty == Certainty::NotSeen {
                "certainty certainty--not-seen"
            } else {
                "certainty"
            };
            el("li")
                .class("standard__source")
                .with(el("span").with(view.say(&source.text).to_owned()))
                .with(
                    el("span")
                        .class(class)
                        .with((view.w.certainty)(source.certainty)),
                )
        })
        .collect();
    let unofficial = el("p")
        .class("standard__unofficial")
        .with(view.w.unofficial);
    note(
        view.w.source,
        (unofficial, el("ul").class("standard__sources").with(lines)),
    )
}

fn about(view: &View<'_>, document: &Document) -> Element {
    let w = &view.w.document;
    let base = document
        .based_on
        .as_ref()
        .and_then(|id| view.standards.document(id))
        .map(|base| {
            el("p")
                .with(w.based_on)
                .with(view.t.gap)
                .with(view.titled(base))
                .with(view.t.sentence_end)
        });
    let line = |words: &'static str, ids: Vec<&Document>| -> Vec<Element> {
        ids.into_iter()
            .map(|other| el("p").with(words).with(view.titled(other)))
            .collect()
    };
    let before = before(view, document);
    let o = &view.w.overview;
    let notes: Vec<Element> = document
        .notes
        .iter()
        .map(|note| el("p").class("standard__text").with(view.marked(note)))
        .collect();
    let lead = el("p").class("lead").with(view.marked(&document.summary));
    let body = (
        lead,
        (
            base,
            line(o.supersedes, before),
            line(o.superseded_by, after(view, document)),
        ),
        notes,
    );
    view.part("about", w.about, body, Vec::new())
}

/// The documents whose place this one took.
pub(super) fn before<'v>(view: &View<'v>, document: &Document) -> Vec<&'v Document> {
    let ids = document.supersedes.iter();
    ids.filter_map(|id| view.standards.of_authority(id))
        .collect()
}

/// The documents that took the place of this one.
pub(super) fn after<'v>(view: &View<'v>, document: &Document) -> Vec<&'v Document> {
    let all = view.standards.of_authorities();
    all.filter(|other| other.supersedes.contains(&document.id))
        .collect()
}

/// Plainly, and before the clauses: what is not here.
fn missing(view: &View<'_>, document: &Document) -> Option<Element> {
    let w = &view.w.document;
    let lines: Vec<Element> = document
        .missing
        .iter()
        .map(|line| el("li").with(view.marked(line)))
        .collect();
    (!lines.is_empty()).then(|| {
        let body = el("div")
            .class("not-here")
            .with(el("p").with(w.missing_lead))
            .with(el("ul").class("prose__points").with(lines));
        view.part("missing", w.missing, body, Vec::new())
    })
}

fn families(view: &View<'_>, document: &Document) -> Option<Element> {
    let list = family_list(view, document)?;
    Some(view.part("families", view.w.document.families, list, Vec::new()))
}

/// The families of services that a document names.
pub(super) fn family_list(view: &View<'_>, document: &Document) -> Option<Element> {
    let families: Vec<Element> = document
        .families
        .iter()
        .map(|family| {
            let text = family
                .text
                .as_ref()
                .map(|text| el("dd").class("family__text").with(view.marked(text)));
            el("div")
                .class("family")
                .with(
                    el("dt")
                        .class("family__name")
                        .with(view.say(&family.title).to_owned()),
                )
                .with(text)
        })
        .collect();
    (!families.is_empty()).then(|| el("dl").class("families").with(families))
}

/// Every document that it can be held against.
fn compare_with(view: &View<'_>, document: &Document) -> Option<Element> {
    let all = sides(view.standards);
    if !all.iter().any(|side| side.key == document.id) {
        return None;
    }
    let links: Vec<Element> = all
        .iter()
        .filter(|side| side.key != document.id)
        .map(|side| {
            let page = StandardsPage::Compare(document.id.clone(), side.key.clone());
            el("li").with(
                el("a")
                    .class("choice__link")
                    .href(view.link(page))
                    .with(side.name(view.lang)),
            )
        })
        .collect();
    let list = el("ul").class("choice").with(links);
    Some(view.part("compare", view.w.document.compare_with, list, Vec::new()))
}
