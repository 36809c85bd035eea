//! Who publishes the register, on the wire: part of the manifest, so that the site and re-users read the same.

use register::{Contact, Licence, MapService, Settings, Words};
use serde::{Deserialize, Serialize};

use json::object;

/// Who publishes the register, how to reach them, and under which terms the data may be used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Publisher {
    /// The publisher's name.
    pub name: BothLanguages,
    /// What the site is called, where it has a name of its own.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub site: Option<BothLanguages>,
    /// Where the site is served: absolute, with a slash at its end.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub base_url: Option<String>,
    /// Who takes objections to a public notice.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub objections: Option<ContactRecord>,
    /// Who takes doubts about a record.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub doubts: Option<ContactRecord>,
    /// The licence of the data. Where none is named, none is granted.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub licence: Option<LicenceRecord>,
    /// The site's filing number with the ministry of industry (ICP 备案号).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub icp: Option<String>,
    /// Its filing number with the police (公安备案号).
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub police: Option<String>,
    /// The map services that a place links to, in this order: `amap`, `baidu`, `tencent`, `osm`.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    pub maps: Vec<String>,
}

/// A text in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct BothLanguages {
    /// In Chinese (zh-CN).
    pub zh: String,
    /// In English.
    pub en: String,
}

/// How to reach an office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct ContactRecord {
    /// E-mail.
    pub mail: String,
    /// Telephone of the office.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub phone: Option<String>,
    /// Postal address.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub address: Option<BothLanguages>,
    /// A page, `http` or `https`.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub url: Option<String>,
}

/// A licence of data.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct LicenceRecord {
    /// Its short name in the SPDX list, where it has one.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub spdx: Option<String>,
    /// Its name.
    pub name: BothLanguages,
    /// Where its text stands.
    pub url: String,
}

object!(Publisher: name; site, base_url, objections, doubts, licence, icp, police, maps);
object!(BothLanguages: zh, en);
object!(ContactRecord: mail; phone, address, url);
object!(LicenceRecord: name, url; spdx);

impl Publisher {
    /// What the settings say of the publisher. The defaults for titles are not part of it: they show in the records.
    #[must_use]
    pub fn of(settings: &Settings) -> Self {
        Self {
            name: (&settings.publisher).into(),
            site: settings.site.as_ref().map(BothLanguages::from),
            base_url: settings.base_url.clone(),
            objections: settings.objections.as_ref().map(ContactRecord::from),
            doubts: settings.doubts.as_ref().map(ContactRecord::from),
            licence: settings.licence.as_ref().map(LicenceRecord::from),
            icp: settings.icp.clone(),
            police: settings.police.clone(),
            maps: settings
                .maps
                .iter()
                .copied()
                .map(MapService::key)
                .map(str::to_owned)
                .collect(),
        }
    }
}

impl From<&Words> for BothLanguages {
    fn from(words: &Words) -> Self {
        Self {
            zh: words.zh.clone(),
            en: words.en.clone(),
        }
    }
}

impl From<&Contact> for ContactRecord {
    fn from(contact: &Contact) -> Self {
        Self {
            mail: contact.mail.clone(),
            phone: contact.phone.clone(),
            address: contact.address.as_ref().map(BothLanguages::from),
            url: contact.url.clone(),
        }
    }
}

impl From<&Licence> for LicenceRecord {
    fn from(licence: &Licence) -> Self {
        Self {
            spdx: licence.spdx.clone(),
            name: (&licence.name).into(),
            url: licence.url.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_stand_in_the_manifest_as_they_are_and_what_is_not_set_is_absent() {
        let sample = Settings::read(include_str!("../../../docs/register.toml")).unwrap();
        let publisher = Publisher::of(&sample);
        let json = serde_json::to_value(&publisher).unwrap();
        assert_eq!(json["name"]["zh"], "示例省科学技术厅");
        assert_eq!(json["objections"]["mail"], "objections@example.org");
        assert_eq!(json["licence"]["spdx"], "CC-BY-4.0");
        assert_eq!(json["maps"][3], "osm");
        assert!(json.get("level").is_none());
        assert_eq!(
            serde_json::from_value::<Publisher>(json).unwrap(),
            publisher
        );
        let least = Settings::read("publisher = { zh = \"示例厅\", en = \"Example\" }").unwrap();
        assert_eq!(
            serde_json::to_string(&Publisher::of(&least)).unwrap(),
            r#"{"name":{"zh":"示例厅","en":"Example"}}"#
        );
    }
}
