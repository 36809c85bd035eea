//! The coordinate systems in which positions in China are stated, and the way from one to another. Chinese map services draw in shifted
//! systems: a position read in the wrong one lies half a kilometre off.
//!
//! The transformations are the published approximations (as in the npm package coordtransform 2.1.2, MIT); they agree with the
//! services to a few metres. Sines are computed here, in half turns: the browser's program has no other use for a mathematics library.

/// A coordinate system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CoordinateSystem {
    /// WGS-84, of satellites and OpenStreetMap. CGCS2000, China's own geodetic system, is the same to within a metre.
    Wgs84,
    /// GCJ-02, of Amap and Tencent Maps.
    Gcj02,
    /// BD-09 in degrees, of Baidu Maps.
    Bd09,
}

impl CoordinateSystem {
    /// Reads a system as lists state it (`WGS84`, `GCJ-02`, `高德`, `BD09ll`); nothing for a word that names none, or one in metres.
    #[must_use]
    pub fn from_stated(text: &str) -> Option<Self> {
        let word: String = text
            .chars()
            .filter(|c| c.is_ascii_alphanumeric() || ('\u{4e00}'..='\u{9fff}').contains(c))
            .map(|c| c.to_ascii_uppercase())
            .collect();
        let has = |parts: &[&str]| parts.iter().any(|part| word.contains(part));
        if has(&["MC", "墨卡托"]) {
            None
        } else if has(&["WGS", "GPS", "CGCS2000", "4326", "4490"]) {
            Some(Self::Wgs84)
        } else if has(&["GCJ", "火星", "高德", "腾讯"]) {
            Some(Self::Gcj02)
        } else if has(&["BD09", "百度"]) {
            Some(Self::Bd09)
        } else {
            None
        }
    }

    /// A position (degrees east, degrees north) of this system in another. Outside China the systems are one.
    #[must_use]
    pub fn to(self, other: Self, position: (f64, f64)) -> (f64, f64) {
        if self == other || !in_china(position) {
            return position;
        }
        let position = match self {
            Self::Wgs84 => gcj02(position),
            Self::Gcj02 => position,
            Self::Bd09 => inverse(bd09, position),
        };
        match other {
            Self::Wgs84 => inverse(gcj02, position),
            Self::Gcj02 => position,
            Self::Bd09 => bd09(position),
        }
    }
}

/// The box outside which the services shift nothing.
fn in_china((east, north): (f64, f64)) -> bool {
    (72.004..=137.8347).contains(&east) && (0.8293..=55.8271).contains(&north)
}

/// From WGS-84.
fn gcj02((east, north): (f64, f64)) -> (f64, f64) {
    /// The semi-major axis of the Krasovsky ellipsoid in metres, and the square of its eccentricity.
    const AXIS: f64 = 6_378_245.0;
    const ECCENTRICITY: f64 = 0.006_693_421_622_965_943;
    let (x, y) = (east - 105.0, north - 35.0);
    let waves = |terms: [(f64, f64); 6]| {
        let sum: f64 = terms.iter().map(|(size, turns)| size * sine(*turns)).sum();
        sum * 2.0 / 3.0
    };
    let short = [(20.0, 6.0 * x), (20.0, 2.0 * x)];
    let up = -100.0
        + 2.0 * x
        + 3.0 * y
        + 0.2 * y * y
        + 0.1 * x * y
        + 0.2 * x.abs().sqrt()
        + waves([
            short[0],
            short[1],
            (20.0, y),
            (40.0, y / 3.0),
            (160.0, y / 12.0),
            (320.0, y / 30.0),
        ]);
    let right = 300.0
        + x
        + 2.0 * y
        + 0.1 * x * x
        + 0.1 * x * y
        + 0.1 * x.abs().sqrt()
        + waves([
            short[0],
            short[1],
            (20.0, x),
            (40.0, x / 3.0),
            (150.0, x / 12.0),
            (300.0, x / 30.0),
        ]);
    let sine_north = sine(north / 180.0);
    let curve = 1.0 - ECCENTRICITY * sine_north * sine_north;
    let root = curve.sqrt();
    let degree = 180.0 / std::f64::consts::PI;
    (
        east + right * degree * root / (AXIS * sine(north / 180.0 + 0.5)),
        north + up * degree * curve * root / (AXIS * (1.0 - ECCENTRICITY)),
    )
}

/// From GCJ-02: a turn by a few millionths about the origin, a stretch, and a shift.
fn bd09((east, north): (f64, f64)) -> (f64, f64) {
    const WAVES: f64 = 3000.0 / 180.0;
    let length = (east * east + north * north).sqrt();
    let stretch = 1.0 + 0.000_02 * sine(north * WAVES) / length;
    // So small an angle is its own sine.
    let turn = 0.000_003 * sine(east * WAVES + 0.5);
    (
        stretch * (east - north * turn) + 0.0065,
        stretch * (north + east * turn) + 0.006,
    )
}

/// What a transformation that hardly moves anything made into this.
fn inverse(transform: fn((f64, f64)) -> (f64, f64), made: (f64, f64)) -> (f64, f64) {
    let mut guess = made;
    for _ in 0..6 {
        let (east, north) = transform(guess);
        guess = (guess.0 + made.0 - east, guess.1 + made.1 - north);
    }
    guess
}

/// The sine of an angle in half turns, to 11 decimals: the angle is brought to a quarter turn about 0, and the series summed.
fn sine(half_turns: f64) -> f64 {
    let mut angle = half_turns - 2.0 * (half_turns / 2.0 + 0.5).floor();
    if angle > 0.5 {
        angle = 1.0 - angle;
    } else if angle < -0.5 {
        angle = -1.0 - angle;
    }
    let angle = angle * std::f64::consts::PI;
    let (mut sum, mut term, mut n) = (angle, angle, 1.0);
    while n < 16.0 {
        term *= -angle * angle / ((n + 1.0) * (n + 2.0));
        sum += term;
        n += 2.0;
    }
    sum
}

#[cfg(test)]
mod tests {
    use CoordinateSystem::{Bd09, Gcj02, Wgs84};
    use proptest::prelude::*;

    use super::*;

    /// Degrees: about a tenth of a metre.
    const FINE: f64 = 1e-6;

    fn apart(a: (f64, f64), b: (f64, f64)) -> f64 {
        (a.0 - b.0).abs().max((a.1 - b.1).abs())
    }

    #[test]
    fn known_positions_are_found_in_the_other_systems() {
        const TIANANMEN: (f64, f64) = (116.404, 39.915);
        for (from, to, position, tolerance) in [
            (
                Wgs84,
                Gcj02,
                (116.410_244_499_169_38, 39.916_404_281_501_64),
                1e-9,
            ),
            (
                Gcj02,
                Bd09,
                (116.410_369_493_710_29, 39.921_336_993_510_21),
                1e-9,
            ),
            // The published inverses take one step only: within a metre or two.
            (
                Gcj02,
                Wgs84,
                (116.397_755_500_830_61, 39.913_595_718_498_36),
                2e-5,
            ),
            (
                Bd09,
                Gcj02,
                (116.397_627_291_193_15, 39.908_656_739_576_31),
                1e-5,
            ),
        ] {
            let found = from.to(to, TIANANMEN);
            assert!(
                apart(found, position) < tolerance,
                "{from:?} {to:?} {found:?}"
            );
        }
    }

    #[test]
    fn outside_china_nothing_is_shifted() {
        for position in [
            (2.35, 48.85),
            (-74.0, 40.7),
            (151.2, -33.9),
            (f64::NAN, 30.0),
        ] {
            let found = Wgs84.to(Bd09, position);
            assert!(
                apart(found, position) == 0.0 || position.0.is_nan(),
                "{found:?}"
            );
        }
    }

    #[test]
    fn a_system_is_read_as_lists_state_it() {
        for (text, system) in [
            ("WGS84", Some(Wgs84)),
            ("wgs-84（GPS）", Some(Wgs84)),
            ("CGCS2000", Some(Wgs84)),
            ("EPSG:4326", Some(Wgs84)),
            ("GCJ-02", Some(Gcj02)),
            ("gcj02", Some(Gcj02)),
            ("高德坐标", Some(Gcj02)),
            ("BD-09", Some(Bd09)),
            ("bd09ll", Some(Bd09)),
            ("百度", Some(Bd09)),
            ("BD09MC", None),
            ("西安80", None),
            ("", None),
        ] {
            assert_eq!(CoordinateSystem::from_stated(text), system, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_position_comes_back_from_every_system(east in 73.5..135.0, north in 18.0..53.5) {
            let position = (east, north);
            for (one, other) in [(Wgs84, Gcj02), (Wgs84, Bd09), (Gcj02, Bd09)] {
                let there = one.to(other, position);
                prop_assert!(apart(there, position) < 0.03);
                prop_assert!(apart(other.to(one, there), position) < FINE);
                prop_assert!(apart(one.to(other, other.to(one, position)), position) < FINE);
            }
        }

        #[test]
        fn the_sine_is_the_sine(half_turns in -1000.0_f64..1000.0) {
            let expected = (half_turns * std::f64::consts::PI).sin();
            prop_assert!((sine(half_turns) - expected).abs() < 1e-9);
        }
    }
}
