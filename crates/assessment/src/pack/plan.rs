//! The action plan: what to do for each condition that does not pass, by when, and what to collect for those that pass.
//!
//! No interval is made up. A step is due on the reference date, the application deadline; only what waits for a day of its own has that
//! day.

use chrono::NaiveDate;
use rules::{Answers, Evaluation, Evidence, Report, Text, Verdict, Way, ways};
use values::{Words, words};

use super::{Language, evidence::evidence_list, table::Table};
use crate::Draft;

/// What to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan<'a> {
    /// The reference date: the application deadline.
    pub as_of: NaiveDate,
    /// The last day for what is to be done: the reference date, where that is still to come.
    pub due: Option<NaiveDate>,
    /// What to do, the easiest first; what nobody can say here stands last.
    pub steps: Vec<Step<'a>>,
    /// What to collect for the conditions that pass: what is not at hand yet, in the order of the document.
    pub collect: Vec<ToCollect<'a>>,
}

/// What to do for one condition that does not pass.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step<'a> {
    /// The clause or gate, by id.
    pub question: &'a str,
    /// What that is about.
    pub title: &'a Text,
    /// What kind of step it is.
    pub kind: StepKind,
    /// What to do, in a sentence.
    pub what: Text,
    /// The last day for it: the reference date, where that is still to come. Nothing, where it has passed or there is a day to wait for.
    pub due: Option<NaiveDate>,
    /// The first day on which the condition holds, where time has to pass.
    pub holds_from: Option<NaiveDate>,
    /// How hard it is. It has no unit; it orders.
    pub effort: u64,
}

/// What kind of step it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepKind {
    /// Something has to be stated first: it may be enough already, or nobody can say before how much is missing.
    State,
    /// Something has to change.
    Change,
    /// There is nothing to do but wait.
    Wait,
    /// Nobody can say here what would help: why it does not pass stands in its place.
    Look,
}

/// A piece of evidence for a condition that passes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToCollect<'a> {
    /// The clause, by id.
    pub question: &'a str,
    /// What that is about.
    pub title: &'a Text,
    /// What it is, and how many or of which period.
    pub evidence: &'a Evidence,
}

/// The plan that follows from an evaluation of these answers. `today` decides whether the reference date is still to come.
#[must_use]
pub fn plan<'a>(
    evaluation: &Evaluation<'a>,
    answers: &Answers,
    draft: &Draft,
    today: NaiveDate,
) -> Plan<'a> {
    let as_of = evaluation.as_of;
    let deadline = Some(as_of).filter(|day| *day > today);
    let mut steps = clauses(evaluation, answers, deadline);
    steps.extend(gates(evaluation, deadline));
    // The sort keeps the order of the document where two are as hard.
    steps.sort_by_key(|step| (step.kind == StepKind::Look, step.effort));
    Plan {
        as_of,
        due: deadline,
        steps,
        collect: collect(evaluation, draft),
    }
}

/// The plan as a table for a spreadsheet: the steps, then what to collect. A day that there is none of is left empty.
#[must_use]
pub fn plan_csv(plan: &Plan<'_>, language: Language) -> String {
    let mut table = Table::new(&language.choose(
        ["编号", "条件", "事项", "要做什么", "最晚日期", "满足之日"],
        [
            "No.",
            "Condition",
            "Kind",
            "What to do",
            "Due",
            "Holds from",
        ],
    ));
    let day = |day: Option<NaiveDate>| day.map_or_else(String::new, |day| day.to_string());
    for step in &plan.steps {
        let kind = match step.kind {
            StepKind::State => language.choose("先说明", "State first"),
            StepKind::Change => language.choose("改进", "Change"),
            StepKind::Wait => language.choose("等待", "Wait"),
            StepKind::Look => language.choose("核实", "Look into"),
        };
        table.row(&[
            step.question,
            language.text(step.title),
            kind,
            language.text(&step.what),
            &day(step.due),
            &day(step.holds_from),
        ]);
    }
    for piece in &plan.collect {
        let text = language.text(&piece.evidence.text);
        let what = match &piece.evidence.amount {
            Some(amount) => language.choose(
                [text, "（", language.text(amount), "）"],
                [text, " (", language.text(amount), ")"],
            ),
            None => [text, "", "", ""],
        };
        table.row(&[
            piece.question,
            language.text(piece.title),
            language.choose("备材料", "Collect"),
            &what.concat(),
            &day(plan.due),
            "",
        ]);
    }
    table.into_text()
}

fn clauses<'a>(
    evaluation: &Evaluation<'a>,
    answers: &Answers,
    deadline: Option<NaiveDate>,
) -> Vec<Step<'a>> {
    let document = evaluation.document;
    // It has the words of every way, in the order of the clauses and of their ways.
    let report = Report::of(evaluation, answers, Vec::new());
    let mut told = report.gaps.into_iter();
    let mut steps = Vec::new();
    for judged in &evaluation.clauses {
        let ways = ways(judged, document, answers, evaluation.as_of);
        let gap = if ways.is_empty() { None } else { told.next() };
        let words = gap.and_then(|gap| gap.ways.into_iter().next());
        if judged.verdict.passes() || judged.is_advisory() {
            continue;
        }
        let clause = judged.clause;
        steps.push(match ways.first().zip(words) {
            Some((way, told)) => {
                let kind = kind(judged.verdict, way);
                Step {
                    question: &clause.id,
                    title: &clause.title,
                    kind,
                    what: match kind {
                        StepKind::State if way.is_told() => state_first(told.words),
                        _ => told.words,
                    },
                    due: deadline.filter(|_| way.on.is_none()),
                    holds_from: way.on,
                    effort: way.effort,
                }
            }
            None => Step {
                question: &clause.id,
                title: &clause.title,
                kind: StepKind::Look,
                what: look(evaluation.reason(judged.finding.as_ref())),
                due: deadline,
                holds_from: None,
                effort: 0,
            },
        });
    }
    steps
}

/// What has to hold beside a score. Only the reason is known of it: there are no ways for one gate alone.
fn gates<'a>(evaluation: &Evaluation<'a>, deadline: Option<NaiveDate>) -> Vec<Step<'a>> {
    let gates = evaluation.score.iter().flat_map(|score| &score.gates);
    let open =
        gates.filter(|(_, finding)| !finding.verdict.passes() && !finding.condition.is_advisory());
    let step = |(gate, finding): &(&'a rules::Gate, rules::Finding<'a>)| Step {
        question: &gate.id,
        title: &gate.title,
        kind: StepKind::Look,
        what: evaluation.reason(Some(finding)).into(),
        due: deadline,
        holds_from: None,
        effort: 0,
    };
    open.map(step).collect()
}

fn kind(verdict: Verdict, way: &Way<'_>) -> StepKind {
    let is_open = way.changes.iter().any(|change| change.from.is_none());
    if !way.is_told() || verdict == Verdict::Unknown && is_open {
        StepKind::State
    } else if way.changes.is_empty() {
        StepKind::Wait
    } else {
        StepKind::Change
    }
}

/// What is not known may be enough already.
fn state_first(what: Text) -> Text {
    let Text { zh, en } = what;
    words!(
        "先说明现在的情况，要求是：{zh}",
        "First state how it is now; what is asked: {en}"
    )
    .into()
}

fn look(reason: Words) -> Text {
    let Words { zh, en } = reason;
    words!(
        "请对照原文核实。{zh}",
        "Check it against the original. {en}"
    )
    .into()
}

fn collect<'a>(evaluation: &Evaluation<'a>, draft: &Draft) -> Vec<ToCollect<'a>> {
    let passes = |question: &str| {
        let mut clauses = evaluation.clauses.iter();
        clauses.any(|judged| judged.clause.id == question && judged.verdict == Verdict::Met)
    };
    let mut collect = Vec::new();
    for folder in evidence_list(evaluation.document, draft).folders {
        if !passes(folder.question) {
            continue;
        }
        for piece in folder.pieces.iter().filter(|piece| !piece.at_hand) {
            collect.push(ToCollect {
                question: folder.question,
                title: folder.title,
                evidence: piece.evidence,
            });
        }
    }
    collect
}
