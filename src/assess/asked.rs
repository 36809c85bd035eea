//! One question: what asks it, its fields, what else may be answered, and how to count.

use assessment::{Matter, Origin, Question, echo, read};
use leptos::prelude::*;
use rules::{Kind, Metric};

use super::{
    question::{Said, field_id},
    sitting::{Sitting, place_of},
    sum::sum,
};
use crate::{
    forms::{Choice, Field, choice, field, tick},
    routes::standard_path,
    ui::{Element, Html, el, live},
};

/// A question. Where it has the page to itself, its name is the page's heading.
pub(super) fn asked(
    sitting: &Sitting,
    question: &Question<'_>,
    alone: bool,
    said: Said,
) -> Element {
    let w = sitting.w.ask;
    let document = &sitting.document;
    let single = question.fields.len() == 1;
    let is_numbered = question
        .id
        .starts_with(|letter: char| letter.is_ascii_digit());
    let number = if is_numbered {
        (w.condition)(sitting.say(&document.short), question.id)
    } else {
        sitting.say(&document.short).to_owned()
    };
    let kicker = el("p").class("asking__kicker").with(number);
    let title = sitting.say(question.origin.title()).to_owned();
    let head: Html = match (alone, single) {
        (true, true) => ().into(),
        (true, false) => el("h1")
            .class("asking__name")
            .attr("tabindex", "-1")
            .with(title)
            .into(),
        (false, _) => el("h2").class("asking__head").with(title).into(),
    };
    let text = question.origin.text().map(|text| {
        el("p")
            .class("asking__text")
            .with(sitting.say(text).to_owned())
    });
    let fields: Vec<Html> = question
        .fields
        .iter()
        .map(|metric| foldable(sitting, question, metric, alone && single, said))
        .collect();
    el("section")
        .class("quest")
        .id(["question-", question.id].concat())
        .with((kicker, head, text))
        .with(el("div").class("quest__fields").with(fields))
        .with(also(sitting, question))
        .with(stands(sitting, question))
        .with(help(sitting, question))
}

/// A field, folded away while nothing that is entered there could change anything.
fn foldable(
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

/// What else may be answered: not known yet, not applicable with a note, later. It stands for all fields of the question that are empty.
fn also(sitting: &Sitting, question: &Question<'_>) -> Element {
    let w = sitting.w.ask;
    let names: Vec<String> = question
        .fields
        .iter()
        .map(|field| field.name.clone())
        .collect();
    let is = |told: fn(&assessment::Entry) -> bool| {
        let (sitting, names) = (sitting.clone(), names.clone());
        Signal::derive(move || names.iter().any(|name| told(&sitting.entry(name))))
    };
    // Of several fields those that are empty are meant; where none is, all of them. What was typed stays, and does not count.
    let set = |change: fn(&mut assessment::Entry, bool)| {
        let (sitting, names) = (sitting.clone(), names.clone());
        move |ticked: bool| {
            let is_empty = |name: &String| sitting.entry(name).text.trim().is_empty();
            let some = names.iter().any(is_empty);
            for name in names.iter().filter(|name| !ticked || !some || is_empty(name)) {
                sitting.enter(name, |entry| change(entry, ticked));
            }
        }
    };
    let id = |what: &str| [what, "-", question.id].concat();
    let may_not_apply = match question.origin {
        Origin::Clause(clause) => clause.may_not_apply.is_some(),
        _ => false,
    };
    let not_applicable = is(|entry| entry.not_applicable);
    let provided = live(move || {
        (not_applicable.get() && !may_not_apply)
            .then(|| el("p").class("field__hint").with(w.not_provided))
    });
    let unknown = tick(
        id("unknown"),
        w.unknown,
        is(|entry| entry.unknown),
        set(|entry, ticked| {
            entry.unknown = ticked;
            entry.not_applicable &= !ticked;
        }),
    );
    let apart = tick(
        id("apart"),
        w.not_applicable,
        not_applicable,
        set(|entry, ticked| {
            entry.not_applicable = ticked;
            entry.unknown &= !ticked;
        }),
    );
    let later = tick(
        id("later"),
        w.later,
        is(|entry| entry.revisit),
        set(|entry, ticked| entry.revisit = ticked),
    );
    el("div")
        .class("also")
        .with((unknown, apart, provided))
        .with((later, note(sitting, question, not_applicable)))
}

/// A note, kept with the first field of the question. Where something is said not to apply, it stands open.
fn note(
    sitting: &Sitting,
    question: &Question<'_>,
    not_applicable: Signal<bool>,
) -> Option<Element> {
    let w = sitting.w.ask;
    let name = question.fields.first()?.name.clone();
    let value = {
        let (sitting, name) = (sitting.clone(), name.clone());
        Signal::derive(move || sitting.entry(&name).note)
    };
    let has_note = value.with_untracked(|note| !note.is_empty());
    let noted = sitting.clone();
    let input = field(
        Field {
            id: ["note-", question.id].concat(),
            label: w.note.into(),
            heads_page: false,
            hint: Some(w.note_hint.to_owned()),
            unit: None,
            keyboard: "text",
            several_lines: true,
            value,
            fault: Signal::stored(None),
            read: Signal::stored(None),
        },
        move |note| noted.enter(&name, |entry| entry.note = note),
        || {},
    );
    let summary = el("summary").class("also__toggle").with(w.add_note);
    Some(
        el("details")
            .class("also__note")
            .attr_live("open", move || has_note || not_applicable.get())
            .with((summary, input)),
    )
}

/// What the question comes to so far.
fn stands(sitting: &Sitting, question: &Question<'_>) -> Html {
    let (sitting, id, origin_is_item) = (
        sitting.clone(),
        question.id.to_owned(),
        matches!(question.origin, Origin::Item(_)),
    );
    live(move || {
        let w = sitting.w.ask;
        let outcome = sitting.outcome.get();
        let (class, words) = if origin_is_item {
            let score = outcome.report.score.as_ref()?;
            let item = score.items.iter().find(|item| item.id == id)?;
            let [least, most, of] =
                [item.least, item.most, item.of].map(|points| points.to_string());
            ("unknown", (w.points_so_far)(&least, &most, &of))
        } else {
            let verdict = outcome.verdict(&id)?;
            let word = w
                .verdicts
                .get(place_of(verdict))
                .copied()
                .unwrap_or_default();
            (verdict, word.to_owned())
        };
        let line = (
            el("span")
                .class("stands__head")
                .with((w.this_condition, w.colon)),
            el("b").with(words),
        );
        Some(
            el("p")
                .class(["stands stands--", class].concat())
                .with(line),
        )
    })
}

/// How to count, why it is asked, an example, and the clause to read.
fn help(sitting: &Sitting, question: &Question<'_>) -> Element {
    let w = sitting.w.ask;
    let mut parts: Vec<Html> = Vec::new();
    let mut add = |head: &'static str, texts: Vec<String>| {
        if !texts.is_empty() {
            let texts: Vec<Element> = texts.into_iter().map(|text| el("p").with(text)).collect();
            parts.push((el("h2").class("help__head").with(head), texts).into());
        }
    };
    let several = question.fields.len() > 1;
    let of_fields = |text: fn(&Metric) -> Option<&rules::Text>| -> Vec<String> {
        let told = question.fields.iter().filter_map(|field| {
            let said = sitting.say(text(field)?);
            let label = if several {
                [sitting.say(&field.label), w.colon].concat()
            } else {
                String::new()
            };
            Some(label + said)
        });
        told.collect()
    };
    let mut count = of_fields(|field| field.count.as_ref());
    let mut why = of_fields(|field| field.why.as_ref());
    let mut example = Vec::new();
    if let Origin::Clause(clause) = question.origin {
        let said =
            |text: &Option<rules::Text>| text.as_ref().map(|text| sitting.say(text).to_owned());
        count.extend(said(&clause.count).filter(|text| !count.contains(text)));
        if let Some(own) = said(&clause.why) {
            why = vec![own];
        }
        example.extend(said(&clause.example));
    }
    add(w.count, count);
    add(w.why, why);
    add(w.example, example);
    if matches!(question.origin, Origin::Clause(_)) && !sitting.document.is_for_visit() {
        let path = standard_path(sitting.lang, &sitting.document.id, Some(question.id));
        let link = el("a")
            .href([&*sitting.base, &path].concat())
            .attr("target", "_blank")
            .with(w.read_clause);
        parts.push(el("p").with(link).into());
    }
    el("aside").class("help").with(parts)
}
