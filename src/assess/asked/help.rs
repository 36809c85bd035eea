//! Help beside a question: how to count or to find out, why it is asked, an example, and the clause to read.

use assessment::{Origin, Question};
use rules::Metric;

use crate::{
    assess::sitting::Sitting,
    routes::standard_path,
    ui::{Element, Html, el},
};

/// How to count or to find out, why it is asked, an example, and the clause to read.
pub(super) fn help(sitting: &Sitting, question: &Question<'_>) -> Element {
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
    let how = if sitting.document.is_for_visit() {
        w.find_out
    } else {
        w.count
    };
    add(how, count);
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
