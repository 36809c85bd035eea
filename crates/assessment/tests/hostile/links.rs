//! Links that came through other hands.

use assessment::{LinkFault, from_link, to_file, to_link};
use proptest::{collection::vec, prelude::*};
use rules::AnswersFile;

use crate::{
    altered::altered,
    any::{answered, today},
};

/// The answers of a whole form in a link, where they go into one, and the file that went in.
fn link() -> impl Strategy<Value = (String, String)> {
    answered().prop_filter_map("it goes into a link", |(document, draft)| {
        let (answers, _) = draft.answers(document, today());
        let file = to_file(document, &answers, today());
        Some((to_link(&file).ok()?, file))
    })
}

const LETTERS: &str = "[A-Za-z0-9_-]{0,60}";

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_link_says_what_the_file_said((link, file) in link()) {
        let read = AnswersFile::read(&from_link(&link).unwrap()).unwrap();
        prop_assert_eq!(read, AnswersFile::read(file.as_bytes()).unwrap());
        prop_assert!(link.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)));
    }

    #[test]
    fn a_link_that_was_altered_says_what_it_said_or_is_refused(
        (link, altered) in link().prop_flat_map(|(link, _)| (Just(link.clone()), altered(Just(link)))),
    ) {
        let said = from_link(&link).unwrap();
        match from_link(&altered) {
            Ok(read) => prop_assert_eq!(read, said),
            Err(fault) => {
                let words = fault.words();
                prop_assert!(!words.zh.is_empty() && !words.en.is_empty());
            }
        }
    }

    #[test]
    fn any_text_behind_the_prefix_is_read_or_refused(text in prop_oneof![LETTERS, any::<String>()]) {
        for prefix in ["", "a1.", "a1.eNo", "a2."] {
            if let Ok(read) = from_link(&format!("{prefix}{text}")) {
                prop_assert!(read.len() <= 200_000);
            }
        }
    }

    #[test]
    fn any_bytes_that_are_hardly_compressed_are_read_or_refused(
        mut bytes in vec(any::<u8>(), 0..400),
        much in 0_usize..400_000,
        place in any::<prop::sample::Index>(),
        byte in any::<u8>(),
    ) {
        bytes.resize(bytes.len() + much, b' ');
        let mut compressed = miniz_oxide::deflate::compress_to_vec_zlib(&bytes, 6);
        let read = |compressed: &[u8]| {
            let mut link = "a1.".to_owned();
            for three in compressed.chunks(3) {
                let bits = three.iter().fold(0, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
                for place in 0..=three.len() {
                    let letter = (bits >> (18 - 6 * place)) & 63;
                    link.push(char::from(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"[letter as usize]));
                }
            }
            from_link(&link)
        };
        let whole = read(&compressed);
        if bytes.len() > 200_000 {
            prop_assert_eq!(whole, Err(LinkFault::TooLarge));
        } else {
            prop_assert_eq!(whole, Ok(bytes));
        }
        *place.get_mut(&mut compressed) = byte;
        let _ = read(&compressed);
    }
}
