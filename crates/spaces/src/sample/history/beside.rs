//! Lists that stand beside the full ones, and the record that one of them doubles.

use rust_xlsxwriter::XlsxError;

use super::{
    Row,
    chronicle::{Chronicle, decision, plain},
    house::regional as manner,
    list::{Grantor, Kind, List},
    regional::{TO_CORRECT, file_name},
    space::{Future, Space},
};
use crate::sample::{address, date};

impl Chronicle {
    /// A list that says nothing of titles: who is named there alone is only listed.
    pub(super) fn survey_of_2023(&mut self) -> Result<(), XlsxError> {
        let mut named = self.which(|space| space.future.listed());
        named.extend(self.double());
        self.issue(&List {
            name: "survey".to_owned(),
            title: "创新创业载体摸底名单（示例，机构均为虚构）".to_owned(),
            kind: Kind::Full,
            title_of: None,
            document: None,
            dated: date(2023, 8, 1),
            house: manner::survey(),
            rows: plain(&named),
        })
    }

    /// A province's second list had some addresses wrong: the same document again, with those rows only.
    pub(super) fn correction(&mut self) -> Result<(), XlsxError> {
        let Some((document, wrong)) = self.to_correct.take() else {
            return Ok(());
        };
        let rows = plain(&wrong);
        for index in wrong {
            if let Some(space) = self.spaces.get_mut(index) {
                space.address = address(space.city, &mut self.random);
            }
        }
        self.issue(&List {
            name: "zhejiang-corrected".to_owned(),
            title: "关于更正众创空间名单部分地址的通知（示例）".to_owned(),
            kind: Kind::Recheck,
            title_of: self
                .province(TO_CORRECT)
                .map(|(_, place)| Grantor::Province(place)),
            document: Some(document),
            dated: date(2024, 1, 10),
            house: manner::correction(),
            rows,
        })
    }

    /// A notice of five working days that is over, and no list has followed yet: it states its last day itself.
    pub(super) fn notice_of_a_province(&mut self) -> Result<(), XlsxError> {
        let (from, until) = (date(2026, 9, 14), date(2026, 9, 18));
        let Some((_, province)) = self.province("江苏") else {
            return Ok(());
        };
        let proposed = self.which(|space| {
            space.province == province && space.future.proposed && !space.future.provincial
        });
        let rows = proposed.iter().map(|&space| Row {
            space,
            notice_until: Some(until),
            ..Row::default()
        });
        let document = self.document(2026);
        self.issue(&List {
            name: format!("{}-notice", file_name(province)),
            title: format!("{}拟认定众创空间公示名单（示例）", province.name),
            kind: Kind::Notice {
                from,
                working_days: 5,
            },
            title_of: Some(Grantor::Province(province)),
            document: Some(document),
            dated: from,
            house: manner::province_notice(),
            rows: rows.collect(),
        })
    }

    /// A space that holds the national title alone, named once more as the people there call it: the register takes it for another.
    fn double(&mut self) -> Option<usize> {
        let index = self.national.iter().copied().find(|&index| {
            let alone =
                |space: &Space| space.future.national_alone() && space.name != space.operator;
            self.spaces.get(index).is_some_and(alone) && !self.left_out.contains(&index)
        })?;
        let mut double = self.spaces.get(index)?.clone();
        (double.name, double.name_en) =
            self.names
                .renamed(double.province, double.city, &mut self.random);
        double.future = Future::default();
        double.id = None;
        self.spaces.push(double);
        let second = self.spaces.len() - 1;
        self.doubled = Some((index, second));
        Some(second)
    }

    /// A person finds that two records are one space, which is given.
    pub(super) fn decide_double(&mut self) -> Option<usize> {
        let (first, second) = self.doubled.take()?;
        let (space, double) = (self.spaces.get(first)?, self.spaces.get(second)?);
        let (id, other) = (space.id.as_ref()?, double.id.as_ref()?);
        let decision = decision(space, &format!("[\"{id}\", \"{other}\"]"));
        self.decisions.push_str(&decision);
        Some(first)
    }
}
