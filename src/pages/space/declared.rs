//! Declared figures: each with its value, the year it is for, and the list that states it. Where they are not judged, it says why.

use release::SpaceRecord;

use crate::{
    i18n::{Words, decimal, number, spoken_date},
    pages::{sources::Sources, title::chinese},
    ui::{Html, el},
};

/// The figures that a list states, as a table; nothing where none does.
pub(super) fn declared(t: &'static Words, record: &SpaceRecord) -> Option<Html> {
    let claims = &record.claims;
    let w = t.space;
    let area = |area: &Option<String>| area.as_deref().map(|area| (t.area_value)(&decimal(area)));
    let count = |count: Option<u32>| count.map(number);
    let figures = [
        (t.total_area, area(&claims.total_area_m2), "total_area_m2"),
        (w.desk_area, area(&claims.desk_area_m2), "desk_area_m2"),
        (
            w.public_area,
            area(&claims.public_area_m2),
            "public_area_m2",
        ),
        (t.column_desks, count(claims.desks), "desks"),
        (
            w.resident_teams,
            count(claims.resident_teams),
            "resident_teams",
        ),
        (
            w.registered,
            count(claims.companies_registered_in_year),
            "companies_registered_in_year",
        ),
        (
            w.financed,
            count(claims.residents_financed_in_year),
            "residents_financed_in_year",
        ),
        (w.cases, count(claims.cases_in_year), "cases_in_year"),
        (w.staff, count(claims.full_time_staff), "full_time_staff"),
        (w.mentors, count(claims.mentors), "mentors"),
        (w.events, count(claims.events_in_year), "events_in_year"),
    ];
    let sources = Sources::of(record);
    let year = match claims.figures_year {
        Some(year) => (w.year)(&year.to_string()),
        None => w.year_not_stated.to_owned(),
    };
    let mut rows = Vec::new();
    for (label, value, field) in figures {
        let Some(value) = value else { continue };
        let source = sources.of_field(field);
        let (words, day) = match &source.dated {
            Some(dated) => (w.list_of, dated),
            None => (w.list_taken_up, &source.as_of),
        };
        let list = words(&spoken_date(day, t.lang));
        let from = el("td").class("declared__source").with((
            year.clone(),
            el("span")
                .class("declared__list")
                .with((list, sources.of_fields(t, &[field]))),
        ));
        rows.push(el("tr").with((
            el("th").attr("scope", "row").with(label),
            el("td").class("declared__value").with(value),
            from,
        )));
    }
    if rows.is_empty() {
        return None;
    }
    let mut heads = el("tr");
    for head in [w.figure, w.declared, w.source] {
        heads = heads.with(el("th").attr("scope", "col").with(head));
    }
    let table = el("table")
        .class("declared")
        .attr("aria-labelledby", "figures")
        .with(el("thead").with(heads))
        .with(el("tbody").with(rows));
    let standard = claims.standard.as_deref().map(|standard| {
        el("p")
            .class("declared__standard")
            .with((w.standard, t.colon, chinese(standard)))
    });
    let not_judged = match (&claims.standard, claims.figures_year) {
        _ if record.judged.is_some() => None,
        (None, _) => Some(t.judged.no_rule),
        (_, None) => Some(t.judged.no_year),
        _ => Some(t.judged.unknown_rule),
    };
    let not_judged = not_judged.map(|words| el("p").class("declared__judged").with(words));
    Some((table, standard, not_judged).into())
}
