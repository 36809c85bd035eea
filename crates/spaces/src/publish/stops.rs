//! What stops a publication: errors, questions, decisions that mean nothing, a list that looks cut off.

use std::collections::BTreeSet;

use register::{Checked, Decisions, List, Registered, Severity};

use super::{Arguments, summary};
use crate::{
    decide,
    error::Error,
    report::{self, Format},
    say::{self, Language, english},
};

/// Whether all that a person has to look at first is settled. What is not is said.
pub(super) fn settled(
    arguments: &Arguments,
    lists: &[List<'_>],
    checked: &Checked,
    registered: &Registered,
    decisions: &Decisions,
    language: Language,
) -> Result<bool, Error> {
    let errors = report::count(checked, Severity::Error);
    let whole_lists = checked
        .problems
        .iter()
        .any(|problem| problem.severity == Severity::Error && problem.row.is_none());
    let mut settled = true;
    let mut stop = |zh: String, en: String| {
        settled = false;
        say::progress(match language {
            Language::Zh => &zh,
            Language::En => &en,
        });
    };
    if whole_lists || (errors > 0 && !arguments.skip_bad_rows) {
        stop(
            "没有发布。请先改正错误，或用 --skip-bad-rows 略过有错的行。".to_owned(),
            "Nothing was published. Correct the errors first, or leave their rows out with --skip-bad-rows.".to_owned(),
        );
    }
    if !registered.unknown.is_empty() {
        let ids: Vec<&str> = registered
            .unknown
            .iter()
            .map(register::SpaceId::as_str)
            .collect();
        let ids = ids.join(", ");
        stop(
            format!(
                "没有发布。决定文件里的编号在名录中没有：{ids}。请对照 --propose 写出的编号改正。"
            ),
            format!(
                "Nothing was published. The register has no space with these ids of the decisions file: {ids}. Correct them by what --propose writes."
            ),
        );
    }
    if !registered.uncertain.is_empty() {
        if let Some(path) = &arguments.propose {
            decide::propose(path, registered)?;
        }
        if arguments.format == Format::Text {
            say::report(&decide::text(registered, lists, language)).map_err(Error::Report)?;
        }
        let count = registered.uncertain.len();
        let which = match count {
            1 => "which space it is",
            _ => "which spaces they are",
        };
        let rows = english(count, "row");
        stop(
            format!("没有发布。有 {count} 行要由人决定是哪一家空间。"),
            format!("Nothing was published. For {rows} a person has to decide {which}."),
        );
    }
    let shrink = registered.shrink;
    if shrink.is_sudden() && !arguments.allow_shrink {
        let (missing, expected) = (shrink.missing, shrink.expected);
        let are = if missing == 1 { "is" } else { "are" };
        let names = summary::missing(&registered.spaces, language);
        stop(
            format!(
                "没有发布。名单应有的 {expected} 项中缺了 {missing} 项，超过十分之一，名单可能不完整。确实如此，请加 --allow-shrink：缺的会保留并标明。{names}"
            ),
            format!(
                "Nothing was published. Of {expected} that the list should name, {missing} {are} missing, more than a tenth: it may be cut off. If it is right, add --allow-shrink; what is missing is kept and marked.{names}"
            ),
        );
    }
    if settled && errors > 0 {
        let left_out: BTreeSet<_> = checked
            .problems
            .iter()
            .filter(|problem| problem.severity == Severity::Error)
            .map(|problem| (&problem.file, &problem.sheet, problem.row))
            .collect();
        let count = left_out.len();
        say::progress(&match language {
            Language::Zh => format!("略过了 {count} 行有错的行，原因见上面的报告。"),
            Language::En => format!(
                "{} left out for errors; the report above says which.",
                english(count, "row")
            ),
        });
    }
    let unused: Vec<&str> = registered
        .unused
        .iter()
        .filter_map(|place| decisions.name(*place))
        .collect();
    if !unused.is_empty() {
        let names = unused.join(", ");
        say::progress(&match language {
            Language::Zh => format!("决定文件里这些名称没有对应的行：{names}。"),
            Language::En => format!("No row has these names of the decisions file: {names}."),
        });
    }
    Ok(settled)
}
