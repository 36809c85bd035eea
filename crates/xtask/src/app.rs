//! Building the app: Trunk, wasm-opt, and files named by their content.

mod assemble;
mod glue;
mod shell;
mod style;
mod tag;
mod wasm_names;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::project::Project;
use crate::{child, digest, say, setup};

/// Everything the app is built from. All of `crates/` is in it, this runner too, since it assembles the app.
pub(crate) const SOURCES: [&str; 10] = [
    ".cargo/config.toml",
    "src",
    "style",
    "public",
    "crates",
    "index.html",
    "Trunk.toml",
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
];

/// WebAssembly features that Rust's compiler has used by default since LLVM 20, and the best size.
/// Rust keeps nothing in the lowest kilobyte of the memory, which is the far end of the stack.
const WASM_OPT: [&str; 11] = [
    "-Oz",
    "--converge",
    "--low-memory-unused",
    "--one-caller-inline-max-function-size",
    "10",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// How a thing is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small and quick to run; what is published.
    Release,
    /// Quick to compile; for `--watch`.
    Debug,
}

/// A built app.
pub(crate) struct App {
    /// The folder for `spaces publish --app`: `app/shell.html` and the files it names.
    pub(crate) folder: PathBuf,
    /// One hash over everything it was built from.
    pub(crate) stamp: String,
}

/// Builds the app, unless nothing it is built from has changed.
///
/// # Errors
/// If a tool is missing and cannot be installed, the sources do not compile, or the shell refers to a file that is not there.
pub(crate) fn build(project: &Project, profile: Profile) -> Result<App, Error> {
    let (suffix, release) = match profile {
        Profile::Release => ("", true),
        Profile::Debug => ("-debug", false),
    };
    let wasm_opt = if release {
        setup::wasm_opt(project)
    } else {
        None
    };
    let folder = project.target(&format!("app{suffix}"));
    let stamp = format!(
        "{} wasm-opt {}",
        digest::tree(&project.root, &SOURCES)?,
        wasm_opt.is_some()
    );
    let stamp_file = project.target(&format!("app{suffix}.stamp"));
    if folder.join("app/shell.html").is_file()
        && fs::read_to_string(&stamp_file).is_ok_and(|old| old == stamp)
    {
        say::note("The app is up to date.");
        return Ok(App { folder, stamp });
    }
    let trunk_folder = project.target(&format!("trunk{suffix}"));
    run_trunk(project, profile, &trunk_folder)?;
    if release {
        for name in assemble::PROGRAMS {
            let [script, wasm] = assemble::program(name).map(|file| trunk_folder.join(file));
            glue::trim(&script, &wasm)?;
            if let Some(program) = &wasm_opt {
                shrink(project, program, &wasm)?;
            }
        }
    }
    assemble::assemble(&trunk_folder, &folder.join("app"))?;
    fs::write(&stamp_file, &stamp).map_err(|error| Error::file(&stamp_file, error))?;
    Ok(App { folder, stamp })
}

fn run_trunk(project: &Project, profile: Profile, folder: &Path) -> Result<(), Error> {
    setup::wasm_target(project)?;
    let wasm_bindgen = setup::wasm_bindgen(project)?;
    let trunk = setup::trunk(project)?;
    // Trunk is run offline (it would download its tools), and tells cargo so; the packages have to be there by then.
    let remedy = "It needs cargo's package registry once; see that this machine can reach it (or a mirror of it) and try again.";
    child::run(
        project,
        "fetching the packages",
        project.cargo().args(["fetch", "--locked"]),
        remedy,
    )?;
    let cost = if profile == Profile::Release {
        "a minute or two from nothing"
    } else {
        "a minute from nothing, seconds after a change"
    };
    let doing = say::doing("Building the app with Trunk", cost);
    let mut command = project.command(trunk);
    command.args(["build", "--offline", "--dist"]).arg(folder);
    if profile == Profile::Release {
        command.arg("--release").env(RUSTFLAGS, without_places());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let tools_first = env::join_paths([wasm_bindgen].into_iter().chain(env::split_paths(&path)));
    command.env("PATH", tools_first.unwrap_or(path));
    if env::var_os("NO_COLOR").is_some() {
        // Trunk 0.21 reads this as true or false and stops at anything else.
        command.env("NO_COLOR", "true");
    }
    child::run(
        project,
        "building the app",
        &mut command,
        "Correct what the compiler or Trunk names and run the same command again.",
    )?;
    doing.done();
    Ok(())
}

/// What cargo adds to the flags of `.cargo/config.toml` for WebAssembly.
const RUSTFLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// Flags by which a program does not tell where on this machine its packages lay, so that it is the same wherever it was built. Cargo
/// divides them at spaces: a path that has one is told.
fn without_places() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo")));
    let sources = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    let flags = sources
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|source| {
            let path = source.path().to_str()?.to_owned();
            (!path.contains(' ')).then(|| format!("--remap-path-prefix={path}/="))
        });
    flags.collect::<Vec<_>>().join(" ")
}

fn shrink(project: &Project, wasm_opt: &Path, wasm: &Path) -> Result<(), Error> {
    let size = |path: &Path| fs::metadata(path).map_or(0, |about| about.len() / 1024);
    let doing = say::doing(
        "Making the WebAssembly smaller with wasm-opt",
        "half a minute at most",
    );
    let (before, smaller) = (size(wasm), wasm.with_extension("smaller"));
    let mut command = project.command(wasm_opt);
    command.args(WASM_OPT).arg(wasm).arg("-o").arg(&smaller);
    child::run(
        project,
        "wasm-opt",
        &mut command,
        "Remove this wasm-opt from PATH, or try another version of it.",
    )?;
    fs::rename(&smaller, wasm).map_err(|error| Error::file(&smaller, error))?;
    doing.done();
    say::note(format!("{before} kB before, {} kB after", size(wasm)));
    Ok(())
}
