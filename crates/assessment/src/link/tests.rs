use super::*;

const FILE: &str = r#"{
  "format": 1,
  "standard": "filing-2017",
  "as_of": "2018-01-01",
  "answers": {
    "desks": 30,
    "mentors": {"note": "问 \" 财务 \\", "unknown": true},
    "total_area_m2": 666.7
  }
}
"#;

/// What follows the prefix, made of any bytes.
fn link_of(bytes: &[u8]) -> String {
    let mut link = PREFIX.to_owned();
    base64::write(&compress_to_vec_zlib(bytes, BEST), &mut link);
    link
}

#[test]
fn a_file_goes_into_a_link_without_its_white_space_and_comes_back() {
    let link = to_link(FILE).unwrap();
    assert!(link.starts_with("a1.") && link.is_ascii());
    let expected =
        r#"{"format":1,"standard":"filing-2017","as_of":"2018-01-01","answers":{"desks":30,"#
            .to_owned()
            + r#""mentors":{"note":"问 \" 财务 \\","unknown":true},"total_area_m2":666.7}}"#;
    for sent in [link.clone(), format!(" {link}\n")] {
        assert_eq!(from_link(&sent).unwrap(), expected.as_bytes());
    }
}

#[test]
fn a_link_that_was_cut_is_refused_wherever_it_was_cut() {
    let link = to_link(FILE).unwrap();
    for end in 0..link.len() {
        assert_eq!(from_link(&link[..end]), Err(LinkFault::Broken), "{end}");
    }
    assert_eq!(from_link(&format!("{link}。")), Err(LinkFault::Broken));
}

#[test]
fn a_link_in_which_a_letter_was_altered_never_gives_other_answers() {
    let link = to_link(FILE).unwrap();
    let answers = from_link(&link).unwrap();
    for at in PREFIX.len()..link.len() {
        for letter in ["A", "z", "0", "-", "_", "%", "创"] {
            let mut altered = link.clone();
            altered.replace_range(at..=at, letter);
            if let Ok(read) = from_link(&altered) {
                assert_eq!(read, answers, "{letter} at {at}");
            }
        }
    }
}

#[test]
fn a_link_of_a_newer_version_is_said_to_be_one() {
    for (text, fault) in [
        ("a2.Zm9v", LinkFault::Newer),
        ("a17.创", LinkFault::Newer),
        ("a0.Zm9v", LinkFault::Broken),
        ("a01.Zm9v", LinkFault::Broken),
        ("a+2.Zm9v", LinkFault::Broken),
        ("b1.Zm9v", LinkFault::Broken),
        ("clause-4a", LinkFault::Broken),
        ("", LinkFault::Broken),
    ] {
        assert_eq!(from_link(text), Err(fault), "{text}");
    }
}

#[test]
fn a_small_link_with_much_in_it_is_refused() {
    let link = link_of(&vec![b' '; LARGEST]);
    assert_eq!(from_link(&link).map(|file| file.len()), Ok(LARGEST));
    for size in [LARGEST + 1, 5_000_000] {
        let link = link_of(&vec![b' '; size]);
        assert!(link.len() <= LONGEST_LINK, "{}", link.len());
        assert_eq!(from_link(&link), Err(LinkFault::TooLarge), "{size}");
    }
}

#[test]
fn what_does_not_go_into_a_link_is_refused_before_anybody_sends_it() {
    // Letters of which none can be foreseen: Knuth's generator, MMIX.
    let mut chance = 1_u64;
    let mut noise = String::new();
    for _ in 0..20_000 {
        chance = chance
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        noise.push(char::from(b'!' + u8::try_from(chance >> 58).unwrap()));
    }
    let fits = (0..9_000)
        .rev()
        .find_map(|end| to_link(&noise[..end]).ok())
        .unwrap();
    assert!(
        (LONGEST_LINK - 10..=LONGEST_LINK).contains(&fits.len()),
        "{}",
        fits.len()
    );
    assert!(from_link(&fits).is_ok());
    assert_eq!(to_link(&noise), Err(LinkFault::TooLong));
    assert_eq!(
        from_link(&link_of(noise.as_bytes())),
        Err(LinkFault::TooLong)
    );
    // Much that compresses well would not be read again.
    assert_eq!(to_link(&"1".repeat(LARGEST + 1)), Err(LinkFault::TooLong));
    assert!(to_link(&"1".repeat(LARGEST)).is_ok());
}

#[test]
fn each_fault_says_what_to_do() {
    for fault in [
        LinkFault::TooLong,
        LinkFault::Newer,
        LinkFault::Broken,
        LinkFault::TooLarge,
    ] {
        let words = fault.words();
        assert!(
            words.zh.contains("文件") && words.en.contains("file"),
            "{fault:?}"
        );
    }
}
