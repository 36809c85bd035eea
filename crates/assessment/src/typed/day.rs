//! Dates as people type them.

use chrono::NaiveDate;
use rules::Metric;
use values::{When, Words, half_width, is_invisible, tidy, words};

use super::fault::{at, shown};

/// A date on which something happened.
pub(super) fn day(metric: &Metric, text: &str, today: NaiveDate) -> Result<When, Words> {
    let text = visible(text);
    let Some(when) = When::parse(&text) else {
        return Err(at(metric, &no_date(&text)));
    };
    in_the_future(metric, when, today).map_or(Ok(when), Err)
}

/// Some dates, with commas, semicolons or line breaks between them.
pub(super) fn days(metric: &Metric, text: &str) -> Result<Vec<When>, Words> {
    let text = visible(text);
    let mut days = Vec::new();
    for line in text.split(['、', ';', '\n', '\r']) {
        let mut parts = line.split(',');
        while let Some(part) = parts.next() {
            if part.trim().is_empty() {
                continue;
            }
            if let Some(when) = When::parse(part) {
                days.push(when);
                continue;
            }
            // July 1, 2016: its comma stands within a date.
            let next = parts.next().unwrap_or_default();
            let Some(when) = When::parse(&[part, ",", next].concat()) else {
                let part = shown(&tidy(part));
                return Err(at(
                    metric,
                    &words!(
                        "“{part}”不是日期，请写成2016年7月1日，几个日期之间用逗号或换行隔开",
                        "“{part}” is no date; write it as 1 July 2016, with commas or line breaks between dates"
                    ),
                ));
            };
            days.push(when);
        }
    }
    if days.is_empty() {
        return Err(at(metric, &no_date(&text)));
    }
    Ok(days)
}

/// Dates as they are said. Of more than one it is said how many there are.
pub(super) fn spoken(days: &[When]) -> Words {
    let (zh, en): (Vec<String>, Vec<String>) = days
        .iter()
        .map(|day| {
            let Words { zh, en } = day.spoken();
            (zh, en)
        })
        .unzip();
    let (zh, en) = (zh.join("、"), en.join(", "));
    match days.len() {
        0 => words!("没有日期", "no dates"),
        1 => Words::new(zh, en),
        count => words!("{count}个日期：{zh}", "{count} dates: {en}"),
    }
}

/// What is wrong with a date of which no day has come yet.
pub(crate) fn in_the_future(metric: &Metric, when: When, today: NaiveDate) -> Option<Words> {
    (when.first_day() > today).then(|| {
        let Words { zh, en } = When::Day(today).spoken();
        at(
            metric,
            &words!(
                "日期不能晚于今天，今天是{zh}",
                "the date cannot be after today, {en}"
            ),
        )
    })
}

fn no_date(text: &str) -> Words {
    if is_no_day_of_the_calendar(text) {
        words!(
            "日历上没有这一天，请核对后填写，例如2016年7月1日",
            "there is no such day in the calendar; check it and enter it again, for example 1 July 2016"
        )
    } else {
        words!(
            "请填日期，例如2016年7月1日",
            "enter a date, for example 1 July 2016"
        )
    }
}

/// Whether a text that could not be read would be a day if its month were longer, such as 31 September.
fn is_no_day_of_the_calendar(text: &str) -> bool {
    let would_be = |day: &&str| {
        text.match_indices(*day).any(|(at, day)| {
            let (before, after) = (text.get(..at), text.get(at + day.len()..));
            let first = [before.unwrap_or_default(), "1", after.unwrap_or_default()].concat();
            matches!(When::parse(&first), Some(When::Day(_)))
        })
    };
    ["29", "30", "31"].iter().any(would_be)
}

/// Half-width and without invisible marks, which come along when a date is copied.
fn visible(text: &str) -> String {
    half_width(text)
        .chars()
        .filter(|&c| !is_invisible(c))
        .collect()
}
