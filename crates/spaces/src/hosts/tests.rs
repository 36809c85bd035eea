use super::*;

const HASH: &str = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

fn published() -> Vec<String> {
    [
        "index.html",
        "404.html",
        "zh/index.html",
        "zh/404/index.html",
        "en/spaces/0a1b2c3d/index.html",
        "app/boot-0123456789abcdef.js",
        "app/certified-spaces-0123456789abcdef.wasm",
        "app/favicon.svg",
        "app/shell.html",
        "robots.txt",
        "sitemap.xml",
        "sitemap-1.xml",
        "api/v1/spaces.json",
        "api/v1/schemas/root.schema.json",
    ]
    .map(str::to_owned)
    .into()
}

/// The rules of a `_headers` file that fit an address, header by header.
fn said(headers: &str, path: &str) -> Vec<(String, String)> {
    let mut fits = false;
    let mut said = Vec::new();
    for line in headers.lines().filter(|line| !line.starts_with('#')) {
        match line.strip_prefix("  ") {
            Some(header) if fits => {
                let (name, value) = header.split_once(": ").unwrap();
                said.push((name.to_owned(), value.to_owned()));
            }
            Some(_) => {}
            None => {
                fits = line
                    .strip_suffix('*')
                    .map_or(line == path, |start| path.starts_with(start));
            }
        }
    }
    said
}

#[test]
fn every_file_has_each_header_once_and_only_what_is_named_by_its_content_is_kept() {
    for base in ["/", "/a/b-c.d/"] {
        let published = published();
        let files = files(base, published.iter().map(String::as_str));
        let headers = String::from_utf8(files["_headers"].clone()).unwrap();
        let (blob, manifest) = (
            format!("api/v1/blobs/{HASH}.json"),
            format!("api/v1/manifests/{HASH}.json"),
        );
        let others = [
            "",
            "api/v1/root.json",
            "api/v1/files.json",
            "api/v1/spaces/0a1b2c3d.json",
            "zh/spaces/",
            "en/nothing",
            &blob,
            &manifest,
        ];
        for path in published.iter().map(String::as_str).chain(others) {
            let said = said(&headers, &format!("{base}{path}"));
            let mut names: Vec<&str> = said.iter().map(|(name, _)| name.as_str()).collect();
            names.sort_unstable();
            let count = names.len();
            names.dedup();
            assert_eq!(names.len(), count, "{path}: {said:?}");
            let value = |name: &str| {
                let header = said.iter().find(|(said, _)| said == name);
                header.map(|(_, value)| value.as_str())
            };
            let kept = path == blob || path == manifest || path.contains("-0123456789abcdef.");
            assert_eq!(
                value("Cache-Control"),
                Some(if kept { FOREVER } else { ASK }),
                "{path}"
            );
            assert_eq!(value("X-Content-Type-Options"), Some("nosniff"), "{path}");
            let data = path.starts_with("api/");
            assert_eq!(
                value("Access-Control-Allow-Origin"),
                data.then_some("*"),
                "{path}"
            );
            let page = matches!(path, "" | "index.html" | "404.html")
                || path.starts_with("zh/")
                || path.starts_with("en/");
            assert_eq!(value("Content-Security-Policy").is_some(), page, "{path}");
        }
        // What one host is told by a pattern, the others are told by a regular expression.
        for path in published.iter().chain([&blob, &manifest]) {
            let kept = said(&headers, &format!("{base}{path}"))
                .iter()
                .any(|(_, value)| value == FOREVER);
            let named = path.contains("-0123456789abcdef.") || path.contains(HASH);
            assert_eq!(kept, named, "{path}");
        }
    }
}

#[test]
fn the_policy_lets_no_string_become_markup_and_no_other_site_frame_a_page() {
    let policy = policy();
    assert!(
        policy.contains("; frame-ancestors 'none'; ") && policy.ends_with("; trusted-types 'none'")
    );
    assert!(!policy_in_page().contains("frame-ancestors") && !policy.contains("  "));
    assert_eq!(
        policy.replace("frame-ancestors 'none'; ", ""),
        policy_in_page()
    );
}

#[test]
fn each_file_for_hosts_carries_the_policy_and_its_own_base() {
    for base in ["/", "/register/"] {
        let files = files(base, []);
        for name in ["_headers", ".htaccess", "nginx.conf"] {
            let text = String::from_utf8(files[name].clone()).unwrap();
            for part in [&policy(), FOREVER, "blocked-destinations=(script)", base] {
                assert!(text.contains(part), "{name}: {part}");
            }
        }
        let redirects = String::from_utf8(files["_redirects"].clone()).unwrap();
        assert!(redirects.contains(&format!("{base}en/* {base}en/404/index.html 404\n")));
        let first = redirects
            .lines()
            .find(|line| !line.starts_with('#'))
            .unwrap();
        assert!(
            first.starts_with(&format!("{base}zh/*")),
            "the closest comes first"
        );
    }
}

#[test]
fn only_a_file_of_the_app_with_sixteen_digits_is_named_by_its_content() {
    for (address, stem) in [
        ("app/a-0123456789abcdef.js", Some("app/a-")),
        (
            "app/certified-spaces-0123456789abcdef.wasm",
            Some("app/certified-spaces-"),
        ),
        ("app/a-0123456789abcdeg.js", None),
        ("app/0123456789abcdef.js", None),
        ("app/choose.js", None),
        ("app/空-0123456789abcdef.js", Some("app/空-")),
        ("zh/a-0123456789abcdef.js", None),
    ] {
        assert_eq!(stem_before_hash(address), stem, "{address}");
    }
}

/// Apache weighs its sections anew under the name of the compressed file that it sends.
#[test]
fn in_htaccess_a_compressed_page_is_a_page() {
    let text = String::from_utf8(files("/", [])[".htaccess"].clone()).unwrap();
    let section = text
        .split("<If ")
        .find(|section| section.contains("Content-Security-Policy"));
    let pattern = section.unwrap().lines().next().unwrap();
    assert!(!pattern.contains("html$"), "{pattern}");
}
