use chrono::NaiveDate;

use super::*;
use crate::{EventKind, Facts, Policy, PrivateCells, State, check, vocabulary};

fn day(text: &str) -> NaiveDate {
    When::parse(text).unwrap().first_day()
}

const TITLE: &str = "level = \"national\"\nissuer = \"示例认定机构\"\n";

/// A list of spaces in Suzhou: its facts, and rows of name, former name, operator, and what else the header names.
struct Sheet(&'static str, String, String);

fn list(kind: &str, document: &str, dated: &str, rows: &[&str]) -> Sheet {
    let facts =
        format!("list = \"{kind}\"\n{TITLE}document = \"{document}\"\ndated = \"{dated}\"\n");
    listed(&facts, rows)
}

fn listed(facts: &str, rows: &[&str]) -> Sheet {
    let csv = format!(
        "名称,曾用名,运营主体,取消原因,工位数,详细地址\n{}\n",
        rows.join("\n")
    );
    Sheet(
        "list.csv",
        format!("{facts}province = \"江苏省\"\ncity = \"苏州市\"\n"),
        csv,
    )
}

fn decided(previous: &[Space], sheets: &[Sheet], as_of: &str, decisions: &str) -> Registered {
    let read: Vec<_> = sheets
        .iter()
        .map(|Sheet(file, facts, csv)| {
            let roster =
                roster::read(csv.as_bytes(), &vocabulary(), &roster::Options::default()).unwrap();
            (*file, roster, Facts::read(facts).unwrap())
        })
        .collect();
    let lists: Vec<_> = read
        .iter()
        .map(|(file, roster, facts)| List {
            file,
            roster,
            facts,
        })
        .collect();
    let policy = Policy {
        as_of: day(as_of),
        private_cells: PrivateCells::Stop,
    };
    let checked = check(&lists, &policy);
    let decisions = Decisions::read(decisions).unwrap();
    register(previous.to_vec(), &lists, &checked, &decisions, day(as_of))
}

fn next(previous: &[Space], sheets: &[Sheet], as_of: &str) -> Vec<Space> {
    let registered = decided(previous, sheets, as_of, "");
    assert_eq!(registered.uncertain, []);
    released(registered.spaces, as_of)
}

/// As they are read back from the release of this day.
fn released(mut spaces: Vec<Space>, release: &str) -> Vec<Space> {
    for event in spaces.iter_mut().flat_map(|space| &mut space.events) {
        event.release.get_or_insert_with(|| release.to_owned());
    }
    spaces
}

fn named<'a>(spaces: &'a [Space], name: &str) -> &'a Space {
    spaces.iter().find(|space| space.name == name).unwrap()
}

fn events(space: &Space) -> Vec<(&'static str, String)> {
    space
        .events
        .iter()
        .map(|event| (event.kind.key(), event.date.to_string()))
        .collect()
}

fn happened(space: &Space) -> Vec<&'static str> {
    space.events.iter().map(|event| event.kind.key()).collect()
}

const CLOUD: &str = "云汀众创空间,,苏州示例云汀有限公司,,,";
const FIELD: &str = "青禾创客,,苏州示例青禾有限公司,,,";
const BRIDGE: &str = "长桥空间,,苏州示例长桥有限公司,,,";

/// Twelve others, so that one that is missing is no sudden shrink.
fn with_others<'a>(rows: &[&'a str]) -> Vec<&'a str> {
    const OTHERS: [&str; 12] = [
        "石榴记,,苏州示例一甲有限公司,,,",
        "拾光里工坊,,苏州示例二乙有限公司,,,",
        "灯塔创业社区,,苏州示例三丙有限公司,,,",
        "半山梦工场,,苏州示例四丁有限公司,,,",
        "墨子巷联合办公,,苏州示例五戊有限公司,,,",
        "小满仓产业园,,苏州示例六己有限公司,,,",
        "铁皮屋孵化器,,苏州示例七庚有限公司,,,",
        "望楼咖啡,,苏州示例八辛有限公司,,,",
        "听松书院,,苏州示例九壬有限公司,,,",
        "白鹭洲工作室,,苏州示例十癸有限公司,,,",
        "飞马创新中心,,苏州示例子丑有限公司,,,",
        "雁栖加速器,,苏州示例寅卯有限公司,,,",
    ];
    rows.iter().copied().chain(OTHERS).collect()
}

fn first() -> Vec<Space> {
    let rows = with_others(&[CLOUD, FIELD, BRIDGE]);
    next(
        &[],
        &[list("full", "示例〔2018〕1号", "2018-03-01", &rows)],
        "2018-03-02",
    )
}

#[test]
fn rows_that_are_sorted_anew_keep_ids_and_change_nothing() {
    let before = first();
    let mut rows = with_others(&[BRIDGE, CLOUD, FIELD]);
    rows.reverse();
    let again = list("full", "示例〔2018〕1号", "2018-03-01", &rows);
    let after = next(&before, &[again], "2018-03-02");
    assert_eq!(after.len(), before.len());
    for space in &before {
        let same = named(&after, &space.name);
        assert_eq!((&same.id, &same.events), (&space.id, &space.events));
    }
}

#[test]
fn the_very_same_list_again_leaves_every_space_as_it_was() {
    let before = first();
    let rows = with_others(&[CLOUD, FIELD, BRIDGE]);
    let again = list("full", "示例〔2018〕1号", "2018-03-01", &rows);
    assert_eq!(next(&before, &[again], "2018-03-02"), before);
}

#[test]
fn a_stated_former_name_is_a_rename_and_keeps_the_old_name_with_its_end() {
    let before = first();
    let rows = with_others(&[
        "云汀工场,云汀众创空间,苏州示例云汀有限公司,,,",
        FIELD,
        BRIDGE,
    ]);
    let after = next(
        &before,
        &[list("full", "示例〔2021〕65号", "2021-04-12", &rows)],
        "2021-04-12",
    );
    let space = named(&after, "云汀工场");
    assert_eq!(space.id, named(&before, "云汀众创空间").id);
    assert_eq!(
        (
            space.former_names[0].name.as_str(),
            space.former_names[0].until
        ),
        ("云汀众创空间", When::parse("2021-04-12"))
    );
    assert_eq!(
        events(space),
        [
            ("added", "2018-03-01".to_owned()),
            ("title_granted", "2018-03-01".to_owned()),
            ("renamed", "2021-04-12".to_owned()),
            ("rechecked", "2021-04-12".to_owned()),
        ]
    );
    let titles: Vec<_> = space
        .titles
        .iter()
        .map(|title| (title.document.as_str(), title.from))
        .collect();
    assert_eq!(titles, [("示例〔2018〕1号", When::parse("2018-03-01"))]);
    // The list of the time before the change, published once more, finds the space under its old name and takes nothing back.
    let rows = with_others(&[CLOUD, FIELD, BRIDGE]);
    let old = list("full", "示例〔2018〕1号", "2018-03-01", &rows);
    assert_eq!(next(&after, &[old], "2021-04-12"), after);
}

#[test]
fn another_operator_under_the_same_name_in_the_same_city_is_asked_and_the_decision_is_part_of_the_history()
 {
    let before = first();
    let rows = with_others(&["云汀众创空间,,苏州示例新云汀有限公司,,,", FIELD, BRIDGE]);
    let sheet = || list("full", "示例〔2021〕65号", "2021-04-12", &rows);
    let asked = decided(&before, &[sheet()], "2021-04-12", "");
    let [doubt] = asked.uncertain.as_slice() else {
        panic!("{:?}", asked.uncertain);
    };
    let id = named(&before, "云汀众创空间").id.clone();
    assert_eq!(
        (
            doubt.row,
            &doubt.candidates[0].id,
            doubt.candidates[0].likeness
        ),
        (2, &id, Likeness::SameName)
    );

    let proposed = Decisions::propose(&asked.uncertain);
    assert!(proposed.contains(id.as_str()), "{proposed}");
    assert!(
        Decisions::read(&proposed).is_err(),
        "nothing is decided yet"
    );
    let same = proposed.replace("is = \"\"", &format!("is = \"{id}\""));
    let done = decided(&before, &[sheet()], "2021-04-12", &same);
    assert_eq!(
        (done.uncertain.as_slice(), done.unused.as_slice()),
        (&[][..], &[][..])
    );
    let space = named(&done.spaces, "云汀众创空间");
    assert_eq!(space.id, id);
    let change = &space.events[2];
    assert_eq!(
        (change.kind, change.decided),
        (EventKind::OperatorChanged, true)
    );
    assert_eq!(
        space.former_operators[0].operator.name,
        "苏州示例云汀有限公司"
    );
    assert_eq!(space.former_operators[0].until, When::parse("2021-04-12"));
    assert_eq!(done.spaces.len(), before.len());

    // Published again with the same decisions: nothing new.
    let after = released(done.spaces, "2021-04-12");
    let again = decided(&after, &[sheet()], "2021-04-12", &same);
    assert_eq!(again.spaces, after);

    let new = proposed.replace("is = \"\"", "is = \"new\"");
    let done = decided(&before, &[sheet()], "2021-04-12", &new);
    assert_eq!(done.spaces.len(), before.len() + 1);
    let after = released(done.spaces, "2021-04-12");
    let again = decided(&after, &[sheet()], "2021-04-12", &new);
    assert_eq!(
        again.spaces.len(),
        after.len(),
        "the new space is found, not made twice"
    );
}

#[test]
fn nearly_the_same_name_in_the_same_city_is_asked_unless_the_list_names_both() {
    let before = first();
    let one = list(
        "additions",
        "示例〔2019〕7号",
        "2019-05-06",
        &["云汀众创空問,,苏州示例云汀有限公司,,,"],
    );
    let asked = decided(&before, &[one], "2019-05-06", "");
    assert_eq!(
        asked.uncertain[0].candidates[0].likeness,
        Likeness::NearName
    );
    let both = list(
        "additions",
        "示例〔2019〕7号",
        "2019-05-06",
        &["云汀众创空問,,苏州示例云汀有限公司,,,", CLOUD],
    );
    let asked = decided(&before, &[both], "2019-05-06", "");
    assert_eq!(asked.uncertain, []);
    assert_eq!(asked.spaces.len(), before.len() + 1);
}

#[test]
fn one_operator_may_run_two_spaces() {
    let before = first();
    let two = list(
        "additions",
        "示例〔2019〕7号",
        "2019-05-06",
        &["云汀国际社区,,苏州示例云汀有限公司,,,"],
    );
    let after = next(&before, &[two], "2019-05-06");
    assert_eq!(after.len(), before.len() + 1);
    assert_eq!(
        happened(named(&after, "云汀众创空间")),
        ["added", "title_granted"]
    );
}

#[test]
fn two_records_become_one_and_the_id_that_goes_leads_to_the_other() {
    let before = first();
    let rows = with_others(&["云汀众创空间,青禾创客,苏州示例云汀有限公司,,,", BRIDGE]);
    let sheet = || list("full", "示例〔2021〕65号", "2021-04-12", &rows);
    let (kept, gone) = (
        &named(&before, "云汀众创空间").id,
        &named(&before, "青禾创客").id,
    );
    let ids = format!(
        "[[row]]\nname = \"云汀众创空间\"\noperator = \"苏州示例云汀有限公司\"\nprovince = \"江苏省\"\nis = [\"{kept}\", \"{gone}\"]\n"
    );
    let done = decided(&before, &[sheet()], "2021-04-12", &ids);
    assert_eq!(done.uncertain, []);
    assert_eq!(done.spaces.len(), before.len() - 1);
    let space = named(&done.spaces, "云汀众创空间");
    assert_eq!(
        (&space.id, space.former_ids.as_slice()),
        (kept, &[gone.clone()][..])
    );
    assert!(
        space
            .former_names
            .iter()
            .any(|former| former.name == "青禾创客")
    );
    assert!(
        space
            .former_operators
            .iter()
            .any(|former| former.operator.name == "苏州示例青禾有限公司")
    );
    assert!(happened(space).contains(&"merged"));
    let after = released(done.spaces, "2021-04-12");
    assert_eq!(
        decided(&after, &[sheet()], "2021-04-12", &ids).spaces,
        after
    );
    let registered = decided(&after, &[sheet()], "2021-04-12", &ids);
    assert!(registered.spaces.iter().all(|space| space.id != *gone));
}

#[test]
fn a_space_that_is_missing_from_a_full_list_is_kept_and_marked_and_comes_back_after_two_releases() {
    let before = first();
    let without = with_others(&[FIELD, BRIDGE]);
    let second = next(
        &before,
        &[list("full", "示例〔2019〕7号", "2019-05-06", &without)],
        "2019-05-06",
    );
    let missing = named(&second, "云汀众创空间");
    assert_eq!(missing.state(day("2019-05-06")), State::Certified);
    assert_eq!(missing.titles[0].missing_since, When::parse("2019-05-06"));
    let third = next(
        &second,
        &[list("full", "示例〔2020〕8号", "2020-05-06", &without)],
        "2020-05-06",
    );
    let with = with_others(&[CLOUD, FIELD, BRIDGE]);
    let fourth = next(
        &third,
        &[list("full", "示例〔2021〕65号", "2021-04-12", &with)],
        "2021-04-12",
    );
    let back = named(&fourth, "云汀众创空间");
    assert_eq!(back.id, missing.id);
    assert_eq!(
        happened(back),
        [
            "added",
            "title_granted",
            "missing_from_list",
            "missing_from_list",
            "returned",
            "rechecked"
        ]
    );
    assert_eq!(back.titles[0].missing_since, None);
    assert_eq!(fourth.len(), before.len());
}

#[test]
fn who_is_named_in_another_list_of_the_call_or_in_a_row_with_an_error_is_not_missing() {
    let before = first();
    let kept = || {
        list(
            "full",
            "示例〔2021〕65号",
            "2021-04-12",
            &with_others(&[BRIDGE, "青禾创客,,苏州示例青禾有限公司,,许多,"]),
        )
    };
    let cancelled = || {
        list(
            "cancellations",
            "示例〔2021〕65号",
            "2021-04-12",
            &["云汀众创空间,,苏州示例云汀有限公司,已停止运营,,"],
        )
    };
    for sheets in [[kept(), cancelled()], [cancelled(), kept()]] {
        let after = next(&before, &sheets, "2021-04-12");
        let space = named(&after, "云汀众创空间");
        assert_eq!(happened(space), ["added", "title_granted", "cancelled"]);
        assert_eq!(space.titles[0].reason.as_deref(), Some("已停止运营"));
        assert_eq!(
            happened(named(&after, "青禾创客")),
            ["added", "title_granted"]
        );
    }
}

#[test]
fn a_list_that_lacks_more_than_a_tenth_is_a_sudden_shrink() {
    let before = first();
    let sudden = |rows: &[&str]| {
        let sheet = list("full", "示例〔2021〕65号", "2021-04-12", &with_others(rows));
        decided(&before, &[sheet], "2021-04-12", "").shrink
    };
    assert_eq!(
        sudden(&[CLOUD, FIELD]),
        Shrink {
            expected: 15,
            missing: 1
        }
    );
    assert!(!sudden(&[CLOUD, FIELD]).is_sudden());
    assert!(sudden(&[CLOUD]).is_sudden());
}

#[test]
fn a_title_that_was_cancelled_and_is_granted_anew_stands_beside_the_old_one() {
    let before = first();
    let row = "云汀众创空间,,苏州示例云汀有限公司,已停止运营,,";
    let ended = next(
        &before,
        &[list(
            "cancellations",
            "示例〔2019〕7号",
            "2019-05-06",
            &[row],
        )],
        "2019-05-06",
    );
    assert_eq!(
        named(&ended, "云汀众创空间").state(day("2019-05-06")),
        State::Cancelled
    );
    let anew = next(
        &ended,
        &[list("additions", "示例〔2022〕3号", "2022-05-06", &[CLOUD])],
        "2022-05-06",
    );
    let space = named(&anew, "云汀众创空间");
    let titles: Vec<_> = space
        .titles
        .iter()
        .map(|title| (title.stated, title.document.as_str()))
        .collect();
    assert_eq!(
        titles,
        [
            (State::Cancelled, "示例〔2018〕1号"),
            (State::Certified, "示例〔2022〕3号")
        ]
    );
    assert_eq!(
        happened(space),
        ["added", "title_granted", "cancelled", "title_granted"]
    );
}

#[test]
fn of_several_titles_in_one_state_the_highest_speaks_for_the_whole() {
    let before = first();
    let facts = "level = \"city\"\nissuer = \"示例市科技局\"\ndocument = \"示例市〔2016〕9号\"\ndated = \"2016-11-20\"\nlist = \"additions\"\n";
    let after = next(&before, &[listed(facts, &[CLOUD])], "2018-03-02");
    let space = named(&after, "云汀众创空间");
    let levels: Vec<_> = space.titles.iter().map(|title| title.level).collect();
    assert_eq!(levels.len(), 2);
    assert_eq!(
        space.best(day("2018-03-02")).map(|title| title.level),
        Some(crate::Level::National)
    );
}

#[test]
fn a_list_that_says_suspended_does_not_confirm() {
    let before = first();
    let facts = format!(
        "list = \"re-check\"\n{TITLE}document = \"示例〔2021〕65号\"\ndated = \"2021-04-12\"\nprovince = \"江苏省\"\n"
    );
    let csv = "名称,运营主体,状态,原因\n云汀众创空间,苏州示例云汀有限公司,已暂停,场地装修\n";
    let sheet = || Sheet("list.csv", facts.clone(), csv.to_owned());
    let after = next(&before, &[sheet()], "2021-04-12");
    let space = named(&after, "云汀众创空间");
    assert_eq!(space.state(day("2021-04-12")), State::Suspended);
    assert_eq!(happened(space), ["added", "title_granted", "corrected"]);
    assert_eq!(space.events[2].reason.as_deref(), Some("场地装修"));
    assert_eq!(next(&after, &[sheet()], "2021-04-12"), after);
}

#[test]
fn who_is_first_seen_under_re_check_was_not_kept_by_it() {
    let facts = format!(
        "list = \"re-check\"\n{TITLE}document = \"示例〔2021〕65号\"\ndated = \"2021-04-12\"\nprovince = \"江苏省\"\n"
    );
    for (stated, state, events) in [
        ("复核中", State::UnderRecheck, &["added"][..]),
        ("已认定", State::Certified, &["added", "rechecked"]),
    ] {
        let csv = format!("名称,运营主体,状态\n云汀众创空间,苏州示例云汀有限公司,{stated}\n");
        let sheet = Sheet("list.csv", facts.clone(), csv);
        let spaces = next(&[], &[sheet], "2021-04-12");
        assert_eq!(spaces[0].state(day("2021-04-12")), state);
        assert_eq!(happened(&spaces[0]), events);
    }
}

#[test]
fn only_a_list_of_holders_ends_a_notice() {
    let notice = "notice_from = \"2022-09-28\"\nnotice_working_days = 5\n";
    let facts = |kind: &str, number: &str, date: &str| {
        format!(
            "list = \"{kind}\"\n{TITLE}document = \"示例〔2022〕{number}号\"\ndated = \"{date}\"\n"
        )
    };
    let proposed = next(
        &[],
        &[listed(
            &(facts("notice", "3", "2022-09-28") + notice),
            &[CLOUD],
        )],
        "2022-09-29",
    );
    let space = named(&proposed, "云汀众创空间");
    assert_eq!(space.state(day("2030-01-01")), State::InNotice);
    let until = space.titles[0]
        .notice
        .as_ref()
        .and_then(|notice| notice.until);
    assert_eq!(until, When::parse("2022-10-09"));
    let checked = next(
        &proposed,
        &[listed(&facts("re-check", "4", "2022-11-01"), &[CLOUD])],
        "2022-11-01",
    );
    assert_eq!(checked[0].state(day("2022-11-01")), State::InNotice);
    for kind in ["full", "additions"] {
        let granted = next(
            &checked,
            &[listed(&facts(kind, "5", "2022-12-01"), &[CLOUD])],
            "2022-12-01",
        );
        let title = &granted[0].titles[0];
        assert_eq!(title.state(day("2022-12-01")), State::Certified);
        assert_eq!(
            (
                title.document.as_str(),
                title.from,
                title.notice.as_ref().map(|notice| notice.from)
            ),
            (
                "示例〔2022〕5号",
                When::parse("2022-12-01"),
                When::parse("2022-09-28")
            )
        );
        assert_eq!(
            happened(&granted[0]),
            ["added", "in_notice", "title_granted"]
        );
    }
}

#[test]
fn every_claim_knows_the_list_that_states_it() {
    let before = next(
        &[],
        &[list(
            "full",
            "示例〔2018〕1号",
            "2018-03-01",
            &["云汀众创空间,,苏州示例云汀有限公司,,80,示例路1号"],
        )],
        "2018-03-02",
    );
    let after = next(
        &before,
        &[list(
            "full",
            "示例〔2021〕65号",
            "2021-04-12",
            &["云汀众创空间,,苏州示例云汀有限公司,,120,"],
        )],
        "2021-04-12",
    );
    let space = &after[0];
    let source = |field: &str| {
        let last = space.sources.len() - 1;
        let place = space.stated_in.get(field).copied().unwrap_or(last);
        space.sources[place].document.as_deref()
    };
    assert_eq!(space.claims.desks, Some(120));
    assert_eq!(source("desks"), Some("示例〔2021〕65号"));
    assert_eq!(source("name"), Some("示例〔2021〕65号"));
    assert_eq!(source("address"), Some("示例〔2018〕1号"));
    // An older list does not overrule a newer one.
    let old = list(
        "full",
        "示例〔2018〕1号",
        "2018-03-01",
        &["云汀众创空间,,苏州示例云汀有限公司,,80,示例路1号"],
    );
    assert_eq!(next(&after, &[old], "2021-04-12"), after);
    // Another address is a correction, and the old one stays in the history.
    let moved = next(
        &after,
        &[list(
            "full",
            "示例〔2023〕2号",
            "2023-04-12",
            &["云汀众创空间,,苏州示例云汀有限公司,,,示例路9号"],
        )],
        "2023-04-12",
    );
    let change = moved[0]
        .events
        .iter()
        .find_map(|event| event.change.clone())
        .unwrap();
    assert_eq!(
        (
            change.field.as_str(),
            change.from.as_str(),
            change.to.as_str()
        ),
        ("address", "示例路1号", "示例路9号")
    );
}

#[test]
fn a_title_knows_the_list_that_granted_it_however_often_it_is_confirmed() {
    let mut spaces = first();
    for (document, date) in [
        ("示例〔2019〕7号", "2019-05-06"),
        ("示例〔2021〕65号", "2021-04-12"),
    ] {
        let rows = with_others(&[CLOUD, FIELD, BRIDGE]);
        spaces = next(&spaces, &[list("full", document, date, &rows)], date);
    }
    let space = named(&spaces, "云汀众创空间");
    let sources: Vec<_> = space
        .sources
        .iter()
        .map(|source| source.document.as_deref())
        .collect();
    assert_eq!(sources, [Some("示例〔2018〕1号"), Some("示例〔2021〕65号")]);
    assert_eq!(space.stated_in.get("titles/0"), Some(&0));
}

#[test]
fn the_english_name_of_the_old_name_goes_with_it() {
    let sheet = |name: &str, former: &str, english: &str, date: &str| {
        let facts = format!(
            "{TITLE}document = \"示例〔{date}〕1号\"\ndated = \"{date}-03-01\"\nprovince = \"江苏省\"\n"
        );
        let csv = format!(
            "名称,曾用名,英文名称,运营主体\n{name},{former},{english},苏州示例云汀有限公司\n"
        );
        Sheet("list.csv", facts, csv)
    };
    let before = next(
        &[],
        &[sheet("云汀众创空间", "", "Cloud Shore", "2018")],
        "2018-03-02",
    );
    assert_eq!(before[0].name_en.as_deref(), Some("Cloud Shore"));
    let after = next(
        &before,
        &[sheet("望楼", "云汀众创空间", "", "2021")],
        "2021-03-02",
    );
    assert_eq!(after[0].name_en, None);
}

#[test]
fn an_id_of_another_province_is_no_decision() {
    let before = first();
    let elsewhere = next(
        &before,
        &[Sheet(
            "list.csv",
            "list = \"additions\"\nprovince = \"辽宁省\"\ndated = \"2018-03-02\"\n".to_owned(),
            "名称,运营主体\n远帆空间,大连示例远帆有限公司\n".to_owned(),
        )],
        "2018-03-02",
    );
    let (here, there) = (
        &named(&elsewhere, "云汀众创空间").id,
        &named(&elsewhere, "远帆空间").id,
    );
    let sheet = list("additions", "示例〔2021〕65号", "2021-04-12", &[CLOUD]);
    let ids = format!(
        "[[row]]\nname = \"云汀众创空间\"\noperator = \"苏州示例云汀有限公司\"\nprovince = \"江苏省\"\nis = [\"{here}\", \"{there}\"]\n"
    );
    let done = decided(&elsewhere, &[sheet], "2021-04-12", &ids);
    assert_eq!(done.unknown, std::slice::from_ref(there));
    assert_eq!(done.spaces.len(), elsewhere.len());
}

#[test]
fn lists_are_taken_by_their_dates_whatever_their_order() {
    let rows = with_others(&[CLOUD]);
    let sheets = || {
        [
            list("full", "示例〔2018〕1号", "2018-03-01", &rows),
            list("additions", "示例〔2019〕7号", "2019-05-06", &[FIELD]),
            list(
                "full",
                "示例〔2021〕65号",
                "2021-04-12",
                &with_others(&[CLOUD, FIELD]),
            ),
        ]
    };
    let forwards = next(&[], &sheets(), "2021-04-12");
    let mut backwards = sheets();
    backwards.reverse();
    let backwards = next(&[], &backwards, "2021-04-12");
    for space in &forwards {
        assert_eq!(named(&backwards, &space.name), space);
    }
    assert_eq!(
        happened(named(&forwards, "青禾创客")),
        ["added", "title_granted", "rechecked"]
    );
}

#[test]
fn a_decision_that_no_row_asks_for_or_that_names_no_space_is_told() {
    let before = first();
    let sheet = || {
        list(
            "additions",
            "示例〔2019〕7号",
            "2019-05-06",
            &["甲乙丙,,苏州示例甲有限公司,,,"],
        )
    };
    let row = |name: &str, is: &str| {
        format!(
            "[[row]]\nname = \"{name}\"\noperator = \"苏州示例甲有限公司\"\nprovince = \"江苏\"\nis = \"{is}\"\n"
        )
    };
    let done = decided(&before, &[sheet()], "2019-05-06", &row("甲乙丁", "new"));
    assert_eq!(done.unused, [0]);
    let done = decided(
        &before,
        &[sheet()],
        "2019-05-06",
        &row("甲乙丙", "00000000"),
    );
    assert_eq!(done.unknown.len(), 1);
    for wrong in [
        row("甲乙丙", ""),
        row("甲乙丙", "ABC"),
        row("甲", "new") + &row("甲", "new"),
        "rows = 1".to_owned(),
    ] {
        assert!(Decisions::read(&wrong).is_err(), "{wrong}");
    }
}

mod laws {
    use proptest::prelude::*;

    use super::*;

    const KINDS: [&str; 5] = ["full", "additions", "re-check", "notice", "cancellations"];
    const NAMES: [&str; 6] = ["云汀", "云汀空间", "青禾", "长桥", "石榴记", "云汀 空间"];
    const OPERATORS: [&str; 4] = [
        "",
        "苏州示例甲有限公司",
        "苏州示例乙有限公司",
        "苏州示例丙有限公司",
    ];

    /// Names that nobody has any more. A list that names one space under another's former name contradicts itself, which is asked.
    const FORMER: [&str; 2] = ["旧云汀", "老青禾"];

    /// Name, former name, operator, desks.
    type AnyRow = (usize, usize, usize, u32);
    /// Kind, year, rows.
    type AnyList = (usize, u32, Vec<AnyRow>);

    fn any_list() -> impl Strategy<Value = AnyList> {
        let row = (
            0..NAMES.len(),
            0..3 * FORMER.len(),
            0..OPERATORS.len(),
            0..3u32,
        );
        (0..KINDS.len(), 0..6u32, prop::collection::vec(row, 1..6))
    }

    fn sheet((kind, year, rows): &AnyList) -> Sheet {
        let rows: Vec<String> = rows
            .iter()
            .map(|(name, former, operator, desks)| {
                let former = FORMER.get(*former).copied().unwrap_or_default();
                let desks = if *desks == 0 {
                    String::new()
                } else {
                    (desks * 40).to_string()
                };
                format!(
                    "{},{former},{},已停止运营,{desks},",
                    NAMES[*name], OPERATORS[*operator]
                )
            })
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let (document, date) = (
            format!("示例〔{}〕{kind}号", 2015 + year),
            format!("{}-05-06", 2015 + year),
        );
        list(KINDS[*kind], &document, &date, &rows)
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn no_space_is_ever_lost_and_no_event_ever_changes(steps in prop::collection::vec(any_list(), 1..5)) {
            let mut before: Vec<Space> = Vec::new();
            for (number, step) in steps.iter().enumerate() {
                let as_of = format!("2021-01-0{}", number + 1);
                let done = decided(&before, &[sheet(step)], &as_of, "");
                for (old, new) in before.iter().zip(&done.spaces) {
                    prop_assert_eq!(&old.id, &new.id);
                    for event in &old.events {
                        prop_assert!(new.events.contains(event), "{:?}", event);
                    }
                    prop_assert!(old.titles.len() <= new.titles.len());
                    let names = |space: &Space| std::iter::once(&space.name).chain(space.former_names.iter().map(|former| &former.name)).map(|name| crate::fold(name)).collect::<BTreeSet<_>>();
                    prop_assert!(names(old).is_subset(&names(new)));
                }
                prop_assert!(done.spaces.len() >= before.len());
                let ids: BTreeSet<_> = done.spaces.iter().map(|space| &space.id).collect();
                prop_assert_eq!(ids.len(), done.spaces.len());
                before = released(done.spaces, &as_of);
            }
        }

        #[test]
        fn the_same_list_once_more_changes_nothing(steps in prop::collection::vec(any_list(), 1..4)) {
            let mut before: Vec<Space> = Vec::new();
            for (number, step) in steps.iter().enumerate() {
                let as_of = format!("2021-01-0{}", number + 1);
                let done = decided(&before, &[sheet(step)], &as_of, "");
                if !done.uncertain.is_empty() {
                    return Ok(());
                }
                before = released(done.spaces, &as_of);
                let again = decided(&before, &[sheet(step)], &as_of, "");
                prop_assert_eq!(again.uncertain.len(), 0);
                prop_assert_eq!(&again.spaces, &before);
            }
        }

        #[test]
        fn the_order_in_which_lists_are_given_does_not_matter(steps in prop::collection::vec(any_list(), 2..4)) {
            let sheets: Vec<Sheet> = steps.iter().map(sheet).collect();
            let named: Vec<Sheet> = sheets.into_iter().zip(["a.csv", "b.csv", "c.csv"]).map(|(sheet, file)| Sheet(file, sheet.1, sheet.2)).collect();
            let forwards = decided(&[], &named, "2021-01-01", "");
            let backwards: Vec<Sheet> = named.into_iter().rev().collect();
            let backwards = decided(&[], &backwards, "2021-01-01", "");
            prop_assert_eq!(forwards.spaces, backwards.spaces);
        }
    }
}
