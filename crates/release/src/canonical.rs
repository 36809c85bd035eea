//! The one way in which a value is written as bytes, so that the same value always has the same hash.

use serde::Serialize;

/// JSON (RFC 8259) without spaces, fields in the order of their type, maps in the order of their keys, one line feed at the end.
///
/// # Errors
/// If the value cannot be written as JSON.
pub(crate) fn bytes(value: &impl Serialize) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec(value)?;
    bytes.push(b'\n');
    // A release holds as many of these as there are spaces: what was reserved beyond their length would add up.
    bytes.shrink_to_fit();
    Ok(bytes)
}
