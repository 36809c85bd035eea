//! The directory: one box, three facets, pages of 50. Everything asked for lives in the address.

use std::collections::BTreeSet;

use leptos::prelude::*;
use register::{Level, State};

use crate::{
    catalogue::{Found, division_name},
    i18n::{Words, number, say, spoken_date},
    pages::{
        mark_of,
        result::{result, result_heads},
        state_class,
    },
    routes::{Address, Filters, Page},
    site::{Site, Turn},
    ui::{FieldWords, Pager, icon_cross, mark, pager, search_field},
};

/// A change of one filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Choice {
    State(State),
    Level(Level),
    Province(u32),
}

pub(crate) fn directory(site: &Site) -> impl IntoView + use<> {
    let t = site.words();
    let filters = {
        let address = site.address;
        Memo::new(move |_| address.with(|address| address.filters.clone()))
    };
    let found = {
        let catalogue = site.catalogue.clone();
        // The page is no part of what is found.
        let asked = Memo::new(move |_| Filters {
            page: 0,
            ..filters.get()
        });
        Memo::new(move |_| asked.with(|asked| catalogue.find(asked)))
    };
    let typed = {
        let site = site.clone();
        move |text: String| {
            let filters = filters.get_untracked();
            site.go(
                Address::directory(
                    t.lang,
                    Filters {
                        q: text,
                        page: 0,
                        ..filters
                    },
                ),
                Turn::Replace,
            );
        }
    };
    let words = FieldWords {
        label: t.search_label,
        hint: t.search_hint,
        help: t.search_help,
        clear: t.search_clear,
        button: None,
    };
    let value = Signal::derive(move || filters.with(|filters| filters.q.clone()));
    let field = search_field(words, site.link(Page::Directory), value, typed, || {});
    let plain = site.link(Page::Home);
    view! {
        <div class="directory">
            <div class="directory__head">
                <h1 class="page-name" tabindex="-1">{t.directory}</h1>
                <p class="note">{t.directory_lead}</p>
            </div>
            <div class="directory__search">{field}</div>
            {facets(site, filters, found).into_any()}
            <div class="directory__list">
                <noscript><p class="notice notice--state">{t.needs_program}{" "}<a href=plain.clone()>{t.plain_lists}</a></p></noscript>
                <p class="notice notice--state absent">{t.program_absent}{" "}<a href=plain.clone()>{t.plain_lists}</a></p>
                <p class="pending" role="status">{t.pending}</p>
                {summary(site, filters, found).into_any()}
                {list(site, filters, found).into_any()}
            </div>
        </div>
    }
}

/// The facets. On a narrow page a button opens them.
fn facets(site: &Site, filters: Memo<Filters>, found: Memo<Found>) -> impl IntoView + use<> {
    let t = site.words();
    let open = RwSignal::new(false);
    let chosen = move || {
        filters
            .with(|filters| filters.states.len() + filters.levels.len() + filters.provinces.len())
    };
    let states = State::ALL.into_iter().map(|state| {
        let label = view! { <span class=state_class(state)>{mark(mark_of(state))}<span class="state__word">{say(state.name(), t.lang)}</span></span> };
        option(site, filters, Choice::State(state), label.into_any(), Signal::derive(move || found.with(|found| found.states(state))))
    });
    let levels = Level::ALL.into_iter().map(|level| {
        option(
            site,
            filters,
            Choice::Level(level),
            say(level.name(), t.lang).into_any(),
            Signal::derive(move || found.with(|found| found.levels(level))),
        )
    });
    let provinces = site.catalogue.provinces().map(|(code, division)| {
        let name = division_name(division, t.lang).to_owned();
        option(
            site,
            filters,
            Choice::Province(code),
            name.into_any(),
            Signal::derive(move || found.with(|found| found.provinces(code))),
        )
    });
    let groups = [
        ("state", t.state, states.collect::<Vec<_>>()),
        ("level", t.level, levels.collect()),
        ("province", t.province, provinces.collect()),
    ];
    let groups: Vec<_> = groups
        .into_iter()
        .map(|(key, name, options)| {
            view! {
                <fieldset class="facet" data-facet=key>
                    <legend class="facet__name">{name}</legend>
                    <p class="facet__any" aria-hidden="true">{t.any_of}</p>
                    <div class="facet__options">{options}</div>
                </fieldset>
            }
        })
        .collect();
    view! {
        <section class="facets" aria-label=t.filters>
            <button class="button facets__toggle" type="button" aria-expanded=move || open.get().to_string() aria-controls="facets" on:click=move |_| open.update(|open| *open = !*open)>
                {move || (t.filters_chosen)(chosen())}
            </button>
            <div class="facets__groups" id="facets" class:facets__groups--open=open>{groups}</div>
        </section>
    }
}

fn is_chosen(filters: &Filters, choice: Choice) -> bool {
    match choice {
        Choice::State(state) => filters.states.contains(&state),
        Choice::Level(level) => filters.levels.contains(&level),
        Choice::Province(code) => filters.provinces.contains(&code),
    }
}

fn toggled(mut filters: Filters, choice: Choice) -> Filters {
    fn toggle<T: Ord>(values: &mut BTreeSet<T>, value: T) {
        if !values.remove(&value) {
            values.insert(value);
        }
    }
    match choice {
        Choice::State(state) => toggle(&mut filters.states, state),
        Choice::Level(level) => toggle(&mut filters.levels, level),
        Choice::Province(code) => toggle(&mut filters.provinces, code),
    }
    Filters { page: 0, ..filters }
}

/// A value of a facet. One with no result stays visible and cannot be chosen; one that is chosen can always be left.
fn option(
    site: &Site,
    filters: Memo<Filters>,
    choice: Choice,
    label: AnyView,
    count: Signal<u32>,
) -> impl IntoView + use<> {
    let chosen = Memo::new(move |_| filters.with(|filters| is_chosen(filters, choice)));
    let site = site.clone();
    let toggle = move |_| {
        let lang = site.address.with_untracked(|address| address.lang);
        site.go(
            Address::directory(lang, toggled(filters.get_untracked(), choice)),
            Turn::Push,
        );
    };
    let key = match choice {
        Choice::State(state) => state.key().to_owned(),
        Choice::Level(level) => level.key().to_owned(),
        Choice::Province(code) => code.to_string(),
    };
    view! {
        <label class="option">
            <input
                class="option__box" type="checkbox" value=key
                checked=chosen.get_untracked() prop:checked=chosen
                disabled=move || count.get() == 0 && !chosen.get()
                on:change=toggle
            />
            <span class="option__label">{label}</span>
            <span class="option__count">{move || number(count.get())}</span>
        </label>
    }
}

/// How many there are, and what was asked for, as a sentence of chips.
fn summary(site: &Site, filters: Memo<Filters>, found: Memo<Found>) -> impl IntoView + use<> {
    let t = site.words();
    let chips = {
        let site = site.clone();
        move || filters.with(|filters| chips(&site, filters))
    };
    view! {
        <div class="summary">
            <p class="summary__count" id="summary" role="status" tabindex="-1">
                <span class="summary__total">{move || (t.total)(found.with(Found::total))}</span>
                <span class="summary__holding">{move || (t.holding)(found.with(|found| found.holding))}</span>
            </p>
            {chips}
        </div>
    }
}

fn chips(site: &Site, filters: &Filters) -> Option<impl IntoView + use<>> {
    let t = site.words();
    let groups = [
        (
            t.state,
            filters
                .states
                .iter()
                .map(|state| (say(state.name(), t.lang).to_owned(), Choice::State(*state)))
                .collect::<Vec<_>>(),
        ),
        (
            t.level,
            filters
                .levels
                .iter()
                .map(|level| (say(level.name(), t.lang).to_owned(), Choice::Level(*level)))
                .collect(),
        ),
        (
            t.province,
            filters
                .provinces
                .iter()
                .map(|code| (province_name(site, *code), Choice::Province(*code)))
                .collect(),
        ),
    ];
    let boxes: Vec<_> = groups
        .into_iter()
        .filter(|(_, values)| !values.is_empty())
        .collect();
    (!boxes.is_empty()).then(|| {
        let chips: Vec<_> = boxes
            .into_iter()
            .enumerate()
            .map(|(place, (name, values))| {
                let and = (place > 0).then(|| view! { <span class="chips__and">{t.and}</span> });
                view! { {and}<span class="chip"><span class="chip__facet">{name}</span>{chip_values(site, filters, values)}</span> }
            })
            .collect();
        let clear = site.href(&Address::directory(t.lang, Filters { q: filters.q.clone(), ..Filters::default() }));
        view! { <div class="chips">{chips}<a class="chips__clear" href=clear>{t.clear_all}</a></div> }
    })
}

fn chip_values(site: &Site, filters: &Filters, values: Vec<(String, Choice)>) -> Vec<AnyView> {
    let t = site.words();
    values
        .into_iter()
        .enumerate()
        .map(|(place, (name, choice))| {
            let or = (place > 0).then(|| view! { <span class="chip__or">{t.or}</span> });
            let href = site.href(&Address::directory(t.lang, toggled(filters.clone(), choice)));
            let remove = (t.remove)(&name);
            view! { {or}<span class="chip__value">{name}</span><a class="chip__remove" href=href aria-label=remove>{icon_cross()}</a> }.into_any()
        })
        .collect()
}

fn province_name(site: &Site, code: u32) -> String {
    let lang = site.words().lang;
    site.catalogue.division(code).map_or_else(
        || code.to_string(),
        |division| division_name(division, lang).to_owned(),
    )
}

/// The rows of the page and the way to the others; or why there is none.
fn list(site: &Site, filters: Memo<Filters>, found: Memo<Found>) -> impl IntoView + use<> {
    let site = site.clone();
    move || {
        let filters = filters.get();
        found.with(|found| {
            if found.total() == 0 {
                nothing(&site, &filters).into_any()
            } else {
                rows(&site, &filters, found).into_any()
            }
        })
    }
}

fn rows(site: &Site, filters: &Filters, found: &Found) -> impl IntoView + use<> {
    let t = site.words();
    let (page, numbers) = found.page(filters.page);
    let rows: Vec<_> = numbers
        .iter()
        .filter_map(|row| site.catalogue.row(*row))
        .map(|row| result(site, &row, &filters.q))
        .collect();
    let first = page * crate::catalogue::PAGE + 1;
    let last = found.pages() - 1;
    let to = |page: usize| {
        Some(site.href(&Address::directory(
            t.lang,
            Filters {
                page: u32::try_from(page).unwrap_or(0),
                ..filters.clone()
            },
        )))
    };
    let links = vec![
        (t.first_page, None, to(0).filter(|_| page > 1)),
        (
            t.previous_page,
            Some("prev"),
            to(page.saturating_sub(1)).filter(|_| page > 0),
        ),
        (
            t.next_page,
            Some("next"),
            to(page + 1).filter(|_| page < last),
        ),
        (t.last_page, None, to(last).filter(|_| page + 1 < last)),
    ];
    let range = (t.range)(first, first + numbers.len() - 1, found.total());
    view! {
        {result_heads(t)}
        <ol class="results" aria-label=t.results start=first.to_string() data-query=filters.q.clone() data-total=found.total().to_string()>{rows}</ol>
        {pager(Pager { label: t.pages, range, links })}
    }
}

/// Nothing found says why, with the date of the data, and which filter to relax.
fn nothing(site: &Site, filters: &Filters) -> impl IntoView + use<> {
    let t = site.words();
    let head = if filters.q.trim().is_empty() {
        t.nothing_head.to_owned()
    } else {
        (t.nothing_query)(filters.q.trim())
    };
    let without: Vec<_> = relaxed(site, t, filters)
        .into_iter()
        .map(|(what, filters, total)| {
            let href = site.href(&Address::directory(t.lang, filters));
            view! { <li class="relax__row"><a class="relax__link" href=href>{(t.nothing_without)(&what)}</a><span class="figure">{(t.total)(total)}</span></li> }
        })
        .collect();
    let relax = (!without.is_empty())
        .then(|| view! { <p>{t.nothing_relax}</p><ul class="relax">{without}</ul> });
    let reasons = (!filters.q.trim().is_empty()).then(|| {
        let reasons: Vec<_> = t.nothing_reasons.iter().map(|reason| view! { <li>{*reason}</li> }).collect();
        let date = spoken_date(&site.catalogue.root().as_of, t.lang);
        view! { <p>{(t.nothing_date)(&date, site.catalogue.len())}</p><ul class="reasons">{reasons}</ul> }
    });
    view! {
        <div class="nothing" data-query=filters.q.clone() data-total="0">
            <h2 class="section-head__title">{head}</h2>
            {relax}{reasons}
        </div>
    }
}

/// What would be found if one of the conditions were left out.
fn relaxed(site: &Site, t: &'static Words, filters: &Filters) -> Vec<(String, Filters, usize)> {
    let mut ways = Vec::new();
    if !filters.q.trim().is_empty() && !filters.is_empty() {
        ways.push((
            (t.nothing_query_name)(filters.q.trim()),
            Filters {
                q: String::new(),
                page: 0,
                ..filters.clone()
            },
        ));
    }
    if !filters.states.is_empty() {
        ways.push((
            t.state.to_owned(),
            Filters {
                states: BTreeSet::new(),
                page: 0,
                ..filters.clone()
            },
        ));
    }
    if !filters.levels.is_empty() {
        ways.push((
            t.level.to_owned(),
            Filters {
                levels: BTreeSet::new(),
                page: 0,
                ..filters.clone()
            },
        ));
    }
    if !filters.provinces.is_empty() {
        ways.push((
            t.province.to_owned(),
            Filters {
                provinces: BTreeSet::new(),
                page: 0,
                ..filters.clone()
            },
        ));
    }
    if ways.len() < 2 {
        // One condition alone: leaving it out gives everything, which helps nobody.
        return Vec::new();
    }
    ways.into_iter()
        .map(|(what, filters)| {
            let total = site.catalogue.find(&filters).total();
            (what, filters, total)
        })
        .filter(|(_, _, total)| *total > 0)
        .collect()
}
