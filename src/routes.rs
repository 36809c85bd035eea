//! Every address of the site, built and read in one place.

mod band;
mod facet;
mod filters;
mod percent;
mod standards;

use register::SpaceId;

pub(crate) use band::{Band, PRICES, SIZES};
pub use facet::{Facet, Sort};
pub use filters::Filters;
pub use standards::StandardsPage;

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
    /// The standards, explained.
    Standards(StandardsPage),
    /// The self-assessment: which forms there are, or the form of a standard, by its id.
    Assess(Option<String>),
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
    /// The program that runs there. At an address at which nothing is written a record may stand by now: there the app looks.
    #[must_use]
    pub fn program(&self) -> Option<Program> {
        match self {
            Self::Assess(_) => Some(Program::Assessment),
            Self::NotFound | Self::Standards(StandardsPage::Search) => Some(Program::Main),
            page => (!page.is_document()).then_some(Program::Main),
        }
    }

    /// Whether it is a document: written by the publisher only, whole without any program.
    #[must_use]
    pub fn is_document(&self) -> bool {
        !matches!(self, Self::Home | Self::Directory | Self::Space(_))
    }
}

/// A program of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The app: home, directory, spaces.
    Main,
    /// The forms of the self-assessment.
    Assessment,
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
            ["spaces", id] => {
                SpaceId::parse(&id.to_ascii_lowercase()).map_or(Page::NotFound, Page::Space)
            }
            ["standards", below @ ..] => {
                StandardsPage::read(below).map_or(Page::NotFound, Page::Standards)
            }
            ["assess"] => Page::Assess(None),
            ["assess", id] if standards::is_name(id) => Page::Assess(Some((*id).to_owned())),
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
            Page::Standards(page) => [lang, "/standards/", &page.path()].concat(),
            Page::Assess(None) => format!("{lang}/assess/"),
            Page::Assess(Some(id)) => [lang, "/assess/", id, "/"].concat(),
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

/// The path of a standard, or of one of its clauses, below the base.
pub(crate) fn standard_path(lang: Lang, standard: &str, clause: Option<&str>) -> String {
    let mut path = [lang.key(), "/standards/", standard, "/"].concat();
    if let Some(clause) = clause {
        path = [&path, clause, "/"].concat();
    }
    path
}

fn province(text: &str) -> Option<u32> {
    text.parse()
        .ok()
        .filter(|code| (100_000..1_000_000).contains(code))
}

/// A text as a query value (RFC 3986).
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::new();
    percent::encode(text, &mut encoded);
    encoded
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
            (Page::Standards(StandardsPage::Overview), "zh/standards/"),
            (
                Page::Standards(StandardsPage::Document("filing-2017".into())),
                "zh/standards/filing-2017/",
            ),
            (
                Page::Standards(StandardsPage::Clause("filing-2017".into(), "4a".into())),
                "zh/standards/filing-2017/4a/",
            ),
            (Page::Standards(StandardsPage::Terms), "zh/standards/terms/"),
            (
                Page::Standards(StandardsPage::Search),
                "zh/standards/search/",
            ),
            (
                Page::Standards(StandardsPage::Choose),
                "zh/standards/compare/",
            ),
            (
                Page::Standards(StandardsPage::Compare(
                    "filing-2017@2018-01-01".into(),
                    "fuzhou-2022".into(),
                )),
                "zh/standards/compare/filing-2017@2018-01-01/fuzhou-2022/",
            ),
            (Page::Assess(None), "zh/assess/"),
            (
                Page::Assess(Some("filing-2017".into())),
                "zh/assess/filing-2017/",
            ),
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
            "zh/standards/terms/desk/",
            "zh/standards/compare/filing-2017/",
            "zh/assess/UPPER/",
            "zh/assess/a/b/",
            "zh/standards/a/b/c/d/",
        ] {
            assert_eq!(Address::read(path, "").page, Page::NotFound, "{path}");
        }
    }
}
