//! The published site on a slow phone: Lighthouse's four scores, and how soon a space's page can be read beside the same page without
//! its program.

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use serde_json::Value;
use tokio::runtime::Runtime;

use crate::child;
use crate::error::Error;
use crate::project::Project;
use crate::say;
use crate::server::{self, Site};
use crate::setup::{self, Lighthouse};

const CATEGORIES: [&str; 4] = ["performance", "accessibility", "best-practices", "seo"];
const MOMENTS: [(&str, &str); 2] = [
    ("first-contentful-paint", "first text"),
    ("largest-contentful-paint", "largest text"),
];
/// How often each of the two pages is loaded; the middle one of the times counts.
const RUNS: usize = 5;

/// Measures a whole site that was published to a folder, and prints what was found. What the measuring needs and cannot be had is named,
/// and nothing is measured. The site is published for an address of its own, as every register is, and only visited here: its pages name
/// that address as theirs, and Lighthouse asks that one be named, not that it be this machine's.
///
/// # Errors
/// If the site cannot be read or served, or Lighthouse fails.
pub(super) fn run(project: &Project, site: &Path) -> Result<(), Error> {
    let lighthouse = match setup::lighthouse(project) {
        Ok(lighthouse) => lighthouse,
        Err(error) => {
            say::note(format!("SKIPPED: the site on a phone. {error}"));
            return Ok(());
        }
    };
    let runtime = Runtime::new().map_err(Error::Server)?;
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(Error::Server)?;
    listener.set_nonblocking(true).map_err(Error::Server)?;
    let host = listener.local_addr().map_err(Error::Server)?;
    let served = Site::new(site, "/");
    runtime.spawn(async move {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        server::serve(served, listener).await
    });
    let page = |path: &str| format!("http://{host}/{path}");
    let space = format!("zh/spaces/{}/", certified(site)?);

    let doing = say::doing("Measuring the site as a phone loads it", "five minutes");
    for path in ["zh/", "zh/spaces/", &space] {
        let found = measure(&lighthouse, &page(path), &[])?;
        say::result(format!("{path}   {}", scores(&found)));
    }
    let still = without_program(site, &space)?;
    for line in compared(&lighthouse, &page(&space), &page(&still))? {
        say::result(line);
    }
    doing.done();
    Ok(())
}

fn measure(lighthouse: &Lighthouse, address: &str, arguments: &[&str]) -> Result<Value, Error> {
    let answer = child::answer(lighthouse.command(address).args(arguments));
    let found = answer.and_then(|answer| serde_json::from_str(&answer).ok());
    found.ok_or_else(|| Error::Missing {
        what: format!("what Lighthouse found on {address}"),
        remedy: "Run the same command again; a machine that is busy makes it give up.".to_owned(),
    })
}

/// The four scores, of 100 each, and what keeps one from it.
fn scores(found: &Value) -> String {
    let score = |category: &str| {
        let score = found["categories"][category]["score"].as_f64();
        format!("{category} {:.0}", score.unwrap_or_default() * 100.0)
    };
    let short: Vec<&str> = CATEGORIES
        .iter()
        .filter_map(|category| found["categories"][category]["auditRefs"].as_array())
        .flatten()
        .filter(|audit| audit["weight"].as_f64() > Some(0.0))
        .filter_map(|audit| audit["id"].as_str())
        .filter(|id| {
            found["audits"][id]["score"]
                .as_f64()
                .is_some_and(|score| score < 0.995)
        })
        .collect();
    let scores = CATEGORIES.map(score).join(", ");
    if short.is_empty() {
        scores
    } else {
        format!("{scores} (short of it: {})", short.join(", "))
    }
}

/// Slow 4G and a processor slowed four times, really slowed and not computed; both pages in turn, so that what else the machine does
/// falls on both.
fn compared(lighthouse: &Lighthouse, whole: &str, still: &str) -> Result<Vec<String>, Error> {
    let slowly = [
        "--throttling-method=devtools",
        "--only-categories=performance",
    ];
    let mut times = MOMENTS.map(|_| [Vec::new(), Vec::new()]);
    for _ in 0..RUNS {
        for (which, address) in [whole, still].into_iter().enumerate() {
            let found = measure(lighthouse, address, &slowly)?;
            for (moment, (id, _)) in times.iter_mut().zip(MOMENTS) {
                moment[which].extend(found["audits"][id]["numericValue"].as_f64());
            }
        }
    }
    let line = |(mut moment, (_, name)): ([Vec<f64>; 2], (&str, &str))| {
        let [whole, still] = [0, 1].map(|which: usize| middle(&mut moment[which]));
        format!(
            "a space's page, {name}: {whole:.0} ms, without its program {still:.0} ms, {:.2} times",
            whole / still
        )
    };
    Ok(times.into_iter().zip(MOMENTS).map(line).collect())
}

fn middle(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or(f64::NAN)
}

/// The id of a space that holds a title.
fn certified(site: &Path) -> Result<String, Error> {
    let file = site.join("api/v1/spaces.json");
    let bytes = fs::read(&file).map_err(|error| Error::file(&file, error))?;
    let list: Value = serde_json::from_slice(&bytes).unwrap_or_default();
    let spaces = list["spaces"].as_array().into_iter().flatten();
    let id = spaces
        .filter(|space| space["state"] == "certified")
        .find_map(|space| space["id"].as_str());
    id.map(str::to_owned)
        .ok_or_else(|| Error::content(&file, "has no space that is certified"))
}

/// Writes the same page without scripts, and gives its path. Neither of the two is sent compressed
/// from here on.
fn without_program(site: &Path, path: &str) -> Result<String, Error> {
    let file = site.join(path).join("index.html");
    let failed = |error| Error::file(&file, error);
    let page = fs::read_to_string(&file).map_err(failed)?;
    for ending in ["br", "gz"] {
        // That there is none is well.
        let _ = fs::remove_file(file.with_extension(format!("html.{ending}")));
    }
    let still = "zh/still/";
    let folder = site.join(still);
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join("index.html"), still_page(&page)))
        .map_err(|error| Error::file(&folder, error))?;
    Ok(still.to_owned())
}

fn still_page(page: &str) -> String {
    let mut parts = page.split("<script");
    let first = parts.next().unwrap_or_default();
    let rest = parts.filter_map(|part| Some(part.split_once("</script>")?.1));
    [first].into_iter().chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_still_page_has_no_script() {
        let page = r#"<link rel="stylesheet" href="s.css"><script src="early.js"></script><p>text<script type="module" src="boot.js"></script></p>"#;
        assert_eq!(
            still_page(page),
            r#"<link rel="stylesheet" href="s.css"><p>text</p>"#
        );
    }

    #[test]
    fn scores_are_told_with_what_keeps_them_down() {
        let found = serde_json::json!({
            "categories": {
                "performance": { "score": 0.98, "auditRefs": [{ "id": "speed-index", "weight": 10 }, { "id": "note", "weight": 0 }] },
                "accessibility": { "score": 1, "auditRefs": [] },
                "best-practices": { "score": 1, "auditRefs": [] },
                "seo": { "score": 1, "auditRefs": [] },
            },
            "audits": { "speed-index": { "score": 0.9 }, "note": { "score": 0 } },
        });
        assert_eq!(
            scores(&found),
            "performance 98, accessibility 100, best-practices 100, seo 100 (short of it: speed-index)"
        );
    }

    #[test]
    fn the_middle_of_times_does_not_mind_one_that_is_far_off() {
        assert!((middle(&mut [3.0, 1.0, 900.0]) - 3.0).abs() < f64::EPSILON);
    }
}
