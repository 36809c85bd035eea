//! A doubt about a record, as a message that is ready but for what was seen. Nothing is sent from here: there is no server to take it.

use release::SpaceRecord;

use crate::{
    i18n::say,
    pages::{contact::is_mail, verdict::state_of},
    routes::encode,
    site::Site,
    ui::{Html, copied, el},
};

/// The message as a link to the reader's mail, where the publisher takes doubts, and as a text to copy.
pub(super) fn doubt(site: &Site, record: &SpaceRecord, web_address: &str) -> Html {
    let t = site.words();
    let w = t.space;
    let text = message(site, record, web_address);
    let contact = site
        .catalogue
        .publisher()
        .and_then(|publisher| publisher.doubts.as_ref())
        .filter(|contact| is_mail(&contact.mail));
    let way: Html = match contact {
        Some(contact) => {
            let subject = [w.doubt_subject, &record.name, " ", &record.id].concat();
            // RFC 6068, 5: a line ends with %0D%0A.
            let body = encode(&text.replace('\n', "\r\n"));
            let href = [
                "mailto:",
                &contact.mail,
                "?subject=",
                &encode(&subject),
                "&body=",
                &body,
            ]
            .concat();
            let mail = el("a").class("button").href(href).with(w.doubt_mail);
            let address = el("span").class("doubt__to").with(contact.mail.clone());
            el("p").class("actions").with((mail, address)).into()
        }
        None => el("p").class("doubt__nobody").with(w.doubt_nobody).into(),
    };
    (
        el("p").class("part__lead").with(w.doubt_lead),
        way,
        copied(t, "doubt-text", w.doubt_text, text),
    )
        .into()
}

fn message(site: &Site, record: &SpaceRecord, web_address: &str) -> String {
    let t = site.words();
    let root = site.catalogue.root();
    let [name, id, state, release, as_of, seen] = t.space.doubt_lines;
    [
        name,
        &record.name,
        "\n",
        id,
        &record.id,
        "\n",
        state,
        say(state_of(&record.state).name(), t.lang),
        "\n",
        release,
        &root.release,
        "\n",
        as_of,
        &root.as_of,
        "\n",
        web_address,
        "\n\n",
        seen,
        "\n\n",
    ]
    .concat()
}
