//! A title as a schema.org `Certification`.

use register::{Level, State};
use release::TitleRecord;
use serde_json::{Value, json};

use super::object;
use crate::{i18n::say, routes::Lang};

/// A title that was granted. One that is in public notice was not yet, and is no certification.
pub(super) fn certification(title: &TitleRecord, lang: Lang) -> Option<Value> {
    let state = State::from_key(&title.state)?;
    if matches!(state, State::InNotice | State::Listed) {
        return None;
    }
    let status = if state.holds() { "Active" } else { "Inactive" };
    let level = Level::from_key(&title.level).map(|level| say(level.name(), lang));
    let level = level.unwrap_or(&title.level);
    let name = match lang {
        Lang::Zh => format!("{level}众创空间"),
        Lang::En => format!("Certified co-working space, {} level", level.to_lowercase()),
    };
    // What ended a title is its last day, whether it was to end or was ended.
    let expires = title.cancelled.as_ref().or(title.until.as_ref());
    Some(object([
        ("@type", Some("Certification".into())),
        ("name", Some(name.into())),
        (
            "certificationStatus",
            Some(format!("https://schema.org/Certification{status}").into()),
        ),
        (
            "certificationIdentification",
            Some(
                title
                    .number
                    .as_ref()
                    .unwrap_or(&title.document)
                    .as_str()
                    .into(),
            ),
        ),
        (
            "about",
            Some(json!({ "@type": "DefinedTerm", "name": level, "termCode": title.level })),
        ),
        (
            "issuedBy",
            Some(json!({ "@type": "Organization", "name": title.issuer })),
        ),
        ("validFrom", title.from.as_deref().map(Value::from)),
        ("expires", expires.map(|day| day.as_str().into())),
    ]))
}
