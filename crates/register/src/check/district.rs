//! What a row says of its district. Older lists name districts that were merged since, and development zones that are no divisions:
//! none of it is an error.

use values::{Words, words};

use crate::{
    check::reader::Reader,
    columns::Field,
    district::{DistrictFinding, find_district},
    division::Division,
    problem::Rule,
};

/// The district as the list has it; what is to be said of it is a warning.
pub(super) fn read(
    reader: &mut Reader<'_>,
    province: &'static Division,
    city: Option<&'static Division>,
) -> Option<String> {
    let text = reader.text(Field::District)?;
    if let Some((rule, message, fix)) = said(find_district(&text, province, city)) {
        reader.warn(
            Some(Field::District),
            rule,
            Some(text.clone()),
            message,
            fix,
        );
    }
    Some(text)
}

fn said(finding: DistrictFinding) -> Option<(Rule, Words, Words)> {
    Some(match finding {
        DistrictFinding::Known | DistrictFinding::Unjudged => return None,
        DistrictFinding::Former { now, since } => (
            Rule::DistrictFormer,
            words!(
                "这个区县 {since} 年已撤并或更名，现属{now}",
                "This district was merged or renamed in {since}; it belongs to {now} now"
            ),
            words!(
                "请改写现在的区县；要保留名单当时的写法，就不用改",
                "Write the present district, or leave it as the list had it at its time"
            ),
        ),
        DistrictFinding::OtherKind { now } => (
            Rule::DistrictFormer,
            words!("现在的全称是{now}", "Its full name is {now} now"),
            words!("请改写为{now}", "Write {now}"),
        ),
        DistrictFinding::Elsewhere(cities) => {
            let names: Vec<&str> = cities.iter().map(|city| city.name).collect();
            let names = names.join("、");
            (
                Rule::DistrictElsewhere,
                words!(
                    "这里没有这个区县，它属于{names}",
                    "There is no such district here; it lies in {names}"
                ),
                words!(
                    "请核对城市和区县（GB/T 2260）",
                    "Check the city and the district (GB/T 2260)"
                ),
            )
        }
        DistrictFinding::Zone => (
            Rule::DevelopmentZone,
            words!(
                "这是开发区，不是行政区划，照原样显示",
                "This is a development zone and no division; it is shown as it is written"
            ),
            words!(
                "知道所在的区县，就请写区县；开发区可以写进地址",
                "Write the district if it is known; the zone may stand in the address"
            ),
        ),
        DistrictFinding::Unknown => (
            Rule::DistrictUnknown,
            words!(
                "行政区划表里没有这个区县，照原样显示",
                "The table of divisions has no such district; it is shown as it is written"
            ),
            words!(
                "请核对写法；如有现名，请改用现名",
                "Check how it is written, and use its present name if it has one"
            ),
        ),
    })
}
