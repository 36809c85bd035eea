use std::{collections::BTreeMap, sync::LazyLock};

use super::*;
use crate::{
    About, Edition, FileRef, Files, Loaded,
    disk::memory::{Memory, Stop},
    publish::Publication,
    put,
    record::tests::{day, space},
};

const SITE: &str = "site";

fn about(previous: Option<&Loaded>) -> About<'_> {
    About {
        as_of: day(),
        sample: true,
        previous,
        ..About::default()
    }
}

/// The release after another: spaces with these names, and a few pages.
fn edition(names: &[&str], before: Option<&Edition>) -> (Edition, BTreeMap<String, Vec<u8>>) {
    let spaces: Vec<_> = names.iter().map(|name| space(name, None)).collect();
    let before = before.map(Edition::loaded);
    let mut edition = Edition::of(spaces, &about(before.as_ref())).unwrap();
    // Many trees are looked at: what is alike stands once.
    edition
        .stable
        .retain(|path, _| !path.contains("schemas/") || path.contains("root."));
    let pages = [
        "index.html",
        "zh/index.html",
        "en/index.html",
        "app/a.css",
        "app/a.svg",
    ]
    .map(|path| (path.to_owned(), path.repeat(200).into_bytes()));
    (edition, pages.into())
}

fn publish(disk: &Memory, (edition, pages): &(Edition, BTreeMap<String, Vec<u8>>)) {
    let publication = Publication {
        disk,
        threads: 1,
        dir: Path::new(SITE),
        from: None,
    };
    publication.write(edition, pages).unwrap();
}

/// A site with a release that follows four others. It is published once, and each test has a copy of its own.
fn site() -> Memory {
    static PUBLISHED: LazyLock<Memory> = LazyLock::new(published);
    PUBLISHED.clone()
}

fn published() -> Memory {
    let disk = Memory::default();
    disk.put("site/robots.txt", b"others' file");
    let names = ["云汀", "青禾", "长桥", "石榴记", "小满"];
    let mut before = None;
    for count in 1..=names.len() {
        let next = edition(&names[..count], before.as_ref());
        publish(&disk, &next);
        before = Some(next.0);
    }
    disk
}

fn look(disk: &Memory) -> Verified {
    verify_on(disk, Path::new(SITE)).unwrap()
}

/// The addresses of every file of the site, but what others put there.
fn files(disk: &Memory) -> Vec<(String, Vec<u8>)> {
    disk.files()
        .into_iter()
        .map(|(path, bytes)| {
            (
                path.strip_prefix(SITE)
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .to_owned(),
                bytes,
            )
        })
        .filter(|(path, _)| path != "robots.txt")
        .collect()
}

fn put(disk: &Memory, path: &str, bytes: &[u8]) {
    disk.put(&format!("{SITE}/{path}"), bytes);
}

fn found(file: &str, kind: FindingKind) -> Vec<Finding> {
    let file = file.to_owned();
    vec![Finding { file, kind }]
}

#[test]
fn a_site_as_it_was_published_is_whole() {
    let disk = site();
    let verified = look(&disk);
    assert_eq!((verified.faults, verified.warnings), (vec![], vec![]));
    assert_eq!(verified.spaces, Some(5));
    let seen = verified.files + verified.variants + verified.earlier;
    assert_eq!(seen, files(&disk).len());
    // Of each of the four before it the manifest and the shard, of two of them the directory; the divisions are the same in all.
    assert_eq!(verified.earlier, 4 + 4 + 2);
}

#[test]
fn one_flipped_bit_is_found_in_any_file() {
    let disk = site();
    for (path, bytes) in files(&disk) {
        for (number, place) in [0, bytes.len() / 2, bytes.len() - 1]
            .into_iter()
            .enumerate()
        {
            let disk = disk.clone();
            let mut flipped = bytes.clone();
            flipped[place] ^= 1 << (number * 3);
            put(&disk, &path, &flipped);
            match verify_on(&disk, Path::new(SITE)) {
                Err(_) => assert_eq!(path, place::ROOT),
                Ok(verified) if path == place::ROOT => assert_names_the_root(&verified),
                Ok(verified) => assert_eq!(verified.faults, found(&path, FindingKind::Altered)),
            }
        }
    }
}

fn assert_names_the_root(verified: &Verified) {
    let faults = &verified.faults;
    assert!(!faults.is_empty());
    assert!(
        faults.iter().all(|fault| fault.file == place::ROOT),
        "{faults:?}"
    );
}

#[test]
fn one_flipped_bit_is_found_anywhere_in_the_root_and_no_other_file_is_blamed() {
    let disk = Memory::default();
    disk.put("site/robots.txt", b"");
    publish(&disk, &edition(&["云汀"], None));
    let root = disk.files()[&Path::new(SITE).join(place::ROOT)].clone();
    for place in 0..root.len() {
        let mut flipped = root.clone();
        flipped[place] ^= 1 << (place % 8);
        put(&disk, place::ROOT, &flipped);
        if let Ok(verified) = verify_on(&disk, Path::new(SITE)) {
            assert_names_the_root(&verified);
            assert_eq!(verified.spaces, Some(1));
        }
    }
}

#[test]
fn how_many_spaces_there_are_is_not_said_where_the_manifest_cannot_be_read() {
    let disk = site();
    let root: Root =
        serde_json::from_slice(&disk.files()[&Path::new(SITE).join(place::ROOT)]).unwrap();
    let manifest = place::manifest(&root.manifest.sha256);
    put(&disk, &manifest, b"{}");
    let verified = look(&disk);
    assert_eq!(verified.spaces, None);
    assert_eq!(verified.faults, found(&manifest, FindingKind::Truncated));
}

#[test]
fn a_file_that_is_cut_off_gone_or_in_anothers_place_is_named() {
    let disk = site();
    let all = files(&disk);
    for (number, (path, bytes)) in all
        .iter()
        .enumerate()
        .filter(|(_, (path, _))| path != place::ROOT)
    {
        let cut = disk.clone();
        put(&cut, path, &bytes[..bytes.len() - 1]);
        let faults = look(&cut).faults;
        // The manifest of an earlier release says itself how long it is.
        assert!(
            faults == found(path, FindingKind::Truncated)
                || faults == found(path, FindingKind::Altered),
            "{faults:?}"
        );
        let gone = disk.clone();
        gone.lose(&format!("{SITE}/{path}"));
        assert_eq!(look(&gone).faults, found(path, FindingKind::Missing));
        let (other, others) = &all[(number + 1) % all.len()];
        if other != place::ROOT && bytes != others {
            let swapped = disk.clone();
            put(&swapped, path, others);
            put(&swapped, other, bytes);
            let faults = look(&swapped).faults;
            let named: Vec<_> = faults.iter().map(|fault| &fault.file).collect();
            let both = [path, other].map(|path| named.contains(&path));
            // What names others is found first, and nothing else says what those are.
            let names_others = |path: &str| path == place::FILES || path.contains("/manifests/");
            let expected = if names_others(path) || names_others(other) {
                both.contains(&true)
            } else {
                both == [true; 2]
            };
            assert!(expected, "{path} and {other}: {named:?}");
        }
    }
    assert!(matches!(
        verify_on(&Memory::default(), Path::new(SITE)),
        Err(LoadError::NoRelease(_))
    ));
}

/// Changes a file at a stable address, and whatever vouches for it, as somebody would who wants not to be found out.
fn forge(disk: &Memory, path: &str, change: impl Fn(&str) -> String) {
    let read = |path: &str| disk.files()[&Path::new(SITE).join(path)].clone();
    let forged = change(std::str::from_utf8(&read(path)).unwrap()).into_bytes();
    let mut files: Files = serde_json::from_slice(&read(place::FILES)).unwrap();
    if path == place::FILES {
        files = serde_json::from_slice(&forged).unwrap();
    } else {
        put(disk, path, &forged);
        for ending in ["br", "gz"] {
            disk.lose(&format!("{SITE}/{path}.{ending}"));
        }
        files
            .files
            .insert(place::listed(path), FileRef::of(&forged).into());
    }
    let files = canonical::bytes(&files).unwrap();
    put(disk, place::FILES, &files);
    for ending in ["br", "gz"] {
        disk.lose(&format!("{SITE}/{}.{ending}", place::FILES));
    }
    let root: Root = serde_json::from_slice(&read(place::ROOT)).unwrap();
    let root = Root {
        files: FileRef::of(&files).into(),
        ..root
    };
    put(disk, place::ROOT, &canonical::bytes(&root).unwrap());
}

#[test]
fn what_was_altered_together_with_its_hash_is_found_by_what_the_records_say() {
    let disk = site();
    let record = files(&disk)
        .into_iter()
        .map(|(path, _)| path)
        .find(|path| path.starts_with("api/v1/spaces/"))
        .unwrap();
    let forged = |path: &str, from: &str, to: &str| {
        let disk = disk.clone();
        forge(&disk, path, |text| {
            assert!(text.contains(from), "{path}: {text}");
            text.replacen(from, to, 1)
        });
        look(&disk).faults
    };
    let files = place::FILES;
    let spaces = "api/v1/spaces.json";
    for (path, from, to, kind) in [
        (
            record.as_str(),
            "示例〔2018〕1号",
            "示例〔2019〕1号",
            FindingKind::Contradicts,
        ),
        (
            &record,
            "{\"release\"",
            "{\"rating\":5,\"release\"",
            FindingKind::Form,
        ),
        (&record, ",\"state\"", ", \"state\"", FindingKind::Form),
        (&record, "\"titles\"", "\"title\"", FindingKind::Form),
        (spaces, "certified", "cancelled", FindingKind::Contradicts),
        (
            spaces,
            "\"sample\":true",
            "\"sample\":false",
            FindingKind::Contradicts,
        ),
        (
            "api/v1/statistics/by_level.csv",
            "provincial,",
            "provincial,9",
            FindingKind::Contradicts,
        ),
        (
            "api/v1/divisions.json",
            "\"release\":\"",
            "\"release\":\"x",
            FindingKind::Contradicts,
        ),
        (
            files,
            "\"release\":\"",
            "\"release\":\"x",
            FindingKind::Contradicts,
        ),
        (
            files,
            "\"spaces.json\"",
            "\"../../../secret\"",
            FindingKind::Address,
        ),
    ] {
        let faults = forged(path, from, to);
        let expected = found(path, kind);
        assert!(
            expected.iter().all(|fault| faults.contains(fault)),
            "{to}: {faults:?}"
        );
        assert!(
            faults.iter().all(|fault| fault.file == path),
            "{to}: {faults:?}"
        );
    }
}

#[test]
fn what_no_release_names_is_told_of_and_is_no_fault() {
    let disk = site();
    let strays = [
        "api/v1/blobs/old.json",
        "app/old.js",
        "en/note.html",
        "zh/index.html.zst",
    ];
    for path in strays {
        put(&disk, path, b"text");
    }
    for path in [
        ".well-known/security.txt",
        "CNAME",
        ".publishing",
        "news/index.html",
    ] {
        put(&disk, path, b"text");
    }
    let verified = look(&disk);
    assert_eq!(verified.faults, []);
    let expected: Vec<_> = strays
        .iter()
        .flat_map(|path| found(path, FindingKind::Stray))
        .collect();
    assert_eq!(verified.warnings, expected);
}

#[test]
fn a_publication_that_was_broken_off_is_told_of_until_the_next_one() {
    let disk = site();
    let root: Root =
        serde_json::from_slice(&disk.files()[&Path::new(SITE).join(place::ROOT)]).unwrap();
    let manifest = Path::new(SITE).join(place::manifest(&root.manifest.sha256));
    let there = Loaded {
        manifest: serde_json::from_slice(&disk.files()[&manifest]).unwrap(),
        root,
        records: BTreeMap::new(),
    };
    let next = Edition::of(vec![space("云汀", None)], &about(Some(&there))).unwrap();
    let next = (next, BTreeMap::new());
    let killed = disk.stopping(40, Stop::Killed);
    let publication = Publication {
        disk: &killed,
        threads: 1,
        dir: Path::new(SITE),
        from: None,
    };
    assert!(publication.write(&next.0, &next.1).is_err());
    let killed = killed.working();
    let warnings = look(&killed).warnings;
    assert_eq!(warnings, found(put::WAITING, FindingKind::BrokenOff));
    publish(&killed, &next);
    let verified = look(&killed);
    assert_eq!(verified.faults, []);
    // Without pages the app's own files are left, in case they were built here.
    assert!(
        verified
            .warnings
            .iter()
            .all(|warning| warning.file.starts_with("app/"))
    );
}

#[test]
fn every_finding_says_what_to_do_in_both_languages() {
    for kind in [
        FindingKind::Missing,
        FindingKind::Unreadable(io::ErrorKind::PermissionDenied, String::new()),
        FindingKind::Unreadable(io::ErrorKind::Other, "fault".to_owned()),
        FindingKind::RootDisagrees,
        FindingKind::Truncated,
        FindingKind::Altered,
        FindingKind::Form,
        FindingKind::Contradicts,
        FindingKind::Address,
        FindingKind::Stray,
        FindingKind::BrokenOff,
    ] {
        for words in [kind.message(), kind.fix()] {
            assert!(
                words.zh.ends_with('。') && words.en.ends_with('.'),
                "{words:?}"
            );
        }
    }
}
