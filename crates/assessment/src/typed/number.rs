//! Numbers as people type them, exact: full-width digits, thousands divided by commas or spaces, a unit behind them.

use rules::{Kind, Metric};
use values::{Decimal, half_width, is_invisible};

use super::unit::{Scale, scale};

/// The most digits before the point, as everywhere in the register.
const LONGEST: usize = 12;

/// The most digits behind the point, before the unit is reckoned in: 0.123456789亿元 has one decimal in yuan.
const FINEST: usize = 9;

/// The first number of thousandths that has too many digits.
const TOO_LARGE: i128 = 1_000_000_000_000_000;

/// Minus signs: the plain one (the full-width one has become it), the mathematical one, and what keyboards put in its place.
const MINUS: [char; 4] = ['-', '−', '–', '—'];

/// Chinese numerals. 万 and 亿 behind digits are read, and are none of them.
const NUMERALS: &str = "〇零一二两三四五六七八九十百千廿壹贰叁肆伍陆柒捌玖拾佰仟";

/// What says that a number is not exact.
const ESTIMATES: [&str; 30] = [
    "约", "近", "余", "多", "几", "左右", "上下", "以上", "以下", "以内", "超过", "不到", "不足",
    "少于", "大于", "小于", "至少", "+", "~", "〜", "≈", "±", "<", ">", "≥", "≤", "abt", "about",
    "approx", "around",
];

/// What stands between the two ends of a range.
const BETWEEN: [&str; 8] = ["-", "−", "–", "—", "至", "到", "或", "to"];

/// Why a text is not one number of its metric.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum NumberFault {
    /// It is about so much, or between two numbers.
    NotExact,
    /// It is in Chinese numerals.
    Numerals,
    /// A comma or a space does not divide thousands.
    Commas,
    /// It is less than nothing.
    Negative,
    /// It is not whole, and has to be.
    NotWhole,
    /// It has more than three decimals.
    TooFine,
    /// It has too many digits.
    TooLarge,
    /// It is more than 100 per cent.
    OverHundred,
    /// This stands behind it, and is no unit of the metric.
    Unit(String),
    /// It is no number.
    NoNumber,
}

/// Reads a number in the unit of the metric.
pub(super) fn number(metric: &Metric, text: &str) -> Result<Decimal, NumberFault> {
    let packed = packed(text);
    let amount = unsigned(metric.kind, &packed)?;
    let end = amount
        .find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))
        .unwrap_or(amount.len());
    let (digits, unit) = amount.split_at(end);
    if !digits.contains(|c: char| c.is_ascii_digit()) {
        return Err(not_understood(amount).unwrap_or(NumberFault::NoNumber));
    }
    let Some(scale) = scale(metric, unit) else {
        return Err(not_understood(unit).unwrap_or_else(|| NumberFault::Unit(unit.to_owned())));
    };
    let whole = metric.kind.is_whole();
    let thousandths = thousandths(digits, &scale).map_err(|fault| match fault {
        NumberFault::TooFine if whole => NumberFault::NotWhole,
        fault => fault,
    })?;
    let number = Decimal::of_thousandths(thousandths).ok_or(NumberFault::TooLarge)?;
    if whole && thousandths % 1000 != 0 {
        Err(NumberFault::NotWhole)
    } else if whole && number.as_whole().is_none() {
        Err(NumberFault::TooLarge)
    } else if metric.kind == Kind::Percent && number > Decimal::whole(100) {
        Err(NumberFault::OverHundred)
    } else {
        Ok(number)
    }
}

/// Half-width, small letters, without white space and invisible marks. White space between two digits divides thousands, as a comma does.
fn packed(text: &str) -> String {
    let mut packed = String::with_capacity(text.len());
    let mut gap = false;
    for c in half_width(text).chars().filter(|&c| !is_invisible(c)) {
        if c.is_whitespace() {
            gap = true;
            continue;
        }
        let after_digit = packed.ends_with(|last: char| last.is_ascii_digit());
        if gap && after_digit && c.is_ascii_digit() {
            packed.push(',');
        }
        gap = false;
        packed.push(c.to_ascii_lowercase());
    }
    packed
}

/// Without what stands before the digits of this kind, and without a plus sign.
fn unsigned(kind: Kind, text: &str) -> Result<&str, NumberFault> {
    let before: &[&str] = match kind {
        Kind::Money => &["¥", "￥", "rmb", "cny", "人民币"],
        Kind::Percent => &["百分之"],
        _ => &[],
    };
    let strip = |text| {
        before
            .iter()
            .find_map(|before| str::strip_prefix(text, before))
    };
    let text = strip(text).unwrap_or(text);
    let less = text.strip_prefix(MINUS).or(text.strip_prefix('负'));
    if less.is_some_and(|rest| rest.contains(|c: char| c.is_ascii_digit())) {
        return Err(NumberFault::Negative);
    }
    let text = text.strip_prefix('+').unwrap_or(text);
    Ok(strip(text).unwrap_or(text))
}

/// What is wrong with a text that does not begin with digits, or with what stands behind them, where more can be said than that.
fn not_understood(text: &str) -> Option<NumberFault> {
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let says = |marks: &[&str]| marks.iter().any(|mark| text.contains(mark));
    if says(&ESTIMATES) || (has_digit && says(&BETWEEN)) {
        Some(NumberFault::NotExact)
    } else if text.contains(|c| NUMERALS.contains(c)) {
        Some(NumberFault::Numerals)
    } else {
        has_digit.then_some(NumberFault::NoNumber)
    }
}

/// What the digits come to in thousandths of the metric's unit. Only where the unit itself is no whole number of the metric's, as 亩 of
/// m², is it rounded, to the nearest.
fn thousandths(digits: &str, scale: &Scale) -> Result<i64, NumberFault> {
    let (whole, part) = match digits.split_once('.') {
        Some((_, "") | ("", _)) => return Err(NumberFault::NoNumber),
        Some((_, part)) if part.contains('.') => return Err(NumberFault::NoNumber),
        Some((_, part)) if part.contains(',') => return Err(NumberFault::Commas),
        Some((whole, part)) => (whole, part.trim_end_matches('0')),
        None => (digits, ""),
    };
    // 0,200 may be a fifth.
    if whole.starts_with('0') && whole.contains(',') {
        return Err(NumberFault::Commas);
    }
    if whole.bytes().filter(u8::is_ascii_digit).count() > LONGEST {
        return Err(NumberFault::TooLarge);
    }
    if part.len() > FINEST {
        return Err(NumberFault::TooFine);
    }
    let whole = Decimal::read(whole).ok_or(NumberFault::Commas)?;
    let (number, below) = part.bytes().fold(
        (i128::from(whole.thousandths()), 1_i128),
        |(n, below), c| (n * 10 + i128::from(c - b'0') * 1000, below * 10),
    );
    // At most 10^15 thousandths, 10^9 for what stands behind the point, 10^12 for the unit.
    let (above, below) = (number * scale.times, below * scale.per);
    let exact = scale.per == 1;
    if exact && above % below != 0 {
        return Err(NumberFault::TooFine);
    }
    let nearest = (above * 2 + below) / (below * 2);
    if nearest >= TOO_LARGE {
        return Err(NumberFault::TooLarge);
    }
    i64::try_from(nearest).map_err(|_| NumberFault::TooLarge)
}
