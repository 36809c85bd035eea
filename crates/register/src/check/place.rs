//! Where a row says the space is.

use values::words;

use crate::{
    check::{
        district,
        heading::{self, Stated},
        mended::MendedKind,
        position,
        reader::Reader,
        total,
    },
    columns::Field,
    division::{Division, find_city, find_province, find_region},
    problem::Rule,
    space::Place,
};

pub(super) fn read(reader: &mut Reader<'_>, section: Option<Stated>) -> Option<Place> {
    let (province, city) = province_and_city(reader, section)?;
    Some(Place {
        province,
        city,
        district: district::read(reader, province, city),
        address: reader.text(Field::Address),
        position: position::read(reader, province),
    })
}

/// The narrowest statement wins: columns, then the section row above, then the list's facts.
fn province_and_city(reader: &mut Reader<'_>, section: Option<Stated>) -> Option<Stated> {
    let facts = reader.list.facts;
    // The word of a row of totals holds for no row below it.
    let text_of = |field| reader.text(field).filter(|text| !total::says_total(text));
    let region = text_of(Field::Region).map(|text| (Field::Region, find_region(&text), text));
    let province = text_of(Field::Province).map(|text| (Field::Province, find_region(&text), text));
    let stated_by_column = match province.or(region) {
        Some((field, Some(found), text)) => {
            let (province, city) = heading::stated(found);
            completed(reader, field, text, city.unwrap_or(province));
            Some((province, city))
        }
        Some((field, None, text)) => {
            reader.error(
                field,
                Rule::ProvinceUnknown,
                Some(text),
                words!("不是省级行政区，也不是能认出的城市", "This is neither a province-level division nor a city that is known"),
                words!("请写省、自治区、直辖市的名称，例如“辽宁省”或“大连市”（GB/T 2260）", "Write the name of a province-level division, such as “辽宁省”, or a city such as “大连市” (GB/T 2260)"),
            );
            return None;
        }
        None => None,
    };
    if let (None, Some((province, city))) = (stated_by_column, section) {
        let mut columns = [Field::Province, Field::Region, Field::City].into_iter();
        let column = columns.find(|field| reader.has_column(*field));
        let name = city.unwrap_or(province).name.to_owned();
        reader.mend(column, MendedKind::RegionFromSection, String::new(), name);
    }
    let wide = stated_by_column
        .or(section)
        .or(facts.province.map(|province| (province, facts.city)));
    let Some(text) = reader.text(Field::City) else {
        if wide.is_none() {
            let field = if reader.has_column(Field::Province) {
                Field::Province
            } else {
                Field::Region
            };
            reader.error(
                field,
                Rule::ProvinceMissing,
                None,
                words!("没有写省份，也没有可以沿用的地区", "No province is stated, and none above can be carried down"),
                words!("请填写省份；整份名单同属一省时，可在事实文件里写 province", "Fill in the province; if the whole list is of one province, write it in the facts file"),
            );
        }
        return wide;
    };
    city(reader, wide, &text)
}

/// Notes that a name was completed, once where it stands and not again in each row that it is carried down to.
fn completed(reader: &mut Reader<'_>, field: Field, text: String, division: &Division) {
    if reader.row.cell(field).is_some_and(|cell| !cell.carried) {
        let name = division.name.to_owned();
        reader.mend(Some(field), MendedKind::RegionName, text, name);
    }
}

fn city(reader: &mut Reader<'_>, wide: Option<Stated>, text: &str) -> Option<Stated> {
    let found = find_city(text);
    let Some((province, stated_city)) = wide else {
        if let [city] = found.as_slice() {
            completed(reader, Field::City, text.to_owned(), city);
            return Some((city.province(), Some(city)));
        }
        // A municipality alone in a city column is its own province.
        let own = find_province(text).map(|province| (province, None));
        if own.is_none() {
            reader.error(
                Field::City,
                Rule::ProvinceMissing,
                Some(text.to_owned()),
                words!(
                    "没有写省份，而这个城市名不能确定是哪个省",
                    "No province is stated, and this city does not tell which one it is"
                ),
                words!("请补上省份", "Add the province"),
            );
        }
        return own;
    };
    if let Some(city) = found.iter().find(|city| city.province() == province) {
        completed(reader, Field::City, text.to_owned(), city);
        return Some((province, Some(city)));
    }
    if let Some(elsewhere) = found.first() {
        let [city, there, here] = [elsewhere, elsewhere.province(), province];
        let (city_en, there_en, here_en) = (city.en, there.en, here.en);
        let [city, there, here] = [city, there, here].map(|division| division.name);
        reader.error(
            Field::City,
            Rule::CityElsewhere,
            Some(text.to_owned()),
            words!(
                "{city}属于{there}，不在{here}",
                "{city_en} lies in {there_en}, not in {here_en}"
            ),
            words!(
                "请改正省份或城市（GB/T 2260）",
                "Correct the province or the city (GB/T 2260)"
            ),
        );
        return None;
    }
    if find_province(text) != Some(province) {
        reader.warn(
            Some(Field::City),
            Rule::CityUnknown,
            Some(text.to_owned()),
            words!("行政区划表里没有这个城市，可能是旧名或开发区；将只显示省份", "The table of divisions has no such city; it may be a former name or a development zone. Only the province is shown"),
            words!("如有现名，请改用现名", "Use its present name if it has one"),
        );
    }
    Some((province, stated_city))
}
