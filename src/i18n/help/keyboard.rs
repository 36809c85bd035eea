//! The keys.

use super::{Part, Top};

/// What the page says.
pub(crate) struct Keyboard {
    pub(crate) top: Top,
    pub(crate) keys: &'static str,
    /// Heads of the table.
    pub(crate) columns: (&'static str, &'static str),
    /// Keys, and what they do. Alternatives are divided by ` / `, keys pressed together by `+`.
    pub(crate) table: &'static [(&'static str, &'static str)],
    pub(crate) parts: &'static [Part],
}

pub(super) const ZH: Keyboard = Keyboard {
    top: Top {
        head: "键盘操作",
        lead: "本网站的所有操作，只用键盘都能完成。",
        description: "只用键盘使用本网站：按键一览、跳转链接，以及换页后焦点的位置。",
    },
    keys: "按键",
    columns: ("按键", "作用"),
    table: &[
        ("Tab", "到下一个链接、按钮或输入框"),
        ("Shift+Tab", "到上一个"),
        ("Enter", "打开链接，按下按钮，在查询框中开始查询"),
        ("Space", "勾选或取消一项筛选，打开或收起菜单和折叠的内容"),
        ("↑ / ↓", "在下拉列表中选择；在别处是滚动页面"),
        ("Ctrl+K / ⌘+K", "到查询框；没有查询框的页面会打开名录"),
        ("Esc", "收起菜单"),
    ],
    parts: &[
        Part {
            head: "跳过重复的内容",
            paragraphs: &[
                "打开一页后第一次按Tab，会出现“跳到正文”；名录页还有“跳到结果”，可以越过全部筛选条件。按Enter就跳过去。",
            ],
            points: &[],
        },
        Part {
            head: "换页之后焦点在哪里",
            paragraphs: &[
                "在首页、名录和各家空间之间换页，焦点在新页面的主标题上，再按Tab就从正文开始；其他页面同一般的网页一样，从页首开始。从一家空间后退到名录，焦点回到刚才那家空间的链接上。去掉一个筛选条件之后，焦点在结果的总数上。",
            ],
            points: &[],
        },
    ],
};

pub(super) const EN: Keyboard = Keyboard {
    top: Top {
        head: "Keyboard",
        lead: "Everything on this site can be done by keyboard alone.",
        description: "How to use this site by keyboard alone: the keys, the skip links, and where the focus is after a change of page.",
    },
    keys: "Keys",
    columns: ("Keys", "What they do"),
    table: &[
        ("Tab", "To the next link, button or field"),
        ("Shift+Tab", "To the previous one"),
        (
            "Enter",
            "Opens a link, presses a button, starts a search from the search field",
        ),
        (
            "Space",
            "Ticks or unticks a filter; opens or closes the menu and folded parts",
        ),
        ("↑ / ↓", "Move through a drop-down list; elsewhere, scroll"),
        (
            "Ctrl+K / ⌘+K",
            "To the search field; where there is none, to the directory",
        ),
        ("Esc", "Closes the menu"),
    ],
    parts: &[
        Part {
            head: "Skipping what repeats",
            paragraphs: &[
                "The first Tab after a page has opened shows “Skip to the content”; the directory also has “Skip to the results”, past all filters. Enter follows them.",
            ],
            points: &[],
        },
        Part {
            head: "Where the focus is after a change of page",
            paragraphs: &[
                "Between the home page, the directory and the spaces, the focus is on the main heading of the new page, and the next Tab starts with the content; other pages start at their top, as web pages do. Going back from a space to the directory puts it on the link to that space. After a filter is removed it is on the number of results.",
            ],
            points: &[],
        },
    ],
};
