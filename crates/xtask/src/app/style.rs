//! Stylesheets without what only their authors read. Nothing is reordered or rewritten: comments go, and runs of white space become
//! one space, or none beside braces and semicolons. Texts in quotes stay as they are.

/// The same stylesheet in fewer bytes. To be given one without an unclosed comment or text, as Trunk takes it.
pub(super) fn without_space(style: &str) -> String {
    let mut short = String::with_capacity(style.len());
    let mut rest = style;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' | '\'' => {
                let end = closing(rest, first);
                short.push_str(&rest[..end]);
                end
            }
            // The last declaration of a block needs no end, one in the middle does.
            '{' | '}' | ';' => {
                while short.ends_with([' ', ';']) {
                    short.pop();
                }
                short.push(first);
                1
            }
            _ if first.is_whitespace() => {
                space(&mut short);
                first.len_utf8()
            }
            _ => {
                short.push(first);
                first.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    short.truncate(short.trim_end().len());
    short
}

/// One space, where there is none yet and one may matter.
fn space(short: &mut String) {
    if !short.is_empty() && !short.ends_with([' ', '{', '}', ';']) {
        short.push(' ');
    }
}

/// Where a text in quotes ends.
fn closing(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        if c == quote && !escaped {
            return at + c.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::without_space;

    #[test]
    fn only_what_means_nothing_goes() {
        for (style, expected) in [
            ("a {\n  color: red;\n}\n", "a{color: red}"),
            (
                "/* said */ @layer base, ui;\n.a  > .b :is(p, q) { margin: calc(1px + 2px); ; top: 0 }",
                "@layer base, ui;.a > .b :is(p, q){margin: calc(1px + 2px);top: 0}",
            ),
            (
                ".a::before { content: \"a  /* b */ \\\" ; }\"; }",
                ".a::before{content: \"a  /* b */ \\\" ; }\"}",
            ),
            (".a/**/.b /**/ .c{}", ".a.b .c{}"),
            ("", ""),
        ] {
            assert_eq!(without_space(style), expected, "{style}");
        }
    }
}
