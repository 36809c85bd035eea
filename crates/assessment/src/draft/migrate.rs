//! Drafts that an older version kept, brought into the present form.
//!
//! **Version 1**, the present one, is written in `keep.rs`.
//!
//! **Version 0** knew one moment for the whole draft, and what was typed and nothing else:
//!
//! ```json
//! {"draft": 0, "id": "k3x9", "standard": "filing-2017", "changed": 1515542400000, "name": "示例众创空间", "as_of": "2018-01-01",
//!  "entries": {"desks": "30", "total_area_m2": "约500"}}
//! ```

use serde_json::{Map, Value};

use super::FORMAT;

/// What makes of each version the next one. There are as many as there are versions before the present one, or it does not compile.
const STEPS: [fn(&mut Map<String, Value>); FORMAT as usize] = [stamp_each];

/// Brings a draft of this version into the present form. What does not belong there is left as it is: the reader refuses it.
pub(super) fn migrate(version: u32, kept: &mut Value) {
    let Value::Object(members) = kept else {
        return;
    };
    let version = usize::try_from(version).unwrap_or(usize::MAX);
    for step in STEPS.iter().skip(version) {
        step(members);
    }
}

/// From 0 to 1: everything gets a stamp of its own, that of the whole draft; an entry becomes more than its text.
fn stamp_each(members: &mut Map<String, Value>) {
    let changed = members.remove("changed").unwrap_or_else(|| 0.into());
    for name in ["name", "as_of"] {
        let text = members
            .remove(name)
            .unwrap_or_else(|| Value::String(String::new()));
        members.insert(name.to_owned(), stamped(&changed, text));
    }
    if let Some(Value::Object(entries)) = members.get_mut("entries") {
        for entry in entries.values_mut() {
            let typed = Map::from_iter([("text".to_owned(), entry.take())]);
            *entry = stamped(&changed, Value::Object(typed));
        }
    }
}

fn stamped(at: &Value, value: Value) -> Value {
    let members = [("at".to_owned(), at.clone()), ("value".to_owned(), value)];
    Value::Object(Map::from_iter(members))
}

#[cfg(test)]
mod tests {
    use crate::{Draft, DraftFault, Entry, Flaw};

    #[test]
    fn a_draft_of_version_0_has_everything_that_was_typed_and_its_moment_everywhere() {
        let kept = r#"{"draft": 0, "id": "k3x9", "standard": "filing-2017", "changed": 1515542400000,
            "name": "示例众创空间", "as_of": "2018-01-01", "entries": {"desks": "30", "total_area_m2": "约500"}}"#;
        let moment = 1_515_542_400_000;
        let mut expected = Draft::new("k3x9", "filing-2017", "示例众创空间", moment);
        expected.set_as_of("2018-01-01", moment);
        for (metric, text) in [("desks", "30"), ("total_area_m2", "约500")] {
            let entry = Entry {
                text: text.to_owned(),
                ..Entry::default()
            };
            expected.enter(metric, entry, moment);
        }
        let draft = Draft::from_json(kept).unwrap();
        assert_eq!(draft, expected);
        assert_eq!(draft.changed(), moment);
        assert!(draft.to_json().contains(r#""draft":1"#));
    }

    #[test]
    fn a_draft_of_version_0_in_which_little_stood_is_one_too() {
        let draft = Draft::from_json(r#"{"draft":0,"id":"k3x9","standard":"filing-2017"}"#);
        assert_eq!(draft, Ok(Draft::new("k3x9", "filing-2017", "", 0)));
    }

    #[test]
    fn what_version_0_never_kept_is_broken_under_its_place() {
        for (members, place) in [
            (r#""entries":{"desks":30}"#, "entries.desks.value.text"),
            (r#""entries":["30"]"#, "entries"),
            (r#""name":7"#, "name.value"),
            (r#""changed":"yesterday""#, "name.at"),
        ] {
            let kept = format!(r#"{{"draft":0,"id":"k3x9","standard":"filing-2017",{members}}}"#);
            let fault = DraftFault::Broken {
                place: place.to_owned(),
                flaw: Flaw::Unexpected,
            };
            assert_eq!(Draft::from_json(&kept), Err(fault), "{members}");
        }
    }
}
