//! Which list says what. The lists stand once, beside the verdict; a claim carries the number of its list. Where one list says
//! everything, no number is needed.

use leptos::prelude::*;
use release::{SourceRecord, SpaceRecord, TitleRecord};

use crate::{i18n::Words, ui::iso_date};

/// The lists that a record is drawn from.
pub(super) struct Sources<'a>(&'a SpaceRecord);

impl<'a> Sources<'a> {
    pub(super) fn of(record: &'a SpaceRecord) -> Self {
        Self(record)
    }

    /// The number of the list that states a field: the latest list is 1, and the older a list the higher its number.
    fn number(&self, field: &str) -> usize {
        let earlier = self.0.earlier_sources.len();
        self.0
            .stated_in
            .get(field)
            .and_then(|place| earlier.checked_sub(usize::try_from(*place).ok()?))
            .map_or(1, |back| back + 1)
    }

    /// The numbers of the lists that state these fields, each linked to its list.
    pub(super) fn of_fields(&self, t: &'static Words, fields: &[&str]) -> Option<AnyView> {
        if self.0.earlier_sources.is_empty() || fields.is_empty() {
            return None;
        }
        let mut numbers: Vec<usize> = fields.iter().map(|field| self.number(field)).collect();
        numbers.sort_unstable();
        numbers.dedup();
        let links: Vec<_> = numbers
            .into_iter()
            .map(|number| view! { <a class="source-number" href=format!("#source-{number}") aria-label=(t.source_number)(number)>{number}</a> })
            .collect();
        // A word joiner (U+2060): between Chinese characters a line may break anywhere else.
        Some(view! { "\u{2060}"<sup class="source-numbers">{links}</sup> }.into_any())
    }

    /// The number of the list that states a title of the record.
    pub(super) fn of_title(&self, t: &'static Words, title: &TitleRecord) -> Option<AnyView> {
        let mut titles = self.0.titles.iter();
        let place = titles.position(|one| std::ptr::eq(one, title))?;
        self.of_fields(t, &[&format!("titles/{place}")])
    }

    /// The lists themselves, the latest first.
    pub(super) fn list(&self, t: &'static Words) -> AnyView {
        let all = std::iter::once(&self.0.source).chain(self.0.earlier_sources.iter().rev());
        let several = !self.0.earlier_sources.is_empty();
        let items: Vec<_> = all
            .enumerate()
            .map(|(place, source)| {
                let number = several.then(|| view! { <span class="sources__number">{place + 1}</span> });
                view! { <li class="sources__item" id=format!("source-{}", place + 1)>{number}<div>{lines(t, source)}</div></li> }
            })
            .collect();
        view! { <ol class="sources">{items}</ol> }.into_any()
    }
}

/// The list with its row, its document, and the day for which it speaks.
fn lines(t: &'static Words, source: &SourceRecord) -> impl IntoView + use<> {
    let document = source
        .document
        .clone()
        .map(|document| view! { <p lang="zh-CN">{document}</p> });
    let dated = match &source.dated {
        Some(dated) => view! { <p>{t.listed_dated}{" "}{iso_date(dated)}</p> }.into_any(),
        None => view! { <p>{t.list_not_dated}{" "}{iso_date(&source.as_of)}</p> }.into_any(),
    };
    let (open, close) = t.source_list;
    let list = source.list.clone();
    view! { <p><span lang="zh-CN">{open}{list}{close}</span>{(t.source_row)(source.row)}</p>{document}{dated} }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_has_the_number_of_the_list_that_states_it_and_the_latest_list_is_the_first() {
        let record: SpaceRecord = serde_json::from_str(
            r#"{"id":"0000000a","name":"云汀","province":"江苏省","province_code":"320000","state":"listed","titles":[],"events":[],
               "source":{"list":"c","row":3,"as_of":"2021"},
               "earlier_sources":[{"list":"a","row":1,"as_of":"2018"},{"list":"b","row":2,"as_of":"2019"}],
               "stated_in":{"operator":0,"address":1,"phone":7}}"#,
        )
        .unwrap();
        let sources = Sources::of(&record);
        for (field, number) in [("name", 1), ("address", 2), ("operator", 3), ("phone", 1)] {
            assert_eq!(sources.number(field), number, "{field}");
        }
    }
}
