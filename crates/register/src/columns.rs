//! The columns that a roster may have, and every header that stands for one.

use roster::Vocabulary;

macro_rules! fields {
    ($($(#[$doc:meta])* $field:ident = [$($word:literal),+ $(,)?],)+) => {
        /// A column of a roster.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $($(#[$doc])* $field,)+ }
        const HEADERS: &[(Field, &[&str])] = &[$((Field::$field, &[$($word),+]),)+];
    };
}

fields! {
    /// The running number of the list. It identifies nothing.
    Number = ["序号", "编号", "no", "no.", "number", "#"],
    /// A region that may be a province or a city.
    Region = ["地区", "所在地区", "区域", "省市", "所属地区", "所在省市", "region", "area"],
    /// The province-level division.
    Province = ["省份", "省", "所在省份", "省（区、市）", "省（自治区、直辖市）", "所属省份", "province"],
    /// The city.
    City = ["城市", "市", "地市", "所在城市", "所在地", "地级市", "所在市", "city"],
    /// The district or county.
    District = ["区县", "区（县）", "县区", "县（市、区）", "所在区县", "district", "county"],
    /// The name of the space.
    Name = ["名称", "众创空间名称", "众创空间", "空间名称", "单位名称", "机构名称", "name", "space", "space name"],
    /// The name in English.
    NameEn = ["英文名称", "英文名", "english name", "name en", "name (english)"],
    /// A name it had before.
    FormerName = ["曾用名", "原名称", "原名", "former name", "former names"],
    /// The operating body.
    Operator = ["运营主体名称", "运营主体", "运营单位", "运营机构", "运营机构名称", "运营单位名称", "运营公司", "operator", "operating body"],
    /// The operator's unified social credit code.
    CreditCode = ["统一社会信用代码", "信用代码", "社会信用代码", "credit code", "uscc"],
    /// 综合 or 专业.
    Kind = ["类型", "类别", "kind", "type"],
    /// The level of the title.
    Level = ["级别", "认定级别", "level"],
    /// Who grants the title.
    Issuer = ["认定机构", "认定部门", "备案机构", "认定单位", "issuer", "issued by"],
    /// The state of the title.
    State = ["状态", "备案状态", "资格状态", "status", "state"],
    /// The certificate number.
    CertificateNumber = ["备案编号", "证书编号", "备案号", "certificate number", "filing number"],
    /// Since when the title is held.
    CertifiedOn = ["认定日期", "备案日期", "认定时间", "备案时间", "认定年份", "年度", "备案年度", "certified on", "certified", "certification date"],
    /// The title's last day.
    ValidUntil = ["有效期至", "有效期", "valid until", "expires"],
    /// The first day of the public notice.
    NoticeFrom = ["公示开始", "公示开始日期", "notice from"],
    /// The last day of the public notice.
    NoticeUntil = ["公示结束", "公示结束日期", "公示截止", "notice until"],
    /// When the title was cancelled.
    CancelledOn = ["取消日期", "取消时间", "cancelled on"],
    /// Why.
    Reason = ["原因", "取消原因", "理由", "reason"],
    /// The basis document.
    Document = ["文号", "依据文件", "文件号", "document"],
    /// Fields of business.
    Sectors = ["行业领域", "行业", "领域", "sectors", "sector"],
    /// Services.
    Services = ["服务内容", "服务", "服务项目", "services"],
    /// The address.
    Address = ["详细地址", "地址", "通讯地址", "address"],
    /// Degrees east.
    Longitude = ["经度", "longitude", "lon", "lng"],
    /// Degrees north.
    Latitude = ["纬度", "latitude", "lat"],
    /// The coordinate system.
    CoordinateSystem = ["坐标系", "坐标系统", "coordinate system"],
    /// The website.
    Website = ["网址", "网站", "官网", "website", "url"],
    /// The telephone of the office.
    Phone = ["联系电话", "电话", "办公电话", "phone", "telephone"],
    /// The e-mail address.
    Email = ["电子邮箱", "邮箱", "email", "e-mail"],
    /// Total area in m².
    TotalArea = ["总面积", "面积", "总面积（平方米）", "total area", "total area m2", "area m2"],
    /// Area of the desks in m².
    DeskArea = ["工位面积", "办公面积", "desk area", "desk area m2"],
    /// Public service area in m².
    PublicArea = ["公共服务面积", "公共面积", "public area", "public area m2"],
    /// Number of desks.
    Desks = ["工位数", "工位", "创业工位数", "desks"],
    /// Rent of a desk, yuan a month.
    Rent = ["每工位月租金", "工位月租金", "月租金", "rent", "rent yuan month"],
    /// Opening hours.
    Hours = ["开放时间", "营业时间", "hours", "opening hours"],
    /// When the operating body was founded.
    Founded = ["成立日期", "成立时间", "注册时间", "founded", "founded on"],
    /// When the space opened.
    Opened = ["运营日期", "开始运营日期", "运营时间", "opened", "opened on"],
    /// Resident teams and companies.
    ResidentTeams = ["入驻团队和企业数", "入驻团队", "在孵团队和企业数", "resident teams"],
    /// Residents that registered as companies in the year.
    CompaniesRegistered = ["当年新注册企业数", "新注册企业数", "companies registered in year"],
    /// Residents financed in the year.
    ResidentsFinanced = ["当年获融资数", "获融资数", "residents financed in year"],
    /// Typical incubation cases in the year.
    Cases = ["典型案例数", "孵化案例数", "cases in year"],
    /// Full-time staff.
    Staff = ["专职人员数", "专职人员", "full time staff"],
    /// Mentors.
    Mentors = ["导师数", "创业导师数", "mentors"],
    /// Events in the year.
    Events = ["活动场次", "活动数", "events in year"],
    /// When the claims were last checked.
    CheckedOn = ["核查日期", "核实日期", "checked on"],
}

/// The headers of a roster, in Chinese and English, with the region columns from wide to narrow.
#[must_use]
pub fn vocabulary() -> Vocabulary<Field> {
    Vocabulary::new(HEADERS, &[Field::Region, Field::Province, Field::City])
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::HEADERS;

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
