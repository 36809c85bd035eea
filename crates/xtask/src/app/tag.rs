//! The tags of an HTML page of ours, as far as the shell needs them read and written.

use std::fmt::{self, Display};

/// A start tag with its attributes in their order. Values are kept as they are written, entities and all.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// The element's name.
    pub(super) name: &'a str,
    attributes: Vec<(&'a str, Option<String>)>,
}

/// A piece of a page.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// A start tag and how it is written.
    Start(Tag<'a>, &'a str),
    /// Text, comments, end tags and the doctype, as they are written.
    Other(&'a str),
}

/// Cuts a page into its pieces; put together again they are the page. Text that is not closed (`<!--`, `<a`) is a fault of the page.
pub(super) fn pieces(page: &str) -> Result<Vec<Piece<'_>>, String> {
    let mut pieces = Vec::new();
    let mut rest = page;
    while !rest.is_empty() {
        let length = if rest.starts_with("<!--") {
            rest.find("-->").map(|at| at + 3)
        } else if rest.starts_with('<') {
            tag_length(rest)
        } else {
            Some(rest.find('<').unwrap_or(rest.len()))
        };
        let length = length.ok_or_else(|| {
            format!(
                "is not closed: {}",
                rest.chars().take(40).collect::<String>()
            )
        })?;
        let (text, after) = rest.split_at(length);
        pieces.push(match Tag::parse(text) {
            Some(tag) => Piece::Start(tag, text),
            None => Piece::Other(text),
        });
        rest = after;
    }
    Ok(pieces)
}

/// The length of a tag; a `>` between quotes does not end it.
fn tag_length(text: &str) -> Option<usize> {
    let mut quote = None;
    for (at, character) in text.char_indices() {
        match (quote, character) {
            (None, '"' | '\'') => quote = Some(character),
            (None, '>') => return Some(at + 1),
            (Some(open), close) if open == close => quote = None,
            _ => {}
        }
    }
    None
}

impl<'a> Tag<'a> {
    fn parse(text: &'a str) -> Option<Self> {
        let inner = text
            .strip_prefix('<')?
            .strip_suffix('>')?
            .trim_end_matches('/');
        if !inner.starts_with(|first: char| first.is_ascii_alphabetic()) {
            return None;
        }
        let name_end = inner.find(char::is_whitespace).unwrap_or(inner.len());
        let (name, mut rest) = inner.split_at(name_end);
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start();
            if rest.is_empty() {
                return Some(Self { name, attributes });
            }
            let end = rest
                .find(|at: char| at == '=' || at.is_whitespace())
                .unwrap_or(rest.len());
            let (attribute, after) = rest.split_at(end);
            let Some(after) = after.trim_start().strip_prefix('=') else {
                attributes.push((attribute, None));
                rest = after;
                continue;
            };
            let after = after.trim_start();
            let value = match after.chars().next() {
                Some(quote @ ('"' | '\'')) => after.get(1..)?.split_once(quote),
                _ => Some(after.split_once(char::is_whitespace).unwrap_or((after, ""))),
            };
            let (value, after) = value?;
            attributes.push((attribute, Some(value.to_owned())));
            rest = after;
        }
    }

    /// The value of an attribute.
    pub(super) fn get(&self, attribute: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(name, _)| *name == attribute)?
            .1
            .as_deref()
    }

    /// Whether it has an attribute, with or without a value.
    pub(super) fn has(&self, attribute: &str) -> bool {
        self.attributes.iter().any(|(name, _)| *name == attribute)
    }

    /// Sets an attribute, in its place if it is there, else as the last.
    pub(super) fn set(&mut self, attribute: &'a str, value: String) {
        match self
            .attributes
            .iter_mut()
            .find(|(name, _)| *name == attribute)
        {
            Some((_, old)) => *old = Some(value),
            None => self.attributes.push((attribute, Some(value))),
        }
    }

    /// Takes an attribute away.
    pub(super) fn remove(&mut self, attribute: &str) {
        self.attributes.retain(|(name, _)| *name != attribute);
    }

    /// The attributes that have a value.
    pub(super) fn values(&self) -> impl Iterator<Item = (&'a str, &str)> {
        self.attributes
            .iter()
            .filter_map(|(name, value)| Some((*name, value.as_deref()?)))
    }
}

impl Display for Tag<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "<{}", self.name)?;
        for (name, value) in &self.attributes {
            match value {
                Some(value) if value.contains('"') => write!(to, " {name}='{value}'")?,
                Some(value) => write!(to, " {name}=\"{value}\"")?,
                None => write!(to, " {name}")?,
            }
        }
        to.write_str(">")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_read_and_written() {
        for (written, again) in [
            ("<br>", "<br>"),
            (
                "<link rel=\"icon\" href='/a.svg'/>",
                "<link rel=\"icon\" href=\"/a.svg\">",
            ),
            (
                "<p id=one hidden title=\"a > b\">",
                "<p id=\"one\" hidden title=\"a > b\">",
            ),
            ("<a title='say \"so\"' x>", "<a title='say \"so\"' x>"),
        ] {
            assert_eq!(Tag::parse(written).unwrap().to_string(), again);
        }
        for other in ["</p>", "<!doctype html>", "<!--head-->", "text"] {
            assert_eq!(Tag::parse(other), None);
        }
    }

    #[test]
    fn the_pieces_are_the_whole_page() {
        let page = "<!doctype html><p title='>'>a<!-- <b> --></p>\n";
        let together: String = pieces(page)
            .unwrap()
            .iter()
            .map(|piece| match piece {
                Piece::Start(_, text) | Piece::Other(text) => *text,
            })
            .collect();
        assert_eq!(together, page);
        assert!(pieces("<p").unwrap_err().contains("<p"));
        assert!(pieces("<!-- x").is_err());
    }
}
