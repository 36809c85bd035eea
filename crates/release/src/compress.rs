//! Compressed variants beside files, for servers that hand them out as they are.

use std::io::{self, Write as _};

/// Below this many bytes a compressed variant saves no packet.
const WORTH_COMPRESSING: usize = 1400;

/// Whether a file of this name and content is worth variants.
pub(crate) fn worth_compressing(path: &str, bytes: &[u8]) -> bool {
    let text = matches!(
        ending(path),
        "html" | "json" | "js" | "css" | "wasm" | "svg" | "csv" | "xml" | "txt"
    );
    text && bytes.len() > WORTH_COMPRESSING
}

/// Whether this is one of the many pages.
pub(crate) fn is_page(path: &str) -> bool {
    ending(path) == "html"
}

fn ending(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

/// The brotli (RFC 7932) and gzip (RFC 1952) variants of these bytes: the best there is for what every visitor loads, else a middling
/// effort that does thousands of pages in seconds. Always the same bytes: gzip's header carries no time.
///
/// # Errors
/// If memory runs out in the compressor.
pub(crate) fn variants(bytes: &[u8], best: bool) -> io::Result<(Vec<u8>, Vec<u8>)> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: if best { 11 } else { 5 },
        lgwin: 22,
        size_hint: bytes.len(),
        ..Default::default()
    };
    let mut br = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut br, &params)?;
    let level = if best {
        flate2::Compression::best()
    } else {
        flate2::Compression::new(6)
    };
    let mut gz = flate2::GzBuilder::new().write(Vec::new(), level);
    gz.write_all(bytes)?;
    Ok((br, gz.finish()?))
}
