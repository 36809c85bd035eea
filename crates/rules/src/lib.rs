//! Standards as data, and what follows from them: a document with its clauses, conditions and rubric; somebody's answers; the verdict of
//! each condition with its reason; what is missing.
//!
//! Pure: no register, no files, no clock (the reference date is an argument), no fetch. The same code judges declared figures at
//! publishing, answers on the command line, and a form in the browser.
//!
//! Judgement is three-valued (Kleene's strong logic): met, not met, unknown; *not applicable* stands apart. An unknown never becomes not
//! met, a missing value never meets anything, and an advisory never fails the whole.

mod answers;
mod asked;
pub mod authored;
mod calendar;
mod compare;
mod condition;
mod contents;
mod document;
mod edition;
mod evaluation;
mod gaps;
mod input;
mod judge;
mod metric;
mod reason;
mod report;
mod rubric;
mod score;
mod shipped;
mod standards;
mod threshold;

pub use answers::{Answer, Answers, Value};
pub use asked::Asked;
pub use calendar::months_since;
pub use compare::{Compared, Relation, compare, relation};
pub use condition::{AtLeastOf, Condition, Months, Number, OnlyIf, Per, Share, Within};
pub use document::{
    Certainty, Clause, Definition, Document, DocumentState, Evidence, Family, Role, Section,
    Source, Text,
};
pub use evaluation::{Evaluation, Judged, evaluate};
pub use gaps::{Bound, Change, Way, breaks, smallest, ways};
pub use input::{AnswersFile, InputFault};
pub use judge::{Finding, Given, Verdict};
pub use metric::{Choice, Kind, Metric};
pub use report::{
    ChangeReport, ConditionReport, GapReport, ItemReport, NoteReport, ProblemReport, Report,
    ScoreReport, WayReport,
};
pub use rubric::{Bonus, Counted, Gate, Item, Rubric, Scale, Slope, Step, Steps};
pub use score::{Score, Scored};
pub use shipped::SHIPPED;
pub use standards::Standards;
pub use threshold::{Dated, Threshold};
