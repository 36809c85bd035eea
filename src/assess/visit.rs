//! What a visit comes to: what to ask next, what is reassuring already, and where the register says the rest. Never a verdict.

use rules::Verdict;

use super::{
    sitting::{Outcome, Sitting},
    step::{Step, Then},
    view::honest,
};
use crate::{
    routes::{Address, Page},
    ui::{Element, Html, el},
};

pub(super) fn visit(sitting: &Sitting, outcome: &Outcome) -> Html {
    let w = sitting.w.result;
    let is_good = |id: &str| outcome.verdict(id) == Some(Verdict::Met.key());
    let clauses = sitting.document.clauses.iter();
    let (good, open): (Vec<_>, Vec<_>) = clauses.partition(|clause| is_good(&clause.id));
    let ask: Vec<Element> = open
        .iter()
        .map(|clause| {
            let question = clause.remark.as_ref().unwrap_or(&clause.text);
            let change = el("a")
                .href(sitting.href(Step::Question(clause.id.clone(), Then::Result)))
                .attr(
                    "aria-label",
                    [
                        w.change_answer,
                        sitting.w.ask.colon,
                        sitting.say(&clause.title),
                    ]
                    .concat(),
                )
                .with(w.change_answer);
            let why = clause
                .why
                .as_ref()
                .map(|why| el("p").class("note").with(sitting.say(why).to_owned()));
            el("li")
                .class("gap")
                .with(
                    el("h3")
                        .class("gap__head")
                        .with(sitting.say(&clause.title).to_owned()),
                )
                .with(
                    el("p")
                        .class("visit__ask")
                        .with(sitting.say(question).to_owned()),
                )
                .with((why, el("p").class("gap__notes").with(change)))
        })
        .collect();
    let reassuring: Vec<Element> = good
        .iter()
        .map(|clause| el("li").with(sitting.say(&clause.title).to_owned()))
        .collect();
    let part = |head: &'static str, lead: Option<&'static str>, body: Element| {
        el("section")
            .class("gaps")
            .with(el("h2").class("section-head__title").with(head))
            .with(lead.map(|lead| el("p").class("note").with(lead)))
            .with(body)
    };
    let directory = Address::of(sitting.lang, Page::Directory).path();
    let verify = el("a")
        .class("button button--main")
        .href([&*sitting.base, &directory].concat())
        .with(w.verify);
    let verify = el("div").with((
        el("p").with(w.verify_lead),
        el("p").class("actions").with(verify),
    ));
    let head = el("header")
        .class("assess__head")
        .with(honest(sitting))
        .with(
            el("h1")
                .class("assessed__head")
                .attr("tabindex", "-1")
                .attr("data-verdict", "visit")
                .with(asking(sitting, open.len())),
        )
        .with(el("p").class("assessed__line").with(w.no_accusation));
    let take = el("p").class("actions").with(
        el("a")
            .class("button")
            .href(sitting.href(Step::Take))
            .with(w.export),
    );
    (
        head,
        (
            part(w.verify, None, verify),
            (!ask.is_empty()).then(|| {
                part(
                    w.ask_next,
                    Some(w.ask_next_lead),
                    el("ol").class("gaps__list").attr("role", "list").with(ask),
                )
            }),
            (!reassuring.is_empty()).then(|| {
                part(
                    w.reassuring,
                    None,
                    el("ul").class("visit__good").with(reassuring),
                )
            }),
        ),
        take,
    )
        .into()
}

fn asking(sitting: &Sitting, open: usize) -> String {
    (sitting.w.result.to_ask)(open)
}
