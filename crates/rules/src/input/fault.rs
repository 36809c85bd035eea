//! What is wrong with a file as a whole, or with one of its answers.

use values::{Words, words};

use super::{FORMAT, InputFault, raw::Raw};
use crate::{Answers, Document};

pub(super) fn of_another_version(format: &Raw) -> InputFault {
    InputFault {
        value: Some(format.shown()),
        ..whole(
            words!(
                "文件的版本是另一个，本程序读 {FORMAT}",
                "The file is of another version; this program reads {FORMAT}"
            ),
            words!(
                "请用较新的程序打开，或重新导出",
                "Use a newer program, or export it again"
            ),
        )
    }
}

pub(super) fn no_answers() -> InputFault {
    whole(
        words!("文件里没有 answers", "There are no answers in the file"),
        words!(
            "例如 {{\"format\": 1, \"standard\": \"filing-2017\", \"answers\": {{\"desks\": 30}}}}",
            "As in {{\"format\": 1, \"standard\": \"filing-2017\", \"answers\": {{\"desks\": 30}}}}"
        ),
    )
}

/// It lies with the file.
pub(super) fn whole(message: Words, fix: Words) -> InputFault {
    InputFault {
        metric: None,
        value: None,
        is_warning: false,
        message,
        fix,
    }
}

/// It lies with this answer.
pub(super) fn at(metric: &str, raw: &Raw, message: Words, fix: Words) -> InputFault {
    InputFault {
        metric: Some(metric.to_owned()),
        value: Some(raw.shown()),
        is_warning: false,
        message,
        fix,
    }
}

/// A name that is known and differs in one letter only, perhaps.
pub(super) fn nearest(name: &str, document: &Document) -> Words {
    let near = document
        .metrics
        .iter()
        .find(|metric| values::one_edit_apart(&metric.name, name));
    match near {
        Some(metric) => {
            let near = &metric.name;
            words!("是不是 {near}？", "Is it {near}?")
        }
        None => words!("请核对指标名", "Check the name of the metric"),
    }
}

/// A part that is more than its whole.
pub(super) fn parts(document: &Document, answers: &Answers, faults: &mut Vec<InputFault>) {
    for metric in &document.metrics {
        if let Some(whole) = &metric.part_of
            && let (Some(part), Some(all)) = (answers.number(&metric.name), answers.number(whole))
            && part > all
        {
            let label = document.metric(whole).map(|metric| metric.label.words());
            let label = label.unwrap_or_else(|| Words::new(whole, whole));
            faults.push(InputFault {
                metric: Some(metric.name.clone()),
                value: Some(part.to_string()),
                is_warning: false,
                message: Words::new(
                    format!("大于{}（{all}）", label.zh),
                    format!("This is more than {} ({all})", label.en),
                ),
                fix: words!("请核对这两个数字", "Check the two numbers"),
            });
        }
    }
}
