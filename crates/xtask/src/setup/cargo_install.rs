//! Installing a tool with cargo under `target/tools/`, compiled for a quick build rather than a quick tool.

use std::fs;
use std::path::PathBuf;

use crate::child;
use crate::error::Error;
use crate::project::Project;
use crate::say;

/// Settings of a person's shell that would change what is built, or where to.
const NOT_INHERITED: [&str; 6] = [
    "CARGO_TARGET_DIR",
    "CARGO_BUILD_TARGET",
    "CARGO_BUILD_TARGET_DIR",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_BUILD_RUSTFLAGS",
    "RUSTFLAGS",
];

/// Unoptimised, without link-time optimisation: the tools are used for seconds and compiled for minutes.
const LEAN: [(&str, &str); 5] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
    ("CARGO_PROFILE_RELEASE_STRIP", "true"),
];

/// Compiles a package of this very version and puts its programs into `target/tools/bin`, which is returned. A run that was
/// interrupted is taken up where it stopped.
///
/// # Errors
/// If the registry cannot be reached, or the tool cannot be compiled.
pub(super) fn cargo_install(
    project: &Project,
    package: &str,
    version: &str,
    cost: &str,
) -> Result<PathBuf, Error> {
    let doing = say::doing(
        format!("Compiling {package} {version} into target/tools"),
        cost,
    );
    let build = project.tools("build");
    let mut command = project.cargo();
    command.args([
        "install",
        "--locked",
        "--no-default-features",
        "--force",
        package,
    ]);
    command.arg("--version").arg(format!("={version}"));
    command
        .arg("--root")
        .arg(project.tools(""))
        .arg("--target-dir")
        .arg(&build);
    for name in NOT_INHERITED {
        command.env_remove(name);
    }
    command.envs(LEAN);
    let remedy = format!(
        "It needs cargo's package registry once; see that this machine can reach it (or a mirror of it, set in cargo's \
         configuration) and run the same command again. A {package} {version} of your own on PATH is used as it is."
    );
    child::run(
        project,
        &format!("compiling {package} {version}"),
        &mut command,
        &remedy,
    )?;
    // Half a gigabyte that is not needed again.
    let _ = fs::remove_dir_all(&build);
    doing.done();
    Ok(project.tools("bin"))
}
