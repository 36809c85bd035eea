//! The columns of the table, in their order: what a person looks for first, then the title, then what is declared, then where it stands.

use std::borrow::Cow;

use super::{Column, Kind};
use crate::TitleRecord;

/// Every column.
pub(crate) const COLUMNS: &[Column] = &[
    Column {
        name: "id",
        title: "编号",
        description: "The register's id of the space; its record is at spaces/<id>.json",
        kind: Kind::Id,
        value: |row| text(&row.record.id),
    },
    Column {
        name: "name",
        title: "名称",
        description: "The space's name",
        kind: Kind::Name,
        value: |row| text(&row.record.name),
    },
    Column {
        name: "name_en",
        title: "英文名称",
        description: "Its name in English",
        kind: Kind::Text,
        value: |row| maybe(row.record.name_en.as_ref()),
    },
    Column {
        name: "former_names",
        title: "曾用名",
        description: "Names it had before",
        kind: Kind::Text,
        value: |row| {
            list(
                row.record
                    .former_names
                    .iter()
                    .map(|former| former.name.as_str()),
            )
        },
    },
    Column {
        name: "former_ids",
        title: "曾用编号",
        description: "Ids of records that were found to be this space too",
        kind: Kind::Text,
        value: |row| list(row.record.former_ids.iter().map(String::as_str)),
    },
    Column {
        name: "operator",
        title: "运营主体",
        description: "Who runs it",
        kind: Kind::Text,
        value: |row| maybe(row.record.operator.as_ref()),
    },
    Column {
        name: "credit_code",
        title: "统一社会信用代码",
        description: "The operator's unified social credit code (GB 32100-2015)",
        kind: Kind::Text,
        value: |row| maybe(row.record.credit_code.as_ref()),
    },
    Column {
        name: "former_operators",
        title: "原运营主体",
        description: "Who ran it before",
        kind: Kind::Text,
        value: |row| {
            list(
                row.record
                    .former_operators
                    .iter()
                    .map(|former| former.name.as_str()),
            )
        },
    },
    Column {
        name: "province",
        title: "省份",
        description: "The province-level division",
        kind: Kind::Name,
        value: |row| text(&row.record.province),
    },
    Column {
        name: "province_code",
        title: "省份代码",
        description: "The same, by code (GB/T 2260)",
        kind: Kind::DivisionCode,
        value: |row| text(&row.record.province_code),
    },
    Column {
        name: "city",
        title: "城市",
        description: "The city",
        kind: Kind::Text,
        value: |row| maybe(row.record.city.as_ref()),
    },
    Column {
        name: "city_code",
        title: "城市代码",
        description: "The same, by code (GB/T 2260)",
        kind: Kind::DivisionCode,
        value: |row| maybe(row.record.city_code.as_ref()),
    },
    Column {
        name: "district",
        title: "区县",
        description: "The district, as the list has it",
        kind: Kind::Text,
        value: |row| maybe(row.record.district.as_ref()),
    },
    Column {
        name: "address",
        title: "地址",
        description: "The address, as the list has it",
        kind: Kind::Text,
        value: |row| maybe(row.record.address.as_ref()),
    },
    Column {
        name: "longitude",
        title: "经度",
        description: "Degrees east",
        kind: Kind::Degrees,
        value: |row| {
            number(
                row.record
                    .position
                    .as_ref()
                    .map(|position| position.longitude),
            )
        },
    },
    Column {
        name: "latitude",
        title: "纬度",
        description: "Degrees north",
        kind: Kind::Degrees,
        value: |row| {
            number(
                row.record
                    .position
                    .as_ref()
                    .map(|position| position.latitude),
            )
        },
    },
    Column {
        name: "coordinate_system",
        title: "坐标系",
        description: "The coordinate system, as stated",
        kind: Kind::Text,
        value: |row| {
            maybe(
                row.record
                    .position
                    .as_ref()
                    .and_then(|position| position.system.as_ref()),
            )
        },
    },
    Column {
        name: "state",
        title: "状态",
        description: "The state of the whole: the best of its titles",
        kind: Kind::State,
        value: |row| text(&row.record.state),
    },
    Column {
        name: "level",
        title: "级别",
        description: "The level of the title that gives the space its state; the next columns are of this title",
        kind: Kind::Level,
        value: |row| maybe(row.best.map(|title| &title.level)),
    },
    Column {
        name: "issuer",
        title: "认定机构",
        description: "Who grants it",
        kind: Kind::Text,
        value: |row| maybe(row.best.map(|title| &title.issuer)),
    },
    Column {
        name: "document",
        title: "依据文件",
        description: "The basis document",
        kind: Kind::Text,
        value: |row| maybe(row.best.map(|title| &title.document)),
    },
    Column {
        name: "number",
        title: "证书编号",
        description: "The certificate number, where one is stated",
        kind: Kind::Text,
        value: |row| maybe(row.best.and_then(|title| title.number.as_ref())),
    },
    Column {
        name: "from",
        title: "认定日期",
        description: "Since when it is held",
        kind: Kind::When,
        value: |row| maybe(row.best.and_then(|title| title.from.as_ref())),
    },
    Column {
        name: "until",
        title: "有效期至",
        description: "Its last day",
        kind: Kind::When,
        value: |row| maybe(row.best.and_then(|title| title.until.as_ref())),
    },
    Column {
        name: "notice_from",
        title: "公示开始",
        description: "First day of the public notice",
        kind: Kind::When,
        value: |row| maybe(row.best.and_then(|title| title.notice_from.as_ref())),
    },
    Column {
        name: "notice_until",
        title: "公示截止",
        description: "Last day of the public notice",
        kind: Kind::When,
        value: |row| maybe(row.best.and_then(|title| title.notice_until.as_ref())),
    },
    Column {
        name: "cancelled",
        title: "取消日期",
        description: "When it was cancelled",
        kind: Kind::When,
        value: |row| maybe(row.best.and_then(|title| title.cancelled.as_ref())),
    },
    Column {
        name: "reason",
        title: "原因",
        description: "Why it was cancelled or suspended",
        kind: Kind::Text,
        value: |row| maybe(row.best.and_then(|title| title.reason.as_ref())),
    },
    Column {
        name: "missing_since",
        title: "未见于名单起",
        description: "Since when it is missing from a full list that should name it. Missing is not cancelled",
        kind: Kind::When,
        value: |row| maybe(row.best.and_then(|title| title.missing_since.as_ref())),
    },
    Column {
        name: "title_count",
        title: "资格数",
        description: "How many titles the space has or had",
        kind: Kind::Whole,
        value: |row| number(Some(row.record.titles.len())),
    },
    Column {
        name: "titles",
        title: "全部资格",
        description: "Every title: level, state, document",
        kind: Kind::Text,
        value: |row| titles(&row.record.titles),
    },
    Column {
        name: "kind",
        title: "类型",
        description: "Comprehensive (综合) or specialised (专业), as stated",
        kind: Kind::Text,
        value: |row| maybe(row.record.claims.kind.as_ref()),
    },
    Column {
        name: "sectors",
        title: "行业领域",
        description: "Fields of business",
        kind: Kind::Text,
        value: |row| list(row.record.claims.sectors.iter().map(String::as_str)),
    },
    Column {
        name: "services",
        title: "服务内容",
        description: "Services",
        kind: Kind::Text,
        value: |row| list(row.record.claims.services.iter().map(String::as_str)),
    },
    Column {
        name: "website",
        title: "网址",
        description: "Website",
        kind: Kind::Text,
        value: |row| maybe(row.record.claims.website.as_ref()),
    },
    Column {
        name: "phone",
        title: "联系电话",
        description: "Telephone of the office",
        kind: Kind::Text,
        value: |row| maybe(row.record.claims.phone.as_ref()),
    },
    Column {
        name: "email",
        title: "电子邮箱",
        description: "E-mail",
        kind: Kind::Text,
        value: |row| maybe(row.record.claims.email.as_ref()),
    },
    Column {
        name: "hours",
        title: "开放时间",
        description: "Opening hours",
        kind: Kind::Text,
        value: |row| maybe(row.record.claims.hours.as_ref()),
    },
    Column {
        name: "total_area_m2",
        title: "总面积（平方米）",
        description: "Total area in m², as declared",
        kind: Kind::Decimal,
        value: |row| maybe(row.record.claims.total_area_m2.as_ref()),
    },
    Column {
        name: "desk_area_m2",
        title: "工位面积（平方米）",
        description: "Area of the desks in m², as declared",
        kind: Kind::Decimal,
        value: |row| maybe(row.record.claims.desk_area_m2.as_ref()),
    },
    Column {
        name: "public_area_m2",
        title: "公共服务面积（平方米）",
        description: "Public service area in m², as declared",
        kind: Kind::Decimal,
        value: |row| maybe(row.record.claims.public_area_m2.as_ref()),
    },
    Column {
        name: "desks",
        title: "工位数",
        description: "Desks, as declared",
        kind: Kind::Whole,
        value: |row| number(row.record.claims.desks),
    },
    Column {
        name: "rent_yuan_month",
        title: "每工位月租金（元）",
        description: "Rent of a desk in yuan a month, as declared",
        kind: Kind::Decimal,
        value: |row| maybe(row.record.claims.rent_yuan_month.as_ref()),
    },
    Column {
        name: "founded",
        title: "成立日期",
        description: "When the operating body was founded",
        kind: Kind::When,
        value: |row| maybe(row.record.claims.founded.as_ref()),
    },
    Column {
        name: "opened_on",
        title: "开业日期",
        description: "When the space opened",
        kind: Kind::When,
        value: |row| maybe(row.record.claims.opened_on.as_ref()),
    },
    Column {
        name: "resident_teams",
        title: "入驻团队和企业数",
        description: "Resident teams and companies, as declared",
        kind: Kind::Whole,
        value: |row| number(row.record.claims.resident_teams),
    },
    Column {
        name: "companies_registered_in_year",
        title: "当年新注册企业数",
        description: "Residents that registered as companies in the year, as declared",
        kind: Kind::Whole,
        value: |row| number(row.record.claims.companies_registered_in_year),
    },
    Column {
        name: "residents_financed_in_year",
        title: "当年获融资数",
        description: "Residents financed in the year, as declared",
        kind: Kind::Whole,
        value: |row| number(row.record.claims.residents_financed_in_year),
    },
    Column {
        name: "cases_in_year",
        title: "当年典型案例数",
        description: "Typical cases in the year, as declared",
        kind: Kind::Whole,
        value: |row| number(row.record.claims.cases_in_year),
    },
    Column {
        name: "full_time_staff",
        title: "专职人员数",
        description: "Full-time staff, as declared",
        kind: Kind::Whole,
        value: |row| number(row.record.claims.full_time_staff),
    },
    Column {
        name: "mentors",
        title: "导师数",
        description: "Mentors, as declared",
        kind: Kind::Whole,
        value: |row| number(row.record.claims.mentors),
    },
    Column {
        name: "events_in_year",
        title: "当年活动场次",
        description: "Events in the year, as declared",
        kind: Kind::Whole,
        value: |row| number(row.record.claims.events_in_year),
    },
    Column {
        name: "standard",
        title: "适用标准",
        description: "The standard under which the figures are declared",
        kind: Kind::Text,
        value: |row| maybe(row.record.claims.standard.as_ref()),
    },
    Column {
        name: "figures_year",
        title: "数据年度",
        description: "The year of the figures",
        kind: Kind::Year,
        value: |row| number(row.record.claims.figures_year),
    },
    Column {
        name: "checked_on",
        title: "核对日期",
        description: "When the claims were last checked",
        kind: Kind::When,
        value: |row| maybe(row.record.claims.checked_on.as_ref()),
    },
    Column {
        name: "source_list",
        title: "来源名单",
        description: "The latest list that says something of it",
        kind: Kind::Text,
        value: |row| text(&row.record.source.list),
    },
    Column {
        name: "source_document",
        title: "来源文件",
        description: "The document that published that list",
        kind: Kind::Text,
        value: |row| maybe(row.record.source.document.as_ref()),
    },
    Column {
        name: "source_row",
        title: "来源行号",
        description: "The row in it, as the sheet counts it",
        kind: Kind::Whole,
        value: |row| number(Some(row.record.source.row)),
    },
    Column {
        name: "source_as_of",
        title: "来源截止日",
        description: "As of when it speaks",
        kind: Kind::When,
        value: |row| text(&row.record.source.as_of),
    },
    Column {
        name: "release",
        title: "版本",
        description: "The release that this table is of",
        kind: Kind::Text,
        value: |row| Cow::Borrowed(row.release),
    },
    Column {
        name: "as_of",
        title: "截止日期",
        description: "The day as of which the states hold",
        kind: Kind::Day,
        value: |row| Cow::Borrowed(row.as_of),
    },
];

fn text<'a>(value: &'a String) -> Cow<'a, str> {
    Cow::Borrowed(value)
}

fn maybe<'a>(value: Option<&'a String>) -> Cow<'a, str> {
    value.map(text).unwrap_or_default()
}

fn number<'a>(value: Option<impl ToString>) -> Cow<'a, str> {
    value
        .map(|value| Cow::Owned(value.to_string()))
        .unwrap_or_default()
}

fn list<'a>(values: impl Iterator<Item = &'a str>) -> Cow<'a, str> {
    let mut values = values.peekable();
    let Some(first) = values.next() else {
        return Cow::default();
    };
    if values.peek().is_none() {
        return Cow::Borrowed(first);
    }
    Cow::Owned(
        std::iter::once(first)
            .chain(values)
            .collect::<Vec<_>>()
            .join("、"),
    )
}

fn titles<'a>(titles: &[TitleRecord]) -> Cow<'a, str> {
    let titles: Vec<String> = titles
        .iter()
        .map(|title| format!("{} {} {}", title.level, title.state, title.document))
        .collect();
    Cow::Owned(titles.join("、"))
}
