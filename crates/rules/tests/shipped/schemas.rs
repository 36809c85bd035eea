//! The schemas for the editor stand beside the standards, as the types have them. `UPDATE=1` writes them anew.
#![cfg(not(target_arch = "wasm32"))]

use std::{env, fs, path::Path};

use rules::authored::editor_schemas;

#[test]
fn the_schemas_beside_the_standards_are_those_of_the_types() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../standards");
    for (name, text) in editor_schemas() {
        let path = folder.join(name);
        if env::var_os("UPDATE").is_some() {
            fs::write(&path, &text).unwrap();
        }
        let stands = fs::read_to_string(&path).unwrap_or_default();
        assert!(
            stands == text,
            "{name} is not as the types have it: run this test with UPDATE=1"
        );
    }
}
