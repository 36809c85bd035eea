//! What pages say of themselves in search engines, previews and lists: said only by the publisher.

use super::number;
use crate::routes::Lang;

pub(crate) struct Described {
    pub(crate) home: &'static str,
    pub(crate) directory: fn(usize) -> String,
    /// Of its name, its verdict and its place.
    pub(crate) space: fn(&str, &str, &str) -> String,
    pub(crate) in_province: fn(&str) -> String,
}

pub(crate) fn described(lang: Lang) -> &'static Described {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

const ZH: Described = Described {
    home: "经过认定的众创空间名录：由谁认定、哪一级、从何时起、如今是否仍然有效。",
    directory: |total| {
        format!(
            "{}家众创空间的名称、运营主体、级别、认定日期和状态。",
            number(total as u64)
        )
    },
    space: |name, verdict, place| format!("{name}（{place}）：{verdict}。"),
    in_province: |province| format!("{province}的众创空间"),
};

const EN: Described = Described {
    home: "The register of certified co-working spaces in China: by whom, at which level, since when, and still?",
    directory: |total| {
        format!(
            "{} certified co-working spaces with operator, level, date and state.",
            number(total as u64)
        )
    },
    space: |name, verdict, place| format!("{name} ({place}): {verdict}."),
    in_province: |province| format!("Spaces in {province}"),
};
