//! The condition of a clause, drawn large: a fork where one of several is enough, boxes on one wire where all are needed. The boxes are
//! text in reading order, the wires are drawn by the style sheet.

mod leaf;

use rules::{Clause, Condition, Document};

use super::{clause::has_number, view::View};
use crate::ui::{Element, Html, el};

use leaf::leaf;

/// The drawing of a clause's condition.
pub(super) fn circuit(
    view: &View<'_>,
    document: &Document,
    clause: &Clause,
    condition: &Condition,
) -> Element {
    let w = &view.w.clause;
    let (start, goal) = match condition {
        Condition::AnyOf(parts) => ((w.any_start)(parts.len()), w.goal),
        Condition::AllOf(parts) => ((w.all_start)(parts.len()), w.goal),
        Condition::AtLeastOf(some) => ((w.some_start)(some.n, some.conditions.len()), w.goal),
        Condition::Advisory(_) => (w.advisory_start.to_owned(), w.goal_advisory),
        Condition::OnlyIf(_) => (w.if_start.to_owned(), w.goal),
        _ => (w.one_start.to_owned(), w.goal),
    };
    let goal = goal(if has_number(clause) {
        &clause.id
    } else {
        w.this_one
    });
    let class = if condition.is_advisory() {
        "circuit__goal circuit__goal--advisory"
    } else {
        "circuit__goal"
    };
    let drawn = Drawn { view, document };
    let line = el("div")
        .class(if is_fork(condition) {
            "circuit__line circuit__line--fork"
        } else {
            "circuit__line"
        })
        .with(el("p").class("circuit__start").with(start))
        .with(drawn.piece(condition))
        .with(el("p").class(class).with(goal));
    el("div")
        .class("circuit")
        .attr("role", "group")
        .attr("aria-label", w.drawing)
        .with(line)
}

/// Whether it is drawn as ways side by side.
fn is_fork(condition: &Condition) -> bool {
    matches!(
        condition,
        Condition::AnyOf(_)
            | Condition::AtLeastOf(_)
            | Condition::Advisory(_)
            | Condition::OnlyIf(_)
    )
}

struct Drawn<'v, 's> {
    view: &'v View<'s>,
    document: &'v Document,
}

impl Drawn<'_, '_> {
    fn piece(&self, condition: &Condition) -> Html {
        let w = &self.view.w.clause;
        match condition {
            Condition::AnyOf(parts) => self.fork(parts, Some(self.view.w.or), w.enough),
            Condition::AtLeastOf(some) => self.fork(&some.conditions, None, w.counts_as_one),
            Condition::AllOf(parts) => self.series(parts),
            Condition::Advisory(inner) => {
                let inner = el("li")
                    .class("limb limb--advice")
                    .with(self.content(inner));
                let bypass = el("li")
                    .class("limb limb--bypass")
                    .with(el("p").class("limb__name").with(w.passes_by));
                el("ul").class("fork").with([inner, bypass]).into()
            }
            Condition::OnlyIf(only) => {
                let when = el("p")
                    .class("limb__if")
                    .with(w.if_so)
                    .with(self.view.t.colon)
                    .with(self.view.words(self.document.asked_in_short(&only.when)));
                let then = el("li")
                    .class("limb")
                    .with(when)
                    .with(el("p").class("limb__name").with(w.then))
                    .with(self.content(&only.then));
                let otherwise = el("li").class("limb limb--bypass").with(
                    el("p")
                        .class("limb__name")
                        .with(w.otherwise)
                        .with(self.view.t.colon)
                        .with(w.not_asked),
                );
                el("ul").class("fork").with([then, otherwise]).into()
            }
            single => el("ul")
                .class("series")
                .with(el("li").class("limb").with(self.content(single)))
                .into(),
        }
    }

    /// What stands in a box: a single condition, or a smaller circuit.
    fn content(&self, condition: &Condition) -> Html {
        if condition.parts().is_empty() {
            leaf(self.view, self.document, condition)
        } else {
            self.piece(condition)
        }
    }

    /// Limbs of equal size, and between them the word that says that one is enough.
    fn fork(&self, parts: &[Condition], between: Option<&'static str>, note: &'static str) -> Html {
        let mut limbs = Vec::new();
        for part in parts {
            if let Some(word) = between.filter(|_| !limbs.is_empty()) {
                limbs.push(el("li").class("fork__or").with(word));
            }
            let note = el("p").class("limb__note").with(note);
            limbs.push(el("li").class("limb").with(self.content(part)).with(note));
        }
        el("ul").class("fork").with(limbs).into()
    }

    /// Boxes on one wire.
    fn series(&self, parts: &[Condition]) -> Html {
        let mut boxes = Vec::new();
        for part in parts {
            if !boxes.is_empty() {
                boxes.push(el("li").class("series__and").with(self.view.w.and));
            }
            let note = el("p")
                .class("limb__note limb__note--needed")
                .with(self.view.w.clause.needed);
            boxes.push(el("li").class("limb").with(self.content(part)).with(note));
        }
        let class = if parts.len() > 2 {
            "series series--long"
        } else {
            "series"
        };
        el("ul").class(class).with(boxes).into()
    }
}
