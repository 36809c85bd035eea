//! Names of spaces and operators: as untidy as in real lists, but no two the same and no two nearly the same.

use std::collections::{BTreeMap, BTreeSet};

use register::{Division, DivisionCode, check_character, fold};

use super::{
    random::Random,
    words::{
        BRACKETS, BRANDS, COMPANIES, INSTITUTES, LATIN, LONG_MIDDLES, MAKER_KINDS, OTHER_KINDS,
        SECONDS, TRADITIONAL, Word,
    },
};

/// A space's names and who runs it.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) name_en: Option<String>,
    pub(super) operator: String,
    pub(super) credit_code: String,
}

/// What has been given away so far.
#[derive(Default)]
pub(super) struct Names {
    /// Names of spaces, folded.
    spaces: BTreeSet<String>,
    /// For each province, the names of its spaces and all that is left of them when one character goes. Two names that
    /// are one edit apart meet here.
    near: BTreeSet<(DivisionCode, String)>,
    /// Names of operators, folded.
    operators: BTreeSet<String>,
    codes: BTreeSet<String>,
    /// The last operator of each city, and how many more spaces it will run.
    again: BTreeMap<DivisionCode, (Operator, u32)>,
}

#[derive(Clone)]
struct Operator {
    name: String,
    credit_code: String,
}

impl Names {
    pub(super) fn next(
        &mut self,
        province: &Division,
        city: &Division,
        random: &mut Random,
    ) -> Named {
        let operator = self.operator(city, random);
        let own_name = random.one_in(25).then(|| (operator.name.clone(), None));
        let (name, name_en) = self.space(own_name, province, city, random);
        Named {
            name,
            name_en,
            operator: operator.name,
            credit_code: operator.credit_code,
        }
    }

    /// Another name for a space, with its English one.
    pub(super) fn renamed(
        &mut self,
        province: &Division,
        city: &Division,
        random: &mut Random,
    ) -> (String, Option<String>) {
        self.space(None, province, city, random)
    }

    /// Another operator, which runs no other space: its name and credit code.
    pub(super) fn successor(
        &mut self,
        city: &Division,
        institute: bool,
        random: &mut Random,
    ) -> (String, String) {
        let operator = self.new_operator(city, institute, random);
        (operator.name, operator.credit_code)
    }

    fn space(
        &mut self,
        own_name: Option<(String, Option<String>)>,
        province: &Division,
        city: &Division,
        random: &mut Random,
    ) -> (String, Option<String>) {
        let drafts = own_name
            .into_iter()
            .chain((0..).map(|attempt| space(city, attempt, random)));
        let mut drafts = drafts.filter(|(name, _)| self.take(name, province));
        drafts.next().unwrap_or_default()
    }

    /// Takes the name unless it is taken, or one edit apart from a name in the province. A Traditional character makes
    /// no other name.
    fn take(&mut self, name: &str, province: &Division) -> bool {
        let simplified = name.chars().map(|c| {
            TRADITIONAL
                .iter()
                .find(|pair| pair.1 == c)
                .map_or(c, |pair| pair.0)
        });
        let key = fold(&simplified.collect::<String>());
        let shortened = key
            .char_indices()
            .map(|(at, c)| format!("{}{}", &key[..at], &key[at + c.len_utf8()..]));
        let near: Vec<_> = shortened
            .chain([key.clone()])
            .map(|text| (province.code, text))
            .collect();
        if self.spaces.contains(&key) || near.iter().any(|text| self.near.contains(text)) {
            return false;
        }
        self.spaces.insert(key);
        self.near.extend(near);
        true
    }

    /// The city's last operator if it runs one more space, else a new one.
    fn operator(&mut self, city: &Division, random: &mut Random) -> Operator {
        if let Some((operator, left)) = self.again.get_mut(&city.code)
            && *left > 0
        {
            *left -= 1;
            return operator.clone();
        }
        let institute = random.one_in(8);
        let operator = self.new_operator(city, institute, random);
        let more = if random.one_in(9) {
            1 + random.below(2)
        } else {
            0
        };
        self.again.insert(city.code, (operator.clone(), more));
        operator
    }

    fn new_operator(&mut self, city: &Division, institute: bool, random: &mut Random) -> Operator {
        let mut attempt = 0;
        let name = loop {
            let name = operator_name(city, institute, attempt, random);
            if self.operators.insert(fold(&name)) {
                break name;
            }
            attempt += 1;
        };
        let credit_code = loop {
            let code = credit_code(institute, random);
            if self.codes.insert(code.clone()) {
                break code;
            }
        };
        Operator { name, credit_code }
    }
}

/// A draft of a space's name with its English one. Drafts grow with the attempts, so that there is always another.
fn space(city: &Division, attempt: u32, random: &mut Random) -> (String, Option<String>) {
    let brand = *random.pick(&BRANDS);
    let kind = *if random.one_in(2) {
        random.pick(&OTHER_KINDS)
    } else {
        random.pick(&MAKER_KINDS)
    };
    let more = seconds(attempt, random);
    let (mut name, english) = if random.one_in(40) {
        let middle = random.pick(&LONG_MIDDLES);
        (
            format!("{}{}{}{middle}{}", city.name, brand.0, zh(&more), kind.0),
            None,
        )
    } else {
        let latin = (*random.pick(&LATIN), "");
        let mut words = match random.below(90) {
            0..3 => vec![latin],
            3..6 => vec![latin, brand],
            6..9 => vec![brand, latin],
            9..11 => vec![brand, ("++", "")],
            _ => vec![brand],
        };
        words.extend(more);
        if random.one_in(50) {
            words.push(("--", ""));
        }
        (
            format!("{}{}", zh(&words), kind.0),
            Some(english(&words, kind)),
        )
    };
    if random.one_in(8) {
        let inside = if random.one_in(3) {
            city.short
        } else {
            random.pick(&BRACKETS)
        };
        let brackets = if random.one_in(3) {
            format!("({inside})")
        } else {
            format!("（{inside}）")
        };
        name.push_str(&brackets);
    }
    if random.one_in(90) {
        let present: Vec<_> = TRADITIONAL
            .iter()
            .filter(|pair| name.contains(pair.0))
            .collect();
        if !present.is_empty() {
            let (simplified, traditional) = random.pick(&present);
            name = name.replacen(*simplified, &traditional.to_string(), 1);
        }
    }
    (name, english.filter(|_| random.below(100) < 63))
}

/// Words behind the first one: none or one, and more after every eight attempts in vain.
fn seconds(attempt: u32, random: &mut Random) -> Vec<Word> {
    let count = random.below(2) + attempt / 8;
    (0..count).map(|_| *random.pick(&SECONDS)).collect()
}

fn zh(words: &[Word]) -> String {
    words.iter().map(|word| word.0).collect()
}

/// `Yunting Huizhi Maker Space (Sample)`; a word without English is Latin already or a mark.
fn english(words: &[Word], kind: Word) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for &(zh, en) in words.iter().chain([&kind]) {
        parts.push(if en.is_empty() { zh } else { en });
    }
    parts.retain(|part| !matches!(*part, "++" | "--"));
    format!("{} (Sample)", parts.join(" "))
}

fn operator_name(city: &Division, institute: bool, attempt: u32, random: &mut Random) -> String {
    let brand = random.pick(&BRANDS).0;
    let more = zh(&seconds(attempt, random));
    let end = if institute {
        random.pick(&INSTITUTES)
    } else {
        random.pick(&COMPANIES)
    };
    if random.one_in(4) {
        format!("{}{brand}{more}（示例）{end}", city.short)
    } else {
        format!("{}示例{brand}{more}{end}", city.short)
    }
}

/// 91 for a company or 12 for a public institution, the division 000000 that no place has, nine digits, the check character.
fn credit_code(institute: bool, random: &mut Random) -> String {
    let kind = if institute { "12" } else { "91" };
    let first = format!("{kind}000000{:09}", random.below(1_000_000_000));
    let check = check_character(&first)
        .map(String::from)
        .unwrap_or_default();
    first + &check
}
