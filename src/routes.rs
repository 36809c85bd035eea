//! Every address of the site, built and read in one place.

use std::collections::BTreeSet;

use register::{Level, SpaceId, State};

/// A language of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Chinese (zh-CN).
    Zh,
    /// English.
    En,
}

impl Lang {
    /// Both languages.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// As it stands in addresses.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// As it stands in `lang` (BCP 47).
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Zh => Self::En,
            Self::En => Self::Zh,
        }
    }
}

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// What this is, one question, one box.
    Home,
    /// The directory: search, facets, pages.
    Directory,
    /// The plain list of a province, page by page from 1; it needs no program.
    Province {
        /// The province's code (GB/T 2260).
        code: u32,
        /// The page, from 1.
        page: u32,
    },
    /// A space.
    Space(SpaceId),
    /// The register in figures.
    Figures,
    /// The open data.
    Data,
    /// About the register.
    About,
    /// How accessible the site is.
    Accessibility,
    /// What happens to the reader's data.
    Privacy,
    /// The keys.
    Keyboard,
    /// Anything else.
    NotFound,
}

impl Page {
    /// Whether it is a document: written by the publisher only, complete without any program and without one of ours.
    #[must_use]
    pub fn is_document(&self) -> bool {
        !matches!(self, Self::Home | Self::Directory | Self::Space(_))
    }
}

/// What the directory is asked for. It lives in the address.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The text, as typed.
    pub q: String,
    /// States; any of them.
    pub states: BTreeSet<State>,
    /// Levels; any of them.
    pub levels: BTreeSet<Level>,
    /// Province codes; any of them.
    pub provinces: BTreeSet<u32>,
    /// The page, from 0.
    pub page: u32,
}

impl Filters {
    /// Whether anything is asked for beside the page.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        Self {
            page: 0,
            ..self.clone()
        } == Self::default()
    }

    /// Reads a query string. What is not known is ignored.
    #[must_use]
    pub fn read(query: &str) -> Self {
        let mut filters = Self::default();
        for pair in query.trim_start_matches('?').split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = decode(value);
            let values = || value.split(',');
            match key {
                "q" => filters.q = value,
                "state" => filters.states.extend(values().filter_map(State::from_key)),
                "level" => filters.levels.extend(values().filter_map(Level::from_key)),
                "province" => filters.provinces.extend(values().filter_map(province)),
                "page" => filters.page = value.parse::<u32>().unwrap_or(1).max(1) - 1,
                _ => {}
            }
        }
        filters
    }

    /// The query string, with its `?`; empty if nothing is asked. The same filters always give the same text.
    #[must_use]
    pub fn query(&self) -> String {
        let join = |values: Vec<String>| (!values.is_empty()).then(|| values.join(","));
        let parts = [
            ("q", (!self.q.is_empty()).then(|| encode(&self.q))),
            (
                "state",
                join(
                    self.states
                        .iter()
                        .map(|state| state.key().to_owned())
                        .collect(),
                ),
            ),
            (
                "level",
                join(
                    self.levels
                        .iter()
                        .map(|level| level.key().to_owned())
                        .collect(),
                ),
            ),
            (
                "province",
                join(self.provinces.iter().map(u32::to_string).collect()),
            ),
            (
                "page",
                (self.page > 0).then(|| (u64::from(self.page) + 1).to_string()),
            ),
        ];
        let pairs: Vec<String> = parts
            .into_iter()
            .filter_map(|(key, value)| value.map(|value| format!("{key}={value}")))
            .collect();
        if pairs.is_empty() {
            String::new()
        } else {
            format!("?{}", pairs.join("&"))
        }
    }
}

/// A whole address: language, page and, in the directory, filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The language.
    pub lang: Lang,
    /// The page.
    pub page: Page,
    /// The filters; empty but in the directory.
    pub filters: Filters,
}

impl Address {
    /// The address of a page.
    #[must_use]
    pub fn of(lang: Lang, page: Page) -> Self {
        Self {
            lang,
            page,
            filters: Filters::default(),
        }
    }

    /// The directory with these filters.
    #[must_use]
    pub fn directory(lang: Lang, filters: Filters) -> Self {
        Self {
            lang,
            page: Page::Directory,
            filters,
        }
    }

    /// Reads a path below the base, without a leading slash, and a query string. A path without a language is Chinese and not found.
    #[must_use]
    pub fn read(path: &str, query: &str) -> Self {
        let mut parts = path
            .split('/')
            .filter(|part| !part.is_empty() && *part != "index.html");
        let lang = match parts.next() {
            Some("zh") => Lang::Zh,
            Some("en") => Lang::En,
            _ => return Self::of(Lang::Zh, Page::NotFound),
        };
        let rest: Vec<&str> = parts.collect();
        let page = match rest.as_slice() {
            [] => Page::Home,
            ["spaces"] => return Self::directory(lang, Filters::read(query)),
            ["spaces", "in", code] => {
                province(code).map_or(Page::NotFound, |code| Page::Province { code, page: 1 })
            }
            ["spaces", "in", code, page] => match (province(code), page.parse()) {
                (Some(code), Ok(page)) if page > 1 => Page::Province { code, page },
                _ => Page::NotFound,
            },
            ["spaces", id] => SpaceId::parse(id).map_or(Page::NotFound, Page::Space),
            ["figures"] => Page::Figures,
            ["data"] => Page::Data,
            ["about"] => Page::About,
            ["accessibility"] => Page::Accessibility,
            ["privacy"] => Page::Privacy,
            ["keyboard"] => Page::Keyboard,
            _ => Page::NotFound,
        };
        Self::of(lang, page)
    }

    /// The path below the base, without a leading slash: always a folder, so that a page can be a file in it.
    #[must_use]
    pub fn path(&self) -> String {
        let lang = self.lang.key();
        match &self.page {
            Page::Home => format!("{lang}/"),
            Page::Directory => format!("{lang}/spaces/"),
            Page::Province { code, page: 1 } => format!("{lang}/spaces/in/{code}/"),
            Page::Province { code, page } => format!("{lang}/spaces/in/{code}/{page}/"),
            Page::Space(id) => format!("{lang}/spaces/{id}/"),
            Page::Figures => format!("{lang}/figures/"),
            Page::Data => format!("{lang}/data/"),
            Page::About => format!("{lang}/about/"),
            Page::Accessibility => format!("{lang}/accessibility/"),
            Page::Privacy => format!("{lang}/privacy/"),
            Page::Keyboard => format!("{lang}/keyboard/"),
            Page::NotFound => format!("{lang}/404/"),
        }
    }

    /// Path and query.
    #[must_use]
    pub fn path_and_query(&self) -> String {
        let query = if self.page == Page::Directory {
            self.filters.query()
        } else {
            String::new()
        };
        self.path() + &query
    }

    /// The same page in the other language.
    #[must_use]
    pub fn in_other_language(&self) -> Self {
        Self {
            lang: self.lang.other(),
            ..self.clone()
        }
    }
}

fn province(text: &str) -> Option<u32> {
    text.parse()
        .ok()
        .filter(|code| (100_000..1_000_000).contains(code))
}

/// Percent-encodes what cannot stand in a query value (RFC 3986); a space becomes `%20`, which every reader understands.
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            for half in [byte >> 4, byte & 15] {
                encoded
                    .extend(char::from_digit(u32::from(half), 16).map(|c| c.to_ascii_uppercase()));
            }
        }
    }
    encoded
}

/// Decodes a query value once. What is not well encoded stays as it is; bytes that are not UTF-8 become U+FFFD.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after
            .get(..2)
            .and_then(|two| std::str::from_utf8(two).ok())
            .and_then(|two| u8::from_str_radix(two, 16).ok());
        rest = match (first, hex) {
            (b'%', Some(byte)) => {
                bytes.push(byte);
                after.get(2..).unwrap_or_default()
            }
            (b'+', _) => {
                bytes.push(b' ');
                after
            }
            _ => {
                bytes.push(*first);
                after
            }
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_is_read_back_as_the_page_it_was_built_from() {
        let id = SpaceId::parse("0a1b2c3d").unwrap();
        let pages = [
            (Page::Home, "zh/"),
            (Page::Directory, "zh/spaces/"),
            (
                Page::Province {
                    code: 210_000,
                    page: 1,
                },
                "zh/spaces/in/210000/",
            ),
            (
                Page::Province {
                    code: 210_000,
                    page: 3,
                },
                "zh/spaces/in/210000/3/",
            ),
            (Page::Space(id), "zh/spaces/0a1b2c3d/"),
            (Page::Figures, "zh/figures/"),
            (Page::Data, "zh/data/"),
            (Page::About, "zh/about/"),
            (Page::Accessibility, "zh/accessibility/"),
            (Page::Privacy, "zh/privacy/"),
            (Page::Keyboard, "zh/keyboard/"),
            (Page::NotFound, "zh/404/"),
        ];
        for (page, path) in pages {
            let address = Address::of(Lang::Zh, page);
            assert_eq!(address.path(), path);
            assert_eq!(Address::read(path, ""), address);
            assert_eq!(
                Address::read(&path.replace("zh/", "en/"), ""),
                address.in_other_language()
            );
        }
    }

    #[test]
    fn what_is_no_address_is_not_found() {
        for path in [
            "",
            "fr/",
            "zh/spaces/in/",
            "zh/spaces/in/21/",
            "zh/spaces/in/210000/1/",
            "zh/spaces/in/210000/x/",
            "zh/spaces/TOOLONGID/",
            "zh/x/",
        ] {
            assert_eq!(Address::read(path, "").page, Page::NotFound, "{path}");
        }
    }

    #[test]
    fn filters_are_read_back_from_the_query_they_give() {
        let filters = Filters {
            q: "大连 100% a+b&c".into(),
            states: [State::Cancelled, State::Certified].into(),
            levels: [Level::National].into(),
            provinces: [210_000, 110_000].into(),
            page: 2,
        };
        assert!(
            filters.query().ends_with(
                "&state=certified,cancelled&level=national&province=110000,210000&page=3"
            ),
            "{}",
            filters.query()
        );
        assert_eq!(Filters::read(&filters.query()), filters);
        assert_eq!(Filters::default().query(), "");
    }

    #[test]
    fn what_is_not_known_in_a_query_is_ignored() {
        let filters = Filters::read(
            "?utm=x&state=certified,nonsense&level=&province=abc,1&page=-4&q=%zz%E5%A4",
        );
        assert_eq!(filters.states, [State::Certified].into());
        assert!(filters.levels.is_empty() && filters.provinces.is_empty() && filters.page == 0);
        assert!(filters.q.starts_with("%zz"));
        assert_eq!(Filters::read("q=a%2Bb+c").q, "a+b c");
    }
}
