//! What a row states beside name, operator, place and title.

use crate::{
    check::reader::Reader, columns::Field, decimal::Decimal, problem::Rule, space::Claims,
    words::words,
};

pub(super) fn read(reader: &mut Reader<'_>) -> Claims {
    let founded = reader.past_date(Field::Founded);
    let opened = reader.past_date(Field::Opened);
    let claims = Claims {
        kind: reader.text(Field::Kind).map(kind),
        sectors: reader.list_of(Field::Sectors),
        services: reader.list_of(Field::Services),
        website: website(reader),
        phone: reader.text(Field::Phone),
        email: email(reader),
        hours: reader.text(Field::Hours),
        total_area_m2: reader.decimal(Field::TotalArea),
        desk_area_m2: reader.decimal(Field::DeskArea),
        public_area_m2: reader.decimal(Field::PublicArea),
        desks: reader.count(Field::Desks),
        rent_yuan_month: reader.decimal(Field::Rent),
        founded,
        opened_on: opened,
        resident_teams: reader.count(Field::ResidentTeams),
        companies_registered_in_year: reader.count(Field::CompaniesRegistered),
        residents_financed_in_year: reader.count(Field::ResidentsFinanced),
        cases_in_year: reader.count(Field::Cases),
        full_time_staff: reader.count(Field::Staff),
        mentors: reader.count(Field::Mentors),
        events_in_year: reader.count(Field::Events),
        standard: reader.list.facts.standard.clone(),
        figures_year: reader.list.facts.figures_year,
        checked_on: reader
            .past_date(Field::CheckedOn)
            .or(reader.list.facts.checked_on),
    };
    areas(reader, &claims);
    claims
}

/// Lists say 综合 and 综合型, 专业 and 专业型.
fn kind(text: String) -> String {
    match text.as_str() {
        "综合" => "综合型".to_owned(),
        "专业" => "专业型".to_owned(),
        _ => text,
    }
}

fn areas(reader: &mut Reader<'_>, claims: &Claims) {
    let (Some(desk), Some(public), Some(total)) = (
        claims.desk_area_m2,
        claims.public_area_m2,
        claims.total_area_m2,
    ) else {
        return;
    };
    if desk
        .checked_add(public)
        .is_none_or(|sum: Decimal| sum > total)
    {
        reader.error(
            Field::DeskArea,
            Rule::AreaSum,
            Some(format!("{desk} + {public}")),
            words!(
                "工位面积与公共服务面积之和大于总面积 {total} 平方米",
                "Desk area and public area together are more than the total area of {total} m²"
            ),
            words!("请核对三个面积", "Check the three areas"),
        );
    }
}

/// Only `http` and `https` are links that a public page may carry.
fn website(reader: &mut Reader<'_>) -> Option<String> {
    let text = reader.text(Field::Website)?;
    let host = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"))
        .map(|rest| rest.split(['/', '?', '#']).next().unwrap_or_default());
    let sound = host
        .is_some_and(|host| host.contains('.') && !host.starts_with('.') && !host.contains('@'))
        && !text.contains(|c: char| c.is_whitespace() || c.is_control() || c == '"' || c == '<');
    if !sound {
        reader.error(
            Field::Website,
            Rule::WebAddress,
            Some(text),
            words!("不是网址", "This is not a web address"),
            words!(
                "请写完整的网址，以 http:// 或 https:// 开头；没有就留空",
                "Write the whole address, from http:// or https:// on, or leave it empty"
            ),
        );
        return None;
    }
    Some(text)
}

fn email(reader: &mut Reader<'_>) -> Option<String> {
    let text = reader.text(Field::Email)?;
    let sound = text.split_once('@').is_some_and(|(user, host)| {
        !user.is_empty()
            && host.contains('.')
            && !host.contains('@')
            && text
                .chars()
                .all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | ',' | ';'))
    });
    if !sound {
        reader.error(
            Field::Email,
            Rule::MailAddress,
            Some(text),
            words!("不是电子邮箱地址", "This is not an e-mail address"),
            words!(
                "请只写一个邮箱，例如 hello@example.org；没有就留空",
                "Write one address, such as hello@example.org, or leave it empty"
            ),
        );
        return None;
    }
    Some(text)
}
