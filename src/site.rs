//! What every view reads: the address, the release, the records that are at hand. Made once, in the root.

mod records;

use std::sync::Arc;

use leptos::prelude::*;

pub use records::RecordState;
pub(crate) use records::Records;

use crate::{
    catalogue::Catalogue,
    handout,
    i18n::{Words, words},
    routes::{Address, Page},
};

/// The site, as views see it.
#[derive(Clone)]
pub struct Site {
    /// The path under which the site is served, with its slashes.
    pub(crate) base: Arc<str>,
    /// The release that is shown.
    pub(crate) catalogue: Catalogue,
    /// Where the reader is.
    pub(crate) address: RwSignal<Address>,
    /// How the next change of the address enters the browser's history.
    pub(crate) turn: RwSignal<Turn>,
    /// The records asked for so far.
    pub(crate) records: RwSignal<Records>,
    /// Something the reader should know that is not about one page, such as that the network is gone.
    pub(crate) notice: RwSignal<Option<Notice>>,
    /// Today, in days from 1 January 1970, where somebody with a clock has told it.
    pub(crate) today: RwSignal<Option<u32>>,
}

/// How a change of the address enters the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Turn {
    /// As a step that Back undoes.
    Push,
    /// In place of the present one: typing.
    Replace,
    /// It came from the history.
    Pop,
}

/// A notice above every page.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(target_arch = "wasm32"),
    expect(dead_code, reason = "these happen in a browser only")
)]
pub(crate) enum Notice {
    /// There is no network.
    Offline,
    /// Another release, as of this day (ISO), stands now.
    NewRelease(String),
}

impl Site {
    /// A site with nothing fetched yet but the release. To be made under the root owner, so that its signals live as long as the app.
    #[must_use]
    pub fn new(base: &str, catalogue: Catalogue, address: Address) -> Self {
        Self {
            base: base.into(),
            catalogue,
            address: RwSignal::new(address),
            turn: RwSignal::new(Turn::Pop),
            records: RwSignal::new(Records::default()),
            notice: RwSignal::new(None),
            today: RwSignal::new(None),
        }
    }

    /// The words of the present language. Not tracked: a change of language makes every view anew.
    pub(crate) fn words(&self) -> &'static Words {
        words(self.address.with_untracked(|address| address.lang))
    }

    /// The link to an address.
    pub(crate) fn href(&self, address: &Address) -> String {
        format!("{}{}", self.base, address.path_and_query())
    }

    /// The link to a page in the present language.
    pub(crate) fn link(&self, page: Page) -> String {
        self.href(&Address::of(
            self.address.with(|address| address.lang),
            page,
        ))
    }

    /// An address as it is written on paper and passed on: where the publisher says that the site is, else where the browser found it.
    pub(crate) fn web_address(&self, address: &Address) -> String {
        let publisher = self.catalogue.publisher();
        match publisher.and_then(|publisher| publisher.base_url.as_ref()) {
            Some(base) => base.clone() + &address.path_and_query(),
            None => handout::origin() + &self.href(address),
        }
    }

    /// Goes to an address.
    pub(crate) fn go(&self, address: Address, turn: Turn) {
        self.turn.set(turn);
        self.address.set(address);
    }
}
