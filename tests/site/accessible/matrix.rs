//! axe over page × language × colours × width × state: so many combinations that every two values meet, or all of them where
//! `E2E_MATRIX=whole` says so (`cargo xtask soak`).

use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicU8, Ordering},
    },
};

use e2e::{Browser, Colours, Phone, Place, Published, every, pairs, places};
use xtask::server::Lie;

use super::whole;

const COLOURS: [Colours; 3] = [Colours::Light, Colours::Dark, Colours::Forced];
const WIDTHS: [u32; 2] = [360, 1440];
const STATES: [State; 4] = [State::Ready, State::Empty, State::Waiting, State::Failed];

/// How things stand between the register and the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// All is well.
    Ready,
    /// The register says next to nothing.
    Empty,
    /// The program, or within it a record, does not come.
    Waiting,
    /// The register, or within it a record, cannot be had.
    Failed,
}

/// What the server lies about.
#[derive(Clone, Copy)]
enum Lying {
    No,
    ProgramHangs,
    RegisterFails,
    RecordHangs,
    RecordFails,
}

fn lie(about: u8, path: &str) -> Option<Lie> {
    let is = |lying: Lying| about == lying as u8;
    let (record, data) = (path.contains("/blobs/"), path.contains("/api/"));
    if is(Lying::ProgramHangs) && path.contains(".wasm") || is(Lying::RecordHangs) && record {
        Some(Lie::Hang)
    } else if is(Lying::RegisterFails) && data || is(Lying::RecordFails) && record {
        Some(Lie::Status(503))
    } else {
        None
    }
}

struct Matrix {
    browser: Browser,
    full: Published,
    bare: Published,
    lying: Arc<AtomicU8>,
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_in_chinese_breaks_a_rule() {
    look("zh").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_in_english_breaks_a_rule() {
    look("en").await;
}

/// Looks at all pages of one language; the language is a condition like the others.
async fn look(lang: &str) {
    let lying = Arc::new(AtomicU8::new(Lying::No as u8));
    let about = lying.clone();
    let fault = Arc::new(move |path: &str| lie(about.load(Ordering::Relaxed), path));
    let matrix = Matrix {
        browser: Browser::start().await,
        full: Published::history_with(120, Some(fault)).await,
        bare: Published::bare().await,
        lying,
    };
    matrix.browser.without_cache().await;
    let places = places(&matrix.full);
    let sizes = [places.len(), 2, COLOURS.len(), WIDTHS.len(), STATES.len()];
    let cases = if whole() {
        every(&sizes)
    } else {
        pairs(&sizes)
    };
    // The same fault under many conditions is told once, with the first of them.
    let mut faults = BTreeMap::new();
    for case in cases {
        let [place, language, colours, width, state] = case[..] else {
            unreachable!()
        };
        if ["zh", "en"][language] != lang {
            continue;
        }
        let (colours, width, state) = (COLOURS[colours], WIDTHS[width], STATES[state]);
        matrix.browser.prefers(colours, true).await;
        matrix.browser.size(Phone(width, 900)).await;
        matrix.open(&places[place], lang, state).await;
        for violation in matrix.browser.violations().await {
            let when = format!("{}, {colours:?}, {width} px, {state:?}", places[place].name);
            faults.entry(violation).or_insert(when);
        }
    }
    matrix.browser.close_saying_only(&["404", "503"]).await;
    assert!(faults.is_empty(), "{faults:#?}");
}

impl Matrix {
    async fn open(&self, place: &Place, lang: &str, state: State) {
        let path = place.in_language(lang);
        self.lie(Lying::No);
        // The page before may wait for ever.
        self.browser.leave().await;
        match (state, &place.space) {
            (State::Empty, None) if self.bare.has(&path) => {
                self.browser.open_running(&self.bare.page(&path)).await;
            }
            (State::Ready | State::Empty, _) => {
                self.browser.open_running(&self.full.page(&path)).await;
            }
            // A record is asked for by the running app.
            (State::Waiting, Some(_)) => {
                self.follow(&path, lang, Lying::RecordHangs).await;
                self.browser.see("[role=status]:not(:empty)").await;
            }
            (State::Failed, Some(_)) => {
                self.follow(&path, lang, Lying::RecordFails).await;
                self.browser.see("[role=alert]").await;
            }
            (State::Waiting, None) => {
                self.lie(Lying::ProgramHangs);
                self.browser.open(&self.full.page(&path)).await;
            }
            (State::Failed, None) => {
                self.lie(Lying::RegisterFails);
                self.browser.open(&self.full.page(&path)).await;
                if self.browser.has_app().await {
                    self.browser.see("[data-trouble]").await;
                }
            }
        }
    }

    /// Follows a link within the app, from the directory.
    async fn follow(&self, path: &str, lang: &str, lying: Lying) {
        let directory = self.full.page(&format!("{lang}/spaces/"));
        self.browser.open_running(&directory).await;
        self.lie(lying);
        self.browser
            .script(&format!(
                "const link = document.createElement('a'); link.href = '{}'; document.body.append(link); link.click(); link.remove();",
                self.full.page(path)
            ))
            .await;
    }

    fn lie(&self, about: Lying) {
        self.lying.store(about as u8, Ordering::Relaxed);
    }
}
