//! Which list says what. The lists stand once, beside the verdict; a claim carries the number of its list. Where one list says
//! everything, no number is needed.

use register::EventKind;
use release::{EventRecord, SourceRecord, SpaceRecord, TitleRecord};

use super::title::chinese;
use crate::{
    i18n::{Words, spoken_date},
    ui::{Html, el, iso_date},
};

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

    /// The list that states a field.
    pub(super) fn of_field(&self, field: &str) -> &'a SourceRecord {
        let earlier = &self.0.earlier_sources;
        self.0
            .stated_in
            .get(field)
            .and_then(|place| earlier.get(usize::try_from(*place).ok()?))
            .unwrap_or(&self.0.source)
    }

    /// The numbers of the lists that state these fields, each linked to its list.
    pub(super) fn of_fields(&self, t: &'static Words, fields: &[&str]) -> Option<Html> {
        let mut numbers: Vec<usize> = Vec::new();
        for number in fields.iter().map(|field| self.number(field)) {
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        self.links(t, &numbers)
    }

    fn links(&self, t: &'static Words, numbers: &[usize]) -> Option<Html> {
        if !self.several() || numbers.is_empty() {
            return None;
        }
        let mut links = el("sup").class("source-numbers");
        for number in numbers {
            let link = el("a")
                .class("source-number")
                .href("#source-".to_owned() + &number.to_string())
                .attr("aria-label", (t.source_number)(*number));
            links = links.with(link.with(number.to_string()));
        }
        // A word joiner (U+2060): between Chinese characters a line may break anywhere else.
        Some(("\u{2060}", links).into())
    }

    /// The number of the list that is this document itself.
    pub(super) fn of_document(&self, t: &'static Words, document: &str) -> Option<Html> {
        let named = self.all().map(|source| source.document.as_deref());
        let silent = self.silent().into_iter();
        let mut all = named.chain(silent.map(|event| event.document.as_deref()));
        let place = all.position(|source| source == Some(document))?;
        self.links(t, &[place + 1])
    }

    /// Whether there are several, so that each needs its number.
    fn several(&self) -> bool {
        !self.0.earlier_sources.is_empty() || !self.silent().is_empty()
    }

    /// The lists that name it, the latest first.
    fn all(&self) -> impl Iterator<Item = &'a SourceRecord> + use<'a> {
        std::iter::once(&self.0.source).chain(self.0.earlier_sources.iter().rev())
    }

    /// The full lists that should name it and do not, the latest first: a warning rests on them, though no claim does. Not those that
    /// name it and only leave a title out.
    fn silent(&self) -> Vec<&'a EventRecord> {
        let mut silent: Vec<&EventRecord> = Vec::new();
        for event in self.0.events.iter().rev() {
            let document = &event.document;
            let is_new = event.kind == EventKind::MissingFromList.key()
                && document.is_some()
                && self.all().all(|source| source.document != *document)
                && silent.iter().all(|other| other.document != *document);
            if is_new {
                silent.push(event);
            }
        }
        silent
    }

    /// The number of the list that states a title of the record: the one that granted it where the record has it, else the latest that
    /// names it.
    pub(super) fn of_title(&self, t: &'static Words, title: &TitleRecord) -> Option<Html> {
        let granted = self.of_document(t, &title.document);
        if granted.is_some() {
            return granted;
        }
        let mut titles = self.0.titles.iter();
        let place = titles.position(|one| std::ptr::eq(one, title))?;
        self.of_fields(t, &[&format!("titles/{place}")])
    }

    /// The lists themselves, the latest first.
    pub(super) fn list(&self, t: &'static Words) -> Html {
        let several = self.several();
        let silent = self.silent().into_iter().map(|event| silent(t, event));
        let all = self.all().map(|source| lines(t, source)).chain(silent);
        let mut list = el("ol").class("sources");
        for (place, lines) in all.enumerate() {
            let number = (place + 1).to_string();
            let shown = several.then(|| el("span").class("sources__number").with(number.clone()));
            let item = el("li")
                .class("sources__item")
                .id("source-".to_owned() + &number)
                .with(shown);
            list = list.with(item.with(el("div").with(lines)));
        }
        list.into()
    }
}

/// A list that does not name it, by its day and its document.
fn silent(t: &'static Words, event: &EventRecord) -> Html {
    let words = (t.missing_from)(&spoken_date(&event.date, t.lang)) + t.sentence_end;
    let document = event.document.as_deref().map(chinese);
    (el("p").with(words), el("p").with(document)).into()
}

/// The list with its row, its document, and the day for which it speaks.
fn lines(t: &'static Words, source: &SourceRecord) -> Html {
    let (open, close) = t.source_list;
    let list = el("span")
        .lang("zh-CN")
        .with(open)
        .with(source.list.clone())
        .with(close);
    let document = source.document.as_deref();
    let (words, day) = match &source.dated {
        Some(dated) => (t.listed_dated, dated),
        None => (t.list_not_dated, &source.as_of),
    };
    (
        el("p").with(list).with((t.source_row)(source.row)),
        document.map(|document| el("p").with(chinese(document))),
        el("p").with((words, " ", iso_date(day))),
    )
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[cfg(not(target_arch = "wasm32"))]
    fn a_title_has_the_number_of_the_list_that_granted_it() {
        let record: SpaceRecord = serde_json::from_str(
            r#"{"id":"0000000a","name":"云汀","province":"江苏省","province_code":"320000","state":"cancelled","events":[],
               "titles":[{"level":"national","issuer":"甲","document":"〔2017〕7号","state":"cancelled"},
                         {"level":"provincial","issuer":"乙","document":"〔2015〕1号","state":"cancelled"}],
               "source":{"list":"b","document":"〔2021〕2号","row":3,"as_of":"2021"},
               "earlier_sources":[{"list":"a","document":"〔2017〕7号","row":1,"as_of":"2017"}]}"#,
        )
        .unwrap();
        let sources = Sources::of(&record);
        let t = crate::i18n::words(crate::routes::Lang::Zh);
        let number = |link: Option<Html>| {
            let html = link.unwrap().to_text();
            html.split("#source-").nth(1).unwrap()[..1].to_owned()
        };
        let of_title = |place: usize| number(sources.of_title(t, &record.titles[place]));
        assert_eq!(of_title(0), "2");
        assert_eq!(
            of_title(1),
            "1",
            "the latest, where none is the document itself"
        );
        assert_eq!(number(sources.of_document(t, "〔2021〕2号")), "1");
        assert!(sources.of_document(t, "〔2015〕1号").is_none());
    }

    #[test]
    #[cfg(not(target_arch = "wasm32"))]
    fn a_list_that_is_silent_stands_once_behind_those_that_name_it_and_has_a_number() {
        let record: SpaceRecord = serde_json::from_str(
            r#"{"id":"0000000a","name":"云汀","province":"江苏省","province_code":"320000","state":"certified","titles":[],
               "source":{"list":"a","document":"〔2017〕7号","row":3,"as_of":"2017"},
               "events":[{"type":"missing_from_list","date":"2020","document":"〔2020〕5号"},
                         {"type":"missing_from_list","date":"2021-04-12","title":"national","document":"〔2021〕65号"},
                         {"type":"missing_from_list","date":"2021-04-12","title":"city","document":"〔2021〕65号"},
                         {"type":"missing_from_list","date":"2021-05","title":"city","document":"〔2017〕7号"}]}"#,
        )
        .unwrap();
        let sources = Sources::of(&record);
        let t = crate::i18n::words(crate::routes::Lang::En);
        let number = |document| sources.of_document(t, document).unwrap().to_text();
        for (document, number_of) in [("〔2017〕7号", 1), ("〔2021〕65号", 2), ("〔2020〕5号", 3)]
        {
            assert!(number(document).contains(&format!("#source-{number_of}\"")));
        }
        let list = sources.list(t).to_text();
        assert_eq!(list.matches("<li").count(), 3, "{list}");
        assert_eq!(list.matches("〔2021〕65号").count(), 1, "{list}");
        assert!(list.contains("The full list of 12 April 2021 does not name it."));
    }

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
