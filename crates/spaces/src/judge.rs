//! Warnings of declared figures against the rule that their list states. The register knows no rules, so they are joined here.

use chrono::NaiveDate;
use register::{Checked, Claims, Entry, Field, Problem, Rule, Severity, Space, State, Words};
use release::Stated;
use rules::{Evaluation, InputFault, Standards, Verdict};

/// Adds a warning for every row whose rule no standard answers to, whose figures contradict themselves, or whose space holds its title
/// with figures that do not meet the rule. `space_of` gives the space that an entry became, where that is known: what is judged is
/// then what the record will say, else the row alone.
pub(crate) fn warn<'a>(
    checked: &mut Checked,
    standards: &Standards,
    as_of: NaiveDate,
    space_of: impl Fn(usize) -> Option<&'a Space>,
) {
    let mut problems = Vec::new();
    for (place, entry) in checked.entries.iter().enumerate() {
        // Of a list that states no figures and no rule nothing new follows.
        if states_nothing(&entry.claims) {
            continue;
        }
        let space = space_of(place);
        let stated = match space {
            Some(space) => release::judge_space(space, standards, as_of),
            None => release::judge(&entry.claims, |_| true, standards, as_of),
        };
        let state = space.map_or_else(
            || {
                entry
                    .title
                    .as_ref()
                    .map_or(State::Listed, |title| title.state(as_of))
            },
            |space| space.state(as_of),
        );
        let rule = entry.claims.standard.as_deref();
        let mut tell = |rule, value: Option<String>, message, fix| {
            problems.push(problem(checked, entry, rule, value, message, fix));
        };
        match stated {
            Stated::Unknown => {
                let (message, fix) = unknown(standards);
                tell(Rule::StandardUnknown, rule.map(str::to_owned), message, fix);
            }
            Stated::Nothing => {}
            Stated::Judged { evaluation, .. } => {
                for InputFault {
                    value,
                    message,
                    fix,
                    ..
                } in evaluation.contradictions()
                {
                    tell(Rule::FiguresContradict, value, message, fix);
                }
                if matches!(state, State::Certified | State::UnderRecheck)
                    && let Some((message, fix)) = short(&evaluation)
                {
                    tell(
                        Rule::FiguresAgainstStandard,
                        rule.map(str::to_owned),
                        message,
                        fix,
                    );
                }
            }
        }
    }
    checked.problems.extend(problems);
}

fn states_nothing(claims: &Claims) -> bool {
    claims.standard.is_none() && claims.figures_year.is_none()
}

/// That no standard answers to the rule, and which there are.
fn unknown(standards: &Standards) -> (Words, Words) {
    let ids: Vec<&str> = standards
        .of_authorities()
        .filter(|document| {
            document
                .clauses
                .iter()
                .any(|clause| clause.condition.is_some())
        })
        .map(|document| document.id.as_str())
        .collect();
    (
        Words {
            zh: "没有这样一项列出条件的规定，这些数据不作判断".to_owned(),
            en: "No standard of this name states conditions, so the figures are not judged"
                .to_owned(),
        },
        Words {
            zh: format!("请写规定的代号、文号或全称；代号有：{}", ids.join("、")),
            en: format!(
                "Write the id, the number or the whole name of a standard; the ids are {}",
                ids.join(", ")
            ),
        },
    )
}

/// Which clauses the figures do not meet, advisories aside.
fn short(evaluation: &Evaluation<'_>) -> Option<(Words, Words)> {
    let mut missed = evaluation
        .clauses
        .iter()
        .filter(|judged| judged.verdict == Verdict::NotMet && !judged.is_advisory())
        .peekable();
    missed.peek()?;
    let (mut zh, mut en) = (Vec::new(), Vec::new());
    for judged in missed {
        let reason = evaluation.reason(judged.finding.as_ref());
        let id = &judged.clause.id;
        zh.push(format!("第{id}项，{}", reason.zh));
        en.push(format!("{id}, {}", reason.en));
    }
    Some((
        Words {
            zh: format!("没有达到：{}", zh.join("；")),
            en: format!("Not met: {}", en.join("; ")),
        },
        Words {
            zh: "请核对这些数据和所写的规定；无误的话照样发布，页面上会逐条写明".to_owned(),
            en: "Check the figures and the rule. If they are right they are published as they are, and the page says so clause by clause".to_owned(),
        },
    ))
}

/// A warning at the row's rule: in its column, where the list has one.
fn problem(
    checked: &Checked,
    entry: &Entry,
    rule: Rule,
    value: Option<String>,
    message: Words,
    fix: Words,
) -> Problem {
    let list = checked.lists.get(entry.list);
    let columns = list.map_or(&[][..], |list| &list.columns);
    let column_of = |field| columns.iter().find(|column| column.field == Some(field));
    let column = column_of(Field::Standard).or_else(|| column_of(Field::Name));
    Problem {
        file: list.map(|list| list.file.clone()).unwrap_or_default(),
        sheet: list.and_then(|list| list.sheet.clone()),
        row: Some(entry.source.row),
        column: column.map(|column| column.header.clone()),
        severity: Severity::Warning,
        rule,
        value,
        message,
        fix,
    }
}
