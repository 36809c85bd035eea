//! The columns of lists, and how their cells are written.

use chrono::{Datelike, NaiveDate};

use super::{Row, list::List, paper::Cell, space::Space};
use crate::sample::random::Random;

/// What a column tells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    Number,
    /// The province, or a separately planned city, or the corps of 新疆.
    Region,
    City,
    District,
    Name,
    NameEn,
    Former,
    Operator,
    CreditCode,
    Kind,
    State,
    From,
    Until,
    NoticeUntil,
    Reason,
    Address,
    Phone,
    Email,
    Website,
    TotalArea,
    DeskArea,
    PublicArea,
    Desks,
    Rent,
    Hours,
    Founded,
    Opened,
    Teams,
    Companies,
    Financed,
    Cases,
    Staff,
    Mentors,
    Events,
    Sectors,
    Services,
    CheckedOn,
}

/// How a list writes dates.
#[derive(Clone, Copy)]
pub(super) enum Dates {
    /// A cell with a date in it.
    Real,
    /// 2017/9/15
    Slashes,
    /// 2017.9.15
    Dots,
    /// 20170915
    Digits,
    /// ２０１７年９月１５日
    Wide,
    /// 2017年
    Years,
}

/// How a list writes numbers.
#[derive(Clone, Copy)]
pub(super) enum Numbers {
    Plain,
    /// 1,200元/月
    Units,
    /// ３６００平米
    Wide,
}

/// The cell of a space in a column, as this list knows it. Operators leave out what they do not know or do not care to tell.
pub(super) fn cell(
    column: Column,
    space: &Space,
    row: &Row,
    list: &List,
    random: &mut Random,
) -> Cell {
    let (declared, house) = (&space.declared, &list.house);
    // A code that a list has told stands in every later list that has a column for it.
    let told = column == Column::CreditCode && space.code_told;
    if silent(column, random) && !told {
        return Cell::Empty;
    }
    // Figures that are told for every year anew.
    let grown =
        |figure: u32| figure + u32::try_from(list.dated.year() - 2016).unwrap_or_default() / 2;
    match column {
        // Both are the table's to fill.
        Column::Number | Column::Region => Cell::Empty,
        Column::City => Cell::text(space.city.name),
        Column::District => Cell::text(space.district.unwrap_or_default()),
        Column::Name => Cell::text(name(&space.name, random)),
        Column::NameEn => Cell::text(space.name_en.clone().unwrap_or_default()),
        Column::Former => Cell::text(row.former.clone().unwrap_or_default()),
        Column::Operator => Cell::text(&*space.operator),
        Column::CreditCode => Cell::text(&*space.credit_code),
        Column::Kind => Cell::text(space.kind),
        Column::State => Cell::text(row.state.unwrap_or_default()),
        Column::Reason => Cell::text(row.reason.unwrap_or_default()),
        Column::From => date(space.provincial_from, house.dates),
        Column::Until => date(space.provincial_until, house.dates),
        Column::NoticeUntil => date(row.notice_until, house.dates),
        Column::Address => Cell::text(address(space, random)),
        Column::Phone => Cell::text(format!("{}-5555{:04}", space.dialling, declared.phone)),
        Column::Email => Cell::text(format!("space{}@example.org", space.number)),
        Column::Website => Cell::text(format!("https://example.org/space/{}", space.number)),
        Column::TotalArea => area(declared.total_area, house.numbers),
        Column::DeskArea => area(declared.desk_area, house.numbers),
        Column::PublicArea => area(declared.public_area, house.numbers),
        Column::Rent => number(declared.rent, "元/月", house.numbers),
        Column::Desks => number(declared.desks, "个", house.numbers),
        Column::Hours => Cell::text(declared.hours),
        Column::Founded => date(Some(declared.founded()), house.dates),
        Column::Opened => date(Some(declared.opened()), house.dates),
        Column::Teams => Cell::whole(grown(declared.teams)),
        Column::Companies => Cell::whole(declared.companies),
        Column::Financed => Cell::whole(declared.financed),
        Column::Cases => Cell::whole(declared.cases),
        Column::Staff => Cell::whole(declared.staff),
        Column::Mentors => Cell::whole(grown(declared.mentors)),
        Column::Events => Cell::whole(grown(declared.events)),
        Column::Sectors => Cell::text(&*declared.sectors),
        Column::Services => Cell::text(&*declared.services),
        Column::CheckedOn => date(house.checked_on, house.dates),
    }
}

/// How often a column is left empty: once in so many rows.
fn silent(column: Column, random: &mut Random) -> bool {
    let times = match column {
        Column::Rent => 4,
        Column::Website | Column::Email | Column::CheckedOn | Column::Founded => 5,
        Column::Phone | Column::Hours | Column::Cases => 6,
        Column::TotalArea | Column::DeskArea | Column::PublicArea | Column::Financed => 9,
        Column::Desks | Column::Staff | Column::Mentors | Column::CreditCode => 14,
        _ => return false,
    };
    random.one_in(times)
}

/// A no-break space stays behind some names when they are copied.
fn name(name: &str, random: &mut Random) -> String {
    if random.one_in(40) {
        format!("{name}\u{A0}")
    } else {
        name.to_owned()
    }
}

/// The floor stands on a line of its own here and there.
fn address(space: &Space, random: &mut Random) -> String {
    let district = space.district.unwrap_or_default();
    let city = space.city.name;
    let address = space
        .address
        .replacen(city, &format!("{city}{district}"), 1);
    if random.one_in(12) {
        address.replacen('号', "号\n", 1)
    } else {
        address
    }
}

fn date(date: Option<NaiveDate>, form: Dates) -> Cell {
    let Some(date) = date else {
        return Cell::Empty;
    };
    let (year, month, day) = (date.year(), date.month(), date.day());
    match form {
        Dates::Real => Cell::Date(date),
        Dates::Slashes => Cell::text(format!("{year}/{month}/{day}")),
        Dates::Dots => Cell::text(format!("{year}.{month}.{day}")),
        Dates::Digits => Cell::text(format!("{year}{month:02}{day:02}")),
        Dates::Wide => Cell::text(wide(&format!("{year}年{month}月{day}日"))),
        Dates::Years => Cell::text(format!("{year}年")),
    }
}

fn area(tenths: u32, form: Numbers) -> Cell {
    match form {
        Numbers::Plain => Cell::Number(f64::from(tenths) / 10.0),
        _ if tenths.is_multiple_of(10) => number(tenths / 10, "平米", form),
        _ => Cell::text(format!("{}.{}㎡", tenths / 10, tenths % 10)),
    }
}

fn number(value: u32, unit: &str, form: Numbers) -> Cell {
    match form {
        Numbers::Plain => Cell::whole(value),
        Numbers::Units if value >= 1_000 => {
            Cell::text(format!("{},{:03}{unit}", value / 1_000, value % 1_000))
        }
        Numbers::Units => Cell::text(format!("{value}{unit}")),
        Numbers::Wide => Cell::text(format!("{}{unit}", wide(&value.to_string()))),
    }
}

/// Digits in full width, as some input methods write them.
fn wide(text: &str) -> String {
    let widened = |c: char| {
        c.to_digit(10)
            .and_then(|digit| char::from_u32(0xFF10 + digit))
    };
    text.chars().map(|c| widened(c).unwrap_or(c)).collect()
}
