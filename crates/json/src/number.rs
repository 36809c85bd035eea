//! Decimals to floats, for degrees. The standard library's way is right for every number there is and brings a table of 10 kB.

/// 10¹⁸, the highest power of ten of which a remainder can be doubled in 64 bits.
const MOST: u64 = 1_000_000_000_000_000_000;

/// The float next to this number of JSON. Exact as long as it has at most 18 digits, and at most 18 of them after the point, as any
/// degree has that is no closer to zero than 0.1; beyond that, near.
#[must_use]
pub fn float(number: &str) -> f64 {
    let (digits, exponent) = number.split_once(['e', 'E']).unwrap_or((number, "0"));
    // An exponent of more digits than that is beyond all floats.
    let mut exponent = exponent.parse().unwrap_or(if exponent.starts_with('-') {
        -9999
    } else {
        9999
    });
    let (mut whole, mut after_point) = (0_u64, false);
    for byte in digits.bytes() {
        match byte {
            b'.' => after_point = true,
            b'0'..=b'9' if whole < MOST / 10 => {
                whole = whole * 10 + u64::from(byte - b'0');
                exponent -= i32::from(after_point);
            }
            b'0'..=b'9' => exponent += i32::from(!after_point),
            _ => {}
        }
    }
    let mut divisor = 1;
    while exponent < 0 && divisor < MOST {
        divisor *= 10;
        exponent += 1;
    }
    let mut value = quotient(whole, divisor);
    for _ in 0..exponent.clamp(-400, 400).abs() {
        value = if exponent < 0 {
            value / 10.0
        } else {
            value * 10.0
        };
    }
    if digits.starts_with('-') {
        -value
    } else {
        value
    }
}

/// The float next to a quotient: long division in base 2 until there are more bits than a float holds. The last of them says whether
/// anything is left, so that rounding goes the right way.
#[expect(clippy::cast_precision_loss, reason = "that is the rounding")]
fn quotient(whole: u64, divisor: u64) -> f64 {
    let (mut bits, mut rest) = (whole / divisor, whole % divisor);
    let mut unit = 1.0;
    while whole != 0 && bits < 1 << 62 {
        rest *= 2;
        bits = bits << 1 | u64::from(rest >= divisor);
        rest %= divisor;
        unit /= 2.0;
    }
    (bits | u64::from(rest != 0)) as f64 * unit
}
