//! What a row states beside name, operator, place and title.

use values::{When, words};

use crate::{
    check::{contact, figures, mended::MendedKind, reader::Reader, wanted},
    columns::Field,
    facts::ListKind,
    problem::Rule,
    space::{Claims, Place},
};

pub(super) fn read(reader: &mut Reader<'_>, place: Option<&Place>) -> Claims {
    let claims = Claims {
        kind: kind(reader),
        sectors: reader.list_of(Field::Sectors),
        services: reader.list_of(Field::Services),
        website: contact::website(reader),
        phone: contact::phone(reader, place),
        email: contact::email(reader),
        hours: reader.text(Field::Hours),
        total_area_m2: reader.decimal(Field::TotalArea),
        desk_area_m2: reader.decimal(Field::DeskArea),
        public_area_m2: reader.decimal(Field::PublicArea),
        desks: reader.count(Field::Desks),
        rent_yuan_month: reader.decimal(Field::Rent),
        founded: reader.past_date(Field::Founded),
        opened_on: reader.past_date(Field::Opened),
        resident_teams: reader.count(Field::ResidentTeams),
        companies_registered_in_year: reader.count(Field::CompaniesRegistered),
        residents_financed_in_year: reader.count(Field::ResidentsFinanced),
        cases_in_year: reader.count(Field::Cases),
        full_time_staff: reader.count(Field::Staff),
        mentors: reader.count(Field::Mentors),
        events_in_year: reader.count(Field::Events),
        standard: reader
            .text(Field::Standard)
            .or_else(|| reader.list.facts.standard.clone()),
        figures_year: figures_year(reader).or(reader.list.facts.figures_year),
        checked_on: reader
            .past_date(Field::CheckedOn)
            .or(reader.list.facts.checked_on),
    };
    founded_before_opened(reader, &claims);
    figures::areas(reader, &claims);
    figures::contradictions(reader, &claims);
    // Nobody looks for a desk in a space whose title has ended.
    if reader.list.facts.list != ListKind::Cancellations {
        wanted::in_row(reader);
    }
    claims
}

/// Lists say 综合 and 综合型, 专业 and 专业型.
fn kind(reader: &mut Reader<'_>) -> Option<String> {
    let text = reader.text(Field::Kind)?;
    let whole = match text.as_str() {
        "综合" => "综合型",
        "专业" => "专业型",
        _ => return Some(text),
    };
    reader.mend(Some(Field::Kind), MendedKind::Word, text, whole.to_owned());
    Some(whole.to_owned())
}

/// A space may be older than the company that runs it now, so this is only worth a look.
fn founded_before_opened(reader: &mut Reader<'_>, claims: &Claims) {
    let (Some(founded), Some(opened)) = (claims.founded, claims.opened_on) else {
        return;
    };
    if opened.last_day() < founded.first_day() {
        reader.warn(
            Some(Field::Opened),
            Rule::OpenedBeforeFounded,
            Some(opened.to_string()),
            words!(
                "空间的运营日期早于运营主体的成立日期 {founded}",
                "The space opened before its operator was founded ({founded})"
            ),
            words!(
                "请核对两个日期；如果换过运营主体，就不用改",
                "Check the two dates; if the operator has changed since, leave them"
            ),
        );
    }
}

/// The year of the declared figures: `2020`, `2020年`, `2020年度`.
fn figures_year(reader: &mut Reader<'_>) -> Option<i32> {
    let text = reader.text(Field::FiguresYear)?;
    match When::parse(text.strip_suffix('度').unwrap_or(&text)) {
        Some(When::Year(year)) if When::Year(year).first_day() <= reader.as_of => {
            let to = year.to_string();
            reader.mend(Some(Field::FiguresYear), MendedKind::DateForm, text, to);
            Some(year)
        }
        read => {
            let rule = match read {
                Some(When::Year(_)) => Rule::DateInFuture,
                _ => Rule::DateUnread,
            };
            reader.error(
                Field::FiguresYear,
                rule,
                Some(text),
                words!("不是已经开始的年度", "This is not a year that has begun"),
                words!(
                    "请只写年份，例如 2020",
                    "Write the year alone, such as 2020"
                ),
            );
            None
        }
    }
}
