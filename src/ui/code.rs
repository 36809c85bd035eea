//! A QR code (ISO/IEC 18004) as one drawing.

use qrcodegen::{QrCode, QrCodeEcc, QrSegment};

use super::html::{Html, el};

/// The code of a text, with the quiet zone of four modules that readers ask for; nothing for a text that no code can hold. Of
/// this level it is still read where some 15% of it are dirty: enough for a door.
pub(crate) fn code(text: &str, alt: &'static str) -> Option<Html> {
    let code =
        QrCode::encode_segments(&[QrSegment::make_bytes(text.as_bytes())], QrCodeEcc::Medium);
    let code = code.ok()?;
    let size = code.size();
    let whole = (size + 8).to_string();
    let drawn = el("svg")
        .class("code")
        .attr("viewBox", ["0 0 ", &whole, " ", &whole].concat())
        .attr("role", "img")
        .attr("aria-label", alt)
        .with(
            el("rect")
                .class("code__ground")
                .attr("width", "100%")
                .attr("height", "100%"),
        )
        .with(el("path").class("code__modules").attr("d", modules(&code)));
    Some(drawn.into())
}

/// Every run of dark modules of a row as one rectangle.
fn modules(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let from = x;
            // Outside the code every module is light.
            while code.get_module(x, y) {
                x += 1;
            }
            if x > from {
                let length = (x - from).to_string();
                path.extend([
                    "M",
                    &(from + 4).to_string(),
                    " ",
                    &(y + 4).to_string(),
                    "h",
                    &length,
                    "v1h-",
                    &length,
                    "z",
                ]);
            }
            x += 1;
        }
    }
    path
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;

    /// The drawing as a camera sees it, eight points a module.
    fn seen(html: &str) -> Vec<Vec<bool>> {
        let side: usize = html
            .split_once("viewBox=\"0 0 ")
            .and_then(|(_, rest)| rest.split(' ').next()?.parse().ok())
            .unwrap();
        let mut dark = vec![vec![false; side]; side];
        let (_, path) = html.split_once(" d=\"").unwrap();
        for run in path.split('"').next().unwrap().split('M').skip(1) {
            let (x, rest) = run.split_once(' ').unwrap();
            let (y, rest) = rest.split_once('h').unwrap();
            let (length, _) = rest.split_once('v').unwrap();
            let [x, y, length] = [x, y, length].map(|number| number.parse::<usize>().unwrap());
            dark[y][x..x + length].fill(true);
        }
        dark
    }

    #[test]
    fn a_code_is_read_back_as_its_text() {
        for text in [
            "https://register.example.org/zh/spaces/0000000a/",
            "https://示例.example.org/众创空间/en/spaces/zzzzzzzz/",
            &"https://example.org/".repeat(20),
        ] {
            let dark = seen(&code(text, "").unwrap().to_text());
            let mut image = rqrr::PreparedImage::prepare_from_greyscale(
                dark.len() * 8,
                dark.len() * 8,
                |x, y| if dark[y / 8][x / 8] { 0 } else { 255 },
            );
            let grids = image.detect_grids();
            assert_eq!(grids.len(), 1, "{text}");
            assert_eq!(grids[0].decode().unwrap().1, text);
        }
        assert!(code(&"x".repeat(4000), "").is_none());
    }
}
