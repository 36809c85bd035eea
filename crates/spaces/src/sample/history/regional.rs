//! The lists of provinces and cities, and lists that stand beside them.

use chrono::{Days, NaiveDate};
use register::Division;
use rust_xlsxwriter::XlsxError;

use super::{
    Row,
    chronicle::{Changes, Chronicle, Rates, plain, three_years},
    column::Column,
    house::{House, regional as manner},
    list::{Grantor, Kind, List},
    words::{CITIES, SECOND_LISTS, THREE_YEARS},
};
use crate::sample::date;

/// The province whose second list has addresses that are put right later.
pub(super) const TO_CORRECT: &str = "浙江";

impl Chronicle {
    /// The first lists of a third of the provinces; those whose titles last for three years begin in 2019.
    pub(super) fn provinces_of(&mut self, year: i32) -> Result<(), XlsxError> {
        for (index, province) in self.provinces() {
            let first = if lasts_three_years(province) {
                2019
            } else {
                [2018, 2019, 2020][index % 3]
            };
            if first == year {
                self.first_list_of_province(index, province, year)?;
            }
        }
        Ok(())
    }

    fn first_list_of_province(
        &mut self,
        index: usize,
        province: &'static Division,
        year: i32,
    ) -> Result<(), XlsxError> {
        let dated = day_in(year, index);
        let house = house_of(index, province);
        // Where a second list follows, every fifth title comes with it.
        let late = |number: u32| SECOND_LISTS.contains(&province.short) && number % 5 == 3;
        let granted = self.which(|space| {
            space.province == province && space.future.provincial && !late(space.number)
        });
        self.grant(&granted, dated, lasts_three_years(province));
        self.provincial.insert(province.code, granted.clone());
        let document = self.document_of(dated);
        self.issue(&List {
            name: file_name(province),
            title: format!("{}众创空间名单（示例，机构均为虚构）", province.name),
            kind: Kind::Full,
            title_of: Some(Grantor::Province(province)),
            document: Some(document),
            dated,
            house,
            rows: plain(&granted),
        })
    }

    pub(super) fn second_lists_of_provinces(&mut self) -> Result<(), XlsxError> {
        let dated = date(2023, 10, 20);
        for (index, province) in self.provinces() {
            if !SECOND_LISTS.contains(&province.short) {
                continue;
            }
            let mut held = self.provincial.remove(&province.code).unwrap_or_default();
            let ending = lasts_three_years(province);
            if ending {
                self.let_end(&mut held);
            }
            // The largest list shows everything, however small the sample is.
            let least = usize::from(province.short == "广东");
            let rates = Rates {
                cancelled: (40, 1),
                missing: (6, 0),
                renamed: (8, least),
                moved: (10, 2 * least),
                suspended: (12, least),
            };
            // What the notice of the same step names keeps its name and its operator.
            let free: Vec<usize> = held
                .iter()
                .copied()
                .filter(|&space| {
                    self.spaces
                        .get(space)
                        .is_some_and(|space| !space.in_notice_of_2023())
                })
                .collect();
            let house = manner::second(house_of(index, province));
            let tells_codes = house.tells(Column::CreditCode);
            let changes = self.changes(
                &free,
                &rates,
                |space| space.future.provincial_alone(),
                tells_codes,
            );
            let late = self.which(|space| {
                space.province == province
                    && space.future.provincial
                    && space.provincial_from.is_none()
            });
            self.grant(&late, dated, ending);
            let late_ones = late.iter().copied().take(3).collect();
            held.extend(late);
            held.sort_unstable();
            if ending {
                self.renew(&held, dated);
            }
            let document = self.document_of(dated);
            if province.short == TO_CORRECT {
                self.to_correct = Some((document.clone(), late_ones));
            }
            let name = file_name(province);
            self.keep_and_cancel(
                Grantor::Province(province),
                &held,
                [
                    (
                        format!("{name}-kept"),
                        format!("{}众创空间复核合格及新认定名单（示例）", province.name),
                    ),
                    (
                        format!("{name}-cancelled"),
                        format!("{}取消众创空间资格名单（示例）", province.name),
                    ),
                ],
                (document, dated),
                house,
                &changes,
            )?;
        }
        Ok(())
    }

    /// Half of the cities that keep a list begin in 2019, the others in 2024.
    pub(super) fn cities_of(&mut self, year: i32) -> Result<(), XlsxError> {
        let remainder = usize::from(year != 2019);
        for (index, &(short, _)) in CITIES.iter().enumerate() {
            let granted = self.which(|space| space.city.short == short && space.future.city);
            let city = granted
                .first()
                .and_then(|&first| self.spaces.get(first))
                .map(|space| space.city);
            let Some(city) = city.filter(|_| index % 2 == remainder) else {
                continue;
            };
            let dated = day_in(year, index);
            let document = self.document_of(dated);
            self.issue(&List {
                name: file_name(city),
                title: format!("{}众创空间名录（示例，机构与数据均为虚构）", city.name),
                kind: Kind::Full,
                title_of: Some(Grantor::City(city)),
                document: Some(document),
                dated,
                house: manner::city(index, dated - Days::new(20)),
                rows: plain(&granted),
            })?;
        }
        Ok(())
    }

    /// One document with two lists: who holds the title, and whose is cancelled.
    pub(super) fn keep_and_cancel(
        &mut self,
        grantor: Grantor,
        held: &[usize],
        [kept, cancelled]: [(String, String); 2],
        (document, dated): (String, NaiveDate),
        house: House,
        changes: &Changes,
    ) -> Result<(), XlsxError> {
        let cancelling = house.cancelling();
        let gone =
            |index: &usize| changes.cancelled.contains(index) || changes.missing.contains(index);
        let rows = held
            .iter()
            .copied()
            .filter(|index| !gone(index))
            .map(|space| {
                let suspended = changes.suspended.contains(&space);
                Row {
                    space,
                    state: suspended.then_some("暂停"),
                    reason: suspended.then_some("场地装修，暂停运营"),
                    former: changes.former.get(&space).cloned(),
                    notice_until: None,
                }
            });
        let list = |(name, title): (String, String), kind, house, rows| List {
            name,
            title,
            kind,
            title_of: Some(grantor),
            document: Some(document.clone()),
            dated,
            house,
            rows,
        };
        self.issue(&list(kept, Kind::Full, house, rows.collect()))?;
        let rows = changes
            .cancelled
            .iter()
            .map(|&space| (space, self.reason()));
        let rows = rows
            .map(|(space, reason)| Row {
                space,
                reason,
                ..Row::default()
            })
            .collect();
        self.issue(&list(cancelled, Kind::Cancellations, cancelling, rows))
    }

    fn grant(&mut self, spaces: &[usize], dated: NaiveDate, three: bool) {
        for (turn, &index) in (0..).zip(spaces) {
            let from = dated - Days::new([0, 210, 400][turn % 3]);
            if let Some(space) = self.spaces.get_mut(index) {
                space.provincial_from = Some(from);
                space.provincial_until = three_years(from).filter(|_| three);
            }
        }
    }

    /// Of the titles that end after three years every fifth is not renewed, if it is the only one.
    fn let_end(&mut self, held: &mut Vec<usize>) {
        let (mut sole, _): (Vec<usize>, Vec<usize>) = held.iter().copied().partition(|&index| {
            self.spaces
                .get(index)
                .is_some_and(|space| space.future.provincial_alone())
        });
        let fifth = sole.len().div_ceil(5);
        let ended = self.draw(&mut sole, fifth);
        held.retain(|index| !ended.contains(index));
    }

    /// Granted anew, for three more years.
    fn renew(&mut self, held: &[usize], dated: NaiveDate) {
        for &index in held {
            if let Some(space) = self.spaces.get_mut(index) {
                space.provincial_from = Some(dated);
                space.provincial_until = three_years(dated);
            }
        }
    }

    /// The provinces with their places in the table, from which their manners follow.
    fn provinces(&self) -> Vec<(usize, &'static Division)> {
        self.places
            .iter()
            .map(|place| place.province)
            .enumerate()
            .collect()
    }

    pub(super) fn province(&self, short: &str) -> Option<(usize, &'static Division)> {
        self.provinces()
            .into_iter()
            .find(|(_, province)| province.short == short)
    }
}

fn lasts_three_years(province: &Division) -> bool {
    THREE_YEARS.contains(&province.short)
}

fn house_of(index: usize, province: &Division) -> House {
    if lasts_three_years(province) {
        manner::province_for_three_years()
    } else {
        manner::province(index)
    }
}

/// Lists come out from March to November.
fn day_in(year: i32, index: usize) -> NaiveDate {
    let index = u32::try_from(index).unwrap_or_default();
    date(year, 3 + index % 9, 1 + index * 5 % 28)
}

/// `inner-mongolia`
pub(super) fn file_name(division: &Division) -> String {
    let letters = division.en.chars().filter_map(|c| match c {
        ' ' => Some('-'),
        c => c.is_ascii_alphabetic().then(|| c.to_ascii_lowercase()),
    });
    letters.collect()
}
