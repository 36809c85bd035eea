//! What the directory is asked for: read from an address and written into one.

use super::{
    facet::{Facet, Sort},
    percent::{decode, encode},
};

/// What the directory is asked for. It lives in the address: the same filters always give the same text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The text, as typed.
    pub q: String,
    /// The order of the results.
    pub sort: Sort,
    /// The page, from 0.
    pub page: u32,
    /// Facet by facet the chosen values by their keys, each once, in the order of the text. Only what the facet accepts.
    chosen: [Vec<String>; Facet::ALL.len()],
}

impl Filters {
    /// One value of one facet.
    #[must_use]
    pub fn only(facet: Facet, key: &str) -> Self {
        let mut filters = Self::default();
        filters.choose(facet, key);
        filters
    }

    /// Whether nothing narrows the directory: neither text nor facet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.q.is_empty() && self.chosen_count() == 0
    }

    /// The chosen values of a facet, by their keys.
    #[must_use]
    pub fn chosen(&self, facet: Facet) -> &[String] {
        self.chosen.get(facet as usize).map_or(&[], Vec::as_slice)
    }

    /// How many values are chosen in all.
    #[must_use]
    pub fn chosen_count(&self) -> usize {
        self.chosen.iter().map(Vec::len).sum()
    }

    /// Whether a value is chosen.
    #[must_use]
    pub fn has(&self, facet: Facet, key: &str) -> bool {
        self.place(facet, key).is_ok()
    }

    /// The first page of the same with a value more, or less if it was chosen. With a province its cities go.
    #[must_use]
    pub fn toggled(&self, facet: Facet, key: &str) -> Self {
        let mut filters = Self {
            page: 0,
            ..self.clone()
        };
        if !filters.has(facet, key) {
            filters.choose(facet, key);
            return filters;
        }
        filters.retain(facet, &|chosen| chosen != key);
        if facet == Facet::Province {
            filters.retain(Facet::City, &|city| city.get(..2) != key.get(..2));
        }
        filters
    }

    /// The first page without any choice in a facet. Province and city are one place, and go together.
    #[must_use]
    pub fn without(&self, facet: Facet) -> Self {
        let mut filters = Self {
            page: 0,
            ..self.clone()
        };
        let facets: &[Facet] = match facet {
            Facet::Province | Facet::City => &[Facet::Province, Facet::City],
            _ => &[facet],
        };
        for facet in facets {
            filters.retain(*facet, &|_| false);
        }
        filters
    }

    /// The first page without the text.
    #[must_use]
    pub fn without_text(&self) -> Self {
        Self {
            q: String::new(),
            page: 0,
            ..self.clone()
        }
    }

    /// The first page with another text.
    #[must_use]
    pub fn with_text(&self, q: &str) -> Self {
        Self {
            q: q.to_owned(),
            ..self.without_text()
        }
    }

    /// The first page in another order.
    #[must_use]
    pub fn sorted(&self, sort: Sort) -> Self {
        Self {
            sort,
            page: 0,
            ..self.clone()
        }
    }

    /// Another page of the same.
    #[must_use]
    pub fn on_page(&self, page: u32) -> Self {
        Self {
            page,
            ..self.clone()
        }
    }

    /// The same with those values alone that are kept.
    pub(crate) fn retained(mut self, keep: &dyn Fn(Facet, &str) -> bool) -> Self {
        for facet in Facet::ALL {
            self.retain(facet, &|key| keep(facet, key));
        }
        self
    }

    /// Reads a query string. What is not known is ignored; a facet may stand once with commas, or several times as a form writes it.
    #[must_use]
    pub fn read(query: &str) -> Self {
        let mut filters = Self::default();
        for pair in query.trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decode(value);
            match key {
                "q" => filters.q = value,
                "sort" => filters.sort = Sort::from_key(&value).unwrap_or_default(),
                "page" => {
                    let page = value.parse::<u64>().unwrap_or(1).max(1) - 1;
                    filters.page = u32::try_from(page).unwrap_or(u32::MAX);
                }
                _ => match Facet::from_key(key) {
                    Some(facet) if facet.is_free() => filters.choose(facet, &value),
                    Some(facet) => value.split(',').for_each(|key| filters.choose(facet, key)),
                    None => {}
                },
            }
        }
        filters
    }

    /// The query string, with its `?`; empty if nothing is asked.
    #[must_use]
    pub fn query(&self) -> String {
        let mut query = String::new();
        let mut add = |key: &str, values: &[&str]| {
            query.push(if query.is_empty() { '?' } else { '&' });
            query.push_str(key);
            let mut sign = '=';
            for value in values {
                query.push(sign);
                encode(value, &mut query);
                sign = ',';
            }
        };
        if !self.q.is_empty() {
            add("q", &[&self.q]);
        }
        for facet in Facet::ALL {
            let values: Vec<&str> = self.chosen(facet).iter().map(String::as_str).collect();
            if facet.is_free() {
                for value in values {
                    add(facet.key(), &[value]);
                }
            } else if !values.is_empty() {
                add(facet.key(), &values);
            }
        }
        if self.sort != Sort::default() {
            add("sort", &[self.sort.key()]);
        }
        if self.page > 0 {
            add("page", &[&(u64::from(self.page) + 1).to_string()]);
        }
        query
    }

    fn place(&self, facet: Facet, key: &str) -> Result<usize, usize> {
        self.chosen(facet)
            .binary_search_by(|chosen| chosen.as_str().cmp(key))
    }

    /// Adds a value, if it is one.
    fn choose(&mut self, facet: Facet, key: &str) {
        if let Err(place) = self.place(facet, key)
            && facet.accepts(key)
            && let Some(chosen) = self.chosen.get_mut(facet as usize)
        {
            chosen.insert(place, key.to_owned());
        }
    }

    fn retain(&mut self, facet: Facet, keep: &dyn Fn(&str) -> bool) {
        if let Some(chosen) = self.chosen.get_mut(facet as usize) {
            chosen.retain(|key| keep(key));
        }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
