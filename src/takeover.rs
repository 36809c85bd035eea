//! How the app takes the place of the plain page: drawn beside it in turns, swapped in one step, with all that a person was doing.

use leptos::mount::mount_to_renderer;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, js_sys::Promise};
use web_sys::{Document, Element, HtmlElement, HtmlInputElement};

use crate::{
    app::app,
    program::{pause, settled},
    site::Site,
    ui::in_turns,
};

/// Draws the app beside the plain page, carries over what a person was doing, and swaps the two in one step.
pub(crate) async fn take_over(document: &Document, site: &Site) -> Behind {
    let (Some(plain), Ok(fresh)) = (
        document.get_element_by_id("app"),
        document.create_element("div"),
    ) else {
        return Behind::default();
    };
    fresh.set_id("app");
    let Ok(fresh) = fresh.dyn_into::<HtmlElement>() else {
        return Behind::default();
    };
    let view = site.clone();
    let place = fresh.clone();
    for () in in_turns(move || mount_to_renderer(&place, move || app(view)).forget()) {
        pause().await;
    }
    let behind = Behind::of(&plain, &fresh);
    pause().await;
    let doing = Doing::seen(document, &plain);
    let _ = plain.replace_with_with_node_1(&fresh);
    doing.resume(document, &fresh);
    settled(document, "running");
    behind
}

/// What lies below the window when the app takes over. To lay out a long list takes a slow phone a sixth of a second, in which no press of
/// a key is answered; so what nobody sees yet is laid out after the rest, piece by piece, and keeps its room until then.
#[derive(Default)]
pub(crate) struct Behind(Vec<HtmlElement>);

/// The pieces: rows of lists, and parts of pages.
const PIECES: &str = "main [data-id], main section, footer";
/// How many pieces are laid out in one painting.
const PIECES_A_PAINTING: usize = 5;
const EDGES: [&str; 4] = [
    "padding-top",
    "padding-bottom",
    "border-top-width",
    "border-bottom-width",
];
const SKIPPED: [&str; 2] = ["content-visibility", "contain-intrinsic-block-size"];

impl Behind {
    /// Holds back the pieces of the fresh page whose plain ones lie below the window, where the two pages are alike.
    fn of(plain: &Element, fresh: &Element) -> Self {
        let (plain, fresh) = (pieces(plain), pieces(fresh));
        let window = web_sys::window();
        let below = window
            .as_ref()
            .and_then(|window| window.inner_height().ok());
        let (Some(window), Some(below)) = (&window, below.and_then(|below| below.as_f64())) else {
            return Self::default();
        };
        if plain.len() != fresh.len() {
            return Self::default();
        }
        let held = plain.iter().zip(fresh).filter_map(|(plain, fresh)| {
            let place = plain.get_bounding_client_rect();
            if place.top() <= below {
                return None;
            }
            // The style makes every height one with its edges; to skip it, a piece is told the height within.
            let looks = window.get_computed_style(plain).ok()??;
            let mut room = "calc(".to_owned() + &looks.get_property_value("height").ok()?;
            for edge in EDGES {
                room = room + " - " + &looks.get_property_value(edge).ok()?;
            }
            room.push(')');
            let style = fresh.style();
            for (name, value) in SKIPPED.into_iter().zip(["auto", &room]) {
                style.set_property(name, value).ok()?;
            }
            Some(fresh)
        });
        Self(held.collect())
    }

    /// Lets the pieces be laid out, some in each painting.
    pub(crate) async fn show(self) {
        for pieces in self.0.chunks(PIECES_A_PAINTING) {
            painting().await;
            for piece in pieces {
                // Nothing else stands in it: the policy forbids styles in elements.
                let _ = piece.remove_attribute("style");
            }
        }
    }
}

fn pieces(page: &Element) -> Vec<HtmlElement> {
    let Ok(found) = page.query_selector_all(PIECES) else {
        return Vec::new();
    };
    let piece = |at| found.item(at)?.dyn_into().ok();
    (0..found.length()).filter_map(piece).collect()
}

/// Waits for the next painting.
async fn painting() {
    let painting = Promise::new(&mut |done, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.request_animation_frame(&done);
        }
    });
    let _ = JsFuture::from(painting).await;
}

/// What a person was doing in the plain page: typed text, ticked boxes, what was opened, focus, selection.
struct Doing {
    typed: Option<String>,
    ticked: Vec<(String, String)>,
    opened: Vec<String>,
    focus: Option<String>,
    caret: Option<(u32, u32)>,
}

/// A way to find the same element in the other drawing.
fn path_to(element: &Element) -> Option<String> {
    let id = element.id();
    if !id.is_empty() {
        return Some(format!("#{id}"));
    }
    let tag = element.tag_name().to_ascii_lowercase();
    ["href", "value"].into_iter().find_map(|name| {
        element
            .get_attribute(name)
            .map(|value| format!("{tag}[{name}=\"{}\"]", value.replace(['"', '\\'], "")))
    })
}

impl Doing {
    fn seen(document: &Document, plain: &Element) -> Self {
        let field = plain
            .query_selector("#q")
            .ok()
            .flatten()
            .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        let typed = field
            .as_ref()
            .filter(|field| field.value() != field.default_value())
            .map(HtmlInputElement::value);
        let mut ticked = Vec::new();
        if let Ok(boxes) = plain.query_selector_all("fieldset[data-facet] input:checked") {
            for place in 0..boxes.length() {
                let ticked_box = boxes
                    .item(place)
                    .and_then(|node| node.dyn_into::<HtmlInputElement>().ok());
                let Some(ticked_box) =
                    ticked_box.filter(|ticked_box| !ticked_box.default_checked())
                else {
                    continue;
                };
                let facet = ticked_box
                    .closest("fieldset")
                    .ok()
                    .flatten()
                    .and_then(|facet| facet.get_attribute("data-facet"));
                ticked.extend(facet.map(|facet| (facet, ticked_box.value())));
            }
        }
        let mut opened = Vec::new();
        if let Ok(open) = plain.query_selector_all("details[id][open]") {
            let element = |place| open.item(place)?.dyn_into::<Element>().ok();
            opened.extend((0..open.length()).filter_map(element).map(|open| open.id()));
        }
        let active = document
            .active_element()
            .filter(|active| plain.contains(Some(active)));
        let caret = field
            .filter(|_| active.as_ref().is_some_and(|active| active.id() == "q"))
            .and_then(|field| {
                Some((
                    field.selection_start().ok().flatten()?,
                    field.selection_end().ok().flatten()?,
                ))
            });
        Self {
            typed,
            ticked,
            opened,
            focus: active.as_ref().and_then(path_to),
            caret,
        }
    }

    fn resume(self, document: &Document, fresh: &HtmlElement) {
        let field = fresh
            .query_selector("#q")
            .ok()
            .flatten()
            .and_then(|field| field.dyn_into::<HtmlInputElement>().ok());
        if let (Some(field), Some(typed)) = (&field, &self.typed) {
            field.set_value(typed);
            if let Ok(event) = web_sys::Event::new("input") {
                let _ = field.dispatch_event(&event);
            }
        }
        for (facet, value) in &self.ticked {
            let ticked = fresh.query_selector(&format!(
                "fieldset[data-facet=\"{facet}\"] input[value=\"{value}\"]"
            ));
            if let Ok(Some(ticked)) = ticked
                .map(|ticked| ticked.and_then(|ticked| ticked.dyn_into::<HtmlInputElement>().ok()))
            {
                ticked.click();
            }
        }
        for id in &self.opened {
            if let Ok(Some(details)) = fresh.query_selector(&("#".to_owned() + id)) {
                let _ = details.set_attribute("open", "");
            }
        }
        let focus = self
            .focus
            .and_then(|path| document.query_selector(&path).ok().flatten());
        if let Some(element) = focus.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            let _ = element.focus();
        }
        if let (Some(field), Some((start, end))) = (field, self.caret) {
            let _ = field.set_selection_range(start, end);
        }
    }
}
