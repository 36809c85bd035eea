//! The lists of several years, as the bodies that keep them would have made them: published one after the other they give a register
//! with a memory. Fictional throughout, and the same bytes for the same count and seed.

mod beside;
mod chronicle;
mod column;
mod house;
mod list;
mod national;
mod paper;
mod regional;
mod space;
mod table;
mod words;

use std::{collections::BTreeMap, fmt::Write as _};

use chrono::NaiveDate;
use rust_xlsxwriter::XlsxError;

use super::date;
use chronicle::Chronicle;

/// The lists, and the order in which they are published.
#[derive(Debug, PartialEq)]
pub(crate) struct History {
    /// Every file by its name: lists, their facts files, decisions, and the order of all (`steps.toml`).
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    pub(crate) steps: Vec<Step>,
}

/// One publication: lists that are taken together.
#[derive(Debug, PartialEq)]
pub(crate) struct Step {
    pub(crate) as_of: NaiveDate,
    pub(crate) lists: Vec<String>,
    /// The file with decisions, where rows of this step are uncertain without.
    pub(crate) decisions: Option<String>,
}

/// A row of a list: a space, and what this list says of it beside what is the same in every list.
#[derive(Clone, Default)]
struct Row {
    space: usize,
    state: Option<&'static str>,
    reason: Option<&'static str>,
    former: Option<String>,
    notice_until: Option<NaiveDate>,
}

/// The lists that together name so many spaces.
///
/// # Errors
/// What the writer of workbooks refuses.
pub(crate) fn history(count: usize, seed: u64) -> Result<History, XlsxError> {
    let mut chronicle = Chronicle::new(count, seed);
    chronicle.filing_of_2017()?;
    chronicle.close(date(2017, 12, 29));

    chronicle.additions_of_2018()?;
    chronicle.provinces_of(2018)?;
    chronicle.close(date(2018, 12, 28));

    chronicle.provinces_of(2019)?;
    chronicle.cities_of(2019)?;
    chronicle.close(date(2019, 12, 30));

    chronicle.additions_of_2020()?;
    chronicle.provinces_of(2020)?;
    chronicle.close(date(2020, 12, 30));

    chronicle.recheck_of_2021()?;
    chronicle.close(date(2021, 4, 30));

    chronicle.notice_of_2023()?;
    chronicle.second_lists_of_provinces()?;
    chronicle.survey_of_2023()?;
    chronicle.close(date(2023, 10, 31));

    chronicle.additions_of_2024()?;
    chronicle.correction()?;
    chronicle.close(date(2024, 1, 31));

    chronicle.recheck_of_2024()?;
    chronicle.cities_of(2024)?;
    chronicle.close(date(2024, 12, 31));

    chronicle.running_recheck()?;
    chronicle.notice_of_a_province()?;
    chronicle.running_notice()?;
    chronicle.close(super::as_of());
    Ok(chronicle.into_history())
}

/// `steps.toml`: what is published when.
fn order(steps: &[Step]) -> String {
    let mut text = "# 虚构名录历年的名单，按发布先后排列；每一步是一次发布：\n\
        # The lists of a fictional register in the order of their publication. Each step is one call:\n\
        #   spaces publish LISTS --out SITE --as-of AS_OF [--decisions DECISIONS]\n"
        .to_owned();
    for step in steps {
        let lists: Vec<_> = step
            .lists
            .iter()
            .map(|list| format!("    \"{list}\",\n"))
            .collect();
        let _ = write!(
            text,
            "\n[[step]]\nas_of = \"{}\"\nlists = [\n{}]\n",
            step.as_of,
            lists.concat()
        );
        if let Some(decisions) = &step.decisions {
            let _ = writeln!(text, "decisions = \"{decisions}\"");
        }
    }
    text
}

#[cfg(test)]
mod tests;
