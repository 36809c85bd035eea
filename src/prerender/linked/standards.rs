//! The pages on the standards as schema.org has them: documents and clauses as works, the glossary as a set of terms.

use rules::{Standards, Text};
use serde_json::{Value, json};

use super::{Linked, object, trail};
use crate::{
    pages::place_in_trail,
    routes::{Lang, Page, StandardsPage},
};

pub(super) fn graph(
    linked: &Linked<'_>,
    standards: &Standards,
    page: &StandardsPage,
) -> Vec<Value> {
    let lang = linked.lang();
    let say = |text: &Text| match lang {
        Lang::Zh => text.zh.clone(),
        Lang::En => text.en.clone(),
    };
    let steps: Vec<(String, String)> = place_in_trail(standards, page, lang)
        .into_iter()
        .map(|(name, page)| linked.step(&name, Page::Standards(page)))
        .collect();
    let mut own = match page {
        StandardsPage::Overview => linked.page("CollectionPage"),
        _ => linked.page("WebPage"),
    };
    match page {
        StandardsPage::Terms => {
            let here = linked.at(&linked.address.path());
            let terms: Vec<Value> = standards
                .definitions
                .iter()
                .map(|definition| {
                    json!({
                        "@type": "DefinedTerm",
                        "@id": format!("{here}#{}", definition.id),
                        "name": say(&definition.term),
                        "description": say(&definition.text),
                    })
                })
                .collect();
            let set = json!({
                "@type": "DefinedTermSet",
                "name": linked.title,
                "url": here,
                "inLanguage": lang.tag(),
                "hasDefinedTerm": terms,
            });
            own["mainEntity"] = set;
        }
        // The page is a summary; what it is about is the document itself.
        StandardsPage::Document(id) | StandardsPage::Clause(id, _) => {
            if let Some(document) = standards.document(id) {
                own["about"] = object([
                    ("@type", Some("CreativeWork".into())),
                    ("name", Some(say(&document.title).into())),
                    ("identifier", document.number.clone().map(Value::from)),
                    (
                        "datePublished",
                        document.issued.map(|day| day.to_string().into()),
                    ),
                    (
                        "author",
                        document
                            .issuer
                            .as_ref()
                            .map(|issuer| json!({ "@type": "Organization", "name": say(issuer) })),
                    ),
                ]);
            }
        }
        _ => {}
    }
    vec![own, trail(&steps)]
}
