//! Whether a document stands, in a word: on its own page, and before the questions of its form.

use rules::DocumentState;

use crate::routes::Lang;

/// The word.
pub(crate) fn standing(state: DocumentState, lang: Lang) -> &'static str {
    match (state, lang) {
        (DocumentState::InForce, Lang::Zh) => "现行",
        (DocumentState::InForce, Lang::En) => "In force",
        (DocumentState::Trial, Lang::Zh) => "试行",
        (DocumentState::Trial, Lang::En) => "On trial",
        (DocumentState::Superseded, Lang::Zh) => "已被代替",
        (DocumentState::Superseded, Lang::En) => "Superseded",
        (DocumentState::NotKnown, Lang::Zh) => "是否有效不详",
        (DocumentState::NotKnown, Lang::En) => "Whether it stands is not known",
    }
}

/// What is to be said before somebody goes by a document; nothing, where it is in force.
pub(crate) fn ask_first(state: DocumentState, lang: Lang) -> Option<String> {
    let ask = match lang {
        Lang::Zh => "：照这份文件申报之前，请先问发文机关。",
        Lang::En => ": before you apply by this document, ask the office that issued it.",
    };
    (state != DocumentState::InForce).then(|| [standing(state, lang), ask].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_document_in_force_is_gone_by_without_asking() {
        for lang in Lang::ALL {
            assert_eq!(ask_first(DocumentState::InForce, lang), None);
            for state in [
                DocumentState::Trial,
                DocumentState::Superseded,
                DocumentState::NotKnown,
            ] {
                let said = ask_first(state, lang).unwrap();
                assert!(said.starts_with(standing(state, lang)), "{said}");
            }
        }
    }
}
