//! The life of a title, from recommendation to cancellation: a drawing, and beside it the same as a list.

use super::view::View;
use crate::ui::{Element, Html, el};

/// Where the steps stand in the drawing, from the top.
const STEPS: [u32; 6] = [24, 104, 184, 264, 344, 424];
/// Where the line runs.
const LINE: u32 = 76;

/// The marks of the steps, drawn around the origin: round before and after, square while the title is held.
const ROUND_DOT: &str = "M0-3a3 3 0 1 1 0 6a3 3 0 0 1 0-6z";
const RING: &str = "M0-10a10 10 0 1 1 0 20a10 10 0 0 1 0-20z";
const SQUARE: &str = "M-11-11h22v22h-22z";
const TICK: &str = "M-5.5 .5l3.8 4L6-4.5";
const LINES: &str = "M-5.5-4.5h11M-5.5 0h11M-5.5 4.5h7";
const HALF: &str = "M-9.5 9.5v-19h19z";
const CROSS: &str = "M-4-4l8 8M4-4l-8 8";

pub(super) fn life(view: &View<'_>) -> Element {
    let w = &view.w.overview;
    let steps: Vec<Element> = w
        .life_steps
        .into_iter()
        .map(|(name, text)| {
            el("li")
                .class("life__step")
                .with(el("p").class("life__name").with(name))
                .with(el("p").with(view.marked_words(text)))
        })
        .collect();
    let notes: Vec<Html> = w
        .life_notes
        .iter()
        .map(|note| el("p").with(*note).into())
        .collect();
    let body = (
        el("p").class("standard__text").with(w.life_lead),
        el("div")
            .class("life")
            .with(drawing(view))
            .with(el("ol").class("life__steps").with(steps)),
    );
    view.part("life", w.life, body, notes)
}

fn drawing(view: &View<'_>) -> Element {
    let w = &view.w.overview;
    let path = |class: &'static str, d: String| el("path").class(class).attr("d", d);
    let down = |from: u32, to: u32| format!("M{LINE} {}V{}", from + 16, to - 16);
    let [recommended, notice, filed, statistics, recheck, cancelled] = STEPS;
    // Back to the statistics from a re-check that was passed.
    let kept = format!("M{} {recheck}H10V{statistics}H{}", LINE - 16, LINE - 22);
    let arrow = format!("M{} {}l8 6-8 6", LINE - 24, statistics - 6);
    let lines = vec![
        path("life__none", down(recommended, notice)),
        path("life__none", down(notice, filed)),
        path("life__held", down(filed, statistics)),
        path("life__held", down(statistics, recheck)),
        path("life__held", down(recheck, cancelled)),
        path("life__none", format!("M{LINE} {}v40", cancelled + 16)),
        path("life__kept", kept),
        path("life__kept", arrow),
    ];
    let at = |y: u32, class: &'static str, paths: Vec<Element>| {
        el("g")
            .class(class)
            .attr("transform", format!("translate({LINE} {y})"))
            .with(paths)
    };
    let stroke = |class: &'static str, d: &'static str| el("path").class(class).attr("d", d);
    let marks = vec![
        at(
            recommended,
            "life__mark",
            vec![stroke("mark__stroke", RING)],
        ),
        at(
            notice,
            "life__mark life__mark--notice",
            vec![
                stroke("mark__stroke life__dashed", RING),
                stroke("mark__fill", ROUND_DOT),
            ],
        ),
        at(
            filed,
            "life__mark life__mark--held",
            vec![stroke("mark__fill", SQUARE), stroke("mark__cut", TICK)],
        ),
        at(
            statistics,
            "life__mark life__mark--held",
            vec![stroke("mark__fill", SQUARE), stroke("mark__cut", LINES)],
        ),
        at(
            recheck,
            "life__mark life__mark--recheck",
            vec![stroke("mark__stroke", SQUARE), stroke("mark__fill", HALF)],
        ),
        at(
            cancelled,
            "life__mark life__mark--cancelled",
            vec![stroke("mark__fill", RING), stroke("mark__cut", CROSS)],
        ),
    ];
    let words: Vec<Element> = STEPS
        .into_iter()
        .zip(w.life_steps)
        .map(|(y, (name, _))| {
            el("text")
                .class("life__word")
                .attr("x", "104")
                .attr("y", (y + 6).to_string())
                .with(name)
        })
        .collect();
    let small = |x: &'static str, y: u32, word: &'static str| {
        el("text")
            .class("life__small")
            .attr("x", x)
            .attr("y", y.to_string())
            .with(word)
    };
    let [held, none] = w.life_key;
    el("svg")
        .class("life__drawing")
        .attr("viewBox", "0 0 320 484")
        .attr("role", "img")
        .attr("aria-labelledby", "life-title life-text")
        .with(el("title").id("life-title").with(w.life_drawing))
        .with(el("desc").id("life-text").with(w.life_drawing_text))
        .with(lines)
        .with(marks)
        .with(words)
        .with(small("104", recommended + 46, none))
        .with(small("104", filed + 46, held))
        .with(small(
            "16",
            u32::midpoint(statistics, recheck) + 5,
            w.life_kept,
        ))
        .with(small("104", cancelled + 46, none))
}
