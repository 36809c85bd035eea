//! The head of a page: what it may do, what it is called, which address is its own, and what it says to programs.

use std::fmt::Write as _;

use certified_spaces::{Address, Catalogue, Lang, Page, PlainPage};

use super::shell::escape;
use crate::hosts;

/// What the heads of all pages of a site share.
pub(super) struct Head<'a> {
    /// The path of the site on its host.
    pub(super) base: &'a str,
    /// Before the path of a page: the site's whole address where the settings have it, else its path on the host.
    pub(super) here: &'a str,
    /// Whether `here` is a whole address.
    pub(super) is_absolute: bool,
    /// A register that is fictional is not to be found among true ones.
    pub(super) is_sample: bool,
    /// What the site is called in each language.
    pub(super) names: [&'a str; 2],
}

impl<'a> Head<'a> {
    pub(super) fn of(base: &'a str, catalogue: &'a Catalogue) -> Self {
        let url = catalogue
            .publisher()
            .and_then(|publisher| publisher.base_url.as_deref());
        Self {
            base,
            here: url.unwrap_or(base),
            is_absolute: url.is_some(),
            is_sample: catalogue.root().sample,
            names: Lang::ALL.map(|lang| catalogue.site_name(lang)),
        }
    }

    pub(super) fn of_page(&self, address: &Address, page: &PlainPage) -> String {
        let (title, description) = (escape(&page.title), escape(&page.description));
        let mut head = named(&title);
        let _ = write!(
            head,
            "\n<meta name=\"description\" content=\"{description}\">"
        );
        if address.page == Page::NotFound {
            head.push_str(NO_INDEX);
            return head;
        }
        self.robots(&mut head);
        // The directory's choices are in the query; whichever they are, the plain directory is the page to be found.
        let canonical = page.canonical.as_ref().unwrap_or(address);
        let _ = write!(
            head,
            "\n<link rel=\"canonical\" href=\"{}{}\">",
            self.here,
            canonical.path()
        );
        if page.canonical.is_none() {
            for (tag, href) in self.alternates(address) {
                let _ = write!(
                    head,
                    "\n<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">"
                );
            }
        }
        // As Open Graph writes the languages.
        let locale = match page.lang {
            Lang::Zh => "zh_CN",
            Lang::En => "en_GB",
        };
        let name = escape(self.names[usize::from(page.lang == Lang::En)]);
        for (property, content) in [
            ("type", "website"),
            ("site_name", &name),
            ("title", &title),
            ("description", &description),
            ("locale", locale),
        ] {
            let _ = write!(
                head,
                "\n<meta property=\"og:{property}\" content=\"{content}\">"
            );
        }
        if self.is_absolute {
            let _ = write!(
                head,
                "\n<meta property=\"og:url\" content=\"{}{}\">",
                self.here,
                canonical.path()
            );
        }
        head
    }

    /// The block of data for programs, where the page has one.
    pub(super) fn data(page: &PlainPage) -> String {
        let data = page.data.as_ref();
        data.map_or_else(String::new, |data| {
            format!("<script type=\"application/ld+json\">{data}</script>\n")
        })
    }

    /// The head of the address without a language, under a title that is escaped.
    pub(super) fn of_door(&self, title: &str) -> String {
        let mut head = named(title);
        self.robots(&mut head);
        let _ = write!(head, "\n<link rel=\"canonical\" href=\"{}\">", self.here);
        for (tag, href) in self.alternates(&Address::of(Lang::Zh, Page::Home)) {
            let _ = write!(
                head,
                "\n<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\">"
            );
        }
        head
    }

    /// A page in each language by its tag, and the one for readers of neither: the door of the site, and of any other page the Chinese
    /// one, to which the door leads them too.
    pub(super) fn alternates(&self, address: &Address) -> [(&'static str, String); 3] {
        let path = |lang| {
            let there = Address {
                lang,
                ..address.clone()
            };
            format!("{}{}", self.here, there.path())
        };
        let door = match address.page {
            Page::Home => self.here.to_owned(),
            _ => path(Lang::Zh),
        };
        [
            (Lang::Zh.tag(), path(Lang::Zh)),
            (Lang::En.tag(), path(Lang::En)),
            ("x-default", door),
        ]
    }

    fn robots(&self, head: &mut String) {
        if self.is_sample {
            head.push_str(NO_INDEX);
        }
    }
}

/// The policy is first, so that it holds for all that follows.
fn named(title: &str) -> String {
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n<title>{title}</title>",
        hosts::policy_in_page()
    )
}

const NO_INDEX: &str = "\n<meta name=\"robots\" content=\"noindex\">";
