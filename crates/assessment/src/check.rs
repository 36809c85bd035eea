//! What cannot be right in what somebody typed, and what is hardly so.

use values::Words;

/// Something that a person should look at, beside the field where it lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The metric.
    pub metric: String,
    /// Whether it is only hardly believable: then a person may confirm it, and it counts.
    pub is_doubt: bool,
    /// What is wrong and how to put it right, in one sentence.
    pub message: Words,
}
