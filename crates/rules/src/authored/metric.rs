//! Metrics: names, units, bounds.

use values::words;

use super::{
    Path,
    fault::{FileFaults, Rule},
};
use crate::{Kind, Metric};

/// Ends of names, and the kinds that they stand for.
const UNITS: [(&str, &[Kind]); 7] = [
    ("_m2", &[Kind::Area]),
    ("_yuan", &[Kind::Money]),
    ("_percent", &[Kind::Percent]),
    ("_months", &[Kind::Months]),
    ("_points", &[Kind::Points]),
    ("_on", &[Kind::Date]),
    ("_dates", &[Kind::Dates]),
];

/// Checks a list of metrics, beside those that stand elsewhere.
pub(super) fn check(metrics: &[Metric], shared: &[Metric], faults: &mut FileFaults<'_>) {
    let list = Path::start("metric");
    for (place, metric) in metrics.iter().enumerate() {
        let here = list.at(place);
        name(metric, &here, faults);
        let earlier = metrics.iter().take(place).chain(shared);
        if earlier.clone().any(|other| other.name == metric.name) {
            faults.at(
                &here.key("name"),
                Rule::Id,
                Some(metric.name.clone()),
                words!("已经有同名的指标", "There is a metric of this name already"),
                words!(
                    "请换一个名称，或删去重复的一个",
                    "Choose another name, or delete one of the two"
                ),
            );
        }
        if let Some(whole) = &metric.part_of {
            let all = metrics.iter().chain(shared);
            match all.clone().find(|other| other.name == *whole) {
                None => dangling(&here.key("part_of"), whole, all, faults),
                Some(other) if !alike(other.kind, metric.kind) => faults.at(
                    &here.key("part_of"),
                    Rule::Unit,
                    Some(whole.clone()),
                    words!(
                        "部分与整体的单位不同",
                        "The part has another unit than the whole"
                    ),
                    words!(
                        "部分与整体要用同一种单位",
                        "A part and its whole have one unit"
                    ),
                ),
                Some(_) => {}
            }
        }
        if let (Some(least), Some(most)) = (metric.least, metric.most)
            && least > most
        {
            faults.at(
                &here.key("least"),
                Rule::Unreachable,
                Some(least.to_string()),
                words!(
                    "最小值大于最大值 {most}",
                    "The least is more than the most, {most}"
                ),
                words!("请核对 least 和 most", "Check least and most"),
            );
        }
        if (metric.kind == Kind::Choice) == metric.options.is_empty() {
            faults.at(
                &here.key("kind"),
                Rule::Shape,
                None,
                words!(
                    "选择题要有选项（options），其他指标不能有",
                    "A choice needs its options, and nothing else has any"
                ),
                words!("请补上或删去 options", "Add or delete the options"),
            );
        }
    }
}

fn alike(a: Kind, b: Kind) -> bool {
    a == b && a.is_number()
}

fn name(metric: &Metric, here: &Path<'_>, faults: &mut FileFaults<'_>) {
    let name = &metric.name;
    let well_formed = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !well_formed {
        faults.at(
            &here.key("name"),
            Rule::Id,
            Some(name.clone()),
            words!("指标名不合写法", "This is not how a metric is named"),
            words!(
                "只用小写英文字母、数字和下划线，以字母开头，例如 total_area_m2",
                "Use lower-case letters, digits and underscores, beginning with a letter, such as total_area_m2"
            ),
        );
    }
    let Some((end, kinds)) = UNITS.iter().find(|(end, _)| name.ends_with(end)) else {
        let needed = UNITS.iter().find(|(_, kinds)| {
            kinds.contains(&metric.kind)
                && matches!(metric.kind, Kind::Area | Kind::Money | Kind::Percent)
        });
        if let Some((end, _)) = needed {
            faults.at(
                &here.key("name"),
                Rule::Unit,
                Some(name.clone()),
                words!("名称没有写出单位", "The name does not say the unit"),
                words!("名称要以 {end} 结尾", "The name has to end with {end}"),
            );
        }
        return;
    };
    // A question of yes or no may end with any word.
    if metric.kind != Kind::YesNo && !kinds.contains(&metric.kind) {
        faults.at(
            &here.key("kind"),
            Rule::Unit,
            Some(name.clone()),
            words!(
                "名称以 {end} 结尾，种类却不是这种单位",
                "The name ends with {end}, and the kind is not of that unit"
            ),
            words!("请改正 kind 或名称", "Correct the kind or the name"),
        );
    }
}

/// What is named is not there; the nearest name is told, if one is near.
pub(super) fn dangling<'m>(
    path: &Path<'_>,
    name: &str,
    metrics: impl Iterator<Item = &'m Metric>,
    faults: &mut FileFaults<'_>,
) {
    let near = metrics
        .map(|metric| metric.name.as_str())
        .find(|other| values::one_edit_apart(other, name));
    let fix = match near {
        Some(near) => words!("是不是 {near}？", "Is it {near}?"),
        None => words!(
            "请用 metrics.toml 里的指标名，或在本文件用 [[metric]] 增加一个",
            "Use a name from metrics.toml, or add a [[metric]] to this file"
        ),
    };
    faults.at(
        path,
        Rule::Dangling,
        Some(name.to_owned()),
        words!("没有 {name} 这个指标", "There is no metric {name}"),
        fix,
    );
}
