//! How cells look. An error is told from a warning by its frame too, not by its colour alone.

use register::Severity;
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

/// What a cell of a list holds, as far as its look goes.
#[derive(Clone, Copy)]
pub(crate) enum Kind {
    /// Stays text when a person types over it: an identifier keeps its zeros and its eighteen digits.
    Text,
    /// Text with line breaks.
    Lines,
    Number,
    Date,
    Header,
}

/// Every look, made once.
pub(crate) struct Styles {
    /// By kind; plain, error, warning.
    cells: [[Format; 3]; 5],
    /// The title of the summary.
    pub(crate) title: Format,
    /// A heading within it.
    pub(crate) heading: Format,
    /// A table's header.
    pub(crate) header: Format,
    /// A sentence that may take several lines.
    pub(crate) prose: Format,
    pub(crate) link: Format,
}

impl Styles {
    pub(crate) fn new() -> Self {
        let kinds = [
            Kind::Text,
            Kind::Lines,
            Kind::Number,
            Kind::Date,
            Kind::Header,
        ];
        let top = Format::new().set_align(FormatAlign::Top);
        Self {
            cells: kinds.map(|kind| {
                let plain = plain(kind);
                let (error, warning) = (
                    weighed(&plain, Severity::Error),
                    weighed(&plain, Severity::Warning),
                );
                [plain, error, warning]
            }),
            title: Format::new().set_bold().set_font_size(14),
            heading: Format::new().set_bold().set_font_size(12),
            header: plain(Kind::Header).set_background_color(Color::RGB(0x00E7_E6E6)),
            prose: top.clone().set_text_wrap(),
            link: top
                .set_font_color(Color::RGB(0x0005_63C1))
                .set_underline(FormatUnderline::Single),
        }
    }

    pub(crate) fn cell(&self, kind: Kind, worst: Option<Severity>) -> &Format {
        let weight = match worst {
            None => 0,
            Some(Severity::Error) => 1,
            Some(Severity::Warning) => 2,
        };
        &self.cells[kind as usize][weight]
    }
}

fn plain(kind: Kind) -> Format {
    let format = Format::new().set_align(FormatAlign::Top);
    match kind {
        Kind::Text => format.set_num_format("@"),
        Kind::Lines => format.set_num_format("@").set_text_wrap(),
        Kind::Number => format,
        Kind::Date => format.set_num_format("yyyy-mm-dd"),
        Kind::Header => format
            .set_num_format("@")
            .set_bold()
            .set_text_wrap()
            .set_border_bottom(FormatBorder::Thin),
    }
}

/// Dark text on a light ground, in the frame of its weight.
fn weighed(format: &Format, severity: Severity) -> Format {
    let (ground, frame, border) = match severity {
        Severity::Error => (0x00FF_C7CE, 0x00C0_0000, FormatBorder::Medium),
        Severity::Warning => (0x00FF_E699, 0x00A6_6A00, FormatBorder::Dashed),
    };
    format
        .clone()
        .set_background_color(Color::RGB(ground))
        .set_font_color(Color::Black)
        .set_border(border)
        .set_border_color(Color::RGB(frame))
}
