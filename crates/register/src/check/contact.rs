//! How to reach a space: website, e-mail, telephone.

use values::{Words, half_width, words};

use crate::{
    check::{
        mended::MendedKind,
        phone::{self, Fault},
        private_number,
        reader::Reader,
    },
    columns::Field,
    problem::Rule,
    space::Place,
};

/// Only `http` and `https` are links that a public page may carry.
pub(super) fn website(reader: &mut Reader<'_>) -> Option<String> {
    let text = reader.text(Field::Website)?;
    let half = half_width(&text);
    let (scheme, rest) = half.split_once("://").unwrap_or(("", &half));
    let lower = scheme.to_ascii_lowercase();
    let is_address = is_address(rest);
    if matches!(lower.as_str(), "http" | "https") && is_address {
        let website = format!("{lower}://{rest}");
        let kind = if website == half {
            MendedKind::FullWidth
        } else {
            MendedKind::LetterCase
        };
        reader.mend(Some(Field::Website), kind, text, website.clone());
        return Some(website);
    }
    let message = match half.split_once(':') {
        Some((scheme, rest)) if is_other_scheme(scheme, rest) => words!(
            "“{scheme}:”不是网站的地址，公开页面不能链接它",
            "“{scheme}:” is not the address of a website, and no public page may link to it"
        ),
        _ if scheme.is_empty() && is_address => words!(
            "网址前面少了 http:// 或 https://",
            "The http:// or https:// before the address is missing"
        ),
        _ => words!("不是网址", "This is not a web address"),
    };
    reader.error(
        Field::Website,
        Rule::WebAddress,
        Some(text),
        message,
        words!(
            "请写完整的网址，以 http:// 或 https:// 开头；没有就留空",
            "Write the whole address, from http:// or https:// on, or leave it empty"
        ),
    );
    None
}

/// A host with a dot in it, and behind it a path without anything that could end an attribute of a page.
fn is_address(text: &str) -> bool {
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    host.contains('.')
        && !host.starts_with('.')
        && !host.contains('@')
        && !text.contains(|c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '<'))
}

/// A scheme other than those of websites (RFC 3986, section 3.1), and not a host before its port.
fn is_other_scheme(scheme: &str, rest: &str) -> bool {
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-'));
    let is_web = ["http", "https"]
        .iter()
        .any(|web| scheme.eq_ignore_ascii_case(web));
    is_scheme && !is_web && !rest.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a text is one e-mail address.
pub(crate) fn is_mail(text: &str) -> bool {
    text.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty()
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !host.contains('@')
            && text
                .chars()
                .all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | ',' | ';'))
    })
}

/// Whether a text is a link that a public page may carry.
pub(crate) fn is_web_address(text: &str) -> bool {
    text.strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .is_some_and(is_address)
}

/// Whether a text is a telephone number that anybody can call.
pub(crate) fn is_phone(text: &str) -> bool {
    phone::check(text, false).is_ok()
}

/// Whether a text holds the number of a person: a citizen ID number, or a mobile number with or without the 0 before it.
pub(crate) fn is_private(text: &str) -> bool {
    private_number::find(text).is_some() || private_number::after_zero(text)
}

pub(super) fn email(reader: &mut Reader<'_>) -> Option<String> {
    let text = reader.text(Field::Email)?;
    let half = half_width(&text);
    if is_mail(&half) {
        let kind = MendedKind::FullWidth;
        reader.mend(Some(Field::Email), kind, text, half.clone());
        return Some(half);
    }
    reader.error(
        Field::Email,
        Rule::MailAddress,
        Some(text),
        words!("不是电子邮箱地址", "This is not an e-mail address"),
        words!(
            "请只写一个邮箱，例如 hello@example.org；没有就留空",
            "Write one address, such as hello@example.org, or leave it empty"
        ),
    );
    None
}

/// The telephone of the office, as the list has it.
pub(super) fn phone(reader: &mut Reader<'_>, place: Option<&Place>) -> Option<String> {
    let text = reader.text(Field::Phone)?;
    // A mobile number has its own error.
    if reader.is_private(Field::Phone) {
        return None;
    }
    let own_numbering =
        place.is_some_and(|place| matches!(place.province.letters(), "TW" | "HK" | "MO"));
    let (rule, message): (Rule, Words) = match phone::check(&text, own_numbering) {
        Ok(()) => return Some(text),
        Err(Fault::NoAreaCode(number)) => {
            reader.warn(
                Some(Field::Phone),
                Rule::PhoneAreaCode,
                Some(text.clone()),
                words!(
                    "{number} 没有区号，外地打不通",
                    "{number} has no area code and cannot be called from elsewhere"
                ),
                words!(
                    "请在号码前加上区号，例如 0512-{number}",
                    "Put the area code before the number, such as 0512-{number}"
                ),
            );
            return Some(text);
        }
        Err(Fault::NoNumber) => (
            Rule::PhoneForm,
            words!("这里没有电话号码", "There is no telephone number here"),
        ),
        Err(Fault::Part(part)) => (
            Rule::PhoneForm,
            words!(
                "“{part}”不是完整的电话号码",
                "“{part}” is not a whole telephone number"
            ),
        ),
        Err(Fault::NoZero(number)) => (
            Rule::PhoneForm,
            words!(
                "区号前面少了 0，应为 {number}",
                "The 0 of the area code is missing: it should be {number}"
            ),
        ),
    };
    reader.error(
        Field::Phone,
        rule,
        Some(text),
        message,
        words!(
            "请写区号和号码，例如 0512-55550123 或 400-555-0123，分机写在“转”后面，几个号码用顿号隔开；没有就留空",
            "Write area code and number, such as 0512-55550123 or 400-555-0123, an extension behind “转” or “ext”, several with commas between them; or leave it empty"
        ),
    );
    None
}
