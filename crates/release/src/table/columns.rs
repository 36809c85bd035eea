//! The columns of the table, in their order: what a person looks for first, then the title, then what is declared, then where it stands.

use std::borrow::Cow;

use super::{Column, Kind};
use crate::TitleRecord;

macro_rules! columns {
    ($($name:ident: $kind:ident = $title:literal, $description:literal, $value:expr;)+) => {
        /// Every column.
        pub(crate) const COLUMNS: &[Column] = &[$(Column {
            name: stringify!($name),
            title: $title,
            description: $description,
            kind: Kind::$kind,
            value: $value,
        },)+];
    };
}

columns! {
    id: Id = "编号", "The register's id of the space; its record is at spaces/<id>.json", |row| text(&row.record.id);
    name: Name = "名称", "The space's name", |row| text(&row.record.name);
    name_en: Text = "英文名称", "Its name in English", |row| maybe(row.record.name_en.as_ref());
    former_names: Text = "曾用名", "Names it had before", |row| list(row.record.former_names.iter().map(|former| former.name.as_str()),);
    former_ids: Text = "曾用编号", "Ids of records that were found to be this space too", |row| list(row.record.former_ids.iter().map(String::as_str));
    operator: Text = "运营主体", "Who runs it", |row| maybe(row.record.operator.as_ref());
    credit_code: Text = "统一社会信用代码", "The operator's unified social credit code (GB 32100-2015)", |row| maybe(row.record.credit_code.as_ref());
    former_operators: Text = "原运营主体", "Who ran it before", |row| list(row.record.former_operators.iter().map(|former| former.name.as_str()),);
    province: Name = "省份", "The province-level division", |row| text(&row.record.province);
    province_code: DivisionCode = "省份代码", "The same, by code (GB/T 2260)", |row| text(&row.record.province_code);
    city: Text = "城市", "The city", |row| maybe(row.record.city.as_ref());
    city_code: DivisionCode = "城市代码", "The same, by code (GB/T 2260)", |row| maybe(row.record.city_code.as_ref());
    district: Text = "区县", "The district, as the list has it", |row| maybe(row.record.district.as_ref());
    address: Text = "地址", "The address, as the list has it", |row| maybe(row.record.address.as_ref());
    longitude: Degrees = "经度", "Degrees east", |row| number(row.record.position.as_ref().map(|position| position.longitude),);
    latitude: Degrees = "纬度", "Degrees north", |row| number(row.record.position.as_ref().map(|position| position.latitude),);
    coordinate_system: Text = "坐标系", "The coordinate system, as stated", |row| maybe(row.record.position.as_ref().and_then(|position| position.system.as_ref()),);
    state: State = "状态", "The state of the whole: the best of its titles", |row| text(&row.record.state);
    level: Level = "级别", "The level of the title that gives the space its state; the next columns are of this title", |row| maybe(row.best.map(|title| &title.level));
    issuer: Text = "认定机构", "Who grants it", |row| maybe(row.best.map(|title| &title.issuer));
    document: Text = "依据文件", "The basis document", |row| maybe(row.best.map(|title| &title.document));
    number: Text = "证书编号", "The certificate number, where one is stated", |row| maybe(row.best.and_then(|title| title.number.as_ref()));
    from: When = "认定日期", "Since when it is held", |row| maybe(row.best.and_then(|title| title.from.as_ref()));
    until: When = "有效期至", "Its last day", |row| maybe(row.best.and_then(|title| title.until.as_ref()));
    notice_from: When = "公示开始", "First day of the public notice", |row| maybe(row.best.and_then(|title| title.notice_from.as_ref()));
    notice_until: When = "公示截止", "Last day of the public notice", |row| maybe(row.best.and_then(|title| title.notice_until.as_ref()));
    cancelled: When = "取消日期", "When it was cancelled", |row| maybe(row.best.and_then(|title| title.cancelled.as_ref()));
    reason: Text = "原因", "Why it was cancelled or suspended", |row| maybe(row.best.and_then(|title| title.reason.as_ref()));
    missing_since: When = "未见于名单起", "Since when it is missing from a full list that should name it. Missing is not cancelled", |row| maybe(row.best.and_then(|title| title.missing_since.as_ref()));
    title_count: Whole = "资格数", "How many titles the space has or had", |row| number(Some(row.record.titles.len()));
    titles: Text = "全部资格", "Every title: level, state, document", |row| titles(&row.record.titles);
    kind: Text = "类型", "Comprehensive (综合) or specialised (专业), as stated", |row| maybe(row.record.claims.kind.as_ref());
    sectors: Text = "行业领域", "Fields of business", |row| list(row.record.claims.sectors.iter().map(String::as_str));
    services: Text = "服务内容", "Services", |row| list(row.record.claims.services.iter().map(String::as_str));
    website: Text = "网址", "Website", |row| maybe(row.record.claims.website.as_ref());
    phone: Text = "联系电话", "Telephone of the office", |row| maybe(row.record.claims.phone.as_ref());
    email: Text = "电子邮箱", "E-mail", |row| maybe(row.record.claims.email.as_ref());
    hours: Text = "开放时间", "Opening hours", |row| maybe(row.record.claims.hours.as_ref());
    total_area_m2: Decimal = "总面积（平方米）", "Total area in m², as declared", |row| maybe(row.record.claims.total_area_m2.as_ref());
    desk_area_m2: Decimal = "工位面积（平方米）", "Area of the desks in m², as declared", |row| maybe(row.record.claims.desk_area_m2.as_ref());
    public_area_m2: Decimal = "公共服务面积（平方米）", "Public service area in m², as declared", |row| maybe(row.record.claims.public_area_m2.as_ref());
    desks: Whole = "工位数", "Desks, as declared", |row| number(row.record.claims.desks);
    rent_yuan_month: Decimal = "每工位月租金（元）", "Rent of a desk in yuan a month, as declared", |row| maybe(row.record.claims.rent_yuan_month.as_ref());
    founded: When = "成立日期", "When the operating body was founded", |row| maybe(row.record.claims.founded.as_ref());
    opened_on: When = "开业日期", "When the space opened", |row| maybe(row.record.claims.opened_on.as_ref());
    resident_teams: Whole = "入驻团队和企业数", "Resident teams and companies, as declared", |row| number(row.record.claims.resident_teams);
    companies_registered_in_year: Whole = "当年新注册企业数", "Residents that registered as companies in the year, as declared", |row| number(row.record.claims.companies_registered_in_year);
    residents_financed_in_year: Whole = "当年获融资数", "Residents financed in the year, as declared", |row| number(row.record.claims.residents_financed_in_year);
    cases_in_year: Whole = "当年典型案例数", "Typical cases in the year, as declared", |row| number(row.record.claims.cases_in_year);
    full_time_staff: Whole = "专职人员数", "Full-time staff, as declared", |row| number(row.record.claims.full_time_staff);
    mentors: Whole = "导师数", "Mentors, as declared", |row| number(row.record.claims.mentors);
    events_in_year: Whole = "当年活动场次", "Events in the year, as declared", |row| number(row.record.claims.events_in_year);
    standard: Text = "适用标准", "The standard under which the figures are declared", |row| maybe(row.record.claims.standard.as_ref());
    figures_year: Year = "数据年度", "The year of the figures", |row| number(row.record.claims.figures_year);
    checked_on: When = "核对日期", "When the claims were last checked", |row| maybe(row.record.claims.checked_on.as_ref());
    source_list: Text = "来源名单", "The latest list that says something of it", |row| text(&row.record.source.list);
    source_document: Text = "来源文件", "The document that published that list", |row| maybe(row.record.source.document.as_ref());
    source_row: Whole = "来源行号", "The row in it, as the sheet counts it", |row| number(Some(row.record.source.row));
    source_as_of: When = "来源截止日", "As of when it speaks", |row| text(&row.record.source.as_of);
    release: Text = "版本", "The release that this table is of", |row| Cow::Borrowed(row.release);
    as_of: Day = "截止日期", "The day as of which the states hold", |row| Cow::Borrowed(row.as_of);
}

fn text(value: &str) -> Cow<'_, str> {
    Cow::Borrowed(value)
}

fn maybe(value: Option<&String>) -> Cow<'_, str> {
    value.map(|value| text(value)).unwrap_or_default()
}

fn number(value: Option<impl ToString>) -> Cow<'static, str> {
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

fn titles(titles: &[TitleRecord]) -> Cow<'static, str> {
    let titles: Vec<String> = titles
        .iter()
        .map(|title| format!("{} {} {}", title.level, title.state, title.document))
        .collect();
    Cow::Owned(titles.join("、"))
}
