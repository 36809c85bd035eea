use proptest::prelude::*;

use super::*;
use crate::fold::fold;

fn texts(texts: &[&str]) -> Texts {
    let mut column = Texts::default();
    for text in texts {
        column.push(text);
    }
    column
}

fn columns() -> [Column; 2] {
    [
        Column::new(0, texts(&["云汀众创空间", "大连工坊", "Kite大连", "大连"])),
        Column::shared(
            1,
            texts(&["星桥科技", "大连云杉科技有限公司"]),
            vec![1, 0, 0, 0],
        ),
    ]
}

fn index() -> Index {
    Index::new(
        4,
        vec![
            Facet::single(3, vec![0, 0, 1, 2]),
            Facet::new(
                9,
                vec![0, 1, 2, 3],
                vec![vec![7], vec![8], vec![7, 8], vec![]],
            ),
        ],
    )
}

fn find(text: &str, chosen: &[&[u32]]) -> Outcome {
    let query = Query {
        text: text.into(),
        chosen: chosen.iter().map(|values| values.to_vec()).collect(),
    };
    index().find(&query, columns().iter())
}

/// The rows, best first.
fn rows(text: &str, chosen: &[&[u32]]) -> Vec<u32> {
    let mut hits = find(text, chosen).hits;
    hits.sort_unstable();
    hits.iter().map(|hit| hit.row).collect()
}

#[test]
fn a_whole_name_comes_before_its_start_before_its_inside_before_the_operator() {
    assert_eq!(rows("大连", &[]), [3, 1, 2, 0]);
}

#[test]
fn every_term_must_stand_somewhere_in_any_order() {
    assert_eq!(rows("星桥 大连", &[]), rows("大连 星桥", &[]));
    assert_eq!(rows("星桥 大连", &[]), [3, 1, 2]);
    assert_eq!(rows("星桥 云汀", &[]), Vec::<u32>::new());
    assert_eq!(rows("ＫＩＴＥ", &[]), [2]);
}

#[test]
fn no_term_is_found_across_two_texts() {
    assert_eq!(rows("空间大连", &[]), Vec::<u32>::new());
    let broken = Column::new(0, texts(&["一\n二", "三"]));
    let find = |text: &str| {
        let query = Query {
            text: text.into(),
            chosen: vec![],
        };
        Index::new(2, vec![])
            .find(&query, [&broken].into_iter())
            .hits
    };
    assert_eq!(find("三"), [Hit { rank: 0, row: 1 }]);
    assert_eq!(find("二").len(), 1);
}

#[test]
fn columns_are_asked_for_only_where_there_is_a_text() {
    let query = Query::default();
    let none = std::iter::from_fn(|| -> Option<&Column> { panic!("asked for a column") });
    assert_eq!(index().find(&query, none).hits.len(), 4);
}

#[test]
fn values_of_a_facet_are_ored_and_facets_are_anded() {
    assert_eq!(rows("", &[&[0, 1]]), [0, 1, 2]);
    assert_eq!(rows("", &[&[0, 1], &[8]]), [1, 2]);
    assert_eq!(rows("", &[&[2], &[8]]), Vec::<u32>::new());
    assert_eq!(rows("", &[&[99]]), Vec::<u32>::new());
}

#[test]
fn counts_leave_the_facets_own_choice_aside_and_values_without_a_row_stay() {
    let outcome = find("", &[&[0], &[8]]);
    assert_eq!(outcome.counts[0], [1, 1, 0]);
    assert_eq!(outcome.counts[1], [0, 0, 0, 0, 0, 0, 0, 1, 1]);
}

#[test]
fn what_each_part_of_a_query_costs_is_known() {
    let outcome = find("星桥", &[&[0], &[7]]);
    assert_eq!(outcome.hits, []);
    // Row 2 has the text and the 7, row 1 the text and the 0, row 0 both values.
    assert_eq!((outcome.without, outcome.without_text), (vec![1, 1], 1));
}

/// One row of a random register: two texts, and the values of two facets.
type Row = (String, String, u32, Vec<u32>);

fn row() -> impl Strategy<Value = Row> {
    let text = || "[ab云汀 ]{0,4}";
    (
        text(),
        text(),
        0..3_u32,
        prop::collection::vec(0..4_u32, 0..3),
    )
}

/// The search by its definition.
struct Naive<'a> {
    rows: &'a [Row],
    query: &'a Query,
}

impl Naive<'_> {
    fn rank(&self, (name, other, ..): &Row) -> Option<u32> {
        let ranks = terms(&self.query.text).into_iter().map(|term| {
            [name, other].iter().enumerate().find_map(|(weight, text)| {
                let text = fold(text);
                let within = if text == term {
                    0
                } else if text.starts_with(&term) {
                    1
                } else {
                    2
                };
                text.contains(&term).then_some(number(weight) * 3 + within)
            })
        });
        ranks.sum()
    }

    fn has(row: &Row, facet: usize, value: u32) -> bool {
        match facet {
            0 => row.2 == value,
            _ => row.3.contains(&value),
        }
    }

    fn holds(&self, row: &Row, facet: usize) -> bool {
        let chosen = &self.query.chosen[facet];
        chosen.is_empty() || chosen.iter().any(|value| Self::has(row, facet, *value))
    }

    fn outcome(&self) -> Outcome {
        let count = |wanted: &dyn Fn(&Row) -> bool| {
            number(self.rows.iter().filter(|row| wanted(row)).count())
        };
        let counts = [(0, 3), (1, 4)].map(|(facet, values)| {
            let of = |value| {
                count(&|row| {
                    self.rank(row).is_some()
                        && self.holds(row, 1 - facet)
                        && Self::has(row, facet, value)
                })
            };
            (0..values).map(of).collect()
        });
        let hits = (0..).zip(self.rows).filter_map(|(at, row)| {
            let rank = self.rank(row)?;
            (self.holds(row, 0) && self.holds(row, 1)).then_some(Hit { rank, row: at })
        });
        Outcome {
            hits: hits.collect(),
            counts: counts.into(),
            without: [0, 1]
                .map(|facet| count(&|row| self.rank(row).is_some() && self.holds(row, 1 - facet)))
                .into(),
            without_text: count(&|row| self.holds(row, 0) && self.holds(row, 1)),
        }
    }
}

proptest! {
    #[test]
    fn the_index_finds_and_counts_what_looking_at_every_row_does(
        rows in prop::collection::vec(row(), 0..12),
        text in "[ab云汀 ]{0,3}",
        first in prop::collection::vec(0..4_u32, 0..3),
        second in prop::collection::vec(0..5_u32, 0..3),
    ) {
        let column = |text: fn(&Row) -> &String| {
            let mut texts = Texts::default();
            for row in &rows {
                texts.push(text(row));
            }
            texts
        };
        // Values of a class stand in it once.
        let sets = rows.iter().map(|row| {
            let mut values = row.3.clone();
            values.sort_unstable();
            values.dedup();
            values
        });
        let columns = [
            Column::new(0, column(|row| &row.0)),
            Column::shared(1, column(|row| &row.1), (0..number(rows.len())).collect()),
        ];
        let index = Index::new(
            rows.len(),
            vec![
                Facet::single(3, rows.iter().map(|row| row.2).collect()),
                Facet::new(4, (0..number(rows.len())).collect(), sets.collect()),
            ],
        );
        let query = Query { text, chosen: vec![first, second] };
        prop_assert_eq!(index.find(&query, columns.iter()), Naive { rows: &rows, query: &query }.outcome());
    }
}
