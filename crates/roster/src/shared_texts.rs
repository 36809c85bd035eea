//! The table of shared texts of an XLS workbook: how long each is. A cell names a text by its number, so a small file may
//! say one long text in each of its cells, and the reader copies it into every one.
//!
//! The table is described in [MS-XLS], sections 2.4.265 and 2.5.293.

use crate::container::{u16_at, u32_at};

/// The lengths of the texts in characters, of the record of the table and the records that continue it; none if it ends
/// too early.
pub(crate) fn lengths(parts: &[&[u8]]) -> Option<Vec<u16>> {
    let (first, further) = parts.split_first()?;
    let mut table = Table {
        // How many there are stands first.
        part: first.get(8..)?,
        further: further.iter(),
    };
    let mut lengths = Vec::new();
    while !table.part.is_empty() || table.next_part().is_some() {
        lengths.push(table.text()?);
    }
    Some(lengths)
}

struct Table<'a> {
    part: &'a [u8],
    further: std::slice::Iter<'a, &'a [u8]>,
}

impl Table<'_> {
    fn next_part(&mut self) -> Option<()> {
        self.part = self.further.next()?;
        Some(())
    }

    /// Passes over a text with what belongs to it, and gives its length.
    fn text(&mut self) -> Option<u16> {
        let length = u16_at(self.part, 0)?;
        let flags = *self.part.get(2)?;
        self.part = &self.part[3..];
        let mut after = 0;
        if flags & 0x08 != 0 {
            after += 4 * usize::from(u16_at(self.part, 0)?);
            self.part = &self.part[2..];
        }
        if flags & 0x04 != 0 {
            after += usize::try_from(u32_at(self.part, 0)?).ok()?;
            self.part = &self.part[4..];
        }
        self.characters(usize::from(length), flags)?;
        self.skip(after)?;
        Some(length)
    }

    /// Passes over characters of one or two bytes; which, is said anew in every part.
    fn characters(&mut self, mut left: usize, mut flags: u8) -> Option<()> {
        while left > 0 {
            let width = 1 + usize::from(flags & 0x01);
            let here = left.min(self.part.len() / width);
            self.part = &self.part[here * width..];
            left -= here;
            if left > 0 {
                self.next_part()?;
                let (first, rest) = self.part.split_first()?;
                (flags, self.part) = (*first, rest);
            }
        }
        Some(())
    }

    fn skip(&mut self, mut left: usize) -> Option<()> {
        while left > 0 {
            if self.part.is_empty() {
                self.next_part()?;
            }
            let here = left.min(self.part.len());
            self.part = &self.part[here..];
            left -= here;
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_run_on_over_the_parts() {
        let counts = [0; 8];
        let plain = b"\x03\0\0abc";
        let wide = [3, 0, 1, 0x0D, 0x54, 0xF0, 0x79];
        // The third character follows in the next part, there in one byte.
        let rest = b"\0c\x01\0\x0C\x01\0\x02\0\0\0dRUNSXX\0\0\0";
        let parts = [&counts[..], plain, &wide].concat();
        assert_eq!(lengths(&[&parts, rest]), Some(vec![3, 3, 1, 0]));
        assert_eq!(lengths(&[&parts]), None);
        assert_eq!(lengths(&[&counts]), Some(vec![]));
    }
}
