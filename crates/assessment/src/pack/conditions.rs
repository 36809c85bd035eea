//! The result as a table: each condition with its verdict and why, then each item that gives points.

use rules::{ConditionReport, Document, ItemReport, Report, Rubric, Text};
use values::{Words, words};

use super::{Language, NO_CERTIFICATION, table::Table};
use crate::Form;

/// Every condition, gate and item of a result, for a spreadsheet: number, what it is, what it comes to, why, whether it is advisory, how
/// many kinds of evidence show it, and the person's notes. The last line says what the table is of, and that it certifies nothing.
///
/// `report` has to be of this document.
#[must_use]
pub fn conditions_csv(document: &Document, report: &Report, language: Language) -> String {
    let form = Form::of(document);
    let evidence = |id: &str| {
        let question = form.question(id);
        let count = question.map_or(0, |question| question.origin.evidence().len());
        count.to_string()
    };
    let mut table = Table::new(&language.choose(
        [
            "编号",
            "条件",
            "结果",
            "依据",
            "建议性",
            "留存材料（种）",
            "备注",
        ],
        [
            "No.",
            "Condition",
            "Result",
            "Why",
            "Advisory",
            "Kinds of evidence",
            "Notes",
        ],
    ));
    let gates = report.score.iter().flat_map(|score| &score.gates);
    for condition in report.conditions.iter().chain(gates) {
        let id = number(&condition.id);
        table.row(&[
            id,
            title(document, id).map_or("", |title| language.text(title)),
            verdict(condition, language),
            language.text(&condition.reason),
            language.yes(condition.advisory),
            &evidence(id),
            &notes(document, condition, language),
        ]);
    }
    for item in report.score.iter().flat_map(|score| &score.items) {
        let points = points(item);
        table.row(&[
            &item.id,
            title(document, &item.id).map_or("", |title| language.text(title)),
            language.of(&points),
            if item.bonus {
                language.choose("加分项", "Bonus")
            } else {
                ""
            },
            language.yes(false),
            &evidence(&item.id),
            "",
        ]);
    }
    let (name, as_of) = (language.text(&document.title), &report.as_of);
    let note = language.phrase(NO_CERTIFICATION);
    let of = language.choose(
        ["《", name, "》，截至", as_of, "。", note],
        [name, ", as of ", as_of, ". ", note, ""],
    );
    table.row(&["", &of.concat(), "", "", "", "", ""]);
    table.into_text()
}

/// The number of a condition without its document: `filing-2017/4a` is 4a.
fn number(id: &str) -> &str {
    id.rsplit('/').next().unwrap_or(id)
}

/// What a clause, gate or item is about.
pub(super) fn title<'a>(document: &'a Document, id: &str) -> Option<&'a Text> {
    let rubric = document.rubric.as_ref();
    let gate = || {
        let mut gates = rubric.iter().flat_map(|rubric| &rubric.gates);
        gates.find(|gate| gate.id == id).map(|gate| &gate.title)
    };
    let item = || {
        let mut items = rubric.into_iter().flat_map(Rubric::all_items);
        items.find(|item| item.id == id).map(|item| &item.title)
    };
    let clause = document.clause(id).map(|clause| &clause.title);
    clause.or_else(gate).or_else(item)
}

fn verdict(condition: &ConditionReport, language: Language) -> &'static str {
    match condition.verdict {
        "met" => language.choose("满足", "Met"),
        "not_met" => language.choose("不满足", "Not met"),
        "not_applicable" => language.choose("不适用", "Does not apply"),
        _ => language.choose("无法判断", "Cannot be told"),
    }
}

fn points(item: &ItemReport) -> Words {
    let (least, most, of) = (item.least, item.most, item.of);
    if least == most {
        words!("{least}分，满分{of}分", "{least} of {of} points")
    } else {
        words!(
            "{least}到{most}分，满分{of}分",
            "{least} to {most} of {of} points"
        )
    }
}

/// The notes that the person left with the answers, each with what it was left with.
fn notes(document: &Document, condition: &ConditionReport, language: Language) -> String {
    let mut all = String::new();
    for left in &condition.notes {
        if !all.is_empty() {
            all.push_str(language.choose("；", "; "));
        }
        let metric = document.metric(&left.metric);
        all.push_str(metric.map_or(left.metric.as_str(), |metric| language.text(&metric.label)));
        all.push_str(language.choose("：", ": "));
        all.push_str(&left.note);
    }
    all
}
