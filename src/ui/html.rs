//! Markup as data: what every view returns. One type for all views, so that the program holds one way of drawing and not one for each
//! view (`ARCHITECTURE.md`, "Views are data"). In the browser it is a Leptos view (`html/drawn.rs`), natively it is written as text
//! (`html/written.rs`).

#[cfg(target_arch = "wasm32")]
mod drawn;
#[cfg(target_arch = "wasm32")]
mod turns;
#[cfg(not(target_arch = "wasm32"))]
mod written;

use std::borrow::Cow;

use leptos::ev::Event;

#[cfg(target_arch = "wasm32")]
pub(crate) use turns::in_turns;

/// A text that is known when the program is built, or not.
pub(crate) type Text = Cow<'static, str>;

/// A piece of a page.
pub(crate) enum Html {
    /// A text. It is never read as markup.
    Text(Text),
    /// An element.
    Element(Element),
    /// Pieces, one after the other; none at all is nothing.
    Several(Vec<Html>),
    /// A piece that is made anew whenever a signal that it read has changed.
    Live(Box<dyn Fn() -> Html + Send>),
}

/// An element with its attributes, listeners and content. Behind one pointer, so that the calls which build it pass no more than that:
/// most of a view's code is such calls.
pub(crate) struct Element(Box<Parts>);

struct Parts {
    tag: &'static str,
    attributes: Vec<(Place, Value)>,
    listeners: Vec<(&'static str, Listener)>,
    content: Vec<Html>,
}

/// What is done when an event happens.
type Listener = Box<dyn Fn(Event) + Send>;

/// What a value is for: an attribute of this name, or what the field holds now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Attribute(&'static str),
    Held,
}

/// The value of an attribute.
pub(crate) enum Value {
    /// A text.
    Text(Text),
    /// There, without a value, or not there.
    Flag(bool),
    /// Follows the signals that it reads.
    Live(Box<dyn Fn() -> Value + Send>),
}

/// An element of HTML, or one of SVG that this site draws with (`svg`, `path`, `rect`, `line`, `circle`, `g`, `text`).
#[inline(never)]
pub(crate) fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        listeners: Vec::new(),
        content: Vec::new(),
    }))
}

/// A piece that follows the signals it reads.
pub(crate) fn live<T: Into<Html>>(view: impl Fn() -> T + Send + 'static) -> Html {
    Html::Live(Box::new(move || view().into()))
}

impl Element {
    /// Sets an attribute. `false` and `None` leave it out.
    #[inline(never)]
    pub(crate) fn attr(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.0
            .attributes
            .push((Place::Attribute(name), value.into()));
        self
    }

    /// Sets `class`.
    #[inline(never)]
    pub(crate) fn class(self, value: impl Into<Value>) -> Self {
        self.attr("class", value)
    }

    /// Sets `id`.
    pub(crate) fn id(self, value: impl Into<Value>) -> Self {
        self.attr("id", value)
    }

    /// Sets `href`.
    pub(crate) fn href(self, value: impl Into<Value>) -> Self {
        self.attr("href", value)
    }

    /// Sets `lang`.
    pub(crate) fn lang(self, value: impl Into<Value>) -> Self {
        self.attr("lang", value)
    }

    /// An attribute that follows the signals it reads.
    pub(crate) fn attr_live<T: Into<Value>>(
        self,
        name: &'static str,
        value: impl Fn() -> T + Send + 'static,
    ) -> Self {
        self.attr(name, Value::Live(Box::new(move || value().into())))
    }

    /// What a field holds, or whether a box is ticked, while the signals that it reads say so. What it is at first is its attribute.
    pub(crate) fn held_live<T: Into<Value>>(
        mut self,
        value: impl Fn() -> T + Send + 'static,
    ) -> Self {
        let value = Value::Live(Box::new(move || value().into()));
        self.0.attributes.push((Place::Held, value));
        self
    }

    /// Listens to an event.
    pub(crate) fn on(
        mut self,
        event: &'static str,
        listener: impl Fn(Event) + Send + 'static,
    ) -> Self {
        self.0.listeners.push((event, Box::new(listener)));
        self
    }

    /// Adds to the content.
    #[inline(never)]
    pub(crate) fn with(mut self, piece: impl Into<Html>) -> Self {
        self.0.content.push(piece.into());
        self
    }
}

impl From<()> for Html {
    fn from((): ()) -> Self {
        Self::Several(Vec::new())
    }
}

impl From<&'static str> for Html {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Html {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<Element> for Html {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl<T: Into<Self>> From<Option<T>> for Html {
    fn from(piece: Option<T>) -> Self {
        piece.map_or_else(|| ().into(), Into::into)
    }
}

impl<T: Into<Self>> From<Vec<T>> for Html {
    fn from(pieces: Vec<T>) -> Self {
        Self::Several(pieces.into_iter().map(Into::into).collect())
    }
}

impl<T: Into<Self>, const N: usize> From<[T; N]> for Html {
    fn from(pieces: [T; N]) -> Self {
        Self::Several(pieces.into_iter().map(Into::into).collect())
    }
}

impl<A: Into<Self>, B: Into<Self>> From<(A, B)> for Html {
    fn from((a, b): (A, B)) -> Self {
        Self::Several(vec![a.into(), b.into()])
    }
}

impl<A: Into<Self>, B: Into<Self>, C: Into<Self>> From<(A, B, C)> for Html {
    fn from((a, b, c): (A, B, C)) -> Self {
        Self::Several(vec![a.into(), b.into(), c.into()])
    }
}

impl From<&'static str> for Value {
    fn from(text: &'static str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl From<bool> for Value {
    fn from(there: bool) -> Self {
        Self::Flag(there)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Flag(false), Into::into)
    }
}
