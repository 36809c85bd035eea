//! Why something that was kept is no draft.

use values::{Phrase, Words, words};

/// The most characters of a place that are shown.
const SHOWN: usize = 60;

/// Why something that was kept cannot be read as a draft. It is never thrown away: who keeps it puts it aside as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftFault {
    /// A newer program kept it.
    Newer {
        /// The version of its form.
        version: u64,
    },
    /// It is not as any version keeps a draft.
    Broken {
        /// Where in it, by the names of its parts: `entries.desks.at`. Empty where it is about the whole.
        place: String,
        /// What is wrong there.
        flaw: Flaw,
    },
}

/// What is wrong at a place of a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It is not JSON.
    NotJson,
    /// It is missing, or of another kind than it should be.
    Unexpected,
    /// A text of more than [`LONGEST`](crate::LONGEST) characters.
    TooLong,
    /// More than [`MOST`](crate::MOST) of them.
    TooMany,
}

impl DraftFault {
    /// What is wrong, and what becomes of the draft.
    #[must_use]
    pub fn words(&self) -> Words {
        match self {
            Self::Newer { version } => words!(
                "这份草稿是较新的版本保存的（格式{version}），这里还读不了。它已原样留存，没有丢失；请刷新页面后再试，也可以先把它保存为文件",
                "A newer version of this page kept this draft (form {version}), and this one cannot read it yet. It is kept aside as it is, nothing is lost; reload the page and try again, or save it as a file"
            ),
            Self::Broken { place, flaw } => {
                let what = flaw.phrase().words();
                let shown: String = place.chars().take(SHOWN).collect();
                let (mut zh, mut en) = (String::new(), String::new());
                if !shown.is_empty() {
                    zh = format!("，位置：{shown}");
                    en = format!(", at {shown}");
                }
                Words::new(
                    format!(
                        "这份草稿读不出来（{}{zh}）。它已原样留存，没有改动；可以把它保存为文件",
                        what.zh
                    ),
                    format!(
                        "This draft cannot be read ({}{en}). It is kept aside as it is; you can save it as a file",
                        what.en
                    ),
                )
            }
        }
    }

    /// The same fault, seen from the part around it.
    pub(super) fn within(self, part: &str) -> Self {
        match self {
            Self::Broken { place, flaw } if place.is_empty() => Self::Broken {
                place: part.to_owned(),
                flaw,
            },
            Self::Broken { place, flaw } => Self::Broken {
                place: [part, ".", &place].concat(),
                flaw,
            },
            newer @ Self::Newer { .. } => newer,
        }
    }
}

impl From<Flaw> for DraftFault {
    fn from(flaw: Flaw) -> Self {
        Self::Broken {
            place: String::new(),
            flaw,
        }
    }
}

impl Flaw {
    fn phrase(self) -> Phrase {
        let (zh, en) = match self {
            Self::NotJson => ("内容不完整", "it is not whole"),
            Self::Unexpected => ("内容不符合格式", "something is not as it should be"),
            Self::TooLong => ("文字过长", "a text is too long"),
            Self::TooMany => ("内容过多", "there is too much in it"),
        };
        Phrase { zh, en }
    }
}
