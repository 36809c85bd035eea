//! What is not answered and could change something.

use assessment::{Form, missing};
use rules::{Document, evaluate};

use crate::{
    assess::{
        sitting::{Outcome, Sitting},
        step::{Step, Then},
    },
    ui::{Element, el},
};

/// How many missing answers are listed before the rest is only counted.
const LISTED: usize = 8;

/// What is not answered and could change something, what decides most first.
pub(super) fn not_answered(sitting: &Sitting, outcome: &Outcome) -> Option<Element> {
    let w = sitting.w.result;
    let document: &Document = &sitting.document;
    let form = Form::of(document);
    let evaluation = evaluate(document, &outcome.answers, outcome.as_of);
    let all = missing(&form, &evaluation, &outcome.answers);
    let rows: Vec<Element> = all
        .iter()
        .take(LISTED)
        .filter_map(|missing| {
            let metric = document.metric(&missing.metric)?;
            let mut decides = Vec::new();
            if missing.is_vague {
                decides.push(w.name_the_day.to_owned());
            }
            if !missing.alone.is_empty() {
                decides.push((w.decides)(missing.alone.len()));
            }
            if !missing.together.is_empty() {
                decides.push((w.decides_with_others)(missing.together.len()));
            }
            if missing.points > values::Decimal::default() {
                decides.push((w.gives_points)(&missing.points.to_string()));
            }
            if decides.is_empty() {
                decides.push(w.only_advised.to_owned());
            }
            let label = sitting.say(&metric.label).to_owned();
            let answer = el("a")
                .href(sitting.href(Step::Question(missing.question.clone(), Then::Result)))
                .attr(
                    "aria-label",
                    [w.answer_now, sitting.w.ask.colon, &label].concat(),
                )
                .with(w.answer_now);
            let why = el("span")
                .class("unanswered__why")
                .with(decides.join(sitting.w.ask.comma));
            Some(
                el("li")
                    .class("unanswered__row")
                    .with((el("b").with(label), why, answer)),
            )
        })
        .collect();
    let rest = all.len().saturating_sub(LISTED);
    let rest = (rest > 0).then(|| {
        let link = el("a")
            .href(sitting.href(Step::Check))
            .with((w.more_missing)(rest));
        el("p").with(link)
    });
    (!rows.is_empty()).then(|| {
        el("section")
            .class("unanswered")
            .with(el("h2").class("section-head__title").with(w.missing))
            .with(el("p").class("note").with(w.missing_lead))
            .with((
                el("ol")
                    .class("unanswered__list")
                    .attr("role", "list")
                    .with(rows),
                rest,
            ))
    })
}
