//! The register in figures and the open data, as people use them.

use e2e::{Browser, Phone, Published, get};
use serde_json::Value;

fn statistics(site: &Published) -> Value {
    let path = site.folder.join("api/v1/statistics.json");
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_number_leads_to_a_list_of_so_many_spaces_and_the_table_reads_on_a_phone() {
    let site = Published::sample(400).await;
    let figures = statistics(&site);
    let browser = Browser::start().await;
    browser.size(Phone(360, 740)).await;
    let year = figures["by_year_of_certification"][0]["year"].to_string();
    let reason = &figures["by_reason_of_cancellation"][0];
    let desks = &figures["declared"][3]["stated"];
    let level = |place: usize| &figures["by_level"][place]["spaces"];
    for (name, spaces) in [
        ("National", level(0)),
        ("City", level(2)),
        (&year, &figures["by_year_of_certification"][0]["spaces"]),
        (reason["reason"].as_str().unwrap(), &reason["spaces"]),
        ("Desks", desks),
    ] {
        browser.open(&site.page("en/figures/")).await;
        browser.fits_its_width().await;
        let link = browser.find("link", &format!("{name} {spaces}")).await;
        link.click().await.unwrap();
        browser.see("html[data-app=running]").await;
        browser.see(&format!("ol[data-total='{spaces}']")).await;
        // What is asked for is said above the list, and can be left there.
        let remove = browser.find("link", &format!("Remove “{name}”")).await;
        remove.click().await.unwrap();
        browser.see("ol[data-total='400']").await;
    }
    browser.open(&site.page("zh/figures/")).await;
    let table = browser.find("table", "空间数，按状态").await;
    let text = table.text().await.unwrap();
    for count in figures["by_state"].as_array().unwrap() {
        assert!(text.contains(&count["spaces"].to_string()), "{text}");
    }
    // Every table stands on the screen from its first column to its last.
    let wide = browser
        .script("return [...document.querySelectorAll('table')].filter((table) => table.getBoundingClientRect().right > innerWidth).length")
        .await;
    assert_eq!(wide, 0);
    browser.console_is_empty().await;
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_file_that_the_page_about_the_data_names_is_there_and_as_large_as_it_says() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser.size(Phone(360, 740)).await;
    for path in ["en/data/", "zh/figures/"] {
        browser.open(&site.page(path)).await;
        browser.fits_its_width().await;
        let links = browser
            .script("return [...document.querySelectorAll('main a')].map((link) => link.href).filter((href) => href.includes('/api/v1/'))")
            .await;
        let links = links.as_array().unwrap();
        assert!(links.len() >= 8, "{path}: {links:?}");
        for link in links {
            let (status, head) = get(link.as_str().unwrap(), &[]).await;
            assert_eq!(status, 200, "{link}");
            let head = head.to_lowercase();
            assert!(
                head.contains("access-control-allow-origin: *"),
                "{link}: {head}"
            );
        }
    }
    browser.open(&site.page("en/data/")).await;
    let bytes = std::fs::metadata(site.folder.join("api/v1/spaces.csv"))
        .unwrap()
        .len();
    let shown = format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100);
    let text = browser.text().await;
    assert!(text.contains(&shown), "{shown}");
    // The example is the beginning of a record that was published.
    let space = &site.spaces()[0];
    assert!(text.contains(&format!("\"id\": {}", space["id"])), "{text}");
    browser.console_is_empty().await;
    browser.close().await;
}
