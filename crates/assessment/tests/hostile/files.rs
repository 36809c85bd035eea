//! The file that is taken away says what the browser says, whoever reads it.

use assessment::{Draft, from_file, from_link, standard_of, to_file, to_link};
use proptest::prelude::*;
use rules::{AnswersFile, Report, evaluate};

use crate::{
    altered::altered,
    any::{STANDARDS, answered, document, today},
};

fn file() -> impl Strategy<Value = String> {
    answered().prop_map(|(document, draft)| {
        let (answers, _) = draft.answers(document, today());
        to_file(document, &answers, today())
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// `spaces assess` does what this does with the file.
    #[test]
    fn the_file_gives_the_report_of_the_browser((document, draft) in answered(), as_of in 0_u64..6000) {
        let as_of = today() - chrono::Days::new(as_of);
        let (answers, _) = draft.answers(document, today());
        let text = to_file(document, &answers, as_of);
        let file = AnswersFile::read(text.as_bytes()).unwrap();
        prop_assert_eq!(file.standard.as_ref(), Some(&document.id));
        prop_assert_eq!(file.as_of, Some(as_of));
        let (read, faults) = file.answers(document, &STANDARDS.metrics);
        prop_assert_eq!(&read, &answers);
        // The file adds what it says of a part that is more than its whole, and nothing else.
        for fault in &faults {
            let metric = fault.metric.as_ref().and_then(|name| document.metric(name));
            prop_assert!(metric.is_some_and(|metric| metric.part_of.is_some()), "{fault:?}");
        }
        let report = |answers| {
            let report = Report::of(&evaluate(document, answers, as_of), answers, faults.clone());
            serde_json::to_string_pretty(&report).unwrap()
        };
        prop_assert_eq!(report(&read), report(&answers));
    }

    #[test]
    fn a_draft_that_is_taken_away_and_brought_back_says_the_same((document, draft) in answered()) {
        let (answers, _) = draft.answers(document, today());
        let file = to_file(document, &answers, today());
        let read = from_file(file.as_bytes(), document, &STANDARDS.metrics, "b2", "带回", 7);
        let (back, _) = read.unwrap();
        prop_assert_eq!(standard_of(file.as_bytes()), Ok(Some(back.standard.clone())));
        prop_assert_eq!(back.day(today()), Ok(today()));
        let (again, faults) = back.answers(document, today());
        prop_assert_eq!(faults, Vec::new());
        prop_assert_eq!(to_file(document, &again, today()), file);
        prop_assert_eq!(Draft::from_json(&back.to_json()), Ok(back));
    }

    #[test]
    fn a_file_that_was_altered_is_read_or_refused_in_both_languages(
        text in altered(file()),
        document in document(),
    ) {
        match from_file(text.as_bytes(), document, &STANDARDS.metrics, "b2", "", 7) {
            Ok((draft, _)) => {
                prop_assert_eq!(Draft::from_json(&draft.to_json()), Ok(draft.clone()));
                let (answers, _) = draft.answers(document, today());
                let again = to_file(document, &answers, today());
                prop_assert!(AnswersFile::read(again.as_bytes()).is_ok());
            }
            Err(fault) => {
                prop_assert!(!fault.message.zh.is_empty() && !fault.message.en.is_empty());
                prop_assert!(standard_of(text.as_bytes()).is_err());
            }
        }
        // Whether it is a file or not, a link gives back what went into it but white space.
        if let Ok(link) = to_link(&text) {
            let back = String::from_utf8(from_link(&link).unwrap()).unwrap();
            prop_assert_eq!(to_link(&back), Ok(link));
        }
    }
}
