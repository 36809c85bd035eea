//! What a row states beside its title.

use crate::row;

#[test]
fn only_a_whole_web_address_is_one() {
    for good in [
        "http://example.org",
        "https://example.org/众创?a=b#c",
        "https://example.org:8443/",
    ] {
        let (checked, said) = row("网址", good, "");
        assert!(said.is_empty(), "{good}: {said:?}");
        assert_eq!(checked.entries[0].claims.website.as_deref(), Some(good));
    }
    for bad in [
        "javascript:alert(1)",
        "data:text/html;base64",
        "www.example.org",
        "https://",
        "https://localhost",
        "https://user@example.org/",
        "https://example.org/a b",
        "https://example.org/<script>",
        "见名片",
    ] {
        assert_eq!(row("网址", bad, "").1, ["error web-address 网址"], "{bad}");
    }
}

#[test]
fn only_one_mail_address_is_one() {
    for good in ["hello@example.org", "a.b+c@mail.example.org"] {
        assert!(row("电子邮箱", good, "").1.is_empty(), "{good}");
    }
    for bad in [
        "example.org",
        "@example.org",
        "hello@localhost",
        "a@example.org;b@example.org",
        "hello@@example.org",
        "你好@example.org",
        "<a@example.org>",
    ] {
        let said = row("电子邮箱", bad, "").1;
        assert_eq!(said, ["error mail-address 电子邮箱"], "{bad}");
    }
}

#[test]
fn the_parts_of_an_area_are_not_more_than_the_whole() {
    let columns = "总面积（平方米）,工位面积（平方米）,公共服务面积（平方米）";
    let table: [(&str, &[&str]); 8] = [
        ("1000,600,400", &[]),
        ("666.7,500.025,166.675", &[]),
        (
            "666.7,500.025,166.676",
            &["error area-sum 工位面积（平方米）"],
        ),
        ("1000,900,200", &["error area-sum 工位面积（平方米）"]),
        // One part alone may be too large, and without the whole there is nothing to compare.
        ("1000,1200,", &["error area-sum 工位面积（平方米）"]),
        ("1000,,1200", &["error area-sum 公共服务面积（平方米）"]),
        (",1200,400", &["warning claim-missing 总面积（平方米）"]),
        (
            "1000,约600,400",
            &["error number-unread 工位面积（平方米）"],
        ),
    ];
    for (cells, expected) in table {
        assert_eq!(row(columns, cells, "").1, expected, "{cells}");
    }
}

#[test]
fn numbers_are_read_with_their_units_and_never_guessed_at() {
    for (cell, read) in [("80", 80), ("８０个", 80), ("1.2万", 12_000)] {
        let (checked, said) = row("工位数", cell, "");
        assert!(said.is_empty(), "{cell}: {said:?}");
        assert_eq!(checked.entries[0].claims.desks, Some(read), "{cell}");
    }
    for cell in ["三十", "30-50", "约80", "80.5"] {
        let said = row("工位数", cell, "").1;
        assert_eq!(said, ["error number-unread 工位数"], "{cell}");
    }
    let (checked, _) = row("每工位月租金（元）", "\"１，２００元/月\"", "");
    let rent = checked.entries[0].claims.rent_yuan_month.unwrap();
    assert_eq!(rent.to_string(), "1200");
}

#[test]
fn kinds_and_lists_of_things_are_read_as_lists_write_them() {
    let (checked, _) = row("类型,行业领域", "综合,\"软件、 硬件；设计\"", "");
    let claims = &checked.entries[0].claims;
    assert_eq!(claims.kind.as_deref(), Some("综合型"));
    assert_eq!(claims.sectors, ["软件", "硬件", "设计"]);
}

#[test]
fn a_number_that_cannot_be_is_an_error() {
    for (columns, cell) in [
        ("工位数", "-3"),
        ("工位数", "－３个"),
        ("工位数", "100001"),
        ("总面积", "0"),
        ("总面积", "1001万平米"),
        ("月租金", "负800元/月"),
        ("导师数", "99999"),
    ] {
        let said = row(columns, cell, "").1;
        assert_eq!(said, [format!("error number-bounds {columns}")], "{cell}");
    }
    for (columns, cell) in [
        ("工位数", "0"),
        ("总面积", "1000万㎡"),
        ("月租金", "0元/月"),
    ] {
        assert!(row(columns, cell, "").1.is_empty(), "{cell}");
    }
}

#[test]
fn figures_that_cannot_both_be_true_are_warned_of() {
    let columns = "入驻团队,新注册企业数,获融资数";
    for (cells, expected) in [
        ("20,20,20", vec![]),
        (",20,20", vec![]),
        ("20,21,5", vec!["warning figures-contradict 新注册企业数"]),
        ("0,0,1", vec!["warning figures-contradict 获融资数"]),
    ] {
        assert_eq!(row(columns, cells, "").1, expected, "{cells}");
    }
    let columns = "工位数,总面积,工位面积,数据年度,运营日期";
    for (cells, expected) in [
        ("80,500,400,2020年度,2016-05", vec![]),
        ("80,500,79.9,,", vec!["warning figures-contradict 工位数"]),
        ("501,500,,,", vec!["warning figures-contradict 工位数"]),
        ("0,500,100,,", vec!["warning figures-contradict 工位数"]),
        (
            "80,500,,2015,2016",
            vec!["warning figures-contradict 数据年度"],
        ),
        ("80,500,,2022,", vec!["error date-in-future 数据年度"]),
        ("80,500,,去年,", vec!["error date-unread 数据年度"]),
    ] {
        assert_eq!(row(columns, cells, "").1, expected, "{cells}");
    }
}

#[test]
fn the_year_and_the_standard_of_the_figures_come_from_the_row_else_from_the_list() {
    let facts = "standard = \"filing-2017\"\nfigures_year = 2019";
    for (cells, standard, year) in [
        ("miit-2025,2020年", "miit-2025", 2020),
        (",", "filing-2017", 2019),
    ] {
        let (checked, said) = row("适用标准,数据年份", cells, facts);
        assert!(said.is_empty(), "{said:?}");
        let claims = &checked.entries[0].claims;
        assert_eq!(
            (claims.standard.as_deref(), claims.figures_year),
            (Some(standard), Some(year))
        );
    }
}

#[test]
fn a_space_that_is_older_than_its_operator_is_worth_a_look() {
    let columns = "成立日期,运营日期";
    for (cells, expected) in [
        ("2015-03-01,2015-03-01", vec![]),
        ("2015,2015-01", vec![]),
        (
            "2015-03-01,2014",
            vec!["warning opened-before-founded 运营日期"],
        ),
    ] {
        assert_eq!(row(columns, cells, "").1, expected, "{cells}");
    }
}

#[test]
fn a_telephone_number_is_one_that_anybody_can_call() {
    for (cell, expected) in [
        ("0512-55550123", vec![]),
        ("见网站", vec!["error phone-form 联系电话"]),
        ("0512-555501", vec!["error phone-form 联系电话"]),
        ("51255550123", vec!["error phone-form 联系电话"]),
        ("55550123", vec!["warning phone-area-code 联系电话"]),
    ] {
        let (checked, said) = row("联系电话", cell, "");
        assert_eq!(said, expected, "{cell}");
        let kept = checked
            .entries
            .first()
            .and_then(|entry| entry.claims.phone.as_deref());
        assert_eq!(kept, (!said.concat().contains("error")).then_some(cell));
    }
}

#[test]
fn a_website_says_what_is_wrong_with_it() {
    for (cell, zh, en) in [
        ("javascript:alert(1)", "“javascript:”", "“javascript:”"),
        ("ftp://example.org/", "“ftp:”", "“ftp:”"),
        ("www.example.org", "少了 http://", "is missing"),
        ("example.org:8080/a", "少了 http://", "is missing"),
        ("见名片", "不是网址", "not a web address"),
    ] {
        let (checked, _) = row("网址", cell, "");
        let message = &checked.problems.last().unwrap().message;
        assert!(
            message.zh.contains(zh) && message.en.contains(en),
            "{cell}: {message:?}"
        );
    }
    for (cell, kept) in [
        ("HTTPS://example.org/A", "https://example.org/A"),
        ("ｈｔｔｐ：／／example.org", "http://example.org"),
    ] {
        let (checked, said) = row("网址", cell, "");
        assert!(said.is_empty(), "{said:?}");
        assert_eq!(checked.entries[0].claims.website.as_deref(), Some(kept));
    }
}

#[test]
fn a_credit_code_that_excel_took_for_a_number_is_said_to_be_one() {
    for cell in [
        "9.1E+17",
        "5.11E+17",
        "9.15101E+17",
        "９.１e17",
        "911101051234567000",
        "915101079212000",
    ] {
        let (checked, said) = row("统一社会信用代码", cell, "");
        assert_eq!(said, ["error credit-code 统一社会信用代码"], "{cell}");
        let problem = checked
            .problems
            .iter()
            .find(|problem| problem.row == Some(2))
            .unwrap();
        assert!(
            problem.message.zh.contains("Excel") && problem.message.en.contains("Excel"),
            "{cell}"
        );
        assert!(
            problem.fix.zh.contains("文本") && problem.fix.en.contains("as text"),
            "{cell}"
        );
    }
    for cell in ["91000000MA00000145", "9151", "E17", "915101079212318779"] {
        let (checked, _) = row("统一社会信用代码", cell, "");
        let mut problems = checked.problems.iter();
        assert!(
            problems.all(|problem| !problem.message.zh.contains("Excel")),
            "{cell}"
        );
    }
}
