use std::collections::{BTreeMap, BTreeSet};

use register::{
    Checked, DivisionCode, Entry, Facts, Level, List, Policy, Severity, SpaceId, State, check,
    fold, one_edit_apart, vocabulary,
};
use roster::Options;

use super::*;

/// What a space is known by: province, name, operator.
type Key = (DivisionCode, String, String);

/// The register, as far as it takes to see that it can follow every space through the lists.
#[derive(Default)]
struct Followed {
    ids: BTreeMap<Key, SpaceId>,
    /// Of each space, its operator's credit code: the code stays when a company changes its registered name.
    codes: BTreeMap<SpaceId, String>,
    /// Of each space, the titles that lists gave it: level, and what the list says.
    titles: BTreeMap<SpaceId, Vec<(Level, State)>>,
    names: BTreeMap<DivisionCode, BTreeMap<String, SpaceId>>,
    renamed: usize,
    decided: usize,
}

impl Followed {
    fn all(history: &History) -> Self {
        let mut followed = Self::default();
        for step in &history.steps {
            let mut decisions = decisions(history, step);
            for (_, entries) in read(history, step) {
                for entry in entries {
                    followed.take(&entry, &mut decisions);
                }
            }
            assert_eq!(decisions, BTreeMap::new(), "a decision that no row needs");
        }
        followed
    }

    fn take(&mut self, entry: &Entry, decisions: &mut BTreeMap<Key, Vec<String>>) {
        let operator = entry.operator.as_ref().unwrap();
        let province = entry.place.province.code;
        let key = |name: &str| (province, fold(name), fold(&operator.name));
        let own = key(&entry.name);
        let code = operator.credit_code.as_ref().map(ToString::to_string);
        let named = self
            .names
            .get(&province)
            .and_then(|names| names.get(&own.1))
            .cloned();
        let by_code = named
            .clone()
            .filter(|id| code.is_some() && self.codes.get(id) == code.as_ref());
        let by_former = entry
            .former_names
            .first()
            .and_then(|former| self.ids.get(&key(&former.name)).cloned());
        self.renamed += usize::from(by_former.is_some());
        let decided = decisions.remove(&own).map(|ids| {
            self.decided += 1;
            let ids: Vec<_> = ids.iter().map(|id| SpaceId::parse(id).unwrap()).collect();
            for other in &ids[1..] {
                assert!(self.titles.remove(other).is_some(), "{}", entry.name);
            }
            ids[0].clone()
        });
        let certain = self.ids.get(&own).cloned().or(by_code).or(by_former);
        let id = decided.or(certain).unwrap_or_else(|| {
            assert!(
                named.is_none(),
                "{} is an operator's change that nobody decided",
                entry.name
            );
            SpaceId::allot(&entry.name, Some(&operator.name), province, 0)
        });
        let titles = self.titles.entry(id.clone()).or_default();
        titles.extend(entry.title.iter().map(|title| (title.level, title.stated)));
        self.names
            .entry(province)
            .or_default()
            .insert(own.1.clone(), id.clone());
        self.ids.insert(own, id.clone());
        self.codes.extend(code.map(|code| (id, code)));
    }

    fn with(&self, wanted: impl Fn(&[(Level, State)]) -> bool) -> usize {
        self.titles.values().filter(|titles| wanted(titles)).count()
    }
}

/// The lists of a step with their rows, which must all be sound.
fn read(history: &History, step: &Step) -> Vec<(Facts, Vec<Entry>)> {
    let read: Vec<_> = step.lists.iter().map(|name| list(history, name)).collect();
    let lists: Vec<_> = step
        .lists
        .iter()
        .zip(&read)
        .map(|(file, (facts, roster))| List {
            file,
            roster,
            facts,
        })
        .collect();
    let Checked {
        entries, problems, ..
    } = check(&lists, &Policy::on(step.as_of));
    let errors = problems
        .iter()
        .find(|problem| problem.severity == Severity::Error);
    assert!(errors.is_none(), "{errors:?}");
    let mut sorted: Vec<_> = read
        .into_iter()
        .map(|(facts, _)| (facts, Vec::new()))
        .collect();
    for entry in entries {
        sorted[entry.list].1.push(entry);
    }
    sorted
}

fn list(history: &History, name: &str) -> (Facts, roster::Roster<register::Field>) {
    let (stem, _) = name.rsplit_once('.').unwrap();
    let facts = Facts::read(text(history, &format!("{stem}.toml"))).unwrap();
    let options = Options {
        sheet: None,
        columns: facts.columns.clone(),
    };
    let roster = roster::read(&history.files[name], &vocabulary(), &options).unwrap();
    (facts, roster)
}

fn text<'a>(history: &'a History, file: &str) -> &'a str {
    std::str::from_utf8(&history.files[file]).unwrap()
}

fn is_facts_file(file: &str) -> bool {
    file.rsplit_once('.')
        .is_some_and(|(_, ending)| ending == "toml")
}

/// What a step decides, read without a reader of TOML: the lines are the generator's own.
fn decisions(history: &History, step: &Step) -> BTreeMap<Key, Vec<String>> {
    let Some(file) = &step.decisions else {
        return BTreeMap::new();
    };
    let rows = text(history, file).split("[[row]]").skip(1);
    rows.map(|row| {
        let value = |key: &str| {
            let line = row
                .lines()
                .find_map(|line| line.strip_prefix(&format!("{key} = ")));
            line.unwrap().trim_matches(['"', '[', ']']).to_owned()
        };
        let province = register::find_province(&value("province")).unwrap().code;
        let ids = value("is").split("\", \"").map(str::to_owned).collect();
        (
            (province, fold(&value("name")), fold(&value("operator"))),
            ids,
        )
    })
    .collect()
}

#[test]
fn one_seed_gives_the_same_bytes_and_another_seed_others() {
    let (a, b, c) = (
        history(120, 5).unwrap(),
        history(120, 5).unwrap(),
        history(120, 6).unwrap(),
    );
    assert_eq!(a, b);
    for (name, bytes) in &a.files {
        if name.contains("national") && !is_facts_file(name) {
            assert_ne!(Some(bytes), c.files.get(name), "{name}");
        }
    }
}

#[test]
fn the_lists_together_name_exactly_the_count_and_every_row_is_sound_and_can_be_followed() {
    for (count, seed) in [
        (1, 1),
        (10, 1),
        (100, 3),
        (300, 1),
        (300, 2),
        (1_000, 1),
        (4_298, 1),
    ] {
        let followed = Followed::all(&history(count, seed).unwrap());
        assert_eq!(followed.titles.len(), count, "{count} {seed}");
        if count >= 300 {
            assert!(
                followed.renamed >= 3,
                "{count} {seed}: {}",
                followed.renamed
            );
            assert!(
                followed.decided >= 4,
                "{count} {seed}: {}",
                followed.decided
            );
        }
    }
}

#[test]
fn every_state_and_several_titles_at_once_occur_however_small_the_sample_is() {
    for seed in 1..=3 {
        let history = history(300, seed).unwrap();
        let followed = Followed::all(&history);
        for state in [
            State::Certified,
            State::UnderRecheck,
            State::Suspended,
            State::InNotice,
            State::Cancelled,
        ] {
            assert!(
                followed.with(|titles| titles.iter().any(|&(_, stated)| stated == state)) > 0,
                "{seed}: {state:?}"
            );
        }
        assert!(followed.with(<[_]>::is_empty) > 0, "{seed}: listed only");
        for count in [2, 3] {
            let levels = |titles: &[(Level, State)]| {
                titles
                    .iter()
                    .map(|(level, _)| *level)
                    .collect::<BTreeSet<_>>()
                    .len()
            };
            assert!(
                followed.with(|titles| levels(titles) == count) > 0,
                "{seed}: {count} titles"
            );
        }
        let last = history.steps.last().unwrap().as_of;
        let mut until: BTreeMap<String, NaiveDate> = BTreeMap::new();
        for (_, entries) in history.steps.iter().flat_map(|step| read(&history, step)) {
            for entry in entries {
                let end = entry.title.and_then(|title| title.until);
                until.extend(end.map(|end| (entry.name, end.last_day())));
            }
        }
        assert!(until.values().any(|end| *end < last), "{seed}: expired");
    }
}

#[test]
fn a_full_list_names_nine_of_ten_who_hold_its_title_however_small_the_sample_is() {
    for count in [20, 40, 60, 80, 100, 150, 1_000] {
        let history = history(count, 1).unwrap();
        let rows = |file: &str| {
            let name = history
                .files
                .keys()
                .find(|name| name.starts_with(file) && !is_facts_file(name));
            name.map_or(0, |name| {
                let roster = list(&history, name).1;
                let number = |row: &&roster::Row<_>| {
                    row.cell(register::Field::Name).is_some() && row.continues.is_none()
                };
                roster.rows.iter().filter(number).count()
            })
        };
        let granted = rows("1-national") + rows("2-national") + rows("4-national");
        let kept = rows("5-national-kept");
        let missing = granted - rows("5-national-cancelled") - kept;
        assert!(
            missing * 10 <= missing + kept,
            "{count}: {missing} of {granted}"
        );
        if count >= 100 {
            assert!(
                (1..=4).contains(&missing),
                "{count}: {missing} of {granted}"
            );
        }
    }
}

#[test]
fn no_two_spaces_of_a_province_have_nearly_the_same_name_in_any_list() {
    let followed = Followed::all(&history(2_000, 4).unwrap());
    for names in followed.names.values() {
        let names: Vec<_> = names.iter().collect();
        for (place, (name, id)) in names.iter().enumerate() {
            for (other, other_id) in &names[..place] {
                assert!(
                    id == other_id || !one_edit_apart(name, other),
                    "{name} and {other}"
                );
            }
        }
    }
}

#[test]
fn the_lists_have_the_shapes_of_real_ones() {
    let history = history(1_000, 1).unwrap();
    let of = |name: &str| list(&history, name);
    let (facts, filing) = of("1-national.xlsx");
    assert_eq!(
        (filing.header_row, facts.issuer.as_deref()),
        (Some(3), Some("示例认定机构"))
    );
    assert!(
        filing.rows.iter().any(|row| row.continues.is_some()),
        "a name in two rows"
    );
    let carried = |row: &roster::Row<_>| {
        row.cell(register::Field::Region)
            .is_some_and(|cell| cell.carried)
    };
    assert!(filing.rows.iter().any(carried), "a merged region");
    assert!(of("2-national.xlsx").0.columns.is_some(), "no header");
    assert!(
        of("4-national.xlsx")
            .1
            .rows
            .iter()
            .any(|row| row.section.is_some()),
        "section rows"
    );
    let guangdong = &history.files["2-guangdong.csv"];
    assert!(std::str::from_utf8(guangdong).is_err(), "GB18030");
    let texts: BTreeSet<String> = history
        .steps
        .iter()
        .flat_map(|step| &step.lists)
        .flat_map(|name| of(name).1.rows)
        .flat_map(|row| row.cells().map(|(_, cell)| cell.text()).collect::<Vec<_>>())
        .collect();
    for shape in [
        "２０",
        "平米",
        "元/月",
        "\n",
        "新疆生产建设兵团",
        "山 东",
        "大连市",
        "年",
    ] {
        assert!(texts.iter().any(|text| text.contains(shape)), "{shape:?}");
    }
}

#[test]
fn nobody_can_be_taken_for_real() {
    let history = history(400, 2).unwrap();
    for (facts, entries) in history.steps.iter().flat_map(|step| read(&history, step)) {
        assert!(facts.issuer.is_none_or(|issuer| issuer.starts_with("示例")));
        assert!(
            facts
                .document
                .is_none_or(|document| document.starts_with("示例〔"))
        );
        for entry in entries {
            let operator = entry.operator.unwrap();
            assert!(operator.name.contains("示例"));
            assert!(
                operator
                    .credit_code
                    .is_none_or(|code| code.division() == "000000")
            );
            assert!(
                entry
                    .place
                    .address
                    .is_none_or(|address| address.contains("示例路"))
            );
            assert!(
                entry
                    .claims
                    .phone
                    .is_none_or(|phone| phone.contains("-5555"))
            );
        }
    }
}
