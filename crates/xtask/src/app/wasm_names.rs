//! The names in a WebAssembly module's imports and exports (WebAssembly Core Specification, 5.5: binary format, modules).

/// Magic number and version (5.5.16).
const HEADER: &[u8] = b"\0asm\x01\0\0\0";

/// Sections (5.5.2).
const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;

/// Where a name stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// What the module needs.
    Import,
    /// What it offers.
    Export,
}

/// The module with other names. `name` says what each is called from now on; nothing takes an export away. Nothing, if these bytes
/// are no module, or one whose import would be taken away.
pub(super) fn rewrite(
    module: &[u8],
    mut name: impl FnMut(Entry, &str) -> Option<String>,
) -> Option<Vec<u8>> {
    let mut rest = module.strip_prefix(HEADER)?;
    let mut written = HEADER.to_vec();
    while let Some((&id, after)) = rest.split_first() {
        rest = after;
        let content = bytes(&mut rest)?;
        let content = match id {
            IMPORTS => imports(content, &mut name)?,
            EXPORTS => exports(content, &mut name)?,
            _ => content.to_vec(),
        };
        written.push(id);
        put_bytes(&mut written, &content);
    }
    Some(written)
}

fn imports(
    mut from: &[u8],
    name: &mut impl FnMut(Entry, &str) -> Option<String>,
) -> Option<Vec<u8>> {
    let count = number(&mut from)?;
    let mut written = Vec::new();
    put_number(&mut written, count);
    for _ in 0..count {
        put_bytes(&mut written, bytes(&mut from)?);
        let old = std::str::from_utf8(bytes(&mut from)?).ok()?;
        put_bytes(&mut written, name(Entry::Import, old)?.as_bytes());
        let start = from;
        // A function, by its type; a table or a memory with its limits; a global (5.5.5).
        match take(&mut from)? {
            0 => drop(number(&mut from)?),
            1 => {
                take(&mut from)?;
                limits(&mut from)?;
            }
            2 => limits(&mut from)?,
            3 => {
                take(&mut from)?;
                take(&mut from)?;
            }
            _ => return None,
        }
        written.extend_from_slice(&start[..start.len() - from.len()]);
    }
    from.is_empty().then_some(written)
}

fn exports(
    mut from: &[u8],
    name: &mut impl FnMut(Entry, &str) -> Option<String>,
) -> Option<Vec<u8>> {
    let (mut kept, mut entries) = (0, Vec::new());
    for _ in 0..number(&mut from)? {
        let old = std::str::from_utf8(bytes(&mut from)?).ok()?;
        let kind = take(&mut from)?;
        let index = number(&mut from)?;
        if let Some(new) = name(Entry::Export, old) {
            kept += 1;
            put_bytes(&mut entries, new.as_bytes());
            entries.push(kind);
            put_number(&mut entries, index);
        }
    }
    let mut written = Vec::new();
    put_number(&mut written, kept);
    written.extend(entries);
    from.is_empty().then_some(written)
}

fn limits(from: &mut &[u8]) -> Option<()> {
    let has_most = take(from)? & 1 == 1;
    number(from)?;
    if has_most {
        number(from)?;
    }
    Some(())
}

fn take(from: &mut &[u8]) -> Option<u8> {
    let (first, rest) = from.split_first()?;
    *from = rest;
    Some(*first)
}

/// An unsigned LEB128 number (5.2.2).
fn number(from: &mut &[u8]) -> Option<u32> {
    let mut number = 0;
    for shift in (0..32).step_by(7) {
        let byte = take(from)?;
        number |= u32::from(byte & 127) << shift;
        if byte < 128 {
            return Some(number);
        }
    }
    None
}

/// Bytes after their number, as names and sections are written.
fn bytes<'a>(from: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = number(from)? as usize;
    let (bytes, rest) = from.split_at_checked(length)?;
    *from = rest;
    Some(bytes)
}

fn put_number(to: &mut Vec<u8>, mut number: u32) {
    while number > 127 {
        to.extend(u8::try_from(number & 127).map(|byte| byte | 128));
        number >>= 7;
    }
    to.extend(u8::try_from(number));
}

fn put_bytes(to: &mut Vec<u8>, bytes: &[u8]) {
    put_number(to, u32::try_from(bytes.len()).unwrap_or(u32::MAX));
    to.extend_from_slice(bytes);
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// A module that imports and exports functions of these names, with a section of 300 bytes behind.
    pub(in super::super) fn module(from: &str, imports: &[&str], exports: &[&str]) -> Vec<u8> {
        let count = |names: &[&str]| u32::try_from(names.len()).unwrap();
        let (mut needs, mut offers) = (Vec::new(), Vec::new());
        put_number(&mut needs, count(imports));
        for name in imports {
            put_bytes(&mut needs, from.as_bytes());
            put_bytes(&mut needs, name.as_bytes());
            needs.extend([0, 5]);
        }
        put_number(&mut offers, count(exports));
        for name in exports {
            put_bytes(&mut offers, name.as_bytes());
            offers.extend([0, 200, 1]);
        }
        let mut module = HEADER.to_vec();
        for (id, content) in [(IMPORTS, needs), (EXPORTS, offers), (0, vec![1; 300])] {
            module.push(id);
            put_bytes(&mut module, &content);
        }
        module
    }

    #[test]
    fn names_change_and_exports_go_and_all_else_stays() {
        let before = module(
            "./a.js",
            &["needed", "other"],
            &["memory", "unused", "start"],
        );
        let same = rewrite(&before, |_, name| Some(name.to_owned()));
        assert_eq!(same.as_ref(), Some(&before));
        let long = "n".repeat(200);
        let after = rewrite(&before, |entry, name| match (entry, name) {
            (Entry::Import, "needed") => Some(long.clone()),
            (Entry::Export, "unused") => None,
            _ => Some(name.to_owned()),
        });
        assert_eq!(
            after,
            Some(module("./a.js", &[&long, "other"], &["memory", "start"]))
        );
    }

    #[test]
    fn a_module_that_is_broken_off_or_would_lack_an_import_is_none() {
        let module = module("./a.js", &["needed"], &["start"]);
        let keep = |_, name: &str| Some(name.to_owned());
        // But for an end between two sections, which leaves a module.
        let cut = (0..module.len()).filter(|end| rewrite(&module[..*end], keep).is_some());
        assert_eq!(cut.count(), 3);
        assert_eq!(rewrite(&module, |_, _| None), None);
    }
}
