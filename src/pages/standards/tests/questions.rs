//! Which questions the explainer tells of, and which it leaves to their form.

use super::*;

#[test]
fn what_is_asked_on_a_visit_is_explained_listed_and_compared_nowhere() {
    let mut standards = shipped();
    let visit = standards
        .documents
        .iter_mut()
        .find(|document| document.is_for_visit())
        .unwrap();
    // Even where it asks about the same thing as others do.
    visit.clauses[0].subject = Some("size".to_owned());
    visit.supersedes = vec!["filing-2017".to_owned()];
    let (id, title, question) = (
        visit.id.clone(),
        visit.title.zh.clone(),
        visit.metrics[0].question.zh.clone(),
    );
    let pages = standards_pages(&standards);
    for own in &pages {
        let path = Address::of(Lang::Zh, Page::Standards(own.clone())).path();
        assert!(!path.split('/').any(|part| part == id), "{path}");
    }
    for own in [
        StandardsPage::Overview,
        StandardsPage::Terms,
        StandardsPage::Search,
        StandardsPage::Choose,
        StandardsPage::Document("filing-2017".to_owned()),
        clause_of("filing-2017", "4a"),
        StandardsPage::Compare("filing-2017".to_owned(), "fuzhou-2022".to_owned()),
    ] {
        assert!(pages.contains(&own));
        let html = page(&standards, Lang::Zh, own.clone()).html;
        assert!(!html.contains(&format!("/{id}/")), "{own:?}");
        assert!(!html.contains(&title), "{own:?}");
        assert!(!html.contains(&question), "{own:?}");
    }
    for own in [
        StandardsPage::Document(id.clone()),
        clause_of(&id, "operator"),
        StandardsPage::Compare(id, "filing-2017".to_owned()),
    ] {
        let html = page(&standards, Lang::En, own).html;
        assert!(html.contains("There is no such page"));
    }
}

#[test]
fn a_clause_lists_what_a_form_also_asks_with_it() {
    let standards = shipped();
    let html = page(&standards, Lang::En, clause_of("service-2017", "training")).html;
    let asked = html.split("id=\"questions\"").nth(1).unwrap();
    for question in [
        "Was training for founders really given in the last year?",
        "Which training was given?",
        "What shows that this training was given?",
    ] {
        assert!(asked.contains(question), "{question}");
    }
    let found = page(&standards, Lang::En, StandardsPage::Search).html;
    assert!(found.contains("What shows that this training was given?"));
}
