//! A contact card (vCard 3.0, RFC 2426, which every address book reads).

use release::SpaceRecord;

use crate::{
    i18n::spoken_date,
    pages::verdict::{state_of, verdict_words},
    site::Site,
};
use register::Level;

/// The card of a space: how to reach it, and in a note what the register says of it, as of when.
pub(super) fn card(site: &Site, record: &SpaceRecord, address: &str, web_address: &str) -> String {
    let t = site.words();
    let claims = &record.claims;
    let as_of = &site.catalogue.root().as_of;
    let level = record
        .best()
        .and_then(|title| Level::from_key(&title.level));
    let verdict = verdict_words(t, state_of(&record.state), level);
    let note = [
        &verdict,
        t.colon,
        t.as_of,
        t.gap,
        &spoken_date(as_of, t.lang),
        "\n",
        web_address,
    ]
    .concat();
    let given = |value: &'_ Option<String>| value.clone().unwrap_or_default();
    let web = claims
        .website
        .as_ref()
        .filter(|web| web.starts_with("http"));
    let mut card = String::new();
    for (name, value) in [
        ("BEGIN:", "VCARD".to_owned()),
        ("VERSION:", "3.0".to_owned()),
        ("N:", escaped(&record.name) + ";;;;"),
        ("FN:", escaped(&record.name)),
        (
            "ORG:",
            escaped(record.operator.as_ref().unwrap_or(&record.name)),
        ),
        (
            "ADR;TYPE=work:",
            [";;", &*escaped(address), ";;;;"].concat(),
        ),
        ("TEL;TYPE=work,voice:", escaped(&given(&claims.phone))),
        ("EMAIL;TYPE=internet:", escaped(&given(&claims.email))),
        ("URL:", web.cloned().unwrap_or_default()),
        ("NOTE:", escaped(&note)),
        ("SOURCE:", web_address.to_owned()),
        ("REV:", as_of.clone()),
        ("END:", "VCARD".to_owned()),
    ] {
        if !value.is_empty() {
            line(&mut card, &[name, &value].concat());
        }
    }
    card
}

/// Text in which nothing separates (RFC 2426, 4).
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '\n' => escaped.push_str("\\n"),
            '\r' => {}
            ';' | ',' | '\\' => escaped.extend(['\\', c]),
            c => escaped.push(c),
        }
    }
    escaped
}

/// A line, folded so that none is longer than 75 octets and no character is cut (RFC 2425, 5.8.1).
fn line(card: &mut String, text: &str) {
    let mut length = 0;
    for c in text.chars() {
        if length + c.len_utf8() > 74 {
            card.push_str("\r\n ");
            length = 1;
        }
        card.push(c);
        length += c.len_utf8();
    }
    card.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_without_cutting_a_character_and_unfold_to_what_they_were() {
        let text = "NOTE:".to_owned() + &"名录a".repeat(60);
        let mut folded = String::new();
        line(&mut folded, &text);
        assert!(folded.split("\r\n").all(|line| line.len() <= 75));
        assert_eq!(folded.replace("\r\n ", ""), text + "\r\n");
    }

    #[test]
    fn what_would_separate_is_escaped() {
        assert_eq!(escaped("甲;乙,丙\\丁\r\n戊：己"), r"甲\;乙\,丙\\丁\n戊：己");
    }
}
