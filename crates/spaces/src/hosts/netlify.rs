//! `_headers` and `_redirects`, as Netlify, Cloudflare Pages and others read them from the folder that is the host's root.

use std::fmt::Write as _;

use super::{
    ASK, Caching, FOREVER, NO_DATA, NOT_FOUND, NOT_FOUND_EN, NOT_FOUND_ZH, PAGES, READERS, SNIFF,
    page_headers, preface,
};

/// Where several rules fit an address, one host sends what all of them say of a header, joined by a comma, and another what the
/// closest says. So no header is said twice of an address.
pub(super) fn headers(base: &str, caching: &Caching) -> String {
    let mut text = preface(
        "放在主机的根目录下才有效。",
        "Hosts read it in their root folder only.",
        base,
    );
    let mut rule = |pattern: &str, headers: &[(&str, &str)]| {
        let _ = writeln!(text, "\n{base}{pattern}");
        for (name, value) in headers {
            let _ = writeln!(text, "  {name}: {value}");
        }
    };
    let pages = page_headers();
    let pages: Vec<(&str, &str)> = pages
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .filter(|header| *header != SNIFF)
        .chain([("Cache-Control", ASK)])
        .collect();
    rule("*", &[SNIFF]);
    rule("api/*", &[READERS]);
    for pattern in PAGES {
        rule(pattern, &pages);
    }
    for pattern in &caching.kept {
        rule(pattern, &[("Cache-Control", FOREVER)]);
    }
    for pattern in &caching.asked {
        rule(pattern, &[("Cache-Control", ASK)]);
    }
    text
}

/// Which answer goes with status 404 where nothing is. The first line that fits holds.
pub(super) fn redirects(base: &str) -> String {
    let mut text = preface(
        "放在主机的根目录下才有效。",
        "Hosts read it in their root folder only.",
        base,
    );
    for (pattern, answer) in [
        ("zh/*", NOT_FOUND_ZH),
        ("en/*", NOT_FOUND_EN),
        ("api/*", NO_DATA),
        ("*", NOT_FOUND),
    ] {
        let _ = writeln!(text, "{base}{pattern} {base}{answer} 404");
    }
    text
}
