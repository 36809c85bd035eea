//! The filing numbers that a site in mainland China shows at its foot (that with the ministry of industry by 互联网信息服务管理办法,
//! 国务院令第292号, article 12).

use values::{Phrase, half_width};

use crate::settings::section::Section;

/// The filing with the ministry of industry: `京ICP备12345678号-1`.
pub(super) fn icp(filing: &mut Section) -> Option<String> {
    filing.read("icp", ICP, |text| {
        let text = half_width(text);
        let (_, number) = text
            .split_once("ICP备")
            .or_else(|| text.split_once("ICP证"))
            .filter(|(place, _)| is_place(place))?;
        let (number, site) = number.split_once('号')?;
        let site_is_sound = site.is_empty() || site.strip_prefix('-').is_some_and(is_digits);
        (is_digits(number) && site_is_sound).then(|| text.clone())
    })
}

/// The filing with the police: `京公网安备11010102000001号`.
pub(super) fn police(filing: &mut Section) -> Option<String> {
    filing.read("police", POLICE, |text| {
        let text: String = half_width(text)
            .chars()
            .filter(|c| !c.is_whitespace())
            .collect();
        let (_, number) = text
            .split_once("公网安备")
            .filter(|(place, _)| is_place(place))?;
        let number = number.strip_suffix('号')?;
        (number.len() == 14 && is_digits(number)).then(|| text.clone())
    })
}

/// One character stands for the province.
fn is_place(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| !c.is_ascii()) && chars.next().is_none()
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

const ICP: Phrase = Phrase {
    zh: "完整的备案号，例如 京ICP备12345678号-1",
    en: "the whole filing number, such as 京ICP备12345678号-1",
};
const POLICE: Phrase = Phrase {
    zh: "完整的备案号，数字 14 位，例如 京公网安备11010102000001号",
    en: "the whole filing number with its 14 digits, such as 京公网安备11010102000001号",
};
