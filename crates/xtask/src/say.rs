//! What the task runner says: progress on standard error, results on standard output.

use std::fmt::Display;
use std::time::{Duration, Instant};

/// A step that was announced; it says how long it took when it is done.
pub(crate) struct Doing {
    what: String,
    since: Instant,
}

/// Announces a step: what it does and, where that is known, what it costs.
pub(crate) fn doing(what: impl Into<String>, cost: &str) -> Doing {
    let what = what.into();
    let cost = if cost.is_empty() {
        String::new()
    } else {
        format!(" ({cost})")
    };
    eprintln!("== {what}{cost}");
    Doing {
        what,
        since: Instant::now(),
    }
}

impl Doing {
    /// Says that the step is done and how long it took.
    pub(crate) fn done(self) {
        eprintln!("   {}: done in {}", self.what, took(self.since.elapsed()));
    }
}

/// A remark on standard error.
pub(crate) fn note(what: impl Display) {
    eprintln!("   {what}");
}

/// An error on standard error.
pub(crate) fn failure(error: &dyn Display) {
    eprintln!("error: {error}");
}

/// A line of the result on standard output.
#[expect(
    clippy::print_stdout,
    reason = "the one place where the task runner writes its results"
)]
pub(crate) fn result(line: impl Display) {
    println!("{line}");
}

fn took(time: Duration) -> String {
    match time.as_secs() {
        0..60 => format!("{:.1} s", time.as_secs_f64()),
        seconds => format!("{} min {} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_told_in_seconds_and_minutes() {
        assert_eq!(took(Duration::from_millis(940)), "0.9 s");
        assert_eq!(took(Duration::from_secs(185)), "3 min 5 s");
    }
}
