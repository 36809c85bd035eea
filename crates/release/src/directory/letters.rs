//! Names in the order of a Chinese directory: by the sound of each character, its tone, and the character itself, so that names that
//! begin with the same character stand together.

use std::{collections::BTreeMap, sync::LazyLock};

use pinyin::{ToPinyin, ToPinyinMulti};
use register::divisions;

use super::pack::Sound;

/// The sounds of a name, character by character. A place's name is read as its English name has it: 重庆 is not `zhongqing`.
pub(super) fn letters(name: &str) -> Vec<Sound> {
    let mut sounds = Vec::new();
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let place = PLACES
            .get(&first)
            .into_iter()
            .flatten()
            .find(|(place, _)| rest.starts_with(place));
        if let Some((place, read)) = place {
            sounds.extend_from_slice(read);
            rest = &rest[place.len()..];
        } else {
            sounds.push(sound(first));
            rest = &rest[first.len_utf8()..];
        }
    }
    sounds
}

/// Characters that names mostly have in another sound than the first of their entries in a dictionary.
const IN_NAMES: [(char, &str, u8); 3] = [('长', "chang", 2), ('都', "du", 1), ('曾', "zeng", 1)];

fn sound(c: char) -> Sound {
    if let Some((_, sound, tone)) = IN_NAMES.iter().find(|(other, ..)| *other == c) {
        return ((*sound).to_owned(), *tone, c);
    }
    match c.to_pinyin() {
        Some(read) => (plain(read), tone(read), c),
        None => (c.to_lowercase().collect(), 0, c),
    }
}

/// Without its tone; ü as `v`, which is how it is typed and where it is sorted, behind u.
fn plain(read: pinyin::Pinyin) -> String {
    read.plain().replace('ü', "v")
}

/// 1 to 4; 5 for the neutral tone.
fn tone(read: pinyin::Pinyin) -> u8 {
    let last = read.with_tone_num_end().chars().next_back();
    last.and_then(|digit| digit.to_digit(10))
        .and_then(|digit| u8::try_from(digit).ok())
        .unwrap_or(5)
}

/// The name of a place, and how it is read.
type Read = (&'static str, Vec<Sound>);

/// The sounds of places, by their first character, longer names first.
static PLACES: LazyLock<BTreeMap<char, Vec<Read>>> = LazyLock::new(|| {
    let mut places: BTreeMap<char, Vec<Read>> = BTreeMap::new();
    for division in divisions() {
        let spelled: String = division
            .en
            .to_lowercase()
            .replace('ü', "u")
            .chars()
            .filter(char::is_ascii_alphabetic)
            .collect();
        if let (Some(first), Some(read)) = (
            division.short.chars().next(),
            read_as(division.short, &spelled),
        ) {
            places
                .entry(first)
                .or_default()
                .push((division.short, read));
        }
    }
    for names in places.values_mut() {
        names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    }
    places
});

/// The readings of the characters that together are spelled so; nothing if there are none, as for 澳门, Macao.
fn read_as(name: &str, spelled: &str) -> Option<Vec<Sound>> {
    let Some(first) = name.chars().next() else {
        return spelled.is_empty().then(Vec::new);
    };
    first.to_pinyin_multi()?.into_iter().find_map(|read| {
        let plain = plain(read);
        let rest = spelled.strip_prefix(plain.replace('v', "u").as_str())?;
        let mut sounds = vec![(plain, tone(read), first)];
        sounds.extend(read_as(&name[first.len_utf8()..], rest)?);
        Some(sounds)
    })
}

#[cfg(test)]
mod tests {
    use super::letters;

    fn spelled(name: &str) -> String {
        letters(name).into_iter().map(|(sound, ..)| sound).collect()
    }

    #[test]
    fn characters_of_several_readings_are_read_as_the_place_they_name() {
        for (name, sounds) in [
            ("重庆云汀", "chongqingyunting"),
            ("厦门", "xiamen"),
            ("六安", "luan"),
            ("长沙", "changsha"),
            ("长春", "changchun"),
            ("成都", "chengdu"),
            ("吕梁", "lvliang"),
            ("长风", "changfeng"),
            ("澳门", "aomen"),
            ("呼和浩特", "huhehaote"),
            ("Ｋ9码头", "ｋ9matou"),
        ] {
            assert_eq!(spelled(name), sounds, "{name}");
        }
    }

    #[test]
    fn names_stand_by_sound_then_tone_then_character() {
        let mut names = [
            "知新里",
            "运河",
            "云杉",
            "芸台",
            "云汀",
            "安居",
            "K9",
            "智造",
        ];
        names.sort_by_key(|name| letters(name));
        assert_eq!(
            names,
            [
                "安居",
                "K9",
                "云杉",
                "云汀",
                "芸台",
                "运河",
                "知新里",
                "智造"
            ]
        );
    }
}
