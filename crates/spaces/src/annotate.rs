//! `spaces check --annotate`: the rosters written back as one workbook, marked where something is wrong.

use std::{
    fs,
    path::{Path, PathBuf},
};

use register::{Checked, List};

use crate::{
    error::Error,
    put,
    refusal::Refusal,
    say::{self, Language},
};

/// Writes the marked copy to `out`, whole or not at all. Of the rosters themselves none is ever written over.
pub(crate) fn write(
    out: &Path,
    rosters: &[PathBuf],
    lists: &[List<'_>],
    checked: &Checked,
    language: Language,
) -> Result<(), Error> {
    // Excel refuses a workbook under another ending.
    if !out
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"))
    {
        return Err(Error::Refused(Refusal::CopyEnding(out.to_owned())));
    }
    let stands = fs::canonicalize(out).ok();
    let is_out = |roster: &PathBuf| stands.is_some() && fs::canonicalize(roster).ok() == stands;
    if rosters.iter().any(is_out) {
        return Err(Error::Refused(Refusal::CopyOverRoster(out.to_owned())));
    }
    let copy = annotate::marked(lists, checked, language.into())?;
    put::file(out, &copy)?;
    let out = out.display();
    say::progress(&match language {
        Language::Zh => format!("带标记的副本：{out}"),
        Language::En => format!("Marked copy: {out}"),
    });
    Ok(())
}
