//! Search within a page that is one long list, that of the standards: what is typed narrows the entries that stand there and puts the
//! nearest first. Nothing is fetched and nothing is drawn anew, so without the program the list is whole.

use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use search::{Column, Index, Query, Texts, marks};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, Event, HtmlInputElement, NodeList};

use crate::{catalogue::ordered, routes::Filters};

/// An entry of the list, and the texts of which what is typed is marked.
struct Entry {
    item: Element,
    name: (Element, String),
    text: (Element, String),
}

struct Finder {
    document: Document,
    field: HtmlInputElement,
    clear: Option<Element>,
    /// Lead to the groups, as long as all of them are there.
    jumps: Option<Element>,
    /// Says how many were found.
    said: Element,
    groups: Vec<Element>,
    entries: Vec<Entry>,
    columns: Vec<Column>,
    index: Index,
}

/// Ties the field of the page to its list. Nothing, where the page is another one.
pub(crate) fn run(document: &Document) -> Option<()> {
    let field: HtmlInputElement = document.get_element_by_id("q")?.dyn_into().ok()?;
    let said = document.get_element_by_id("found")?;
    let clear = document.query_selector(".search__clear").ok()?;
    let groups = all(&document.query_selector_all("[data-group]").ok()?);
    let mut entries = Vec::new();
    // By weight: what it is called, here and in the other language, then what it says.
    let mut columns = [Texts::default(), Texts::default(), Texts::default()];
    for item in all(&document.query_selector_all("[data-entry]").ok()?) {
        let part = |class: &str| {
            let part = item.query_selector(class).ok()??;
            let text = part.text_content().unwrap_or_default();
            Some((part, text))
        };
        let (name, text) = (part(".entry__name")?, part(".entry__text")?);
        let other = item.get_attribute("data-entry").unwrap_or_default();
        for (column, text) in columns.iter_mut().zip([&name.1, &other, &text.1]) {
            column.push(text);
        }
        entries.push(Entry { item, name, text });
    }
    let mut weight = 0;
    let columns = columns.map(|texts| {
        weight += 1;
        Column::new(weight - 1, texts)
    });
    let finder = Rc::new(Finder {
        document: document.clone(),
        index: Index::new(entries.len(), Vec::new()),
        field,
        clear,
        jumps: document.get_element_by_id("jumps"),
        said,
        groups,
        entries,
        columns: columns.into(),
    });
    finder.narrow();
    let typed = finder.clone();
    EventListener::new(&finder.field, "input", move |_| typed.asked()).forget();
    if let Some(clear) = &finder.clear {
        let cleared = finder.clone();
        let empty = move |_: &Event| {
            cleared.field.set_value("");
            cleared.asked();
            let _ = cleared.field.focus();
        };
        EventListener::new(clear, "click", empty).forget();
    }
    // What is asked is answered already.
    let form = finder.field.closest("form").ok()??;
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&form, "submit", options, Event::prevent_default).forget();
    Some(())
}

impl Finder {
    /// Narrows the list, and keeps what is asked in the address.
    fn asked(&self) {
        let query = self.narrow();
        let Some(window) = web_sys::window() else {
            return;
        };
        if let (Ok(history), Ok(path)) = (window.history(), window.location().pathname()) {
            let address = path + &Filters::default().with_text(&query).query();
            let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
        }
    }

    /// Shows what has every word that is typed, the nearest of each group first, with the words marked.
    fn narrow(&self) -> String {
        let text = self.field.value();
        let query = Query {
            text: text.clone(),
            chosen: Vec::new(),
        };
        let hits = self.index.find(&query, self.columns.iter()).hits;
        for entry in &self.entries {
            let _ = entry.item.set_attribute("hidden", "");
        }
        for hit in ordered(&hits, |hit| u64::from(hit.rank) << 32 | u64::from(hit.row)) {
            let Some(entry) = self.entries.get(hit.row as usize) else {
                continue;
            };
            let _ = entry.item.remove_attribute("hidden");
            if let Some(list) = entry.item.parent_element() {
                let _ = list.append_child(&entry.item);
            }
            self.mark(&entry.name, &text);
            self.mark(&entry.text, &text);
        }
        for group in &self.groups {
            let shown = group.query_selector("[data-entry]:not([hidden])");
            hide(group, !matches!(shown, Ok(Some(_))));
        }
        if let Some(clear) = &self.clear {
            hide(clear, text.is_empty());
        }
        if let Some(jumps) = &self.jumps {
            hide(jumps, !text.trim().is_empty());
        }
        let said = if hits.is_empty() {
            "data-none"
        } else {
            "data-some"
        };
        let said = self.said.get_attribute(said).unwrap_or_default();
        let said = said.replace("{n}", &hits.len().to_string());
        self.said.set_text_content(Some(&said));
        text
    }

    fn mark(&self, (part, text): &(Element, String), query: &str) {
        part.set_text_content(None);
        let mut at = 0;
        for range in marks(text, query) {
            if let (Some(before), Some(inside), Ok(mark)) = (
                text.get(at..range.start),
                text.get(range.clone()),
                self.document.create_element("mark"),
            ) {
                mark.set_text_content(Some(inside));
                let _ = part.append_with_str_1(before);
                let _ = part.append_with_node_1(&mark);
                at = range.end;
            }
        }
        let _ = part.append_with_str_1(text.get(at..).unwrap_or_default());
    }
}

fn hide(element: &Element, hidden: bool) {
    let _ = if hidden {
        element.set_attribute("hidden", "")
    } else {
        element.remove_attribute("hidden")
    };
}

fn all(list: &NodeList) -> Vec<Element> {
    let element = |place| list.item(place)?.dyn_into().ok();
    (0..list.length()).filter_map(element).collect()
}
