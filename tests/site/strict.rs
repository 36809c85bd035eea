//! What the server says with every page, and what no page does.

use e2e::{Browser, Phone, Published, get, places};

#[tokio::test(flavor = "multi_thread")]
async fn every_kind_of_address_has_its_status_and_headers() {
    let site = Published::sample(20).await;
    let id = site.spaces()[0]["id"].as_str().unwrap().to_owned();
    for (path, status, said) in [
        ("zh/", 200, "content-security-policy: default-src 'none'"),
        ("en/spaces/", 200, "trusted-types 'none'"),
        (&format!("en/spaces/{id}/"), 200, "text/html"),
        ("api/v1/root.json", 200, "cache-control: no-cache"),
        (
            &format!("api/v1/spaces/{id}.json"),
            200,
            "access-control-allow-origin: *",
        ),
        ("zh/nothing/", 404, "text/html"),
        ("api/v1/spaces/nothing.json", 404, "application/json"),
        ("zh/about", 308, "location: /zh/about/"),
    ] {
        let (found, head) = get(&site.page(path), &[]).await;
        let redirect = status == 308 && (300..400).contains(&found);
        assert!(found == status || redirect, "{path}: {found}");
        assert!(head.to_lowercase().contains(said), "{path}: {head}");
    }
    let (_, head) = get(&site.page("zh/spaces/"), &[("Accept-Encoding", "br")]).await;
    assert!(
        head.to_lowercase().contains("content-encoding: br"),
        "{head}"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_is_not_there_says_so_in_its_language() {
    let site = Published::sample(20).await;
    let browser = Browser::start().await;
    browser.open(&site.page("en/spaces/00000000/")).await;
    browser
        .find("heading", "This record is not in the register")
        .await;
    browser.open(&site.page("zh/nothing/")).await;
    browser.find("heading", "没有这个页面").await;
    browser.close_saying_only(&["404"]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_asks_twice_or_is_wider_than_its_window_or_says_anything_on_the_console() {
    let site = Published::sample(400).await;
    let browser = Browser::start().await;
    for place in places(&site) {
        for lang in ["zh", "en"] {
            let path = place.in_language(lang);
            browser.open_running(&site.page(&path)).await;
            let twice = browser.script("const names = performance.getEntriesByType('resource').map((entry) => entry.name); return names.filter((name, place) => names.indexOf(name) !== place)").await;
            assert_eq!(twice, serde_json::json!([]), "{path}: fetched twice");
            for width in [320, 768, 1440] {
                browser.size(Phone(width, 900)).await;
                browser.fits_its_width().await;
                let name = path.replace(['/', '?', '&', '=', ','], "_");
                browser.picture(&format!("{width}-{name}")).await;
            }
        }
    }
    browser.close_saying_only(&["404"]).await;
}
