//! What a person takes away: the answers as a file, a text or a link; the report; the papers of an application. All of it is made here.

use assessment::{
    pack::{self, Language, Plan},
    to_link,
};
use leptos::prelude::*;
use rules::evaluate;

use super::{
    row::row,
    sitting::{Outcome, Sitting},
    step::Step,
    view::honest,
};
use crate::{
    handout,
    routes::{Address, Lang, Page},
    ui::{Element, Html, el, live},
};

pub(super) fn take(sitting: &Sitting) -> Html {
    let w = sitting.w.take;
    let head = el("header")
        .class("assess__head")
        .with(honest(sitting))
        .with(
            el("h1")
                .class("page-name")
                .attr("tabindex", "-1")
                .with(sitting.w.ask.take),
        )
        .with(el("p").class("lead").with(w.take_lead));
    let outcome = sitting.outcome.get_untracked();
    let is_rule = !sitting.document.is_for_visit();
    let papers = is_rule.then(|| (papers(sitting, &outcome), row(sitting)));
    let result = el("p").with(
        el("a")
            .href(sitting.href(Step::Result))
            .with(sitting.w.ask.back_to_result),
    );
    (head, (report(sitting), papers, answers(sitting)), result).into()
}

pub(super) fn language(lang: Lang) -> Language {
    match lang {
        Lang::Zh => Language::Zh,
        Lang::En => Language::En,
    }
}

/// A button that makes a file when it is pressed, and hands it over: its name, its kind, its bytes.
pub(super) fn save_as(
    words: &'static str,
    make: impl Fn() -> (String, &'static str, Vec<u8>) + Send + 'static,
) -> Element {
    el("button")
        .class("button")
        .attr("type", "button")
        .on("click", move |_| {
            let (name, kind, bytes) = make();
            handout::save(&name, kind, &bytes);
        })
        .with(words)
}

pub(super) fn part(head: &'static str, lead: &'static str, body: impl Into<Html>) -> Element {
    el("section")
        .class("take")
        .with(el("h2").class("section-head__title").with(head))
        .with(el("p").class("note").with(lead))
        .with(body)
}

/// The answers: as a file, as a text where files are forbidden, as a link.
fn answers(sitting: &Sitting) -> Html {
    let w = sitting.w.take;
    let saved = sitting.clone();
    let file = save_as(w.save_answers, move || {
        let (name, text) = saved.file();
        (name, "application/json", text.into_bytes())
    });
    let (_, text) = sitting.file();
    let link = to_link(&text).map(|packed| {
        let form = Address::of(
            sitting.lang,
            Page::Assess(Some(sitting.document.id.clone())),
        )
        .path();
        [
            &*handout::origin(),
            &sitting.base,
            &form,
            "#answers=",
            &packed,
        ]
        .concat()
    });
    let link: Html = match link {
        Ok(link) => {
            let length = el("p")
                .class("note")
                .with((w.link_length)(link.chars().count()));
            (copy_box(sitting, "answers-link", link, true), length).into()
        }
        Err(fault) => el("p")
            .class("field__fault")
            .with(sitting.words(fault.words()))
            .into(),
    };
    (
        part(w.file, w.file_lead, el("p").class("actions").with(file)),
        part(
            w.text,
            w.text_lead,
            copy_box(sitting, "answers-text", text, false),
        ),
        part(w.link, w.link_lead, link),
    )
        .into()
}

/// A text to copy.
fn copy_box(sitting: &Sitting, id: &'static str, text: String, is_link: bool) -> Html {
    let w = sitting.w.take;
    let said = RwSignal::new(None::<bool>);
    let field = el("textarea")
        .class(if is_link {
            "take__text take__text--link"
        } else {
            "take__text"
        })
        .id(id)
        .attr("readonly", true)
        .attr("aria-label", if is_link { w.link } else { w.text })
        .attr("spellcheck", "false")
        .with(text);
    let button = el("button")
        .class("button")
        .attr("type", "button")
        .on("click", move |_| handout::copy(id, said))
        .with(w.copy);
    let told = el("span")
        .attr("role", "status")
        .with(live(move || match said.get() {
            None => "",
            Some(true) => w.copied,
            Some(false) => w.not_copied,
        }));
    (field, el("p").class("actions").with((button, told))).into()
}

/// The report: on paper, for programs, for a spreadsheet.
fn report(sitting: &Sitting) -> Element {
    let w = sitting.w.take;
    let print = el("a")
        .class("button")
        .href(sitting.href(Step::Result))
        .with(w.print);
    let json = sitting.clone();
    let json = save_as(w.report_json, move || {
        (
            json.file_name("report", "json"),
            "application/json",
            json.report().into_bytes(),
        )
    });
    let csv = sitting.clone();
    let csv = save_as(w.conditions_csv, move || {
        let outcome = csv.outcome.get_untracked();
        let text = pack::conditions_csv(&csv.document, &outcome.report, language(csv.lang));
        (
            csv.file_name("conditions", "csv"),
            "text/csv",
            text.into_bytes(),
        )
    });
    part(
        w.report,
        w.report_lead,
        el("p").class("actions").with((print, json, csv)),
    )
}

/// The action plan and the reminders.
fn papers(sitting: &Sitting, outcome: &Outcome) -> Element {
    let w = sitting.w.take;
    let steps = with_plan(sitting, outcome, |plan| {
        plan.steps
            .iter()
            .map(|step| {
                let day = step.holds_from.or(step.due).map(|day| {
                    let day = sitting.spoken(day);
                    let words = if step.holds_from.is_some() {
                        day
                    } else {
                        (w.by_day)(&day)
                    };
                    el("p").class("plan__day").with(words)
                });
                let title = sitting.say(step.title).to_owned();
                let what = sitting.say(&step.what).to_owned();
                el("li")
                    .class("plan__step")
                    .with((el("b").with(title), el("p").with(what), day))
            })
            .collect::<Vec<Element>>()
    });
    let steps: Html = if steps.is_empty() {
        el("p").with(w.plan_empty).into()
    } else {
        el("ol")
            .class("plan")
            .attr("role", "list")
            .with(steps)
            .into()
    };
    let csv = sitting.clone();
    let csv = save_as(w.plan_csv, move || {
        let outcome = csv.outcome.get_untracked();
        let text = with_plan(&csv, &outcome, |plan| {
            pack::plan_csv(plan, language(csv.lang))
        });
        (csv.file_name("plan", "csv"), "text/csv", text.into_bytes())
    });
    let has_days = calendar(sitting, outcome).is_some();
    let made = sitting.clone();
    let reminders: Html = if has_days {
        let button = save_as(w.reminders, move || {
            let outcome = made.outcome.get_untracked();
            let text = calendar(&made, &outcome).unwrap_or_default();
            (
                made.file_name("reminders", "ics"),
                "text/calendar",
                text.into_bytes(),
            )
        });
        (
            el("p").class("note").with(w.reminders_lead),
            el("p").class("actions").with((csv, button)),
        )
            .into()
    } else {
        (
            el("p").class("note").with(w.no_reminders),
            el("p").class("actions").with(csv),
        )
            .into()
    };
    let plan = el("h3").class("gap__head").with(w.plan);
    part(w.pack, w.pack_lead, (plan, steps, reminders))
}

fn with_plan<T>(sitting: &Sitting, outcome: &Outcome, use_it: impl FnOnce(&Plan<'_>) -> T) -> T {
    let evaluation = evaluate(&sitting.document, &outcome.answers, outcome.as_of);
    sitting.draft.with_untracked(|draft| {
        use_it(&pack::plan(
            &evaluation,
            &outcome.answers,
            draft,
            sitting.today,
        ))
    })
}

fn calendar(sitting: &Sitting, outcome: &Outcome) -> Option<String> {
    let draft = sitting.draft.get_untracked();
    with_plan(sitting, outcome, |plan| {
        pack::reminders_ics(
            plan,
            &draft,
            &sitting.document,
            outcome.as_of,
            sitting.today,
            language(sitting.lang),
        )
    })
}
