//! What a release is made of: hashes, lengths, variants; the same bytes every time; what a second publication takes away.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    io::Read as _,
};

use crate::{Folder, ONE, TWO, assert_named, ending, json, text};

/// The day as of which the fictional rosters stand.
const DAY: &str = "2026-09-30";

/// A folder with a fictional roster that is long enough for several shards of records.
fn long() -> Folder {
    let folder = Folder::new();
    let ran = folder.run("sample --count 120 --seed 3 --out list.csv");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    folder
}

fn is_variant(path: &str) -> bool {
    ["br", "gz"].contains(&ending(path))
}

#[test]
fn the_same_rosters_and_day_give_the_same_bytes() {
    let folder = long();
    for (out, as_of) in [("a", DAY), ("b", DAY), ("c", "2026-10-01")] {
        folder.publish("list.csv", out, as_of);
    }
    assert!(folder.tree("a") == folder.tree("b"));
    let (a, c) = (folder.api("a", "root.json"), folder.api("c", "root.json"));
    assert_ne!(a["release"], c["release"]);
    assert_eq!((text(&a["as_of"]), text(&c["as_of"])), (DAY, "2026-10-01"));
    // A second time into the same folder is no change either.
    folder.publish("list.csv", "a", DAY);
    assert!(folder.tree("a") == folder.tree("b"));
}

#[test]
fn the_root_names_the_manifest_and_the_manifest_every_blob_by_hash_and_length() {
    let folder = long();
    folder.publish("list.csv", "out", DAY);
    let files = folder.tree("out/api/v1");
    let root = json(&files["root.json"]);
    let hash = text(&root["manifest"]["sha256"]);
    let manifest = &files[&format!("manifests/{hash}.json")];
    assert_named(manifest, &root["manifest"], "manifest");
    assert_eq!(root["release"], hash[..12]);
    assert_eq!(
        (&root["format"], &root["sample"]),
        (&1.into(), &true.into())
    );
    let manifest = json(manifest);
    assert_eq!(manifest["spaces"], 120);
    let blobs = manifest["blobs"].as_array().unwrap();
    let mut roles = BTreeMap::new();
    let mut records = Vec::new();
    for blob in blobs {
        let bytes = &files[&format!("blobs/{}.json", text(&blob["sha256"]))];
        assert_named(bytes, blob, "blob");
        *roles.entry(text(&blob["role"])).or_insert(0) += 1;
        if blob["role"] == "records" {
            let shard = json(bytes);
            let ids: Vec<_> = shard["records"]
                .as_array()
                .unwrap()
                .iter()
                .map(|record| text(&record["id"]).to_owned())
                .collect();
            let ends = [ids.first(), ids.last()].map(|id| id.map(String::as_str));
            assert_eq!(ends, [blob["first"].as_str(), blob["last"].as_str()]);
            records.extend(ids);
        }
    }
    assert!(
        roles["directory"] == 1 && roles["divisions"] == 1 && roles["records"] > 1,
        "{roles:?}"
    );
    assert!(records.len() == 120 && records.is_sorted());
}

#[test]
fn the_list_of_files_has_every_other_file_with_its_hash_and_length() {
    let folder = long();
    folder.publish("list.csv", "out", DAY);
    let files = folder.tree("out/api/v1");
    let root = json(&files["root.json"]);
    assert_named(&files["files.json"], &root["files"], "files.json");
    let listed = json(&files["files.json"]);
    assert_eq!(listed["release"], root["release"]);
    let listed = listed["files"].as_object().unwrap();
    let others: BTreeSet<_> = files
        .keys()
        .filter(|path| !["root.json", "files.json"].contains(&path.as_str()))
        .filter(|path| !is_variant(path))
        .collect();
    assert_eq!(others, listed.keys().collect());
    for (path, file) in listed {
        assert_named(&files[path], file, path);
    }
}

#[test]
fn compressed_variants_stand_beside_larger_files_and_unpack_to_them() {
    let folder = long();
    folder.publish("list.csv", "out", DAY);
    let files = folder.tree("out");
    let mut varied = 0;
    for (path, bytes) in &files {
        if is_variant(path) {
            assert!(files.contains_key(&path[..path.len() - 3]), "{path}");
            continue;
        }
        let [br, gz] = [".br", ".gz"].map(|ending| files.get(&format!("{path}{ending}")));
        if bytes.len() <= 1400 {
            assert!(br.is_none() && gz.is_none(), "{path}");
            continue;
        }
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut br.unwrap().as_slice(), &mut unpacked).unwrap();
        assert!(unpacked == *bytes, "{path}");
        unpacked.clear();
        let mut gz = flate2::read::GzDecoder::new(gz.unwrap().as_slice());
        gz.read_to_end(&mut unpacked).unwrap();
        assert!(unpacked == *bytes, "{path}");
        varied += 1;
    }
    assert!(varied > 5, "{varied}");
}

#[test]
fn a_variant_that_was_lost_is_made_again() {
    let folder = long();
    folder.publish("list.csv", "out", DAY);
    let whole = folder.tree("out");
    let variants: Vec<_> = whole.keys().filter(|path| ending(path) == "br").collect();
    for variant in &variants {
        std::fs::remove_file(folder.path("out").join(variant)).unwrap();
    }
    folder.publish("list.csv", "out", DAY);
    assert!(!variants.is_empty() && folder.tree("out") == whole);
}

#[test]
fn a_second_publication_takes_away_the_records_it_no_longer_has_and_keeps_what_open_tabs_need() {
    let folder = Folder::with(&[("two.csv", TWO), ("one.csv", ONE)]);
    folder.publish("two.csv", "out", "2021-07-01");
    let first = folder.tree("out");
    folder.publish("one.csv", "out", "2021-07-02");
    let second = folder.tree("out");
    let gone: Vec<_> = first
        .keys()
        .filter(|path| !second.contains_key(*path))
        .collect();
    let missing = folder.api("out", "spaces.json");
    let kept = format!("api/v1/spaces/{}.json", text(&missing["spaces"][0]["id"]));
    assert!(second.contains_key(&kept));
    assert!(
        gone.len() == 1 && gone.iter().all(|path| path.starts_with("api/v1/spaces/")),
        "{gone:?}"
    );
    for (path, bytes) in &first {
        if path.contains("/blobs/") || path.contains("/manifests/") {
            assert!(second[path] == *bytes, "{path}");
        }
    }
    // Apart from them, the folder holds what a publication from nothing writes.
    folder.publish("one.csv", "fresh", "2021-07-02");
    for (path, bytes) in folder.tree("fresh") {
        assert!(second[&path] == bytes, "{path}");
    }
}

#[test]
fn of_two_publications_at_once_one_is_told_to_wait() {
    let folder = Folder::with(&[("two.csv", TWO)]);
    folder.publish("two.csv", "out", "2021-07-01");
    let before = folder.tree("out");
    let other = File::options()
        .write(true)
        .open(folder.path("out/.publishing"))
        .unwrap();
    other.try_lock().unwrap();
    for (language, part) in [("zh", "另一次发布"), ("en", "another publication")] {
        let ran = folder.run(&format!(
            "publish two.csv --out out --as-of 2021-07-02 --lang {language}"
        ));
        assert_eq!(ran.status, Some(2), "{ran:?}");
        assert!(ran.err.contains(part), "{ran:?}");
    }
    assert!(folder.tree("out") == before);
    drop(other);
    folder.publish("two.csv", "out", "2021-07-02");
}
