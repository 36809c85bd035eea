//! Rows of one list that have nearly the same name.

use values::{fold, one_edit_apart, words};

use crate::{
    check::{List, named::Named, reader},
    columns::Field,
    problem::{Problem, Rule, Severity},
};

/// Names of more characters are compared for equality only.
const LONGEST: usize = 100;

/// Near-same: equal after folding anywhere, or one edit apart in the same province. The later row carries the warning.
///
/// Not all pairs are compared. Two names that differ in one character are equal once that character is left out of both at the
/// same place; of two names that differ by one more character, one is the other with a character left out. So each name leaves
/// the marks of all its shortened forms, and names meet where marks are equal.
pub(super) fn find(list: &List<'_>, rows: &[Named<'_>]) -> Vec<Problem> {
    let names: Vec<String> = rows.iter().map(|row| fold(row.name)).collect();
    let mut equal: Vec<Mark> = Vec::new();
    let mut replaced: Vec<Mark> = Vec::new();
    let mut left_out: Vec<Mark> = Vec::new();
    for (at, (row, name)) in rows.iter().zip(&names).enumerate() {
        let mark = |hash, is_short| Mark { hash, at, is_short };
        equal.push(mark(hash(0, name, ""), false));
        let province = row.province.map(|province| province.code.number());
        let Some(province) = province.filter(|_| name.chars().nth(LONGEST).is_none()) else {
            continue;
        };
        let province = u64::from(province) << 32;
        left_out.push(mark(hash(province, name, ""), false));
        for (place, (start, c)) in name.char_indices().enumerate() {
            let (before, after) = (&name[..start], &name[start + c.len_utf8()..]);
            left_out.push(mark(hash(province, before, after), true));
            let place = u64::try_from(place).unwrap_or_default() + 1;
            replaced.push(mark(hash(province | place, before, after), false));
        }
    }
    let mut earlier: Vec<Option<usize>> = vec![None; rows.len()];
    first_of_each(&mut equal, &mut earlier, |_, _| true);
    let by_name = earlier.clone();
    first_of_each(&mut replaced, &mut earlier, |_, _| true);
    first_of_each(&mut left_out, &mut earlier, |one, other| one != other);
    let of = |at: usize, first: &Option<usize>| {
        // A hash is no proof.
        let is_near = |other: &usize| {
            let (name, other) = (names.get(at)?, names.get(*other)?);
            (name == other || one_edit_apart(name, other)).then_some(())
        };
        let first = by_name.get(at).copied().flatten().or(*first);
        let first = first.filter(|other| is_near(other).is_some())?;
        Some(problem(list, rows.get(at)?, rows.get(first)?))
    };
    let all = earlier.iter().enumerate();
    all.filter_map(|(at, first)| of(at, first)).collect()
}

/// A form of a name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Mark {
    hash: u64,
    /// The place of the row.
    at: usize,
    /// Whether a character was left out of the name.
    is_short: bool,
}

/// Where marks are equal, notes for each entry the first one before it whose mark may meet its own.
fn first_of_each(
    marks: &mut [Mark],
    earlier: &mut [Option<usize>],
    meet: impl Fn(bool, bool) -> bool,
) {
    marks.sort_unstable();
    for same in marks.chunk_by(|one, other| one.hash == other.hash) {
        let first = |is_short| same.iter().find(|mark| meet(mark.is_short, is_short));
        let firsts = [first(false), first(true)];
        for mark in same {
            let Some(other) = firsts[usize::from(mark.is_short)] else {
                continue;
            };
            if other.at < mark.at
                && let Some(earlier) = earlier.get_mut(mark.at)
            {
                *earlier = Some(earlier.map_or(other.at, |at| at.min(other.at)));
            }
        }
    }
}

/// FNV-1a of a text in two parts.
fn hash(seed: u64, before: &str, after: &str) -> u64 {
    let bytes = seed.to_le_bytes().into_iter();
    bytes
        .chain(before.bytes())
        .chain(after.bytes())
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

fn problem(list: &List<'_>, named: &Named<'_>, earlier: &Named<'_>) -> Problem {
    let (row, name) = (earlier.row, earlier.name);
    Problem {
        row: Some(named.row),
        column: reader::header(list, Field::Name),
        severity: Severity::Warning,
        value: Some(named.name.to_owned()),
        ..reader::of_list(
            list,
            Rule::NearName,
            words!(
                "与第 {row} 行的“{name}”几乎相同",
                "This is nearly the name in row {row}, “{name}”"
            ),
            words!(
                "如果是同一家，请只保留一行；不是就不用改",
                "If it is the same space, keep one row; otherwise leave it"
            ),
        )
    }
}
