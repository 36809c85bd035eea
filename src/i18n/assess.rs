//! Words of the self-assessment: those of the plain pages, which the publisher writes, those of the program, and those of both.

#[cfg(target_arch = "wasm32")]
mod ask;
#[cfg(target_arch = "wasm32")]
mod drafts;
#[cfg(not(target_arch = "wasm32"))]
mod plain;
#[cfg(target_arch = "wasm32")]
mod result;
#[cfg(target_arch = "wasm32")]
mod take;

#[cfg(target_arch = "wasm32")]
use super::judged::{self, JudgedWords};
use crate::routes::Lang;

#[cfg(target_arch = "wasm32")]
pub(crate) use ask::AskWords;

/// The words of the self-assessment in a language.
pub(crate) struct AssessWords {
    #[cfg(target_arch = "wasm32")]
    pub(crate) lang: Lang,
    pub(crate) head: &'static str,
    /// On every page of it: what a result is not, and where the answers are.
    pub(crate) honest: &'static str,
    pub(crate) private: &'static str,
    /// How many questions a form has, and about how many minutes it takes.
    pub(crate) size: fn(usize, u32) -> String,
    pub(crate) incomplete: &'static str,
    pub(crate) form_title: fn(&str) -> String,
    pub(crate) questions: &'static str,
    /// Of the plain pages.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) plain: &'static plain::PlainWords,
    /// Answering questions, checking answers.
    #[cfg(target_arch = "wasm32")]
    pub(crate) ask: &'static AskWords,
    /// Drafts, and keeping them.
    #[cfg(target_arch = "wasm32")]
    pub(crate) drafts: &'static drafts::DraftWords,
    /// Conditions, as they are drawn.
    #[cfg(target_arch = "wasm32")]
    pub(crate) judged: &'static JudgedWords,
    /// What the answers come to.
    #[cfg(target_arch = "wasm32")]
    pub(crate) result: &'static result::ResultWords,
    /// Evidence, what is taken away, comparing.
    #[cfg(target_arch = "wasm32")]
    pub(crate) take: &'static take::TakeWords,
}

static ZH: AssessWords = AssessWords {
    #[cfg(target_arch = "wasm32")]
    lang: Lang::Zh,
    head: "自我评估",
    honest: "这是自我评估，不是认定。",
    private: "答案只存在这台设备的浏览器里，不会发送给任何人。",
    size: |questions, minutes| format!("{questions}题，约{minutes}分钟"),
    incomplete: "这份文件的内容这里不全，结论最多是“这里已知的都满足”。",
    form_title: |name| format!("自我评估：{name}"),
    questions: "问题一览",
    #[cfg(not(target_arch = "wasm32"))]
    plain: &plain::ZH,
    #[cfg(target_arch = "wasm32")]
    ask: &ask::ZH,
    #[cfg(target_arch = "wasm32")]
    drafts: &drafts::ZH,
    #[cfg(target_arch = "wasm32")]
    judged: &judged::ZH,
    #[cfg(target_arch = "wasm32")]
    result: &result::ZH,
    #[cfg(target_arch = "wasm32")]
    take: &take::ZH,
};

static EN: AssessWords = AssessWords {
    #[cfg(target_arch = "wasm32")]
    lang: Lang::En,
    head: "Self-assessment",
    honest: "A self-assessment, not a certification.",
    private: "The answers are kept in this browser on this device, and sent to nobody.",
    size: |questions, minutes| format!("{questions} questions, about {minutes} minutes"),
    incomplete: "Not all that this document asks is known here. The most it can say is that what is known is met.",
    form_title: |name| format!("Self-assessment: {name}"),
    questions: "The questions",
    #[cfg(not(target_arch = "wasm32"))]
    plain: &plain::EN,
    #[cfg(target_arch = "wasm32")]
    ask: &ask::EN,
    #[cfg(target_arch = "wasm32")]
    drafts: &drafts::EN,
    #[cfg(target_arch = "wasm32")]
    judged: &judged::EN,
    #[cfg(target_arch = "wasm32")]
    result: &result::EN,
    #[cfg(target_arch = "wasm32")]
    take: &take::EN,
};

/// The words of the self-assessment in this language.
pub(crate) fn assess_words(lang: Lang) -> &'static AssessWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}
