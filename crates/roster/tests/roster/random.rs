//! Real files with random damage, and text of any kind. `PROPTEST_CASES` says how often each test runs.
//!
//! The readers of workbooks panic on some of them, which [`roster::read`] catches. What panics here is noted by its place in the
//! sources: nothing of ours may, and no panic of theirs may get out.

use std::cell::{Cell, RefCell};
use std::io::{Cursor, Read, Write};
use std::panic;
use std::sync::Once;

use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::contextualize_config;
use roster::{Options, RosterError};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::vocabulary;

const WORKBOOKS: [&[u8]; 5] = [
    include_bytes!("../../../spaces/tests/rosters/all-columns.xlsx"),
    include_bytes!("../../../spaces/tests/rosters/no-header.xlsx"),
    include_bytes!("../../../spaces/tests/rosters/notice-layout.xlsx"),
    include_bytes!("../../../spaces/tests/rosters/section-rows.xlsx"),
    include_bytes!("legacy.xls"),
];
const TEXTS: [&[u8]; 3] = [
    include_bytes!("../../../spaces/tests/rosters/english-headers.csv"),
    include_bytes!("../../../spaces/tests/rosters/excel-gb18030.csv"),
    include_bytes!("../../../spaces/tests/rosters/utf8-bom.csv"),
];
/// What readers stumble over.
const PIECES: [&[u8]; 32] = [
    b"",
    b"\0",
    b"\xFF",
    b"\xFF\xFF\xFF\xFF",
    b"\0\0\0\0",
    b"\xFF\x7F",
    b"\xFA\xFF\xFF\xFF",
    b"\"",
    b"\"\"",
    b"'",
    b",",
    b";",
    b"\t",
    b"\n",
    b"\r",
    b"<",
    b">",
    b"<c>",
    b"</c>",
    b"<row>",
    b"</sheetData>",
    b"<mergeCell ref=\"B9:A1\"/>",
    b"r=\"ZZZZZZZ99999999999\"",
    b"t=\"s\"",
    b"<v>-1</v>",
    b"<v>1e308</v>",
    b"&#x110000;",
    b"&x;",
    b"]]>",
    b"99999999999999999999",
    b"-",
    "名称".as_bytes(),
];

/// A change to a file: at a place, so many bytes are replaced by a piece.
type Change = (Index, usize, &'static [u8]);

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let change = (
        any::<Index>(),
        prop_oneof![Just(0), 1..4_usize, 1..200_usize],
        select(&PIECES[..]),
    );
    prop::collection::vec(change, 1..6)
}

fn changed(bytes: &[u8], changes: &[Change]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    for (at, length, piece) in changes {
        let start = at.index(bytes.len() + 1);
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, piece.iter().copied());
    }
    bytes
}

/// A workbook with changes in one of its parts. XLSX parts are unpacked before and packed after, so that the damage is in the XML; the
/// old format is changed as it is.
fn changed_inside(workbook: &[u8], part: Index, changes: &[Change]) -> Vec<u8> {
    let Ok(mut archive) = ZipArchive::new(Cursor::new(workbook)) else {
        return changed(workbook, changes);
    };
    let part = part.index(archive.len());
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        if index == part {
            content = changed(&content, changes);
        }
        packed
            .start_file(entry.name().unwrap().as_ref(), SimpleFileOptions::default())
            .unwrap();
        packed.write_all(&content).unwrap();
    }
    packed.finish().unwrap().into_inner()
}

thread_local! {
    static READING: Cell<bool> = const { Cell::new(false) };
    /// Where the panics of this thread's readings were.
    static PANICS: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Reads with and without given columns. No panic gets out, and every error has its words.
fn reads(bytes: &[u8]) -> Result<(), TestCaseError> {
    static NOTE: Once = Once::new();
    NOTE.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if READING.get() {
                let place = info.location().map(ToString::to_string);
                PANICS.with_borrow_mut(|panics| panics.push(place.unwrap_or_default()));
            } else {
                usual(info);
            }
        }));
    });
    let columns = Some(["序号", "名称", "地区"].map(str::to_owned).to_vec());
    for columns in [None, columns] {
        let options = Options {
            sheet: None,
            columns,
        };
        READING.set(true);
        let read = panic::catch_unwind(|| roster::read(bytes, &vocabulary(), &options));
        READING.set(false);
        let ours = PANICS.with_borrow(|panics| {
            panics
                .iter()
                .find(|place| place.contains("crates/roster"))
                .cloned()
        });
        prop_assert_eq!(ours, None, "a panic of ours");
        match read {
            Err(_) => prop_assert!(false, "a panic that nothing caught"),
            Ok(Err(error)) => prop_assert!(has_words(&error)),
            Ok(Ok(roster)) => {
                let rising = roster
                    .rows
                    .windows(2)
                    .all(|rows| rows[0].number < rows[1].number);
                prop_assert!(rising, "rows out of order");
            }
        }
    }
    Ok(())
}

fn has_words(error: &RosterError) -> bool {
    let (message, remedy) = (error.message(), error.remedy());
    [message.zh, message.en, remedy.zh, remedy.en]
        .iter()
        .all(|words| !words.is_empty())
}

/// Says where the readers panicked, for those who look (`--nocapture`).
fn tell(test: &str, cases: u32) {
    let mut panics = PANICS.take();
    panics.sort();
    eprintln!("{test}: {cases} cases, {} panics caught", panics.len());
    for place in panics.chunk_by(|a, b| a == b) {
        eprintln!("{:>8}  {}", place.len(), place[0]);
    }
}

/// Runs a test so many times, or as often as `PROPTEST_CASES` says.
fn check<S: Strategy>(
    name: &'static str,
    few: u32,
    input: &S,
    test: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let config = contextualize_config(ProptestConfig::with_cases(few));
    let config = ProptestConfig {
        source_file: Some(file!()),
        test_name: Some(name),
        ..config
    };
    let cases = config.cases;
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let result = runner.run(input, test);
    tell(name, cases);
    if let Err(error) = result {
        panic!("{error}\n{runner}");
    }
}

#[test]
fn a_workbook_with_damage_in_its_parts_is_read_or_refused() {
    let input = (select(&WORKBOOKS[..]), any::<Index>(), changes());
    check(
        "damage in parts",
        64,
        &input,
        |(workbook, part, changes)| reads(&changed_inside(workbook, part, &changes)),
    );
}

#[test]
fn a_workbook_with_damage_to_the_file_is_read_or_refused() {
    let input = (select(&WORKBOOKS[..]), changes());
    check("damage to workbooks", 64, &input, |(workbook, changes)| {
        reads(&changed(workbook, &changes))
    });
}

#[test]
fn an_old_workbook_with_damage_is_read_or_refused() {
    check("damage to XLS", 200, &changes(), |changes| {
        reads(&changed(WORKBOOKS[4], &changes))
    });
}

#[test]
fn a_text_file_with_damage_is_read_or_refused_without_any_panic() {
    let input = (select(&TEXTS[..]), changes());
    check("damage to text", 200, &input, |(text, changes)| {
        reads(&changed(text, &changes))?;
        prop_assert_eq!(PANICS.take(), Vec::<String>::new());
        Ok(())
    });
}

#[test]
fn any_text_is_read_or_refused_without_any_panic() {
    let pieces = prop::collection::vec(select(&PIECES[..]), 0..40);
    let any_bytes = prop::collection::vec(any::<u8>(), 0..600);
    let input = (
        prop::collection::vec(pieces, 0..8),
        any_bytes,
        any::<String>(),
    );
    check("any text", 200, &input, |(pieces, bytes, text)| {
        for start in [
            &b""[..],
            b"\xEF\xBB\xBF",
            b"\xFF\xFE",
            b"\xFE\xFF",
            "名称,省份\n".as_bytes(),
        ] {
            let pieces = pieces
                .iter()
                .map(|pieces| pieces.concat())
                .collect::<Vec<_>>()
                .concat();
            for rest in [&pieces[..], &bytes, text.as_bytes()] {
                reads(&[start, rest].concat())?;
            }
        }
        prop_assert_eq!(PANICS.take(), Vec::<String>::new());
        Ok(())
    });
}
