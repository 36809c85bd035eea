use register::{Event, EventKind, Level, Space, SpaceId, State, When};

use super::*;
use crate::record::tests::{day, space};

type Records = BTreeMap<String, SpaceRecord>;

fn records(spaces: &[Space]) -> Records {
    spaces
        .iter()
        .map(|space| (space.id.to_string(), SpaceRecord::of(space, day())))
        .collect()
}

fn event(kind: EventKind, level: Option<Level>) -> Event {
    Event {
        kind,
        date: When::Day(day()),
        document: Some("示例〔2021〕65号".to_owned()),
        reason: None,
        level,
        change: None,
        decided: false,
        release: None,
    }
}

fn standing<'a>(release: &'a str, records: &'a Records) -> Standing<'a> {
    Standing {
        release,
        as_of: "2021-07-01",
        records,
    }
}

fn between(old: &[Space], new: &[Space]) -> Changes {
    Changes::between(
        Some(standing("old", &records(old))),
        standing("new", &records(new)),
    )
}

/// What happened to the only space that changed.
fn only(old: &[Space], new: &[Space]) -> SpaceChange {
    let mut changes = between(old, new);
    assert_eq!(changes.spaces.len(), 1, "{changes:?}");
    changes.spaces.remove(0)
}

#[test]
fn in_the_first_release_everything_is_added() {
    let new = records(&[space("云汀", None), space("青禾", None)]);
    let changes = Changes::between(None, standing("new", &new));
    assert_eq!((&changes.previous, &changes.previous_as_of), (&None, &None));
    assert_eq!(changes.totals.by_change, [(ChangeKind::Added, 2)].into());
    assert_eq!(
        changes.totals.by_event,
        [("title_granted".to_owned(), 2)].into()
    );
    assert!(
        changes
            .spaces
            .iter()
            .all(|space| space.changes == [ChangeKind::Added] && space.previous_state.is_none())
    );
}

#[test]
fn nothing_happened_between_a_release_and_the_same_one_read_back() {
    let before = records(&[space("云汀", None)]);
    // In the next release the same events name the release that brought them.
    let mut after = before.clone();
    for event in after.values_mut().flat_map(|record| &mut record.events) {
        event.release = Some("old".to_owned());
    }
    let changes = Changes::between(Some(standing("old", &before)), standing("new", &after));
    assert!(changes.spaces.is_empty(), "{changes:?}");
    assert_eq!(changes.totals.previous_spaces, Some(1));
}

#[test]
fn an_event_is_told_with_its_kind_of_change() {
    let old = space("云汀", None);
    for (kind, change) in [
        (EventKind::Cancelled, ChangeKind::Cancelled),
        (EventKind::MissingFromList, ChangeKind::MissingFromList),
        (EventKind::Returned, ChangeKind::Returned),
        (EventKind::Rechecked, ChangeKind::Rechecked),
        (EventKind::TitleGranted, ChangeKind::Changed),
        (EventKind::InNotice, ChangeKind::Changed),
        (EventKind::Merged, ChangeKind::Changed),
    ] {
        let mut new = old.clone();
        new.events.push(event(kind, Some(Level::National)));
        let told = only(std::slice::from_ref(&old), &[new]);
        assert_eq!(told.changes, [change]);
        assert_eq!(told.events.len(), 1);
        assert_eq!(told.events[0].kind, kind.key());
        assert_eq!(told.events[0].document.as_deref(), Some("示例〔2021〕65号"));
        assert!(told.fields.is_empty(), "{told:?}");
    }
}

#[test]
fn a_cancellation_shows_the_state_before_and_after() {
    let old = space("云汀", None);
    let mut new = old.clone();
    new.titles[0].stated = State::Cancelled;
    new.titles[0].cancelled = Some(When::Day(day()));
    new.titles[0].reason = Some("运营主体注销".to_owned());
    new.events.push(Event {
        reason: Some("运营主体注销".to_owned()),
        ..event(EventKind::Cancelled, Some(Level::National))
    });
    let told = only(&[old], &[new]);
    assert_eq!(told.previous_state.as_deref(), Some("certified"));
    assert_eq!(told.state.as_deref(), Some("cancelled"));
    assert_eq!(told.events[0].reason.as_deref(), Some("运营主体注销"));
    assert!(told.fields.is_empty(), "{told:?}");
}

#[test]
fn a_field_of_which_no_event_tells_is_told_as_it_was_and_as_it_is() {
    let mut old = space("云汀", None);
    old.claims.desks = Some(30);
    old.claims.phone = Some("0512-00000000".to_owned());
    old.titles[0].until = When::parse("2021-06-30");
    let mut new = old.clone();
    new.claims.desks = Some(60);
    new.claims.phone = None;
    new.claims.services = vec!["投融资".to_owned(), "导师".to_owned()];
    new.titles[0].until = When::parse("2024-06-30");
    let told = only(&[old], &[new]);
    let fields: Vec<_> = told
        .fields
        .iter()
        .map(|change| {
            (
                change.field.as_str(),
                change.title.as_deref(),
                change.from.as_deref(),
                change.to.as_deref(),
            )
        })
        .collect();
    assert_eq!(
        fields,
        [
            ("services", None, None, Some("投融资、导师")),
            ("phone", None, Some("0512-00000000"), None),
            ("desks", None, Some("30"), Some("60")),
            (
                "until",
                Some("national"),
                Some("2021-06-30"),
                Some("2024-06-30")
            ),
            (
                "state",
                Some("national"),
                Some("expired"),
                Some("certified")
            ),
        ]
    );
    assert_eq!(told.changes, [ChangeKind::Changed]);
}

#[test]
fn a_field_that_an_event_explains_is_not_told_twice() {
    let old = space("云汀", None);
    let mut new = old.clone();
    new.name = "云汀创客".to_owned();
    new.events.push(Event {
        change: Some(register::Change {
            field: "name".to_owned(),
            from: "云汀".to_owned(),
            to: "云汀创客".to_owned(),
        }),
        ..event(EventKind::Renamed, None)
    });
    let told = only(&[old], &[new]);
    assert!(told.fields.is_empty(), "{told:?}");
    assert_eq!(told.events[0].from.as_deref(), Some("云汀"));
}

#[test]
fn a_record_that_became_part_of_another_is_merged_and_one_that_is_nowhere_is_gone() {
    let kept = space("云汀", None);
    let twin = space("云汀众创", None);
    let lost = space("青禾", None);
    let mut now = kept.clone();
    now.former_ids = vec![twin.id.clone()];
    let mut granted = twin.events[0].clone();
    granted.date = When::Year(2016);
    let mut twin_before = twin.clone();
    twin_before.events = vec![granted.clone()];
    now.events.push(granted);
    now.events.push(event(EventKind::Merged, None));
    let changes = between(&[kept.clone(), twin_before, lost.clone()], &[now]);
    let of = |id: &SpaceId| {
        changes
            .spaces
            .iter()
            .find(|space| space.id == id.as_str())
            .unwrap()
    };
    assert_eq!(of(&twin.id).changes, [ChangeKind::Merged]);
    assert_eq!(of(&twin.id).merged_into.as_deref(), Some(kept.id.as_str()));
    assert_eq!(of(&lost.id).changes, [ChangeKind::Gone]);
    assert_eq!(of(&lost.id).state, None);
    // The events that came over with the merge are no news: the earlier release has them.
    let events: Vec<_> = of(&kept.id)
        .events
        .iter()
        .map(|event| event.kind.as_str())
        .collect();
    assert_eq!(events, ["merged"]);
}

#[test]
fn spaces_stand_in_an_order_that_does_not_depend_on_their_ids() {
    let new = [space("丙", None), space("乙", None), space("甲", None)];
    let changes = between(&[], &new);
    let names: Vec<_> = changes.spaces.iter().map(|space| &*space.name).collect();
    assert_eq!(names, ["丙", "乙", "甲"]);
    assert!(names.is_sorted());
}
