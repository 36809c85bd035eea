//! The shell of pages under which no program runs.

/// The shell without what starts the app or fetches it early, and without what is said when it stops.
pub(super) fn plain(shell: &str) -> String {
    [
        ("<!--program-->", "", "<!--/program-->"),
        ("<script", "data-wasm=", "</script>"),
        ("<link", "rel=\"modulepreload\"", ">"),
        ("<link", "rel=\"preload\"", ">"),
    ]
    .iter()
    .fold(shell.to_owned(), |shell, part| without(&shell, *part))
}

/// A text without every part that begins so, contains this and ends so.
fn without(text: &str, (start, inside, end): (&str, &str, &str)) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, from)) = rest.find(start).map(|at| rest.split_at(at)) {
        let length = from.find(end).map_or(from.len(), |at| at + end.len());
        let (part, after) = from.split_at(length);
        kept.push_str(before);
        if !part.contains(inside) {
            kept.push_str(part);
        }
        rest = after;
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_program_is_left_and_everything_else_is() {
        let shell = concat!(
            "<link rel=\"icon\" href=\"i\"><link rel=\"stylesheet\" href=\"s\"><script defer src=\"page.js\"></script>",
            "<script type=\"module\" src=\"boot.js\" data-js=\"a\" data-wasm=\"b\"></script>",
            "<link rel=\"modulepreload\" href=\"a\"><link rel=\"preload\" href=\"b\">",
            "<!--page--><!--program--><section id=\"stopped\"></section><!--/program--></body>"
        );
        assert_eq!(
            plain(shell),
            "<link rel=\"icon\" href=\"i\"><link rel=\"stylesheet\" href=\"s\"><script defer src=\"page.js\"></script><!--page--></body>"
        );
    }
}
