//! What a visitor loads, as it is sent: on a slow phone bytes are time. A budget is raised only with a reason in ARCHITECTURE.md.

use std::fs;

use e2e::{Published, spaces};

/// As many as there were on the day of the 2017 release.
const WHOLE: u32 = 4298;

/// Until the first page is painted: its HTML and the stylesheet, in bytes of brotli.
const TO_PAINT: u64 = 30_000;
/// Until the app can answer, without the data: HTML, stylesheet, scripts and WebAssembly.
const TO_RUN: u64 = 190_000;
/// Until the form of a self-assessment can be filled in, without its standard.
const TO_ANSWER: u64 = 405_000;
/// The columns of the whole directory.
const COLUMNS: u64 = 110_000;

/// The bytes that are sent for a file to a browser that takes brotli.
fn sent(site: &Published, path: &str) -> u64 {
    let packed = site.folder.join(format!("{path}.br"));
    let file = if packed.is_file() {
        packed
    } else {
        site.folder.join(path)
    };
    fs::metadata(&file)
        .unwrap_or_else(|error| panic!("{}: {error}", file.display()))
        .len()
}

/// The files of the site that a page names, once each: in links that are loaded, in scripts, in what `boot.js` is told.
fn named_by(page: &str) -> Vec<String> {
    let mut files: Vec<String> = page
        .split(['"', '\''])
        .filter_map(|text| text.strip_prefix("/app/"))
        .map(|name| format!("app/{name}"))
        .collect();
    files.sort();
    files.dedup();
    files
}

fn of_kind<'a>(files: &'a [String], ending: &'a str) -> impl Iterator<Item = &'a String> {
    files.iter().filter(move |file| file.ends_with(ending))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_loads_no_more_than_the_budget() {
    let site = Published::sample(400).await;
    let id = site.spaces()[0]["id"].as_str().unwrap().to_owned();
    let mut over = Vec::new();
    for lang in ["zh", "en"] {
        for (path, to_run_at_most) in [
            ("", TO_RUN),
            ("spaces/", TO_RUN),
            (&*format!("spaces/{id}/"), TO_RUN),
            ("assess/filing-2017/", TO_ANSWER),
        ] {
            let page = format!("{lang}/{path}index.html");
            let files = named_by(&fs::read_to_string(site.folder.join(&page)).unwrap());
            let weight = |ending| {
                let files: Vec<_> = of_kind(&files, ending).collect();
                assert!(!files.is_empty(), "{page} names no {ending}");
                files.iter().map(|file| sent(&site, file)).sum::<u64>()
            };
            let to_paint = sent(&site, &page) + weight(".css");
            let to_run = to_paint + weight(".js") + weight(".wasm");
            for (what, bytes, most) in [
                ("until it is painted", to_paint, TO_PAINT),
                ("until it runs", to_run, to_run_at_most),
            ] {
                if bytes > most {
                    over.push(format!("{page} {what}: {bytes} bytes of {most}"));
                }
            }
        }
    }
    assert!(over.is_empty(), "{over:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_columns_of_the_whole_directory_keep_their_budget() {
    let kept = tempfile::tempdir().unwrap();
    let path = |name: &str| kept.path().join(name).to_string_lossy().into_owned();
    let (list, out) = (path("sample.xlsx"), path("site"));
    let run = |arguments: &[&str]| assert!(spaces(arguments).status.success(), "{arguments:?}");
    run(&[
        "sample",
        "--count",
        &WHOLE.to_string(),
        "--seed",
        "7",
        "--out",
        &list,
    ]);
    run(&["publish", &list, "--out", &out, "--as-of", "2026-09-30"]);
    let json = |name: &str| -> serde_json::Value {
        let bytes = fs::read(kept.path().join("site/api/v1").join(name)).unwrap();
        serde_json::from_slice(&bytes).unwrap()
    };
    let root = json("root.json");
    let manifest = json(&format!(
        "manifests/{}.json",
        root["manifest"]["sha256"].as_str().unwrap()
    ));
    let blobs = manifest["blobs"].as_array().unwrap();
    let directory = blobs
        .iter()
        .find(|blob| blob["role"] == "directory")
        .unwrap();
    let name = format!(
        "site/api/v1/blobs/{}.json.br",
        directory["sha256"].as_str().unwrap()
    );
    let bytes = fs::metadata(kept.path().join(name)).unwrap().len();
    assert!(bytes <= COLUMNS, "{bytes} bytes of {COLUMNS}");
}
