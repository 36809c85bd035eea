//! Publishing a site: the fictional sample, or a person's own rosters.

use std::fs;
use std::path::{Path, PathBuf};

use crate::app::App;
use crate::error::Error;
use crate::project::Project;
use crate::spaces::{Site, Spaces, Step};
use crate::{digest, say, today};

/// As many spaces as the ministry's lists name.
pub(crate) const SAMPLE: u32 = 4298;

/// What is published.
pub(crate) enum Source {
    /// A fictional register of so many spaces, which the lists of several years give.
    Sample(u32),
    /// Rosters of the person who runs this, by absolute paths.
    Own(Vec<PathBuf>),
}

/// Publishes to `out`, unless that very site is there already. A new app is put around the release that is there; where the
/// rosters, the day or the base changed, the site is made from nothing, so that trying one list after another leaves no history but
/// the sample's own: its lists are published one after the other, the last of them with the site.
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
    let steps = match source {
        Source::Sample(count) => sample(project, spaces, *count)?,
        Source::Own(files) => vec![Step {
            rosters: files.clone(),
            as_of: today::in_beijing(),
            decisions: None,
            fictional: false,
        }],
    };
    let data = format!("{} {base}", content(&steps)?);
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
    let release_stands = there && old.lines().next() == Some(&data);
    if there && !release_stands {
        fs::remove_dir_all(out).map_err(|error| Error::file(out, error))?;
    }
    let doing = say::doing(
        format!("Publishing to {}", out.display()),
        "about a minute for the sample, a quarter of one where only the app changed",
    );
    let site = Site {
        app: &app.folder,
        base,
    };
    for (place, step) in (1..).zip(&steps) {
        let last = place == steps.len();
        if last || !release_stands {
            spaces.publish(project, step, out, last.then_some(&site))?;
        }
    }
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

/// Writes the sample's lists and reads in which order they are published.
fn sample(project: &Project, spaces: &Spaces, count: u32) -> Result<Vec<Step>, Error> {
    let folder = project.target(&format!("sample-{count}"));
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
    }
    spaces.sample(project, count, &folder)?;
    let file = folder.join("steps.toml");
    let text = fs::read_to_string(&file).map_err(|error| Error::file(&file, error))?;
    steps(&text, &folder).ok_or_else(|| Error::Content {
        path: file,
        fault: "`spaces sample --history` should have written which lists are published when"
            .to_owned(),
    })
}

/// The steps that a `steps.toml` names; the files lie beside it.
fn steps(text: &str, folder: &Path) -> Option<Vec<Step>> {
    let table: toml::Table = text.parse().ok()?;
    let steps = table.get("step")?.as_array()?.iter();
    let step = |step: &toml::Value| {
        let file = |name: &toml::Value| Some(folder.join(name.as_str()?));
        Some(Step {
            rosters: step
                .get("lists")?
                .as_array()?
                .iter()
                .map(file)
                .collect::<Option<_>>()?,
            as_of: step.get("as_of")?.as_str()?.to_owned(),
            decisions: step.get("decisions").and_then(file),
            fictional: true,
        })
    };
    steps.map(step).collect()
}

/// One hash over all that is published and when: rosters, the facts files beside them, decisions, days.
fn content(steps: &[Step]) -> Result<String, Error> {
    let files = steps.iter().flat_map(|step| {
        let with_facts = step
            .rosters
            .iter()
            .flat_map(|roster| [roster.clone(), roster.with_extension("toml")]);
        with_facts.chain(step.decisions.clone())
    });
    let names: Vec<String> = files
        .map(|path| path.to_string_lossy().into_owned())
        .collect();
    let hash = digest::tree(
        Path::new("/"),
        &names.iter().map(String::as_str).collect::<Vec<_>>(),
    )?;
    let days: Vec<&str> = steps.iter().map(|step| step.as_of.as_str()).collect();
    Ok(format!("{hash} {}", days.join(" ")))
}

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};

    use super::{content, parse_base, steps};

    const STEPS: &str = r#"
[[step]]
as_of = "2017-12-29"
lists = ["1-national.xlsx"]

[[step]]
as_of = "2021-04-30"
lists = ["2-kept.xlsx", "2-cancelled.csv"]
decisions = "2-decisions.toml"
"#;

    #[test]
    fn the_steps_of_the_sample_are_read_with_their_files_beside_them() {
        let steps = steps(STEPS, Path::new("/sample")).unwrap();
        let [first, second] = steps.as_slice() else {
            panic!("{steps:?}");
        };
        assert_eq!(
            (first.as_of.as_str(), &first.decisions),
            ("2017-12-29", &None)
        );
        assert_eq!(
            second.rosters,
            ["/sample/2-kept.xlsx", "/sample/2-cancelled.csv"].map(PathBuf::from)
        );
        assert_eq!(
            second.decisions,
            Some(PathBuf::from("/sample/2-decisions.toml"))
        );
    }

    #[test]
    fn an_order_that_is_none_is_not_followed() {
        for text in [
            "",
            "step = 1",
            "[[step]]\nas_of = \"2017\"",
            "[[step]]\nlists = []",
            "[[step]",
        ] {
            assert_eq!(steps(text, Path::new("/sample")), None, "{text}");
        }
    }

    #[test]
    fn whatever_changes_the_release_changes_its_hash() {
        let folder = tempfile::tempdir().unwrap();
        let hash = |text: &str| content(&steps(text, folder.path()).unwrap()).unwrap();
        let write =
            |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        let mut hashes = vec![hash(STEPS)];
        for name in [
            "1-national.xlsx",
            "1-national.toml",
            "2-cancelled.csv",
            "2-decisions.toml",
        ] {
            write(name, "a");
            hashes.push(hash(STEPS));
            write(name, "b");
            hashes.push(hash(STEPS));
        }
        hashes.push(hash(&STEPS.replace("2017-12-29", "2017-12-30")));
        assert_eq!(hash(STEPS), hashes[hashes.len() - 2], "nothing changed");
        hashes.sort();
        hashes.dedup();
        assert_eq!(hashes.len(), 10);
    }

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
