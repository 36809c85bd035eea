//! What a page says to programs that read pages: JSON-LD in the words of schema.org. It says what the page says and nothing else.

mod certification;
mod place;
mod standards;

use serde_json::{Map, Value, json};

use release::SpaceRecord;

use crate::{
    catalogue::{Catalogue, division_name},
    i18n::{described, in_language, words},
    pages::name_in,
    routes::{Address, Lang, Page},
};

/// A page, and what its data say of it.
pub(super) struct Linked<'a> {
    pub(super) base: &'a str,
    pub(super) catalogue: &'a Catalogue,
    /// The address under which the page is to be found.
    pub(super) address: &'a Address,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
    /// The record, on a space's page.
    pub(super) record: Option<&'a SpaceRecord>,
    /// The standards, on their pages.
    pub(super) standards: Option<&'a rules::Standards>,
}

impl Linked<'_> {
    /// The text of a data block. No `<` is left in it, so nothing in it ends the block or begins a comment (HTML, "restrictions for
    /// contents of script elements"). Nothing, where the page says that there is none.
    pub(super) fn text(&self) -> Option<String> {
        let graph = match &self.address.page {
            Page::NotFound => return None,
            Page::Home => vec![self.website(), self.dataset()],
            Page::Directory => vec![self.page("CollectionPage")],
            Page::Province { code, .. } => {
                let province = self.province(*code);
                vec![
                    self.page("CollectionPage"),
                    trail(
                        &[Some(self.directory()), province]
                            .into_iter()
                            .flatten()
                            .collect::<Vec<_>>(),
                    ),
                ]
            }
            Page::Space(_) => {
                let record = self.record?;
                vec![place::place(self, record), self.trail_of(record)]
            }
            Page::Standards(page) => standards::graph(self, self.standards?, page),
            _ => vec![self.page("WebPage")],
        };
        let data = json!({ "@context": "https://schema.org", "@graph": graph });
        Some(data.to_string().replace('<', "\\u003c"))
    }

    /// The whole address of what lies below the site, where the settings know it.
    fn at(&self, path: &str) -> String {
        let url = self
            .catalogue
            .publisher()
            .and_then(|publisher| publisher.base_url.as_deref());
        format!("{}{path}", url.unwrap_or(self.base))
    }

    fn lang(&self) -> Lang {
        self.address.lang
    }

    fn publisher(&self) -> Option<Value> {
        let publisher = self.catalogue.publisher()?;
        Some(json!({
            "@type": "GovernmentOrganization",
            "name": in_language(&publisher.name, self.lang()),
            "alternateName": in_language(&publisher.name, self.lang().other()),
        }))
    }

    fn website(&self) -> Value {
        let site = self.catalogue;
        object([
            ("@type", Some("WebSite".into())),
            ("@id", Some(format!("{}#site", self.at("")).into())),
            ("url", Some(self.at("").into())),
            ("name", Some(site.site_name(self.lang()).into())),
            (
                "alternateName",
                Some(site.site_name(self.lang().other()).into()),
            ),
            ("description", Some(self.description.into())),
            ("inLanguage", Some(json!(Lang::ALL.map(Lang::tag)))),
            ("publisher", self.publisher()),
        ])
    }

    fn dataset(&self) -> Value {
        let (site, t) = (self.catalogue, words(self.lang()));
        let root = site.root();
        let licence = site
            .publisher()
            .and_then(|publisher| publisher.licence.as_ref());
        let download = |kind: &str, path: &str| json!({ "@type": "DataDownload", "encodingFormat": kind, "contentUrl": self.at(path) });
        let space = if self.lang() == Lang::En { " " } else { "" };
        let sample = if root.sample {
            format!("{space}{}", t.sample)
        } else {
            String::new()
        };
        let description = format!(
            "{}{space}{}{sample}",
            self.description,
            (described(t.lang).directory)(site.len())
        );
        object([
            ("@type", Some("Dataset".into())),
            ("@id", Some(format!("{}#data", self.at("")).into())),
            ("name", Some(site.site_name(self.lang()).into())),
            (
                "alternateName",
                Some(site.site_name(self.lang().other()).into()),
            ),
            ("description", Some(description.into())),
            ("url", Some(self.at(&self.address.path()).into())),
            ("inLanguage", Some(json!(Lang::ALL.map(Lang::tag)))),
            ("isAccessibleForFree", Some(true.into())),
            (
                "license",
                licence.map(|licence| licence.url.as_str().into()),
            ),
            ("publisher", self.publisher()),
            ("creator", self.publisher()),
            ("version", Some(root.release.as_str().into())),
            ("dateModified", Some(root.as_of.as_str().into())),
            (
                "distribution",
                Some(json!([
                    download("application/json", "api/v1/spaces.json"),
                    download("text/csv", "api/v1/spaces.csv"),
                ])),
            ),
        ])
    }

    fn page(&self, kind: &str) -> Value {
        json!({
            "@type": kind,
            "name": self.title,
            "description": self.description,
            "url": self.at(&self.address.path()),
            "inLanguage": self.lang().tag(),
            "isPartOf": { "@id": format!("{}#site", self.at("")) },
        })
    }

    fn step(&self, name: &str, page: Page) -> (String, String) {
        let address = Address::of(self.lang(), page);
        (name.to_owned(), self.at(&address.path()))
    }

    fn directory(&self) -> (String, String) {
        self.step(words(self.lang()).directory, Page::Directory)
    }

    fn province(&self, code: u32) -> Option<(String, String)> {
        let division = self.catalogue.division(code)?;
        let name = division_name(division, self.lang());
        Some(self.step(name, Page::Province { code, page: 1 }))
    }

    fn trail_of(&self, record: &SpaceRecord) -> Value {
        let code = record.province_code.parse().ok();
        let name = record.name_en.as_deref().unwrap_or_default();
        let name = name_in(self.lang(), &record.name, name).0;
        let steps = [
            Some(self.directory()),
            code.and_then(|code| self.province(code)),
            Some(self.step(name, self.address.page.clone())),
        ];
        trail(&steps.into_iter().flatten().collect::<Vec<_>>())
    }
}

/// Where a page lies below others, the highest first: names and addresses.
fn trail(steps: &[(String, String)]) -> Value {
    let items: Vec<Value> = (1..)
        .zip(steps)
        .map(|(position, (name, address))| {
            json!({ "@type": "ListItem", "position": position, "name": name, "item": address })
        })
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

/// An object of those values that there are.
fn object<const N: usize>(values: [(&str, Option<Value>); N]) -> Value {
    let values = values
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(values.collect::<Map<_, _>>())
}
