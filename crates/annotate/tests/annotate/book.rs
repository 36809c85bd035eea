//! A workbook taken apart: what a spreadsheet program would show.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};

pub(crate) struct Book {
    bytes: Vec<u8>,
}

impl Book {
    pub(crate) fn new(bytes: Vec<u8>) -> Self {
        Self { bytes }
    }

    pub(crate) fn sheets(&self) -> Vec<String> {
        self.workbook().sheet_names().clone()
    }

    fn workbook(&self) -> Xlsx<Cursor<&[u8]>> {
        Xlsx::new(Cursor::new(self.bytes.as_slice())).unwrap()
    }

    /// The value of a cell of a sheet: row from 1, column from 0.
    pub(crate) fn value(&self, sheet: usize, row: u32, column: u32) -> Data {
        let range = self.workbook().worksheet_range_at(sheet).unwrap().unwrap();
        range
            .get_value((row - 1, column))
            .cloned()
            .unwrap_or(Data::Empty)
    }

    /// All of a sheet's rows as text.
    pub(crate) fn rows(&self, sheet: usize) -> Vec<Vec<String>> {
        let range = self.workbook().worksheet_range_at(sheet).unwrap().unwrap();
        range
            .rows()
            .map(|row| row.iter().map(ToString::to_string).collect())
            .collect()
    }

    /// A part of the package; none if it is not there.
    pub(crate) fn part(&self, path: &str) -> Option<String> {
        let mut package = zip::ZipArchive::new(Cursor::new(&self.bytes)).unwrap();
        let mut text = String::new();
        package
            .by_name(path)
            .ok()?
            .read_to_string(&mut text)
            .unwrap();
        Some(text)
    }

    /// The notes of a sheet with their cells, in order.
    pub(crate) fn notes(&self, sheet: usize) -> Vec<(String, String)> {
        let Some(relations) =
            self.part(&format!("xl/worksheets/_rels/sheet{}.xml.rels", sheet + 1))
        else {
            return Vec::new();
        };
        let Some(part) = relations
            .split('"')
            .find(|part| part.starts_with("../comments"))
        else {
            return Vec::new();
        };
        let comments = self.part(&part.replace("..", "xl")).unwrap();
        let notes = comments.split("<comment ").skip(1).map(|comment| {
            let texts = comment.split("<t").skip(1).filter_map(|text| {
                let text = text.split_once('>')?.1;
                text.split_once("</t>").map(|(text, _)| unescaped(text))
            });
            (attribute(comment, "ref").unwrap(), texts.collect())
        });
        notes.collect()
    }

    /// The note of a cell; empty if it has none.
    pub(crate) fn note(&self, sheet: usize, cell: &str) -> String {
        let notes = self.notes(sheet).into_iter();
        notes
            .filter(|(at, _)| at == cell)
            .map(|(_, text)| text)
            .collect()
    }

    /// The colour of a cell's ground and the kind of its frame; empty if it has none.
    pub(crate) fn look(&self, sheet: usize, cell: &str) -> String {
        self.ground_and_frame(sheet, cell).unwrap_or_default()
    }

    fn ground_and_frame(&self, sheet: usize, cell: &str) -> Option<String> {
        let sheet = self
            .part(&format!("xl/worksheets/sheet{}.xml", sheet + 1))
            .unwrap();
        let cell = sheet
            .split("<c ")
            .find(|part| part.starts_with(&format!("r=\"{cell}\"")))?;
        let style: usize = attribute(cell.split('>').next()?, "s")?.parse().unwrap();
        let styles = self.part("xl/styles.xml").unwrap();
        let of = |list: &str, item: &str, index: usize| {
            let (_, rest) = styles.split_once(&format!("<{list} ")).unwrap();
            let (items, _) = rest.split_once(&format!("</{list}>")).unwrap();
            items
                .split(&format!("<{item}"))
                .nth(index + 1)
                .unwrap()
                .to_owned()
        };
        let format = of("cellXfs", "xf ", style);
        let index = |name: &str| attribute(&format, name).unwrap().parse::<usize>().unwrap();
        let fill = of("fills", "fill>", index("fillId"));
        let border = of("borders", "border>", index("borderId"));
        let ground = fill
            .split("<fgColor ")
            .nth(1)
            .and_then(|part| attribute(part, "rgb"))?;
        let frame = border
            .split("<left ")
            .nth(1)
            .and_then(|part| attribute(part, "style"))?;
        Some(format!("{ground} {frame}"))
    }
}

fn attribute(element: &str, name: &str) -> Option<String> {
    let element = format!(" {element}");
    let (_, rest) = element.split_once(&format!(" {name}=\""))?;
    rest.split('"').next().map(unescaped)
}

fn unescaped(text: &str) -> String {
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
}
