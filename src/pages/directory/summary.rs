//! How many there are, and what was asked for, as a sentence of chips.

use leptos::prelude::*;

use crate::{
    catalogue::Found,
    i18n::facet_name,
    routes::{Address, Facet, Filters},
    site::Site,
    ui::icon_cross,
};

/// How many there are, and what was asked for, as a sentence of chips.
pub(super) fn summary(
    site: &Site,
    filters: Memo<Filters>,
    found: Memo<Found>,
) -> impl IntoView + use<> {
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
    let boxes: Vec<_> = Facet::ALL
        .into_iter()
        .filter(|facet| !filters.chosen(*facet).is_empty())
        .collect();
    (!boxes.is_empty()).then(|| {
        let chips: Vec<_> = boxes
            .into_iter()
            .enumerate()
            .map(|(place, facet)| {
                let and = (place > 0).then(|| view! { <span class="chips__and">{t.and}</span> });
                view! { {and}<span class="chip"><span class="chip__facet">{facet_name(facet, t.lang)}</span>{chip_values(site, filters, facet)}</span> }
            })
            .collect();
        let clear = site.href(&Address::directory(t.lang, Filters::default().with_text(&filters.q)));
        view! { <div class="chips">{chips}<a class="chips__clear" href=clear>{t.clear_all}</a></div> }
    })
}

fn chip_values(site: &Site, filters: &Filters, facet: Facet) -> Vec<AnyView> {
    let t = site.words();
    filters
        .chosen(facet)
        .iter()
        .enumerate()
        .map(|(place, key)| {
            let or = (place > 0).then(|| view! { <span class="chip__or">{t.or}</span> });
            let href = site.href(&Address::directory(t.lang, filters.toggled(facet, key)));
            let name = site.catalogue.value_name(facet, key, t.lang).to_owned();
            let remove = (t.remove)(&name);
            view! { {or}<span class="chip__value">{name}</span><a class="chip__remove" href=href aria-label=remove>{icon_cross()}</a> }.into_any()
        })
        .collect()
}
