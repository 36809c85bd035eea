//! Drafts that are kept, and texts that may be kept in their place.

use assessment::{Draft, Form};
use proptest::prelude::*;

use crate::{
    altered::altered,
    any::{STANDARDS, document, draft, today},
};

/// Whatever is read as a draft can be used in every way, and is read again as it is.
fn is_sound(draft: &Draft) -> Result<(), TestCaseError> {
    let kept = draft.to_json();
    let again = Draft::from_json(&kept);
    prop_assert_eq!(again.as_ref(), Ok(draft));
    prop_assert_eq!(again.unwrap().to_json(), kept);
    prop_assert_eq!(&draft.join(draft), draft);
    let (changed, _) = (draft.changed(), draft.is_untouched());
    prop_assert!(draft.entries.values().all(|entry| entry.at <= changed));
    let _ = draft.day(today());
    let document = STANDARDS.document(&draft.standard);
    for document in document.into_iter().chain(STANDARDS.documents.first()) {
        let (answers, faults) = draft.answers(document, today());
        for fault in &faults {
            let value = answers
                .get(&fault.metric)
                .and_then(|answer| answer.value.as_ref());
            prop_assert!(value.is_none(), "{fault:?} and {value:?}");
            prop_assert!(!fault.message.zh.is_empty() && !fault.message.en.is_empty());
        }
        let form = Form::of(document);
        prop_assert!(draft.newly_asked(&form).len() <= document.metrics.len());
        prop_assert!(draft.no_longer_asked(&form).len() <= draft.entries.len());
    }
    Ok(())
}

/// A draft as version 0 kept it, or nearly.
fn of_version_0() -> impl Strategy<Value = String> {
    (draft(), any::<u64>()).prop_map(|(draft, changed)| {
        let texts = draft.entries.iter().map(|(name, entry)| {
            let text = serde_json::Value::from(entry.value.text.as_str());
            (name.clone(), text)
        });
        let texts: serde_json::Map<_, _> = texts.collect();
        let kept = serde_json::json!({
            "draft": 0, "id": draft.id, "standard": draft.standard, "name": draft.name.value,
            "as_of": draft.as_of.value, "changed": changed, "entries": texts,
        });
        kept.to_string()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_draft_is_kept_and_read_back_as_it_was(draft in draft()) {
        is_sound(&draft)?;
    }

    #[test]
    fn any_draft_of_version_0_is_read(kept in of_version_0()) {
        is_sound(&Draft::from_json(&kept).unwrap())?;
    }

    #[test]
    fn a_draft_that_was_altered_is_read_or_refused_in_both_languages(
        kept in altered(prop_oneof![3 => draft().prop_map(|draft| draft.to_json()), 1 => of_version_0()]),
    ) {
        match Draft::from_json(&kept) {
            Ok(draft) => is_sound(&draft)?,
            Err(fault) => {
                let words = fault.words();
                prop_assert!(!words.zh.is_empty() && words.en.contains("kept aside"));
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        prop_assert!(Draft::from_json(&text).is_err());
    }

    #[test]
    fn whatever_is_entered_is_later_than_before(
        draft in draft(),
        entered in draft(),
        document in document(),
        now in any::<u64>(),
    ) {
        let mut changed = draft.clone();
        for (metric, entry) in &entered.entries {
            changed.enter(metric, entry.value.clone(), now);
        }
        changed.set_as_of(&entered.as_of.value, now);
        changed.set_name(&entered.name.value, now);
        for (key, tick) in &entered.evidence {
            changed.tick(key, tick.value, now);
        }
        for (key, text) in &entered.about {
            changed.tell(key, &text.value, now);
        }
        changed.set_asked(&Form::of(document));
        for (metric, entry) in &draft.entries {
            let later = &changed.entries[metric];
            prop_assert!(later == entry || later.at > entry.at || entry.at == u64::MAX);
        }
        // What was entered since wins over the copy of before, unless no moment can be later.
        if draft.changed() < u64::MAX {
            let joined = draft.join(&changed);
            prop_assert_eq!(&joined.entries, &changed.entries);
            prop_assert_eq!(&joined.evidence, &changed.evidence);
            prop_assert_eq!(&joined.about, &changed.about);
        }
        is_sound(&changed)?;
    }
}
