//! Drawing in turns. A whole page drawn at once keeps a slow phone busy for a fifth of a second, in which no press of a key is answered;
//! where a page is drawn that nobody sees yet, elements beyond a number wait for the next turn.

use std::{cell::RefCell, collections::VecDeque, iter};

/// What is put off: draws one element in the place that was kept for it.
pub(super) type Waiting = Box<dyn FnOnce()>;

/// How many elements are drawn in a turn.
const ELEMENTS_A_TURN: u32 = 80;

struct Turns {
    /// How many elements may still be drawn in this turn.
    left: u32,
    waiting: VecDeque<Waiting>,
}

thread_local! {
    /// Nothing, where all is drawn at once.
    static TURNS: RefCell<Option<Turns>> = const { RefCell::new(None) };
}

/// Draws in turns what `draw` draws; between two, the caller does something else. The page is whole when no turn is left.
pub(crate) fn in_turns(draw: impl FnOnce()) -> impl Iterator<Item = ()> {
    TURNS.set(Some(Turns {
        left: ELEMENTS_A_TURN,
        waiting: VecDeque::new(),
    }));
    draw();
    iter::from_fn(|| {
        let mut next = begin();
        if next.is_none() {
            TURNS.set(None);
        }
        let any = next.is_some();
        while let Some(draw) = next {
            draw();
            next = go_on();
        }
        any.then_some(())
    })
}

fn begin() -> Option<Waiting> {
    TURNS.with_borrow_mut(|turns| {
        let turns = turns.as_mut()?;
        turns.left = ELEMENTS_A_TURN;
        turns.waiting.pop_front()
    })
}

fn go_on() -> Option<Waiting> {
    TURNS.with_borrow_mut(|turns| {
        let turns = turns.as_mut()?;
        (turns.left > 0)
            .then(|| turns.waiting.pop_front())
            .flatten()
    })
}

/// Whether the next element has to wait; it counts as drawn if not.
pub(super) fn is_full() -> bool {
    TURNS.with_borrow_mut(|turns| {
        turns.as_mut().is_some_and(|turns| {
            let full = turns.left == 0;
            turns.left = turns.left.saturating_sub(1);
            full
        })
    })
}

/// Puts an element off to a later turn.
pub(super) fn put_off(draw: Waiting) {
    TURNS.with_borrow_mut(|turns| {
        if let Some(turns) = turns {
            turns.waiting.push_back(draw);
        }
    });
}
