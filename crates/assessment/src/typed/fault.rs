//! What is wrong with what was typed, in words that can stand alone in a list of problems.

use rules::{Kind, Metric};
use values::{Decimal, Words, words};

use super::number::NumberFault;

/// The most characters of what was typed that are shown in a message.
const SHOWN: usize = 20;

/// What is wrong, after the name of the metric that it lies with.
pub(crate) fn at(metric: &Metric, said: &Words) -> Words {
    Words::new(
        [&metric.label.zh, "：", &said.zh].concat(),
        [&metric.label.en, ": ", &said.en].concat(),
    )
}

/// What was typed, shortened.
pub(super) fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    shown
}

impl NumberFault {
    /// What is wrong, and how to write it.
    pub(super) fn words(&self, metric: &Metric) -> Words {
        let Words { zh, en } = metric.amount(example(metric));
        let said = match self {
            Self::NotExact => words!(
                "请填一个确切的数字，不写约数和范围，例如{zh}",
                "enter one exact number, no estimate and no range, for example {en}"
            ),
            Self::Numerals => words!(
                "请用阿拉伯数字填写，例如{zh}",
                "write the number in digits, for example {en}"
            ),
            Self::Commas => words!(
                "逗号和空格只用来隔开千位（1,200），小数用点（1.2），请重新填写，例如{zh}",
                "commas and spaces divide thousands (1,200), a point stands before decimals (1.2); enter the number again, for example {en}"
            ),
            Self::Negative => words!(
                "不能是负数，请填0或正数，例如{zh}",
                "it cannot be negative; enter 0 or more, for example {en}"
            ),
            Self::NotWhole => words!(
                "请填整数，不带小数，例如{zh}",
                "enter a whole number without decimals, for example {en}"
            ),
            Self::TooFine => words!(
                "最多三位小数，请重新填写，例如{zh}",
                "at most three decimals; enter the number again, for example {en}"
            ),
            Self::TooLarge => words!(
                "数字太大，请核对位数和单位后重新填写，例如{zh}",
                "the number is too large; check its digits and its unit and enter it again, for example {en}"
            ),
            Self::OverHundred => words!(
                "请填0到100之间的百分数，例如{zh}",
                "enter a percentage from 0 to 100, for example {en}"
            ),
            Self::Unit(unit) => unknown_unit(metric, &shown(unit), &zh, &en),
            Self::NoNumber => words!("请填一个数字，例如{zh}", "enter a number, for example {en}"),
        };
        at(metric, &said)
    }
}

fn unknown_unit(metric: &Metric, unit: &str, zh: &str, en: &str) -> Words {
    let alone = example(metric);
    match metric.kind {
        Kind::Area | Kind::Money => words!(
            "“{unit}”在这里不换算，请换算后填写，例如{zh}",
            "“{unit}” is not converted here; convert it yourself and enter, for example, {en}"
        ),
        _ => words!(
            "数字后面的“{unit}”读不懂，请只填数字，例如{alone}",
            "“{unit}” behind the number cannot be read; enter the number alone, for example {alone}"
        ),
    }
}

/// A number that nobody would take for more than an example: where the metric has no room for it, a smaller one.
fn example(metric: &Metric) -> Decimal {
    let (usual, small) = match metric.kind {
        Kind::Area => (180, 18),
        Kind::Money => (500_000, 500),
        Kind::Percent => (75, 5),
        Kind::Months => (60, 6),
        Kind::Points => (8, 1),
        _ => (30, 3),
    };
    let roomy = metric.most.is_none_or(|most| most > Decimal::whole(usual));
    // Thirty of at most fifty would be much.
    let many = metric.kind == Kind::Count
        && metric
            .most
            .is_some_and(|most| most < Decimal::whole(10 * usual));
    Decimal::whole(if roomy && !many { usual } else { small })
}
