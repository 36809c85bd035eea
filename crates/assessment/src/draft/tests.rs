use super::*;

fn draft() -> Draft {
    Draft::new("a1", "filing-2017", "示例众创空间", 100)
}

fn text(text: &str) -> Entry {
    Entry {
        text: text.to_owned(),
        ..Entry::default()
    }
}

#[test]
fn a_change_is_later_than_the_one_before_although_the_clock_went_back() {
    let mut draft = draft();
    draft.enter("desks", text("30"), 200);
    draft.enter("desks", text("31"), 150);
    assert_eq!(draft.entries["desks"].at, 201);
    assert_eq!(draft.entry("desks"), Some(&text("31")));
    draft.enter("desks", text("32"), 500);
    assert_eq!((draft.entries["desks"].at, draft.changed()), (500, 500));
}

#[test]
fn the_last_moment_that_can_be_written_is_no_obstacle() {
    let mut draft = draft();
    draft.enter("desks", text("30"), u64::MAX);
    draft.enter("desks", text("31"), 7);
    assert_eq!(draft.entry("desks"), Some(&text("31")));
    assert_eq!(draft.changed(), u64::MAX);
}

#[test]
fn what_is_entered_again_as_it_was_is_no_change() {
    let mut draft = draft();
    draft.enter("desks", text("30"), 200);
    draft.set_as_of("2018-01-01", 210);
    draft.tick("4a/房屋租赁合同", true, 220);
    draft.tell("operator", "示例公司", 230);
    let before = draft.clone();
    draft.enter("desks", text("30"), 300);
    draft.set_name("示例众创空间", 300);
    draft.set_as_of("2018-01-01", 300);
    draft.tick("4a/房屋租赁合同", true, 300);
    draft.tell("operator", "示例公司", 300);
    draft.enter("mentors", Entry::default(), 300);
    draft.tick("4b/照片", false, 300);
    draft.tell("address", "", 300);
    assert_eq!(draft, before);
    assert_eq!(draft.changed(), 230);
}

#[test]
fn a_draft_is_untouched_until_something_is_entered_and_when_it_is_taken_back() {
    let mut draft = draft();
    draft.set_name("另一个名字", 200);
    assert!(draft.is_untouched());
    let touched: [fn(&mut Draft, bool); 4] = [
        |draft, on| draft.enter("desks", text(if on { "30" } else { "" }), 1),
        |draft, on| draft.set_as_of(if on { "2018-01-01" } else { "" }, 1),
        |draft, on| draft.tick("4a/房屋租赁合同", on, 1),
        |draft, on| draft.tell("operator", if on { "示例公司" } else { "" }, 1),
    ];
    for touch in touched {
        touch(&mut draft, true);
        assert!(!draft.is_untouched(), "{draft:?}");
        touch(&mut draft, false);
        assert!(draft.is_untouched(), "{draft:?}");
    }
}

#[test]
fn a_field_takes_ten_thousand_characters_and_not_bytes() {
    let mut draft = draft();
    let long = "创".repeat(LONGEST + 1);
    let entry = Entry {
        note: long.clone(),
        confirmed: Some(long.clone()),
        sum: vec![
            Summand {
                label: long.clone(),
                text: long.clone()
            };
            MOST + 1
        ],
        ..text(&long)
    };
    draft.enter("desks", entry, 1);
    draft.set_name(&long, 200);
    draft.set_as_of(&long, 200);
    draft.tell("operator", &long, 200);
    let kept = long.chars().take(LONGEST).collect::<String>();
    let entry = draft.entry("desks").unwrap();
    assert_eq!((&entry.text, &entry.note), (&kept, &kept));
    assert_eq!(entry.confirmed.as_ref(), Some(&kept));
    assert_eq!(
        entry.sum,
        vec![
            Summand {
                label: kept.clone(),
                text: kept.clone()
            };
            MOST
        ]
    );
    assert_eq!((&draft.name.value, &draft.as_of.value), (&kept, &kept));
    assert_eq!(draft.about["operator"].value, kept);
}
