//! The story of the overview: it in short, its order, what people ask.

use ::search::{Column, Index, Query, Texts};

use super::*;
use crate::pages::standards::{numbering::with_parts, questions::answers};

fn without_filing() -> Standards {
    let mut standards = shipped();
    standards
        .documents
        .retain(|document| document.id != "filing-2017");
    standards
}

/// A part of a page, by its id.
fn part(html: &str, id: &str) -> String {
    let (_, rest) = html
        .split_once(&format!("<section class=\"part\" id=\"{id}\""))
        .unwrap();
    rest.split("<section").next().unwrap().to_owned()
}

#[test]
fn the_overview_begins_with_it_in_short_and_tells_figures_after_the_documents() {
    let standards = shipped();
    for lang in Lang::ALL {
        let html = page(&standards, lang, StandardsPage::Overview).html;
        let places: Vec<usize> = [
            "short",
            "whom",
            "life",
            "documents",
            "figures",
            "questions",
            "on",
        ]
        .iter()
        .map(|id| html.find(&format!(" id=\"{id}\"")).unwrap())
        .collect();
        assert!(places.is_sorted(), "{places:?}");
    }
}

#[test]
fn in_short_says_what_a_space_is_who_certifies_and_leads_to_every_condition() {
    let standards = shipped();
    let filing = standards.document("filing-2017").unwrap();
    for (lang, key, certifier, all, either, advised) in [
        (
            Lang::Zh,
            "zh",
            "工业和信息化部",
            "10项条件，须全部满足",
            "，或",
            "建议：",
        ),
        (
            Lang::En,
            "en",
            "Ministry of Industry and Information Technology",
            "10 conditions. All of them have to hold",
            ", or ",
            "advised: ",
        ),
    ] {
        let html = page(&standards, lang, StandardsPage::Overview).html;
        let short = part(&html, "short");
        let said = text(&short);
        let space = standards.definitions.iter();
        let space = space
            .filter(|definition| definition.id == "co-working-space")
            .map(|definition| view::say(&definition.text, lang))
            .next()
            .unwrap();
        assert!(said.contains(space), "{said}");
        assert!(said.contains(certifier) && said.contains(all), "{said}");
        assert!(short.contains("href=\"#life\""));
        for clause in &filing.clauses {
            let link = format!("href=\"/{key}/standards/filing-2017/{}/\"", clause.id);
            assert_eq!(short.matches(&link).count(), 1, "{link}");
        }
        // Two of them are met by either of two things, one is only advised.
        assert_eq!(said.matches(either).count(), 2, "{said}");
        assert_eq!(said.matches(advised).count(), 1, "{said}");
    }
}

#[test]
fn without_the_filing_rule_the_story_goes_on_without_its_lines() {
    let standards = without_filing();
    let html = page(&standards, Lang::En, StandardsPage::Overview).html;
    assert!(!html.contains("filing-2017"));
    let short = text(&part(&html, "short"));
    assert!(!short.contains("What the national filing asks"), "{short}");
    assert!(short.contains("Who certifies") && short.contains("Why a title is lost"));
    let asked = text(&part(&html, "questions"));
    assert!(!asked.contains("500 m² or 30 desks: are both needed?"));
    assert!(asked.contains("How long does a title hold?"));
    let found = page(&standards, Lang::En, StandardsPage::Search).html;
    assert!(!found.contains("filing-2017") && !found.contains("are both needed?"));
}

#[test]
fn the_figures_of_a_day_are_told_as_history_and_not_as_those_of_the_register() {
    let standards = shipped();
    for (lang, head, apart) in [
        (Lang::Zh, "2017年9月15日的数字", "不是本名录的数字"),
        (
            Lang::En,
            "The figures of 15 September 2017",
            "no figures of this register",
        ),
    ] {
        let html = page(&standards, lang, StandardsPage::Overview).html;
        let figures = text(&part(&html, "figures"));
        for said in [head, apart, "4", "298"] {
            assert!(figures.contains(said), "{said}: {figures}");
        }
    }
}

#[test]
fn what_not_known_means_is_said_once_with_the_regime_that_is_in_force() {
    let mut standards = shipped();
    let note = "It may well stand.";
    let html = page(&standards, Lang::En, StandardsPage::Overview).html;
    assert_eq!(html.matches(note).count(), 1);
    assert!(part(&html, "documents").contains("A newer regime is in force since June 2025"));
    for document in &mut standards.documents {
        document.state = rules::DocumentState::InForce;
    }
    let html = page(&standards, Lang::En, StandardsPage::Overview).html;
    assert!(!html.contains(note));
}

#[test]
fn a_document_with_more_clauses_than_numbers_says_why() {
    let standards = shipped();
    let said = |lang, id: &str| {
        let own = StandardsPage::Document(id.to_owned());
        text(&page(&standards, lang, own).html)
    };
    let filing = said(Lang::Zh, "filing-2017");
    assert!(
        filing.contains(
            "条件从1编到10，其中第2、4、8项分成几部分，如8a、8b、8c，所以要逐条看的共15条。"
        ),
        "{filing}"
    );
    assert!(said(Lang::En, "filing-2017").contains(
        "numbered 1 to 10. Some of them have parts (2, 4, 8), such as 8a, 8b, 8c, so there are 15 things to check."
    ));
    // It has parts too, but its numbers are those of another document.
    let fuzhou = said(Lang::Zh, "fuzhou-2022");
    assert!(fuzhou.contains("共9条。") && !fuzhou.contains("编到"));
}

#[test]
fn numbers_are_told_only_where_they_run_from_one_and_some_have_parts() {
    for (ids, parts) in [
        (&["1", "2", "2b", "3"][..], Some(vec![1, 2, 1])),
        (&["1a", "1b", "2"], Some(vec![2, 1])),
        (&["1", "2", "3"], None),
        (&["3", "4a", "4b"], None),
        (&["1", "2a", "2b", "fund"], None),
        (&["1", "2", "1b"], None),
        (&[], None),
    ] {
        let clauses: Vec<rules::Clause> = ids
            .iter()
            .map(|id| {
                let mut clause = shipped().document("filing-2017").unwrap().clauses[0].clone();
                clause.id = (*id).to_owned();
                clause
            })
            .collect();
        let told = with_parts(&clauses);
        let counts = told.map(|told| told.iter().map(|own| own.clauses.len()).collect());
        assert_eq!(counts, parts, "{ids:?}");
    }
}

/// The question that is found first, looked for as the program of the page looks for it.
fn first_found(lang: Lang, typed: &str) -> Option<&'static str> {
    in_view(lang, &shipped(), |view| {
        let answers = answers(view);
        let mut texts = [Texts::default(), Texts::default(), Texts::default()];
        for own in &answers {
            for (column, text) in texts.iter_mut().zip([own.question, &own.also, own.answer]) {
                column.push(text);
            }
        }
        let columns: Vec<Column> = (0..).zip(texts).map(|(w, t)| Column::new(w, t)).collect();
        let query = Query {
            text: typed.to_owned(),
            chosen: Vec::new(),
        };
        let mut hits = Index::new(answers.len(), Vec::new())
            .find(&query, columns.iter())
            .hits;
        hits.sort_unstable();
        let first = hits.first()?;
        Some(answers[first.row as usize].question)
    })
}

#[test]
fn what_people_ask_is_found_in_their_own_words() {
    for (lang, typed, question) in [
        (Lang::Zh, "怎么取消资格", "资格为什么会被取消？怎样取消？"),
        (Lang::Zh, "谁认定", "众创空间由谁认定？"),
        (Lang::Zh, "有效期", "资格管多久？"),
        (
            Lang::Zh,
            "入驻有补贴吗？",
            "空间有资格，入驻的团队就有补贴、能减税吗？",
        ),
        (Lang::Zh, "who certifies", "众创空间由谁认定？"),
        (
            Lang::En,
            "who certifies",
            "Who certifies co-working spaces?",
        ),
        (
            Lang::En,
            "Why was my title cancelled?",
            "Why and how is a title cancelled?",
        ),
        (
            Lang::En,
            "how long is it valid",
            "How long does a title hold?",
        ),
        (
            Lang::En,
            "do tenants get a subsidy",
            "Does a tenant get subsidies or tax relief because the space is certified?",
        ),
        (Lang::En, "公示", "What does “public notice” mean?"),
        (
            Lang::En,
            "difference incubator",
            "What is an incubator, and how is it different from a co-working space?",
        ),
    ] {
        assert_eq!(first_found(lang, typed), Some(question), "{typed}");
    }
}

#[test]
fn every_answer_leads_to_a_place_that_is_there() {
    let standards = shipped();
    for (lang, key) in [(Lang::Zh, "zh"), (Lang::En, "en")] {
        let answers: Vec<String> = in_view(lang, &standards, |view| {
            answers(view).into_iter().map(|own| own.href).collect()
        });
        assert_eq!(answers.len(), 12);
        let overview = page(&standards, lang, StandardsPage::Overview).html;
        let found = page(&standards, lang, StandardsPage::Search).html;
        let terms = page(&standards, lang, StandardsPage::Terms).html;
        for href in answers {
            let link = format!("href=\"{href}\"");
            assert!(overview.contains(&link) && found.contains(&link), "{href}");
            let Some((path, id)) = href.split_once('#') else {
                continue;
            };
            let leads_to = if path.ends_with("/terms/") {
                &terms
            } else {
                assert_eq!(path, format!("/{key}/standards/"));
                &overview
            };
            assert!(leads_to.contains(&format!(" id=\"{id}\"")), "{href}");
        }
    }
}

#[test]
fn the_search_leads_to_each_of_its_groups_and_says_how_much_is_in_it() {
    let standards = shipped();
    let html = page(&standards, Lang::En, StandardsPage::Search).html;
    let jumps = html.split("id=\"jumps\"").nth(1).unwrap();
    let jumps = jumps.split("</nav>").next().unwrap();
    assert_eq!(jumps.matches("href=\"#group-").count(), 5);
    assert!(text(jumps).contains("Questions people ask 12"), "{jumps}");
    let documents = standards.of_authorities().count();
    assert!(text(jumps).contains(&format!("Documents {documents}")));
}

#[test]
fn a_form_says_first_that_nobody_knows_whether_its_document_stands() {
    let standards = shipped();
    for (id, said) in [
        ("filing-2017", true),
        ("service-2017", true),
        ("visit", false),
    ] {
        let address = Address::of(Lang::Zh, Page::Assess(Some(id.to_owned())));
        let matter = Matter::Standards(explained(&standards, &[]));
        let html = render("/", &catalogue(), &address, matter).html;
        assert_eq!(html.contains("请先问发文机关"), said, "{id}");
        assert!(html.contains("id=\"assessment\""), "{id}");
    }
}
