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
    let held: Vec<_> = shards
        .iter()
        .flat_map(|shard| shard.records.iter().copied())
        .collect();
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
