//! What may be said of fields by now.

use gloo::{events::EventListener, timers::callback::Timeout};
use leptos::{ev::Event, prelude::*};

/// What may be said by now. Nothing is said of a field while somebody is typing in it.
#[derive(Clone, Copy)]
pub(in crate::assess) struct Said {
    /// The metrics whose field was left.
    pub(super) left: RwSignal<Vec<String>>,
    /// Whether the person has tried to go on: then the summary stands.
    pub(super) tried: RwSignal<bool>,
    /// Whether all that is left to say are doubts, and they have been said: then the next try goes on.
    pub(super) doubted: RwSignal<bool>,
    /// Whether a button of the mouse is down: what is said then would move the button of the page from under it.
    pressed: RwSignal<bool>,
}

impl Said {
    pub(super) fn new() -> Self {
        Self {
            left: RwSignal::new(Vec::new()),
            tried: RwSignal::new(false),
            doubted: RwSignal::new(false),
            pressed: RwSignal::new(false),
        }
    }

    /// A field was left.
    pub(in crate::assess) fn leave(self, metric: &str) {
        self.left.update(|left| {
            if !left.iter().any(|other| other == metric) {
                left.push(metric.to_owned());
            }
        });
    }

    /// Somebody is typing in a field again.
    pub(in crate::assess) fn touch(self, metric: &str) {
        if self
            .left
            .with_untracked(|left| left.iter().any(|other| other == metric))
        {
            self.left
                .update(|left| left.retain(|other| other != metric));
        }
        if self.doubted.get_untracked() {
            self.doubted.set(false);
        }
    }

    /// Whether it may be said what is wrong with a field.
    pub(in crate::assess) fn may_be_said(self, metric: &str) -> bool {
        !self.pressed.get()
            && self
                .left
                .with(|left| left.iter().any(|other| other == metric))
    }

    /// A button of the mouse went down. Once it is up, and the click that follows has been heard, all may be said again.
    pub(super) fn press(self) {
        self.pressed.set(true);
        let up = move |_: &Event| {
            Timeout::new(0, move || {
                let _ = self.pressed.try_set(false);
            })
            .forget();
        };
        EventListener::once(&window(), "mouseup", up).forget();
    }
}
