//! How a document scores, as a table.

use rules::{Item, Rubric, Scale};

use super::{table, view::View};
use crate::ui::{Element, Html, el};

pub(super) fn rubric(view: &View<'_>, rubric: &Rubric) -> Element {
    let w = &view.w.document;
    let heads = table::row()
        .with(table::head(w.rubric_item))
        .with(table::head(w.rubric_points).class("table__number"))
        .with(table::head(w.rubric_how));
    let bonus = rubric.bonus.as_ref().map(|bonus| {
        let head = table::row_head((w.rubric_bonus)(&bonus.most.to_string()));
        table::row()
            .class("rubric__bonus")
            .with(head.attr("colspan", "3"))
    });
    let items = rows(view, &rubric.items).into_iter().chain(bonus);
    let more = rubric
        .bonus
        .iter()
        .flat_map(|bonus| rows(view, &bonus.items));
    let table = table::table("table rubric", heads, items.chain(more).collect(), None);
    let pass = rubric
        .pass
        .as_ref()
        .and_then(|pass| pass.values().last())
        .map(|pass| (w.rubric_pass)(&pass.to_string()));
    let lead = el("p")
        .class("standard__text")
        .with((w.rubric_lead)(&rubric.points.to_string()))
        .with(view.t.gap)
        .with(pass);
    let gates: Vec<Element> = rubric
        .gates
        .iter()
        .map(|gate| el("li").with(view.marked(&gate.title)))
        .collect();
    let gates = (!gates.is_empty()).then(|| -> Html {
        (
            el("p").with(w.rubric_gates),
            el("ul").class("prose__points").with(gates),
        )
            .into()
    });
    view.part("rubric", w.rubric, (lead, table, gates), Vec::new())
}

fn rows(view: &View<'_>, items: &[Item]) -> Vec<Element> {
    let how = |item: &Item| -> Html {
        match (&item.text, &item.scale) {
            (Some(text), _) => view.marked(text),
            (None, Scale::Entered(_)) => view.w.document.rubric_entered.into(),
            (None, _) => ().into(),
        }
    };
    let w = &view.w.document;
    items
        .iter()
        .map(|item| {
            table::row()
                .with(table::row_head(view.say(&item.title).to_owned()))
                .with(
                    table::cell()
                        .class("table__number")
                        .attr("data-head", w.rubric_points)
                        .with(item.most.to_string()),
                )
                .with(table::cell().class("rubric__how").with(how(item)))
        })
        .collect()
}
