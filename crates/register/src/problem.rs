//! Problems of a roster, as values: each says where, what, and how to fix it, in both languages.

use values::{Words, rules};

/// How much a problem weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The row cannot be published as it is.
    Error,
    /// The row can be published; a person should look at it.
    Warning,
}

impl Severity {
    /// The stable name used in reports.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

rules! {
    /// The rule that a value breaks.
    pub enum Rule {
        /// A list needs a column that names the spaces.
        NameColumn = "name-column": "没有名称栏" / "No column of names",
        /// A list needs an operator column, or has to say that it has none.
        OperatorColumn = "operator-column": "没有运营主体栏" / "No column of operators",
        /// A list needs a province, from a column or its facts file.
        ProvinceColumn = "province-column": "没有省份或地区栏" / "No column of provinces or regions",
        /// A column that is not understood.
        UnknownColumn = "unknown-column": "没读懂的栏" / "A column that is not understood",
        /// A row that is longer than the header.
        SurplusCells = "surplus-cells": "比表头长的行" / "A row longer than the header",
        /// A row that is no record: a note or a heading.
        NoRecord = "no-record": "不是记录的行" / "A row that is no record",
        /// A row needs a name.
        NameMissing = "name-missing": "缺少名称" / "The name is missing",
        /// No operator is stated.
        OperatorMissing = "operator-missing": "没有写运营主体" / "No operator is stated",
        /// A row needs a province.
        ProvinceMissing = "province-missing": "没有写省份" / "No province is stated",
        /// Not a province-level division (GB/T 2260).
        ProvinceUnknown = "province-unknown": "省份或地区不认识" / "Not a province or region",
        /// The city lies in another province (GB/T 2260).
        CityElsewhere = "city-elsewhere": "城市不在所写的省份" / "The city lies in another province",
        /// Not a city of the table of divisions.
        CityUnknown = "city-unknown": "城市不认识" / "Not a city of the table",
        /// Not a unified social credit code (GB 32100-2015).
        CreditCode = "credit-code": "信用代码有错" / "Not a unified social credit code",
        /// Not a known level.
        LevelUnknown = "level-unknown": "级别不认识" / "Not a known level",
        /// Not a known state.
        StateUnknown = "state-unknown": "状态不认识" / "Not a known state",
        /// A level without issuer or document makes no title.
        TitleIncomplete = "title-incomplete": "资格不完整" / "The title is incomplete",
        /// The row’s dates contradict its state.
        StateAgainstDates = "state-against-dates": "状态与日期矛盾" / "The dates contradict the state",
        /// Cancelled, but when and why is not said.
        CancelledWhenWhy = "cancelled-when-why": "取消而没有日期或原因" / "Cancelled without date or reason",
        /// Not a date.
        DateUnread = "date-unread": "不是日期" / "Not a date",
        /// A date after today.
        DateInFuture = "date-in-future": "日期晚于今天" / "A date in the future",
        /// Two dates in the wrong order.
        DateOrder = "date-order": "日期先后颠倒" / "Dates in the wrong order",
        /// Not a number.
        NumberUnread = "number-unread": "不是数字" / "Not a number",
        /// Parts are larger than the whole.
        AreaSum = "area-sum": "部分面积大于总面积" / "The parts of an area are more than the whole",
        /// Longitude and latitude are swapped.
        CoordinatesSwapped = "coordinates-swapped": "经纬度写反" / "Longitude and latitude are swapped",
        /// Not a position in China.
        CoordinatesBounds = "coordinates-bounds": "坐标不在中国境内" / "The position is not in China",
        /// Not a web address.
        WebAddress = "web-address": "不是网址" / "Not a web address",
        /// Not an e-mail address.
        MailAddress = "mail-address": "不是电子邮箱" / "Not an e-mail address",
        /// A personal mobile number in a public column.
        PersonalMobile = "personal-mobile": "个人手机号码" / "A personal mobile number",
        /// A citizen ID number (GB 11643) in a public column.
        CitizenId = "citizen-id": "公民身份号码" / "A citizen ID number",
        /// The same space twice.
        SameSpace = "same-space": "同一家写了两次" / "The same space twice",
        /// Nearly the name of another row.
        NearName = "near-name": "名称几乎相同" / "Nearly the same name",
        /// The days of the notice are not counted without a stated last day.
        NoticeEnd = "notice-end": "公示期没有截止日" / "The public notice has no last day",
        /// A sheet that was passed over and looks like a list.
        ListPassedOver = "list-passed-over": "略过的工作表也像名单" / "A sheet that looks like a list was passed over",
        /// What a founder looks for has no column.
        ClaimColumns = "claim-columns": "没有创业者要找的栏" / "Columns that founders look for are missing",
        /// What a founder looks for is not stated.
        ClaimMissing = "claim-missing": "没有写创业者要找的内容" / "Something that founders look for is not stated",
        /// The district lies in another province or city (GB/T 2260).
        DistrictElsewhere = "district-elsewhere": "区县不在所写的省市" / "The district lies elsewhere",
        /// A district that was merged or renamed.
        DistrictFormer = "district-former": "区县已撤并或更名" / "A former district",
        /// A development zone, which no table of divisions has.
        DevelopmentZone = "development-zone": "开发区不是行政区划" / "A development zone is no division",
        /// Not a district of the table of divisions.
        DistrictUnknown = "district-unknown": "区县不认识" / "Not a district of the table",
        /// A number that cannot be: negative, or absurdly large.
        NumberBounds = "number-bounds": "数字不合情理" / "A number out of bounds",
        /// Only one of longitude and latitude is stated.
        CoordinatesHalf = "coordinates-half": "经纬度只写了一个" / "Only one of the two coordinates",
        /// Outside the rough box around the province.
        CoordinatesOutsideProvince = "coordinates-outside-province": "坐标不在所写的省份" / "The position lies outside the province",
        /// Not a telephone number of an office.
        PhoneForm = "phone-form": "电话号码写法不对" / "Not a telephone number",
        /// A local number without its area code.
        PhoneAreaCode = "phone-area-code": "电话没有区号" / "A telephone number without its area code",
        /// The space opened before its operator was founded.
        OpenedBeforeFounded = "opened-before-founded": "运营早于成立" / "Opened before the operator was founded",
        /// The rule that is stated for the figures is no standard that is published with the register.
        StandardUnknown = "standard-unknown": "所写的规定不认识" / "Not a known standard",
        /// Declared figures of a space that holds its title do not meet the rule that is stated for them.
        FiguresAgainstStandard = "figures-against-standard": "申报的数据达不到所写的规定" / "Declared figures do not meet the rule stated",
        /// Declared figures that contradict each other.
        FiguresContradict = "figures-contradict": "申报的数字互相矛盾" / "Declared figures contradict each other",
    }
}

/// One problem of one list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The list's file.
    pub file: String,
    /// The sheet, in a workbook.
    pub sheet: Option<String>,
    /// The row, as the sheet counts it; nothing where the problem is the whole list's.
    pub row: Option<u32>,
    /// The column, by its header as the sheet has it.
    pub column: Option<String>,
    /// How much it weighs.
    pub severity: Severity,
    /// The rule.
    pub rule: Rule,
    /// The value that breaks it.
    pub value: Option<String>,
    /// What is wrong.
    pub message: Words,
    /// How to put it right.
    pub fix: Words,
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn every_rule_has_a_short_name_of_its_own() {
        let mut keys: Vec<_> = Rule::ALL.iter().map(|rule| rule.key()).collect();
        assert!(
            keys.iter()
                .all(|key| key.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'))
        );
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), Rule::ALL.len());
    }
}
