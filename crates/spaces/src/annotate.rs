//! `spaces check --annotate`: the rosters written back as one workbook, marked where something is wrong.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use register::{List, Problem};

use crate::{
    error::Error,
    refusal::Refusal,
    say::{self, Language},
};

/// Writes the marked copy to `out`, whole or not at all. Of the rosters themselves none is ever written over.
pub(crate) fn write(
    out: &Path,
    rosters: &[PathBuf],
    lists: &[List<'_>],
    problems: &[Problem],
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
    let copy = annotate::marked(lists, problems, language.into())?;
    place(out, &copy).map_err(|cause| Error::Write {
        path: out.to_owned(),
        cause,
    })?;
    let out = out.display();
    say::progress(&match language {
        Language::Zh => format!("带标记的副本：{out}"),
        Language::En => format!("Marked copy: {out}"),
    });
    Ok(())
}

/// Writes beside the target, then renames: a copy is never seen half-written.
fn place(target: &Path, bytes: &[u8]) -> io::Result<()> {
    let part = target.with_added_extension("part");
    let written = File::create(&part).and_then(|mut file| {
        file.write_all(bytes)?;
        file.sync_all()
    });
    let placed = written.and_then(|()| fs::rename(&part, target));
    if placed.is_err() {
        // What went wrong is reported; that the rest of it cannot be removed either adds nothing.
        let _ = fs::remove_file(&part);
    }
    placed
}
