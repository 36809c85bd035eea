//! What search engines read first: `robots.txt`, and the sitemap (sitemaps.org, version 0.9).

use std::{collections::BTreeMap, fmt::Write as _};

use certified_spaces::{Address, Catalogue, Page};
use release::Edition;

use super::head::Head;

/// So many addresses stand in one part. The format allows 50,000 and 50 MB; this stays below both however long the addresses are.
const PART: usize = 20_000;

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// `robots.txt`, and, where the site's whole address is known, the sitemap: every page that is its own canonical one, once.
pub(super) fn files(
    head: &Head<'_>,
    catalogue: &Catalogue,
    addresses: &[Address],
    edition: &Edition,
) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::from([("robots.txt".to_owned(), robots(head))]);
    if head.is_absolute {
        let mut entries = vec![door(head, edition)];
        entries.extend(
            addresses
                .iter()
                .filter(|address| is_its_own(catalogue, address))
                .map(|address| entry(head, address, edition)),
        );
        files.extend(parts(head, &entries, PART));
    }
    files
        .into_iter()
        .map(|(name, text)| (name, text.into_bytes()))
        .collect()
}

/// A fictional register stays out of search engines altogether, and so does its sitemap.
fn robots(head: &Head<'_>) -> String {
    if head.is_sample {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let sitemap = if head.is_absolute {
        format!("\nSitemap: {}sitemap.xml\n", head.here)
    } else {
        String::new()
    };
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

fn is_its_own(catalogue: &Catalogue, address: &Address) -> bool {
    match &address.page {
        Page::NotFound => false,
        Page::Space(id) => catalogue.present(id).as_ref() == Some(id),
        _ => true,
    }
}

fn door(head: &Head<'_>, edition: &Edition) -> String {
    let home = Address::of(certified_spaces::Lang::Zh, Page::Home);
    written(head, head.here, &home, Some(&edition.root.as_of))
}

fn entry(head: &Head<'_>, address: &Address, edition: &Edition) -> String {
    let as_of = Some(edition.root.as_of.as_str());
    let changed = match &address.page {
        // They count what the release holds.
        Page::Home | Page::Directory | Page::Province { .. } => as_of,
        // Of a space that this release does not touch the day of the last change is not known here, and none is said.
        Page::Space(id) => as_of.filter(|_| {
            let record = edition.records.get(id.as_str());
            record.is_some_and(|record| record.events.iter().any(|event| event.release.is_none()))
        }),
        _ => None,
    };
    let here = format!("{}{}", head.here, address.path());
    written(head, &here, address, changed)
}

/// Addresses need no escaping: of letters, digits and `/-_.~:@` only (the base, the settings and the rules for ids see to it).
fn written(head: &Head<'_>, here: &str, address: &Address, changed: Option<&str>) -> String {
    let mut entry = format!("<url><loc>{here}</loc>");
    if let Some(day) = changed {
        let _ = write!(entry, "<lastmod>{day}</lastmod>");
    }
    for (tag, href) in head.alternates(address) {
        let _ = write!(
            entry,
            "<xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{href}\"/>"
        );
    }
    entry + "</url>\n"
}

/// `sitemap.xml`: the entries, or where one file may not hold them all, the list of the parts that do.
fn parts(head: &Head<'_>, entries: &[String], size: usize) -> BTreeMap<String, String> {
    let of = |entries: &[String]| {
        format!(
            "{XML}<urlset xmlns=\"{NAMESPACE}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{}</urlset>\n",
            entries.concat()
        )
    };
    if entries.len() <= size {
        return BTreeMap::from([("sitemap.xml".to_owned(), of(entries))]);
    }
    let mut files = BTreeMap::new();
    let mut index = format!("{XML}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
    for (number, part) in (1..).zip(entries.chunks(size)) {
        let name = format!("sitemap-{number}.xml");
        let _ = writeln!(index, "<sitemap><loc>{}{name}</loc></sitemap>", head.here);
        files.insert(name, of(part));
    }
    files.insert("sitemap.xml".to_owned(), index + "</sitemapindex>\n");
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_file_may_not_hold_stands_in_parts_that_an_index_lists() {
        let head = Head {
            base: "/",
            here: "https://register.example.org/",
            is_absolute: true,
            is_sample: false,
            names: ["", ""],
        };
        let entries: Vec<String> = (0..5)
            .map(|number| format!("<url>{number}</url>\n"))
            .collect();
        assert_eq!(parts(&head, &entries, 5).len(), 1);
        let files = parts(&head, &entries, 2);
        let names: Vec<&str> = files.keys().map(String::as_str).collect();
        assert_eq!(
            names,
            [
                "sitemap-1.xml",
                "sitemap-2.xml",
                "sitemap-3.xml",
                "sitemap.xml"
            ]
        );
        let index = &files["sitemap.xml"];
        for name in &names[..3] {
            let entry = format!("<loc>https://register.example.org/{name}</loc>");
            assert!(index.contains(&entry), "{index}");
        }
        let parts = names[..3].iter().map(|name| files[*name].as_str());
        let all: String = parts.collect();
        for entry in &entries {
            assert_eq!(all.matches(entry.as_str()).count(), 1, "{entry}");
        }
    }
}
