//! How a document scores, as a table.

use rules::{Item, Rubric, Scale};

use super::view::View;
use crate::ui::{Element, Html, el};

pub(super) fn rubric(view: &View<'_>, rubric: &Rubric) -> Element {
    let w = &view.w.document;
    let head = |class: &'static str, word: &'static str| {
        el("th").attr("scope", "col").class(class).with(word)
    };
    let heads = el("tr")
        .with(head("", w.rubric_item))
        .with(head("table__number", w.rubric_points))
        .with(head("", w.rubric_how));
    let bonus = rubric.bonus.as_ref().map(|bonus| {
        let head = el("th")
            .attr("scope", "colgroup")
            .attr("colspan", "3")
            .with((w.rubric_bonus)(&bonus.most.to_string()));
        el("tbody")
            .with(el("tr").class("rubric__bonus").with(head))
            .with(rows(view, &bonus.items))
    });
    let table = el("table")
        .class("table rubric")
        .with(el("thead").with(heads))
        .with(el("tbody").with(rows(view, &rubric.items)))
        .with(bonus);
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
    items
        .iter()
        .map(|item| {
            el("tr")
                .with(
                    el("th")
                        .attr("scope", "row")
                        .with(view.say(&item.title).to_owned()),
                )
                .with(el("td").class("table__number").with(item.most.to_string()))
                .with(el("td").class("rubric__how").with(how(item)))
        })
        .collect()
}
