//! Rust's WebAssembly target.

use std::path::Path;

use super::on_path;
use crate::child;
use crate::error::Error;
use crate::project::Project;
use crate::say;

/// The target triple of the app.
const TARGET: &str = "wasm32-unknown-unknown";

/// Sees that the standard library for WebAssembly is there, and has rustup add it if not.
///
/// # Errors
/// If it is missing and rustup is too, or cannot fetch it.
pub(crate) fn wasm_target(project: &Project) -> Result<(), Error> {
    let library = child::answer(project.command("rustc").args([
        "--print",
        "target-libdir",
        "--target",
        TARGET,
    ]));
    if library.is_some_and(|folder| Path::new(&folder).is_dir()) {
        return Ok(());
    }
    let Some(rustup) = on_path("rustup") else {
        return Err(Error::Missing {
            what: format!("Rust's target {TARGET}"),
            remedy: "Install Rust with rustup, which fetches it, or add it with the package manager your Rust comes from.".into(),
        });
    };
    let doing = say::doing(
        format!("Adding Rust's target {TARGET}"),
        "about 20 MB, once",
    );
    let remedy = "It needs Rust's download server once; see that this machine can reach it (or set RUSTUP_DIST_SERVER to a mirror).";
    child::run(
        project,
        "adding the target",
        project.command(rustup).args(["target", "add", TARGET]),
        remedy,
    )?;
    doing.done();
    Ok(())
}
