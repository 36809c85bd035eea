//! Words for what went wrong, which every program of the site has.

use crate::{routes::Lang, trouble::Trouble};

/// The words of notices.
pub(crate) struct Notices {
    pub(crate) trouble: fn(Trouble) -> String,
    #[cfg_attr(
        not(target_arch = "wasm32"),
        expect(dead_code, reason = "said when a fetch has failed")
    )]
    pub(crate) reload: &'static str,
    /// Between two sentences: in Chinese nothing.
    #[cfg_attr(
        not(target_arch = "wasm32"),
        expect(dead_code, reason = "said when a fetch has failed")
    )]
    pub(crate) gap: &'static str,
}

static ZH: Notices = Notices {
    trouble: |trouble| match trouble {
        Trouble::Offline => "没有网络。".to_owned(),
        Trouble::NoAnswer => "服务器没有回应。".to_owned(),
        Trouble::Status(status) => format!("服务器回应了错误 {status}。"),
        Trouble::Truncated => "数据没有传完。".to_owned(),
        Trouble::WrongHash => "收到的数据与这一版名录登记的摘要不符。".to_owned(),
        Trouble::Page => "收到的是网页而不是数据。公共场所的网络可能要求先登录。".to_owned(),
        Trouble::Version => "数据的版本比本页的程序新。请重新打开本页。".to_owned(),
        Trouble::Form => "数据的格式无法识别。".to_owned(),
    },
    reload: "重新打开本页",
    gap: "",
};

static EN: Notices = Notices {
    trouble: |trouble| match trouble {
        Trouble::Offline => "There is no network.".to_owned(),
        Trouble::NoAnswer => "The server did not answer.".to_owned(),
        Trouble::Status(status) => format!("The server answered with error {status}."),
        Trouble::Truncated => "The transfer broke off.".to_owned(),
        Trouble::WrongHash => {
            "What came does not have the digest that this release names.".to_owned()
        }
        Trouble::Page => {
            "A web page came instead of data. A public network may want you to log in first."
                .to_owned()
        }
        Trouble::Version => {
            "The data are newer than the program of this page. Open the page again.".to_owned()
        }
        Trouble::Form => "The data are not of a form that this program knows.".to_owned(),
    },
    reload: "Open this page again",
    gap: " ",
};

/// The words of notices in this language.
pub(crate) fn notices(lang: Lang) -> &'static Notices {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}
