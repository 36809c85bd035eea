//! The app's shell, and which of it belongs to which page.

use certified_spaces::{Address, Lang, Page, PlainPage, Program};

use super::head::Head;

/// The page that the app was built with, in which every page of the site is written.
pub(super) struct Shell(String);

/// The markers in the shell. The base stands for the path under which the site is served.
const BASE: &str = "/__base__/";
const LANGUAGE: &str = "__lang__";
const HEAD: &str = "<!--head-->";
const BODY: &str = "<!--page-->";

impl Shell {
    /// Nothing, where a place to write at is missing: then it is no shell.
    pub(super) fn of(text: String) -> Option<Self> {
        let markers = [BASE, LANGUAGE, HEAD, BODY];
        let has_all = markers.iter().all(|marker| text.contains(marker));
        has_all.then_some(Self(text))
    }

    /// `early` are the files of the API that the app will ask for first.
    pub(super) fn page(
        &self,
        head: &Head<'_>,
        address: &Address,
        page: &PlainPage,
        early: &[String],
    ) -> String {
        let start = head.of_page(address, page);
        let early = format!(" data-early=\"{}\"{PROGRAM}", early.join(" "));
        let with_program = |other| without(&self.0, &[other]).replacen(PROGRAM, &early, 1);
        let shell = match address.page.program() {
            Some(Program::Main) => with_program(ASSESSMENT),
            Some(Program::Assessment) => with_program(MAIN),
            None => plain(&self.0),
        };
        let not_its_own: &[&str] = match &address.page {
            Page::Directory => &[DOOR, DOCUMENT],
            // Forms have styles of their own, and the conditions of a space's page, which documents draw otherwise.
            Page::Assess(_) => &[DOOR, DIRECTORY, DOCUMENT],
            page if page.is_document() => &[DOOR, DIRECTORY],
            _ => &[DOOR, DIRECTORY, DOCUMENT],
        };
        filled(
            &without(&shell, not_its_own),
            head.base,
            page.lang,
            &start,
            &Head::data(page),
            &page.html,
        )
    }

    /// The address without a language: it chooses one, and without script offers both.
    pub(super) fn front_door(&self, head: &Head<'_>) -> String {
        let [zh, en] = head.names.map(escape);
        let base = head.base;
        let body = format!(
            "<main class=\"page about\"><h1 class=\"page-name\">{zh}</h1><p class=\"lead\" lang=\"en\">{en}</p><p class=\"actions\"><a class=\"button\" href=\"{base}zh/\">中文</a><a class=\"button\" lang=\"en\" href=\"{base}en/\">English</a></p></main>"
        );
        let start = head.of_door(&format!("{zh} {en}"));
        filled(&plain(&self.0), base, Lang::Zh, &start, "", &body)
    }
}

/// A shell with a page in it. What programs read comes last in the head: nobody waits for it to see the page. The body comes last of
/// all: nothing in it is taken for a marker.
fn filled(shell: &str, base: &str, lang: Lang, start: &str, data: &str, body: &str) -> String {
    shell
        .replace(BASE, base)
        .replacen(LANGUAGE, lang.tag(), 1)
        .replacen("</head>", &format!("{data}</head>"), 1)
        .replacen(HEAD, start, 1)
        .replacen(BODY, body, 1)
}

/// What of the shell belongs to some pages only, by what stands in its tags: the scripts that start a program, the scripts of the front
/// door and of the directory, and what documents and forms look like.
const PROGRAM: &str = " data-wasm=";
const MAIN: &str = "data-main";
const ASSESSMENT: &str = "data-assessment";
const DOOR: &str = "data-door";
/// The script that the directory runs before it is painted.
const DIRECTORY: &str = "data-directory";
const DOCUMENT: &str = "data-document";

/// Around what is said when the program has stopped.
const STOPPED: (&str, &str) = ("<!--stopped-->", "<!--/stopped-->");

/// The shell of pages under which no program runs.
fn plain(shell: &str) -> String {
    let shell = without(shell, &[PROGRAM, DIRECTORY, ASSESSMENT]);
    let around =
        |(before, rest): (&str, &str)| Some(before.to_owned() + rest.split_once(STOPPED.1)?.1);
    shell
        .split_once(STOPPED.0)
        .and_then(around)
        .unwrap_or(shell)
}

/// The shell without the tags in which one of these stands.
fn without(shell: &str, marks: &[&str]) -> String {
    let mut kept = String::with_capacity(shell.len());
    let mut dropped = false;
    for piece in shell.split_inclusive('>') {
        let ends_script = piece.trim() == "</script>";
        dropped = marks.iter().any(|mark| piece.contains(mark)) || (dropped && ends_script);
        if !dropped {
            kept.push_str(piece);
        }
    }
    kept
}

/// Text for an element or a quoted attribute (HTML, "escaping a string").
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_end_its_element() {
        assert_eq!(
            escape("</title><script>\"&"),
            "&lt;/title&gt;&lt;script&gt;&quot;&amp;"
        );
    }

    const SHELL: &str = "<html lang=\"__lang__\" data-base=\"/__base__/\"><head><!--head--><script type=\"module\" src=\"/__base__/app/boot.js\" data-js=\"a\" data-wasm=\"b\" data-main></script><script type=\"module\" src=\"/__base__/app/boot.js\" data-js=\"c\" data-wasm=\"d\" data-assessment></script><link rel=\"stylesheet\" href=\"/__base__/app/assessment.css\" data-assessment><script src=\"/__base__/app/choose.js\" data-door></script><script src=\"/__base__/app/early.js\" data-directory></script><link rel=\"stylesheet\" href=\"/__base__/app/document.css\" data-document></head><body><!--page--><!--stopped--><p id=\"stopped\"></p><!--/stopped--></body>";

    fn shell() -> Shell {
        Shell(SHELL.to_owned())
    }

    const NAMES: Head<'_> = Head {
        base: "/r/",
        here: "/r/",
        is_absolute: false,
        is_sample: true,
        names: ["众创空间名录", "Spaces & <Makers>"],
    };

    #[test]
    fn the_front_door_chooses_a_language_and_does_not_start_the_app() {
        let door = shell().front_door(&NAMES);
        for part in [
            "src=\"/r/app/choose.js\"",
            "document.css",
            "href=\"/r/en/\"",
            "Spaces &amp; &lt;Makers&gt;",
        ] {
            assert!(door.contains(part), "{part}: {door}");
        }
        assert!(!door.contains("boot.js"), "{door}");
    }

    #[test]
    fn a_document_starts_no_program_and_other_pages_start_the_app() {
        for (page, starts, is_document) in [
            (Page::Home, true, false),
            (Page::Directory, true, false),
            (Page::NotFound, true, true),
            (Page::About, false, true),
            (Page::Privacy, false, true),
            (Page::Assess(None), true, false),
        ] {
            let written = PlainPage {
                lang: Lang::En,
                title: "T".to_owned(),
                description: "D".to_owned(),
                canonical: None,
                data: Some("{}".to_owned()),
                html: "<p>B</p>".to_owned(),
            };
            let address = Address::of(Lang::En, page);
            let text = shell().page(&NAMES, &address, &written, &["root.json".to_owned()]);
            assert_eq!(
                text.matches("boot.js").count(),
                usize::from(starts),
                "{text}"
            );
            let is_form = matches!(address.page, Page::Assess(_));
            assert_eq!(text.contains("data-wasm=\"d\""), is_form, "{text}");
            assert_eq!(text.contains("assessment.css"), is_form, "{text}");
            assert_eq!(text.contains("document.css"), is_document, "{text}");
            assert_eq!(
                text.contains("early.js"),
                address.page == Page::Directory,
                "{text}"
            );
            assert_eq!(text.contains("data-early=\"root.json\""), starts, "{text}");
            assert_eq!(text.contains("id=\"stopped\""), starts, "{text}");
            assert!(
                !text.contains("choose.js") && text.contains("<p>B</p>"),
                "{text}"
            );
        }
    }
}
