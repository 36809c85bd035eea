use super::*;
use crate::record::tests::{day, space};

fn records(count: usize) -> BTreeMap<String, SpaceRecord> {
    (0..count)
        .map(|number| SpaceRecord::of(&space(&format!("第{number}车间"), None), day()))
        .map(|record| (record.id.clone(), record))
        .collect()
}

#[test]
fn shards_are_about_64_kb_and_hold_every_record_once_in_order() {
    let records = records(500);
    let shards = shards(&records).unwrap();
    assert!(shards.len() > 1);
    for shard in &shards {
        let length: usize = shard
            .records
            .iter()
            .map(|record| serde_json::to_vec(record).unwrap().len())
            .sum();
        assert!(length <= SHARD, "{length}");
    }
    let held: Vec<_> = shards.iter().flat_map(|shard| &shard.records).collect();
    assert!(held.into_iter().eq(records.values()));
}

#[test]
fn a_record_larger_than_a_shard_has_one_to_itself() {
    let mut records = records(3);
    for record in records.values_mut().skip(1).take(1) {
        record.claims.services = vec!["服务".repeat(SHARD)];
    }
    assert_eq!(shards(&records).unwrap().len(), 3);
    assert!(shards(&BTreeMap::new()).unwrap().is_empty());
}

#[test]
fn a_file_that_cannot_be_put_in_place_leaves_what_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("spaces.json");
    put(&target, b"old").unwrap();
    // The temporary file cannot be begun.
    let part = folder.path().join("spaces.json.part");
    fs::create_dir(&part).unwrap();
    assert!(matches!(put(&target, b"new"), Err(WriteError::File { path, .. }) if path == target));
    assert_eq!(fs::read(&target).unwrap(), b"old");
    // It cannot be renamed to where a folder stands, and is not left behind.
    assert!(put(folder.path(), b"new").is_err());
    assert!(part.is_dir());
    fs::remove_dir(&part).unwrap();
    put(&target, b"new").unwrap();
    assert_eq!(fs::read(&target).unwrap(), b"new");
}

#[test]
fn no_variant_is_left_beside_a_file_that_it_was_not_made_from() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path();
    let (old, new) = ("old ".repeat(1000), "new ".repeat(1000));
    let file = |ending: &str| dir.join(format!("list.json{ending}"));
    put_with_variants(dir, "list.json", old.as_bytes()).unwrap();
    let variants = [".br", ".gz"].map(|ending| fs::read(file(ending)).unwrap());
    // Broken off before the new file is in place: the old one stands alone.
    fs::create_dir(file(".part")).unwrap();
    assert!(put_with_variants(dir, "list.json", new.as_bytes()).is_err());
    assert_eq!(fs::read(file("")).unwrap(), old.as_bytes());
    assert!(!file(".br").exists() && !file(".gz").exists());
    fs::remove_dir(file(".part")).unwrap();
    // Whoever publishes next makes them again.
    put_with_variants(dir, "list.json", old.as_bytes()).unwrap();
    assert_eq!(
        [".br", ".gz"].map(|ending| fs::read(file(ending)).unwrap()),
        variants
    );
    // A file that has become short has none.
    put_with_variants(dir, "list.json", b"{}").unwrap();
    assert!(!file(".br").exists() && !file(".gz").exists());
}

#[test]
fn what_a_release_no_longer_has_goes_with_its_variants_and_empty_folders() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path();
    for path in [
        "zh/kept/index.html",
        "zh/kept/index.html.br",
        "zh/gone/index.html",
        "zh/gone/index.html.gz",
        "app/old.js",
    ] {
        put(&dir.join(path), b"text").unwrap();
    }
    remove_others(
        dir,
        &dir.join("zh"),
        &BTreeSet::from(["zh/kept/index.html"]),
    )
    .unwrap();
    remove_others(dir, &dir.join("en"), &BTreeSet::new()).unwrap();
    assert!(dir.join("zh/kept/index.html.br").exists() && dir.join("app/old.js").exists());
    assert!(!dir.join("zh/gone").exists());
}
