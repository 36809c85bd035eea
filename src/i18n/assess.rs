//! Words of the self-assessment.

mod ask;
mod result;
mod take;

use super::judged::{self, JudgedWords};
use crate::routes::Lang;

pub(crate) use ask::AskWords;

/// The words of the self-assessment in a language.
pub(crate) struct AssessWords {
    pub(crate) lang: Lang,
    /// Choosing a form, answering questions, checking answers, drafts.
    pub(crate) ask: &'static ask::AskWords,
    /// Conditions, as they are drawn.
    pub(crate) judged: &'static JudgedWords,
    /// What the answers come to.
    pub(crate) result: &'static result::ResultWords,
    /// Evidence, what is taken away, comparing.
    pub(crate) take: &'static take::TakeWords,
}

static ZH: AssessWords = AssessWords {
    lang: Lang::Zh,
    ask: &ask::ZH,
    judged: &judged::ZH,
    result: &result::ZH,
    take: &take::ZH,
};

static EN: AssessWords = AssessWords {
    lang: Lang::En,
    ask: &ask::EN,
    judged: &judged::EN,
    result: &result::EN,
    take: &take::EN,
};

/// The words of the self-assessment in this language.
pub(crate) fn assess_words(lang: Lang) -> &'static AssessWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}
