//! Where a former name comes from: a renaming that the history tells, a record that became part of this one, or a list alone.

use register::EventKind;
use release::{EventRecord, FormerNameRecord, SpaceRecord};

/// Where a former name comes from, if the history tells no renaming from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Origin<'a> {
    /// The record with this id had it, until it became part of this one.
    Merged(&'a str),
    /// A list gives it as a former name and does not say until when.
    Stated,
    /// A list that is older than the present name names the space so.
    Earlier,
}

/// Where a former name of a record comes from.
pub(super) fn origin<'a>(record: &'a SpaceRecord, former: &FormerNameRecord) -> Option<Origin<'a>> {
    if renamed_from(record, &former.name) {
        return None;
    }
    let merger = mergers(record)
        .find(|merger| merged_name(record, merger) == Some(&former.name))
        .and_then(|merger| merger.from.as_deref());
    Some(match (merger, &former.until) {
        (Some(id), _) => Origin::Merged(id),
        (None, None) => Origin::Stated,
        (None, Some(_)) => Origin::Earlier,
    })
}

/// The events by which other records became part of this one.
pub(super) fn mergers(record: &SpaceRecord) -> impl Iterator<Item = &EventRecord> + use<'_> {
    record
        .events
        .iter()
        .filter(|event| event.kind == EventKind::Merged.key())
}

/// The name of the record that went: the only one that ended on the day of the only merger of that day, a renaming of that day aside.
pub(super) fn merged_name<'a>(record: &'a SpaceRecord, merger: &EventRecord) -> Option<&'a str> {
    let mut names = record.former_names.iter().filter(|former| {
        former.until.as_ref() == Some(&merger.date) && !renamed_from(record, &former.name)
    });
    let name = names.next()?;
    let same_day = mergers(record).filter(|other| other.date == merger.date);
    (names.next().is_none() && same_day.count() == 1).then_some(name.name.as_str())
}

fn renamed_from(record: &SpaceRecord, name: &str) -> bool {
    record
        .events
        .iter()
        .any(|event| event.kind == EventKind::Renamed.key() && event.from.as_deref() == Some(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn origins(names: &[(&str, Option<&str>)], events: &str) -> Vec<String> {
        let names: Vec<_> = names
            .iter()
            .map(|(name, until)| FormerNameRecord {
                name: (*name).to_owned(),
                until: until.map(str::to_owned),
            })
            .collect();
        let record = SpaceRecord {
            former_names: names.clone(),
            ..serde_json::from_str(&format!(
                r#"{{"id":"0000000a","name":"云汀","province":"江苏省","province_code":"320000","state":"listed","titles":[],
                   "source":{{"list":"名单","row":4,"as_of":"2021"}},"events":[{events}]}}"#
            ))
            .unwrap()
        };
        names
            .iter()
            .map(|name| format!("{:?}", origin(&record, name)))
            .collect()
    }

    #[test]
    fn a_former_name_comes_from_a_renaming_a_merger_or_a_list() {
        const RENAMED: &str =
            r#"{"type":"renamed","date":"2022","field":"name","from":"甲","to":"云汀"}"#;
        const MERGED: &str =
            r#"{"type":"merged","date":"2022","field":"id","from":"0000000z","to":"0000000a"}"#;
        let other = MERGED.replace("0000000z", "0000000y");
        for (names, events, expected) in [
            (
                &[("甲", Some("2022")), ("乙", Some("2022"))][..],
                format!("{RENAMED},{MERGED}"),
                &["None", r#"Some(Merged("0000000z"))"#][..],
            ),
            (
                &[("乙", Some("2022")), ("丙", Some("2022"))],
                MERGED.to_owned(),
                &["Some(Earlier)", "Some(Earlier)"],
            ),
            (
                &[("乙", Some("2022"))],
                format!("{MERGED},{other}"),
                &["Some(Earlier)"],
            ),
            (
                &[("丁", None), ("戊", Some("2019"))],
                RENAMED.to_owned(),
                &["Some(Stated)", "Some(Earlier)"],
            ),
        ] {
            assert_eq!(origins(names, &events), expected, "{events}");
        }
    }
}
