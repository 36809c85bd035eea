use super::*;

#[test]
fn yes_and_no_are_read_as_a_radio_holds_them_and_as_people_say_them() {
    let metric = shipped("service_process");
    for (expected, writings) in [
        ("是 | yes", "true|是|有|yes|YES|ｙｅｓ| 是 |True"),
        ("否 | no", "false|否|没有|无|不是|no|No|没 有"),
        (
            "有规范的服务流程：请回答“是”或“否” | Standard service process: answer yes or no",
            "1|maybe|是的吗|truefalse|0",
        ),
    ] {
        for text in writings.split('|') {
            assert_eq!(told(&metric, text), expected, "{text}");
        }
    }
}

#[test]
fn a_choice_is_known_by_its_value_and_by_its_name_in_either_language() {
    let metric = of_kind(Kind::Choice);
    for text in [
        "rented",
        "租赁",
        "Rented",
        "rented ",
        "ＲＥＮＴＥＤ",
        "租 赁",
    ] {
        let value = Value::Text("rented".to_owned());
        assert_eq!(read(&metric, text, today()), Ok(Some(value)), "{text}");
        assert_eq!(told(&metric, text), "租赁 | Rented");
    }
    assert_eq!(told(&metric, "own  premises"), "自有 | Own premises");
    assert_eq!(
        told(&metric, "借用"),
        "产权性质：请从这些答案中选一个：自有、租赁 | Tenure: choose one of these: Own premises, Rented"
    );
}

#[test]
fn a_text_is_kept_as_it_is_without_the_white_space_around_it() {
    let metric = shipped("training_given");
    let text = |text: &str| Ok(Some(Value::Text(text.to_owned())));
    let lines = "３月：路演\n\n5 月：\t财务  培训";
    assert_eq!(
        read(&metric, &format!("\u{3000}\n{lines} \u{FEFF}"), today()),
        text(lines)
    );
    let longest = "训".repeat(4000);
    assert_eq!(
        read(&metric, &format!(" {longest}\n"), today()),
        text(&longest)
    );
    assert_eq!(
        told(&metric, &"训".repeat(4210)),
        "办过的培训：最多4,000个字，现在有4,210个，请删去210个 | \
         Training given: at most 4,000 characters; there are 4,210, so take 210 out"
    );
}

#[test]
fn a_blank_field_says_nothing() {
    let kinds = [
        Kind::Dates,
        Kind::Choice,
        Kind::Text,
        Kind::Count,
        Kind::YesNo,
        Kind::Date,
    ];
    for metric in kinds.map(of_kind) {
        for text in ["", " ", "\u{3000}\n\t", "\u{200B}\u{FEFF}"] {
            assert_eq!(read(&metric, text, today()), Ok(None), "{text:?}");
        }
    }
}
