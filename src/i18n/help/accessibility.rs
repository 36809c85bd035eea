//! How accessible the site is.

use super::{Part, Top};

/// What the page says.
pub(crate) struct Accessibility {
    pub(crate) top: Top,
    pub(crate) parts: &'static [Part],
    pub(crate) contact: &'static str,
    /// What to write, where there is somebody to write to.
    pub(crate) contact_how: &'static str,
    /// Before the address.
    pub(crate) contact_to: &'static str,
    /// Before and behind the date of the statement.
    pub(crate) dated: (&'static str, &'static str),
}

/// When the statement was written, and last found to be true.
pub(crate) const DATED: &str = "2026-11-24";

pub(super) const ZH: Accessibility = Accessibility {
    top: Top {
        head: "无障碍声明",
        lead: "人人都应当能查到一家空间是否经过认定。本网站以《Web内容无障碍指南》（WCAG）2.2的AA级为目标。",
        description: "本网站的无障碍声明：以WCAG 2.2 AA级为目标，做到了什么、怎样检查、还有哪些不足，以及怎样反馈。",
    },
    parts: &[
        Part {
            head: "做到了什么",
            paragraphs: &[],
            points: &[
                "所有操作只用键盘就能完成，焦点始终看得见。",
                "每页都有自己的标题和一个主标题，区域、表格和输入框都有名称；换页之后，读屏软件会读出页名。",
                "状态总是用文字、形状和颜色一起表示，不单靠颜色。",
                "浅色和深色两种配色中，文字与底色的对比度都不低于4.5比1，标记和边框不低于3比1。",
                "放大到400%、或窗口只有320像素宽时，不需要左右滚动。",
                "遵从系统的“减少动态效果”“深色模式”和“高对比度（强制颜色）”设置。",
                "触屏上，按钮和选项至少44像素高。",
                "中文和英文内容都标明了语言，便于读屏软件换用正确的发音。",
                "不运行程序也能阅读每家空间的页面和按地区排列的全部记录。",
            ],
        },
        Part {
            head: "怎样检查的",
            paragraphs: &[
                "程序每次改动，都在浏览器中自动检查：用键盘完成整项任务；按axe的规则检查各类页面，包括中文和英文、浅色和深色、手机和宽屏；核对交给读屏软件的角色和名称。配色表中每一对颜色的对比度由测试计算。",
            ],
            points: &[],
        },
        Part {
            head: "还有哪些不足",
            paragraphs: &[],
            points: &[
                "还没有请残障人士试用，也没有经过第三方评估。",
                "读屏软件方面，检查的是浏览器交给它的角色、名称和通知；没有用各种读屏软件逐页听过。",
                "英文页面上，名单没有英文的内容（多数名称、运营主体和地址）仍是中文原文，标明了语言。",
                "查询和筛选要运行程序。不能运行时，请用按地区排列的清单。",
                "链接到的名单原文、运营主体网站和地图由别人维护，不在本声明之内。",
            ],
        },
    ],
    contact: "遇到障碍，请告诉我们",
    contact_how: "请写明网址、您想做什么、遇到了什么，以及所用的浏览器和辅助技术。",
    contact_to: "请写信到",
    dated: ("本声明写于", "，依据是自行检查。"),
};

pub(super) const EN: Accessibility = Accessibility {
    top: Top {
        head: "Accessibility statement",
        lead: "Everybody should be able to find out whether a space is certified. This site aims at level AA of the Web Content Accessibility Guidelines (WCAG) 2.2.",
        description: "How accessible this site is: it aims at WCAG 2.2 AA. What works, how that is tested, what is still missing, and how to tell us.",
    },
    parts: &[
        Part {
            head: "What works",
            paragraphs: &[],
            points: &[
                "Everything can be done by keyboard alone, and the focus can always be seen.",
                "Every page has a title and one main heading of its own; regions, tables and fields have names. After a change of page, screen readers say the name of the new one.",
                "A state is always given by word, shape and colour together, never by colour alone.",
                "In light and dark, text has a contrast of at least 4.5 to 1, marks and borders of at least 3 to 1.",
                "At 400 % zoom, or in a window 320 pixels wide, nothing needs scrolling sideways.",
                "The system’s settings for reduced motion, dark mode and high contrast (forced colours) are followed.",
                "On a touch screen, buttons and options are at least 44 pixels high.",
                "Chinese and English are each marked as such, so that a screen reader can change its voice.",
                "The page of every space, and the lists of all records by place, can be read without running any program.",
            ],
        },
        Part {
            head: "How it is tested",
            paragraphs: &[
                "With every change of the program, in a browser, automatically: whole tasks by keyboard; the rules of axe over every kind of page, in Chinese and English, light and dark, on a phone and a wide screen; the roles and names that screen readers are given. The contrast of every pair of colours is computed by a test.",
            ],
            points: &[],
        },
        Part {
            head: "What is still missing",
            paragraphs: &[],
            points: &[
                "No people with disabilities have tried it for us yet, and nobody outside has assessed it.",
                "With screen readers, what the browser hands to them (roles, names, announcements) is tested. Nobody has listened to every page with each of them.",
                "On English pages, what the lists do not have in English, such as most names, operators and addresses, stays in Chinese and is marked so.",
                "Searching and filtering need a program. Where it cannot run, use the lists by place.",
                "The original lists, operators’ sites and maps that we link to belong to others and are not covered here.",
            ],
        },
    ],
    contact: "Tell us where you are stuck",
    contact_how: "Please give the address of the page, what you wanted to do, what happened, and your browser and assistive technology.",
    contact_to: "Write to ",
    dated: (
        "This statement was written on ",
        " and rests on our own tests.",
    ),
};
