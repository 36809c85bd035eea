//! Declared figures: what is a number at all, what a number can be, and which cannot both be true.

use chrono::Datelike as _;

use values::{Decimal, Words, words};

use crate::{check::reader::Reader, columns::Field, problem::Rule, space::Claims};

/// What a figure can be: the least, and the most that is still believable of one space. The largest incubators of the country have
/// some hundred thousand m² and a few thousand desks; what lies far beyond is a slip of the keyboard or of the unit.
const BOUNDS: &[(Field, u32, u32)] = &[
    (Field::TotalArea, 1, 10_000_000),
    (Field::DeskArea, 0, 10_000_000),
    (Field::PublicArea, 0, 10_000_000),
    (Field::Desks, 0, 100_000),
    (Field::Rent, 0, 100_000),
    (Field::ResidentTeams, 0, 100_000),
    (Field::CompaniesRegistered, 0, 100_000),
    (Field::ResidentsFinanced, 0, 100_000),
    (Field::Cases, 0, 10_000),
    (Field::Staff, 0, 10_000),
    (Field::Mentors, 0, 10_000),
    (Field::Events, 0, 10_000),
];

/// Whether the number lies within the bounds of its field; if not, that is an error.
pub(super) fn in_bounds(reader: &mut Reader<'_>, field: Field, text: &str, read: Decimal) -> bool {
    let Some((_, least, most)) = BOUNDS.iter().find(|(of, ..)| *of == field) else {
        return true;
    };
    if (Decimal::whole(*least)..=Decimal::whole(*most)).contains(&read) {
        return true;
    }
    out_of_bounds(
        reader,
        field,
        text.to_owned(),
        words!(
            "这个数字不合情理，应在 {least} 到 {most} 之间",
            "This number cannot be: it lies between {least} and {most}"
        ),
    );
    false
}

/// An error: what stands there is no number, or a negative one.
pub(super) fn unread(reader: &mut Reader<'_>, field: Field, text: String) {
    let is_negative = text
        .strip_prefix(['-', '−', '－', '–', '负'])
        .is_some_and(|rest| Decimal::read(rest).is_some());
    if is_negative && BOUNDS.iter().any(|(of, ..)| *of == field) {
        let message = words!("数字不能是负数", "The number cannot be negative");
        out_of_bounds(reader, field, text, message);
        return;
    }
    reader.error(
        field,
        Rule::NumberUnread,
        Some(text),
        words!("不是能读懂的数字", "This is not a number that can be read"),
        words!(
            "请只写一个数字，单位可以写在后面；不知道就留空",
            "Write one number, with its unit behind it if you like, or leave it empty"
        ),
    );
}

fn out_of_bounds(reader: &mut Reader<'_>, field: Field, text: String, message: Words) {
    reader.error(
        field,
        Rule::NumberBounds,
        Some(text),
        message,
        words!(
            "请核对数字和单位；不知道就留空",
            "Check the number and its unit, or leave it empty"
        ),
    );
}

/// The parts of an area are not more than the whole, together or alone.
pub(super) fn areas(reader: &mut Reader<'_>, claims: &Claims) {
    let Some(total) = claims.total_area_m2 else {
        return;
    };
    let (desk, public) = (claims.desk_area_m2, claims.public_area_m2);
    let fix = || words!("请核对三个面积", "Check the three areas");
    for (field, part) in [(Field::DeskArea, desk), (Field::PublicArea, public)] {
        if let Some(part) = part.filter(|part| *part > total) {
            let message = words!(
                "这一部分面积大于总面积 {total} 平方米",
                "This part is more than the total area of {total} m²"
            );
            reader.error(field, Rule::AreaSum, Some(part.to_string()), message, fix());
            return;
        }
    }
    if let (Some(desk), Some(public)) = (desk, public)
        && desk.checked_add(public).is_none_or(|sum| sum > total)
    {
        reader.error(
            Field::DeskArea,
            Rule::AreaSum,
            Some(format!("{desk} + {public}")),
            words!(
                "工位面积与公共服务面积之和大于总面积 {total} 平方米",
                "Desk area and public area together are more than the total area of {total} m²"
            ),
            fix(),
        );
    }
}

/// Figures of one row that cannot both be true. Only what is certain: events without full-time staff are possible, more
/// companies registered by residents than there are residents are not.
pub(super) fn contradictions(reader: &mut Reader<'_>, claims: &Claims) {
    if let Some(residents) = claims.resident_teams {
        for (field, part) in [
            (
                Field::CompaniesRegistered,
                claims.companies_registered_in_year,
            ),
            (Field::ResidentsFinanced, claims.residents_financed_in_year),
        ] {
            if let Some(part) = part.filter(|part| *part > residents) {
                let message = words!(
                    "{part} 家多于入驻的团队和企业（{residents} 家）",
                    "{part} are more than the resident teams and companies ({residents})"
                );
                contradict(reader, field, part.to_string(), message);
            }
        }
    }
    let desks_stand_on = claims.desk_area_m2.or(claims.total_area_m2);
    match (claims.desks, desks_stand_on) {
        (Some(0), _)
            if claims
                .desk_area_m2
                .is_some_and(|area| area > Decimal::whole(0)) =>
        {
            let message = words!(
                "写了工位面积，工位数却是 0",
                "There is an area of desks, and no desk"
            );
            contradict(reader, Field::Desks, "0".to_owned(), message);
        }
        (Some(desks), Some(area)) if area < Decimal::whole(desks) => {
            let message = words!(
                "{desks} 个工位只有 {area} 平方米，每个不到 1 平方米",
                "{desks} desks on {area} m²: less than 1 m² each"
            );
            contradict(reader, Field::Desks, desks.to_string(), message);
        }
        _ => {}
    }
    if let (Some(year), Some(opened)) = (claims.figures_year, claims.opened_on)
        && reader.text(Field::FiguresYear).is_some()
        && year < opened.first_day().year()
    {
        let message = words!(
            "数据年度早于运营日期 {opened}",
            "The figures are of a year before the space opened ({opened})"
        );
        contradict(reader, Field::FiguresYear, year.to_string(), message);
    }
}

fn contradict(reader: &mut Reader<'_>, field: Field, value: String, message: Words) {
    reader.warn(
        Some(field),
        Rule::FiguresContradict,
        Some(value),
        message,
        words!(
            "请核对这两个数字，改正错的一个",
            "Check the two figures and correct the one that is wrong"
        ),
    );
}
