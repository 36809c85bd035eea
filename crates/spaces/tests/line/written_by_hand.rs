//! Files that somebody wrote by hand, and paths that are not what they should be: what is said then, in either language.

use std::fs;

use crate::{Folder, ONE, TWO, text};

const FACTS: &str =
    "level = \"national\"\nissuer = \"示例认定机构\"\ndocument = \"示例〔2018〕1号\"\n";

/// A text as a program writes it that is not set to UTF-8.
fn encoded(text: &str) -> [(&'static str, Vec<u8>); 4] {
    let utf_16 = std::iter::once(0xFEFF).chain(text.encode_utf16());
    let gb18030 = encoding_rs::GB18030.encode(text).0.into_owned();
    [
        ("UTF-8 with a mark", format!("\u{feff}{text}").into_bytes()),
        (
            "GB18030 with a mark",
            [&[0x84, 0x31, 0x95, 0x33], &*gb18030].concat(),
        ),
        ("GB18030", gb18030),
        ("UTF-16", utf_16.flat_map(u16::to_le_bytes).collect()),
    ]
}

#[test]
fn facts_settings_and_decisions_may_come_in_any_encoding_that_windows_writes() {
    let settings = "publisher = { zh = \"示例省科学技术厅\", en = \"Example\" }\n";
    let decisions = "[[row]]\nname = \"云汀众创空间\"\noperator = \"大连示例云汀有限公司\"\nprovince = \"辽宁省\"\nis = \"new\"\n";
    for place in 0..4 {
        let folder = Folder::with(&[("one.csv", ONE)]);
        let mut encoding = "";
        for (name, content) in [
            ("one.toml", FACTS),
            ("register.toml", settings),
            ("d.toml", decisions),
        ] {
            let [(written, bytes)] = [encoded(content)[place].clone()];
            fs::write(folder.path(name), bytes).unwrap();
            encoding = written;
        }
        let ran = folder.publishing(
            "one.csv --out out --as-of 2021-07-01 --settings register.toml --decisions d.toml",
        );
        assert_eq!(ran.status, Some(0), "{encoding}: {ran:?}");
        let title = &folder.space("out", "云汀众创空间")["titles"][0];
        assert_eq!(text(&title["document"]), "示例〔2018〕1号", "{encoding}");
    }
}

#[test]
fn a_mistake_in_a_facts_file_is_shown_with_its_line_and_a_hint() {
    for (facts, zh, en) in [
        (
            "list = \"full\"\nlevel = “national”\n",
            ["第 2 行第 9 列", "level = “national”", "直引号"],
            ["line 2, column 9", "level = “national”", "straight"],
        ),
        (
            "levle = \"national\"\n",
            ["第 1 行第 1 列", "没有 levle 这个键", "figures_year"],
            ["line 1, column 1", "no key levle", "figures_year"],
        ),
    ] {
        let folder = Folder::with(&[("one.csv", ONE), ("one.toml", facts)]);
        for (language, parts) in [("zh", zh), ("en", en)] {
            let ran = folder.run(&format!("check one.csv --lang {language}"));
            assert_eq!(ran.status, Some(2), "{ran:?}");
            for part in parts {
                assert!(ran.err.contains(part), "{part}: {ran:?}");
            }
            assert!(
                !(language == "zh" && ran.err.contains("expected")),
                "{ran:?}"
            );
        }
    }
}

#[test]
fn decisions_that_are_open_need_a_person_and_all_of_them_are_named() {
    let row =
        |name: &str| format!("[[row]]\nname = \"{name}\"\nprovince = \"辽宁省\"\nis = \"\"\n");
    let open = format!("{}{}", row("云汀众创空间"), row("青禾创客"));
    let folder = Folder::with(&[("two.csv", TWO), ("d.toml", &open)]);
    for (language, part) in [("zh", "2 行还没有决定"), ("en", "2 rows are not decided")] {
        let ran = folder.publishing(&format!(
            "two.csv --out out --as-of 2021-07-01 --decisions d.toml --lang {language}"
        ));
        assert_eq!(ran.status, Some(1), "{ran:?}");
        for part in [part, "云汀众创空间", "青禾创客"] {
            assert!(ran.err.contains(part), "{part}: {ran:?}");
        }
        assert!(!folder.path("out").exists());
    }
}

#[test]
fn what_the_system_refuses_is_said_in_the_readers_language_with_advice_that_fits() {
    let folder = Folder::with(&[("two.csv", TWO), ("a-file", "")]);
    fs::create_dir(folder.path("lists")).unwrap();
    fs::create_dir(folder.path("copy.xlsx")).unwrap();
    for (command, zh, en) in [
        (
            "check lists",
            ["这是文件夹", "其中文件的名字"],
            ["a folder", "files in it"],
        ),
        (
            "check none.csv",
            ["没有这个文件", "核对路径"],
            ["no such file", "Check its path"],
        ),
        (
            "check a-file/two.csv",
            ["是文件，不是文件夹", "核对路径"],
            ["is a file, not a folder", "Check its path"],
        ),
        (
            "publish two.csv --as-of 2021-07-01 --out a-file",
            ["同名的文件", "换一个文件夹"],
            ["a file has its name", "Name another folder"],
        ),
        (
            "publish two.csv --as-of 2021-07-01 --out out --settings none.toml",
            ["没有这个文件", "核对路径"],
            ["no such file", "Check its path"],
        ),
        (
            "check two.csv --annotate copy.xlsx",
            ["同名的文件夹", "换一个文件名"],
            ["a folder has its name", "Name another file"],
        ),
        (
            "sample --count 2 --out none/two.csv",
            ["文件夹不存在", "先建好"],
            ["does not exist", "Make that folder first"],
        ),
    ] {
        for (language, parts) in [("zh", zh), ("en", en)] {
            let ran = folder.run(&format!("{command} --lang {language}"));
            assert_eq!(ran.status, Some(2), "{command}: {ran:?}");
            for part in parts {
                assert!(ran.err.contains(part), "{part}: {ran:?}");
            }
            assert!(!ran.err.contains("os error"), "{ran:?}");
        }
    }
}
