//! Two records that are one space.

use crate::{
    check::Entry,
    ledger::{history::event, record, sources},
    space::{Change, Event, EventKind, FormerName, FormerOperator, Space},
};

/// The documents of a space's titles, in their order.
pub(super) fn documents(space: &Space) -> Vec<String> {
    space
        .titles
        .iter()
        .map(|title| title.document.clone())
        .collect()
}

/// Joins the record that goes with the one that stays. Nothing of either is lost: names, operators, titles, events, and the id of the
/// one that went, whose address leads to the other from now on.
pub(super) fn unite(space: &mut Space, gone: Space, entry: &Entry) {
    let became = Change {
        field: "id".to_owned(),
        from: gone.id.to_string(),
        to: space.id.to_string(),
    };
    record::unite(space, &gone);
    let date = entry.source.as_of;
    let name = FormerName {
        name: gone.name,
        until: Some(date),
    };
    for former in gone.former_names.into_iter().chain([name]) {
        record::remember_name(space, former);
    }
    let operator = gone.operator.map(|operator| FormerOperator {
        operator,
        until: Some(date),
    });
    for former in gone.former_operators.into_iter().chain(operator) {
        record::remember_operator(space, former);
    }
    let last = gone.sources.len().saturating_sub(1);
    for (place, title) in gone.titles.into_iter().enumerate() {
        let known = space.titles.iter().any(|known| {
            known.level == title.level
                && known.document == title.document
                && known.from == title.from
        });
        if known {
            continue;
        }
        let stated_in = gone.stated_in.get(&sources::title_key(place));
        let source = gone.sources.get(stated_in.copied().unwrap_or(last));
        let before = documents(space);
        space.titles.push(title);
        if let Some(source) = source {
            sources::titles(space, source, &before);
        }
    }
    for mut event in gone.events {
        // Which of the two records was first named then: the other event says it of this one.
        if event.kind == EventKind::Added && event.change.is_none() {
            event.change = Some(became.clone());
        }
        if !space.events.contains(&event) {
            space.events.push(event);
        }
    }
    space.events.push(Event {
        change: Some(became),
        decided: true,
        ..event(entry, EventKind::Merged, date, None)
    });
    space.events.sort_by_key(|event| event.date);
    space.former_ids.extend(gone.former_ids);
    space.former_ids.push(gone.id);
}
