//! What the server says with every page, and what no page does.

use e2e::{Browser, Phone, Published, get};

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
    browser.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_asks_anybody_else_sets_a_cookie_or_says_anything_on_the_console() {
    let site = Published::sample(120).await;
    let id = site.spaces()[0]["id"].as_str().unwrap().to_owned();
    let browser = Browser::start().await;
    for width in [320, 768, 1440] {
        browser.size(Phone(width, 900)).await;
        for path in [
            "zh/",
            "en/",
            "zh/spaces/",
            "en/spaces/?level=national,city&province=440000,110000",
            "en/spaces/in/440000/",
            &format!("zh/spaces/{id}/"),
            &format!("en/spaces/{id}/"),
            "zh/about/",
        ] {
            // Under a document no program runs.
            if path.contains("/in/") || path.ends_with("/about/") {
                browser.open(&site.page(path)).await;
            } else {
                browser.open_app(&site.page(path)).await;
            }
            browser.fits_its_width().await;
            browser.console_is_empty().await;
            browser
                .picture(&format!(
                    "{width}-{}",
                    path.replace(['/', '?', '&', '=', ','], "_")
                ))
                .await;
            let twice = browser.script("const names = performance.getEntriesByType('resource').map((entry) => entry.name); return names.filter((name, place) => names.indexOf(name) !== place)").await;
            assert_eq!(twice, serde_json::json!([]), "{path}: fetched twice");
            let elsewhere = browser.script("return performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith(location.origin))").await;
            assert_eq!(elsewhere, serde_json::json!([]), "{path}");
            assert_eq!(browser.script("return document.cookie").await, "", "{path}");
        }
    }
    browser.close().await;
}
