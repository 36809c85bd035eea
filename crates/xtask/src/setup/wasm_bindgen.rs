//! wasm-bindgen's command line, whose version has to be that of the library in Cargo.lock.

use std::fs;
use std::path::PathBuf;

use super::cargo_install::cargo_install;
use super::find;
use crate::error::Error;
use crate::project::Project;

/// The folder of a `wasm-bindgen` and a `wasm-bindgen-test-runner` of the version in Cargo.lock.
///
/// # Errors
/// If there are none and none can be compiled, or Cargo.lock names no version.
pub(crate) fn wasm_bindgen(project: &Project) -> Result<PathBuf, Error> {
    let lock = project.root.join("Cargo.lock");
    let text = fs::read_to_string(&lock).map_err(|error| Error::file(&lock, error))?;
    let version = locked_version(&text).ok_or_else(|| {
        Error::content(
            &lock,
            "names no version of wasm-bindgen. Restore the file from the repository.",
        )
    })?;
    let found = find(project, "wasm-bindgen", |program, printed| {
        printed.ends_with(&format!(" {version}"))
            && program.with_file_name("wasm-bindgen-test-runner").is_file()
    });
    match found.as_deref().and_then(|program| program.parent()) {
        Some(folder) => Ok(folder.to_owned()),
        None => cargo_install(
            project,
            "wasm-bindgen-cli",
            &version,
            "about 1 minute on two cores, once",
        ),
    }
}

fn locked_version(lock: &str) -> Option<String> {
    let lock: toml::Table = lock.parse().ok()?;
    let packages = lock.get("package")?.as_array()?;
    let package = packages.iter().find(|package| {
        package.get("name").and_then(|name| name.as_str()) == Some("wasm-bindgen")
    })?;
    Some(package.get("version")?.as_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn the_version_is_that_of_the_library_not_of_its_relatives() {
        let lock = r#"
            [[package]]
            name = "wasm-bindgen-futures"
            version = "0.4.78"
            [[package]]
            name = "wasm-bindgen"
            version = "0.2.128"
        "#;
        assert_eq!(locked_version(lock).as_deref(), Some("0.2.128"));
        assert_eq!(locked_version(""), None);
    }
}
