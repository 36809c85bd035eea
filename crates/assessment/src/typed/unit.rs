//! The units that people write behind a number, and what each comes to in the unit of the metric. One that is not here is not converted.

use rules::{Kind, Metric};

use super::plain;

/// What a unit comes to: `times`/`per` of the metric's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    pub(super) times: i128,
    pub(super) per: i128,
}

/// What is written behind a number, half-width, in small letters and without white space.
pub(super) fn scale(metric: &Metric, unit: &str) -> Option<Scale> {
    if is_own(metric, unit) {
        return Some(Scale { times: 1, per: 1 });
    }
    let (myriads, unit) = myriads(metric.kind, unit);
    let (times, per) = match (metric.kind, unit) {
        (_, "")
        | (
            Kind::Area,
            "平方米" | "平米" | "平方" | "平" | "㎡" | "m2" | "m²" | "m^2" | "sqm" | "sq.m"
            | "sq.m." | "squaremetre" | "squaremetres" | "squaremeter" | "squaremeters",
        )
        | (Kind::Money, "元" | "元人民币" | "人民币" | "圆" | "yuan" | "rmb" | "cny")
        | (Kind::Percent, "%" | "percent")
        | (Kind::Months, "个月" | "月" | "month" | "months")
        | (Kind::Points, "分" | "point" | "points")
        | (
            Kind::Count,
            "个" | "家" | "人" | "名" | "位" | "场" | "次" | "项" | "张" | "例" | "所" | "件"
            | "户",
        ) => (1, 1),
        // 15 亩 are a hectare.
        (Kind::Area, "亩" | "mu") => (2000, 3),
        (Kind::Area, "公顷" | "ha" | "hectare" | "hectares") => (10_000, 1),
        (Kind::Months, "年" | "year" | "years") => (12, 1),
        _ if !unit.is_empty() && is_own(metric, unit) => (1, 1),
        _ => return None,
    };
    Some(Scale {
        times: times * myriads,
        per,
    })
}

/// 万 and 亿 before a unit or alone; of money also 千, 百万 and 千万, as in 千元.
fn myriads(kind: Kind, unit: &str) -> (i128, &str) {
    let known: &[(&str, i128)] = match kind {
        Kind::Count | Kind::Area => &[("亿", 100_000_000), ("万", 10_000)],
        Kind::Money => &[
            ("亿", 100_000_000),
            ("千万", 10_000_000),
            ("百万", 1_000_000),
            ("万", 10_000),
            ("千", 1000),
        ],
        _ => &[],
    };
    known
        .iter()
        .find_map(|(name, times)| Some((*times, unit.strip_prefix(name)?)))
        .unwrap_or((1, unit))
}

/// Whether this is the metric's own unit in one of the languages, a part of it, or its beginning or end: 家 and 企业 of 家企业, companies and
/// company of newly registered companies, teams of teams and companies. What is counted may be named as its label names it: 18个团队.
fn is_own(metric: &Metric, typed: &str) -> bool {
    let Some(unit) = metric.unit.as_ref().filter(|_| !typed.is_empty()) else {
        return false;
    };
    let zh = plain(&unit.zh);
    let mut ends = unit.en.split(" and ").chain([&*unit.en]).flat_map(|part| {
        let words: Vec<&str> = part.split_whitespace().collect();
        let ends = (0..words.len()).filter_map(|from| words.get(from..));
        ends.map(|end| plain(&end.concat())).collect::<Vec<_>>()
    });
    let counted = typed.trim_start_matches(['个', '家', '名', '位', '支']);
    zh.starts_with(typed)
        || zh.ends_with(typed)
        || (counted.chars().count() > 1 && plain(&metric.label.zh).contains(counted))
        || ends.any(|end| is_one_or_many(&end, typed))
}

fn is_one_or_many(many: &str, typed: &str) -> bool {
    let one = match many.strip_suffix("ies") {
        Some(stem) => Some(stem) == typed.strip_suffix('y'),
        None => many.strip_suffix('s') == Some(typed),
    };
    one || many == typed
}
