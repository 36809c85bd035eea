//! The same work on many things at once, results in their order.

use std::{
    sync::atomic::{AtomicBool, AtomicUsize, Ordering},
    thread,
};

/// As many threads as the machine runs at once, for work that computes.
pub(crate) fn processors() -> usize {
    thread::available_parallelism().map_or(1, usize::from)
}

/// What `work` makes of every item, in the order of the items, on up to so many threads. After the first error nothing more is begun.
///
/// # Errors
/// The error of the first item, in their order, of those that failed.
pub(crate) fn map<T: Sync, R: Send, E: Send>(
    items: &[T],
    threads: usize,
    work: impl Fn(&T) -> Result<R, E> + Sync,
) -> Result<Vec<R>, E> {
    let next = AtomicUsize::new(0);
    let failed = AtomicBool::new(false);
    let worker = || {
        let mut done = Vec::new();
        while !failed.load(Ordering::Relaxed) {
            let place = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(place) else { break };
            let result = work(item);
            failed.fetch_or(result.is_err(), Ordering::Relaxed);
            done.push((place, result));
        }
        done
    };
    let threads = threads.min(items.len());
    let mut all = if threads < 2 {
        worker()
    } else {
        thread::scope(|scope| {
            let workers: Vec<_> = (0..threads).map(|_| scope.spawn(worker)).collect();
            workers
                .into_iter()
                .flat_map(|worker| match worker.join() {
                    Ok(done) => done,
                    Err(panic) => std::panic::resume_unwind(panic),
                })
                .collect()
        })
    };
    all.sort_unstable_by_key(|(place, _)| *place);
    all.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_items_on_any_number_of_threads() {
        let items: Vec<u32> = (0..1000).collect();
        for threads in [0, 1, 3, 64] {
            let doubled = map(&items, threads, |item| Ok::<_, ()>(item * 2)).unwrap();
            assert!(
                doubled
                    .iter()
                    .copied()
                    .eq(items.iter().map(|item| item * 2))
            );
        }
        assert_eq!(map(&[], 4, |item: &u32| Ok::<_, ()>(*item)), Ok(Vec::new()));
    }

    #[test]
    fn nothing_is_begun_after_an_error() {
        let begun = AtomicUsize::new(0);
        let result = map(&vec![0; 100_000], 4, |_| {
            begun.fetch_add(1, Ordering::Relaxed);
            Err::<(), _>("full")
        });
        assert_eq!(result, Err("full"));
        assert!(begun.into_inner() < 100_000);
    }
}
