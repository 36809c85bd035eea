//! The lists of provinces and cities: fuller than the nation's.

use chrono::NaiveDate;

use super::{Habit, House, Region};
use crate::sample::history::{
    column::{Column as C, Dates, Numbers},
    paper::Paper,
};

/// Provinces: five manners.
pub(in crate::sample::history) fn province(index: usize) -> House {
    let house = match index % 5 {
        0 => House {
            region: Region::Merged,
            habits: vec![Habit::Annex],
            ..House::plain(&[
                (C::Number, "序号"),
                (C::City, "所在市"),
                (C::Name, "众创空间名称"),
                (C::Operator, "运营单位"),
                (C::CreditCode, "统一社会信用代码"),
                (C::Kind, "类型"),
                (C::From, "认定时间"),
                (C::Address, "详细地址"),
                (C::Phone, "联系电话"),
                (C::TotalArea, "总面积（平方米）"),
                (C::Desks, "工位数"),
            ])
        },
        1 => House {
            dates: Dates::Dots,
            numbers: Numbers::Wide,
            ..House::plain(&[
                (C::Number, "一、序号"),
                (C::Name, "1.1 名称"),
                (C::NameEn, "1.2 英文名称"),
                (C::City, "1.3 城市"),
                (C::Address, "1.4 通讯地址"),
                (C::Phone, "1.5 联系电话"),
                (C::Website, "1.6 网址"),
                (C::Operator, "2.1 运营主体"),
                (C::Opened, "2.2 运营时间"),
                (C::TotalArea, "3.1 面积（平方米）"),
                (C::Desks, "3.2 工位数（个）"),
                (C::Staff, "3.3 专职人员数"),
                (C::Mentors, "3.4 导师数"),
            ])
        },
        2 => House {
            region: Region::Sections,
            numbers: Numbers::Units,
            ..House::plain(&[
                (C::Number, "编号"),
                (C::Name, "空间名称"),
                (C::Operator, "运营机构名称"),
                (C::Address, "地址"),
                (C::TotalArea, "面积"),
                (C::Desks, "工位"),
                (C::Rent, "工位月租金"),
                (C::Phone, "电话"),
                (C::Services, "服务内容"),
            ])
        },
        3 => House {
            region: Region::First,
            dates: Dates::Years,
            paper: Paper::Gb18030,
            ..House::plain(&[
                (C::City, "地市"),
                (C::Name, "名称"),
                (C::NameEn, "英文名称"),
                (C::Operator, "运营主体名称"),
                (C::CreditCode, "社会信用代码"),
                (C::From, "认定年份"),
                (C::Sectors, "行业领域"),
                (C::Teams, "入驻团队和企业数"),
                (C::Events, "活动场次"),
                (C::Website, "网站"),
            ])
        },
        _ => House {
            region: Region::Merged,
            dates: Dates::Digits,
            ..House::plain(&[
                (C::Number, "序号"),
                (C::City, "城市"),
                (C::Name, "众创空间"),
                (C::Operator, "运营公司"),
                (C::Address, "详细地址"),
                (C::Email, "电子邮箱"),
                (C::Hours, "开放时间"),
                (C::Desks, "创业工位数"),
                (C::Rent, "月租金"),
                (C::Founded, "成立日期"),
                (C::Opened, "开始运营日期"),
            ])
        },
    };
    House {
        habits: [house.habits.as_slice(), &[Habit::ByCity]].concat(),
        figures: true,
        ..house
    }
}

/// A province whose titles have a last day.
pub(in crate::sample::history) fn province_for_three_years() -> House {
    House {
        region: Region::Merged,
        habits: vec![Habit::ByCity],
        figures: true,
        dates: Dates::Real,
        ..House::plain(&[
            (C::Number, "序号"),
            (C::City, "城市"),
            (C::Name, "名称"),
            (C::Operator, "运营主体名称"),
            (C::CreditCode, "统一社会信用代码"),
            (C::Kind, "类型"),
            (C::From, "认定日期"),
            (C::Until, "有效期至"),
            (C::Address, "详细地址"),
            (C::Desks, "工位数"),
        ])
    }
}

/// Addresses that an earlier list had wrong.
pub(in crate::sample::history) fn correction() -> House {
    House {
        habits: vec![Habit::ByCity],
        ..House::plain(&[
            (C::Number, "序号"),
            (C::City, "城市"),
            (C::Name, "名称"),
            (C::Operator, "运营主体"),
            (C::Address, "详细地址"),
        ])
    }
}

/// What a province adds to its second list.
pub(in crate::sample::history) fn second(house: House) -> House {
    house
        .with(C::Former, "曾用名")
        .with(C::State, "资格状态")
        .with(C::Reason, "原因")
}

pub(in crate::sample::history) fn province_notice() -> House {
    House {
        region: Region::First,
        habits: vec![Habit::ByCity],
        dates: Dates::Slashes,
        ..House::plain(&[
            (C::Number, "序号"),
            (C::City, "所在市"),
            (C::Name, "众创空间名称"),
            (C::Operator, "运营单位"),
            (C::NoticeUntil, "公示截止"),
        ])
    }
}

/// Cities: the fullest lists, in three manners.
pub(in crate::sample::history) fn city(index: usize, checked_on: NaiveDate) -> House {
    let columns: &[(C, &'static str)] = match index % 3 {
        0 => &[
            (C::Number, "序号"),
            (C::District, "区县"),
            (C::Name, "众创空间名称"),
            (C::NameEn, "英文名称"),
            (C::Operator, "运营单位"),
            (C::CreditCode, "统一社会信用代码"),
            (C::Kind, "类别"),
            (C::Address, "详细地址"),
            (C::Phone, "联系电话"),
            (C::Website, "官网"),
            (C::Hours, "开放时间"),
            (C::TotalArea, "总面积（平方米）"),
            (C::DeskArea, "办公面积（平方米）"),
            (C::PublicArea, "公共服务面积（平方米）"),
            (C::Desks, "工位数"),
            (C::Rent, "每工位月租金（元）"),
            (C::Teams, "入驻团队"),
            (C::Services, "服务内容"),
            (C::CheckedOn, "核查日期"),
        ],
        1 => &[
            (C::District, "所在区县"),
            (C::Name, "名称"),
            (C::Operator, "运营主体"),
            (C::Founded, "注册时间"),
            (C::Opened, "运营日期"),
            (C::Address, "地址"),
            (C::Phone, "办公电话"),
            (C::Email, "邮箱"),
            (C::TotalArea, "面积（㎡）"),
            (C::Desks, "工位"),
            (C::Teams, "在孵团队和企业数"),
            (C::Companies, "新注册企业数"),
            (C::Financed, "获融资数"),
            (C::Cases, "孵化案例数"),
            (C::Staff, "专职人员"),
            (C::Mentors, "创业导师数"),
            (C::Events, "活动数"),
        ],
        _ => &[
            (C::Number, "No."),
            (C::Name, "名称"),
            (C::NameEn, "English name"),
            (C::Operator, "运营机构"),
            (C::Kind, "类型"),
            (C::District, "县（市、区）"),
            (C::Address, "通讯地址"),
            (C::Website, "网址"),
            (C::Hours, "营业时间"),
            (C::Desks, "工位数"),
            (C::Rent, "工位月租金"),
            (C::Sectors, "领域"),
            (C::Services, "服务项目"),
            (C::CheckedOn, "核实日期"),
        ],
    };
    House {
        habits: if index % 3 == 1 {
            vec![Habit::ByCity, Habit::Note]
        } else {
            vec![Habit::ByCity]
        },
        figures: true,
        dates: [Dates::Real, Dates::Slashes, Dates::Dots][index % 3],
        numbers: [Numbers::Plain, Numbers::Wide, Numbers::Units][index % 3],
        checked_on: Some(checked_on),
        ..House::plain(columns)
    }
}

/// A list of places to work at, which says nothing of titles.
pub(in crate::sample::history) fn survey() -> House {
    House {
        region: Region::First,
        habits: vec![Habit::ByCity, Habit::ShortRegions],
        ..House::plain(&[
            (C::City, "所在市"),
            (C::Name, "名称"),
            (C::Operator, "运营机构"),
            (C::Address, "地址"),
            (C::Sectors, "行业领域"),
        ])
    }
}
