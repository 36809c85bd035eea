//! How a release is cited: by its publisher, its name, its id, its day, and the address of its manifest, which never changes.

use super::{
    About,
    piece::{lines, part, words},
};
use crate::{
    i18n::in_language,
    routes::Lang,
    ui::{Html, el},
};

pub(super) fn cite(about: &About<'_>) -> Html {
    let cited = Cited::of(about);
    let texts = [
        words(cited.gb_t_7714()),
        words(cited.apa()),
        lines(cited.bibtex()),
    ];
    let styles: Vec<Html> = about
        .words
        .cite_styles
        .into_iter()
        .zip(texts)
        .map(|(style, text)| {
            el("figure")
                .class("lines-of")
                .with(el("figcaption").class("lines-of__what").with(style))
                .with(text)
                .into()
        })
        .collect();
    part("cite", about.words.cite, styles)
}

/// What a citation is made of.
struct Cited<'a> {
    publisher: Option<&'a str>,
    name: &'a str,
    release: &'a str,
    /// ISO.
    as_of: &'a str,
    what: &'static str,
    address: String,
    lang: Lang,
}

impl<'a> Cited<'a> {
    fn of(about: &About<'a>) -> Self {
        let (lang, words) = (about.site.words().lang, about.words);
        let catalogue = &about.site.catalogue;
        let root = catalogue.root();
        let site = about.served().unwrap_or(words.this_site);
        let hash = root.manifest.sha256.as_str();
        Self {
            publisher: catalogue
                .publisher()
                .map(|publisher| in_language(&publisher.name, lang)),
            name: catalogue.site_name(lang),
            release: &root.release,
            as_of: &root.as_of,
            what: if root.sample {
                words.cite_sample
            } else {
                words.cite_data_set
            },
            address: [site, "api/v1/manifests/", hash, ".json"].concat(),
            lang,
        }
    }

    fn year(&self) -> &str {
        self.as_of.get(..4).unwrap_or(self.as_of)
    }

    /// The release and its day.
    fn release(&self) -> String {
        match self.lang {
            Lang::Zh => format!("版本{}，截至{}", self.release, self.as_of),
            Lang::En => format!("Release {}, as of {}", self.release, self.as_of),
        }
    }

    /// GB/T 7714-2015: a data set online.
    fn gb_t_7714(&self) -> String {
        let who = self.publisher.map(|publisher| format!("{publisher}. "));
        let (name, release, what) = (self.name, self.release(), self.what);
        let title = match self.lang {
            Lang::Zh => format!("{name}：{release}（{what}）"),
            Lang::En => format!("{name}: {release} ({what})"),
        };
        let (who, date) = (who.unwrap_or_default(), self.as_of);
        format!("{who}{title}[DS/OL]. ({date}). {}.", self.address)
    }

    /// APA, 7th edition: a data set. Where nobody is named, its name comes first.
    fn apa(&self) -> String {
        let (year, release) = (self.year(), self.release());
        match self.publisher {
            Some(publisher) => format!(
                "{publisher}. ({year}). {} ({release}) [{}]. {}",
                self.name, self.what, self.address
            ),
            None => format!(
                "{} ({release}) [{}]. ({year}). {}",
                self.name, self.what, self.address
            ),
        }
    }

    fn bibtex(&self) -> String {
        let field = |name: &str, value: &str| format!("  {name} = {{{value}}},\n");
        let author = self
            .publisher
            .map(|publisher| field("author", &["{", &plain(publisher), "}"].concat()));
        [
            format!("@misc{{certified-spaces-{},\n", self.release),
            author.unwrap_or_default(),
            field("title", &["{", &plain(self.name), "}"].concat()),
            field("year", self.year()),
            field("version", self.release),
            field("note", &format!("{}, {}", self.what, self.as_of)),
            field("url", &self.address),
            "}".to_owned(),
        ]
        .concat()
    }
}

/// Text that TeX takes for that text.
fn plain(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' => written.push_str("\\textbackslash{}"),
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                written.push('\\');
                written.push(letter);
            }
            _ => written.push(letter),
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cited(publisher: Option<&'static str>) -> Cited<'static> {
        Cited {
            publisher,
            name: "Spaces & Makers",
            release: "0123456789ab",
            as_of: "2026-11-24",
            what: "Data set",
            address: "https://example.org/api/v1/manifests/f.json".to_owned(),
            lang: Lang::En,
        }
    }

    #[test]
    fn a_release_is_cited_with_its_id_its_day_and_its_lasting_address() {
        let release = cited(Some("Example Department"));
        assert_eq!(
            release.apa(),
            "Example Department. (2026). Spaces & Makers (Release 0123456789ab, as of 2026-11-24) [Data set]. https://example.org/api/v1/manifests/f.json"
        );
        assert!(cited(None).apa().starts_with("Spaces & Makers (Release"));
    }

    #[test]
    fn a_name_with_signs_of_tex_is_that_name_in_bibtex() {
        let bibtex = cited(Some("A_B {C} 100%")).bibtex();
        assert!(
            bibtex.contains("author = {{A\\_B \\{C\\} 100\\%}}"),
            "{bibtex}"
        );
        assert!(bibtex.contains("title = {{Spaces \\& Makers}}"), "{bibtex}");
        let open = bibtex.matches('{').count();
        assert_eq!(open, bibtex.matches('}').count());
    }
}
