//! The licence under which the data may be used.

use values::{Phrase, Words};

use crate::settings::{contact::url, section::Section};

/// A licence of data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// Its short name in the SPDX list, if it is one of those that are known here.
    pub spdx: Option<String>,
    /// Its name.
    pub name: Words,
    /// Where its text stands.
    pub url: String,
}

/// Licences made for data, or used for them, by their names in the SPDX list (version 3.27), with the names and addresses that their
/// authors give.
const KNOWN: [(&str, &str, &str, &str); 8] = [
    (
        "CC-BY-4.0",
        "知识共享 署名 4.0 国际",
        "Creative Commons Attribution 4.0 International",
        "https://creativecommons.org/licenses/by/4.0/",
    ),
    (
        "CC-BY-SA-4.0",
        "知识共享 署名—相同方式共享 4.0 国际",
        "Creative Commons Attribution-ShareAlike 4.0 International",
        "https://creativecommons.org/licenses/by-sa/4.0/",
    ),
    (
        "CC-BY-NC-4.0",
        "知识共享 署名—非商业性使用 4.0 国际",
        "Creative Commons Attribution-NonCommercial 4.0 International",
        "https://creativecommons.org/licenses/by-nc/4.0/",
    ),
    (
        "CC-BY-ND-4.0",
        "知识共享 署名—禁止演绎 4.0 国际",
        "Creative Commons Attribution-NoDerivatives 4.0 International",
        "https://creativecommons.org/licenses/by-nd/4.0/",
    ),
    (
        "CC0-1.0",
        "知识共享 CC0 1.0 通用",
        "Creative Commons Zero 1.0 Universal",
        "https://creativecommons.org/publicdomain/zero/1.0/",
    ),
    (
        "ODbL-1.0",
        "开放数据共享 开放数据库许可 1.0",
        "Open Data Commons Open Database License 1.0",
        "https://opendatacommons.org/licenses/odbl/1-0/",
    ),
    (
        "ODC-By-1.0",
        "开放数据共享 署名许可 1.0",
        "Open Data Commons Attribution License 1.0",
        "https://opendatacommons.org/licenses/by/1-0/",
    ),
    (
        "PDDL-1.0",
        "开放数据共享 公共领域贡献与许可 1.0",
        "Open Data Commons Public Domain Dedication and License 1.0",
        "https://opendatacommons.org/licenses/pddl/1-0/",
    ),
];

impl Licence {
    /// The licence, if the file names one: by its SPDX name, or by name and address.
    pub(super) fn read(file: &mut Section) -> Option<Self> {
        let mut section = file.section("licence")?;
        let licence = if section.has("spdx") {
            section.read("spdx", SPDX, Self::known)
        } else {
            for key in ["name", "url"] {
                if !section.has(key) {
                    section.missing(key, OWN);
                }
            }
            let (name, url) = (section.both("name", OWN), section.read("url", OWN, url));
            name.zip(url).map(|(name, url)| Self {
                spdx: None,
                name,
                url,
            })
        };
        // A known licence has its name and address; others beside them would contradict it.
        let keys: &[&str] = match licence.as_ref().and_then(|licence| licence.spdx.as_ref()) {
            Some(_) => &["spdx"],
            None => &["spdx", "name", "url"],
        };
        file.end_of(section, keys);
        licence
    }

    fn known(name: &str) -> Option<Self> {
        let (spdx, zh, en, url) = KNOWN
            .iter()
            .find(|(spdx, ..)| spdx.eq_ignore_ascii_case(name))?;
        Some(Self {
            spdx: Some((*spdx).to_owned()),
            name: Words::new(*zh, *en),
            url: (*url).to_owned(),
        })
    }
}

const SPDX: Phrase = Phrase {
    zh: "CC-BY-4.0、CC-BY-SA-4.0、CC-BY-NC-4.0、CC-BY-ND-4.0、CC0-1.0、ODbL-1.0、ODC-By-1.0、PDDL-1.0；其他许可请不写 spdx，改写 name = { zh = \"…\", en = \"…\" } 和 url",
    en: "CC-BY-4.0, CC-BY-SA-4.0, CC-BY-NC-4.0, CC-BY-ND-4.0, CC0-1.0, ODbL-1.0, ODC-By-1.0, PDDL-1.0; for another, leave out spdx and write name = { zh = \"…\", en = \"…\" } and url",
};
const OWN: Phrase = Phrase {
    zh: "许可的名称和网址，例如 name = { zh = \"示例数据许可\", en = \"Example Data Licence\" } 和 url = \"https://example.org/licence\"；或只写 spdx = \"CC-BY-4.0\"",
    en: "the licence’s name and address, such as name = { zh = \"示例数据许可\", en = \"Example Data Licence\" } and url = \"https://example.org/licence\"; or spdx = \"CC-BY-4.0\" alone",
};
