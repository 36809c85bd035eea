//! The score with its parts: every item as a bar that can be read without colour; what has to hold whatever the score stands apart.

use super::sitting::{Outcome, Sitting, place_of};
use crate::ui::{Element, Html, el};
use rules::{ItemReport, Rubric};
use values::Decimal;

pub(super) fn points(sitting: &Sitting, outcome: &Outcome) -> Html {
    let (Some(score), Some(rubric)) = (&outcome.report.score, &sitting.document.rubric) else {
        return ().into();
    };
    let w = sitting.w.result;
    let rows: Vec<Element> = score
        .items
        .iter()
        .map(|item| row(sitting, rubric, item))
        .collect();
    let items = el("section")
        .class("points")
        .with(el("h2").class("section-head__title").with(w.points_by_item))
        .with(el("p").class("note").with(w.points_note))
        .with(
            el("ol")
                .class("points__rows")
                .attr("role", "list")
                .with(rows),
        );
    let gates: Vec<Element> = score
        .gates
        .iter()
        .filter_map(|gate| {
            let own = rubric
                .gates
                .iter()
                .find(|own| gate.id.rsplit('/').next() == Some(&own.id))?;
            let verdict = sitting
                .w
                .ask
                .verdicts
                .get(place_of(gate.verdict))
                .copied()
                .unwrap_or_default();
            let line = (
                sitting.say(&own.title).to_owned(),
                sitting.w.ask.colon,
                el("b").with(verdict),
            );
            Some(
                el("li")
                    .class(["points__gate stands--", gate.verdict].concat())
                    .with(line),
            )
        })
        .collect();
    let gates = (!gates.is_empty()).then(|| {
        el("section")
            .class("points")
            .with(el("h2").class("section-head__title").with(w.gates))
            .with(el("p").class("note").with(w.gates_lead))
            .with(el("ul").attr("role", "list").with(gates))
    });
    (gates, items).into()
}

fn row(sitting: &Sitting, rubric: &Rubric, item: &ItemReport) -> Element {
    let w = sitting.w.result;
    let own = rubric.all_items().into_iter().find(|own| own.id == item.id);
    let name = own.map_or_else(|| item.id.clone(), |own| sitting.say(&own.title).to_owned());
    let bonus = item
        .bonus
        .then(|| el("span").class("condition__note").with(w.bonus));
    let [least, most, of] = [item.least, item.most, item.of].map(|points| points.to_string());
    let told = if item.least == item.most {
        (w.points_of)(&least, &of)
    } else {
        (w.points_range)(&least, &most, &of)
    };
    el("li")
        .class("points__row")
        .with(el("p").class("points__name").with((name, " ", bonus)))
        .with(bar(item.least, item.most, item.of))
        .with(el("p").class("points__told").with(told))
}

/// What is certain is filled, what is possible is outlined.
fn bar(least: Decimal, most: Decimal, of: Decimal) -> Element {
    let share = |points: Decimal| {
        let tenths = points
            .thousandths()
            .saturating_mul(1000)
            .checked_div(of.thousandths());
        let tenths = tenths.unwrap_or_default().clamp(0, 1000);
        format!("{}.{}%", tenths / 10, tenths % 10)
    };
    let rect = |class: &'static str, width: String| {
        el("rect")
            .class(class)
            .attr("x", "0")
            .attr("y", "1")
            .attr("width", width)
            .attr("height", "10")
    };
    el("svg")
        .class("score-bar")
        .attr("aria-hidden", "true")
        .with(rect("score-bar__ground", "100%".to_owned()))
        .with(rect("score-bar__possible", share(most)))
        .with(rect("score-bar__certain", share(least)))
}
