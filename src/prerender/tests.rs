use std::collections::BTreeSet;

use register::State;
use release::{
    About, BothLanguages, ContactRecord, Digest, Directory, DivisionRecord, Divisions, Edition,
    Entry, FileRef, LicenceRecord, Publisher, Root,
};

use super::*;

fn directory() -> Directory {
    let id = |id| SpaceId::parse(id).unwrap();
    let entry = |text, name, missing: &str| Entry {
        levels: 1,
        from: "2018".to_owned(),
        missing: missing.to_owned(),
        ..Entry::new(id(text), name, State::Certified, 210_000)
    };
    Directory::pack(vec![
        Entry {
            merged: vec![id("0000000z")],
            ..entry("0000000a", "云汀众创空间", "")
        },
        entry("0000000b", "青禾创客", "2021-04-12"),
    ])
}

fn catalogue(publisher: Option<Publisher>) -> Catalogue {
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
    let liaoning = DivisionRecord {
        code: "210000".to_owned(),
        name: "辽宁省".to_owned(),
        short: "辽宁".to_owned(),
        name_en: "Liaoning".to_owned(),
    };
    let divisions = Divisions {
        release: None,
        divisions: vec![liaoning],
    };
    Catalogue::new(root, publisher, directory(), divisions).unwrap()
}

fn publisher() -> Publisher {
    let both = |zh: &str, en: &str| BothLanguages {
        zh: zh.to_owned(),
        en: en.to_owned(),
    };
    let contact = |mail: &str| ContactRecord {
        mail: mail.to_owned(),
        phone: Some("010-55550123".to_owned()),
        address: None,
        url: None,
    };
    Publisher {
        name: both("示例厅", "Example Department"),
        site: Some(both("示例名录", "Example Register")),
        base_url: None,
        objections: Some(contact("objections@example.org")),
        doubts: Some(contact("doubts@example.org")),
        licence: Some(LicenceRecord {
            spdx: Some("CC0-1.0".to_owned()),
            name: both("CC0 通用", "CC0 Universal"),
            url: "https://creativecommons.org/publicdomain/zero/1.0/".to_owned(),
        }),
        icp: Some("京ICP备12345678号-1".to_owned()),
        police: Some("京公网安备11010102000001号".to_owned()),
        maps: Vec::new(),
    }
}

fn record(id: &str, title: &str, events: &str) -> SpaceRecord {
    serde_json::from_str(&format!(
        r#"{{"id":"{id}","name":"云汀众创空间","province":"辽宁省","province_code":"210000","state":"certified",
           "source":{{"list":"名单","row":4,"as_of":"2021"}},"titles":[{title}],"events":[{events}]}}"#
    ))
    .unwrap()
}

fn space(lang: Lang, id: &str) -> Address {
    Address::of(lang, SitePage::Space(SpaceId::parse(id).unwrap()))
}

const CERTIFIED: &str =
    r#"{"level":"national","issuer":"甲","document":"乙","from":"2018","state":"certified"}"#;

#[test]
fn the_address_of_a_record_that_became_part_of_another_shows_that_one() {
    let catalogue = catalogue(None);
    let old = space(Lang::En, "0000000z");
    assert!(every_address(&catalogue, &Standards::default()).contains(&old));
    let events = r#"{"type":"merged","date":"2022","field":"id","from":"0000000z","to":"0000000a","decided":true}"#;
    let page = render(
        "/",
        &catalogue,
        &old,
        Some(record("0000000a", CERTIFIED, events)),
    );
    assert_eq!(page.canonical, Some(space(Lang::En, "0000000a")));
    assert!(page.title.contains("云汀众创空间"), "{}", page.title);
    for part in [
        "data-moved=\"0000000a\"",
        "href=\"/en/spaces/0000000a/\"",
        "data-state=\"certified\"",
        "Decided by a person",
    ] {
        assert!(page.html.contains(part), "{part}");
    }
    let present = render(
        "/",
        &catalogue,
        &space(Lang::En, "0000000a"),
        Some(record("0000000a", CERTIFIED, "")),
    );
    assert_eq!(present.canonical, None);
    assert!(!present.html.contains("data-moved"));
}

#[test]
fn a_title_that_a_full_list_does_not_name_looks_otherwise_than_one_that_is_confirmed() {
    let catalogue = catalogue(None);
    let title = CERTIFIED.replace("\"state\"", "\"missing_since\":\"2021-04-12\",\"state\"");
    let event = r#"{"type":"missing_from_list","date":"2021-04-12","title":"national","document":"示例〔2021〕65号"}"#;
    for (lang, said) in [
        (Lang::Zh, "2021年4月12日的全部名单没有列入它"),
        (Lang::En, "The full list of 12 April 2021 does not name it"),
    ] {
        let page = |record| render("/", &catalogue, &space(lang, "0000000b"), Some(record)).html;
        let missing = page(record("0000000b", &title, event));
        let (verdict, history) = missing.split_once("id=\"history\"").unwrap();
        for part in [verdict, history] {
            assert!(part.contains(said) && part.contains("示例〔2021〕65号"));
        }
        assert!(verdict.contains("verdict--unconfirmed"));
        let confirmed = page(record("0000000b", CERTIFIED, ""));
        assert!(confirmed.contains("verdict--held") && !confirmed.contains(said));
    }
    let list = Address::of(
        Lang::Zh,
        SitePage::Province {
            code: 210_000,
            page: 1,
        },
    );
    let list = render("/", &catalogue, &list, None).html;
    assert_eq!(list.matches("result__since--missing").count(), 1);
}

#[test]
fn the_publisher_stands_on_every_page_and_takes_objections_while_a_notice_runs() {
    let catalogue = catalogue(Some(publisher()));
    for address in every_address(&catalogue, &Standards::default()) {
        let page = render("/", &catalogue, &address, None);
        let (name, by) = match address.lang {
            Lang::Zh => ("示例名录", "示例厅"),
            Lang::En => ("Example Register", "Example Department"),
        };
        assert!(page.title.contains(name), "{address:?}");
        for part in [
            name,
            by,
            "doubts@example.org",
            "京ICP备12345678号-1",
            "code=11010102000001",
            "CC0",
        ] {
            assert!(page.html.contains(part), "{address:?}: {part}");
        }
    }
    let notice = |until: &str| {
        let title = format!(
            r#"{{"level":"national","issuer":"甲","document":"乙","notice_from":"2022-09-28","notice_until":"{until}","state":"in_notice"}}"#
        );
        let record = SpaceRecord {
            state: "in_notice".to_owned(),
            ..record("0000000a", &title, "")
        };
        let page = render("/", &catalogue, &space(Lang::Zh, "0000000a"), Some(record)).html;
        page.split("<footer").next().unwrap_or_default().to_owned()
    };
    let running = notice("2022-10-09");
    assert!(running.contains("objections@example.org"));
    assert!(running.contains("2022-09-28") && running.contains("2022-10-09"));
    assert!(!notice("2022-09-28").contains("objections@example.org"));
}

#[test]
fn every_page_has_a_title_and_a_description_of_its_own_and_one_main_heading() {
    let catalogue = catalogue(Some(publisher()));
    let edition = Edition::of(Vec::new(), &About::default()).unwrap();
    let open_data = OpenData::of(&edition).unwrap();
    let mut titles = BTreeSet::new();
    for address in every_address(&catalogue, &Standards::default()) {
        let page = render("/", &catalogue, &address, Matter::OpenData(&open_data));
        let headings = page.html.matches("<h1").count();
        assert!(!page.description.is_empty(), "{address:?}");
        if matches!(
            address.page,
            SitePage::Space(_) | SitePage::Figures | SitePage::Data
        ) {
            // These need more than the directory; and a record that became part of another has that one's title.
            continue;
        }
        assert_eq!(headings, 1, "{address:?}");
        assert!(titles.insert(page.title.clone()), "{}", page.title);
    }
}

#[test]
fn the_menu_marks_where_one_is_and_every_help_page_is_in_the_footer() {
    let catalogue = catalogue(None);
    for address in every_address(&catalogue, &Standards::default()) {
        let html = render("/r/", &catalogue, &address, None).html;
        let lang = address.lang.key();
        let (menu, footer) = html.split_once("<footer").unwrap();
        let marked = |page: &str, mark: &str| {
            menu.contains(&format!(
                "href=\"/r/{lang}/{page}/\" aria-current=\"{mark}\""
            ))
        };
        let held = match address.page {
            SitePage::Directory => marked("spaces", "page"),
            SitePage::Space(_) | SitePage::Province { .. } => marked("spaces", "true"),
            SitePage::Figures => marked("figures", "page"),
            SitePage::Data => marked("data", "page"),
            SitePage::About => marked("about", "page"),
            _ => !menu.contains("aria-current"),
        };
        assert!(held, "{address:?}");
        for page in [
            "about",
            "accessibility",
            "privacy",
            "keyboard",
            "data",
            "figures",
        ] {
            let link = format!("href=\"/r/{lang}/{page}/\"");
            assert!(footer.contains(&link), "{address:?}: {page}");
        }
    }
}

#[test]
fn how_old_the_data_are_is_said_where_somebody_has_a_clock_and_loudly_after_thirteen_months() {
    let line = |today| {
        let owner = Owner::new_root(None);
        owner.with(|| {
            let site = Site::new("/", catalogue(None), Address::of(Lang::En, SitePage::Home));
            site.today.set(today);
            framed(&site, ().into()).to_text()
        })
    };
    // The data are as of 29 September 2022.
    let day = 19_264;
    for (today, said, old) in [
        (None, None, false),
        (Some(day - 1), None, false),
        (Some(day), Some("(today)"), false),
        (Some(day + 55), Some("(55 days ago)"), false),
        (Some(day + 396), Some("(13 months ago)"), false),
        (Some(day + 397), Some("(13 months ago)"), true),
        (Some(day + 800), Some("(2 years ago)"), true),
    ] {
        let html = line(today);
        match said {
            Some(said) => assert!(html.contains(said), "{today:?}"),
            None => assert!(!html.contains(" ago)"), "{today:?}"),
        }
        assert_eq!(
            html.contains("The data of this release are as of"),
            old,
            "{today:?}"
        );
    }
}

#[test]
fn a_publisher_that_can_be_reached_is_named_on_the_help_pages_and_one_that_cannot_is_not_invented()
{
    let pages = [SitePage::About, SitePage::Accessibility, SitePage::Privacy];
    for page in pages {
        let address = Address::of(Lang::En, page);
        let body = |publisher| {
            let html = render("/", &catalogue(publisher), &address, None).html;
            html.split("<footer").next().unwrap().to_owned()
        };
        assert!(body(Some(publisher())).contains("mailto:doubts@example.org"));
        let without = body(None);
        assert!(without.contains("not stated") && !without.contains("mailto:"));
    }
}

#[test]
fn without_settings_the_register_has_its_own_name_and_every_page_of_a_sample_says_so() {
    let catalogue = catalogue(None);
    for address in every_address(&catalogue, &Standards::default()) {
        let page = render("/", &catalogue, &address, None);
        let (name, sample) = match address.lang {
            Lang::Zh => ("众创空间名录", "示例名录，机构与数据均为虚构"),
            Lang::En => ("Certified Spaces", "Sample register"),
        };
        assert!(
            page.html.contains(name) && page.html.contains(sample),
            "{address:?}"
        );
        assert!(!page.html.contains("footer__filing"), "{address:?}");
    }
}

#[test]
fn the_one_page_for_what_is_not_there_says_so_in_both_languages() {
    let page = render_not_found("/r/", &catalogue(None));
    assert_eq!(page.html.matches("<h1").count(), 1);
    let zh = page
        .html
        .split("<section class=\"nowhere\" lang=\"zh-CN\">")
        .nth(1)
        .unwrap();
    let (zh, en) = zh
        .split_once("<section class=\"nowhere\" lang=\"en\">")
        .unwrap();
    assert!(zh.contains("没有这个页面") && zh.contains("href=\"/r/zh/spaces/\""));
    assert!(en.contains("There is no such page") && en.contains("href=\"/r/en/spaces/\""));
    for part in ["没有这个页面", "There is no such page"] {
        assert!(page.title.contains(part), "{}", page.title);
    }
}

mod asked;
mod facts;
mod judged;
mod notices;
mod reach;
