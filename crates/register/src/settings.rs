//! The publisher's settings: one file (`register.toml`) that says who publishes the register, how to reach them, and under which
//! terms. All of it is checked at once, so that a person mends the file in one go.

mod contact;
mod fault;
mod filing;
mod licence;
mod section;

use values::{Phrase, Words};

use crate::{facts::Facts, title::Level};

use section::Section;

pub use contact::Contact;
pub use fault::{SettingsError, SettingsFault};
pub use licence::Licence;

/// What the publisher sets for the whole register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Who publishes the register.
    pub publisher: Words,
    /// What the site is called, where it is not called as the program calls it.
    pub site: Option<Words>,
    /// Where the site is served: absolute, `https`, with a slash at its end.
    pub base_url: Option<String>,
    /// Who takes objections to a public notice.
    pub objections: Option<Contact>,
    /// Who takes doubts about a record.
    pub doubts: Option<Contact>,
    /// The licence of the data.
    pub licence: Option<Licence>,
    /// The number of the site's filing with the ministry of industry (ICP 备案号).
    pub icp: Option<String>,
    /// The number of its filing with the police (公安备案号).
    pub police: Option<String>,
    /// The map services that are offered for a place, in this order.
    pub maps: Vec<MapService>,
    /// The level of a title where neither a column nor the facts of its list say it.
    pub level: Option<Level>,
    /// Who grants it, likewise.
    pub issuer: Option<String>,
}

/// A map service to which a place may link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MapService {
    /// 高德地图.
    Amap,
    /// 百度地图.
    Baidu,
    /// 腾讯地图.
    Tencent,
    /// OpenStreetMap.
    Osm,
}

impl MapService {
    /// Every service.
    pub const ALL: [Self; 4] = [Self::Amap, Self::Baidu, Self::Tencent, Self::Osm];

    /// The stable name used in files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Amap => "amap",
            Self::Baidu => "baidu",
            Self::Tencent => "tencent",
            Self::Osm => "osm",
        }
    }

    /// The service with this stable name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|service| service.key() == key)
    }
}

const KEYS: &[&str] = &[
    "publisher",
    "site",
    "base_url",
    "contacts",
    "licence",
    "filing",
    "maps",
    "defaults",
];

impl Settings {
    /// Reads a settings file (TOML).
    ///
    /// # Errors
    /// If it is not TOML, has an unknown key, lacks the publisher's names, or has a value that cannot be used; the error holds all of
    /// them, each with its key, what stands there, and what may.
    pub fn read(text: &str) -> Result<Self, SettingsError> {
        let mut file = Section::of_file(text)?;
        let publisher = file.both("publisher", PUBLISHER);
        if publisher.is_none() && !file.has_fault("publisher") {
            file.missing("publisher", PUBLISHER);
        }
        let (objections, doubts) = match file.section("contacts") {
            None => (None, None),
            Some(mut contacts) => {
                let read = (
                    Contact::read(&mut contacts, "objections"),
                    Contact::read(&mut contacts, "doubts"),
                );
                file.end_of(contacts, &["objections", "doubts"]);
                read
            }
        };
        let (icp, police) = match file.section("filing") {
            None => (None, None),
            Some(mut filing) => {
                let read = (filing::icp(&mut filing), filing::police(&mut filing));
                file.end_of(filing, &["icp", "police"]);
                read
            }
        };
        let (level, issuer) = match file.section("defaults") {
            None => (None, None),
            Some(mut defaults) => {
                let read = (
                    defaults.read("level", LEVEL, Level::read),
                    defaults.text("issuer", ISSUER),
                );
                file.end_of(defaults, &["level", "issuer"]);
                read
            }
        };
        let settings = publisher.map(|publisher| Self {
            publisher,
            site: file.both("site", SITE),
            base_url: file.read("base_url", BASE_URL, contact::base_url),
            objections,
            doubts,
            licence: Licence::read(&mut file),
            icp,
            police,
            maps: maps(&mut file),
            level,
            issuer,
        });
        file.finish(KEYS, settings)
    }
}

impl Facts {
    /// The same facts with the publisher's defaults where they say nothing. A column still overrules both.
    #[must_use]
    pub fn or(self, settings: &Settings) -> Self {
        Self {
            level: self.level.or(settings.level),
            issuer: self.issuer.or_else(|| settings.issuer.clone()),
            ..self
        }
    }
}

/// Which services, in which order; each once.
fn maps(file: &mut Section) -> Vec<MapService> {
    let mut services = Vec::new();
    for name in file.texts("maps", MAPS) {
        match MapService::from_key(&name).filter(|service| !services.contains(service)) {
            Some(service) => services.push(service),
            None => file.fault("maps", Some(name), MAPS),
        }
    }
    services
}

const PUBLISHER: Phrase = Phrase {
    zh: "发布机构的中文名和英文名，例如 publisher = { zh = \"示例省科学技术厅\", en = \"Example Department of Science and Technology\" }",
    en: "the publisher’s names in Chinese and English, such as publisher = { zh = \"示例省科学技术厅\", en = \"Example Department of Science and Technology\" }",
};
const SITE: Phrase = Phrase {
    zh: "网站的中文名和英文名，例如 site = { zh = \"示例省众创空间名录\", en = \"Certified Spaces of Example\" }",
    en: "the site’s names in Chinese and English, such as site = { zh = \"示例省众创空间名录\", en = \"Certified Spaces of Example\" }",
};
const BASE_URL: Phrase = Phrase {
    zh: "网站的完整网址，以 https:// 开头，只含字母、数字和 / - _ . ~，例如 https://register.example.org/",
    en: "the site’s whole address from https:// on, of letters, digits and / - _ . ~ only, such as https://register.example.org/",
};
const LEVEL: Phrase = Phrase {
    zh: "national（国家级）、provincial（省级）、city（市级）",
    en: "national, provincial, city",
};
const ISSUER: Phrase = Phrase {
    zh: "认定机构的名称，例如 示例省科学技术厅",
    en: "the issuer’s name, such as 示例省科学技术厅",
};
const MAPS: Phrase = Phrase {
    zh: "amap、baidu、tencent、osm 中的几个，每个一次，例如 maps = [\"amap\", \"osm\"]",
    en: "some of amap, baidu, tencent, osm, each once, such as maps = [\"amap\", \"osm\"]",
};

#[cfg(test)]
mod tests;
