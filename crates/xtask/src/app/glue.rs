//! The script between the page and the WebAssembly, as wasm-bindgen writes it, and the names by which the two call each other.
//!
//! wasm-bindgen writes for a reader: comments, indentation, and names that end in a hash. It also exports what packages offer and
//! nobody calls. Together that is 7 kB of what each visitor loads.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::wasm_names::{self, Entry};
use crate::error::Error;

/// How the names begin that wasm-bindgen makes up. Others, such as `memory`, may be those of something else as well.
const NAMED_BY_BINDGEN: [&str; 3] = ["__wb", "__wasm_bindgen_func", "wasm_bindgen__"];

/// Rewrites a script and its WebAssembly: classes and exports that nobody uses go, so that what stands behind them can go too;
/// names become short; comments and indentation go.
///
/// # Errors
/// If one of the two is not as wasm-bindgen writes it.
pub(super) fn trim(script: &Path, wasm: &Path) -> Result<(), Error> {
    let text = fs::read_to_string(script).map_err(|error| Error::file(script, error))?;
    let bytes = fs::read(wasm).map_err(|error| Error::file(wasm, error))?;
    let text = plain(&without_unused_classes(&text)).ok_or_else(|| {
        Error::content(
            script,
            "has a text of several lines, which cannot be trimmed",
        )
    })?;
    let words: Vec<&str> = words(&text).collect();
    let mut short = BTreeMap::new();
    for name in functions(&text) {
        let next = format!("${}", short.len());
        short.insert(name.to_owned(), next);
    }
    let trimmed = wasm_names::rewrite(&bytes, |entry, name| {
        let used = words.contains(&name);
        if entry == Entry::Export && !used {
            return None;
        }
        let bindgens = NAMED_BY_BINDGEN.iter().any(|start| name.starts_with(start));
        if !(used && (bindgens || short.contains_key(name))) {
            return Some(name.to_owned());
        }
        let next = format!("${}", short.len());
        Some(short.entry(name.to_owned()).or_insert(next).clone())
    })
    .ok_or_else(|| Error::content(wasm, "is not WebAssembly"))?;
    if words
        .iter()
        .any(|word| short.values().any(|name| name == word))
    {
        return Err(Error::content(script, "has names like $0 of its own"));
    }
    fs::write(wasm, trimmed).map_err(|error| Error::file(wasm, error))?;
    fs::write(script, renamed(&text, &short)).map_err(|error| Error::file(script, error))
}

/// The functions of the script itself, but for those whose names something else has too, as its property.
fn functions(text: &str) -> impl Iterator<Item = &str> {
    text.split("\nfunction ")
        .skip(1)
        .filter_map(|function| function.split('(').next())
        .filter(|name| !text.contains(&format!(".{name}")))
}

fn is_part_of_word(char: char) -> bool {
    char.is_alphanumeric() || char == '_' || char == '$'
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char| !is_part_of_word(char))
}

/// The text without exported classes that are named nowhere but in their own parts.
fn without_unused_classes(text: &str) -> String {
    let classes: Vec<&str> = text
        .split("\nexport class ")
        .skip(1)
        .chain(text.strip_prefix("export class "))
        .filter_map(|class| class.split(' ').next())
        .collect();
    classes.into_iter().fold(text.to_owned(), |text, name| {
        let parts = [
            (format!("export class {name} {{\n"), "\n}\n"),
            (format!("if (Symbol.dispose) {name}."), ";\n"),
            (format!("const {name}Finalization = "), ";\n"),
        ];
        let without = parts.iter().try_fold(text.clone(), |text, (start, end)| {
            let from = text.find(start)?;
            let to = from + text[from..].find(end)? + end.len();
            Some(format!("{}{}", &text[..from], &text[to..]))
        });
        let finalization = format!("{name}Finalization");
        without
            .filter(|text| !words(text).any(|word| word == name || word == finalization))
            .unwrap_or(text)
    })
}

/// The text without comments that have lines of their own, without indentation and empty lines. Nothing, if a text goes over several
/// lines, since its indentation is part of it.
fn plain(text: &str) -> Option<String> {
    let mut in_comment = false;
    let mut lines = String::new();
    for line in text.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            if line.matches('`').count() % 2 == 1 {
                return None;
            }
            lines.push_str(line);
            lines.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    Some(lines)
}

fn renamed(text: &str, short: &BTreeMap<String, String>) -> String {
    let mut renamed = String::new();
    for piece in text.split_inclusive(|char| !is_part_of_word(char)) {
        let word = piece.trim_end_matches(|char| !is_part_of_word(char));
        renamed.push_str(short.get(word).map_or(word, String::as_str));
        renamed.push_str(&piece[word.len()..]);
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "export class Unused {
    free() {
        wasm.__wbg_unused_free(this.ptr);
    }
}
if (Symbol.dispose) Unused.prototype[Symbol.dispose] = Unused.prototype.free;

export class Used {
    free() {
        wasm.__wbg_used_free(this.ptr);
    }
}
if (Symbol.dispose) Used.prototype[Symbol.dispose] = Used.prototype.free;
function imports() {
    return {
        /**
         * @param {number} at
         */
        __wbg_alert_1f: function(at) { alert(`${at}//`); return Used.wrap(at); }, // to the end
    };
}
// A line.
const UnusedFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_unused_free(ptr, 1));
const UsedFinalization = new FinalizationRegistry(ptr => wasm.__wbg_used_free(ptr, 1));
function own(at) { return called(at); }
function called(at) { return at.called; }
wasm.memory; wasm.__wbindgen_start();
own(1);
";

    #[test]
    fn what_nobody_uses_goes_and_both_sides_call_each_other_by_the_same_short_names() {
        let folder = tempfile::tempdir().unwrap();
        let (script, wasm) = (folder.path().join("a.js"), folder.path().join("a.wasm"));
        fs::write(&script, SCRIPT).unwrap();
        let module = |imports: &[&str], exports: &[&str]| {
            wasm_names::tests::module("./a_bg.js", imports, exports)
        };
        let exports = [
            "memory",
            "__wbg_unused_free",
            "__wbg_used_free",
            "__wbindgen_start",
        ];
        fs::write(&wasm, module(&["__wbg_alert_1f"], &exports)).unwrap();
        trim(&script, &wasm).unwrap();
        assert_eq!(
            fs::read(&wasm).unwrap(),
            module(&["$2"], &["memory", "$3", "$4"])
        );
        assert_eq!(
            fs::read_to_string(&script).unwrap(),
            "export class Used {
free() {
wasm.$3(this.ptr);
}
}
if (Symbol.dispose) Used.prototype[Symbol.dispose] = Used.prototype.free;
function $0() {
return {
$2: function(at) { alert(`${at}//`); return Used.wrap(at); }, // to the end
};
}
const UsedFinalization = new FinalizationRegistry(ptr => wasm.$3(ptr, 1));
function $1(at) { return called(at); }
function called(at) { return at.called; }
wasm.memory; wasm.$4();
$1(1);
"
        );
    }

    #[test]
    fn what_is_not_as_expected_stays_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let (script, wasm) = (folder.path().join("a.js"), folder.path().join("a.wasm"));
        let sound = wasm_names::tests::module("./a_bg.js", &["__wbg_a_1"], &[]);
        for (text, bytes) in [
            ("wasm.__wbg_a_1; const text = `two\n  lines`;", &sound[..]),
            ("wasm.__wbg_a_1; const $0 = 1;", &sound),
            ("wasm.__wbg_a_1;", &sound[..sound.len() - 1]),
            ("wasm.__wbg_a_1;", b"<html>"),
        ] {
            fs::write(&script, text).unwrap();
            fs::write(&wasm, bytes).unwrap();
            assert!(trim(&script, &wasm).is_err(), "{text}");
            assert_eq!(fs::read_to_string(&script).unwrap(), text);
            assert_eq!(fs::read(&wasm).unwrap(), bytes);
        }
    }
}
