//! Two copies of a draft made one.

use std::collections::BTreeMap;

use super::{Draft, Stamped};

impl Draft {
    /// Both copies of a draft in one: of each entry the later change, and of two changes at the same moment the greater one, so that it
    /// does not matter which copy comes first, how often one comes, or in which order three meet. It was begun when the first of them was.
    #[must_use]
    pub fn join(&self, other: &Self) -> Self {
        let asked = |draft: &Self| (draft.changed(), draft.asked.clone());
        Self {
            id: (&self.id).max(&other.id).clone(),
            standard: (&self.standard).max(&other.standard).clone(),
            name: (&self.name).max(&other.name).clone(),
            begun: self.begun.into_iter().chain(other.begun).min(),
            as_of: (&self.as_of).max(&other.as_of).clone(),
            entries: joined(&self.entries, &other.entries),
            evidence: joined(&self.evidence, &other.evidence),
            about: joined(&self.about, &other.about),
            asked: asked(self).max(asked(other)).1,
        }
    }
}

fn joined<T: Clone + Ord>(
    ours: &BTreeMap<String, Stamped<T>>,
    theirs: &BTreeMap<String, Stamped<T>>,
) -> BTreeMap<String, Stamped<T>> {
    let mut joined = ours.clone();
    for (key, their) in theirs {
        // A stamp stands before its value: the greater is the later.
        if joined.get(key).is_none_or(|our| our < their) {
            joined.insert(key.clone(), their.clone());
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use crate::{Draft, Entry};

    #[test]
    fn what_two_tabs_entered_is_all_there_and_of_the_same_entry_the_later() {
        let text = |text: &str| Entry {
            text: text.to_owned(),
            ..Entry::default()
        };
        let mut one = Draft::new("a1", "filing-2017", "一", 1);
        one.enter("desks", text("30"), 10);
        let mut other = one.clone();
        one.enter("mentors", text("3"), 20);
        one.enter("desks", text("28"), 21);
        one.tick("4a/房屋租赁合同", true, 22);
        other.enter("desks", text("32"), 30);
        other.tell("operator", "示例公司", 31);
        other.set_name("二", 32);
        other.asked = vec!["desks".to_owned()];
        // An older program passes over the day.
        one.begun = "2026-12-01".parse().ok();
        for joined in [one.join(&other), other.join(&one)] {
            assert_eq!(joined.entry("desks"), Some(&text("32")));
            assert_eq!(joined.entry("mentors"), Some(&text("3")));
            assert!(joined.evidence["4a/房屋租赁合同"].value);
            assert_eq!(joined.about["operator"].value, "示例公司");
            assert_eq!(joined.name.value, "二");
            assert_eq!(joined.begun, one.begun);
            assert_eq!(joined.asked, ["desks"]);
        }
    }
}
