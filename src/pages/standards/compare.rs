//! Two documents side by side, clause by clause.

use rules::{Clause, Compared, Document, Relation, compare as compared};

use super::{
    asked::asked,
    choose::key,
    relation::relation,
    side::{Side, sides},
    view::{View, margin},
};
use crate::{
    i18n::number,
    pages,
    routes::StandardsPage,
    ui::{Element, Html, el},
};

pub(super) fn compare(view: &View<'_>, first: &Side<'_>, second: &Side<'_>) -> pages::Document {
    let w = &view.w.compare;
    let names = [first, second].map(|side| side.name(view.lang));
    let [one, other] = &names;
    let title = (w.title)(one, other);
    let rows = compared(&first.document, &second.document);
    let swap = StandardsPage::Compare(second.key.clone(), first.key.clone());
    let head = el("header")
        .class("part__head")
        .with(el("h1").class("page-name").with(title.clone()))
        .with(el("p").class("lead").with((w.result_lead)(one, other)))
        .with(
            el("p").class("actions").with(
                el("a")
                    .class("button button--small")
                    .href(view.link(swap))
                    .with(w.swap),
            ),
        );
    let incomplete: Vec<Html> = [first, second]
        .iter()
        .zip(&names)
        .filter(|(side, _)| !side.document.complete)
        .map(|(_, name)| el("p").with((w.incomplete)(name)).into())
        .collect();
    let notes: Vec<Html> = std::iter::once(key(view))
        .chain(incomplete)
        .chain([el("p").with(view.w.unofficial).into()])
        .collect();
    // What can be compared comes first, in the order of the baseline; then what was not seen.
    let group = |head: &'static str, unknown: bool| {
        let list: Vec<Element> = rows
            .iter()
            .filter(|row| (row.relation == Relation::Unknown) == unknown)
            .map(|row| compared_row(view, [first, second], &names, row))
            .collect();
        (!list.is_empty()).then(|| -> Html {
            (
                el("h2").class("compared__group").with(head),
                el("ul").class("compared").with(list),
            )
                .into()
        })
    };
    let body = (
        tally(view, &rows),
        group(w.compared, false),
        group(w.not_compared, true),
    );
    let first_part = el("section")
        .class("part part--first")
        .with(head)
        .with(el("div").class("part__body standard__body").with(body))
        .with(margin(notes));
    let choose = (w.head.to_owned(), view.link(StandardsPage::Choose));
    let body = el("article")
        .class("standard compare")
        .with(view.crumbs(&[choose], &title))
        .with(first_part)
        .with(change(view, first, second));
    let description = [
        (w.result_lead)(one, other).as_str(),
        view.t.gap,
        view.w.unofficial,
    ]
    .concat();
    pages::Document::new(&title, &description, body)
}

/// How many are stricter, looser and so on.
fn tally(view: &View<'_>, rows: &[Compared<'_>]) -> Element {
    let counts: Vec<Element> = Relation::ALL
        .into_iter()
        .filter_map(|own| {
            let count = rows.iter().filter(|row| row.relation == own).count();
            (count > 0).then(|| {
                el("li")
                    .class("tally__item")
                    .with(relation(view, own))
                    .with(el("span").class("tally__count").with(number(count as u64)))
            })
        })
        .collect();
    el("ul")
        .class("tally")
        .attr("aria-label", view.w.compare.tally)
        .with(counts)
}

fn compared_row(
    view: &View<'_>,
    sides: [&Side<'_>; 2],
    names: &[String; 2],
    row: &Compared<'_>,
) -> Element {
    let title = row
        .first
        .or(row.second)
        .map(|clause| view.say(&clause.title).to_owned());
    let head = el("div")
        .class("compared__head")
        .with(
            el("h2")
                .class("compared__name")
                .with(title.unwrap_or_default()),
        )
        .with(relation(view, row.relation));
    let [first, second] = sides;
    let [one, other] = names;
    let both = el("dl")
        .class("compared__sides")
        .with(cell(view, &first.document, row.first, one))
        .with(cell(view, &second.document, row.second, other));
    el("li")
        .class("compared__row")
        .attr("data-subject", row.subject.clone().into_owned())
        .attr("data-relation", row.relation.key())
        .with(head)
        .with(both)
}

fn cell(view: &View<'_>, document: &Document, clause: Option<&Clause>, name: &str) -> Element {
    let w = &view.w.compare;
    let says: Html = match clause {
        Some(clause) => el("a")
            .class("compared__link")
            .href(view.clause(&document.id, &clause.id))
            .with(asked(view, document, clause))
            .into(),
        // That a document does not ask for something is known only where all of it is here.
        None if document.complete => el("span").class("unknown").with(w.not_asked).into(),
        None => el("span").class("unknown").with(w.nothing_known).into(),
    };
    el("div")
        .class("compared__side")
        .with(el("dt").class("compared__key").with(name.to_owned()))
        .with(el("dd").with(says))
}

/// Two lists of links: another first document, another second one. What is shown is marked.
fn change(view: &View<'_>, first: &Side<'_>, second: &Side<'_>) -> Element {
    let w = &view.w.compare;
    let list =
        |head: &'static str, chosen: &Side<'_>, to: &dyn Fn(&str) -> StandardsPage, taken: &str| {
            let links: Vec<Element> = sides(view.standards)
                .into_iter()
                .filter(|side| side.key != taken)
                .map(|side| {
                    let is_chosen = side.key == chosen.key;
                    let note = is_chosen.then(|| {
                        el("span").class("choice__chosen").with((
                            view.t.brackets.0,
                            w.chosen,
                            view.t.brackets.1,
                        ))
                    });
                    el("li").with(
                        el("a")
                            .class("choice__link")
                            .href(view.link(to(&side.key)))
                            .attr("aria-current", is_chosen.then_some("true"))
                            .with(side.name(view.lang))
                            .with(note),
                    )
                })
                .collect();
            el("nav")
                .class("change__list")
                .attr("aria-label", head)
                .with(el("p").class("change__head").with(head))
                .with(el("ul").class("choice").with(links))
        };
    let body = el("div")
        .class("change")
        .with(list(
            w.first,
            first,
            &|key| StandardsPage::Compare(key.to_owned(), second.key.clone()),
            &second.key,
        ))
        .with(list(
            w.second,
            second,
            &|key| StandardsPage::Compare(first.key.clone(), key.to_owned()),
            &first.key,
        ));
    view.part("change", w.change, body, Vec::new())
}
