//! The first sheet.

use annotate::Language;
use register::Rule;

use crate::{Listed, book::Book, roster_of_the_tests};

/// The rows below the one whose first cells say this.
fn below<'a>(rows: &'a [Vec<String>], header: &[&str]) -> &'a [Vec<String>] {
    let at = rows
        .iter()
        .position(|row| row.iter().zip(header).all(|(cell, word)| cell == word));
    &rows[at.expect("the summary has this header") + 1..]
}

#[test]
fn it_lists_every_problem_with_its_place_and_a_link_to_its_cell() {
    let listed = roster_of_the_tests("all-columns.xlsx");
    let book = Book::new(listed.marked(Language::Zh));
    let rows = book.rows(0);
    let told = below(&rows, &["轻重", "文件", "工作表", "行", "栏"]);
    assert_eq!(told.len(), listed.checked.problems.len());
    for (row, problem) in told.iter().zip(&listed.checked.problems) {
        assert_eq!(
            row[0],
            if problem.severity.key() == "error" {
                "错误"
            } else {
                "警告"
            }
        );
        assert_eq!(row[1], problem.file);
        assert_eq!(
            row[3],
            problem
                .row
                .map_or("整张表".to_owned(), |row| row.to_string())
        );
        assert_eq!(row[4], problem.column.clone().unwrap_or_default());
        assert_eq!(row[6], problem.value.clone().unwrap_or_default());
        assert_eq!((&row[7], &row[8]), (&problem.message.zh, &problem.fix.zh));
        assert_eq!(row[9], problem.rule.key());
    }
    let sheet = book.part("xl/worksheets/sheet1.xml").unwrap();
    let name = listed.roster.sheet.clone().unwrap();
    for row in told {
        let link = format!("!{}\"", row[5]);
        assert!(sheet.contains(&link) && sheet.contains(&name), "{link}");
    }
    assert!(sheet.contains("<autoFilter "));
}

#[test]
fn it_says_what_the_marks_mean_and_counts_by_cause() {
    let csv = "名称,运营主体,省份\n,甲公司,广东省\n,乙公司,广东省\n星桥空间,,火星省\n";
    let rules = [
        Rule::NameMissing,
        Rule::OperatorMissing,
        Rule::ProvinceUnknown,
    ];
    let listed = Listed::read("a.csv", csv.as_bytes(), "").only(&rules);
    let book = Book::new(listed.marked(Language::En));
    let rows = book.rows(0);
    assert_eq!(rows[0][0], "Result of the check: errors 3, warnings 1");
    assert_eq!(
        (rows[1][0].as_str(), rows[2][0].as_str()),
        ("Error", "Warning")
    );
    assert!(rows[1][1].starts_with("Red") && rows[2][1].starts_with("Amber"));
    let causes = below(&rows, &["Weight", "Count", "Problem"]);
    assert_eq!(causes[0][..3], ["Error", "2", "The name is missing"]);
    assert_eq!(causes[0][9], "name-missing");
}

#[test]
fn it_says_how_the_list_was_understood() {
    let listed = roster_of_the_tests("all-columns.xlsx");
    let book = Book::new(listed.marked(Language::Zh));
    let rows = book.rows(0);
    let list = &below(&rows, &["", "文件", "工作表", "表头行"])[0];
    assert_eq!(list[3], listed.roster.header_row.unwrap().to_string());
    assert_eq!(list[4], listed.roster.rows.len().to_string());
    assert_eq!(list[6], listed.roster.passed_over.join("、"));
    let told = |cell: usize| {
        list[cell]
            .split('、')
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    for column in &listed.roster.columns {
        let with_name = column
            .field
            .map(|field| format!("{}（{}）", column.header, field.name().zh));
        let told = told(if column.field.is_some() { 7 } else { 8 });
        assert!(
            told.contains(&column.header) || told.contains(&with_name.unwrap()),
            "{told:?}"
        );
    }
    assert!(told(7).contains(&"众创空间名称（名称）".to_owned()));
}

#[test]
fn a_list_without_a_problem_is_written_too_and_says_so() {
    let csv = "名称,运营主体,省份\n星桥空间,甲公司,广东省\n";
    let listed = Listed::read("a.csv", csv.as_bytes(), "").only(&[]);
    let book = Book::new(listed.marked(Language::Zh));
    assert_eq!(book.rows(0)[1][0], "没有发现问题。");
    assert!(book.notes(1).is_empty());
    assert_eq!(book.rows(1)[1][..3], ["星桥空间", "甲公司", "广东省"]);
}

#[test]
fn a_problem_of_no_list_given_is_told_without_a_link() {
    let mut listed = Listed::read("a.csv", "名称,省份\n星桥空间,广东省\n".as_bytes(), "")
        .only(&[Rule::OperatorColumn]);
    listed.checked.problems[0].file = "b.csv".to_owned();
    let book = Book::new(listed.marked(Language::Zh));
    let rows = book.rows(0);
    let told = below(&rows, &["轻重", "文件", "工作表", "行", "栏"]);
    assert_eq!((told[0][1].as_str(), told[0][5].as_str()), ("b.csv", ""));
    assert!(book.notes(1).is_empty());
}

#[test]
fn it_counts_what_was_put_right_without_asking() {
    let csv = "名称,运营主体,省份,认定日期\n 星桥空间,甲公司,广东,2017/9/15\n";
    let book = Book::new(Listed::read("a.csv", csv.as_bytes(), "").marked(Language::Zh));
    let rows = book.rows(0);
    let mended = rows
        .iter()
        .find(|row| row[0].starts_with("已自动整理，不用改："))
        .unwrap();
    assert!(mended[0].contains("统一日期写法 1 处"), "{}", mended[0]);
}
