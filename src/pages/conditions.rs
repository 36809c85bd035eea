//! Figures held against a rule: a tally, then a row for each condition. Every value is drawn as a share of what is asked, so that this
//! stands at the same place in every row.

use release::{Judged, JudgedCondition, Judging, JudgingRule};

use crate::{
    i18n::{JudgedWords, decimal, in_language, number, spoken_date},
    routes::{Lang, standard_path},
    ui::{Element, Html, drawn, el},
};

/// What a condition comes to for a reader. The place of each is that of its word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    Met,
    NotMet,
    NotStated,
    /// Something is stated, and does not decide it.
    Open,
    NotApplicable,
    /// It only should hold, and does not.
    Advisory,
}

impl Outcome {
    const ALL: [Self; 6] = [
        Self::Met,
        Self::NotMet,
        Self::NotStated,
        Self::Open,
        Self::NotApplicable,
        Self::Advisory,
    ];

    fn of(condition: &JudgedCondition) -> Self {
        match (&*condition.verdict, condition.advisory) {
            ("met", _) => Self::Met,
            ("not_met", true) => Self::Advisory,
            ("not_met", false) => Self::NotMet,
            ("not_applicable", _) => Self::NotApplicable,
            _ if is_stated(condition) => Self::Open,
            _ => Self::NotStated,
        }
    }

    /// The class, and the drawing of the mark, which has no enclosure.
    fn drawn(self) -> (&'static str, &'static str) {
        match self {
            Self::Met => ("met", "M4.5 12.5l5 5L19.5 6.5"),
            Self::NotMet => ("not-met", "M6 6l12 12M18 6L6 18"),
            Self::NotStated | Self::Open => ("open", "M2 12h5M9.5 12h5M17 12h5"),
            Self::NotApplicable => ("apart", "M4 12h16"),
            Self::Advisory => ("advisory", "M12 3.5l8.5 8.5-8.5 8.5L3.5 12z"),
        }
    }
}

fn is_stated(condition: &JudgedCondition) -> bool {
    condition.given.is_some() || condition.parts.iter().any(is_stated)
}

/// What the rows are drawn with.
pub(crate) struct Drawing<'a> {
    /// The path under which the site is served, with its slashes.
    pub(crate) base: &'a str,
    pub(crate) lang: Lang,
    pub(crate) w: &'static JudgedWords,
    /// What the values are called: declared, or answered.
    pub(crate) value: &'static str,
    pub(crate) judging: &'a Judging,
    pub(crate) rule: &'a JudgingRule,
}

impl Drawing<'_> {
    /// The tally, and the rows.
    pub(crate) fn table(&self, judged: &Judged) -> Html {
        let incomplete = (!judged.complete).then(|| el("p").class("note").with(self.w.incomplete));
        (incomplete, self.tally(judged), self.rows(judged)).into()
    }

    /// How many conditions come to what: those that are met, not met and not stated always, the rest where there are such.
    pub(crate) fn tally(&self, judged: &Judged) -> Element {
        let mut tally = [0_u32; 6];
        for condition in &judged.conditions {
            tally[Outcome::of(condition) as usize] += 1;
        }
        let mut counts = el("p").class("tally");
        for outcome in Outcome::ALL {
            let count = tally[outcome as usize];
            if count > 0 || outcome as usize <= Outcome::NotStated as usize {
                let count = el("b").class("tally__count").with(number(count));
                counts = counts.with((result(self.w, outcome, "span").with(count), " "));
            }
        }
        counts
    }

    /// A row for each condition.
    pub(crate) fn rows(&self, judged: &Judged) -> Html {
        let (mut rows, mut has_any_of) = (Vec::new(), false);
        for condition in &judged.conditions {
            has_any_of |= condition.how.as_deref() == Some("any_of");
            rows.push(self.row(condition, Outcome::of(condition)));
        }
        let mut heads = el("div")
            .class("conditions__heads")
            .attr("aria-hidden", "true");
        for place in 0..self.w.columns.len() {
            heads = heads.with(el("span").with(self.column(place)));
        }
        let list = el("ol")
            .class("conditions__rows")
            .attr("role", "list")
            .with(rows);
        let brackets = has_any_of.then(|| el("p").class("note").with(self.w.brackets));
        (brackets, el("div").class("conditions").with((heads, list))).into()
    }

    /// The head of a column.
    fn column(&self, place: usize) -> &'static str {
        match place {
            2 => self.value,
            place => self.w.columns.get(place).copied().unwrap_or_default(),
        }
    }

    /// The address of a clause of the rule, or of the rule.
    pub(crate) fn link(&self, clause: Option<&str>) -> String {
        self.base.to_owned() + &standard_path(self.lang, &self.rule.id, clause)
    }

    fn row(&self, condition: &JudgedCondition, outcome: Outcome) -> Html {
        let w = self.w;
        let id = condition.id.as_deref().unwrap_or_default();
        let mut clauses = self.rule.clauses.iter();
        let title = clauses.find(|clause| clause.id == id);
        let title = title.map_or(id, |clause| in_language(&clause.title, self.lang));
        let link = el("a").href(self.link(Some(id))).with(title.to_owned());
        let note = match (&condition.how, condition.advisory) {
            (None, _) => Some(w.not_here),
            (_, true) => Some(w.advisory),
            _ => None,
        };
        let note = note.map(|note| el("span").class("condition__note").with(note));
        let title = el("p").class("condition__title").with((link, note));
        let body: Html = if condition.parts.is_empty() {
            // Of a question of yes or no the result says all, where room is scarce.
            let is_told = matches!(outcome, Outcome::Met | Outcome::NotStated);
            let plain = is_told && condition.how.as_deref() == Some("yes");
            let class = if plain { "limb limb--plain" } else { "limb" };
            el("div")
                .class(class)
                .with(title)
                .with(self.figures(condition, false))
                .into()
        } else {
            (title, self.limbs(condition)).into()
        };
        let joined = if condition.parts.is_empty() {
            ""
        } else {
            " condition--joined"
        };
        let class = ["condition condition--", outcome.drawn().0, joined].concat();
        el("li")
            .class(class)
            .with(el("p").class("condition__number").with(id.to_owned()))
            .with(el("div").class("condition__body").with(body))
            .with(result(w, outcome, "p"))
            .into()
    }

    /// The parts of a condition, with the word that joins them on a bracket.
    fn limbs(&self, condition: &JudgedCondition) -> Html {
        let w = self.w;
        let how = condition.how.as_deref();
        let joint: Html = match how {
            Some("any_of") => w.any_of.into(),
            Some("at_least_of") => {
                (w.at_least_of)(condition.asked.as_deref().unwrap_or_default()).into()
            }
            Some("only_if") => w.only_if.into(),
            _ => w.all_of.into(),
        };
        let mut joint = Some(joint);
        let mut limbs = el("div").class("limbs");
        for (place, part) in condition.parts.iter().enumerate() {
            // Between two parts its word stands once: where there are more, it holds for all of them.
            if place == 1 {
                limbs = limbs.with(el("p").class("limbs__joint").with(joint.take()));
            }
            let body: Html = if part.parts.is_empty() {
                let spare =
                    how == Some("any_of") && condition.verdict == "met" && part.verdict != "met";
                let label = el("p").class("limb__label").with(self.label(part));
                let figures = self.figures(part, spare);
                el("div").class("limb").with(label).with(figures).into()
            } else {
                self.limbs(part)
            };
            limbs = limbs.with(body);
        }
        limbs.into()
    }

    fn label(&self, condition: &JudgedCondition) -> String {
        let metric = self.metric(condition);
        metric.map_or_else(String::new, |metric| {
            in_language(&metric.label, self.lang).to_owned()
        })
    }

    fn metric(&self, condition: &JudgedCondition) -> Option<&release::JudgingMetric> {
        let name = condition.metric.as_ref()?;
        self.judging
            .metrics
            .iter()
            .find(|metric| metric.name == *name)
    }

    /// What was declared, drawn as a share of what is asked, and what is asked.
    fn figures(&self, condition: &JudgedCondition, spare: bool) -> Html {
        let w = self.w;
        let how = condition.how.as_deref().unwrap_or_default();
        let unit = self.metric(condition);
        let unit = unit.map_or("", |metric| in_language(&metric.unit, self.lang));
        let amount = |number: &str| decimal(number) + unit;
        let given = match condition.given.as_deref() {
            None => w.results[Outcome::NotStated as usize].to_owned(),
            Some("yes") => w.yes.to_owned(),
            Some("no") => w.no.to_owned(),
            // A date that is not known to the day.
            Some(day) if how == "months" && condition.share.is_none() => {
                spoken_date(day, self.lang)
            }
            Some(number) => amount(number),
        };
        let asked = match (&condition.asked, how) {
            (_, "yes") if condition.advisory => w.should.to_owned(),
            (_, "yes") => w.yes.to_owned(),
            (None, _) => String::new(),
            (Some(asked), "at_most") => w.at_most.to_owned() + &amount(asked),
            (Some(asked), _) => w.at_least.to_owned() + &amount(asked),
        };
        let gauge = condition.share.filter(|_| how != "at_most");
        let value = el("p").class(if condition.given.is_some() {
            "limb__value"
        } else {
            "limb__value limb__value--absent"
        });
        let head = |place: usize| {
            el("span")
                .class("unseen")
                .with((self.column(place), w.colon))
        };
        (
            value.with((head(2), given)),
            gauge.map(|share| gauge_of(share, &condition.verdict, spare)),
            el("p").class("limb__asked").with((head(3), asked)),
        )
            .into()
    }
}

fn result(w: &'static JudgedWords, outcome: Outcome, tag: &'static str) -> Element {
    let (class, path) = outcome.drawn();
    let word = w.results.get(outcome as usize).copied().unwrap_or_default();
    el(tag)
        .class("outcome outcome--".to_owned() + class)
        .with((drawn(path), word))
}

/// A share of what is asked as a bar: the tick of what is asked stands in the middle, and what is beyond twice is cut.
fn gauge_of(percent: u32, verdict: &str, spare: bool) -> Element {
    let rect = |class: &'static str,
                x: &'static str,
                width: String,
                (y, height): (&'static str, &'static str)| {
        el("rect")
            .class(class)
            .attr("x", x)
            .attr("y", y)
            .attr("width", width)
            .attr("height", height)
    };
    let bar = ("4", "6");
    let filled = percent.min(200);
    let width = (filled / 2).to_string() + if filled % 2 == 1 { ".5%" } else { "%" };
    let class = match (verdict, spare) {
        (_, true) => "gauge__spare",
        ("met", _) => "gauge__met",
        _ => "gauge__short",
    };
    let mut gauge = el("svg")
        .class("gauge")
        .attr("aria-hidden", "true")
        .with(rect("gauge__ground", "0", "100%".to_owned(), bar))
        .with(rect(class, "0", width, bar));
    if percent > 200 {
        for (from, to) in [("90%", "92%"), ("93.5%", "95.5%")] {
            let cut = el("line")
                .class("gauge__cut")
                .attr("x1", from)
                .attr("y1", "12")
                .attr("x2", to)
                .attr("y2", "2");
            gauge = gauge.with(cut);
        }
    }
    gauge.with(rect("gauge__tick", "50%", "2".to_owned(), ("0", "14")))
}
