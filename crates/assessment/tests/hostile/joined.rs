//! The laws of joining: it does not matter which copy comes first, in which order three meet, or how often one comes.

use std::collections::BTreeMap;

use assessment::{Draft, Entry, Stamped};
use proptest::{
    collection::{btree_map, vec},
    option,
    prelude::*,
    sample::select,
};

use crate::any::day;

/// Few moments and few values, so that copies often differ at the same moment.
fn stamped<T: Clone + std::fmt::Debug + 'static>(
    values: Vec<T>,
) -> impl Strategy<Value = Stamped<T>> {
    (0_u64..4, select(values)).prop_map(|(at, value)| Stamped { at, value })
}

fn all<T: Clone + std::fmt::Debug + 'static>(
    values: Vec<T>,
) -> impl Strategy<Value = BTreeMap<String, Stamped<T>>> {
    let keys = select(vec![
        "desks".to_owned(),
        "mentors".to_owned(),
        "events".to_owned(),
    ]);
    btree_map(keys, stamped(values), 0..4)
}

fn copy() -> impl Strategy<Value = Draft> {
    let texts = ["", "3", "30"].map(str::to_owned).to_vec();
    let entries = [("", false), ("3", false), ("3", true)].map(|(text, revisit)| Entry {
        text: text.to_owned(),
        revisit,
        ..Entry::default()
    });
    let asked = vec(select(texts.clone()), 0..3);
    (
        stamped(texts.clone()),
        option::of(day()),
        stamped(texts.clone()),
        all(entries.to_vec()),
        all(vec![true, false]),
        all(texts.clone()),
        asked,
    )
        .prop_map(
            |(name, begun, as_of, entries, evidence, about, asked)| Draft {
                id: "a1".to_owned(),
                standard: "filing-2017".to_owned(),
                name,
                begun,
                as_of,
                entries,
                evidence,
                about,
                asked,
            },
        )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn it_does_not_matter_which_copy_comes_first(one in copy(), other in copy()) {
        prop_assert_eq!(one.join(&other), other.join(&one));
    }

    #[test]
    fn it_does_not_matter_in_which_order_three_copies_meet(a in copy(), b in copy(), c in copy()) {
        prop_assert_eq!(a.join(&b).join(&c), a.join(&b.join(&c)));
    }

    #[test]
    fn a_copy_that_comes_twice_changes_nothing(one in copy(), other in copy()) {
        prop_assert_eq!(&one.join(&one), &one);
        let joined = one.join(&other);
        prop_assert_eq!(&joined.join(&other), &joined);
        prop_assert_eq!(&joined.join(&one), &joined);
    }

    #[test]
    fn nothing_of_either_copy_is_lost_but_what_the_other_changed_later(one in copy(), other in copy()) {
        let joined = one.join(&other);
        prop_assert_eq!(joined.changed(), one.changed().max(other.changed()));
        for copy in [&one, &other] {
            for (metric, entry) in &copy.entries {
                prop_assert!(joined.entries[metric] >= *entry);
            }
        }
        for (metric, entry) in &joined.entries {
            prop_assert!([&one, &other].iter().any(|copy| copy.entries.get(metric) == Some(entry)));
        }
    }
}
