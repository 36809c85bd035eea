//! Two records that are one space.

use crate::{
    check::Entry,
    fold::fold,
    ledger::{history::event, record},
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
    record::unite(space, &gone);
    let date = entry.source.as_of;
    let name = FormerName {
        name: gone.name,
        until: Some(date),
    };
    for former in gone.former_names.into_iter().chain([name]) {
        let known = fold(&former.name) == fold(&space.name)
            || space
                .former_names
                .iter()
                .any(|known| fold(&known.name) == fold(&former.name));
        if !known {
            space.former_names.push(former);
        }
    }
    let operator = gone.operator.map(|operator| FormerOperator {
        operator,
        until: Some(date),
    });
    for former in gone.former_operators.into_iter().chain(operator) {
        let known = space
            .operator
            .iter()
            .chain(space.former_operators.iter().map(|former| &former.operator))
            .any(|known| fold(&known.name) == fold(&former.operator.name));
        if !known {
            space.former_operators.push(former);
        }
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
        let stated_in = gone.stated_in.get(&record::title_key(place));
        let source = gone.sources.get(stated_in.copied().unwrap_or(last));
        let before = documents(space);
        space.titles.push(title);
        if let Some(source) = source {
            record::titles(space, source, &before);
        }
    }
    for event in gone.events {
        if !space.events.contains(&event) {
            space.events.push(event);
        }
    }
    space.events.push(Event {
        change: Some(Change {
            field: "id".to_owned(),
            from: gone.id.to_string(),
            to: space.id.to_string(),
        }),
        decided: true,
        ..event(entry, EventKind::Merged, date, None)
    });
    space.events.sort_by_key(|event| event.date);
    space.former_ids.extend(gone.former_ids);
    space.former_ids.push(gone.id);
}
