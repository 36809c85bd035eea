//! What a space's page says of titles, names and lists.

use super::*;

fn page(lang: Lang, record: SpaceRecord) -> String {
    render(
        "/",
        &catalogue(None),
        &space(lang, "0000000a"),
        Some(record),
    )
    .html
}

fn in_state(state: &str, titles: &str, events: &str) -> SpaceRecord {
    SpaceRecord {
        state: state.to_owned(),
        ..record("0000000a", titles, events)
    }
}

fn title(level: &str, state: &str, more: &str) -> String {
    format!(
        r#"{{"level":"{level}","issuer":"示例厅","document":"示例〔2018〕{level}号","state":"{state}"{more}}}"#
    )
}

/// What a reader sees: no tags, no comments.
fn seen(html: &str) -> String {
    html.split('<')
        .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text))
        .collect()
}

/// The pieces of an English page that have Chinese characters and are not marked as Chinese.
fn unmarked(html: &str) -> Vec<&str> {
    let mut chinese = vec![false];
    let mut unmarked = Vec::new();
    for piece in html.split('<').skip(1) {
        let (tag, text) = piece.split_once('>').unwrap();
        if tag.starts_with('/') {
            chinese.pop();
        } else if !tag.starts_with('!') && !tag.ends_with('/') && !tag.starts_with("input") {
            let inherited = *chinese.last().unwrap();
            chinese.push(inherited && !tag.contains(" lang=") || tag.contains("lang=\"zh-CN\""));
        }
        let is_chinese = |c: char| ('\u{3400}'..='\u{9fff}').contains(&c);
        // A message to send is text without markup.
        let message = tag.starts_with("textarea");
        if text.contains(is_chinese) && !message && !chinese.last().unwrap() {
            unmarked.push(text);
        }
    }
    assert_eq!(chinese, [false], "every tag is closed");
    unmarked
}

#[test]
fn a_suspended_title_says_why_and_that_its_first_day_is_not_stated() {
    let title = title(
        "national",
        "suspended",
        r#","from":"2018-01-10","reason":"场地整改""#,
    );
    let granted = r#"{"type":"title_granted","date":"2018-01-10","title":"national"}"#;
    let suspended = r#"{"type":"corrected","date":"2021","title":"national","field":"state","from":"certified","to":"suspended","reason":"场地整改","document":"示例〔2021〕9号"}"#;
    for (lang, since, changed) in [
        (Lang::Zh, "从何时起暂停，名单没有说明。", "状态变更"),
        (
            Lang::En,
            "Since when it is suspended is not stated.",
            "State changed",
        ),
    ] {
        let untold = page(lang, in_state("suspended", &title, granted));
        let (verdict, history) = untold.split_once("id=\"history\"").unwrap();
        assert!(verdict.contains("场地整改"));
        assert!(history.contains(since) && history.contains("step--unstated"));
        let told = page(
            lang,
            in_state("suspended", &title, &format!("{granted},{suspended}")),
        );
        let (verdict, history) = told.split_once("id=\"history\"").unwrap();
        assert!(verdict.contains("示例〔2021〕9号") && history.contains(changed));
        assert!(!history.contains(since) && history.contains("场地整改"));
        assert!(history.contains("step--not-held") && !history.contains("step--unstated"));
    }
}

#[test]
fn a_space_that_is_only_listed_is_drawn_neither_as_held_nor_as_not_held() {
    let events = r#"{"type":"added","date":"2018"},{"type":"missing_from_list","date":"2021"}"#;
    let page = page(Lang::Zh, in_state("listed", "", events));
    assert_eq!(page.matches("step--unstated").count(), 2);
    assert!(!page.contains("step--held") && !page.contains("step--not-held"));
    assert!(page.contains("细线：名单没有说明"));
}

#[test]
fn a_title_that_is_missing_again_cites_the_latest_list_and_the_first() {
    let title = title("national", "certified", r#","missing_since":"2021-04-12""#);
    let events = r#"{"type":"missing_from_list","date":"2021-04-12","title":"national","document":"示例〔2021〕65号"},
        {"type":"missing_from_list","date":"2024-11-18","title":"national","document":"示例〔2024〕9号"}"#;
    for (lang, said) in [
        (
            Lang::Zh,
            "2024年11月18日的全部名单没有列入它（示例〔2024〕9号\u{2060}2）。自2021年4月12日的全部名单起就没有列入。仅此",
        ),
        (
            Lang::En,
            "The full list of 18 November 2024 does not name it (示例〔2024〕9号\u{2060}2). It has been missing since that of 12 April 2021. That",
        ),
    ] {
        let page = page(lang, in_state("certified", &title, events));
        let (verdict, _) = page.split_once("id=\"history\"").unwrap();
        assert!(seen(verdict).contains(said), "{}", seen(verdict));
    }
}

#[test]
fn of_records_that_became_one_each_beginning_says_whose_it_is() {
    const GONE: &str = "0000000z（当时名称：汀上）";
    let added = r#"{"type":"added","date":"2018"}"#;
    let marked = r#"{"type":"added","date":"2016","field":"id","from":"0000000z","to":"0000000a"}"#;
    let merged = r#"{"type":"merged","date":"2022","field":"id","from":"0000000z","to":"0000000a","decided":true}"#;
    let record = |events: &[&str]| {
        SpaceRecord {
        former_names: serde_json::from_str(
            r#"[{"name":"汀上","until":"2022"},{"name":"老云汀"},{"name":"云汀旧","until":"2018"}]"#,
        )
        .unwrap(),
        ..in_state("listed", "", &events.join(","))
    }
    };
    for (events, said, times) in [
        (&[added, marked, merged][..], "属于后来并入本记录的", 1),
        (&[added, added, merged], "属于本记录，或属于后来并入的", 2),
        (&[added, merged], "属于", 0),
    ] {
        let page = seen(&page(Lang::Zh, record(events)));
        let (names, history) = page.split_once("历次变更").unwrap();
        assert_eq!(history.matches(&format!("{said} {GONE}。")).count(), times);
        assert!(history.contains(&format!("原先另有一条记录 {GONE}，经核定")));
        for origin in [
            "已并入本记录的 0000000z 原先的名称。",
            "名单把它列为曾用名，没有写何时更名。",
            "较早的名单用这个名称。",
        ] {
            assert!(names.contains(origin), "{origin}");
        }
    }
}

#[test]
fn each_title_says_who_is_to_issue_it_what_ended_it_and_which_list_says_so() {
    let ended = title(
        "city",
        "cancelled",
        r#","from":"2018","cancelled":"2020-05-06","reason":"退出""#,
    );
    let titles = [
        ended.clone(),
        title("provincial", "in_notice", r#","notice_from":"2021""#),
        title("national", "certified", r#","from":"2019""#),
    ]
    .join(",");
    let events = r#"{"type":"title_granted","date":"2018","title":"city"},
        {"type":"cancelled","date":"2020-05-06","title":"city","document":"示例〔2020〕3号"}"#;
    let sources = |record: SpaceRecord| {
        SpaceRecord {
        earlier_sources: serde_json::from_str(
            r#"[{"list":"旧名单","row":1,"as_of":"2018"},{"list":"中间的名单","row":2,"as_of":"2020"}]"#,
        )
        .unwrap(),
        ..record
    }
    };
    let several = SpaceRecord {
        stated_in: [("titles/2".to_owned(), 0), ("titles/0".to_owned(), 1)].into(),
        ..sources(in_state("certified", &titles, events))
    };
    let whole = page(Lang::En, several);
    let (verdict, rest) = whole.split_once("id=\"facts\"").unwrap();
    let (_, rest) = rest.split_once("id=\"titles\"").unwrap();
    // Issuer and document. That it was granted on its first day, no event tells.
    assert_eq!(verdict.matches("href=\"#source-3\"").count(), 2);
    let (titles, _) = rest.split_once("id=\"identity\"").unwrap();
    let rows: Vec<_> = titles.split("titles__row").skip(1).collect();
    assert_eq!(rows.len(), 3);
    for (row, (source, times, said)) in rows.iter().zip([
        (3, 2, "Issued by示例厅"),
        (1, 2, "To be issued by示例厅"),
        (2, 3, "Cancellation document示例〔2020〕3号"),
    ]) {
        let number = format!("href=\"#source-{source}\"");
        assert_eq!(row.matches(&number).count(), times, "{row}");
        assert_eq!(row.matches("#source-").count(), times);
        assert!(seen(row).contains(said), "{}", seen(row));
    }

    // What the list that gave a title states is no word of the list that ended it.
    let cancelled = SpaceRecord {
        stated_in: [("titles/0".to_owned(), 0)].into(),
        ..sources(in_state("cancelled", &ended, events))
    };
    let cancelled = page(Lang::Zh, cancelled);
    let (verdict, _) = cancelled.split_once("id=\"facts\"").unwrap();
    assert_eq!(verdict.matches("href=\"#source-").count(), 3);
    let words = seen(verdict);
    for said in [
        "取消依据示例〔2020〕3号",
        "持有资格2018年\u{2060}3至2020年5月6日原因退出认定依据",
    ] {
        assert!(words.contains(said), "{words}");
    }
}

#[test]
fn what_stays_chinese_on_an_english_page_is_marked_so() {
    let title = title(
        "national",
        "suspended",
        r#","number":"辽一号","reason":"场地整改","notice_from":"2017""#,
    );
    let events = r#"{"type":"added","date":"2016","document":"示例〔2016〕1号"},
        {"type":"renamed","date":"2018","field":"name","from":"甲","to":"乙","reason":"更名"},
        {"type":"merged","date":"2019","field":"id","from":"0000000z","to":"0000000a"},
        {"type":"missing_from_list","date":"2020","title":"national","document":"示例〔2020〕2号"}"#;
    let page = page(
        Lang::En,
        SpaceRecord {
            operator: Some("云汀公司".to_owned()),
            district: Some("和平区".to_owned()),
            former_names: serde_json::from_str(r#"[{"name":"汀上","until":"2019"},{"name":"丁"}]"#)
                .unwrap(),
            claims: serde_json::from_str(
                r#"{"kind":"未知型","sectors":["智能制造"],"services":["法律"],"hours":"每天"}"#,
            )
            .unwrap(),
            ..in_state("suspended", &[title.as_str(), CERTIFIED].join(","), events)
        },
    );
    assert!(seen(&page).contains("智能制造") && seen(&page).contains("场地整改"));
    assert_eq!(unmarked(&page), [""; 0]);
}
