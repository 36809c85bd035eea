mod questions;
mod story;

use leptos::prelude::Owner;
use release::{Digest, Directory, Divisions, FileRef, Root};
use rules::{SHIPPED, authored};

use super::*;
use crate::{
    catalogue::Catalogue,
    prerender::{Matter, render},
    routes::{Address, Page},
};

fn catalogue() -> Catalogue {
    let file = FileRef {
        sha256: Digest::of(b""),
        length: 0,
    };
    let root = Root {
        format: 1,
        release: "0123456789ab".to_owned(),
        as_of: "2022-09-29".to_owned(),
        sample: true,
        manifest: file.clone(),
        files: file.into(),
    };
    let divisions = Divisions {
        release: None,
        divisions: Vec::new(),
    };
    Catalogue::new(root, None, Directory::pack(Vec::new()), divisions).unwrap()
}

/// Does something with a view of these standards.
pub(super) fn in_view<T>(lang: Lang, standards: &Standards, act: impl FnOnce(&View<'_>) -> T) -> T {
    let owner = Owner::new_root(None);
    let done = owner.with(|| {
        let address = Address::of(lang, Page::Standards(StandardsPage::Overview));
        let site = Site::new("/", catalogue(), address);
        act(&View::new(&site, explained(standards, &[])))
    });
    owner.unset_with_forced_cleanup();
    done
}

fn explained<'a>(standards: &'a Standards, meets: &'a [Meets]) -> Explained<'a> {
    Explained { standards, meets }
}

fn shipped() -> Standards {
    authored::read(SHIPPED).unwrap()
}

fn page(standards: &Standards, lang: Lang, page: StandardsPage) -> crate::prerender::Page {
    let address = Address::of(lang, Page::Standards(page));
    render(
        "/",
        &catalogue(),
        &address,
        Matter::Standards(explained(standards, &[])),
    )
}

/// The text of a page without its markup, without space between.
fn text(html: &str) -> String {
    html.split('<')
        .filter_map(|piece| piece.split_once('>'))
        .map(|(_, text)| text)
        .collect()
}

fn clause_of(document: &str, clause: &str) -> StandardsPage {
    StandardsPage::Clause(document.to_owned(), clause.to_owned())
}

#[test]
fn every_page_has_its_own_title_one_main_heading_and_no_id_twice() {
    let standards = shipped();
    let mut titles = std::collections::BTreeSet::new();
    for own in standards_pages(&standards) {
        for lang in Lang::ALL {
            let page = page(&standards, lang, own.clone());
            assert_eq!(page.html.matches("<h1").count(), 1, "{own:?}");
            assert!(!page.description.is_empty(), "{own:?}");
            assert!(titles.insert(page.title.clone()), "{}", page.title);
            let mut ids: Vec<&str> = page
                .html
                .split(" id=\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .collect();
            ids.sort_unstable();
            let all = ids.len();
            ids.dedup();
            assert_eq!(ids.len(), all, "{own:?}");
            // Whatever a term refers to is on the page.
            for link in page.html.split("href=\"#").skip(1) {
                let id = link.split('"').next().unwrap();
                assert!(ids.contains(&id), "{own:?}: {id}");
            }
        }
    }
}

#[test]
fn every_link_between_the_pages_leads_to_one_that_is_published() {
    let standards = shipped();
    let pages = standards_pages(&standards);
    let paths: Vec<String> = pages
        .iter()
        .map(|own| Address::of(Lang::En, Page::Standards(own.clone())))
        .map(|address| ["/", &address.path()].concat())
        .collect();
    for own in &pages {
        let html = page(&standards, Lang::En, own.clone()).html;
        for link in html.split("href=\"/en/standards/").skip(1) {
            let link = link.split(['"', '#']).next().unwrap();
            let path = ["/en/standards/", link].concat();
            assert!(paths.contains(&path), "{own:?}: {path}");
        }
    }
}

#[test]
fn either_is_drawn_as_a_fork_and_both_as_a_series() {
    let standards = shipped();
    for (lang, or, enough, and) in [
        (Lang::Zh, "或", "单独满足即可", "并且"),
        (Lang::En, "or", "Enough alone", "and"),
    ] {
        let either = page(&standards, lang, clause_of("filing-2017", "4a")).html;
        assert_eq!(either.matches(enough).count(), 2);
        assert_eq!(
            either
                .matches(&format!("<li class=\"fork__or\">{or}</li>"))
                .count(),
            1
        );
        let both = page(&standards, lang, clause_of("fuzhou-2022", "4a")).html;
        assert!(!both.contains(enough) && !both.contains("fork__or"));
        assert_eq!(
            both.matches(&format!("<li class=\"series__and\">{and}</li>"))
                .count(),
            1
        );
    }
}

#[test]
fn a_clause_whose_text_is_not_here_says_so_and_concludes_nothing() {
    let standards = shipped();
    let page = page(&standards, Lang::En, clause_of("shanxi-2017", "4a")).html;
    let said = text(&page);
    assert!(said.contains("The text of this clause was not seen"));
    assert!(said.contains("The text was not seen."));
    assert!(!page.contains("class=\"circuit\"") && !page.contains("table cases"));
    assert!(page.contains("data-relation=\"unknown\""));
    assert!(!page.contains("data-relation=\"stricter\""));
}

#[test]
fn a_document_says_what_is_missing_before_its_clauses_and_that_it_is_a_summary() {
    let standards = shipped();
    for document in standards.of_authorities() {
        let own = StandardsPage::Document(document.id.clone());
        let html = page(&standards, Lang::En, own).html;
        assert!(html.contains("An unofficial summary; the original decides."));
        let (missing, clauses) = (html.find("id=\"missing\""), html.find("id=\"clauses\""));
        assert_eq!(
            missing.is_some(),
            !document.missing.is_empty(),
            "{}",
            document.id
        );
        assert!(clauses.is_none_or(|clauses| missing.is_none_or(|missing| missing < clauses)));
    }
}

#[test]
fn a_comparison_turned_round_turns_its_words_round() {
    let standards = shipped();
    let relation = |first: &str, second: &str, subject: &str| {
        let own = StandardsPage::Compare(first.to_owned(), second.to_owned());
        let html = page(&standards, Lang::Zh, own).html;
        let row = html
            .split(&format!("data-subject=\"{subject}\""))
            .nth(1)
            .unwrap()
            .to_owned();
        row.split("</li>").next().map(text).unwrap()
    };
    let there = relation("filing-2017", "fuzhou-2022", "size");
    assert!(
        there.contains("更严") && there.contains("500平方米") && there.contains("30"),
        "{there}"
    );
    let back = relation("fuzhou-2022", "filing-2017", "size");
    assert!(back.contains("更宽"), "{back}");
    let same = relation("filing-2017", "shenzhen-2020", "size");
    assert!(same.contains("相同"), "{same}");
    let unknown = relation("filing-2017", "shanxi-2017", "size");
    assert!(
        unknown.contains("不能比较") && unknown.contains("此处没有"),
        "{unknown}"
    );
}

#[test]
fn a_document_whose_numbers_changed_has_a_page_for_each_edition() {
    let files: Vec<authored::File<'_>> = SHIPPED.to_vec();
    let changed = SHIPPED
        .iter()
        .find(|file| file.name == "filing-2017.toml")
        .unwrap()
        .text
        .replace(
            "{ metric = \"desks\", value = 30 }",
            "{ metric = \"desks\", value = [{ from = \"2017\", value = 30 }, { from = \"2019-07-01\", value = 20 }] }",
        );
    let files: Vec<authored::File<'_>> = files
        .into_iter()
        .map(|file| match file.name {
            "filing-2017.toml" => authored::File {
                name: file.name,
                text: &changed,
            },
            _ => file,
        })
        .collect();
    let standards = authored::read(&files).unwrap();
    let pages = standards_pages(&standards);
    for (first, second, relation) in [
        ("filing-2017@2017-01-01", "filing-2017", "looser"),
        ("filing-2017@2019-07-01", "filing-2017", "same"),
        ("filing-2017", "filing-2017@2017-01-01", "stricter"),
    ] {
        let own = StandardsPage::Compare(first.to_owned(), second.to_owned());
        assert!(pages.contains(&own), "{first}");
        let html = page(&standards, Lang::En, own).html;
        let row = format!("data-subject=\"size\" data-relation=\"{relation}\"");
        assert!(html.contains(&row), "{first}");
        assert!(html.contains("the rule of "), "{first}");
    }
    let none = StandardsPage::Compare(
        "filing-2017@2018-01-01".to_owned(),
        "filing-2017".to_owned(),
    );
    assert!(
        page(&standards, Lang::En, none)
            .html
            .contains("There is no such page")
    );
}

#[test]
fn how_many_meet_a_clause_is_shown_only_where_it_was_counted() {
    let standards = shipped();
    let meets = [Meets {
        standard: "filing-2017".to_owned(),
        clause: "4a".to_owned(),
        met: 60,
        not_met: 10,
        judged: 100,
    }];
    let page = StandardsPage::Clause("filing-2017".to_owned(), "4a".to_owned());
    let address = Address::of(Lang::En, Page::Standards(page));
    let shown = |meets: &[Meets]| {
        let matter = Matter::Standards(explained(&standards, meets));
        render("/", &catalogue(), &address, matter).html
    };
    assert!(!shown(&[]).contains("id=\"meet\""));
    let counted = shown(&meets);
    assert!(
        counted.contains(
            "Of the 100 spaces whose figures state this rule and their year, 60 meet it."
        )
    );
    assert!(counted.contains("?meets=filing-2017"), "{counted}");
    assert!(counted.contains("x=\"70%\" width=\"30%\""));
}
