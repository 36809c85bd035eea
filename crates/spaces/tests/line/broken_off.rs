//! A publication that is broken off: the old release stands, with everything that its root names.

use std::{collections::BTreeMap, fs};

use crate::{Folder, ONE, TWO, assert_named, json, text};

/// Where a publication of the second list can be stopped: something stands where it would put one of its own. In the order of writing.
fn obstacles(folder: &Folder) -> Vec<String> {
    folder.publish("one.csv", "fresh", "2021-07-01");
    folder.publish("two.csv", "fresh", "2021-07-02");
    let root = folder.api("fresh", "root.json");
    let manifest = text(&root["manifest"]["sha256"]);
    let blobs = folder.api("fresh", &format!("manifests/{manifest}.json"));
    let directory = text(&blobs["blobs"][0]["sha256"]);
    let added = folder.space("fresh", "青禾创客");
    vec![
        ".publishing.part/0".to_owned(),
        format!("api/v1/blobs/{directory}.json"),
        format!("api/v1/manifests/{manifest}.json"),
        format!("api/v1/spaces/{}.json", text(&added["id"])),
    ]
}

/// Asserts that the root, and everything that it names, is as it was.
fn assert_stands(old: &BTreeMap<String, Vec<u8>>, new: &BTreeMap<String, Vec<u8>>, case: &str) {
    assert!(new["root.json"] == old["root.json"], "{case}");
    let root = json(&new["root.json"]);
    let manifest = &new[&format!("manifests/{}.json", text(&root["manifest"]["sha256"]))];
    assert_named(manifest, &root["manifest"], case);
    for blob in json(manifest)["blobs"].as_array().unwrap() {
        let path = format!("blobs/{}.json", text(&blob["sha256"]));
        assert_named(&new[&path], blob, case);
        for variant in ["br", "gz"].map(|ending| format!("{path}.{ending}")) {
            assert!(new.get(&variant) == old.get(&variant), "{case}: {variant}");
        }
    }
}

#[test]
fn a_publication_that_fails_anywhere_leaves_the_old_release_as_it_was_and_the_next_one_goes_well() {
    let folder = Folder::with(&[("one.csv", ONE), ("two.csv", TWO)]);
    for (number, obstacle) in obstacles(&folder).iter().enumerate() {
        let out = format!("out{number}");
        folder.publish("one.csv", &out, "2021-07-01");
        let old = folder.tree(&format!("{out}/api/v1"));
        let place = folder.path(&out).join(obstacle);
        fs::create_dir_all(place.join("in-the-way")).unwrap();

        let ran = folder.publishing(&format!("two.csv --out {out} --as-of 2021-07-02 --lang en"));
        assert_eq!(ran.status, Some(2), "{obstacle}: {ran:?}");
        assert!(ran.err.contains("cannot be"), "{obstacle}: {ran:?}");
        assert_stands(&old, &folder.tree(&format!("{out}/api/v1")), obstacle);

        fs::remove_dir_all(&place).unwrap();
        folder.publish("two.csv", &out, "2021-07-02");
        assert!(folder.tree(&out) == folder.tree("fresh"), "{obstacle}");
    }
}

#[test]
fn a_publication_with_errors_in_its_data_leaves_the_old_release_as_it_was() {
    let folder = Folder::with(&[
        ("one.csv", ONE),
        ("bad.csv", "省份,名称,运营主体\n北京市,,甲\n"),
    ]);
    folder.publish("one.csv", "out", "2021-07-01");
    let old = folder.tree("out");
    let ran = folder.publishing("bad.csv --out out --as-of 2021-07-02");
    assert_eq!(ran.status, Some(1), "{ran:?}");
    assert!(folder.tree("out") == old);
}
