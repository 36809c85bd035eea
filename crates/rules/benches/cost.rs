//! What a judgement by `filing-2017` costs: the verdict with its reasons as data, and the verdict with all gaps and the smallest change.
//! `cargo xtask bench` runs it natively and as WebAssembly in the browser.

#![expect(
    clippy::unwrap_used,
    reason = "a measurement whose set-up fails should stop there"
)]

use chrono::NaiveDate;
use rules::{Answers, Document, SHIPPED, authored, evaluate, smallest, ways};

/// Answers of a space that lacks something nearly everywhere.
const LACKING: &str = r#"{"answers": {
    "clear_direction": true, "dedicated_operating_body": true, "opened_on": "2016-09-01", "total_area_m2": 420,
    "desk_area_m2": 200, "public_area_m2": 80, "desks": 22, "public_facilities": true, "resident_teams": 14,
    "companies_registered_in_year": 4, "residents_financed_in_year": 2, "cases_in_year": 1, "full_time_staff": 2,
    "mentors": 1, "service_process": false, "events_in_year": 6
}}"#;

struct Case {
    document: Document,
    answers: Answers,
    as_of: NaiveDate,
}

impl Case {
    fn new() -> Self {
        let standards = authored::read(SHIPPED).unwrap();
        let document = standards.document("filing-2017").unwrap().clone();
        let file = rules::AnswersFile::read(LACKING.as_bytes()).unwrap();
        let (answers, _) = file.answers(&document, &standards.metrics);
        let as_of = "2018-01-01".parse().unwrap();
        Self {
            document,
            answers,
            as_of,
        }
    }

    fn verdict(&self) -> usize {
        evaluate(&self.document, &self.answers, self.as_of)
            .clauses
            .len()
    }

    fn whole(&self) -> usize {
        let evaluation = evaluate(&self.document, &self.answers, self.as_of);
        let gaps = evaluation
            .clauses
            .iter()
            .map(|judged| ways(judged, &self.document, &self.answers, self.as_of).len());
        gaps.sum::<usize>() + smallest(&evaluation, &self.answers).len()
    }
}

#[cfg(target_arch = "wasm32")]
mod browser {
    use wasm_bindgen_test::{Criterion, wasm_bindgen_bench};

    #[wasm_bindgen_bench]
    fn verdict(criterion: &mut Criterion) {
        let case = super::Case::new();
        criterion.bench_function("verdict", |bencher| bencher.iter(|| case.verdict()));
    }

    #[wasm_bindgen_bench]
    fn verdict_with_gaps_and_the_smallest_change(criterion: &mut Criterion) {
        let case = super::Case::new();
        criterion.bench_function("with gaps", |bencher| bencher.iter(|| case.whole()));
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

#[cfg(not(target_arch = "wasm32"))]
#[expect(clippy::print_stdout, reason = "it prints what it measured")]
fn main() {
    use std::{hint::black_box, time::Instant};

    let case = Case::new();
    let measure = |what: &str, rounds: u32, run: &dyn Fn() -> usize| {
        let mut best = f64::MAX;
        for _ in 0..10 {
            let start = Instant::now();
            for _ in 0..rounds {
                black_box(run());
            }
            best = best.min(start.elapsed().as_secs_f64() * 1e6 / f64::from(rounds));
        }
        println!("{what}: {best:.2} µs");
    };
    measure("verdict of filing-2017", 10_000, &|| case.verdict());
    measure(
        "verdict with all gaps and the smallest change",
        200,
        &|| case.whole(),
    );
}
