//! Notes and colours.

use annotate::Language;
use register::{Rule, Severity};
use rust_xlsxwriter::{Format, Workbook};

use crate::{Listed, book::Book, roster_of_the_tests};

/// Ground and frame.
const RED: &str = "FFFFC7CE medium";
const AMBER: &str = "FFFFE699 dashed";

/// Two of its rows are faulty, in cells and as a whole.
const CSV: &str = "名单,,,,\n序号,名称,运营主体,省份,统一社会信用代码\n1,星桥空间,甲公司,广东省,91440300MA5F000000\n2,,乙公司,火星省,\n3,青禾空间,,四川省,\n以上共三所,,,,\n";

/// The list with those faults, and nothing said of columns that it could have.
fn faulty() -> Listed {
    Listed::read("a.csv", CSV.as_bytes(), "").only(&[
        Rule::CreditCode,
        Rule::NameMissing,
        Rule::ProvinceUnknown,
        Rule::OperatorMissing,
        Rule::NoRecord,
    ])
}

#[test]
fn an_error_is_red_in_a_thick_frame_and_a_warning_amber_in_a_dashed_one() {
    let book = Book::new(faulty().marked(Language::Zh));
    assert_eq!(
        book.look(1, "E3"),
        RED,
        "a code with a wrong check character"
    );
    assert_eq!(book.look(1, "B4"), RED, "a name that is missing");
    assert_eq!(book.look(1, "C5"), AMBER, "an operator that is missing");
    assert_eq!(
        book.look(1, "A6"),
        AMBER,
        "a row that is no record, as a whole"
    );
    assert_eq!(book.look(1, "B3"), "", "a sound name");
}

#[test]
fn a_note_says_in_the_language_chosen_what_is_wrong_and_how_to_fix_it() {
    let listed = faulty();
    let (zh, en) = (
        Book::new(listed.marked(Language::Zh)),
        Book::new(listed.marked(Language::En)),
    );
    for problem in &listed.checked.problems {
        let cell = match (problem.row.unwrap(), problem.column.as_deref()) {
            (row, Some("名称")) => format!("B{row}"),
            (row, Some("运营主体")) => format!("C{row}"),
            (row, Some("省份")) => format!("D{row}"),
            (row, Some("统一社会信用代码")) => format!("E{row}"),
            (row, _) => format!("A{row}"),
        };
        for (book, message, fix) in [
            (&zh, &problem.message.zh, &problem.fix.zh),
            (&en, &problem.message.en, &problem.fix.en),
        ] {
            let note = book.note(1, &cell);
            assert!(
                note.contains(message.as_str()) && note.contains(fix.as_str()),
                "{cell}: {note}"
            );
        }
    }
    assert!(
        zh.note(1, "E3").starts_with("错误：校验位"),
        "{}",
        zh.note(1, "E3")
    );
    assert!(en.note(1, "C5").starts_with("Warning: "));
    assert_eq!(zh.notes(1).len(), 5);
}

#[test]
fn several_problems_of_a_cell_stand_in_one_note_errors_first() {
    let mut listed = faulty();
    let mut second = listed.checked.problems[0].clone();
    second.severity = Severity::Warning;
    second.message.zh = "另一件事".to_owned();
    listed.checked.problems.insert(0, second);
    let note = Book::new(listed.marked(Language::Zh)).note(1, "E3");
    let (error, warning) = (
        note.find("错误：").unwrap(),
        note.find("警告：另一件事").unwrap(),
    );
    assert!(error < warning, "{note}");
}

#[test]
fn a_problem_of_the_whole_list_stands_on_the_header() {
    let csv = "名单,\n序号,名称\n1,星桥空间\n";
    let book = Book::new(Listed::read("a.csv", csv.as_bytes(), "").marked(Language::Zh));
    let note = book.note(1, "A2");
    assert!(
        note.contains("没有运营主体栏") && note.contains("没有省份或地区栏"),
        "{note}"
    );
    assert_eq!(book.look(1, "A2"), RED);
}

#[test]
fn without_a_header_it_stands_on_the_first_cell() {
    let facts = "columns = [\"序号\", \"名称\"]";
    let book =
        Book::new(Listed::read("a.csv", "1,星桥空间\n".as_bytes(), facts).marked(Language::En));
    assert!(book.note(1, "A1").contains("no column of operators"));
}

#[test]
fn where_cells_are_merged_the_one_that_is_shown_carries_the_marks_with_their_rows() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_row(0, 0, ["省份", "名称", "运营主体"]).unwrap();
    sheet
        .merge_range(1, 0, 3, 0, "火星省", &Format::new())
        .unwrap();
    for (row, name) in (1..).zip(["星桥空间", "青禾空间", "云汀空间"]) {
        sheet.write_row(row, 1, [name, "甲公司"]).unwrap();
    }
    let listed = Listed::read("a.xlsx", &workbook.save_to_buffer().unwrap(), "")
        .only(&[Rule::ProvinceUnknown]);
    let book = Book::new(listed.marked(Language::Zh));
    let note = book.note(1, "A2");
    assert!(
        note.starts_with("错误：")
            && note.contains("第 3 行，错误：")
            && note.contains("第 4 行，错误："),
        "{note}"
    );
    assert_eq!(book.notes(1).len(), 1);
    assert_eq!(book.look(1, "A2"), RED);
}

#[test]
fn a_hundred_problems_of_one_merged_cell_do_not_make_an_endless_note() {
    let mut listed = faulty();
    let problem = listed.checked.problems[0].clone();
    listed.checked.problems = vec![problem; 100];
    let note = Book::new(listed.marked(Language::En)).note(1, "E3");
    assert_eq!(note.matches("To fix it: ").count(), 10);
    assert!(
        note.ends_with("90 more are in the sheet “Result of the check”."),
        "{note}"
    );
}

#[test]
fn private_values_are_in_no_note_and_not_in_the_summary() {
    let (id, mobile) = ("11010519491231002X", "13912345678");
    let csv = format!("名称,运营主体,省份,联系电话,备注\n星桥空间,甲公司,广东省,{mobile},{id}\n");
    for language in [Language::Zh, Language::En] {
        let book = Book::new(
            Listed::read("a.csv", csv.as_bytes(), "")
                .only(&[Rule::CitizenId, Rule::PersonalMobile])
                .marked(language),
        );
        assert_eq!(book.notes(1).len(), 2, "both cells have a note");
        let said = format!("{:?}{:?}", book.notes(1), book.rows(0));
        assert!(!said.contains(id) && !said.contains(mobile), "{said}");
        assert_eq!(
            book.rows(1)[1][3..],
            [mobile, id],
            "the list itself is as it was"
        );
    }
}

#[test]
fn every_problem_of_a_faulty_list_is_marked_and_nothing_else() {
    let listed = roster_of_the_tests("all-columns.xlsx");
    let book = Book::new(listed.marked(Language::Zh));
    let notes = book.notes(1);
    assert!(listed.checked.problems.len() >= notes.len() && !notes.is_empty());
    let told: usize = notes
        .iter()
        .map(|(_, note)| note.matches("怎么改：").count())
        .sum();
    assert_eq!(told, listed.checked.problems.len());
}

#[test]
fn a_header_that_holds_a_private_number_is_not_repeated_and_its_column_is_still_found() {
    let csv = "名称,运营主体,省份,张三13912345678\n星桥空间,甲公司,广东省,11010519491231002X\n";
    let listed = Listed::read("a.csv", csv.as_bytes(), "").only(&[Rule::CitizenId]);
    let book = Book::new(listed.marked(Language::Zh));
    assert!(book.note(1, "D2").contains("公民身份号码"));
    assert!(!format!("{:?}{:?}", book.notes(1), book.rows(0)).contains("13912345678"));
}
