//! The same answers come to the same report wherever the rules run: this file is compiled natively and to WebAssembly, and what comes out
//! of 100,000 random answers files over every shipped standard has to come to the same hash in both.
//!
//! Where a rule, a standard or its words change on purpose, both builds fail and print the new hash: put it into [`EXPECTED`].

#![expect(
    clippy::unwrap_used,
    reason = "a test whose set-up fails should stop there, in a helper as in the test itself"
)]

use chrono::{Days, NaiveDate};
use rules::{
    Answer, Answers, AnswersFile, Document, Kind, Metric, Report, SHIPPED, Value, authored,
    evaluate,
};
use sha2::{Digest, Sha256};
use values::{Decimal, When};

/// The hash of everything that comes out.
const EXPECTED: &str = "4045273dd75b2ed80f4a280bebe96d57328b572d7fe25f914019b64e9fa78f72";

const CASES: u32 = 100_000;

#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
#[cfg_attr(not(target_arch = "wasm32"), test)]
fn a_hundred_thousand_answers_come_to_the_same_natively_and_as_web_assembly() {
    let standards = authored::read(SHIPPED).unwrap();
    let mut chance = Chance(0x2017_0915);
    let mut hash = Sha256::new();
    let mut verdicts = [0_u32; 4];
    for case in 0..CASES {
        let at = chance.below(standards.documents.len());
        let document = &standards.documents[at];
        let answers = chance.answers(document);
        let as_of = chance.day();
        let evaluation = evaluate(document, &answers, as_of);
        verdicts[evaluation.verdict as usize] += 1;
        hash.update([evaluation.verdict as u8]);
        for judged in &evaluation.clauses {
            hash.update([judged.verdict as u8]);
        }
        if let Some(score) = &evaluation.score {
            hash.update(score.least.to_string());
            hash.update(score.most.to_string());
        }
        // The words of all of them would take minutes in the browser.
        if case % 100 == 0 {
            let report = Report::of(&evaluation, &answers, Vec::new());
            hash.update(serde_json::to_vec(&report).unwrap());
        }
    }
    // A file too, from its bytes on.
    let file = br#"{"format": 1, "answers": {"desks": "26", "total_area_m2": 666.7, "opened_on": "2016-07-01", "mentors": -1}}"#;
    let file = AnswersFile::read(file).unwrap();
    for document in &standards.documents {
        let (answers, faults) = file.answers(document, &standards.metrics);
        let as_of = "2018-01-01".parse().unwrap();
        let report = Report::of(&evaluate(document, &answers, as_of), &answers, faults);
        hash.update(serde_json::to_vec(&report).unwrap());
    }
    assert!(verdicts[1] > 10_000 && verdicts[2] > 10_000, "{verdicts:?}");
    let mut digits = String::new();
    for byte in hash.finalize() {
        digits
            .extend([byte >> 4, byte & 15].map(|half| char::from_digit(half.into(), 16).unwrap()));
    }
    assert_eq!(
        digits, EXPECTED,
        "the rules give another result than before. If that is meant, this is the new hash: {digits}"
    );
}

/// Chance that is the same everywhere (Knuth's linear congruential generator, MMIX).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(self.0 >> 33).unwrap()
    }

    fn below(&mut self, count: usize) -> usize {
        self.next() as usize % count
    }

    fn day(&mut self) -> NaiveDate {
        let start: NaiveDate = "2012-01-01".parse().unwrap();
        start + Days::new(u64::from(self.next() % 5000))
    }

    fn answers(&mut self, document: &Document) -> Answers {
        let mut answers = Answers::default();
        for metric in &document.metrics {
            let mut answer = Answer::default();
            match self.next() % 12 {
                0 => continue,
                1 => answer.unknown = true,
                2 => answer.not_applicable = true,
                _ => answer.value = Some(self.value(metric)),
            }
            answers.put(&metric.name, answer);
        }
        answers
    }

    fn value(&mut self, metric: &Metric) -> Value {
        match metric.kind {
            Kind::YesNo => Value::Yes(!self.next().is_multiple_of(4)),
            Kind::Date => Value::Day(When::Day(self.day())),
            Kind::Dates => Value::Days(
                (0..self.next() % 20)
                    .map(|_| When::Day(self.day()))
                    .collect(),
            ),
            Kind::Choice | Kind::Text => Value::Text("示例".to_owned()),
            Kind::Area => Value::Number(self.decimal(2_000_000)),
            Kind::Money => Value::Number(self.decimal(9_000_000_000)),
            Kind::Percent => Value::Number(self.decimal(100_000)),
            Kind::Count | Kind::Months | Kind::Points => {
                Value::Number(Decimal::whole(self.next() % 60))
            }
        }
    }

    fn decimal(&mut self, most: i64) -> Decimal {
        Decimal::of_thousandths(i64::from(self.next()) % most).unwrap()
    }
}
