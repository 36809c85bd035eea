//! Counting tests.

use std::fmt::{self, Display};
use std::ops::AddAssign;

/// How many tests passed and failed.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
pub(crate) struct Tally {
    /// Those that passed.
    pub(crate) passed: u32,
    /// Those that failed.
    pub(crate) failed: u32,
}

impl Tally {
    /// One that passed.
    pub(crate) const PASSED: Self = Self {
        passed: 1,
        failed: 0,
    };
    /// One that failed.
    pub(crate) const FAILED: Self = Self {
        passed: 0,
        failed: 1,
    };

    /// Reads a line such as `test result: ok. 12 passed; 0 failed; 0 ignored; …`, as cargo and wasm-bindgen's runner write it.
    pub(crate) fn of_line(line: &str) -> Option<Self> {
        let counts = line.strip_prefix("test result: ")?;
        let before = |word: &str| counts.split(word).next()?.rsplit(' ').next()?.parse().ok();
        Some(Self {
            passed: before(" passed;")?,
            failed: before(" failed;")?,
        })
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl Display for Tally {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn results_are_read_as_test_runners_write_them() {
        let tally = |passed, failed| Some(Tally { passed, failed });
        for (line, expected) in [
            (
                "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
                tally(12, 0),
            ),
            (
                "test result: FAILED. 3 passed; 2 failed; 0 ignored",
                tally(3, 2),
            ),
            (
                "test result: \u{1b}[32mok\u{1b}[0m. 7 passed; 0 failed; 0 ignored",
                tally(7, 0),
            ),
            ("test ok ... ok", None),
            ("a test printed test result: ok. 1 passed; 0 failed;", None),
        ] {
            assert_eq!(Tally::of_line(line), expected, "{line}");
        }
    }

    #[test]
    fn the_sum_is_told_in_the_agreed_form() {
        let mut sum = Tally::PASSED;
        sum += Tally::FAILED;
        sum += Tally {
            passed: 40,
            failed: 0,
        };
        assert_eq!(sum.to_string(), "41 passed, 1 failed");
    }
}
