//! Two results side by side, condition by condition. On a narrow page each row becomes a block: the roles are stated, for a table laid out
//! in another way is none to assistive technology.

use rules::{Evaluation, Judged, Verdict};

use crate::{
    assess::sitting::{Sitting, place_of},
    ui::{Element, Html, el},
};

/// What stands beside this draft.
#[derive(Clone, Copy)]
pub(super) enum Beside {
    /// Another run of the same form.
    Run,
    /// Another document; whether all that each of the two asks is here.
    Documents([bool; 2]),
}

/// What a condition comes to, where it is asked.
type Told<'a> = Option<(&'a Judged<'a>, &'a Evaluation<'a>)>;

/// The table, row by row.
pub(super) struct Table<'a> {
    sitting: &'a Sitting,
    /// What the two sides are called.
    names: [String; 2],
    beside: Beside,
    rows: Vec<Element>,
}

impl<'a> Table<'a> {
    pub(super) fn new(sitting: &'a Sitting, names: [String; 2], beside: Beside) -> Self {
        Self {
            sitting,
            names,
            beside,
            rows: Vec::new(),
        }
    }

    /// Adds a row: what it is about, what it comes to here and there, and, of two runs, what that is for a change.
    pub(super) fn row(&mut self, title: &str, own: Told<'_>, other: Told<'_>) {
        let change = matches!(self.beside, Beside::Run).then(|| self.change(own, other));
        let head = el("th")
            .attr("scope", "row")
            .attr("role", "rowheader")
            .with((title.to_owned(), change));
        let cells = (self.cell(0, own), self.cell(1, other));
        self.rows
            .push(el("tr").attr("role", "row").with((head, cells)));
    }

    /// What it is for a change.
    fn change(&self, own: Told<'_>, other: Told<'_>) -> Element {
        let w = self.sitting.w.take;
        let [own, other] = [own, other].map(|told| told.map(|(judged, _)| judged.verdict));
        let word = match (own, other) {
            (own, other) if own == other => w.same,
            (Some(own), _) if own.passes() => w.better,
            (_, Some(other)) if other.passes() => w.worse,
            _ => w.other,
        };
        el("span").class("note").with([" ", word].concat())
    }

    /// What a condition comes to on one side, under the name of that side where no head of a column stands over it.
    fn cell(&self, side: usize, told: Told<'_>) -> Element {
        let name = self.names.get(side).map_or("", String::as_str);
        el("td")
            .attr("role", "cell")
            .attr("data-head", [name, self.sitting.w.ask.colon].concat())
            .with(self.stands(side, told))
    }

    fn stands(&self, side: usize, told: Told<'_>) -> Html {
        let (sitting, w) = (self.sitting, self.sitting.w.take);
        let Some((judged, evaluation)) = told else {
            // Of a document that is not whole here nobody can say that it does not ask.
            let is_whole = match self.beside {
                Beside::Run => true,
                Beside::Documents(whole) => whole.get(side).copied().unwrap_or_default(),
            };
            let word = if is_whole {
                w.not_asked
            } else {
                w.not_known_there
            };
            return el("p").class("note").with(word).into();
        };
        let key = judged.verdict.key();
        let word = sitting
            .w
            .ask
            .verdicts
            .get(place_of(key))
            .copied()
            .unwrap_or_default();
        let is_advice = judged.is_advisory() && judged.verdict == Verdict::NotMet;
        let word = if is_advice { w.advisory } else { word };
        let key = if is_advice { "unknown" } else { key };
        let reason = sitting.words(evaluation.reason(judged.finding.as_ref()));
        (
            el("p")
                .class(["stands stands--", key].concat())
                .with(el("b").with(word)),
            el("p").class("note").with(reason),
        )
            .into()
    }

    /// The whole of it.
    pub(super) fn drawn(self) -> Element {
        let head = |words: String| {
            el("th")
                .attr("scope", "col")
                .attr("role", "columnheader")
                .with(words)
        };
        let [own, other] = self.names;
        let heads = el("tr").attr("role", "row").with((
            head(self.sitting.w.take.condition.to_owned()),
            head(own),
            head(other),
        ));
        let group = |tag| el(tag).attr("role", "rowgroup");
        el("table")
            .class("versus")
            .attr("role", "table")
            .attr("aria-label", self.sitting.w.ask.compare)
            .with((group("thead").with(heads), group("tbody").with(self.rows)))
    }
}
