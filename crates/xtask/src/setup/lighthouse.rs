//! Lighthouse, which measures pages as a phone would load them. For `bench` alone, which goes on without it.

use std::path::PathBuf;
use std::process::Command;

use super::{browser, npm, numbers, on_path};
use crate::child;
use crate::error::Error;
use crate::project::Project;

const VERSION: &str = "12.8.2";

/// The oldest Node.js that this Lighthouse runs on.
const OLDEST_NODE: [u32; 2] = [18, 16];

/// A program that measures a page.
pub(crate) struct Lighthouse {
    node: PathBuf,
    script: PathBuf,
    chrome: PathBuf,
}

/// Lighthouse with the Node.js and the Chromium that it needs.
///
/// # Errors
/// If one of the three is missing and cannot be installed, or Node.js is too old.
pub(crate) fn lighthouse(project: &Project) -> Result<Lighthouse, Error> {
    let cost = "185 MB on the disk, a minute, once";
    let package = npm::package(project, "lighthouse", VERSION, cost)?;
    let node = on_path("node").filter(|node| {
        let version = child::answer(Command::new(node).arg("--version"));
        version.is_some_and(|version| will_do(&version))
    });
    Ok(Lighthouse {
        node: node.ok_or_else(|| Error::Missing {
            what: format!(
                "Node.js {}.{} or newer (for Lighthouse)",
                OLDEST_NODE[0], OLDEST_NODE[1]
            ),
            remedy: "Install it and run the same command again.".to_owned(),
        })?,
        script: package.join("cli/index.js"),
        chrome: browser(project)?.chrome,
    })
}

impl Lighthouse {
    /// The command that measures a page and writes what it found to standard output, as JSON.
    pub(crate) fn command(&self, address: &str) -> Command {
        let mut command = Command::new(&self.node);
        command
            .arg(&self.script)
            .arg(address)
            .args(["--quiet", "--output=json"])
            .arg("--chrome-flags=--headless --no-sandbox --disable-gpu --disable-dev-shm-usage")
            .env("CHROME_PATH", &self.chrome);
        command
    }
}

fn will_do(version: &str) -> bool {
    let version = numbers(version.trim_start_matches('v'));
    version >= OLDEST_NODE.to_vec()
}

#[cfg(test)]
mod tests {
    use super::will_do;

    #[test]
    fn a_node_that_is_too_old_is_refused() {
        for (version, expected) in [
            ("v18.20.4", true),
            ("v20.20.2", true),
            ("v18.13.0", false),
            ("v16.20.0", false),
            ("", false),
        ] {
            assert_eq!(will_do(version), expected, "{version}");
        }
    }
}
