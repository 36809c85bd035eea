//! Words of the documents: help pages, the plain lists, and the page that is not there. The app never says them.

mod about;
mod accessibility;
mod keyboard;
mod privacy;

use crate::routes::Lang;

pub(crate) use self::{
    about::About,
    accessibility::{Accessibility, DATED},
    keyboard::Keyboard,
    privacy::Privacy,
};

/// The words of all documents.
pub(crate) struct Help {
    pub(crate) about: About,
    pub(crate) accessibility: Accessibility,
    pub(crate) privacy: Privacy,
    pub(crate) keyboard: Keyboard,
    pub(crate) plain_list: PlainList,
    pub(crate) not_found: NotFound,
}

/// A part of a page: its head, paragraphs, then points.
pub(crate) struct Part {
    pub(crate) head: &'static str,
    pub(crate) paragraphs: &'static [&'static str],
    pub(crate) points: &'static [&'static str],
}

/// What stands at the top of a page, and what is said of it elsewhere.
pub(crate) struct Top {
    pub(crate) head: &'static str,
    pub(crate) lead: &'static str,
    /// For search engines and previews.
    pub(crate) description: &'static str,
}

/// The plain list of a province.
pub(crate) struct PlainList {
    pub(crate) filter_these: &'static str,
    pub(crate) empty: &'static str,
    pub(crate) page: fn(u32) -> String,
}

/// The page that is not there.
pub(crate) struct NotFound {
    pub(crate) head: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) to_home: &'static str,
}

/// The words of documents in this language.
pub(crate) fn help(lang: Lang) -> &'static Help {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}

const ZH: Help = Help {
    about: about::ZH,
    accessibility: accessibility::ZH,
    privacy: privacy::ZH,
    keyboard: keyboard::ZH,
    plain_list: PlainList {
        filter_these: "在名录中查询和筛选",
        empty: "名录中没有该地区的记录。",
        page: |page| format!("第{page}页"),
    },
    not_found: NotFound {
        head: "没有这个页面",
        lead: "地址可能有误，或者页面已经移走。",
        to_home: "回到首页",
    },
};

const EN: Help = Help {
    about: about::EN,
    accessibility: accessibility::EN,
    privacy: privacy::EN,
    keyboard: keyboard::EN,
    plain_list: PlainList {
        filter_these: "Search and filter these in the directory",
        empty: "The register has no record of this place.",
        page: |page| format!("page {page}"),
    },
    not_found: NotFound {
        head: "There is no such page",
        lead: "The address may be wrong, or the page has moved.",
        to_home: "To the home page",
    },
};
