//! The same subject in other documents.

use rules::{Clause, Document, Relation, relation};

use super::{
    asked::asked,
    relation::relation as mark,
    table,
    view::{View, note},
};
use crate::{
    routes::StandardsPage,
    ui::{Element, Html, el},
};

/// What every other document says on the subject of a clause. Those of which nothing on it is seen are not listed, unless they ask
/// nothing of the kind for certain.
pub(super) fn elsewhere(view: &View<'_>, document: &Document, clause: &Clause) -> Option<Element> {
    let w = &view.w.clause;
    let about = clause.about();
    let others: Vec<(&Document, &Clause)> = view
        .standards
        .of_authorities()
        .filter(|other| other.id != document.id)
        .filter_map(|other| {
            let found = other.clauses.iter().find(|found| found.about() == about);
            Some((other, found?))
        })
        .collect();
    if others.is_empty() {
        return None;
    }
    let own = row(
        view,
        document,
        clause,
        el("span").class("elsewhere__own").with(w.this_one).into(),
    );
    let rows: Vec<Element> = others
        .iter()
        .map(|(other, found)| {
            let stands = relation((document, Some(clause)), (other, Some(found)));
            row(view, other, found, relation_cell(view, stands))
        })
        .collect();
    let heads = [w.elsewhere_document, w.elsewhere_asks, w.elsewhere_relation].map(table::head);
    let rows = std::iter::once(own).chain(rows).collect();
    let table = table::table("table elsewhere", table::row().with(heads), rows, None);
    let links: Vec<Element> = others
        .iter()
        .map(|(other, _)| {
            let page = StandardsPage::Compare(document.id.clone(), other.id.clone());
            el("p").with(
                el("a")
                    .href(view.link(page))
                    .with(view.say(&other.short).to_owned()),
            )
        })
        .collect();
    let notes = vec![
        Html::from(el("p").with(w.elsewhere_note)),
        note(w.compare_all, links),
    ];
    Some(view.part("elsewhere", w.elsewhere, table, notes))
}

fn relation_cell(view: &View<'_>, relation: Relation) -> Html {
    mark(view, relation).into()
}

fn row(view: &View<'_>, document: &Document, clause: &Clause, stands: Html) -> Element {
    let name = el("a")
        .href(view.clause(&document.id, &clause.id))
        .with(view.say(&document.short).to_owned());
    table::row()
        .with(table::row_head(name))
        .with(table::cell().with(asked(view, document, clause)))
        .with(table::cell().class("elsewhere__relation").with(stands))
}
