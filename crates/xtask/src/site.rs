//! Publishing a site: the fictional sample, or a person's own rosters.

use std::fs;
use std::path::{Path, PathBuf};

use crate::app::App;
use crate::error::Error;
use crate::project::Project;
use crate::spaces::{Publication, Spaces};
use crate::{digest, say, today};

/// As many spaces as the ministry's lists name.
pub(crate) const SAMPLE: u32 = 4298;

/// The day the sample is for; with it the sample is the same to the byte on every day.
const SAMPLE_AS_OF: &str = "2026-09-30";

/// What is published.
pub(crate) enum Source {
    /// A fictional roster of so many spaces.
    Sample(u32),
    /// Rosters of the person who runs this, by absolute paths.
    Own(Vec<PathBuf>),
}

/// Publishes to `out`, unless that very site is there already. A new app is put around the release that is there; where the
/// rosters, the day or the base changed, the site is made from nothing, so that trying one list after another leaves no history.
///
/// # Errors
/// If the rosters need a person, or the publisher fails.
pub(crate) fn publish(
    project: &Project,
    spaces: &Spaces,
    app: &App,
    source: &Source,
    out: &Path,
    base: &str,
) -> Result<(), Error> {
    let (rosters, as_of) = match source {
        Source::Sample(count) => (
            vec![sample(project, spaces, *count)?],
            SAMPLE_AS_OF.to_owned(),
        ),
        Source::Own(files) => (files.clone(), today::in_beijing()),
    };
    let data = format!("{} {as_of} {base}", content(&rosters)?);
    let stamp = format!("{data}\n{}", app.stamp);
    let stamp_file = project.target(&format!(
        "{}.stamp",
        out.file_name().unwrap_or_default().to_string_lossy()
    ));
    let old = fs::read_to_string(&stamp_file).unwrap_or_default();
    let there = out.join("api/v1/root.json").is_file();
    if there && old == stamp {
        say::note(format!("The site in {} is up to date.", out.display()));
        return Ok(());
    }
    let _ = fs::remove_file(&stamp_file);
    if there && old.lines().next() != Some(&data) {
        fs::remove_dir_all(out).map_err(|error| Error::file(out, error))?;
    }
    let doing = say::doing(
        format!("Publishing to {}", out.display()),
        "a quarter of a minute for the sample",
    );
    spaces.publish(
        project,
        &rosters,
        &Publication {
            out,
            app: &app.folder,
            as_of: &as_of,
            base,
        },
    )?;
    fs::write(&stamp_file, &stamp).map_err(|error| Error::file(&stamp_file, error))?;
    doing.done();
    Ok(())
}

/// The path a site has on its host: segments of letters, digits and `-._~`, with a slash at both ends.
pub(crate) fn parse_base(text: &str) -> Result<String, String> {
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let segments = text
        .strip_prefix('/')
        .map(|rest| match rest.strip_suffix('/') {
            Some(inner) => inner.split('/').collect(),
            None if rest.is_empty() => Vec::new(),
            None => vec![""],
        });
    let is_segment =
        |part: &&str| !part.is_empty() && !part.starts_with('.') && part.bytes().all(allowed);
    match segments {
        Some(segments) if segments.iter().all(is_segment) => Ok(text.to_owned()),
        _ => Err("a base begins and ends with a slash, such as / or /spaces/".to_owned()),
    }
}

fn sample(project: &Project, spaces: &Spaces, count: u32) -> Result<PathBuf, Error> {
    let name = if count == SAMPLE {
        "sample.xlsx".to_owned()
    } else {
        format!("sample-{count}.xlsx")
    };
    let file = project.target(&name);
    spaces.sample(project, count, &file)?;
    Ok(file)
}

/// One hash over the rosters and the facts files beside them.
fn content(rosters: &[PathBuf]) -> Result<String, Error> {
    let with_facts = rosters
        .iter()
        .flat_map(|roster| [roster.clone(), roster.with_extension("toml")]);
    let names: Vec<String> = with_facts
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    digest::tree(
        Path::new("/"),
        &names.iter().map(String::as_str).collect::<Vec<_>>(),
    )
}

#[cfg(test)]
mod tests {
    use super::parse_base;

    #[test]
    fn a_base_has_a_slash_at_both_ends_and_nothing_strange_between() {
        for good in ["/", "/spaces/", "/a/b-c_d.e~1/"] {
            assert_eq!(parse_base(good).as_deref(), Ok(good));
        }
        for bad in [
            "", "spaces/", "/spaces", "//", "/a//b/", "/../", "/a b/", "/名录/", "/a?b/", "/\"/",
        ] {
            assert!(parse_base(bad).is_err(), "{bad}");
        }
    }
}
