//! What the browser knows: the moment, the day in China and the day where the reader is, and the fragment of the address.

use chrono::NaiveDate;
use wasm_bindgen_futures::js_sys::{Date, Math};

use crate::{i18n::spoken_date, routes::Lang};

/// The moment, in milliseconds since 1970-01-01T00:00:00Z.
pub(super) fn now() -> u64 {
    whole(Date::now())
}

/// The minute of the day where the reader is.
pub(super) fn minutes() -> u32 {
    let now = Date::new_0();
    now.get_hours() * 60 + now.get_minutes()
}

/// Today in China.
pub(super) fn today() -> NaiveDate {
    values::beijing_today(i64::try_from(now() / 1000).unwrap_or_default())
}

/// The day where the reader is.
pub(super) fn day_here() -> NaiveDate {
    let now = Date::new_0();
    let year = i32::try_from(now.get_full_year()).unwrap_or_default();
    NaiveDate::from_ymd_opt(year, now.get_month() + 1, now.get_date()).unwrap_or_else(today)
}

/// A new id, unlike any on this device.
pub(super) fn new_id() -> String {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let letter = |_| {
        let place = whole(Math::random() * 32.0);
        let place = usize::try_from(place).unwrap_or_default();
        char::from(LETTERS.get(place).copied().unwrap_or(b'a'))
    };
    (0..10).map(letter).collect()
}

/// The fragment of the address, with its `#`.
pub(super) fn fragment() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .unwrap_or_default()
}

/// Goes to a fragment, as a step that Back undoes.
pub(super) fn go(fragment: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(fragment);
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "moments since 1970 and small numbers: what is not is cut to the nearest"
)]
fn whole(number: f64) -> u64 {
    number as u64
}

/// A moment as it is told: day and time of day where the reader is.
pub(super) fn told(at: u64, lang: Lang) -> String {
    #[expect(
        clippy::cast_precision_loss,
        reason = "moments are far below the numbers at which digits are lost"
    )]
    let moment = Date::new(&wasm_bindgen::JsValue::from_f64(at as f64));
    let day = format!(
        "{:04}-{:02}-{:02}",
        moment.get_full_year(),
        moment.get_month() + 1,
        moment.get_date()
    );
    let time = time(moment.get_hours() * 60 + moment.get_minutes());
    [&spoken_date(&day, lang), " ", &time].concat()
}

/// A minute of the day as it is told.
pub(super) fn time(minutes: u32) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}
