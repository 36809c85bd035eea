//! Every fault of an authored file is told with its place, and what to do.

use rules::{
    SHIPPED,
    authored::{self, Fault, File},
};

/// A sound document, as small as one can be.
const SMALL: &str = r#"id = "made-up"
title = { zh = "示例办法", en = "Sample rule" }
short = { zh = "示例", en = "Sample" }
role = "rule"
state = "in_force"
complete = true
applies_to = { zh = "示例空间", en = "Sample spaces" }
summary = { zh = "只用于测试。", en = "For tests only." }

[[source]]
text = { zh = "虚构", en = "Made up" }
certainty = "one_copy"

[[clause]]
id = "1"
title = { zh = "工位", en = "Desks" }
text = { zh = "工位不少于10个。", en = "There are at least 10 desks." }
condition = { at_least = { metric = "desks", value = 10 } }
"#;

fn read(text: &str) -> Result<rules::Standards, Vec<Fault>> {
    let mut files = SHIPPED.to_vec();
    files.push(File {
        name: "made-up.toml",
        text,
    });
    authored::read(&files)
}

/// The sound document, not complete, with this in the place of its condition.
pub(crate) fn read_small(condition: &str) -> Result<rules::Standards, Vec<Fault>> {
    let (small, _) = SMALL.split_once("condition = ").unwrap();
    let missing = "complete = false\nmissing = [{ zh = \"其余\", en = \"The rest\" }]";
    read(
        &[
            &small.replacen("complete = true", missing, 1),
            condition,
            "\n",
        ]
        .concat(),
    )
}

#[test]
fn a_made_up_standard_needs_no_code() {
    let standards = read(SMALL).unwrap();
    let document = standards.document("made-up").unwrap();
    assert_eq!(document.metrics[0].name, "desks");
}

/// What is put in the place of what, the line on which that is told, the rule, and a word of what is said in either language.
const FAULTS: &[(&str, &str, usize, &str, &str, &str)] = &[
    (
        "role = \"rule\"",
        "role = \"law\"",
        4,
        "form",
        "写得不对",
        "not as it should be",
    ),
    ("complete = true\n", "", 1, "form", "不完整", "missing"),
    (
        "en = \"Sample rule\"",
        "en = \"\"",
        2,
        "translation",
        "英文",
        "English",
    ),
    (
        "zh = \"虚构\"",
        "zh = \" \"",
        11,
        "translation",
        "中文",
        "Chinese",
    ),
    (
        "en = \"Desks\"",
        "en = \"工位\"",
        16,
        "translation",
        "英文",
        "English",
    ),
    (
        "id = \"made-up\"",
        "id = \"Made Up\"",
        1,
        "id",
        "编号",
        "id",
    ),
    (
        "id = \"made-up\"",
        "id = \"other\"",
        1,
        "id",
        "made-up.toml",
        "made-up.toml",
    ),
    (
        "metric = \"desks\"",
        "metric = \"desk\"",
        18,
        "dangling",
        "没有 desk",
        "no metric desk",
    ),
    (
        "metric = \"desks\"",
        "metric = \"opened_on\"",
        18,
        "unit",
        "数字",
        "number",
    ),
    ("value = 10", "value = 10.5", 18, "unit", "整数", "whole"),
    (
        "value = 10",
        "value = 1000000000",
        18,
        "unreachable",
        "达不到",
        "cannot be reached",
    ),
    (
        "{ at_least = { metric = \"desks\", value = 10 } }",
        "{ share = { part = [\"desk_area_m2\"], whole = [\"total_area_m2\"], at_least = 120 } }",
        18,
        "unreachable",
        "100%",
        "100%",
    ),
    (
        "{ at_least = { metric = \"desks\", value = 10 } }",
        "{ share = { part = [\"desks\"], whole = [\"total_area_m2\"], at_least = 20 } }",
        18,
        "unit",
        "单位",
        "unit",
    ),
    (
        "{ at_least = { metric = \"desks\", value = 10 } }",
        "{ any_of = [{ yes = \"clear_direction\" }] }",
        18,
        "shape",
        "两个",
        "put together",
    ),
    (
        "{ at_least = { metric = \"desks\", value = 10 } }",
        "{ any_of = [{ advisory = { yes = \"clear_direction\" } }, { yes = \"service_process\" }] }",
        18,
        "shape",
        "建议",
        "advisory",
    ),
    (
        "{ at_least = { metric = \"desks\", value = 10 } }",
        "{ at_least_of = { n = 3, conditions = [{ yes = \"clear_direction\" }, { yes = \"service_process\" }] } }",
        18,
        "unreachable",
        "3项",
        "3 of 2",
    ),
    (
        "value = 10 }",
        "value = [{ from = \"2020\", value = 10 }, { from = \"2019\", value = 8 }] }",
        18,
        "order",
        "先后",
        "order",
    ),
    (
        "condition = { at_least = { metric = \"desks\", value = 10 } }\n",
        "",
        14,
        "complete",
        "条件",
        "condition",
    ),
    (
        "complete = true",
        "complete = false",
        6,
        "complete",
        "缺什么",
        "missing",
    ),
    (
        "id = \"1\"",
        "id = \"1\"\nsection = \"rooms\"",
        16,
        "dangling",
        "rooms",
        "rooms",
    ),
    (
        "id = \"1\"",
        "id = \"1\"\nalso = [\"desks\", \"mentor\"]",
        16,
        "dangling",
        "没有 mentor",
        "no metric mentor",
    ),
    (
        "role = \"rule\"",
        "role = \"rule\"\nsupersedes = [\"gone-1999\"]",
        5,
        "dangling",
        "gone-1999",
        "gone-1999",
    ),
];

#[test]
fn each_fault_is_told_at_its_place_with_its_rule_and_a_remedy() {
    for &(what, with, line, rule, zh, en) in FAULTS {
        assert!(SMALL.contains(what), "{what}");
        let faults = read(&SMALL.replacen(what, with, 1)).unwrap_err();
        let fault = faults
            .iter()
            .find(|fault| fault.rule.key() == rule)
            .unwrap_or_else(|| panic!("{with}: {faults:#?}"));
        assert_eq!(fault.file, "made-up.toml");
        assert_eq!(fault.line, line, "{with}: {fault:#?}");
        let told = |words: &values::Words, zh: &str, en: &str| {
            words.zh.contains(zh) && words.en.contains(en)
        };
        assert!(
            told(&fault.message, zh, "") || told(&fault.fix, zh, ""),
            "{zh}: {fault:#?}"
        );
        assert!(
            told(&fault.message, "", en) || told(&fault.fix, "", en),
            "{en}: {fault:#?}"
        );
        assert!(!fault.fix.zh.is_empty() && !fault.fix.en.is_empty());
    }
}

#[test]
fn every_fault_of_a_file_is_told_at_once() {
    let text = SMALL
        .replacen("metric = \"desks\"", "metric = \"nothing\"", 1)
        .replacen("en = \"Sample\"", "en = \"\"", 1)
        .replacen("complete = true", "complete = false", 1);
    let faults = read(&text).unwrap_err();
    let rules: Vec<&str> = faults.iter().map(|fault| fault.rule.key()).collect();
    assert_eq!(rules, ["translation", "complete", "dangling"]);
}

#[test]
fn two_clauses_that_are_not_of_the_form_are_both_told() {
    let second = SMALL
        .split("[[clause]]")
        .nth(1)
        .unwrap()
        .replace("id = \"1\"", "id = 2");
    let text = format!(
        "{}\n[[clause]]{second}",
        SMALL.replacen("title = { zh = \"工位\"", "titel = { zh = \"工位\"", 1)
    );
    let faults = read(&text).unwrap_err();
    let lines: Vec<usize> = faults.iter().map(|fault| fault.line).collect();
    assert_eq!(lines.len(), 2, "{faults:#?}");
}

#[test]
fn points_that_do_not_add_up_are_told() {
    let text = format!(
        "{SMALL}\n[rubric]\npoints = 100\n[[rubric.item]]\nid = \"a\"\ntitle = {{ zh = \"工位\", en = \"Desks\" }}\nmost = 90\nscale = {{ slope = {{ metric = \"desks\", from = 0, points = 95, each = 1, adds = 1 }} }}\n"
    );
    let faults = read(&text).unwrap_err();
    assert_eq!(faults.len(), 2, "{faults:#?}");
    assert!(faults.iter().all(|fault| fault.rule.key() == "points"));
}

#[test]
fn whatever_stands_in_a_file_it_is_answered() {
    for file in SHIPPED {
        // Cut off anywhere, it is a fault or a smaller file, and never a panic.
        for (cut, _) in file.text.char_indices().step_by(file.text.len() / 40 + 1) {
            let text = &file.text[..cut];
            drop(authored::read(&[File { text, ..*file }]));
        }
    }
}
