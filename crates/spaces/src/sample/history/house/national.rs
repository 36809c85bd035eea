//! The nation's lists: sparse, each in the manner of its year.

use super::{Habit, House, Region};
use crate::sample::history::{
    column::{Column as C, Dates},
    paper::Paper,
};

pub(in crate::sample::history) fn filing_2017() -> House {
    House {
        region: Region::Merged,
        habits: vec![Habit::Annex, Habit::LongNamesGoOn],
        ..House::plain(&[
            (C::Number, "序号"),
            (C::Region, "地区"),
            (C::Name, "名称"),
            (C::Operator, "运营主体名称"),
            (C::Kind, "类型"),
        ])
    }
}

/// No header: the facts file names the columns.
pub(in crate::sample::history) fn additions_2018() -> House {
    House {
        region: Region::First,
        habits: vec![Habit::ShortRegions, Habit::Headless],
        ..House::plain(&[
            (C::Number, "序号"),
            (C::Region, "地区"),
            (C::Name, "名称"),
            (C::Operator, "运营主体名称"),
        ])
    }
}

pub(in crate::sample::history) fn additions_2020() -> House {
    House {
        region: Region::Sections,
        habits: vec![Habit::Annex],
        ..House::plain(&[
            (C::Number, "序号"),
            (C::Name, "众创空间\n名称"),
            (C::Operator, "运营主体"),
            (C::Kind, "类型"),
        ])
    }
}

pub(in crate::sample::history) fn recheck_2021() -> House {
    House {
        region: Region::Merged,
        habits: vec![Habit::Annex],
        ..House::plain(&[
            (C::Number, "序号"),
            (C::Region, "省份"),
            (C::Name, "名称"),
            (C::Former, "曾用名"),
            (C::Operator, "运营主体名称"),
        ])
    }
}

/// Bodies that propose show where a space is and since when its operator exists.
pub(in crate::sample::history) fn notice() -> House {
    House {
        region: Region::Merged,
        dates: Dates::Wide,
        ..House::plain(&[
            (C::Number, "序号"),
            (C::Region, "地区"),
            (C::Name, "众创空间名称"),
            (C::Operator, "运营主体"),
            (C::Address, "详细地址"),
            (C::Founded, "成立时间"),
        ])
    }
}

pub(in crate::sample::history) fn additions_2024() -> House {
    House {
        habits: vec![Habit::Downwards],
        paper: Paper::Csv,
        ..House::plain(&[
            (C::Number, "序号"),
            (C::Region, "省份"),
            (C::Name, "众创空间名称"),
            (C::Operator, "运营单位"),
            (C::CreditCode, "统一社会信用代码"),
        ])
    }
}

pub(in crate::sample::history) fn recheck_2024() -> House {
    House {
        region: Region::Sections,
        ..House::plain(&[
            (C::Number, "序号"),
            (C::Name, "名称"),
            (C::Former, "原名称"),
            (C::Operator, "运营主体名称"),
            (C::CreditCode, "统一社会信用代码"),
            (C::Kind, "类型"),
        ])
    }
}

pub(in crate::sample::history) fn running_recheck() -> House {
    House::plain(&[
        (C::Number, "序号"),
        (C::Region, "省份"),
        (C::Name, "名称"),
        (C::Operator, "运营主体名称"),
        (C::State, "备案状态"),
    ])
}
