//! The row that an operator takes away from an assessment, as the office checks it.

use std::fs;

use assessment::{
    Draft, Stamped,
    pack::{Language, roster_row},
};
use rules::{Answers, Value};

use crate::{Folder, json};

fn draft() -> Draft {
    let stamped = |value: &str| Stamped {
        at: 1,
        value: value.to_owned(),
    };
    let about = [
        ("name", "@云汀众创空间"),
        ("operator", "福州示例云汀有限公司"),
        ("credit_code", "91350100M000100Y43"),
        ("province", "福建省"),
        ("city", "福州市"),
        ("address", "示例路1号，“甲座”"),
        ("phone", "+86 591 5555 0123"),
    ];
    Draft {
        standard: "filing-2017".to_owned(),
        as_of: stamped("2021-06-30"),
        about: about
            .map(|(key, value)| (key.to_owned(), stamped(value)))
            .into(),
        ..Draft::default()
    }
}

#[test]
fn the_row_of_an_assessment_passes_the_check_of_the_office() {
    let mut answers = Answers::default();
    for (metric, number) in [
        ("total_area_m2", 800_u32),
        ("desk_area_m2", 500),
        ("public_area_m2", 200),
        ("desks", 60),
        ("resident_teams", 25),
        ("companies_registered_in_year", 10),
        ("residents_financed_in_year", 2),
        ("cases_in_year", 3),
        ("full_time_staff", 4),
        ("mentors", 6),
        ("events_in_year", 12),
    ] {
        answers.state(metric, Value::from(number));
    }
    let opened = "2018-05-01".parse::<chrono::NaiveDate>().unwrap();
    answers.state("opened_on", Value::from(opened));
    let row = roster_row(&draft(), &answers, "2021-07-01".parse().unwrap()).unwrap();
    let folder = Folder::new();
    fs::write(folder.path("zh.csv"), row.csv(Language::Zh)).unwrap();
    fs::write(folder.path("en.csv"), row.csv(Language::En)).unwrap();
    fs::write(folder.path("zh.xlsx"), row.xlsx(Language::Zh)).unwrap();
    fs::write(folder.path("en.xlsx"), row.xlsx(Language::En)).unwrap();
    for file in ["zh.csv", "en.csv", "zh.xlsx", "en.xlsx"] {
        let ran = folder.run(&format!("check {file} --as-of 2021-07-01 --format json"));
        assert_eq!(ran.status, Some(0), "{file}: {ran:?}");
        let report = json(ran.out.as_bytes());
        assert_eq!(report["good_rows"], 1, "{file}");
        assert_eq!(report["rows"][0]["name"], "@云汀众创空间", "{file}");
        assert_eq!(report["rows"][0]["city"], "福州市", "{file}");
        let problems = report["problems"].as_array().unwrap();
        let rules: Vec<&str> = problems
            .iter()
            .map(|problem| problem["rule"].as_str().unwrap())
            .collect();
        // What a desk costs is not known; nothing else is wanting.
        assert_eq!(rules, ["claim-columns"], "{file}");
    }
}
