use register::{Space, State, When};
use release::{About, Edition, FIGURES, OpenData, SpaceRecord};
use serde_json::{Value, json};

use super::*;
use crate::{
    catalogue::Catalogue,
    prerender::{Matter, render},
    routes::{Filters, Lang, Page},
};

/// A register in which every state, level, kind, year and reason occurs, in several provinces; some spaces have two titles.
fn edition() -> Edition {
    let spaces: Vec<Space> = (0..240).map(space).collect();
    let about = About {
        as_of: "2026-11-24".parse().unwrap(),
        sample: true,
        ..About::default()
    };
    Edition::of(spaces, &about).unwrap()
}

/// The numbers by which things are picked have no common divisor, so that they meet in every way.
fn space(number: usize) -> Space {
    let titles: Vec<Value> = (0..number % 3)
        .map(|place| title(number + 7 * place))
        .collect();
    let provinces = [
        ("北京市", "110000"),
        ("辽宁省", "210000"),
        ("广东省", "440000"),
        ("江苏省", "320000"),
        ("河北省", "130000"),
    ];
    let (province, code) = provinces[number % 5];
    let mut record = json!({
        "id": format!("0000{:04}", number), "name": format!("云汀{number}号"), "province": province, "province_code": code,
        "state": "listed", "titles": titles, "events": [],
        "source": {"list": "名单", "row": number + 2, "as_of": "2026"},
    });
    if !number.is_multiple_of(4) {
        record["claims"]["kind"] = ["综合", "专业", "=1+1"][number % 4 - 1].into();
    }
    if number.is_multiple_of(2) {
        record["claims"]["total_area_m2"] = format!("{}.5", 400 + number).into();
    }
    // Nobody declares the last one.
    for (place, figure) in FIGURES.iter().enumerate().take(11).skip(1) {
        if (number + place).is_multiple_of(place + 1) {
            record["claims"][figure] = match *figure {
                "desk_area_m2" | "public_area_m2" | "rent_yuan_month" => {
                    format!("{number}.25").into()
                }
                _ => number.into(),
            };
        }
    }
    let record: SpaceRecord = serde_json::from_value(record).unwrap();
    record.space("0123456789ab").unwrap()
}

fn title(number: usize) -> Value {
    let level = ["national", "provincial", "city"][number % 3];
    let mut title =
        json!({"level": level, "issuer": "甲", "document": "乙〔2018〕1号", "state": "certified"});
    if !number.is_multiple_of(11) {
        title["from"] = (2012 + number % 11).to_string().into();
    }
    match number % 7 {
        0 => {
            title["state"] = "cancelled".into();
            title["cancelled"] = "2024-05".into();
            if number.is_multiple_of(2) {
                title["reason"] = ["停止运营", "复核不合格"][number / 14 % 2].into();
            }
        }
        1 => title["state"] = "suspended".into(),
        2 => title["state"] = "under_recheck".into(),
        3 => title["until"] = "2020-01-01".into(),
        4 => {
            title["state"] = "in_notice".into();
            title["notice_from"] = "2026-11-20".into();
            title["notice_until"] = "2026-11-30".into();
        }
        _ => {}
    }
    title
}

fn catalogue(edition: &Edition) -> Catalogue {
    Catalogue::new(
        edition.root.clone(),
        edition.publisher.clone(),
        edition.directory.clone(),
        edition.divisions.clone(),
    )
    .unwrap()
}

fn page(edition: &Edition, lang: Lang) -> String {
    let open_data = OpenData::of(edition).unwrap();
    let address = Address::of(lang, Page::Figures);
    render(
        "/",
        &catalogue(edition),
        &address,
        Matter::OpenData(&open_data),
    )
    .html
}

#[test]
fn every_number_leads_to_a_list_of_so_many_spaces() {
    let edition = edition();
    let catalogue = catalogue(&edition);
    let figures = serde_json::to_value(&edition.statistics).unwrap();
    for lang in Lang::ALL {
        let page = page(&edition, lang);
        for (name, counted) in FIGURES_SHOWN {
            let part = part_of(&page, name);
            let links = part.split("class=\"table__link\"").skip(1);
            let mut followed = 0;
            for link in links {
                let query = between(link, "/spaces/", "\"").replace("&amp;", "&");
                let shown = between(link, ">", "<").replace(',', "");
                let found = total(&catalogue, &Filters::read(&query), lang);
                assert_eq!(found.to_string(), shown, "{name} {query}");
                followed += 1;
            }
            let counts = figures[name].as_array().unwrap().iter();
            let counts = counts.filter(|count| count[counted] != 0).count();
            assert!(followed >= counts && counts > 1, "{name}: {followed}");
            // What is shown and is no link is a median, and those stand in units.
            let unlinked = part.split("class=\"table__value\"").count() - 1;
            assert!(name == "declared" || unlinked == 0, "{name}: {unlinked}");
        }
    }
}

/// What is counted on the page, by the names in the statistics, with the field that says how many spaces.
const FIGURES_SHOWN: [(&str, &str); 7] = [
    ("by_state", "spaces"),
    ("by_province", "spaces"),
    ("by_level", "spaces"),
    ("by_kind", "spaces"),
    ("by_year_of_certification", "spaces"),
    ("by_reason_of_cancellation", "spaces"),
    ("declared", "stated"),
];

#[test]
fn what_no_list_states_has_its_list_too_and_a_title_in_notice_is_in_none() {
    let edition = edition();
    let catalogue = catalogue(&edition);
    let find = |query: &str| total(&catalogue, &Filters::read(query), Lang::En);
    for (query, is) in [
        ("kind=not_stated", |space: &Space| {
            space.claims.kind.is_none()
        }),
        ("year=2015", |space| {
            granted(space).any(|title| title.from == When::parse("2015"))
        }),
        ("year=not_stated", |space| {
            granted(space).any(|title| title.from.is_none())
        }),
        ("reason=not_stated", |space| {
            granted(space).any(|title| title.stated == State::Cancelled && title.reason.is_none())
        }),
        ("declared=mentors", |space| space.claims.mentors.is_some()),
    ] as [(&str, fn(&Space) -> bool); 5]
    {
        let counted = (0..240).map(space).filter(is).count();
        assert!(counted > 0, "{query}");
        assert_eq!(find(query), counted, "{query}");
    }
    for query in ["year=2011", "reason=x"] {
        assert_eq!(find(query), 0, "{query}");
    }
    // What is no year and no figure is not asked.
    for query in ["year=11", "year=abcd", "declared=hours", "reason="] {
        assert_eq!(find(query), 240, "{query}");
    }
}

fn granted(space: &Space) -> impl Iterator<Item = &register::Title> {
    let titles = space.titles.iter();
    titles.filter(|title| title.stated != State::InNotice)
}

fn total(catalogue: &Catalogue, list: &Filters, lang: Lang) -> usize {
    catalogue.find(list, lang).total()
}

#[test]
fn the_page_says_the_numbers_of_the_statistics_and_no_others() {
    let edition = edition();
    let figures = &edition.statistics;
    let json = serde_json::to_value(figures).unwrap();
    for lang in Lang::ALL {
        let page = page(&edition, lang);
        for name in [
            "by_state",
            "by_province",
            "by_level",
            "by_kind",
            "by_year_of_certification",
            "by_reason_of_cancellation",
        ] {
            let part = part_of(&page, name);
            let body = between(part, "<tbody>", "</tbody>");
            let shown: Vec<u64> = body.split("</tr>").filter_map(first_number).collect();
            let counted: Vec<u64> = json[name]
                .as_array()
                .unwrap()
                .iter()
                .map(|count| count["spaces"].as_u64().unwrap())
                .collect();
            assert_eq!(shown, counted, "{name}");
            assert!(
                part.contains(&format!("href=\"/api/v1/statistics/{name}.csv\"")),
                "{name}"
            );
        }
        assert!(
            !text_of(&page).contains('%'),
            "no share of a small number is a percentage"
        );
    }
}

#[test]
fn a_figure_that_nobody_declares_is_said_to_be_so_and_a_median_has_its_unit() {
    let edition = edition();
    let page = page(&edition, Lang::En);
    let declared = part_of(&page, "declared");
    assert!(declared.contains("stated by none"), "{declared}");
    assert!(declared.contains(" m²"), "{declared}");
}

#[test]
fn a_register_without_spaces_has_its_tables_and_no_link_to_an_empty_list() {
    let about = About {
        as_of: "2026-11-24".parse().unwrap(),
        ..About::default()
    };
    let edition = Edition::of(Vec::new(), &about).unwrap();
    let page = page(&edition, Lang::En);
    assert!(page.contains("No title has been cancelled."), "{page}");
    assert!(!page.contains("table__link"), "{page}");
}

fn part_of<'a>(page: &'a str, name: &str) -> &'a str {
    between(page, &format!("id=\"{name}\""), "</section>")
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let (_, rest) = text.split_once(from).unwrap();
    rest.split_once(to).unwrap().0
}

/// What is not between angle brackets.
fn text_of(page: &str) -> String {
    page.split('<')
        .filter_map(|piece| Some(piece.split_once('>')?.1))
        .collect()
}

/// The first number in a cell of numbers.
fn first_number(row: &str) -> Option<u64> {
    let (_, cell) = row.split_once("class=\"table__number\">")?;
    let (_, rest) = cell.split_once('>')?;
    let digits: String = rest
        .chars()
        .take_while(|c| *c != '<')
        .filter(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}
