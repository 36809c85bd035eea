//! The columns that a roster may have, and every header that stands for one.

use roster::Vocabulary;

use values::Phrase;

macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident = $key:literal [$($word:literal),+ $(,)?],)+) => {
        /// A column of a roster.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $($(#[$doc])* $field,)+ }
        impl Field {
            /// Every column, in the order in which rosters mostly have them.
            pub const ALL: &'static [Self] = &[$(Self::$field,)+];
            /// The stable name used in reports: that of the metric or of the record's field, where there is one.
            #[must_use]
            pub fn key(self) -> &'static str {
                match self { $(Self::$field => $key,)+ }
            }
            /// The headers that stand for it, in Chinese and English.
            #[must_use]
            pub fn headers(self) -> &'static [&'static str] {
                match self { $(Self::$field => &[$($word),+],)+ }
            }
        }
        const HEADERS: &[(Field, &[&str])] = &[$((Field::$field, &[$($word),+]),)+];
    };
}

fields! {
    /// The running number of the list. It identifies nothing.
    Number = "number" ["序号", "编号", "number", "no", "no.", "#"],
    /// A region that may be a province or a city.
    Region = "region" ["地区", "所在地区", "区域", "省市", "所属地区", "所在省市", "region", "area"],
    /// The province-level division.
    Province = "province" ["省份", "省", "所在省份", "省（区、市）", "省（自治区、直辖市）", "所属省份", "province"],
    /// The city.
    City = "city" ["城市", "市", "地市", "所在城市", "所在地", "地级市", "所在市", "city"],
    /// The district or county.
    District = "district" ["区县", "区（县）", "县区", "县（市、区）", "所在区县", "district", "county"],
    /// The name of the space.
    Name = "name" ["名称", "众创空间名称", "众创空间", "空间名称", "单位名称", "机构名称", "name", "space", "space name"],
    /// The name in English.
    NameEn = "name_en" ["英文名称", "英文名", "english name", "name en", "name (english)"],
    /// A name it had before.
    FormerName = "former_names" ["曾用名", "原名称", "原名", "former name", "former names"],
    /// The operating body.
    Operator = "operator" ["运营主体名称", "运营主体", "运营单位", "运营机构", "运营机构名称", "运营单位名称", "运营公司", "operator", "operating body"],
    /// The operator's unified social credit code.
    CreditCode = "credit_code" ["统一社会信用代码", "信用代码", "社会信用代码", "credit code", "uscc"],
    /// 综合 or 专业.
    Kind = "kind" ["类型", "类别", "kind", "type"],
    /// The level of the title.
    Level = "level" ["级别", "认定级别", "level"],
    /// Who grants the title.
    Issuer = "issuer" ["认定机构", "认定部门", "备案机构", "认定单位", "issuer", "issued by"],
    /// The state of the title.
    State = "state" ["状态", "备案状态", "资格状态", "status", "state"],
    /// The certificate number.
    CertificateNumber = "certificate_number" ["备案编号", "证书编号", "备案号", "certificate number", "filing number"],
    /// Since when the title is held.
    CertifiedOn = "certified_on" ["认定日期", "备案日期", "认定时间", "备案时间", "认定年份", "年度", "备案年度", "certified on", "certified", "certification date"],
    /// The title's last day.
    ValidUntil = "valid_until" ["有效期至", "有效期", "valid until", "expires"],
    /// The first day of the public notice.
    NoticeFrom = "notice_from" ["公示开始", "公示开始日期", "notice from"],
    /// The last day of the public notice.
    NoticeUntil = "notice_until" ["公示结束", "公示结束日期", "公示截止", "notice until"],
    /// When the title was cancelled.
    CancelledOn = "cancelled_on" ["取消日期", "取消时间", "cancelled on"],
    /// Why.
    Reason = "reason" ["原因", "取消原因", "理由", "reason"],
    /// The basis document.
    Document = "document" ["文号", "依据文件", "文件号", "document"],
    /// Fields of business.
    Sectors = "sectors" ["行业领域", "行业", "领域", "sectors", "sector"],
    /// Services.
    Services = "services" ["服务内容", "服务", "服务项目", "services"],
    /// The address.
    Address = "address" ["详细地址", "地址", "通讯地址", "address"],
    /// Degrees east.
    Longitude = "longitude" ["经度", "longitude", "lon", "lng"],
    /// Degrees north.
    Latitude = "latitude" ["纬度", "latitude", "lat"],
    /// The coordinate system.
    CoordinateSystem = "coordinate_system" ["坐标系", "坐标系统", "coordinate system"],
    /// The website.
    Website = "website" ["网址", "网站", "官网", "website", "url"],
    /// The telephone of the office.
    Phone = "phone" ["联系电话", "电话", "办公电话", "phone", "telephone"],
    /// The e-mail address.
    Email = "email" ["电子邮箱", "邮箱", "email", "e-mail"],
    /// Total area in m².
    TotalArea = "total_area_m2" ["总面积", "面积", "总面积（平方米）", "total area", "total area m2", "area m2"],
    /// Area of the desks in m².
    DeskArea = "desk_area_m2" ["工位面积", "办公面积", "desk area", "desk area m2"],
    /// Public service area in m².
    PublicArea = "public_area_m2" ["公共服务面积", "公共面积", "public area", "public area m2"],
    /// Number of desks.
    Desks = "desks" ["工位数", "工位", "创业工位数", "desks"],
    /// Rent of a desk, yuan a month.
    Rent = "rent_yuan_month" ["每工位月租金", "工位月租金", "月租金", "rent", "rent yuan month"],
    /// Opening hours.
    Hours = "hours" ["开放时间", "营业时间", "hours", "opening hours"],
    /// When the operating body was founded.
    Founded = "founded" ["成立日期", "成立时间", "注册时间", "founded", "founded on"],
    /// When the space opened.
    Opened = "opened_on" ["运营日期", "开始运营日期", "运营时间", "opened", "opened on"],
    /// Resident teams and companies.
    ResidentTeams = "resident_teams" ["入驻团队和企业数", "入驻团队", "在孵团队和企业数", "resident teams"],
    /// Residents that registered as companies in the year.
    CompaniesRegistered = "companies_registered_in_year" ["当年新注册企业数", "新注册企业数", "companies registered in year"],
    /// Residents financed in the year.
    ResidentsFinanced = "residents_financed_in_year" ["当年获融资数", "获融资数", "residents financed in year"],
    /// Typical incubation cases in the year.
    Cases = "cases_in_year" ["典型案例数", "孵化案例数", "cases in year"],
    /// Full-time staff.
    Staff = "full_time_staff" ["专职人员数", "专职人员", "full time staff"],
    /// Mentors.
    Mentors = "mentors" ["导师数", "创业导师数", "mentors"],
    /// Events in the year.
    Events = "events_in_year" ["活动场次", "活动数", "events in year"],
    /// When the claims were last checked.
    CheckedOn = "checked_on" ["核查日期", "核实日期", "checked on"],
    /// The standard under which the declared figures are to be read.
    Standard = "standard" ["标准", "适用标准", "standard"],
    /// The year of the declared figures.
    FiguresYear = "figures_year" ["数据年度", "数据年份", "figures year"],
}

impl Field {
    /// What the column is called: the first header of each language.
    #[must_use]
    pub fn name(self) -> Phrase {
        let of_language = |ascii: bool| {
            let mut headers = self.headers().iter();
            headers
                .find(|header| header.is_ascii() == ascii)
                .copied()
                .unwrap_or(self.key())
        };
        Phrase {
            zh: of_language(false),
            en: of_language(true),
        }
    }
}

/// The headers of a roster, in Chinese and English, with the region columns from wide to narrow.
#[must_use]
pub fn vocabulary() -> Vocabulary<Field> {
    Vocabulary::new(HEADERS, &[Field::Region, Field::Province, Field::City])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Field, HEADERS};

    #[test]
    fn every_column_has_a_key_and_a_name_in_each_language() {
        let mut keys: Vec<_> = Field::ALL.iter().map(|field| field.key()).collect();
        keys.sort_unstable();
        keys.dedup();
        assert_eq!(keys.len(), Field::ALL.len());
        for field in Field::ALL {
            let name = field.name();
            assert!(!name.zh.is_ascii() && name.en.is_ascii(), "{field:?}");
            assert!(!name.en.contains('_'), "{field:?} has no English header");
        }
    }

    #[test]
    fn no_header_stands_for_two_columns() {
        let mut seen = BTreeMap::new();
        for (field, words) in HEADERS {
            for word in *words {
                assert_eq!(seen.insert(word.to_lowercase(), field), None, "{word}");
            }
        }
    }
}
