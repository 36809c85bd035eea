//! Where on the map a row says the space is.

use values::{Words, words};

use crate::{
    bounds::province_box, check::reader::Reader, columns::Field, division::Division, problem::Rule,
    space::Position,
};

pub(super) fn read(reader: &mut Reader<'_>, province: &'static Division) -> Option<Position> {
    let stated = [Field::Longitude, Field::Latitude].map(|field| reader.text(field));
    let (longitude, latitude) = match (
        stated,
        reader.degrees(Field::Longitude),
        reader.degrees(Field::Latitude),
    ) {
        (_, Some(longitude), Some(latitude)) => (longitude, latitude),
        ([Some(_), None], ..) => return half(reader, Field::Latitude, Field::Longitude),
        ([None, Some(_)], ..) => return half(reader, Field::Longitude, Field::Latitude),
        _ => return None,
    };
    // The rough box of China (GB 22021 and every atlas): 73° to 136° east, 3° to 54° north.
    let east = 73.0..=136.0;
    let north = 3.0..=54.0;
    let value = format!("{longitude}, {latitude}");
    if east.contains(&longitude) && north.contains(&latitude) {
        if province_box(province.code).is_some_and(|rough| !rough.contains(longitude, latitude)) {
            outside(reader, province, value);
        }
        return Some(Position {
            longitude,
            latitude,
            system: reader.text(Field::CoordinateSystem),
        });
    }
    if east.contains(&latitude) && north.contains(&longitude) {
        reader.error(
            Field::Longitude,
            Rule::CoordinatesSwapped,
            Some(value),
            words!("经度和纬度写反了", "Longitude and latitude are swapped"),
            words!(
                "请对调两栏：经度 {latitude}，纬度 {longitude}",
                "Swap the two: longitude {latitude}, latitude {longitude}"
            ),
        );
    } else {
        reader.error(
            Field::Longitude,
            Rule::CoordinatesBounds,
            Some(value),
            words!("这个坐标不在中国境内", "This position is not in China"),
            words!(
                "经度应在 73 到 136 之间，纬度应在 3 到 54 之间；不知道就留空",
                "Longitude lies between 73 and 136, latitude between 3 and 54; or leave both empty"
            ),
        );
    }
    None
}

/// One number alone is no position. The error stands where the other should.
fn half(reader: &mut Reader<'_>, missing: Field, there: Field) -> Option<Position> {
    let field = if reader.has_column(missing) {
        missing
    } else {
        there
    };
    let (missing, there) = (missing.name(), there.name());
    reader.error(
        field,
        Rule::CoordinatesHalf,
        None,
        Words {
            zh: format!("写了{}，没有写{}", there.zh, missing.zh),
            en: format!("There is a {}, but no {}", there.en, missing.en),
        },
        words!(
            "请补上另一个，或者两个都留空",
            "Add the other, or leave both empty"
        ),
    );
    None
}

fn outside(reader: &mut Reader<'_>, province: &'static Division, value: String) {
    let (zh, en) = (province.name, province.en);
    reader.warn(
        Some(Field::Longitude),
        Rule::CoordinatesOutsideProvince,
        Some(value),
        words!("这个坐标在{zh}以外", "This position lies outside {en}"),
        words!(
            "请在地图上核对坐标和省份",
            "Check the position and the province on a map"
        ),
    );
}
