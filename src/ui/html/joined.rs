//! While views of both kinds stand side by side: this kind inside Leptos's own.

use leptos::tachys::{
    html::attribute::{Attribute, any_attribute::AnyAttribute},
    hydration::Cursor,
    view::{Position, PositionState, RenderHtml, add_attr::AddAnyAttr},
};

use super::Html;

impl AddAnyAttr for Html {
    type Output<SomeNewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self {
        self
    }
}

impl RenderHtml for Html {
    type AsyncOutput = Self;
    type Owned = Self;
    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        into: &mut String,
        position: &mut Position,
        _: bool,
        _: bool,
        _: Vec<AnyAttribute>,
    ) {
        #[cfg(not(target_arch = "wasm32"))]
        into.push_str(&self.to_text());
        let _ = (&into, &self);
        *position = Position::NextChild;
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Self::State {
        #[allow(clippy::semicolon_if_nothing_returned)]
        leptos::tachys::view::Render::build(self)
    }

    fn into_owned(self) -> Self {
        self
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl leptos::tachys::view::Render for Html {
    type State = ();

    fn build(self) {}

    fn rebuild(self, (): &mut ()) {}
}

impl leptos::tachys::view::IntoRender for super::Element {
    type Output = Html;

    fn into_render(self) -> Html {
        self.into()
    }
}
