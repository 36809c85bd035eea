//! How to take the data: as a table, and by a few lines of a program.

use super::{
    About,
    piece::{lines, part, prose, size},
};
use crate::ui::{Html, el};

/// Stands for the site's address where the settings do not state it.
const SITE: &str = "https://example.org/";

pub(super) fn take(about: &About<'_>) -> Html {
    let words = about.words;
    let table = about
        .data
        .offers
        .iter()
        .find(|offer| offer.path == "spaces.csv")
        .and_then(|offer| offer.example.as_ref());
    let download = table.map(|table| {
        let length = table.length.map(size);
        let link = el("a")
            .class("button button--main")
            .attr("download", "spaces.csv")
            .href(about.href(&table.path))
            .with("spaces.csv");
        let about = el("span").class("note").with(words.table);
        let size = length.map(|length| el("span").class("figure").with(length));
        // The size stays beside the button, however narrow the page is.
        let file = el("span").class("data__file").with((link, size));
        el("p").class("data__take").with((file, about))
    });
    let programs = programs(about.served().unwrap_or(SITE), about.data.statistics.spaces);
    let programs: Vec<Html> = programs
        .into_iter()
        .map(|(language, text)| {
            el("figure")
                .class("lines-of")
                .with(el("figcaption").class("lines-of__what").with(language))
                .with(lines(text))
                .into()
        })
        .collect();
    let unknown = about.served().is_none().then(|| prose(words.replace_site));
    let shown = (
        Html::from(download),
        prose(words.line),
        Html::Several(programs),
    );
    part("take", words.take, (Html::from(shown), unknown))
}

/// The first lines of a program in a few languages. Each says how many records there are.
fn programs(site: &str, spaces: u32) -> [(&'static str, String); 3] {
    [
        (
            "curl",
            format!("SITE={site}\ncurl -O \"${{SITE}}api/v1/spaces.csv\""),
        ),
        (
            "Python",
            format!(
                "SITE = \"{site}\"\nimport json, urllib.request\nspaces = json.load(urllib.request.urlopen(SITE + \"api/v1/spaces.json\"))[\"spaces\"]\nprint(len(spaces))  # {spaces}"
            ),
        ),
        (
            "JavaScript",
            format!(
                "const SITE = \"{site}\";\nconst answer = await fetch(SITE + \"api/v1/spaces.json\");\nconst {{ release, spaces }} = await answer.json();\nconsole.log(release, spaces.length); // {spaces}"
            ),
        ),
    ]
}
