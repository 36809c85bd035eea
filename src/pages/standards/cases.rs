//! A clause tried on made-up values: what is enough, what is a little short, what is not stated. The values are made from the thresholds,
//! the results are those of the rules.

mod values_for;

use rules::{
    Answers, Clause, Condition, Document, Evaluation, Finding, Given, Judged, Verdict, evaluate,
};
use values::Decimal;

use super::{table, view::View};
use crate::ui::{Element, Html, el, iso_date};

use values_for::{How, deadline, fill};

/// A case: what it is called, and what is stated.
struct Case {
    name: String,
    answers: Answers,
}

/// The cases of a clause as a table.
pub(super) fn cases(
    view: &View<'_>,
    document: &Document,
    clause: &Clause,
    condition: &Condition,
) -> Element {
    let w = &view.w.clause;
    let leaves = leaves(condition);
    let names: Vec<String> = leaves
        .iter()
        .map(|leaf| {
            let name = document.asked_of(leaf).map(|asked| view.words(asked.of));
            name.unwrap_or_default()
        })
        .collect();
    let heads: Vec<Element> = names.iter().cloned().map(table::head).collect();
    let rows: Vec<Element> = tried(view, document, condition)
        .into_iter()
        .filter_map(|case| {
            let evaluation = evaluate(document, &case.answers, deadline());
            let judged = evaluation
                .clauses
                .iter()
                .find(|judged| judged.clause.id == clause.id)?;
            Some(row(view, &evaluation, judged, case.name, &names))
        })
        .collect();
    let heads = table::row()
        .with(table::head(w.case))
        .with(heads)
        .with(table::head(w.result));
    let caption = el("caption").class("table__caption").with(w.cases_note);
    let table = table::table("table cases", heads, rows, Some(caption));
    el("div").class("cases-of").with(table)
}

fn row(
    view: &View<'_>,
    evaluation: &Evaluation<'_>,
    judged: &Judged<'_>,
    name: String,
    heads: &[String],
) -> Element {
    let mut found = Vec::new();
    if let Some(finding) = &judged.finding {
        collect(finding, &mut found);
    }
    let cells: Vec<Element> = found
        .into_iter()
        .zip(heads)
        .map(|(finding, head)| {
            let mark = (finding.verdict == Verdict::Met).then(|| (" ", sign(Verdict::Met)));
            table::cell()
                .attr("data-head", [head, view.t.colon].concat())
                .with(given(view, evaluation.document, finding))
                .with(mark)
        })
        .collect();
    let harmless = judged.is_advisory() && judged.verdict == Verdict::NotMet;
    let (key, mark, word) = if harmless {
        ("advisory", drawn(DIAMOND), view.w.clause.no_harm)
    } else {
        (
            judged.verdict.key(),
            sign(judged.verdict),
            (view.w.clause.verdict)(judged.verdict),
        )
    };
    let result = el("span")
        .class("outcome")
        .attr("data-verdict", key)
        .with(mark)
        .with(el("span").with(word));
    table::row()
        .with(table::row_head(name))
        .with(cells)
        .with(table::cell().class("cases__result").with(result))
}

/// Advice that is not followed.
const DIAMOND: &str = "M12 3.5l8.5 8.5-8.5 8.5L3.5 12z";

/// The mark of a result: a tick, a cross, three dashes.
fn sign(verdict: Verdict) -> Element {
    drawn(match verdict {
        Verdict::Met => "M4 12.5l5.2 5.2L20 6.5",
        Verdict::NotMet => "M5.5 5.5l13 13M18.5 5.5l-13 13",
        Verdict::Unknown => "M3 12h4M10 12h4M17 12h4",
        Verdict::NotApplicable => "M5 18L19 6",
    })
}

fn drawn(path: &'static str) -> Element {
    el("svg")
        .class("mark")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .with(el("path").class("mark__stroke").attr("d", path))
}

/// What a single condition was given.
fn given(view: &View<'_>, document: &Document, finding: &Finding<'_>) -> Html {
    let w = &view.w.clause;
    let metrics = finding.condition.own_metrics();
    let amount = |metric: Option<&&str>, number: Decimal| {
        let metric = metric.and_then(|name| document.metric(name));
        metric.map_or_else(
            || number.to_string(),
            |metric| view.words(metric.amount(number)),
        )
    };
    match &finding.given {
        Given::Parts | Given::Missing => w.not_stated.into(),
        Given::Yes(true) => w.yes.into(),
        Given::Yes(false) => w.no.into(),
        Given::Number(number) => amount(metrics.first(), *number).into(),
        Given::Since(day) => iso_date(&day.to_string()),
        Given::Days { certain, .. } => certain.to_string().into(),
        Given::Share { part, whole } | Given::Contradiction { part, whole } => {
            let (part, whole) = (
                amount(metrics.first(), *part),
                amount(metrics.last(), *whole),
            );
            [&part, " ÷ ", &whole].concat().into()
        }
        Given::Per { have, of } => {
            let (have, of) = (amount(metrics.first(), *have), amount(metrics.last(), *of));
            [&have, " ÷ ", &of].concat().into()
        }
    }
}

fn leaves(condition: &Condition) -> Vec<&Condition> {
    let parts = condition.parts();
    if parts.is_empty() {
        vec![condition]
    } else {
        parts.into_iter().flat_map(leaves).collect()
    }
}

fn collect<'f>(finding: &'f Finding<'f>, into: &mut Vec<&'f Finding<'f>>) {
    if finding.parts.is_empty() {
        into.push(finding);
    }
    for part in &finding.parts {
        collect(part, into);
    }
}

/// The cases that tell most about a condition.
fn tried(view: &View<'_>, document: &Document, condition: &Condition) -> Vec<Case> {
    let w = &view.w.clause;
    let name = |part: &Condition| {
        let asked = document.asked_of(part);
        asked.map_or_else(
            || view.words(document.asked_in_short(part)),
            |asked| view.words(asked.of),
        )
    };
    let case = |name: String, parts: &[(&Condition, How)]| {
        let mut answers = Answers::default();
        for (part, how) in parts {
            fill(document, part, *how, &mut answers);
        }
        Case { name, answers }
    };
    match condition {
        Condition::Advisory(inner) => tried(view, document, inner),
        Condition::AnyOf(parts) => {
            let only_yes = parts.iter().all(|part| matches!(part, Condition::Yes(_)));
            let alone = (0..parts.len()).map(|own| {
                let how = |place| if place == own { How::Well } else { How::Far };
                let each: Vec<_> = parts
                    .iter()
                    .enumerate()
                    .map(|(place, part)| (part, how(place)))
                    .collect();
                let own = parts.get(own).map(name).unwrap_or_default();
                let only = if only_yes { w.only_yes } else { w.only };
                case(only(&own), &each)
            });
            let each = |how| -> Vec<_> { parts.iter().map(|part| (part, how)).collect() };
            let (all, none) = if only_yes {
                (w.all_yes.to_owned(), w.all_no.to_owned())
            } else {
                ((w.all_met)(parts.len()), (w.all_short)(parts.len()))
            };
            alone
                .chain([case(all, &each(How::Well)), case(none, &each(How::Short))])
                .collect()
        }
        Condition::AllOf(parts) => {
            let each = |how| -> Vec<_> { parts.iter().map(|part| (part, how)).collect() };
            let short = (0..parts.len()).map(|own| {
                let how = |place| if place == own { How::Short } else { How::Well };
                let each: Vec<_> = parts
                    .iter()
                    .enumerate()
                    .map(|(place, part)| (part, how(place)))
                    .collect();
                let own = parts.get(own).map(name).unwrap_or_default();
                case((w.short_in)(&own), &each)
            });
            std::iter::once(case((w.all_met)(parts.len()), &each(How::Well)))
                .chain(short)
                .chain([case((w.all_short)(parts.len()), &each(How::Short))])
                .collect()
        }
        Condition::AtLeastOf(some) => {
            let n = usize::try_from(some.n).unwrap_or_default();
            let holding = |count: usize| {
                let how = |place| if place < count { How::Well } else { How::Far };
                let each: Vec<_> = some
                    .conditions
                    .iter()
                    .enumerate()
                    .map(|(place, part)| (part, how(place)))
                    .collect();
                case((w.just_so_many)(count), &each)
            };
            vec![holding(n), holding(n.saturating_sub(1))]
        }
        Condition::OnlyIf(only) => vec![
            case(
                w.just.to_owned(),
                &[(&only.when, How::Well), (&only.then, How::Just)],
            ),
            case(
                w.short.to_owned(),
                &[(&only.when, How::Well), (&only.then, How::Short)],
            ),
            case(w.not_the_case.to_owned(), &[(&only.when, How::Far)]),
        ],
        Condition::Yes(_) => vec![
            case(w.yes.to_owned(), &[(condition, How::Well)]),
            case(w.no.to_owned(), &[(condition, How::Far)]),
            case(w.unstated.to_owned(), &[]),
        ],
        single => vec![
            case(w.just.to_owned(), &[(single, How::Just)]),
            case(w.short.to_owned(), &[(single, How::Short)]),
            case(w.unstated.to_owned(), &[]),
        ],
    }
}

#[cfg(test)]
mod tests;
