//! What verifying finds, in words.

use std::io;

use register::Words;

use crate::unreadable;

/// Something about one file of a site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// The file, by its address below the site's folder.
    pub file: String,
    /// What is the matter with it.
    pub kind: FindingKind,
}

/// What can be the matter with a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FindingKind {
    /// The release names it, and it is not there.
    Missing,
    /// It cannot be read, for this reason, in the system's words.
    Unreadable(io::ErrorKind, String),
    /// It is shorter than it was published.
    Truncated,
    /// Its bytes are not those that were published.
    Altered,
    /// Its bytes are those that were published, but are not the one way to write a value of its schema.
    Form,
    /// It says something else than the files that it goes with.
    Contradicts,
    /// All else agrees with each other, and the root with none of it.
    RootDisagrees,
    /// It names a file outside the site.
    Address,
    /// No release names it.
    Stray,
    /// A publication was broken off here.
    BrokenOff,
}

impl FindingKind {
    /// Its stable short name.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Unreadable(..) => "unreadable",
            Self::RootDisagrees => "root_disagrees",
            Self::Truncated => "truncated",
            Self::Altered => "altered",
            Self::Form => "form",
            Self::Contradicts => "contradicts",
            Self::Address => "address",
            Self::Stray => "stray",
            Self::BrokenOff => "broken_off",
        }
    }

    /// What is the matter.
    #[must_use]
    pub fn message(&self) -> Words {
        let (zh, en) = match self {
            Self::Missing => ("缺少这个文件。", "This file is missing."),
            Self::Unreadable(kind, detail) => {
                let (why, _) = unreadable(*kind, detail);
                return Words {
                    zh: format!("读不了这个文件：{}。", why.zh),
                    en: format!("This file cannot be read: {}.", why.en),
                };
            }
            Self::RootDisagrees => (
                "files.json 和它列出的文件全都彼此相符，只有 root.json 与它们不符：多半是 root.json 被改动或损坏了，否则就是 files.json 和别的文件被一并改动了。",
                "files.json and all files that it lists agree with each other, and only root.json does not agree with them: most likely root.json was altered or damaged, else files.json and others were altered together.",
            ),
            Self::Truncated => (
                "这个文件比发布时短，后面缺了一截。",
                "This file is shorter than it was published: its end is missing.",
            ),
            Self::Altered => (
                "这个文件的内容与发布时不同。",
                "The content of this file is not what was published.",
            ),
            Self::Form => (
                "这个文件不符合它的格式。",
                "This file is not of the form that its schema describes.",
            ),
            Self::Contradicts => (
                "这个文件与同一版本的其他文件互相矛盾。",
                "This file contradicts others of the same release.",
            ),
            Self::Address => (
                "这里列出的一个地址指向网站以外。",
                "An address that is listed here leads out of the site.",
            ),
            Self::Stray => ("没有哪个版本列出这个文件。", "No release names this file."),
            Self::BrokenOff => (
                "有一次发布在这里中断了。",
                "A publication was broken off here.",
            ),
        };
        Words {
            zh: zh.to_owned(),
            en: en.to_owned(),
        }
    }

    /// How to put it right.
    #[must_use]
    pub fn fix(&self) -> Words {
        let (zh, en) = match self {
            Self::Missing | Self::Truncated | Self::Altered | Self::RootDisagrees => (
                "请把文件重新上传或从备份恢复；若不知道是谁改动的，请先查明，再重新发布。",
                "Upload the files again or restore them from a backup. If nobody knows who changed them, find that out before publishing again.",
            ),
            Self::Unreadable(kind, detail) => return unreadable(*kind, detail).1.words(),
            Self::Form | Self::Contradicts | Self::Address => (
                "如果是更新的程序发布的，请用那个程序校验；否则有人一并改动了文件和清单，请从备份恢复。",
                "If a later program published it, verify it with that one. Otherwise files and their list were altered together: restore them from a backup.",
            ),
            Self::Stray => (
                "不妨碍使用。可能是从前的程序文件，或别人放在这里的；查明后可以删除。",
                "It does no harm. It may be of an earlier build of the app, or somebody put it here; once that is clear it can be removed.",
            ),
            Self::BrokenOff => (
                "请再发布一次；在此之前，固定地址上的文件可能有新有旧。",
                "Publish again; until then files at stable addresses may be partly new and partly old.",
            ),
        };
        Words {
            zh: zh.to_owned(),
            en: en.to_owned(),
        }
    }
}
