//! Puts the authored standards into the program: every file of `standards/`, by name.

use std::{env, error::Error, fmt::Write as _, fs, path::Path};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = Path::new(&env::var("CARGO_MANIFEST_DIR")?).join("../../standards");
    println!("cargo:rerun-if-changed={}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder)? {
        let path = entry?.path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            names.extend(
                path.file_name()
                    .map(|name| name.to_string_lossy().into_owned()),
            );
        }
    }
    names.sort();
    let mut list = String::from("&[\n");
    for name in names {
        let file = fs::canonicalize(folder.join(&name))?.display().to_string();
        writeln!(
            list,
            "File {{ name: {name:?}, text: include_str!({file:?}) }},"
        )?;
    }
    list.push(']');
    fs::write(Path::new(&env::var("OUT_DIR")?).join("standards.rs"), list)?;
    Ok(())
}
