//! Compressed variants beside files, for servers that hand them out as they are.

use std::io::{self, Write as _};

/// Below this many bytes a compressed variant saves no packet, the headers of an answer being half of one.
const WORTH_COMPRESSING: usize = 800;

/// Above this many bytes the best effort is no longer made: at half a megabyte a second a publication would wait for it for longer than
/// its visitors gain. The directory of 4,298 spaces has 0.9 MB.
const BEST_UP_TO: usize = 2 << 20;

/// How much work a file is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effort {
    /// It stays from an earlier release; few ask for it.
    None,
    /// One of very many: thousands are done in seconds.
    Middling,
    /// Every visitor loads it.
    Best,
}

/// The variants of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Variants {
    /// brotli (RFC 7932).
    pub(crate) br: Vec<u8>,
    /// gzip (RFC 1952).
    pub(crate) gz: Vec<u8>,
}

/// The variants of a file with this name and content, if they are worth their room. Always the same bytes: gzip's header carries no
/// time.
///
/// The middling quality of brotli is 5: with 7 a space's page would have 2% less and a publication take half as long again. WebAssembly
/// is cut into blocks of 64 kB, a quarter of what the encoder would take: 410 kB of it are 2 kB less, for code and data differ.
///
/// # Errors
/// If memory runs out in the compressor.
pub(crate) fn variants(path: &str, bytes: &[u8], effort: Effort) -> io::Result<Option<Variants>> {
    if effort == Effort::None || !worth_compressing(path, bytes) {
        return Ok(None);
    }
    let best = effort == Effort::Best && bytes.len() <= BEST_UP_TO;
    let params = brotli::enc::BrotliEncoderParams {
        quality: if best { 11 } else { 5 },
        lgwin: window(bytes.len()),
        lgblock: if ending(path) == "wasm" { 16 } else { 0 },
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
    let gz = gz.finish()?;
    Ok(Some(Variants { br, gz }))
}

fn worth_compressing(path: &str, bytes: &[u8]) -> bool {
    let text = matches!(
        ending(path),
        "html" | "json" | "js" | "css" | "wasm" | "svg" | "csv" | "xml" | "txt"
    );
    text && bytes.len() > WORTH_COMPRESSING
}

fn ending(path: &str) -> &str {
    path.rsplit('.').next().unwrap_or_default()
}

/// The smallest window (as a power of two) that holds the whole file: the encoder's tables grow with it, and a small file needs none of
/// 4 MB. Below 17 the encoder takes tables of 32 MB for the middling qualities, which cost more than the file.
fn window(length: usize) -> i32 {
    let bits = usize::BITS - length.leading_zeros();
    i32::try_from(bits).unwrap_or(i32::MAX).clamp(17, 22)
}
