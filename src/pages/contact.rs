//! Links by which somebody can be reached.

use leptos::prelude::*;
use release::ContactRecord;

use crate::i18n::{Words, in_language};

/// An office: mail, telephone, page, address, each in a line of its own.
pub(crate) fn office(t: &'static Words, contact: &ContactRecord) -> AnyView {
    let line = |key: &'static str, value: AnyView| view! { <li class="office__line"><span class="office__key">{key}{t.colon}</span>{value}</li> };
    let lines: Vec<_> = [
        Some(line(t.email, mail_link(&contact.mail))),
        contact
            .phone
            .as_deref()
            .map(|phone| line(t.phone, phone_link(phone))),
        contact
            .url
            .as_deref()
            .and_then(web_link)
            .map(|link| line(t.website, link)),
        contact.address.as_ref().map(|address| {
            line(
                t.address,
                in_language(address, t.lang).to_owned().into_any(),
            )
        }),
    ]
    .into_iter()
    .flatten()
    .collect();
    view! { <ul class="office">{lines}</ul> }.into_any()
}

/// An e-mail address.
pub(crate) fn mail_link(mail: &str) -> AnyView {
    view! { <a href=format!("mailto:{mail}")>{mail.to_owned()}</a> }.into_any()
}

/// Only what the domain lets through is a link; the policy of the page is the second line.
pub(crate) fn web_link(address: &str) -> Option<AnyView> {
    (address.starts_with("https://") || address.starts_with("http://")).then(|| {
        view! { <a href=address.to_owned() rel="noopener nofollow external">{address.to_owned()}</a> }
            .into_any()
    })
}

/// A telephone number. A cell with several numbers, or with words, is not one number to call.
pub(crate) fn phone_link(phone: &str) -> AnyView {
    let digits: String = phone
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    let shown = phone.to_owned();
    if (5..=15).contains(&digits.len())
        && phone
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')'))
    {
        view! { <a href=format!("tel:{digits}")>{shown}</a> }.into_any()
    } else {
        shown.into_any()
    }
}
