//! A metric's field, whatever its kind; folded away while nothing that is entered there could change anything.

use assessment::{Matter, Question, echo, read};
use leptos::prelude::*;
use rules::{Kind, Metric};

use crate::{
    assess::{
        question::{Said, field_id},
        sitting::Sitting,
        sum::sum,
    },
    forms::{Choice, Field, choice, field, tick},
    ui::{Html, el, live},
};

/// A field, folded away while nothing that is entered there could change anything.
pub(super) fn foldable(
    sitting: &Sitting,
    question: &Question<'_>,
    metric: &Metric,
    heads_page: bool,
    said: Said,
) -> Html {
    let (outcome, name, id) = (sitting.outcome, metric.name.clone(), question.id.to_owned());
    let matter = Memo::new(move |_| {
        let key = (id.clone(), name.clone());
        outcome.with(|outcome| outcome.matters.get(&key).copied().unwrap_or(Matter::Open))
    });
    // Once somebody is at a field it stays, so that nothing goes from under the hands.
    let opened = RwSignal::new(false);
    let (sitting, metric) = (sitting.clone(), metric.clone());
    let shown = Memo::new(move |before: Option<&Option<Matter>>| {
        let matter = matter.get();
        let stays = opened.get() || matter == Matter::Open || matches!(before, Some(None));
        (!stays).then_some(matter)
    });
    live(move || {
        let folded = shown.get();
        untrack(|| match folded {
            None => one_field(&sitting, &metric, heads_page, said),
            Some(matter) => folded_field(&sitting, &metric, heads_page, matter, opened),
        })
    })
}

fn folded_field(
    sitting: &Sitting,
    metric: &Metric,
    heads_page: bool,
    matter: Matter,
    opened: RwSignal<bool>,
) -> Html {
    let w = sitting.w.ask;
    let why: Html = if matter == Matter::Waits {
        w.waits.into()
    } else {
        (w.settled, w.sentence_gap, w.settled_because).into()
    };
    let id = field_id(&metric.name);
    let label = sitting.say(&metric.question).to_owned();
    let label = if heads_page {
        el("h1")
            .class("asking__name")
            .attr("tabindex", "-1")
            .with(label)
    } else {
        el("p").class("field__label").with(label)
    };
    let open = el("button")
        .class("link-button")
        .attr("type", "button")
        .attr(
            "aria-label",
            [w.answer_anyway, w.colon, sitting.say(&metric.label)].concat(),
        )
        .on("click", move |_| {
            opened.set(true);
            crate::program::focus(&id);
        })
        .with(w.answer_anyway);
    el("div")
        .class("folded")
        .with((label, el("p").class("folded__why").with(why), open))
        .into()
}

/// A metric's field.
fn one_field(sitting: &Sitting, metric: &Metric, heads_page: bool, said: Said) -> Html {
    let w = sitting.w.ask;
    let id = field_id(&metric.name);
    let label = sitting.say(&metric.question).to_owned();
    let mut hint = metric
        .hint
        .as_ref()
        .map(|hint| sitting.say(hint).to_owned());
    let value = {
        let (sitting, name) = (sitting.clone(), metric.name.clone());
        Signal::derive(move || sitting.entry(&name).text)
    };
    let fault = {
        let (sitting, name) = (sitting.clone(), metric.name.clone());
        Signal::derive(move || {
            let outcome = sitting.outcome.get();
            let fault = outcome.fault(&name).filter(|_| said.may_be_said(&name));
            fault.map(|fault| sitting.words(fault.message.clone()))
        })
    };
    let typed = {
        let (sitting, name) = (sitting.clone(), metric.name.clone());
        move |text: String| {
            said.touch(&name);
            sitting.enter(&name, |entry| {
                if !text.trim().is_empty() {
                    (entry.unknown, entry.not_applicable) = (false, false);
                }
                entry.text = text;
            });
        }
    };
    let options = options(sitting, metric);
    if !options.is_empty() {
        return choice(
            Choice {
                id,
                legend: label.into(),
                heads_page,
                hint,
                options,
                value,
                fault,
                clear: w.clear,
            },
            typed,
        )
        .into();
    }
    let forms = match metric.kind {
        Kind::Date => Some(w.date_hint),
        Kind::Dates => Some(w.dates_hint),
        _ => None,
    };
    if let Some(forms) = forms {
        hint = Some(hint.map_or_else(|| forms.to_owned(), |hint| [&hint, w.gap, forms].concat()));
    }
    let keyboard = match metric.kind {
        Kind::Count | Kind::Months => "numeric",
        kind if kind.is_number() => "decimal",
        _ => "text",
    };
    let left = {
        let name = metric.name.clone();
        move || said.leave(&name)
    };
    let unit = unit(sitting, metric);
    let input = field(
        Field {
            id,
            label: label.into(),
            heads_page,
            hint,
            unit,
            keyboard,
            several_lines: matches!(metric.kind, Kind::Text | Kind::Dates),
            value,
            fault,
            read: understood(sitting, metric),
        },
        typed,
        left,
    );
    let calculator = matches!(metric.kind, Kind::Area | Kind::Count | Kind::Money)
        .then(|| sum(sitting, metric, said));
    (input, confirm(sitting, metric, said), calculator).into()
}

/// The answers to choose from, where there are such: each value, and what it is called.
fn options(sitting: &Sitting, metric: &Metric) -> Vec<(String, String)> {
    let w = sitting.w.ask;
    match metric.kind {
        Kind::YesNo => vec![
            ("true".to_owned(), w.yes.to_owned()),
            ("false".to_owned(), w.no.to_owned()),
        ],
        Kind::Choice => metric
            .options
            .iter()
            .map(|option| (option.value.clone(), sitting.say(&option.label).to_owned()))
            .collect(),
        _ => Vec::new(),
    }
}

/// What was typed, as it was understood. A text is what it is.
fn understood(sitting: &Sitting, metric: &Metric) -> Signal<Option<String>> {
    let (sitting, metric) = (sitting.clone(), metric.clone());
    Signal::derive(move || {
        let text = sitting.entry(&metric.name).text;
        let value = read(&metric, &text, sitting.today).ok().flatten()?;
        if matches!(metric.kind, Kind::Text) {
            return None;
        }
        let w = sitting.w.ask;
        let told = sitting.words(echo(&metric, &value));
        Some([w.understood, w.colon, &told].concat())
    })
}

/// What is attached to a field.
fn unit(sitting: &Sitting, metric: &Metric) -> Option<String> {
    let w = sitting.w.ask;
    match metric.kind {
        Kind::Area => Some(w.square_metres.to_owned()),
        Kind::Money => Some(w.yuan.to_owned()),
        Kind::Percent => Some("%".to_owned()),
        Kind::Months => Some(w.months.to_owned()),
        Kind::Points => Some(w.points.to_owned()),
        Kind::Count => metric
            .unit
            .as_ref()
            .map(|unit| sitting.say(unit).to_owned()),
        _ => None,
    }
}

/// A box to confirm what is hardly believable.
fn confirm(sitting: &Sitting, metric: &Metric, said: Said) -> Html {
    let (sitting, name) = (sitting.clone(), metric.name.clone());
    let doubted = {
        let (sitting, name) = (sitting.clone(), name.clone());
        Memo::new(move |_| {
            let entry = sitting.entry(&name);
            let is_confirmed =
                entry.confirmed.as_ref() == Some(&entry.text) && !entry.text.is_empty();
            let outcome = sitting.outcome.get();
            let fault = outcome.fault(&name).filter(|_| said.may_be_said(&name));
            is_confirmed || fault.is_some_and(|fault| fault.is_doubt)
        })
    };
    live(move || {
        let (sitting, name) = (sitting.clone(), name.clone());
        doubted.get().then(move || {
            let held = {
                let (sitting, name) = (sitting.clone(), name.clone());
                Signal::derive(move || {
                    let entry = sitting.entry(&name);
                    entry.confirmed.as_ref() == Some(&entry.text)
                })
            };
            let id = ["confirm-", &name].concat();
            tick(id, sitting.w.ask.confirm, held, move |is_right| {
                sitting.enter(&name, |entry| {
                    entry.confirmed = is_right.then(|| entry.text.clone());
                });
            })
        })
    })
}
