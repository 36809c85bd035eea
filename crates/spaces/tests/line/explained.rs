//! The pages on the standards come from their files: a file more is some pages more.

use std::fs;

use crate::{Folder, ONE};

/// A shell as small as it can be.
const SHELL: &str = "<!doctype html><html lang=\"__lang__\" data-base=\"/__base__/\"><head><!--head--></head><body><div id=\"app\"><!--page--></div></body></html>";

/// A made-up standard.
const MADE_UP: &str = r#"
id = "example-2026"
title = { zh = "示例市众创空间办法", en = "Rule of the City of Example" }
short = { zh = "示例 2026", en = "Example 2026" }
role = "rule"
state = "in_force"
complete = true
issued = "2026-01-05"
supersedes = ["filing-2017"]
applies_to = { zh = "示例市的众创空间", en = "Spaces in the City of Example" }
summary = { zh = "示例。", en = "An example." }

[[source]]
text = { zh = "虚构的。", en = "Made up." }
certainty = "one_copy"

[[clause]]
id = "1"
subject = "size"
title = { zh = "规模", en = "Size" }
text = { zh = "场地不少于700平方米，或工位不少于40个。", en = "There are at least 700 m², or at least 40 desks." }
condition = { any_of = [
  { at_least = { metric = "total_area_m2", value = 700 } },
  { at_least = { metric = "desks", value = 40 } },
] }
"#;

/// A folder with the shipped standards and a made-up one.
fn with_one_more(text: &str) -> Folder {
    let folder = Folder::with(&[("list.csv", ONE)]);
    fs::create_dir_all(folder.path("dist/app")).unwrap();
    fs::write(folder.path("dist/app/shell.html"), SHELL).unwrap();
    fs::create_dir(folder.path("standards")).unwrap();
    let shipped = concat!(env!("CARGO_MANIFEST_DIR"), "/../../standards");
    for entry in fs::read_dir(shipped).unwrap() {
        let path = entry.unwrap().path();
        if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            let to = folder.path("standards").join(path.file_name().unwrap());
            fs::copy(path, to).unwrap();
        }
    }
    fs::write(folder.path("standards/example-2026.toml"), text).unwrap();
    folder
}

const PUBLISH: &str =
    "publish list.csv --out out --as-of 2021-07-01 --app dist --standards standards --lang en";

#[test]
fn a_made_up_standard_has_its_pages_in_both_languages_without_a_line_of_code() {
    let folder = with_one_more(MADE_UP);
    let ran = folder.run(PUBLISH);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let page =
        |path: &str| fs::read_to_string(folder.path(&format!("out/{path}index.html"))).unwrap();
    for (lang, requirement, title, stricter) in [
        ("zh", "700平方米", "示例市众创空间办法", "更严"),
        (
            "en",
            "There are at least 700 m², or at least 40 desks.",
            "Rule of the City of Example",
            "Stricter",
        ),
    ] {
        let overview = page(&format!("{lang}/standards/"));
        assert!(overview.contains(title));
        let document = page(&format!("{lang}/standards/example-2026/"));
        assert!(document.contains(title) && document.contains("/standards/example-2026/1/"));
        let clause = page(&format!("{lang}/standards/example-2026/1/"));
        let heading = clause
            .split("<h1")
            .nth(1)
            .unwrap()
            .split("</h1>")
            .next()
            .unwrap();
        assert!(heading.contains(requirement), "{heading}");
        assert_eq!(clause.matches("class=\"fork__or\"").count(), 1);
        let compared = page(&format!(
            "{lang}/standards/compare/filing-2017/example-2026/"
        ));
        assert!(compared.contains("data-subject=\"size\" data-relation=\"stricter\""));
        assert!(compared.contains(stricter));
        let back = page(&format!(
            "{lang}/standards/compare/example-2026/filing-2017/"
        ));
        assert!(back.contains("data-subject=\"size\" data-relation=\"looser\""));
        // The other one says what took its place.
        let filing = page(&format!("{lang}/standards/filing-2017/"));
        assert!(filing.contains("/standards/example-2026/\""));
    }
}

#[test]
fn standards_with_a_fault_stop_a_publication_before_anything_is_written() {
    let folder = with_one_more(&MADE_UP.replace("\"desks\"", "\"dseks\""));
    let ran = folder.run(PUBLISH);
    assert_ne!(ran.status, Some(0), "{ran:?}");
    assert!(ran.err.contains("example-2026.toml"), "{ran:?}");
    assert!(!folder.path("out").exists());
}
