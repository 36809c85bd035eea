use super::*;

fn full() -> Draft {
    let mut draft = Draft::new("k3x9", "filing-2017", "示例众创空间", 10);
    draft.set_as_of("2018-01-01", 11);
    let area = Entry {
        text: "约500".to_owned(),
        revisit: true,
        confirmed: Some("500".to_owned()),
        note: "含\"二楼\"\n".to_owned(),
        sum: vec![Summand {
            label: "一楼".to_owned(),
            text: "300".to_owned(),
        }],
        ..Entry::default()
    };
    draft.enter("total_area_m2", area, 12);
    let unknown = Entry {
        unknown: true,
        ..Entry::default()
    };
    draft.enter("mentors", unknown, 13);
    let not_applicable = Entry {
        not_applicable: true,
        ..Entry::default()
    };
    draft.enter("desks", not_applicable, 14);
    draft.tick("4a/房屋租赁合同", true, 15);
    draft.tell("operator", "示例公司", 16);
    draft.asked = vec!["desks".to_owned(), "mentors".to_owned()];
    draft
}

fn broken(place: &str, flaw: Flaw) -> Result<Draft, DraftFault> {
    Err(DraftFault::Broken {
        place: place.to_owned(),
        flaw,
    })
}

#[test]
fn a_draft_is_kept_as_one_text_and_read_back_as_it_was() {
    let draft = full();
    let kept = draft.to_json();
    assert_eq!(
        kept,
        r#"{"about":{"operator":{"at":16,"value":"示例公司"}},"as_of":{"at":11,"value":"2018-01-01"},"asked":["desks","mentors"],"draft":1,"#
            .to_owned()
            + r#""entries":{"desks":{"at":14,"value":{"not_applicable":true}},"mentors":{"at":13,"value":{"unknown":true}},"#
            + r#""total_area_m2":{"at":12,"value":{"confirmed":"500","note":"含\"二楼\"\n","revisit":true,"#
            + r#""sum":[{"label":"一楼","text":"300"}],"text":"约500"}}},"#
            + r#""evidence":{"4a/房屋租赁合同":{"at":15,"value":true}},"id":"k3x9","name":{"at":10,"value":"示例众创空间"},"#
            + r#""standard":"filing-2017"}"#
    );
    assert_eq!(Draft::from_json(&kept), Ok(draft));
}

#[test]
fn the_day_on_which_a_draft_was_begun_is_kept_and_one_that_is_none_costs_nothing() {
    let mut draft = full();
    draft.begun = "2026-12-01".parse().ok();
    let kept = draft.to_json();
    assert!(kept.contains(r#""begun":"2026-12-01","#), "{kept}");
    assert_eq!(Draft::from_json(&kept), Ok(draft));
    for day in ["9999-12-01", "2026-12", "soon"] {
        let other = kept.replace("2026-12-01", day);
        assert_eq!(Draft::from_json(&other), Ok(full()), "{day}");
    }
    let other = kept.replace(r#""2026-12-01""#, "7");
    assert_eq!(Draft::from_json(&other), broken("begun", Flaw::Unexpected));
}

#[test]
fn a_field_as_long_as_it_may_be_is_read_back() {
    let mut draft = full();
    let long = "创".repeat(LONGEST + 1);
    let entry = Entry {
        text: long.clone(),
        note: long.clone(),
        confirmed: Some(long.clone()),
        sum: vec![Summand::default(); MOST + 1],
        ..Entry::default()
    };
    draft.enter("desks", entry, 20);
    draft.set_name(&long, 21);
    assert_eq!(Draft::from_json(&draft.to_json()), Ok(draft));
}

#[test]
fn what_a_later_version_adds_beside_is_passed_over() {
    let kept = full().to_json().replacen('{', r#"{"colour":"red","#, 1);
    assert_eq!(Draft::from_json(&kept), Ok(full()));
}

#[test]
fn a_draft_of_a_newer_version_is_said_to_be_one_whatever_stands_in_it() {
    for version in [2, u64::from(u32::MAX) + 1, u64::MAX] {
        let kept = format!(r#"{{"draft":{version},"id":["another", "form"]}}"#);
        let fault = DraftFault::Newer { version };
        assert!(fault.words().en.contains(&version.to_string()));
        assert_eq!(Draft::from_json(&kept), Err(fault));
    }
}

#[test]
fn what_is_no_draft_is_refused_with_its_place() {
    let whole = full().to_json();
    for (from, to, place) in [
        (r#""draft":1"#, r#""draft":"1""#, "draft"),
        (r#""draft":1"#, r#""draft":-1"#, "draft"),
        (r#""draft":1"#, r#""drafts":1"#, "draft"),
        (r#""id":"k3x9""#, r#""id":"K3X9""#, "id"),
        (r#""id":"k3x9""#, r#""id":"""#, "id"),
        (
            r#""id":"k3x9""#,
            r#""id":"a12345678901234567890123456789012""#,
            "id",
        ),
        (
            r#""standard":"filing-2017""#,
            r#""standard":"""#,
            "standard",
        ),
        (r#""at":10,"#, "", "name.at"),
        (r#""at":11"#, r#""at":1.5"#, "as_of.at"),
        (r#""at":14"#, r#""at":-14"#, "entries.desks.at"),
        (
            r#"{"not_applicable":true}"#,
            r#"{"not_applicable":"yes"}"#,
            "entries.desks.value.not_applicable",
        ),
        (r#"{"unknown":true}"#, r#""12""#, "entries.mentors.value"),
        (
            r#""text":"约500""#,
            r#""text":500"#,
            "entries.total_area_m2.value.text",
        ),
        (
            r#""label":"一楼""#,
            r#""label":1"#,
            "entries.total_area_m2.value.sum.label",
        ),
        (
            r#""value":true}}"#,
            r#""value":1}}"#,
            "evidence.4a/房屋租赁合同.value",
        ),
        (r#""about":{"#, r#""about":[{"#, ""),
        (r#"["desks","mentors"]"#, r#""desks""#, "asked"),
        (r#"["desks","mentors"]"#, "[7]", "asked"),
    ] {
        let kept = whole.replacen(from, to, 1);
        assert_ne!(kept, whole, "{from}");
        let flaw = if place.is_empty() {
            Flaw::NotJson
        } else {
            Flaw::Unexpected
        };
        assert_eq!(Draft::from_json(&kept), broken(place, flaw), "{to}");
    }
    for (text, place, flaw) in [
        ("", "", Flaw::NotJson),
        ("[]", "draft", Flaw::Unexpected),
        ("null", "draft", Flaw::Unexpected),
        (r#"{"draft":1}{}"#, "", Flaw::NotJson),
        (&"[".repeat(100_000), "", Flaw::NotJson),
    ] {
        assert_eq!(Draft::from_json(text), broken(place, flaw), "{text:.20}");
    }
}

#[test]
fn what_is_longer_or_more_than_a_form_takes_is_refused() {
    let kept = |members: &str| {
        let text = format!(
            r#"{{"draft":1,"id":"a","standard":"b","name":{{"at":0,"value":""}},"as_of":{{"at":0,"value":""}},{members}}}"#
        );
        Draft::from_json(&text)
    };
    let many = |count: usize, item: fn(usize) -> String| {
        (0..count).map(item).collect::<Vec<_>>().join(",")
    };
    let entry = |number| format!(r#""m{number}":{{"at":1,"value":{{}}}}"#);
    let entries = |count| format!(r#""entries":{{{}}}"#, many(count, entry));
    assert_eq!(kept(&entries(MOST)).unwrap().entries.len(), MOST);
    assert_eq!(kept(&entries(MOST + 1)), broken("entries", Flaw::TooMany));
    let asked = |count| {
        format!(
            r#""asked":[{}]"#,
            many(count, |number| format!(r#""m{number}""#))
        )
    };
    assert_eq!(kept(&asked(MOST)).unwrap().asked.len(), MOST);
    assert_eq!(kept(&asked(MOST + 1)), broken("asked", Flaw::TooMany));
    let told = |count| {
        format!(
            r#""about":{{"a":{{"at":1,"value":"{}"}}}}"#,
            "创".repeat(count)
        )
    };
    assert!(kept(&told(LONGEST)).is_ok());
    assert_eq!(
        kept(&told(LONGEST + 1)),
        broken("about.a.value", Flaw::TooLong)
    );
    let key = |count| {
        format!(
            r#""evidence":{{"{}":{{"at":1,"value":true}}}}"#,
            "k".repeat(count)
        )
    };
    assert!(kept(&key(LONGEST)).is_ok());
    assert_eq!(kept(&key(LONGEST + 1)), broken("evidence", Flaw::TooLong));
}

#[test]
fn the_words_of_a_fault_say_where_and_what_becomes_of_the_draft() {
    let kept = full().to_json().replacen(r#""at":14"#, r#""at":"x""#, 1);
    let words = Draft::from_json(&kept).unwrap_err().words();
    assert_eq!(
        words.zh,
        "这份草稿读不出来（内容不符合格式，位置：entries.desks.at）。它已原样留存，没有改动；可以把它保存为文件"
    );
    assert_eq!(
        words.en,
        "This draft cannot be read (something is not as it should be, at entries.desks.at). It is kept aside as it is; you can save it as a file"
    );
    let deep = DraftFault::from(Flaw::TooLong).within(&"k".repeat(5000));
    assert!(deep.words().en.len() < 300);
}
