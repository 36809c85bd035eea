//! The provinces as equal cells, roughly where each lies, shaded by a number. No outline of any land.

use crate::{
    catalogue::division_name,
    i18n::number,
    routes::Lang,
    site::Site,
    ui::{Element, Html, el},
};

/// A cell: the first two digits of the province's code and its letters (GB/T 2260), its row and its column from 1.
struct Cell(u32, &'static str, usize, usize);

const CELLS: [Cell; 34] = [
    Cell(23, "HL", 1, 7),
    Cell(15, "NM", 2, 4),
    Cell(11, "BJ", 2, 5),
    Cell(22, "JL", 2, 7),
    Cell(65, "XJ", 3, 1),
    Cell(64, "NX", 3, 3),
    Cell(14, "SX", 3, 4),
    Cell(13, "HE", 3, 5),
    Cell(12, "TJ", 3, 6),
    Cell(21, "LN", 3, 7),
    Cell(63, "QH", 4, 1),
    Cell(62, "GS", 4, 2),
    Cell(61, "SN", 4, 3),
    Cell(41, "HA", 4, 4),
    Cell(37, "SD", 4, 5),
    Cell(54, "XZ", 5, 1),
    Cell(51, "SC", 5, 2),
    Cell(50, "CQ", 5, 3),
    Cell(42, "HB", 5, 4),
    Cell(34, "AH", 5, 5),
    Cell(32, "JS", 5, 6),
    Cell(31, "SH", 5, 7),
    Cell(53, "YN", 6, 2),
    Cell(52, "GZ", 6, 3),
    Cell(43, "HN", 6, 4),
    Cell(36, "JX", 6, 5),
    Cell(33, "ZJ", 6, 6),
    Cell(45, "GX", 7, 3),
    Cell(44, "GD", 7, 4),
    Cell(35, "FJ", 7, 5),
    Cell(71, "TW", 7, 7),
    Cell(46, "HI", 8, 3),
    Cell(82, "MO", 8, 4),
    Cell(81, "HK", 8, 5),
];

/// Rows, columns and shades as attributes have them. The policy forbids `style`, so the sheet places and shades by these.
const DIGITS: [&str; 9] = ["0", "1", "2", "3", "4", "5", "6", "7", "8"];

/// The letters of a province, by its code.
pub(crate) fn letters(code: u32) -> &'static str {
    let cell = CELLS.iter().find(|cell| cell.0 * 10_000 == code);
    cell.map_or("", |cell| cell.1)
}

/// The cells, each with its number and, where it is not zero or the cell is chosen, as a link. Beside them must stand a list of the same
/// links: the cells are for the eye and the pointer. 34 more stops of the Tab key, before or behind a list that has the same ones,
/// would help nobody; the list is ordered and says the names in full, so it is the list that keys and screen readers meet.
pub(crate) fn tiles(
    site: &Site,
    count: &dyn Fn(u32) -> u32,
    href: &dyn Fn(u32) -> String,
    chosen: &dyn Fn(u32) -> bool,
) -> Html {
    let t = site.words();
    let codes = CELLS.iter().map(|cell| cell.0 * 10_000);
    let steps = steps(codes.map(count).max().unwrap_or(0));
    let key = steps.iter().enumerate().map(|(shade, from)| {
        el("span")
            .class("tiles__step")
            .attr("data-shade", digit(shade))
            .with(number(*from))
            .into()
    });
    let mut grid = el("div").class("tiles__grid").with(
        el("span")
            .class("tiles__key")
            .with(Html::Several(key.collect())),
    );
    for Cell(digits, letters, row, column) in CELLS {
        let code = digits * 10_000;
        let many = count(code);
        let chosen = chosen(code);
        let name = site
            .catalogue
            .division(code)
            .map_or(letters, |division| division_name(division, t.lang));
        let tile = if many > 0 || chosen {
            el("a").attr("tabindex", "-1").href(href(code))
        } else {
            el("span")
        };
        let tile = tile
            .class(if chosen { "tile tile--chosen" } else { "tile" })
            .attr("data-row", digit(row))
            .attr("data-column", digit(column))
            .attr("data-shade", digit(shade(many, steps)))
            .attr("title", name.to_owned())
            .with(el("span").class("tile__name").with(hyphenated(name)))
            .with(label("tile__letters", letters, t.lang))
            .with(el("span").class("tile__count").with(number(many)));
        grid = grid.with(tile);
    }
    el("div")
        .class("tiles")
        .attr("aria-hidden", "true")
        .with(el("p").class("note").with(t.browse.tiles))
        .with(grid)
        .into()
}

/// The letters, which only English pages need: every Chinese name fits into the smallest cell.
pub(crate) fn label(class: &'static str, letters: &'static str, lang: Lang) -> Option<Element> {
    (lang == Lang::En).then(|| el("span").class(class).with(letters))
}

fn digit(value: usize) -> &'static str {
    DIGITS.get(value).copied().unwrap_or_default()
}

/// A long word may be divided at a syllable: Heilong-jiang.
fn hyphenated(name: &str) -> String {
    name.replace("Heilongj", "Heilong\u{ad}j")
}

/// From which number on each shade is: round numbers, so that the greatest number has one of the darkest shades.
fn steps(greatest: u32) -> [u32; 6] {
    let fifth = greatest.div_ceil(5).max(1);
    let mut unit = 1;
    while unit * 10 <= fifth {
        unit *= 10;
    }
    let round = [1, 2, 3, 4, 5, 6, 8, 10].map(|times| times * unit);
    let step = round.into_iter().find(|round| *round >= fifth);
    let step = step.unwrap_or(fifth);
    if step == 1 {
        [0, 1, 2, 3, 4, 5]
    } else {
        [0, 1, step, 2 * step, 3 * step, 4 * step]
    }
}

fn shade(many: u32, steps: [u32; 6]) -> usize {
    steps.iter().rposition(|from| many >= *from).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_has_a_place_of_its_own_and_leaves_the_corner_to_the_key() {
        let mut places: Vec<_> = CELLS.iter().map(|cell| (cell.2, cell.3)).collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places.len(), 34);
        assert!(places.iter().all(|(row, column)| *row > 1 || *column > 5));
        let mut letters: Vec<_> = CELLS.iter().map(|cell| cell.1).collect();
        letters.sort_unstable();
        letters.dedup();
        assert_eq!(letters.len(), 34);
    }

    #[test]
    fn shades_begin_at_round_numbers_and_zero_has_its_own() {
        for (greatest, expected) in [
            (0, [0, 1, 2, 3, 4, 5]),
            (3, [0, 1, 2, 3, 4, 5]),
            (9, [0, 1, 2, 4, 6, 8]),
            (225, [0, 1, 50, 100, 150, 200]),
            (1_482, [0, 1, 300, 600, 900, 1_200]),
        ] {
            assert_eq!(steps(greatest), expected, "{greatest}");
            assert!(greatest < 5 || shade(greatest, expected) >= 4, "{greatest}");
        }
        assert_eq!(
            [0, 1, 49, 50].map(|many| shade(many, steps(225))),
            [0, 1, 1, 2]
        );
    }
}
