//! How to reach an office. The page that shows it is public: an office's line, never a person's.

use values::{Phrase, Words, half_width, words};

use crate::{
    check::{is_mail, is_phone, is_private, is_web_address},
    settings::section::Section,
};

/// How to reach an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// E-mail.
    pub mail: String,
    /// Telephone of the office.
    pub phone: Option<String>,
    /// Postal address.
    pub address: Option<Words>,
    /// A page, `http` or `https`.
    pub url: Option<String>,
}

impl Contact {
    /// The contact of this name, if the file has it. The mail address is the least that it says.
    pub(super) fn read(contacts: &mut Section, name: &str) -> Option<Self> {
        let mut section = contacts.section(name)?;
        for key in ["mail", "phone"] {
            section.refuse_private(key);
        }
        if !section.has("mail") && !section.has_fault("mail") {
            section.missing("mail", MAIL);
        }
        let mail = section.read("mail", MAIL, mail);
        let phone = section.read("phone", PHONE, phone);
        let address = section.both("address", ADDRESS);
        let url = section.read("url", URL, url);
        contacts.end_of(section, &["mail", "phone", "address", "url"]);
        mail.map(|mail| Self {
            mail,
            phone,
            address,
            url,
        })
    }
}

impl Section {
    /// A value with a personal mobile or a citizen ID number is refused and not repeated in the report.
    fn refuse_private(&mut self, key: &str) {
        if self.take_if(key, is_private) {
            let words = words!(
                "设置文件中 {} 含有个人手机号码或公民身份号码，不能公开。请写单位的固定电话或邮箱，例如 010-55550123、office@example.org",
                "In the settings, {} holds a personal mobile or citizen ID number, which must not be published. Write the office’s fixed line or mail, such as 010-55550123, office@example.org",
                self.full(key)
            );
            self.push(key, None, words);
        }
    }
}

fn mail(text: &str) -> Option<String> {
    Some(half_width(text)).filter(|text| is_mail(text))
}

fn phone(text: &str) -> Option<String> {
    Some(half_width(text)).filter(|text| is_phone(text))
}

pub(super) fn url(text: &str) -> Option<String> {
    Some(text.to_owned()).filter(|text| is_web_address(text))
}

/// An address that every link of the site can begin with: `https`, a host, a path that needs no encoding. It ends with a slash.
pub(super) fn base_url(text: &str) -> Option<String> {
    let rest = text.strip_prefix("https://")?;
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    let host_is_sound = host.split(':').next().is_some_and(|name| {
        name.split('.')
            .all(|label| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-'))
    }) && host.contains('.')
        && host
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || ".-:".contains(c));
    let path = path.trim_end_matches('/');
    let path_is_sound = path.is_empty()
        || path.split('/').all(|part| {
            !matches!(part, "" | "." | "..")
                && part
                    .chars()
                    .all(|c| c.is_ascii_alphanumeric() || "-_.~".contains(c))
        });
    let slash = if path.is_empty() { "" } else { "/" };
    (host_is_sound && path_is_sound).then(|| format!("https://{host}/{path}{slash}"))
}

const MAIL: Phrase = Phrase {
    zh: "一个电子邮箱地址，例如 office@example.org",
    en: "one e-mail address, such as office@example.org",
};
const PHONE: Phrase = Phrase {
    zh: "单位的固定电话，写上区号，例如 010-55550123、400-555-0123、010-55550123转8012",
    en: "the office’s fixed line with its area code, such as 010-55550123, 400-555-0123, +86 10 5555 0123",
};
const ADDRESS: Phrase = Phrase {
    zh: "通讯地址的中文和英文，例如 address = { zh = \"示例市示例路1号\", en = \"1 Example Road, Example\" }",
    en: "the postal address in Chinese and English, such as address = { zh = \"示例市示例路1号\", en = \"1 Example Road, Example\" }",
};
const URL: Phrase = Phrase {
    zh: "完整的网址，以 https:// 或 http:// 开头",
    en: "a whole address, from https:// or http:// on",
};
