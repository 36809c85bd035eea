//! Nothing found: why, as of when, and which condition to relax.

use super::{Asked, chips};
use crate::{
    catalogue::Found,
    i18n::spoken_date,
    pages::mail_link,
    routes::{Facet, Filters, Page},
    ui::{Html, el},
};

/// Nothing found says what was asked, with the date of the data, and which filter to relax. Only when the text alone finds nothing
/// either is it said not to be in the register.
pub(super) fn nothing(asked: &Asked, filters: &Filters, found: &Found) -> Html {
    let site = &asked.site;
    let t = site.words();
    let q = filters.q.trim();
    let parts = filters_asked(filters) + usize::from(!q.is_empty());
    let text_alone = || {
        site.catalogue
            .find(&chips::cleared(filters), t.lang)
            .total()
    };
    let is_unknown = !q.is_empty() && (parts == 1 || text_alone() == 0);
    let head = if is_unknown {
        (t.nothing_query)(q)
    } else {
        (t.browse.nothing_fits)(parts)
    };
    el("div")
        .class("nothing")
        .attr("data-query", filters.q.clone())
        .attr("data-total", "0")
        .with(el("h2").class("section-head__title").with(head))
        .with(relax(asked, filters, found))
        .with(is_unknown.then(|| reasons(asked)))
        .with(el("p").class("note").with((t.browse.doubt, contact(asked))))
        .into()
}

/// How many facets are asked for; province and city are one.
fn filters_asked(filters: &Filters) -> usize {
    let asked = |facet: &&Facet| !filters.chosen(**facet).is_empty();
    let places = !filters.chosen(Facet::Province).is_empty();
    Facet::ALL.iter().filter(asked).count()
        - usize::from(places && !filters.chosen(Facet::City).is_empty())
}

/// Each condition that, left out, would give something, with how much.
fn relax(asked: &Asked, filters: &Filters, found: &Found) -> Option<Html> {
    let t = asked.site.words();
    let ways: Vec<Html> = found
        .relax(filters)
        .into_iter()
        .map(|way| {
            let what = match way.facet {
                None => (t.nothing_query_name)(filters.q.trim()),
                Some(facet) => {
                    // Cities alone are named where places are.
                    let part = if facet == Facet::City {
                        Facet::Province
                    } else {
                        facet
                    };
                    chips::part(asked, filters, part, facet).unwrap_or_default()
                }
            };
            let link = el("a")
                .class("relax__link")
                .href(asked.href(way.filters))
                .with((t.nothing_without)(&what));
            el("li")
                .class("relax__row")
                .with(link)
                .with(
                    el("span")
                        .class("figure")
                        .with((t.total)(way.total as usize)),
                )
                .into()
        })
        .collect();
    (!ways.is_empty()).then(|| {
        (
            el("p").with(t.nothing_relax),
            el("ul").class("relax").with(ways),
        )
            .into()
    })
}

/// As of when it is not in the register, and the likely reasons.
fn reasons(asked: &Asked) -> Html {
    let t = asked.site.words();
    let catalogue = &asked.site.catalogue;
    let date = spoken_date(&catalogue.root().as_of, t.lang);
    (
        el("p").with((t.nothing_date)(&date, catalogue.len())),
        el("ul")
            .class("reasons")
            .with(t.nothing_reasons.map(|reason| el("li").with(reason))),
    )
        .into()
}

/// Whom to ask: the publisher, or the page that says who that is.
fn contact(asked: &Asked) -> Html {
    let site = &asked.site;
    let doubts = site
        .catalogue
        .publisher()
        .and_then(|publisher| publisher.doubts.as_ref());
    match doubts {
        Some(contact) => mail_link(&contact.mail),
        None => el("a")
            .href(site.link(Page::About))
            .with(site.words().frame.about)
            .into(),
    }
}
