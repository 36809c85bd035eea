//! Markup as a Leptos view: drawn once, and from then on only what is live is drawn again.

use std::{cell::RefCell, rc::Rc};

use gloo::events::EventListener;
use leptos::{
    prelude::*,
    tachys::{
        renderer::types as dom,
        view::{Mountable, Render},
    },
};
use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, Node};

use super::{Element, Html, Place, Value, turns};

/// What stands in the document, from its first node to its last, and what keeps it alive.
pub(crate) struct Drawn {
    first: Node,
    last: Node,
    _kept: Vec<Kept>,
}

/// What goes when the piece goes that it belongs to.
enum Kept {
    Listener { _listener: EventListener },
    Value { _effect: RenderEffect<()> },
    Piece { _effect: RenderEffect<Vec<Kept>> },
    Later { _kept: Rc<RefCell<Vec<Kept>>> },
}

impl Render for Html {
    type State = Drawn;

    fn build(self) -> Drawn {
        let document = document();
        // Two nodes that never change, so that what is drawn has a first and a last one whatever is live in it.
        let [first, last] = [(); 2].map(|()| Node::from(document.create_comment("")));
        let fragment = document.create_document_fragment();
        let mut kept = Vec::new();
        let _ = fragment.append_child(&first);
        draw(&document, self, &fragment, None, &mut kept);
        let _ = fragment.append_child(&last);
        Drawn {
            first,
            last,
            _kept: kept,
        }
    }

    fn rebuild(self, drawn: &mut Drawn) {
        let mut fresh = self.build();
        drawn.insert_before_this(&mut fresh);
        drawn.unmount();
        *drawn = fresh;
    }
}

impl Drawn {
    fn each(&self, mut act: impl FnMut(&Node)) {
        let mut next = Some(self.first.clone());
        while let Some(node) = next {
            next = (node != self.last).then(|| node.next_sibling()).flatten();
            act(&node);
        }
    }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        self.each(remove);
    }

    fn mount(&mut self, parent: &dom::Element, before: Option<&dom::Node>) {
        self.each(|node| drop(parent.insert_before(node, before)));
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        let parent = self.first.parent_element();
        if let Some(parent) = &parent {
            child.mount(parent, Some(&self.first));
        }
        parent.is_some()
    }

    fn elements(&self) -> Vec<dom::Element> {
        Vec::new()
    }
}

fn remove(node: &Node) {
    if let Some(parent) = node.parent_node() {
        let _ = parent.remove_child(node);
    }
}

/// Draws a piece into `parent`, before `before`. What the document refuses is left out: it cannot refuse what a view is made of.
fn draw(
    document: &Document,
    html: Html,
    parent: &Node,
    before: Option<&Node>,
    kept: &mut Vec<Kept>,
) {
    match html {
        Html::Text(text) => {
            let _ = parent.insert_before(&document.create_text_node(&text), before);
        }
        Html::Element(element) if turns::is_full() => {
            put_off(document, element, parent, before, kept);
        }
        Html::Element(element) => draw_element(document, element, parent, before, kept),
        Html::Several(pieces) => {
            for piece in pieces {
                draw(document, piece, parent, before, kept);
            }
        }
        Html::Live(view) => {
            let [start, end] = [(); 2].map(|()| Node::from(document.create_comment("")));
            let _ = parent.insert_before(&start, before);
            let _ = parent.insert_before(&end, before);
            let effect = RenderEffect::new(move |before: Option<Vec<Kept>>| {
                let html = view();
                drop(before);
                redraw(html, &start, &end)
            });
            kept.push(Kept::Piece { _effect: effect });
        }
    }
}

/// Keeps the place of an element that is drawn in a later turn.
fn put_off(
    document: &Document,
    element: Element,
    parent: &Node,
    before: Option<&Node>,
    kept: &mut Vec<Kept>,
) {
    let place = Node::from(document.create_comment(""));
    let _ = parent.insert_before(&place, before);
    let later = Rc::new(RefCell::new(Vec::new()));
    kept.push(Kept::Later {
        _kept: later.clone(),
    });
    // What it follows belongs to whatever the view around it belongs to.
    let owner = Owner::current().unwrap_or_default();
    let document = document.clone();
    turns::put_off(Box::new(move || {
        // The view around it may have been drawn anew by now.
        let Some(parent) = place.parent_node() else {
            return;
        };
        owner.with(|| {
            let mut kept = later.borrow_mut();
            draw_element(&document, element, &parent, Some(&place), &mut kept);
        });
        remove(&place);
    }));
}

/// Draws what stands between two nodes anew.
fn redraw(html: Html, start: &Node, end: &Node) -> Vec<Kept> {
    let mut kept = Vec::new();
    let first = start.next_sibling();
    // A text that changes stays the same node: a screen reader then says the change, and not that something came.
    if let (Html::Text(text), Some(node)) = (&html, &first)
        && node.node_type() == Node::TEXT_NODE
        && node.next_sibling().as_ref() == Some(end)
    {
        node.set_node_value(Some(text));
        return kept;
    }
    let mut old = first;
    while let Some(node) = old.filter(|node| node != end) {
        old = node.next_sibling();
        remove(&node);
    }
    if let Some(parent) = end.parent_node() {
        draw(&document(), html, &parent, Some(end), &mut kept);
    }
    kept
}

fn draw_element(
    document: &Document,
    element: Element,
    parent: &Node,
    before: Option<&Node>,
    kept: &mut Vec<Kept>,
) {
    const SVG: [&str; 7] = ["svg", "path", "rect", "line", "circle", "g", "text"];
    let Element(element) = element;
    let made = if SVG.contains(&element.tag) {
        document.create_element_ns(Some("http://www.w3.org/2000/svg"), element.tag)
    } else {
        document.create_element(element.tag)
    };
    // Not left out in silence, for whole pages are in an element: `boot.js` says that the app has stopped.
    let made = made.unwrap_or_else(|refusal| wasm_bindgen::throw_val(refusal));
    for (place, value) in element.attributes {
        if let Value::Live(value) = value {
            let made = made.clone();
            let effect = RenderEffect::new(move |_: Option<()>| set(&made, place, value()));
            kept.push(Kept::Value { _effect: effect });
        } else {
            set(&made, place, value);
        }
    }
    for (event, listener) in element.listeners {
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        let listener = EventListener::new_with_options(&made, event, options, move |event| {
            listener(event.clone());
        });
        kept.push(Kept::Listener {
            _listener: listener,
        });
    }
    for piece in element.content {
        draw(document, piece, &made, None, kept);
    }
    let _ = parent.insert_before(&made, before);
}

fn set(element: &web_sys::Element, place: Place, value: Value) {
    let name = match (place, &value) {
        (Place::Attribute(name), _) => name,
        (Place::Held, value) => return hold(element, value),
    };
    let _ = match value {
        Value::Live(value) => return set(element, place, value()),
        Value::Text(text) => element.set_attribute(name, &text),
        Value::Flag(true) => element.set_attribute(name, ""),
        Value::Flag(false) => element.remove_attribute(name),
    };
}

fn hold(element: &web_sys::Element, value: &Value) {
    match value {
        Value::Live(value) => hold(element, &value()),
        Value::Flag(ticked) => {
            if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
                field.set_checked(*ticked);
            }
        }
        Value::Text(text) => {
            if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
                // To write what is there already would move the caret.
                if field.value() != *text {
                    field.set_value(text);
                }
            } else if let Some(field) = element.dyn_ref::<HtmlTextAreaElement>() {
                if field.value() != *text {
                    field.set_value(text);
                }
            } else if let Some(choice) = element.dyn_ref::<HtmlSelectElement>() {
                choice.set_value(text);
            }
        }
    }
}
