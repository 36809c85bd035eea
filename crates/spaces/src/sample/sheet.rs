//! The sample as a file: XLSX, or CSV in UTF-8 or GB18030. The same rows give the same bytes.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use super::SampleRow;

const TITLE: &str = "众创空间示例名单（机构与数据均为虚构）";

/// Header and width of each column, in the order of [`cells`].
const COLUMNS: [(&str, f64); 37] = [
    ("序号", 6.0),
    ("省份", 16.0),
    ("城市", 16.0),
    ("众创空间名称", 34.0),
    ("英文名称", 34.0),
    ("运营单位", 40.0),
    ("统一社会信用代码", 22.0),
    ("类型", 8.0),
    ("级别", 8.0),
    ("认定机构", 20.0),
    ("状态", 8.0),
    ("认定日期", 12.0),
    ("有效期至", 12.0),
    ("公示开始", 12.0),
    ("公示结束", 12.0),
    ("取消日期", 12.0),
    ("原因", 22.0),
    ("文号", 18.0),
    ("详细地址", 32.0),
    ("网址", 30.0),
    ("联系电话", 16.0),
    ("总面积（平方米）", 14.0),
    ("工位数", 8.0),
    ("每工位月租金（元）", 14.0),
    ("核查日期", 12.0),
    ("适用标准", 12.0),
    ("数据年度", 8.0),
    ("开始运营日期", 12.0),
    ("工位面积", 10.0),
    ("公共服务面积", 12.0),
    ("入驻团队和企业数", 14.0),
    ("当年新注册企业数", 14.0),
    ("当年获融资数", 12.0),
    ("典型案例数", 10.0),
    ("专职人员数", 10.0),
    ("导师数", 8.0),
    ("活动场次", 8.0),
];

#[derive(Clone, Copy)]
enum Cell<'a> {
    Text(&'a str),
    Number(f64),
    Date(NaiveDate),
    Empty,
}

/// A workbook with one sheet: a title row, the header, one row for each space.
///
/// # Errors
/// What the writer refuses, such as more rows than a sheet holds.
pub(crate) fn xlsx(rows: &[SampleRow]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // A workbook says when it was made; today would make every file another.
    let created = ExcelDateTime::from_ymd(2026, 9, 30)?;
    workbook.set_properties(
        &DocProperties::new()
            .set_title(TITLE)
            .set_creation_datetime(&created),
    );
    let bold = Format::new().set_bold();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let sheet = workbook.add_worksheet().set_name("名录")?;
    sheet.write_with_format(0, 0, TITLE, &bold)?;
    for (column, (header, width)) in (0..).zip(COLUMNS) {
        sheet.write_with_format(1, column, header, &bold)?;
        sheet.set_column_width(column, width)?;
    }
    for (line, row) in (2..).zip(rows) {
        for (column, cell) in (0..).zip(cells(row)) {
            match cell {
                Cell::Text(text) => sheet.write_string(line, column, text)?,
                Cell::Number(number) => sheet.write_number(line, column, number)?,
                Cell::Date(date) => {
                    sheet.write_datetime_with_format(line, column, &excel(date)?, &day)?
                }
                Cell::Empty => continue,
            };
        }
    }
    workbook.save_to_buffer()
}

/// The same rows as CSV (RFC 4180: CRLF, quotes where needed), in UTF-8 with a byte order mark or in GB18030 without.
#[must_use]
pub(crate) fn csv(rows: &[SampleRow], gb18030: bool) -> Vec<u8> {
    let mut text = format!("{TITLE}{}\r\n", ",".repeat(COLUMNS.len() - 1));
    line(&mut text, COLUMNS.iter().map(|&(header, _)| header.into()));
    for row in rows {
        line(&mut text, cells(row).into_iter().map(as_text));
    }
    if gb18030 {
        encoding_rs::GB18030.encode(&text).0.into_owned()
    } else {
        format!("\u{FEFF}{text}").into_bytes()
    }
}

pub(super) fn line<'a>(text: &mut String, fields: impl Iterator<Item = Cow<'a, str>>) {
    for (index, field) in fields.enumerate() {
        if index > 0 {
            text.push(',');
        }
        if field.contains(['"', ',', '\r', '\n']) {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(&field);
        }
    }
    text.push_str("\r\n");
}

fn as_text(cell: Cell<'_>) -> Cow<'_, str> {
    match cell {
        Cell::Text(text) => text.into(),
        Cell::Number(number) => number.to_string().into(),
        Cell::Date(date) => date.to_string().into(),
        Cell::Empty => "".into(),
    }
}

fn cells(row: &SampleRow) -> [Cell<'_>; 37] {
    let text = |text: Option<&'static str>| text.map_or(Cell::Empty, Cell::Text);
    let date = |date: Option<NaiveDate>| date.map_or(Cell::Empty, Cell::Date);
    let number = |number: Option<u32>| number.map_or(Cell::Empty, |it| Cell::Number(it.into()));
    let declared = row.declared.as_ref();
    let areas = declared.and_then(|declared| declared.areas);
    [
        Cell::Number(row.number.into()),
        Cell::Text(row.province.name),
        Cell::Text(row.city.name),
        Cell::Text(&row.name),
        owned(row.name_en.as_ref()),
        Cell::Text(&row.operator),
        Cell::Text(&row.credit_code),
        Cell::Text(row.kind),
        Cell::Text(row.level),
        Cell::Text(row.issuer),
        Cell::Text(row.state),
        date(row.certified_on),
        date(row.valid_until),
        date(row.notice_from),
        date(row.notice_until),
        date(row.cancelled_on),
        text(row.reason),
        Cell::Text(&row.document),
        Cell::Text(&row.address),
        owned(row.website.as_ref()),
        owned(row.phone.as_ref()),
        Cell::Number(area(row.total_area)),
        Cell::Number(row.desks.into()),
        number(row.rent),
        date(row.checked_on),
        text(declared.and_then(|declared| declared.standard)),
        declared.map_or(Cell::Empty, |declared| Cell::Number(declared.year.into())),
        date(declared.map(|declared| declared.opened)),
        areas.map_or(Cell::Empty, |(desks, _)| Cell::Number(area(desks))),
        areas.map_or(Cell::Empty, |(_, public)| Cell::Number(area(public))),
        number(declared.map(|declared| declared.teams)),
        number(declared.and_then(|declared| declared.companies)),
        number(declared.and_then(|declared| declared.financed)),
        number(declared.and_then(|declared| declared.cases)),
        number(declared.map(|declared| declared.staff)),
        number(declared.and_then(|declared| declared.mentors)),
        number(declared.map(|declared| declared.events)),
    ]
}

/// Tenths of a m² as m².
fn area(tenths: u32) -> f64 {
    f64::from(tenths) / 10.0
}

fn owned(text: Option<&String>) -> Cell<'_> {
    text.map_or(Cell::Empty, |text| Cell::Text(text))
}

/// Years of the sample fit; one that did not would be refused by the writer.
pub(super) fn excel(date: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let narrow = |number: u32| u8::try_from(number).unwrap_or_default();
    ExcelDateTime::from_ymd(
        u16::try_from(date.year()).unwrap_or_default(),
        narrow(date.month()),
        narrow(date.day()),
    )
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn a_field_is_quoted_where_it_must_be() {
        let mut text = String::new();
        line(
            &mut text,
            ["云汀", "a,b", "say \"hi\"", ""]
                .into_iter()
                .map(Into::into),
        );
        assert_eq!(text, "云汀,\"a,b\",\"say \"\"hi\"\"\",\r\n");
    }
}
