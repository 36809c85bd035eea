//! The stylesheet against what it promises: contrast, names, and the oldest browsers it is written for.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

fn read(folder: &Path, into: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read(&path, into);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            into.push((path, text));
        }
    }
}

/// Every stylesheet, without its comments.
fn sheets() -> Vec<(PathBuf, String)> {
    let mut sheets = Vec::new();
    let style = concat!(env!("CARGO_MANIFEST_DIR"), "/style");
    read(Path::new(style), &mut sheets);
    for (_, text) in &mut sheets {
        while let Some(start) = text.find("/*") {
            let end = text[start..].find("*/").unwrap() + start + 2;
            text.replace_range(start..end, "");
        }
    }
    sheets
}

fn tokens() -> String {
    let mut sheets = sheets().into_iter();
    let tokens = sheets.find(|(path, _)| path.ends_with("tokens.css"));
    tokens.unwrap().1
}

/// The colours that a part of the tokens gives, by role.
fn colours(part: &str) -> BTreeMap<&str, &str> {
    let lines = part.lines().filter_map(|line| {
        let (role, value) = line.trim().strip_prefix("--color-")?.split_once(": ")?;
        Some((role, value.trim_end_matches(';')))
    });
    lines.collect()
}

/// The colours in light, in dark (what dark does not change is as in light), and where they are forced.
fn schemes(tokens: &str) -> [BTreeMap<&str, &str>; 3] {
    let (light, rest) = tokens.split_once("prefers-color-scheme: dark").unwrap();
    let (dark, forced) = rest.split_once("forced-colors").unwrap();
    let light = colours(light);
    let dark = light.clone().into_iter().chain(colours(dark)).collect();
    [light, dark, colours(forced)]
}

/// The relative luminance of a colour (WCAG 2.2).
fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

/// The contrast ratio of two colours (WCAG 2.2).
fn contrast(one: &str, other: &str) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Text needs 4.5 to 1 on its ground, what only bounds or marks needs 3 (WCAG 2.2, 1.4.3 and 1.4.11).
const TEXT: f64 = 4.5;
const SHAPE: f64 = 3.0;

#[test]
fn every_colour_stands_out_from_its_grounds_in_light_and_in_dark() {
    let grounds = ["page", "surface", "surface-strong"];
    let own = |colour, ground: &'static [&'static str], least| (colour, ground, least);
    let pairs = [
        own("ink", &["page", "surface", "surface-strong"], TEXT),
        own("ink-muted", &["page", "surface", "surface-strong"], TEXT),
        own("ink-faint", &["page", "surface"], TEXT),
        own("control-border", &["page", "surface"], SHAPE),
        own("accent", &["page", "surface", "accent-soft"], TEXT),
        own("on-accent", &["accent"], TEXT),
        own("page", &["ink", "status-certified"], TEXT),
        own("focus", &["page", "surface", "surface-strong"], SHAPE),
        own("match", &["match-ground"], TEXT),
        own("match-underline", &["page"], SHAPE),
        own("status-certified", &["page", "surface"], TEXT),
        own("status-recheck", &["page", "surface"], TEXT),
        own("status-notice", &["page", "surface"], TEXT),
        own("ink", &["accent-soft"], TEXT),
        own("status-suspended", &["page", "surface"], TEXT),
        own("status-cancelled", &["page", "surface"], TEXT),
        own("status-expired", &["page", "surface"], TEXT),
        own("on-alarm", &["alarm"], TEXT),
        own("ink", &["tile-0", "tile-1", "tile-2", "tile-3"], TEXT),
        own("on-tile", &["tile-4", "tile-5"], TEXT),
    ];
    let tokens = tokens();
    let [light, dark, _] = schemes(&tokens);
    for (name, scheme) in [("light", light), ("dark", dark)] {
        for (colour, on, least) in pairs {
            for ground in on {
                let ratio = contrast(scheme[colour], scheme[ground]);
                assert!(ratio >= least, "{name}: {colour} on {ground}: {ratio:.1}");
            }
        }
        // Decoration only: it may be as faint as it is, but a ground is not to be mistaken for another.
        let distinct: BTreeSet<&str> = grounds.map(|ground| scheme[ground]).into();
        assert_eq!(distinct.len(), grounds.len(), "{name}");
    }
}

#[test]
fn the_measure_of_contrast_is_that_of_wcag() {
    for (one, other, ratio) in [
        ("#000000", "#ffffff", 21.0),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
    ] {
        assert!((contrast(one, other) - ratio).abs() < 0.01, "{one} {other}");
    }
}

#[test]
fn where_colours_are_forced_every_role_has_a_system_colour() {
    let tokens = tokens();
    let [light, _, forced] = schemes(&tokens);
    for role in light.keys() {
        let colour = forced.get(role);
        assert!(colour.is_some_and(|colour| !colour.contains('#')), "{role}");
    }
}

#[test]
fn every_colour_is_a_role_and_every_role_that_is_used_has_a_value() {
    let sheets = sheets();
    let mut given = BTreeSet::new();
    let mut used = BTreeMap::new();
    for (path, text) in &sheets {
        let inside = |piece: &'static str| text.split(piece).skip(1);
        for name in inside("--") {
            let length = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '-');
            let (name, after) = name.split_at(length.unwrap_or(name.len()));
            if after.starts_with(':') {
                given.insert(name.to_owned());
            }
        }
        for name in inside("var(--") {
            let name = name.split([')', ',']).next().unwrap_or_default();
            used.insert(name.to_owned(), path.clone());
        }
        let bare = !path.ends_with("tokens.css") && text.contains(": #");
        assert!(!bare, "{}: a colour that is no role", path.display());
    }
    used.retain(|name, _| !given.contains(name));
    assert!(used.is_empty(), "{used:?}");
}

/// What some browser does not know that the site is built for: Chrome and Edge 109, Firefox 115, Safari 16.4, by the feature tables of
/// their makers. Where something of the kind only adds to what stands without it, its file is named.
#[test]
fn nothing_is_needed_that_the_oldest_browsers_do_not_know() {
    let newer = [
        (":has(", &["notice.css", "sheet.css"][..]),
        ("color-mix(", &[]),
        ("light-dark(", &[]),
        ("oklch(", &[]),
        ("lab(", &[]),
        ("subgrid", &[]),
        ("@scope", &[]),
        ("@starting-style", &[]),
        ("@property", &[]),
        ("@view-transition", &[]),
        ("animation-timeline", &[]),
        ("anchor(", &[]),
        (":popover-open", &[]),
        (":user-invalid", &[]),
        ("field-sizing", &[]),
        ("interpolate-size", &[]),
        ("::details-content", &[]),
        ("content-visibility", &[]),
        ("round(", &[]),
        ("&", &[]),
        ("1lh", &[]),
        ("rlh", &[]),
    ];
    for (path, text) in sheets() {
        for (feature, only) in newer {
            let known = only.iter().any(|name| path.ends_with(name));
            assert!(
                known || !text.contains(feature),
                "{}: {feature}",
                path.display()
            );
        }
    }
}
