//! Words for what the directory is narrowed and ordered by.

use release::{FIGURES, NOT_STATED};

use super::{number, words};
use crate::routes::{Band, Facet, Lang, Sort};

/// What a facet is called.
pub(crate) fn facet_name(facet: Facet, lang: Lang) -> &'static str {
    let t = words(lang);
    match (facet, lang) {
        (Facet::State, _) => t.state,
        (Facet::Level, _) => t.level,
        (Facet::Province, _) => t.province,
        (Facet::City, Lang::Zh) => "城市",
        (Facet::City, Lang::En) => "City",
        (Facet::Kind, _) => t.kind,
        (Facet::Sector, _) => t.sectors,
        (Facet::Services, _) => t.services,
        (Facet::Size, _) => t.total_area,
        (Facet::Price, _) => t.rent,
        (Facet::Year, Lang::Zh) => "认定年份",
        (Facet::Year, Lang::En) => "Year of certification",
        (Facet::Reason, Lang::Zh) => "取消原因",
        (Facet::Reason, Lang::En) => "Reason of cancellation",
        (Facet::Declared, Lang::Zh) => "填报了",
        (Facet::Declared, Lang::En) => "Declares",
        (Facet::Meets, Lang::Zh) => "满足",
        (Facet::Meets, Lang::En) => "Meets",
    }
}

/// What an order is called. Without a text nothing is more relevant than another: then it is by place.
pub(crate) fn sort_name(sort: Sort, q: &str, lang: Lang) -> &'static str {
    let (zh, en) = match sort {
        Sort::Relevance if q.trim().is_empty() => ("按地区", "By place"),
        Sort::Relevance => ("相关度", "Relevance"),
        Sort::Name => ("名称", "Name"),
        Sort::Newest => ("最新认定", "Newest"),
        Sort::Desks => ("工位从多到少", "Most desks"),
        Sort::Area => ("面积从大到小", "Largest area"),
        Sort::Price => ("租金从低到高", "Lowest rent"),
    };
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// What a value of a facet of words is called, where that is another word than the list's.
pub(crate) fn word_name(facet: Facet, word: &str, lang: Lang) -> Option<&'static str> {
    let t = words(lang);
    if word == NOT_STATED {
        return Some(t.not_stated);
    }
    if facet == Facet::Declared {
        let w = t.space;
        let names = [
            t.total_area,
            w.desk_area,
            w.public_area,
            t.column_desks,
            t.rent,
            w.resident_teams,
            w.registered,
            w.financed,
            w.cases,
            w.staff,
            w.mentors,
            w.events,
        ];
        let place = FIGURES.iter().position(|figure| *figure == word)?;
        return names.get(place).copied();
    }
    (t.kind_value)(word)
}

/// What a band of sizes or prices is called.
pub(crate) fn band_name(facet: Facet, band: &Band, lang: Lang) -> String {
    let Some((from, below)) = band.amounts else {
        return words(lang).not_stated.to_owned();
    };
    let (before, behind) = match (facet, lang) {
        (Facet::Size, Lang::Zh) => ("", "平方米"),
        (Facet::Size, Lang::En) => ("", " m²"),
        (_, Lang::Zh) => ("", "元"),
        (_, Lang::En) => ("¥", ""),
    };
    let from_words = number(from);
    match (below.map(number), lang) {
        (Some(below), Lang::Zh) if from == 0 => ["不足", &below, behind].concat(),
        (Some(below), Lang::En) if from == 0 => ["under ", before, &below, behind].concat(),
        (Some(below), _) => [before, &from_words, "–", &below, behind].concat(),
        (None, Lang::Zh) => [&from_words, behind, "及以上"].concat(),
        (None, Lang::En) => [before, &from_words, behind, " and more"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::routes::{PRICES, SIZES};

    #[test]
    fn a_band_is_said_with_its_unit_in_both_languages() {
        let said = |facet, bands: &[Band; 6], lang| bands.map(|band| band_name(facet, &band, lang));
        assert_eq!(
            said(Facet::Size, &SIZES, Lang::Zh)[..2],
            ["不足500平方米", "500–1,000平方米"]
        );
        assert_eq!(
            said(Facet::Size, &SIZES, Lang::En)[3..5],
            ["3,000–10,000 m²", "10,000 m² and more"]
        );
        assert_eq!(
            said(Facet::Price, &PRICES, Lang::Zh)[4..],
            ["2,500元及以上", words(Lang::Zh).not_stated]
        );
        assert_eq!(
            said(Facet::Price, &PRICES, Lang::En)[..2],
            ["under ¥500", "¥500–1,000"]
        );
    }
}
