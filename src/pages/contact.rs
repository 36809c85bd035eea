//! Links by which somebody can be reached.

use release::ContactRecord;

use crate::{
    i18n::{Words, in_language},
    ui::{Html, el},
};

/// An office: mail, telephone, page, address, each in a line of its own.
pub(crate) fn office(t: &'static Words, contact: &ContactRecord) -> Html {
    let address = contact
        .address
        .as_ref()
        .map(|address| in_language(address, t.lang).to_owned().into());
    let lines = [
        (t.email, Some(mail_link(&contact.mail))),
        (t.phone, contact.phone.as_deref().map(phone_link)),
        (t.website, contact.url.as_deref().and_then(web_link)),
        (t.address, address),
    ];
    let mut office = el("ul").class("office");
    for (key, value) in lines {
        let Some(value) = value else { continue };
        let key = el("span").class("office__key").with(key).with(t.colon);
        office = office.with(el("li").with(key).with(value));
    }
    office.into()
}

/// An e-mail address. What is not one is not linked.
pub(crate) fn mail_link(mail: &str) -> Html {
    if is_mail(mail) {
        link("mailto:".to_owned() + mail, mail)
    } else {
        mail.to_owned().into()
    }
}

/// One plain address (RFC 5322, `addr-spec` without quotes), in which nothing opens another part of a link.
pub(super) fn is_mail(mail: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b".@_-+!#$*/=^`{|}~'".contains(&byte);
    let part = |part: &str| !part.is_empty() && !part.contains('@');
    mail.bytes().all(plain)
        && mail
            .split_once('@')
            .is_some_and(|(local, host)| part(local) && part(host))
}

/// Only what the domain lets through is a link; the policy of the page is the second line.
pub(crate) fn web_link(address: &str) -> Option<Html> {
    (address.starts_with("https://") || address.starts_with("http://")).then(|| {
        el("a")
            .href(address.to_owned())
            .attr("rel", "noopener nofollow external")
            .with(address.to_owned())
            .into()
    })
}

/// A telephone number. A cell with several numbers, or with words, is not one number to call.
pub(crate) fn phone_link(phone: &str) -> Html {
    let digits: String = phone
        .chars()
        .filter(|c| c.is_ascii_digit() || *c == '+')
        .collect();
    if (5..=15).contains(&digits.len())
        && phone
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '+' | '-' | ' ' | '(' | ')'))
    {
        link("tel:".to_owned() + &digits, phone)
    } else {
        phone.to_owned().into()
    }
}

fn link(href: String, shown: &str) -> Html {
    el("a").href(href).with(shown.to_owned()).into()
}
