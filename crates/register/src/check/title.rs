//! The title that a row gives, from its columns and the list's facts.

use values::{When, Words, words};

use crate::{
    check::reader::Reader,
    columns::Field,
    facts::ListKind,
    problem::Rule,
    state::State,
    title::{Level, Notice, Title},
    working_day::last_working_day,
};

/// What a row says of its title.
pub(super) struct Stated {
    /// The title, if level, issuer and document are known.
    pub(super) title: Option<Title>,
    /// Since when it is held, whether or not the rest is known.
    pub(super) certified_on: Option<When>,
    /// Whether the row itself states the state.
    pub(super) has_own_state: bool,
    /// The date of its event: the row's, else the list's.
    pub(super) date: Option<When>,
}

pub(super) fn read(reader: &mut Reader<'_>) -> Stated {
    let facts = reader.list.facts;
    let level = level(reader);
    let stated = state(reader);
    let from = reader.past_date(Field::CertifiedOn);
    let until = reader.date(Field::ValidUntil);
    let cancelled = reader.past_date(Field::CancelledOn);
    let notice_from = reader.date(Field::NoticeFrom).or(facts.notice_from);
    let notice_until = reader.date(Field::NoticeUntil);
    let reason = reader.text(Field::Reason);
    order(
        reader,
        &[
            (Field::NoticeFrom, notice_from),
            (Field::NoticeUntil, notice_until),
            (Field::CertifiedOn, from),
            (Field::ValidUntil, until),
        ],
    );
    order(
        reader,
        &[(Field::CertifiedOn, from), (Field::CancelledOn, cancelled)],
    );

    let list_state = match facts.list {
        ListKind::Full | ListKind::Additions | ListKind::Recheck => State::Certified,
        ListKind::Notice => State::InNotice,
        ListKind::Cancellations => State::Cancelled,
    };
    let state = stated.unwrap_or(list_state);
    let own_date = match state {
        State::Cancelled => cancelled,
        State::InNotice => notice_from,
        _ => from,
    };
    let date = own_date.or(facts.dated);
    cancellation_is_explained(reader, stated, cancelled, reason.as_ref());
    if let Some(stated) = stated {
        agrees_with_its_dates(reader, stated, from, until, cancelled);
    }

    let issuer = reader.text(Field::Issuer).or_else(|| facts.issuer.clone());
    let document = reader
        .text(Field::Document)
        .or_else(|| facts.document.clone());
    let (Some(level), Some(issuer), Some(document)) = (level, issuer, document) else {
        if level.is_some() {
            incomplete(reader);
        }
        return Stated {
            title: None,
            certified_on: from,
            has_own_state: stated.is_some(),
            date,
        };
    };
    let grants =
        matches!(facts.list, ListKind::Full | ListKind::Additions) && state != State::InNotice;
    let title = Title {
        level,
        issuer,
        document,
        number: reader.text(Field::CertificateNumber),
        from: from.or(facts.dated.filter(|_| grants && stated.is_none())),
        until,
        notice: notice_from.map(|from| Notice {
            from,
            until: notice_until.or_else(|| last_day(reader, from)),
        }),
        cancelled: if state == State::Cancelled {
            date
        } else {
            None
        },
        reason,
        missing_since: None,
        stated: state,
    };
    Stated {
        title: Some(title),
        certified_on: from,
        has_own_state: stated.is_some(),
        date,
    }
}

fn incomplete(reader: &mut Reader<'_>) {
    reader.warn(
        Some(Field::Level),
        Rule::TitleIncomplete,
        None,
        words!(
            "有级别而没有认定机构或文号，只能显示为“仅见于名单”",
            "There is a level but no issuer or no document, so the space is shown as “listed only”"
        ),
        words!(
            "请补上认定机构和文号，或写进事实文件",
            "Add issuer and document, in columns or in the facts file"
        ),
    );
}

/// The last day of a public notice, counted in Chinese working days from its first day, which counts.
fn last_day(reader: &mut Reader<'_>, from: When) -> Option<When> {
    let days = reader.list.facts.notice_working_days?;
    let When::Day(first) = from else {
        return None;
    };
    match last_working_day(first, days) {
        Ok(last) => Some(When::Day(last)),
        Err(unknown) => {
            let Words { zh, en } = unknown.words();
            reader.warn(
                None,
                Rule::NoticeEnd,
                None,
                words!(
                    "公示的最后一天算不出来，将显示为“未说明”：{zh}",
                    "The last day of the notice cannot be counted and is shown as “not stated”: {en}"
                ),
                words!(
                    "请加上“公示结束”栏，写明最后一天",
                    "Add a column headed “公示结束” or “notice until” with the last day"
                ),
            );
            None
        }
    }
}

fn level(reader: &mut Reader<'_>) -> Option<Level> {
    let Some(text) = reader.text(Field::Level) else {
        return reader.list.facts.level;
    };
    let level = Level::read(&text);
    if level.is_none() {
        reader.error(
            Field::Level,
            Rule::LevelUnknown,
            Some(text),
            words!("不是已知的级别", "This is not a known level"),
            words!(
                "请写国家级、省级或市级",
                "Write 国家级, 省级 or 市级 (national, provincial, city)"
            ),
        );
    }
    level
}

fn state(reader: &mut Reader<'_>) -> Option<State> {
    let text = reader.text(Field::State)?;
    let state = match text.to_lowercase().as_str() {
        "已认定" | "已备案" | "有效" | "正常" | "在册" | "合格" | "certified" | "filed" => {
            State::Certified
        }
        "复核中" | "复核" | "under re-check" | "under_recheck" => State::UnderRecheck,
        "已暂停" | "暂停" | "suspended" => State::Suspended,
        "公示中" | "公示" | "in notice" | "in_notice" | "in public notice" => State::InNotice,
        "已到期" | "到期" | "expired" => State::Expired,
        "已取消" | "取消" | "撤销" | "已撤销" | "cancelled" => State::Cancelled,
        _ => {
            reader.error(
                Field::State,
                Rule::StateUnknown,
                Some(text),
                words!("不是已知的状态", "This is not a known state"),
                words!(
                    "请写已认定、复核中、公示中、已暂停、已到期或已取消",
                    "Write 已认定, 复核中, 公示中, 已暂停, 已到期 or 已取消"
                ),
            );
            return None;
        }
    };
    Some(state)
}

/// A row that says *cancelled* says when and why: the dates are worth money (财税〔2018〕120号). In a list of cancellations the list
/// itself may give the date.
fn cancellation_is_explained(
    reader: &mut Reader<'_>,
    stated: Option<State>,
    cancelled: Option<When>,
    reason: Option<&String>,
) {
    let dated = cancelled.or(reader
        .list
        .facts
        .dated
        .filter(|_| reader.list.facts.list == ListKind::Cancellations));
    // A date that was written and is wrong has its own error.
    let undated = dated.is_none() && reader.text(Field::CancelledOn).is_none();
    if stated == Some(State::Cancelled) && (undated || reason.is_none()) {
        reader.error(
            Field::State,
            Rule::CancelledWhenWhy,
            reader.text(Field::State),
            words!(
                "写了取消，但没有写日期和原因",
                "The title is cancelled, but when and why is not said"
            ),
            words!("请填写取消日期和原因", "Fill in the date and the reason"),
        );
    }
}

/// A state that the row's own dates contradict.
fn agrees_with_its_dates(
    reader: &mut Reader<'_>,
    stated: State,
    from: Option<When>,
    until: Option<When>,
    cancelled: Option<When>,
) {
    let as_of = reader.as_of;
    let over = until.filter(|until| until.last_day() < as_of);
    let contradiction = match stated {
        State::InNotice => from.map(|from| {
            words!(
                "状态是公示中，却写了认定日期 {from}",
                "The state is “in public notice”, yet the title is dated {from}"
            )
        }),
        State::Expired => until.filter(|_| over.is_none()).map(|until| {
            words!(
                "状态是已到期，有效期却到 {until} 为止",
                "The state is “expired”, yet the title is valid until {until}"
            )
        }),
        State::Certified | State::UnderRecheck | State::Suspended => cancelled.map(|cancelled| {
            words!(
                "状态不是已取消，却写了取消日期 {cancelled}",
                "The state is not “cancelled”, yet {cancelled} is given as the day of cancellation"
            )
        }),
        State::Cancelled | State::Listed => None,
    };
    if let Some(message) = contradiction {
        reader.error(
            Field::State,
            Rule::StateAgainstDates,
            reader.text(Field::State),
            message,
            words!("请核对状态和日期", "Check the state and the date"),
        );
    } else if let (State::Certified, Some(until)) = (stated, over) {
        reader.warn(
            Some(Field::ValidUntil),
            Rule::StateAgainstDates,
            Some(until.to_string()),
            words!(
                "有效期已过，将显示为“已到期”",
                "The title’s last day has passed; it is shown as “expired”"
            ),
            words!(
                "已续期的，请改写有效期；否则请把状态改为已到期",
                "If it was renewed, correct the last day; otherwise state 已到期 (expired)"
            ),
        );
    }
}

/// Dates that must follow each other; two that are only known by their year may be equal.
fn order(reader: &mut Reader<'_>, dates: &[(Field, Option<When>)]) {
    let stated: Vec<(Field, When)> = dates
        .iter()
        .filter_map(|(field, date)| date.map(|date| (*field, date)))
        .collect();
    for pair in stated.windows(2) {
        let [(_, earlier), (field, later)] = pair else {
            continue;
        };
        if later.last_day() < earlier.first_day() {
            reader.error(
                *field,
                Rule::DateOrder,
                Some(later.to_string()),
                words!(
                    "日期早于本应在它之前的 {earlier}",
                    "The date is earlier than {earlier}, which should come before it"
                ),
                words!("请核对这两个日期", "Check the two dates"),
            );
        }
    }
}
