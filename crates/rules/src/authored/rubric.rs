//! Rubrics: that points add up and can be reached.

use values::{Decimal, Words, words};

use super::{
    Path,
    condition::{Known, order},
    fault::{FileFaults, Rule},
};
use crate::{Item, Kind, Rubric, Scale};

pub(super) fn check(rubric: &Rubric, known: Known<'_>, faults: &mut FileFaults<'_>) {
    let here = Path::start("rubric");
    let total = rubric.items.iter().fold(Decimal::default(), |sum, item| {
        sum.checked_add(item.most).unwrap_or(sum)
    });
    if total != rubric.points {
        let points = rubric.points;
        faults.at(
            &here.key("points"),
            Rule::Points,
            Some(points.to_string()),
            words!(
                "各项满分加起来是 {total}，不是 {points}",
                "The items give {total} at most, not {points}"
            ),
            words!(
                "请核对各项的 most 和总分 points",
                "Check the most of each item, and points"
            ),
        );
    }
    if let Some(pass) = &rubric.pass {
        order(pass, &here.key("pass"), faults);
        let bonus = rubric
            .bonus
            .as_ref()
            .map_or(Decimal::default(), |bonus| bonus.most);
        let most = rubric.points.checked_add(bonus).unwrap_or(rubric.points);
        for pass in pass.values().filter(|pass| *pass > most) {
            faults.at(
                &here.key("pass"),
                Rule::Unreachable,
                Some(pass.to_string()),
                words!("满分只有 {most}", "There are no more than {most} points"),
                words!("请核对 pass", "Check pass"),
            );
        }
    }
    for (place, item) in rubric.items.iter().enumerate() {
        check_item(item, known, &here.key("item").at(place), faults);
    }
    for (place, item) in rubric
        .bonus
        .iter()
        .flat_map(|bonus| &bonus.items)
        .enumerate()
    {
        check_item(
            item,
            known,
            &here.key("bonus").key("item").at(place),
            faults,
        );
    }
    for (place, gate) in rubric.gates.iter().enumerate() {
        let path = here.key("gate");
        known.check(&gate.condition, &path.at(place).key("condition"), 0, faults);
    }
    let ids: Vec<&str> = rubric
        .all_items()
        .map(|item| item.id.as_str())
        .chain(rubric.gates.iter().map(|gate| gate.id.as_str()))
        .collect();
    for (place, id) in ids.iter().enumerate() {
        if ids.iter().take(place).any(|other| other == id) {
            faults.at(
                &here,
                Rule::Id,
                Some((*id).to_owned()),
                words!("{id} 写了两次", "{id} stands here twice"),
                words!("每一项要有自己的 id", "Each item has an id of its own"),
            );
        }
    }
}

fn check_item(item: &Item, known: Known<'_>, here: &Path<'_>, faults: &mut FileFaults<'_>) {
    let scale = here.key("scale");
    let too_many = |path: &Path<'_>, points: Decimal, faults: &mut FileFaults<'_>| {
        if points > item.most {
            let most = item.most;
            faults.at(
                path,
                Rule::Points,
                Some(points.to_string()),
                words!(
                    "多于这一项的满分 {most}",
                    "This is more than the item's most, {most}"
                ),
                words!("请核对分数和 most", "Check the points and most"),
            );
        }
    };
    let number = |metric: &str, path: &Path<'_>, faults: &mut FileFaults<'_>| {
        known.of_kind(metric, Kind::is_number, ("数字", "A number"), path, faults);
    };
    match &item.scale {
        Scale::Slope(slope) => {
            let path = scale.key("slope");
            number(&slope.metric, &path.key("metric"), faults);
            too_many(&path.key("points"), slope.points, faults);
            if slope.each == Decimal::default() || slope.adds == Decimal::default() {
                points(
                    &path,
                    words!(
                        "each 和 adds 要大于0，不然永远不加分",
                        "each and adds are above 0, or no point is ever added"
                    ),
                    faults,
                );
            }
        }
        Scale::Steps(steps) => {
            let path = scale.key("steps");
            number(&steps.metric, &path.key("metric"), faults);
            for (place, step) in steps.at.iter().enumerate() {
                too_many(&path.key("at").at(place).key("points"), step.points, faults);
            }
            let rising = steps.at.windows(2).all(|pair| match pair {
                [a, b] => a.from < b.from && a.points <= b.points,
                _ => true,
            });
            if steps.at.is_empty() || !rising {
                points(
                    &path.key("at"),
                    words!(
                        "台阶要从低到高排列",
                        "Steps go from the lowest to the highest"
                    ),
                    faults,
                );
            }
        }
        Scale::Counts(counts) => {
            let path = scale.key("counts");
            if counts.is_empty() {
                points(
                    &path,
                    words!("没有写数什么", "It does not say what is counted"),
                    faults,
                );
            }
            for (place, counted) in counts.iter().enumerate() {
                number(&counted.metric, &path.at(place).key("metric"), faults);
            }
        }
        Scale::Entered(metric) => {
            let entered = |kind| kind == Kind::Points;
            known.of_kind(
                metric,
                entered,
                ("分数", "A number of points"),
                &scale.key("entered"),
                faults,
            );
        }
    }
}

fn points(path: &Path<'_>, message: Words, faults: &mut FileFaults<'_>) {
    let fix = words!("请核对这一项的计分办法", "Check how this item is scored");
    faults.at(path, Rule::Points, None, message, fix);
}
