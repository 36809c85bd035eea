//! Which combinations of conditions are tried: all of them, or so many that every two values of two conditions meet.

use std::collections::BTreeSet;

/// Every combination: one value for each condition, which has as many values as `sizes` says.
#[must_use]
pub fn every(sizes: &[usize]) -> Vec<Vec<usize>> {
    sizes.iter().fold(vec![Vec::new()], |cases, &size| {
        let with = |case: &Vec<usize>| {
            let case = case.clone();
            (0..size).map(move |value| [&case[..], &[value]].concat())
        };
        cases.iter().flat_map(with).collect()
    })
}

/// Few combinations in which every value of a condition meets every value of every other one. Faults of pages come from one condition or
/// from two that meet; seldom from three. Greedy: always the combination with the most pairs that are still new, the first of equals.
#[must_use]
pub fn pairs(sizes: &[usize]) -> Vec<Vec<usize>> {
    let mut all = every(sizes);
    let mut missing: BTreeSet<_> = all.iter().flat_map(|case| pairs_of(case)).collect();
    let mut chosen = Vec::new();
    while !missing.is_empty() {
        let news = |case: &Vec<usize>| pairs_of(case).filter(|pair| missing.contains(pair)).count();
        let best = (0..all.len()).rev().max_by_key(|&place| news(&all[place]));
        let Some(best) = best else { break };
        let case = all.remove(best);
        for pair in pairs_of(&case) {
            missing.remove(&pair);
        }
        chosen.push(case);
    }
    chosen
}

type Pair = ((usize, usize), (usize, usize));

fn pairs_of(case: &[usize]) -> impl Iterator<Item = Pair> {
    let values = || case.iter().copied().enumerate();
    values().flat_map(move |one| {
        values()
            .map(move |other| (one, other))
            .filter(|(one, other)| one.0 < other.0)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_two_values_meet_in_few_of_all_the_combinations() {
        for (sizes, most) in [
            (&[3, 3][..], 9),
            (&[2, 2, 2], 4),
            (&[12, 2, 3, 2, 4], 50),
            (&[1, 1], 1),
        ] {
            let (whole, few) = (every(sizes), pairs(sizes));
            assert_eq!(whole.len(), sizes.iter().product::<usize>());
            assert!(few.len() <= most, "{sizes:?}: {}", few.len());
            let met: BTreeSet<_> = few.iter().flat_map(|case| pairs_of(case)).collect();
            let all: BTreeSet<_> = whole.iter().flat_map(|case| pairs_of(case)).collect();
            assert_eq!(met, all, "{sizes:?}");
        }
    }
}
