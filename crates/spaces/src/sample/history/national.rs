//! The nation's lists: first filing, additions, two re-checks, notices.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rust_xlsxwriter::XlsxError;

use super::{
    Row,
    chronicle::{Changes, Chronicle, Rates, plain},
    house::{House, national as manner},
    list::{Grantor, Kind, List},
    space::{National, Space},
};
use crate::sample::date;

impl Chronicle {
    pub(super) fn filing_of_2017(&mut self) -> Result<(), XlsxError> {
        let held = self.granted(National::Filing);
        self.national.clone_from(&held);
        self.nation(
            "national",
            "首批备案众创空间名单（示例，机构均为虚构）",
            Kind::Full,
            date(2017, 12, 20),
            manner::filing_2017(),
            &held,
        )
    }

    pub(super) fn additions_of_2018(&mut self) -> Result<(), XlsxError> {
        self.additions(
            National::Additions2018,
            "2018年度备案众创空间名单（示例）",
            date(2018, 11, 16),
            manner::additions_2018(),
        )
    }

    pub(super) fn additions_of_2020(&mut self) -> Result<(), XlsxError> {
        self.additions(
            National::Additions2020,
            "2020年度备案众创空间名单（示例）",
            date(2020, 4, 8),
            manner::additions_2020(),
        )
    }

    pub(super) fn recheck_of_2021(&mut self) -> Result<(), XlsxError> {
        let rates = Rates {
            cancelled: (57, 6),
            missing: (8, 2),
            renamed: (10, 2),
            moved: (8, 2),
            suspended: (0, 0),
        };
        let held: Vec<usize> = self.named_by_the_nation_alone().collect();
        let changes = self.changes(&held, &rates, |space| space.future.national_alone(), false);
        self.left_out.clone_from(&changes.missing);
        self.recheck(
            "2021年度",
            date(2021, 4, 12),
            manner::recheck_2021(),
            &changes,
        )
    }

    /// Who is proposed is named in a notice, and granted the title by the list after it.
    pub(super) fn notice_of_2023(&mut self) -> Result<(), XlsxError> {
        let proposed = self.granted(National::Additions2024);
        self.nation(
            "national-notice",
            "2023年度拟备案众创空间公示名单（示例）",
            Kind::Notice {
                from: date(2023, 9, 25),
                working_days: 7,
            },
            date(2023, 9, 25),
            manner::notice(),
            &proposed,
        )
    }

    pub(super) fn additions_of_2024(&mut self) -> Result<(), XlsxError> {
        self.additions(
            National::Additions2024,
            "2023年度备案众创空间名单（示例）",
            date(2024, 1, 15),
            manner::additions_2024(),
        )
    }

    /// Some of those who were left out three years before are named again.
    pub(super) fn recheck_of_2024(&mut self) -> Result<(), XlsxError> {
        let rates = Rates {
            cancelled: (15, 2),
            missing: (4, 1),
            renamed: (7, 2),
            moved: (7, 2),
            suspended: (0, 0),
        };
        let still_out: BTreeSet<usize> = self.left_out.iter().copied().skip(1).step_by(2).collect();
        let doubled = self.decide_double();
        let free = |index: &usize| !self.left_out.contains(index) && Some(*index) != doubled;
        let held: Vec<usize> = self.named_by_the_nation_alone().filter(free).collect();
        let mut changes = self.changes(&held, &rates, |space| space.future.national_alone(), true);
        changes.missing.extend(still_out);
        self.recheck(
            "2024年度",
            date(2024, 11, 18),
            manner::recheck_2024(),
            &changes,
        )
    }

    /// A re-check that is not over at the end.
    pub(super) fn running_recheck(&mut self) -> Result<(), XlsxError> {
        let sole = |space: &Space| space.future.national_alone();
        let (mut sole, mut others): (Vec<usize>, Vec<usize>) = self
            .national
            .iter()
            .copied()
            .partition(|&index| self.spaces.get(index).is_some_and(sole));
        let (count, more) = (
            self.spaces.len().div_ceil(40),
            self.spaces.len().div_ceil(150),
        );
        let mut named = self.draw(&mut sole, count);
        named.extend(self.draw(&mut others, more));
        named.sort_unstable();
        let document = self.document(2026);
        let rows = named.iter().map(|&space| Row {
            space,
            state: Some("复核中"),
            ..Row::default()
        });
        self.issue(&List {
            name: "national-recheck".to_owned(),
            title: "2026年度参加复核的众创空间名单（示例）".to_owned(),
            kind: Kind::Recheck,
            title_of: Some(Grantor::Nation),
            document: Some(document),
            dated: date(2026, 7, 6),
            house: manner::running_recheck(),
            rows: rows.collect(),
        })
    }

    /// Seven working days over Mid-Autumn and National Day: they end on a Saturday that is worked, 10 October 2026.
    pub(super) fn running_notice(&mut self) -> Result<(), XlsxError> {
        let proposed = self.which(|space| space.future.proposed);
        self.nation(
            "national-notice",
            "2026年度拟备案众创空间公示名单（示例）",
            Kind::Notice {
                from: date(2026, 9, 24),
                working_days: 7,
            },
            date(2026, 9, 24),
            manner::notice(),
            &proposed,
        )
    }

    /// Who holds the title and is in no city's list: cities publish in the same year, and all lists of a step agree on names and operators.
    fn named_by_the_nation_alone(&self) -> impl Iterator<Item = usize> {
        let in_no_city = |index: &usize| {
            self.spaces
                .get(*index)
                .is_some_and(|space| !space.future.city)
        };
        self.national.iter().copied().filter(in_no_city)
    }

    fn granted(&self, by: National) -> Vec<usize> {
        self.which(|space| space.future.national == Some(by))
    }

    fn additions(
        &mut self,
        by: National,
        title: &str,
        dated: NaiveDate,
        house: House,
    ) -> Result<(), XlsxError> {
        let granted = self.granted(by);
        self.national.extend(&granted);
        self.nation("national", title, Kind::Additions, dated, house, &granted)
    }

    fn nation(
        &mut self,
        name: &str,
        title: &str,
        kind: Kind,
        dated: NaiveDate,
        house: House,
        spaces: &[usize],
    ) -> Result<(), XlsxError> {
        let document = self.document_of(dated);
        self.issue(&List {
            name: name.to_owned(),
            title: title.to_owned(),
            kind,
            title_of: Some(Grantor::Nation),
            document: Some(document),
            dated,
            house,
            rows: plain(spaces),
        })
    }

    /// One document with two lists: who keeps the title, and who loses it.
    fn recheck(
        &mut self,
        year: &str,
        dated: NaiveDate,
        house: House,
        changes: &Changes,
    ) -> Result<(), XlsxError> {
        let document = self.document_of(dated);
        let held = self.national.clone();
        self.national
            .retain(|index| !changes.cancelled.contains(index));
        self.keep_and_cancel(
            Grantor::Nation,
            &held,
            [
                (
                    "national-kept".to_owned(),
                    format!("{year}复核合格众创空间名单（示例）"),
                ),
                (
                    "national-cancelled".to_owned(),
                    format!("{year}取消备案众创空间名单（示例）"),
                ),
            ],
            (document, dated),
            house,
            changes,
        )
    }
}
