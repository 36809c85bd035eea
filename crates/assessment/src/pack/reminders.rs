//! Reminders for a calendar (RFC 5545): the application deadline, and the day on which each condition that waits begins to hold.

use chrono::{Datelike as _, NaiveDate};
use rules::Document;
use values::{Words, words};

use super::{Language, NO_CERTIFICATION, Plan, Step, StepKind};
use crate::Draft;

/// The longest line, in octets (RFC 5545, section 3.1).
const LONGEST_LINE: usize = 75;

/// A calendar with an event, a whole day each, for the deadline and for every day that a condition waits for; each is announced a week
/// before. Days that `made`, the day on which the file is made, has reached are left out. Nothing, where no day is left: a calendar has
/// at least one event.
///
/// What identifies an event follows from the standard, the clause, the day, and the draft's name or the day on which it was begun, so that
/// a file that is imported twice adds nothing new.
#[must_use]
pub fn reminders_ics(
    plan: &Plan<'_>,
    draft: &Draft,
    document: &Document,
    as_of: NaiveDate,
    made: NaiveDate,
    language: Language,
) -> Option<String> {
    let mut calendar = Calendar {
        text: String::new(),
        made: day(made),
        of: [document.id.as_str(), "/", &draft.own_mark()].concat(),
        note: language.phrase(NO_CERTIFICATION),
    };
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Certified Spaces//Self-assessment//EN");
    calendar.line("CALSCALE:GREGORIAN");
    let empty = calendar.text.len();
    let called = draft.called();
    let whose = language.choose(["（", &called.zh, "）"], [" (", &called.en, ")"]);
    let whose = whose.concat();
    let short = language.text(&document.short);
    if as_of > made {
        let open: Vec<String> = plan.steps.iter().map(|step| told(step, language)).collect();
        let title = words!(
            "{short}：申报截止日{whose}",
            "{short}: application deadline{whose}"
        );
        calendar.event(as_of, "deadline", language.of(&title), &open.join("\n"));
    }
    for step in &plan.steps {
        let Some(from) = step.holds_from.filter(|from| *from > made) else {
            continue;
        };
        let about = language.text(step.title);
        let title: Words = words!(
            "{short}：“{about}”从这一天起可以满足{whose}",
            "{short}: from this day “{about}” can be met{whose}"
        );
        let what = language.text(&step.what);
        calendar.event(from, step.question, language.of(&title), what);
    }
    if calendar.text.len() == empty {
        return None;
    }
    calendar.line("END:VCALENDAR");
    Some(calendar.text)
}

/// A step in a line. What has to change is told with its name; of the rest the condition says what it is about.
fn told(step: &Step<'_>, language: Language) -> String {
    let (id, what) = (step.question, language.text(&step.what));
    match step.kind {
        StepKind::State | StepKind::Change => [id, " ", what].concat(),
        StepKind::Wait | StepKind::Look => {
            let colon = language.choose("：", ": ");
            [id, " ", language.text(step.title), colon, what].concat()
        }
    }
}

/// A calendar that is written line by line.
struct Calendar {
    text: String,
    /// The day on which it is made, as the format has days.
    made: String,
    /// What its events are of.
    of: String,
    /// The last line of each description.
    note: &'static str,
}

impl Calendar {
    /// An event of a whole day, announced a week before. It keeps nobody from other appointments.
    fn event(&mut self, on: NaiveDate, subject: &str, title: &str, description: &str) {
        let of = [&self.of, "/", subject].concat();
        let (id, title) = (fingerprint(&of), escaped(title));
        let separator = if description.is_empty() { "" } else { "\n" };
        let description = escaped(&[description, separator, self.note].concat());
        self.line("BEGIN:VEVENT");
        let on_day = day(on);
        self.line(&format!("UID:{id:016x}-{on_day}@self-assessment"));
        self.line(&["DTSTAMP:", &self.made, "T000000Z"].concat());
        self.line(&["DTSTART;VALUE=DATE:", &on_day].concat());
        if let Some(next) = on.succ_opt() {
            self.line(&["DTEND;VALUE=DATE:", &day(next)].concat());
        }
        self.line(&["SUMMARY:", &title].concat());
        self.line(&["DESCRIPTION:", &description].concat());
        self.line("TRANSP:TRANSPARENT");
        self.line("BEGIN:VALARM");
        self.line("ACTION:DISPLAY");
        self.line("TRIGGER:-P7D");
        self.line(&["DESCRIPTION:", &title].concat());
        self.line("END:VALARM");
        self.line("END:VEVENT");
    }

    /// Writes a line, folded so that no part is longer than the format allows and no character is cut in two.
    fn line(&mut self, text: &str) {
        let mut length = 0;
        for c in text.chars() {
            if length + c.len_utf8() > LONGEST_LINE {
                self.text.push_str("\r\n ");
                length = 1;
            }
            self.text.push(c);
            length += c.len_utf8();
        }
        self.text.push_str("\r\n");
    }
}

/// A day as the format has it: 20270301.
fn day(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A text as a value (RFC 5545, section 3.3.11). Control characters have no place in one.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push(c),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A number that follows from a text (FNV-1a, 64 bits). It tells events apart and protects nothing.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
