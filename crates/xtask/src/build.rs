//! `cargo xtask build`: the app, and the sample published with it, in `dist/`.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use crate::app::{self, Profile};
use crate::error::Error;
use crate::project::Project;
use crate::site::{self, SAMPLE, Source};
use crate::{digest, say, spaces};

/// Builds everything and says what is where.
///
/// # Errors
/// If a step fails.
pub(crate) fn run(project: &Project, base: &str) -> Result<ExitCode, Error> {
    let app = app::build(project, Profile::Release)?;
    let spaces = spaces::build(project, Profile::Release)?;
    let dist = project.root.join("dist");
    site::publish(project, &spaces, &app, &Source::Sample(SAMPLE), &dist, base)?;

    say::result(format!(
        "site       {}  ({}; for the path {base} of a host)",
        dist.display(),
        size(&dist, |_| true)?
    ));
    say::result(format!(
        "app        {}  ({})",
        app.folder.display(),
        size(&app.folder, |_| true)?
    ));
    let wasm = |path: &Path| {
        path.extension()
            .is_some_and(|extension| extension == "wasm")
    };
    let brotli = |path: &Path| path.to_string_lossy().ends_with(".wasm.br");
    say::result(format!(
        "  wasm     {}, {} compressed",
        size(&app.folder, wasm)?,
        size(&dist.join("app"), brotli)?
    ));
    say::result(format!(
        "publisher  {}  ({})",
        spaces.program().display(),
        size(spaces.program(), |_| true)?
    ));
    Ok(ExitCode::SUCCESS)
}

/// The size of the files at or below a path that are wanted.
fn size(path: &Path, wanted: impl Fn(&Path) -> bool) -> Result<String, Error> {
    let files = digest::files(path, &[&path.to_string_lossy()])?;
    let bytes = files
        .iter()
        .filter(|file| wanted(file))
        .map(|file| fs::metadata(file).map_or(0, |about| about.len()))
        .sum();
    Ok(in_words(bytes))
}

fn in_words(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100),
        _ => format!("{}.{} MB", bytes / 1_000_000, bytes % 1_000_000 / 100_000),
    }
}

#[cfg(test)]
mod tests {
    use super::in_words;

    #[test]
    fn sizes_are_told_in_thousands_and_millions() {
        for (bytes, words) in [
            (0, "0.0 kB"),
            (1_234, "1.2 kB"),
            (999_999, "999.9 kB"),
            (12_345_678, "12.3 MB"),
        ] {
            assert_eq!(in_words(bytes), words);
        }
    }
}
