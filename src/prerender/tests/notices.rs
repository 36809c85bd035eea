//! A public notice, on the day of the data and on the reader's.

use super::*;

/// The page's verdict, of a notice that runs until this day, where somebody tells the reader's day. The data are as of 29 September 2022.
fn verdict(lang: Lang, until: &str, today: Option<u32>) -> String {
    let title = format!(
        r#"{{"level":"national","issuer":"甲","document":"乙","notice_from":"2022-09-20","notice_until":"{until}","state":"in_notice"}}"#
    );
    let record = SpaceRecord {
        state: "in_notice".to_owned(),
        ..record("0000000a", &title, "")
    };
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        let site = Site::new("/", catalogue(Some(publisher())), space(lang, "0000000a"));
        let id = SpaceId::parse("0000000a").unwrap();
        site.records.update(|records| {
            records.put(id, RecordState::Ready(Arc::new(record), Arc::default()));
        });
        site.today.set(today);
        app(site).to_text()
    });
    let verdict = html.split("data-state=\"in_notice\"").nth(1).unwrap();
    verdict.split("</section>").next().unwrap().to_owned()
}

/// What is seen of it, and what only keeps its room.
fn seen(html: &str) -> String {
    let mut parts = html.split("data-other=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |seen, part| {
        seen + part.split_once('"').map_or("", |(_, rest)| rest)
    })
}

#[test]
fn a_notice_that_ended_after_the_date_of_the_data_is_told_as_ended_by_whoever_knows_the_day() {
    // 9 October 2022.
    let last = 19_274;
    for (lang, runs, over) in [
        (
            Lang::Zh,
            "公示期内，任何人都可以提出异议",
            [
                "公示已于2022年10月9日结束。",
                "截至2022年9月29日的数据没有说明结果。",
            ],
        ),
        (
            Lang::En,
            "Anybody may object while the notice runs",
            [
                "The notice ended on 9 October 2022.",
                "The data of 29 September 2022 do not say what came of it.",
            ],
        ),
    ] {
        for (today, is_over) in [(None, false), (Some(last), false), (Some(last + 1), true)] {
            let html = verdict(lang, "2022-10-09", today);
            let seen = seen(&html);
            for over in over {
                assert_eq!(seen.contains(over), is_over, "{today:?}: {seen}");
                assert!(html.contains(over), "{today:?}");
            }
            assert_eq!(seen.contains(runs), !is_over, "{today:?}: {seen}");
            // Both have their room, so that nothing moves when the day is told.
            assert!(html.contains(runs), "{today:?}");
            assert_eq!(html.matches("data-other").count(), 3, "{today:?}");
            assert!(seen.contains("objections@example.org"), "{today:?}");
        }
    }
}

#[test]
fn a_notice_that_ended_before_the_date_of_the_data_keeps_no_room_for_anything_else() {
    let html = verdict(Lang::En, "2022-09-28", None);
    assert!(html.contains("The notice ended on 28 September 2022."));
    assert!(!html.contains("data-other") && !html.contains("objections@example.org"));
}

#[test]
fn what_a_state_means_is_not_what_stands_above_it_already() {
    for state in State::ALL {
        for (lang, said) in [
            (Lang::Zh, ["持有资格", "不再是经认定", "正在公示，"]),
            (
                Lang::En,
                [
                    "holds this title",
                    "no longer a certified",
                    "is in public notice",
                ],
            ),
        ] {
            let meaning = crate::i18n::say(state.meaning(), lang);
            let twice = said.iter().any(|said| meaning.contains(said));
            assert!(!twice || state == State::Listed, "{state:?}: {meaning}");
        }
    }
}
