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
        "无",
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
    let table: [(&str, &[&str]); 6] = [
        ("1000,600,400", &[]),
        ("666.7,500.025,166.675", &[]),
        (
            "666.7,500.025,166.676",
            &["error area-sum 工位面积（平方米）"],
        ),
        ("1000,900,200", &["error area-sum 工位面积（平方米）"]),
        // Without one of the three there is nothing to compare.
        ("1000,1200,", &[]),
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
    for cell in ["三十", "30-50", "约80", "80.5", "-3"] {
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
