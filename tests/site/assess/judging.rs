//! What the answers come to, what is missing, what if.

use e2e::{Browser, Phone, Published};

use super::{
    ANSWERS, begin, draft, fill, fill_in, go_on, go_to, kept, left, open_form, step, told,
};

fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut answers: Vec<(&str, &str)> = ANSWERS.to_vec();
    answers.retain(|(name, _)| !changes.iter().any(|(other, _)| other == name));
    answers.extend(changes.iter().filter(|(_, text)| !text.is_empty()));
    answers
}

#[tokio::test(flavor = "multi_thread")]
async fn the_result_says_what_is_missing_in_ways_with_or_and_the_road_to_a_date() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    let short = with(&[
        ("desks", "18"),
        ("total_area_m2", "360"),
        ("desk_area_m2", "200"),
        ("public_area_m2", "80"),
    ]);
    draft(&browser, &site, "en", "filing-2017", &short).await;
    browser.script("const field = document.getElementById('as-of'); field.value = '2026-12-31'; field.dispatchEvent(new Event('input', { bubbles: true }))").await;
    go_to(&browser, "result").await;
    let text = told(&browser, ".assessed").await;
    for part in [
        "12 more, 30 in all",
        "140 m² more",
        // More area in all is less of a share for desks and the public: that way has more of these too.
        "with this, still met: 4c",
        "or",
        "One of these is enough",
        "3 more, 20 in all",
        "Holds",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    // What all sets of changes have stands once, and then what each has besides.
    let smallest = told(&browser, ".smallest").await;
    for (part, times) in [
        ("In every case:", 1),
        ("And one of these:", 1),
        ("3 more, 20 in all", 1),
        ("12 more, 30 in all", 1),
    ] {
        assert_eq!(smallest.matches(part).count(), times, "{part}: {smallest}");
    }
    let several = "return document.querySelectorAll('.smallest__one li').length > 1";
    assert_eq!(browser.script(several).await, true, "{smallest}");
    // The tally stands under the answer.
    let under = "return document.querySelector('#assessment h1').nextElementSibling.className";
    assert_eq!(browser.script(under).await, "tally");
    let tally = told(&browser, "#assessment .tally").await;
    assert!(tally.contains("15 in all"), "{tally}");
    // Opened on 15 January 2026: eighteen months later.
    let head = told(&browser, "#assessment h1").await;
    assert!(head.contains("15 July 2027"), "{head}");
    let honest = told(&browser, ".honest").await;
    assert_eq!(honest, "A self-assessment, not a certification.");
    // The advisory is not met and fails nothing.
    let advisory = "return [...document.querySelectorAll('.condition')].find((row) => row.querySelector('.condition__number').textContent === '2b').innerText";
    let advisory = browser.script(advisory).await;
    assert!(
        advisory.as_str().unwrap().contains("Advisory"),
        "{advisory}"
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_verdict_is_given_as_soon_as_it_is_certain_and_what_was_not_judged_is_listed_by_weight()
{
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "filing-2017").await;
    begin(&browser).await;
    go_to(&browser, "q/5").await;
    fill(&browser, &[("resident_teams", "3")]).await;
    go_to(&browser, "result").await;
    let text = told(&browser, "#assessment").await;
    assert!(text.contains("One condition is missing."), "{text}");
    assert!(
        text.contains("Whether it passes is certain by now"),
        "{text}"
    );
    let rows =
        "return [...document.querySelectorAll('.unanswered__row')].map((row) => row.innerText)";
    let rows: Vec<String> = serde_json::from_value(browser.script(rows).await).unwrap();
    assert!(rows[0].contains("decides"), "{rows:?}");
    browser
        .script("document.querySelector('.unanswered__row a').click()")
        .await;
    browser.see(".quest").await;
    assert!(step(&browser).await.ends_with("/result"));
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn all_met_is_said_for_a_complete_rule_and_never_for_one_that_is_not_complete() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    let good = with(&[
        ("opened_on", "2020-01-01"),
        ("resident_teams", "25"),
        ("cases_in_year", "4"),
    ]);
    draft(&browser, &site, "zh", "filing-2017", &good).await;
    go_to(&browser, "result").await;
    let head = browser.see("#assessment h1").await;
    assert_eq!(head.attr("data-verdict").await.unwrap().unwrap(), "met");
    assert!(head.text().await.unwrap().contains("全部满足"));
    let shenzhen = [
        &good[..],
        &[
            ("stay_3_to_24_months", "true"),
            ("contracted_tech_service_bodies", "8"),
        ],
    ]
    .concat();
    draft(&browser, &site, "zh", "shenzhen-2020", &shenzhen).await;
    go_to(&browser, "result").await;
    let head = browser.see("#assessment h1").await;
    assert_eq!(head.attr("data-verdict").await.unwrap().unwrap(), "unknown");
    let text = told(&browser, "#assessment").await;
    assert!(
        text.contains("这里已知的条件都满足") && text.contains("不会写“满足”"),
        "{text}"
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_if_changes_the_outlook_and_not_what_is_saved() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    draft(&browser, &site, "en", "filing-2017", ANSWERS).await;
    go_to(&browser, "result").await;
    let before = kept(&browser).await;
    let change = told(&browser, ".what-if__change").await;
    assert!(change.contains("3 missing"), "{change}");
    browser
        .script("const field = document.getElementById('if-resident_teams'); field.focus()")
        .await;
    browser.press(&[fantoccini::key::Key::Right; 3]).await;
    let change = told(&browser, ".what-if__change").await;
    assert!(change.contains("2 missing"), "{change}");
    assert_eq!(kept(&browser).await, before);
    let head = told(&browser, "#assessment h1").await;
    assert!(head.starts_with("3 conditions"), "{head}");
    browser.click("button", "Back to your answers").await;
    assert!(
        !told(&browser, ".what-if__change")
            .await
            .contains("2 missing")
    );
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rubric_is_scored_with_its_parts_and_what_is_open_as_a_range() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser.size(Phone(360, 740)).await;
    open_form(&browser, &site, "en", "huzhou").await;
    begin(&browser).await;
    fill(&browser, &[("points_residents", "12")]).await;
    go_to(&browser, "result").await;
    let head = told(&browser, "#assessment h1").await;
    // 85 points of the other items, and 5 of the bonus.
    assert!(head.contains("12 to 102 of 100 points"), "{head}");
    let items = told(&browser, ".points").await;
    assert!(
        items.contains("12 of 15") && items.contains("0 to 20 of 20"),
        "{items}"
    );
    browser.fits_its_width().await;
    // More than the form gives is refused.
    go_to(&browser, "q/residents").await;
    fill(&browser, &[("points_residents", "16")]).await;
    go_on(&browser).await;
    browser.find("alert", "There is 1 problem").await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visit_ends_in_what_to_ask_next_and_a_link_to_verify_and_never_in_a_verdict() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "zh", "visit").await;
    begin(&browser).await;
    // What is asked is seen or heard there: nobody counts it.
    let first = told(&browser, "#assessment").await;
    assert!(first.contains("怎么看"), "{first}");
    assert!(!first.contains("怎么数"), "{first}");
    // No to everything.
    for _ in 0..20 {
        let here = step(&browser).await;
        if here.ends_with("/check") {
            break;
        }
        browser.script("for (const no of document.querySelectorAll('.quest__fields [value=false]')) no.click()").await;
        go_on(&browser).await;
        left(&browser, &here).await;
    }
    go_to(&browser, "result").await;
    let text = told(&browser, "#assessment").await;
    for part in [
        "12件事值得问清楚",
        "接着问",
        "在名录里核对",
        "不评价任何空间",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for never in ["不满足", "不合格", "骗", "还差"] {
        assert!(!text.contains(never), "{never}: {text}");
    }
    let verify = "return document.querySelector('#assessment .button--main').getAttribute('href')";
    assert_eq!(browser.script(verify).await, "/zh/spaces/");
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outline_scores_nothing_and_decides_nothing() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    open_form(&browser, &site, "en", "service-2017").await;
    begin(&browser).await;
    fill_in(
        &browser,
        &[
            ("gives_training", "true"),
            ("training_given", "Pitching, 3 June"),
        ],
    )
    .await;
    go_to(&browser, "result").await;
    let text = told(&browser, "#assessment").await;
    assert!(text.contains("are said to be really given"), "{text}");
    for never in [
        "is met.",
        "conditions are met",
        "known here is met",
        "points",
    ] {
        assert!(!text.contains(never), "{never}: {text}");
    }
    browser.close().await;
}
