//! The search field: a frame with a glass, the field, a way to clear it, and a button where there is one.

use leptos::{ev, prelude::*};

use super::icon::{icon_cross, icon_glass};

/// The words of a search field.
#[derive(Clone, Copy)]
pub(crate) struct FieldWords {
    pub(crate) label: &'static str,
    pub(crate) hint: &'static str,
    pub(crate) help: &'static str,
    pub(crate) clear: &'static str,
    pub(crate) button: Option<&'static str>,
}

/// A search field over `value`. `typed` is called at each change, but not while an input method is composing, and `sent` when the
/// form is sent. `action` is where a search leads before the app is up.
pub(crate) fn search_field(
    words: FieldWords,
    action: String,
    value: Signal<String>,
    typed: impl Fn(String) + Clone + 'static,
    sent: impl Fn() + 'static,
) -> impl IntoView {
    let composing = RwSignal::new(false);
    let on_input = {
        let typed = typed.clone();
        move |event: ev::Event| {
            if !composing.get_untracked() {
                typed(event_target_value(&event));
            }
        }
    };
    let on_end = {
        let typed = typed.clone();
        move |event: ev::CompositionEvent| {
            composing.set(false);
            typed(event_target_value(&event));
        }
    };
    let field = NodeRef::<leptos::html::Input>::new();
    let clear = move |_: ev::MouseEvent| {
        typed(String::new());
        if let Some(field) = field.get_untracked() {
            // Focus goes back to where one types; if it cannot, nothing is lost.
            let _ = field.focus();
        }
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        sent();
    };
    view! {
        <form class="search" role="search" data-search=action on:submit=submit>
            <div class="search__frame">
                {icon_glass()}
                <input
                    class="search__field" id="q" name="q" type="search" enterkeyhint="search" autocomplete="off" spellcheck="false"
                    aria-label=words.label aria-describedby="q-help" placeholder=words.hint
                    value=value.get_untracked()
                    prop:value=move || value.get()
                    on:input=on_input
                    on:compositionstart=move |_| composing.set(true)
                    on:compositionend=on_end
                    node_ref=field
                />
                <button class="search__clear" type="button" aria-label=words.clear hidden=move || value.with(String::is_empty) on:click=clear>
                    {icon_cross()}
                </button>
                {words.button.map(|button| view! { <button class="search__button" type="submit">{button}</button> })}
            </div>
            <p class="search__help" id="q-help">{words.help}</p>
        </form>
    }
}
