//! The directory: one box, facets, an order, pages of 50. Everything asked for lives in the address.

mod chips;
mod facets;
mod nothing;
mod places;
mod sheet;

use leptos::prelude::*;

use self::{
    chips::{chips, on_paper},
    facets::facets,
    nothing::nothing,
    places::places,
};
use crate::{
    catalogue::{Found, PAGE},
    i18n::sort_name,
    pages::result::{result, result_heads},
    routes::{Address, Filters, Page, Sort},
    site::{Site, Turn},
    ui::{FieldWords, Html, Pager, el, live, pager, search_field},
};

/// What every part of the directory follows.
#[derive(Clone)]
struct Asked {
    site: Site,
    filters: Memo<Filters>,
    found: Memo<Found>,
}

impl Asked {
    fn new(site: &Site) -> Self {
        let address = site.address;
        let filters = {
            let catalogue = site.catalogue.clone();
            Memo::new(move |_| address.with(|address| catalogue.known(&address.filters)))
        };
        let (catalogue, lang) = (site.catalogue.clone(), site.words().lang);
        // The page is no part of what is found.
        let asked = Memo::new(move |_| filters.with(|filters| filters.on_page(0)));
        Self {
            site: site.clone(),
            filters,
            found: Memo::new(move |_| asked.with(|asked| catalogue.find(asked, lang))),
        }
    }

    /// The link to the directory with other filters.
    fn href(&self, filters: Filters) -> String {
        let lang = self.site.words().lang;
        self.site.href(&Address::directory(lang, filters))
    }

    /// Asks for something else.
    fn go(&self, turn: Turn, change: &dyn Fn(&Filters) -> Filters) {
        let lang = self.site.words().lang;
        let filters = self.filters.with_untracked(change);
        self.site.go(Address::directory(lang, filters), turn);
    }
}

pub(crate) fn directory(site: &Site) -> Html {
    let t = site.words();
    let asked = Asked::new(site);
    let (filters, found) = (asked.filters, asked.found);
    let typed = {
        let asked = asked.clone();
        move |text: String| asked.go(Turn::Replace, &|filters| filters.with_text(&text))
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
    let head = el("div")
        .class("directory__head")
        .with(
            el("h1")
                .class("page-name")
                .attr("tabindex", "-1")
                .with(t.directory),
        )
        .with(el("p").class("note").with(t.directory_lead));
    let part = |class: &'static str, words: Html| el("span").class(class).with(words);
    // Where nothing is found, the page says so and why; how many is heard only.
    let count = el("p")
        .attr_live("class", move || {
            if found.with(Found::total) == 0 {
                "summary__count announcer"
            } else {
                "summary__count"
            }
        })
        .id("summary")
        .attr("role", "status")
        .attr("tabindex", "-1")
        .with(part(
            "summary__total",
            live(move || (t.total)(found.with(Found::total))),
        ))
        .with(part(
            "summary__holding",
            live(move || {
                let holding = |found: &Found| (found.total() > 0).then_some(found.holding);
                found.with(holding).map(t.holding)
            }),
        ));
    let plain = |class: &'static str, words: &'static str| {
        let link = el("a").href(site.link(Page::Home)).with(t.plain_lists);
        el("p").class(class).with((words, link, t.sentence_end))
    };
    let list = el("div")
        .class("directory__list")
        .with(el("noscript").with(plain("notice", t.needs_program)))
        .with(plain("notice absent", t.program_absent))
        .with(pending(t.pending))
        .with(chips(&asked))
        .with(on_paper(&asked))
        .with(places(&asked))
        .with(list(&asked));
    el("div")
        .class("directory")
        .with(
            el("a")
                .class("skip")
                .href("#summary")
                .with(t.skip_to_results),
        )
        .with(head)
        .with(el("div").class("directory__search").with(field))
        .with(facets(&asked))
        .with(order(&asked))
        .with(count)
        .with(list)
        .into()
}

/// A query in the address while the program starts: after a while, rows as high as the real ones, without their words.
fn pending(words: &'static str) -> Html {
    el("div")
        .class("pending")
        .with(el("p").attr("role", "status").with(words))
        .with([(); 6].map(|()| el("p").class("pending__row")))
        .into()
}

/// The order of the results.
fn order(asked: &Asked) -> Html {
    let lang = asked.site.words().lang;
    let filters = asked.filters;
    let now = filters.with_untracked(|filters| filters.sort);
    let choices = Sort::ALL.map(|sort| {
        el("option")
            .attr("value", sort.key())
            .attr("selected", sort == now)
            .with(live(move || {
                filters.with(|filters| sort_name(sort, &filters.q, lang))
            }))
    });
    let choice = el("select")
        .class("order__choice")
        .id("sort")
        .held_live(move || filters.with(|filters| filters.sort.key()))
        .on("change", {
            let asked = asked.clone();
            move |event| {
                let sort = Sort::from_key(&event_target_value(&event)).unwrap_or_default();
                asked.go(Turn::Push, &|filters| filters.sorted(sort));
            }
        })
        .with(choices);
    el("p")
        .class("order")
        .with(
            el("label")
                .class("order__name")
                .attr("for", "sort")
                .with(asked.site.words().browse.sort),
        )
        .with(choice)
        .into()
}

/// The rows of the page and the way to the others; or why there is none.
fn list(asked: &Asked) -> Html {
    let asked = asked.clone();
    live(move || {
        let filters = asked.filters.get();
        asked.found.with(|found| {
            if found.total() == 0 {
                nothing(&asked, &filters, found)
            } else {
                rows(&asked, &filters, found)
            }
        })
    })
}

fn rows(asked: &Asked, filters: &Filters, found: &Found) -> Html {
    let site = &asked.site;
    let t = site.words();
    let (page, numbers) = found.page(filters.page);
    let rows: Vec<Html> = numbers
        .iter()
        .filter_map(|row| site.catalogue.row(*row))
        .map(|row| result(site, &row, &filters.q))
        .collect();
    let first = page * PAGE + 1;
    let end = found.pages() - 1;
    let links = [
        (t.first_page, None, 0, page > 1),
        (
            t.previous_page,
            Some("prev"),
            page.saturating_sub(1),
            page > 0,
        ),
        (t.next_page, Some("next"), page + 1, page < end),
        (t.last_page, None, end, page + 1 < end),
    ]
    .map(|(word, relation, page, is_there)| {
        let page = filters.on_page(u32::try_from(page).unwrap_or(0));
        (word, relation, is_there.then(|| asked.href(page)))
    });
    let results = el("ol")
        .class("results")
        .attr("aria-label", t.results)
        .attr("start", first.to_string())
        .attr("data-query", filters.q.clone())
        .attr("data-total", found.total().to_string())
        .with(rows);
    let pager = pager(Pager {
        label: t.pages,
        range: (t.range)(first, first + numbers.len() - 1, found.total()),
        links: links.into(),
    });
    (result_heads(t), results, pager).into()
}
