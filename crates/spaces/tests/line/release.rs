//! What a release is made of: hashes, lengths, variants; the same bytes every time; what a second publication takes away.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    io::Read as _,
    sync::LazyLock,
};

use crate::{Folder, ONE, Published, TWO, assert_named, ending, json, text};

/// The day as of which the fictional rosters stand.
const DAY: &str = "2026-09-30";

/// A folder with a fictional roster that is long enough for several shards of records.
fn long() -> Folder {
    let folder = Folder::new();
    let ran = folder.run("sample --count 120 --seed 3 --out list.csv");
    assert_eq!(ran.status, Some(0), "{ran:?}");
    folder
}

/// The release of it, with the standards that came with the program.
fn shipped() -> &'static Published {
    static RELEASE: LazyLock<Published> = LazyLock::new(|| {
        let folder = long();
        folder.publish_with_shipped_standards("list.csv", "out", DAY);
        Published::read(&folder, "out")
    });
    &RELEASE
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
    let files = shipped().files();
    let root = json(files["root.json"]);
    let hash = text(&root["manifest"]["sha256"]);
    let manifest = files[format!("manifests/{hash}.json").as_str()];
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
        let bytes = files[format!("blobs/{}.json", text(&blob["sha256"])).as_str()];
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
fn the_list_of_files_has_every_other_file_and_variant_with_its_hash_and_length() {
    let files = shipped().files();
    let root = json(files["root.json"]);
    let listed = json(files["files.json"]);
    assert_eq!(listed["release"], root["release"]);
    let mut listed = listed["files"].as_object().unwrap().clone();
    // The root lists the list.
    listed.insert("files.json".to_owned(), root["files"].clone());
    let mut named = BTreeSet::from(["root.json".to_owned()]);
    for (path, file) in &listed {
        assert_named(files[path.as_str()], file, path);
        named.insert(path.clone());
        for ending in ["br", "gz"]
            .iter()
            .filter(|ending| file[**ending].is_object())
        {
            let variant = format!("{path}.{ending}");
            assert_named(files[variant.as_str()], &file[*ending], &variant);
            named.insert(variant);
        }
    }
    assert!(files.into_keys().eq(&named));
}

#[test]
fn compressed_variants_stand_beside_larger_files_and_unpack_to_them() {
    let files = &shipped().0;
    let mut varied = 0;
    for (path, bytes) in files {
        if is_variant(path) {
            assert!(files.contains_key(&path[..path.len() - 3]), "{path}");
            continue;
        }
        let [br, gz] = [".br", ".gz"].map(|ending| files.get(&format!("{path}{ending}")));
        if bytes.len() <= 800 {
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
fn a_release_names_the_one_before_it_and_what_open_tabs_need_of_that_stays() {
    let folder = Folder::with(&[("two.csv", TWO), ("one.csv", ONE)]);
    folder.publish("one.csv", "out", "2021-07-01");
    let (first, before) = (folder.tree("out"), folder.api("out", "root.json"));
    folder.publish("two.csv", "out", "2021-07-02");
    let (second, root) = (folder.tree("out"), folder.api("out", "root.json"));
    let manifest = format!("manifests/{}.json", text(&root["manifest"]["sha256"]));
    let previous = folder.api("out", &manifest)["previous"].clone();
    assert_eq!(previous, before["manifest"]["sha256"]);
    for (path, bytes) in first.iter().filter(|(path, _)| !is_variant(path)) {
        if path.contains("/blobs/") || path.contains("/manifests/") {
            assert!(second[path] == *bytes, "{path}");
        }
    }
    // In another folder the release is the same, to the byte, with what stays of the one before.
    folder.publish("one.csv", "a", "2021-07-01");
    folder.publish("two.csv --previous a", "b", "2021-07-02");
    assert!(folder.tree("b") == second);
}

#[test]
fn verifying_finds_a_whole_site_whole_and_says_what_is_wrong_with_another() {
    let folder = long();
    folder.publish("list.csv", "out", DAY);
    for (language, word) in [("zh", "完好"), ("en", "Whole")] {
        let ran = folder.run(&format!("verify out --lang {language}"));
        assert_eq!(ran.status, Some(0), "{ran:?}");
        assert!(ran.out.starts_with(word), "{ran:?}");
    }
    // What publishing and verifying count is the same, and there is no earlier release to speak of.
    let ran = folder.publishing(&format!("list.csv --out again --as-of {DAY} --lang en"));
    let counted = ran.err.split(", ").find(|part| part.contains("files and"));
    let counted = counted.unwrap().to_owned();
    assert!(counted.ends_with("files and their compressed variants"));
    let ran = folder.run("verify again --lang en");
    assert!(
        ran.out.contains(&format!("All of its {counted}")),
        "{ran:?}"
    );
    assert!(!ran.out.contains("earlier"), "{ran:?}");

    let report = |status| {
        let ran = folder.run("verify out --format json");
        assert_eq!(ran.status, Some(status), "{ran:?}");
        json(ran.out.as_bytes())
    };
    let whole = report(0);
    assert_eq!(
        (&whole["whole"], &whole["spaces"]),
        (&true.into(), &120.into())
    );
    assert_eq!(whole["release"], folder.api("out", "root.json")["release"]);
    assert_eq!(whole["faults"], serde_json::json!([]));

    let path = folder.path("out/api/v1/spaces.json.br");
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[100] ^= 1;
    std::fs::write(&path, bytes).unwrap();
    std::fs::remove_file(folder.path("out/api/v1/divisions.json")).unwrap();
    std::fs::write(folder.path("out/api/v1/note.json"), "{}").unwrap();
    let damaged = report(1);
    let found = |list: &str| -> Vec<(String, String)> {
        let found = damaged[list].as_array().unwrap().iter();
        found
            .map(|found| {
                (
                    text(&found["file"]).to_owned(),
                    text(&found["fault"]).to_owned(),
                )
            })
            .collect()
    };
    let pair = |file: &str, fault: &str| (format!("api/v1/{file}"), fault.to_owned());
    assert_eq!(
        found("faults"),
        [
            pair("divisions.json", "missing"),
            pair("spaces.json.br", "altered")
        ]
    );
    assert_eq!(found("warnings"), [pair("note.json", "stray")]);
    for language in ["zh", "en"] {
        let fault = &damaged["faults"][0];
        let ran = folder.run(&format!("verify out --lang {language}"));
        assert_eq!(ran.status, Some(1), "{ran:?}");
        for part in [
            text(&fault["message"][language]),
            text(&fault["fix"][language]),
        ] {
            assert!(ran.out.contains(part), "{part}: {ran:?}");
        }
    }
    // Publishing again puts it right.
    folder.publish("list.csv", "out", DAY);
    assert_eq!(report(0)["whole"], true);
}

#[test]
fn where_nothing_was_published_nothing_can_be_verified() {
    let folder = Folder::with(&[("list.csv", TWO)]);
    for (language, part) in [
        ("zh", "没有发布过名录"),
        ("en", "no register was published here"),
    ] {
        let ran = folder.run(&format!("verify . --lang {language}"));
        assert_eq!(ran.status, Some(2), "{ran:?}");
        assert!(ran.err.contains(part), "{ran:?}");
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
        let ran = folder.publishing(&format!(
            "two.csv --out out --as-of 2021-07-02 --lang {language}"
        ));
        assert_eq!(ran.status, Some(2), "{ran:?}");
        assert!(ran.err.contains(part), "{ran:?}");
    }
    assert!(folder.tree("out") == before);
    drop(other);
    folder.publish("two.csv", "out", "2021-07-02");
}

#[test]
fn a_root_that_was_altered_is_named_and_a_damaged_manifest_says_no_number_of_spaces() {
    let folder = long();
    folder.publish("list.csv", "out", DAY);
    let path = folder.path("out/api/v1/root.json");
    let root = std::fs::read_to_string(&path).unwrap();
    let digest = text(&json(root.as_bytes())["files"]["sha256"]).to_owned();
    let other = digest.chars().rev().collect::<String>();
    std::fs::write(&path, root.replace(&digest, &other)).unwrap();
    for (language, part) in [("zh", "多半是 root.json"), ("en", "most likely root.json")] {
        let ran = folder.run(&format!("verify out --lang {language}"));
        assert_eq!(ran.status, Some(1), "{ran:?}");
        assert!(ran.out.contains(part), "{ran:?}");
        assert!(!ran.out.contains("\n  api/v1/files.json"), "{ran:?}");
    }
    std::fs::write(&path, &root).unwrap();
    let digest = text(&json(root.as_bytes())["manifest"]["sha256"]).to_owned();
    std::fs::write(
        folder.path(&format!("out/api/v1/manifests/{digest}.json")),
        "{",
    )
    .unwrap();
    for (language, number) in [("zh", "家空间"), ("en", "spaces)")] {
        let ran = folder.run(&format!("verify out --lang {language}"));
        assert_eq!(ran.status, Some(1), "{ran:?}");
        assert!(!ran.out.contains(number), "{ran:?}");
    }
}

/// What the app reads of a file, which is what serde reads of it.
fn read<T>(bytes: &[u8]) -> T
where
    T: release::FromJson + Default + serde::de::DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let read: T = release::read(bytes, &release::FileRef::of(bytes)).unwrap();
    assert_eq!(read, serde_json::from_slice(bytes).unwrap());
    read
}

#[test]
fn the_app_reads_every_file_of_a_release_as_serde_does() {
    let files = shipped().files();
    let root: release::Root = read(files["root.json"]);
    assert_eq!(release::read_root(files["root.json"]), Ok(root.clone()));
    let manifest: release::Manifest =
        read(files[format!("manifests/{}.json", root.manifest.sha256).as_str()]);
    let mut records = 0;
    for blob in &manifest.blobs {
        let bytes = files[format!("blobs/{}.json", blob.file.sha256).as_str()];
        match blob.role {
            release::Role::Directory => assert_eq!(read::<release::Directory>(bytes).len(), 120),
            release::Role::Divisions => drop(read::<release::Divisions>(bytes)),
            release::Role::Records => records += read::<release::Shard>(bytes).records.len(),
            // The app has no use for them yet; whoever reads them reads them with serde.
            release::Role::Standard => {
                let standard: release::StandardRecord = serde_json::from_slice(bytes).unwrap();
                assert_eq!(Some(standard.document.id), blob.id);
            }
            release::Role::Judging => drop(read::<release::Judging>(bytes)),
            release::Role::Other => panic!("{blob:?}"),
        }
    }
    assert_eq!(records, 120);
    let listed: release::Files = read(files["files.json"]);
    assert_eq!(listed.release, root.release);
}
