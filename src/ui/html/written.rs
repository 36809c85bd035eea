//! Markup as text, for the publisher.

use super::{Element, Html, Parts, Place, Value};

/// Elements without content and without an end tag (HTML Living Standard, 13.1.2).
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

impl Html {
    /// The markup as text.
    pub(crate) fn to_text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, into: &mut String) {
        match self {
            Self::Text(text) => escape(text, into),
            Self::Element(element) => element.write(into),
            Self::Several(pieces) => pieces.iter().for_each(|piece| piece.write(into)),
            Self::Live(view) => view().write(into),
        }
    }
}

impl Element {
    fn write(&self, into: &mut String) {
        let Parts {
            tag,
            attributes,
            content,
            ..
        } = &*self.0;
        into.push('<');
        into.push_str(tag);
        for (place, value) in attributes {
            if let Place::Attribute(name) = place {
                write_attribute(name, value, into);
            }
        }
        into.push('>');
        if VOID.contains(tag) {
            return;
        }
        for piece in content {
            piece.write(into);
        }
        into.push_str("</");
        into.push_str(tag);
        into.push('>');
    }
}

fn write_attribute(name: &str, value: &Value, into: &mut String) {
    match value {
        Value::Flag(false) => {}
        Value::Flag(true) => {
            into.push(' ');
            into.push_str(name);
        }
        Value::Text(text) => {
            into.push(' ');
            into.push_str(name);
            into.push_str("=\"");
            escape(text, into);
            into.push('"');
        }
        Value::Live(value) => write_attribute(name, &value(), into),
    }
}

/// Writes a text so that it is read as that text, in content and between double quotes.
fn escape(text: &str, into: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(['&', '<', '>', '"']) {
        let (before, from) = rest.split_at(at);
        into.push_str(before);
        into.push_str(match from.as_bytes().first() {
            Some(b'&') => "&amp;",
            Some(b'<') => "&lt;",
            Some(b'>') => "&gt;",
            _ => "&quot;",
        });
        rest = &from[1..];
    }
    into.push_str(rest);
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;

    use super::super::{Html, el, live};

    fn check(html: impl Into<Html>, expected: &str) {
        assert_eq!(html.into().to_text(), expected);
    }

    #[test]
    fn a_text_is_never_read_as_markup() {
        check(
            el("p")
                .attr("title", "\"><script>".to_owned())
                .with("</p> & <b>".to_owned()),
            "<p title=\"&quot;&gt;&lt;script&gt;\">&lt;/p&gt; &amp; &lt;b&gt;</p>",
        );
    }

    #[test]
    fn what_is_not_there_leaves_nothing() {
        check(
            el("a")
                .href(None::<String>)
                .attr("hidden", false)
                .with(None::<&'static str>)
                .with(()),
            "<a></a>",
        );
    }

    #[test]
    fn an_element_without_content_has_no_end() {
        check(
            (
                el("input").attr("disabled", true).attr("value", ""),
                el("wbr"),
                "x",
            ),
            "<input disabled value=\"\"><wbr>x",
        );
    }

    #[test]
    fn what_is_live_is_written_as_it_is_now() {
        let owner = Owner::new_root(None);
        owner.with(|| {
            let open = RwSignal::new(true);
            check(
                el("details")
                    .attr_live("open", move || open.get())
                    .held_live(|| "never written")
                    .with(live(move || open.get().to_string())),
                "<details open>true</details>",
            );
        });
    }
}
