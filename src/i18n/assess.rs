//! Words of the self-assessment.

mod ask;

use crate::routes::Lang;

/// The words of the self-assessment in a language.
pub(crate) struct AssessWords {
    pub(crate) lang: Lang,
    /// Choosing a form, answering questions, checking answers, drafts.
    pub(crate) ask: &'static ask::AskWords,
}

static ZH: AssessWords = AssessWords {
    lang: Lang::Zh,
    ask: &ask::ZH,
};

static EN: AssessWords = AssessWords {
    lang: Lang::En,
    ask: &ask::EN,
};

/// The words of the self-assessment in this language.
pub(crate) fn assess_words(lang: Lang) -> &'static AssessWords {
    match lang {
        Lang::Zh => &ZH,
        Lang::En => &EN,
    }
}
