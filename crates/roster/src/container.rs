//! The old container of Office, as [MS-CFB] describes it: streams with names, in sectors of one file.

/// The sector number that is none, and all above it (MS-CFB, section 2.1).
const NO_SECTOR: u32 = 0xFFFF_FFFA;
/// Streams shorter than this are in the small sectors of the root's stream.
const SMALL_STREAM: usize = 4096;

/// The container: a little file system of sectors in chains.
pub(crate) struct Container<'a> {
    bytes: &'a [u8],
    sector: usize,
    chains: Vec<u32>,
    directory: Vec<u8>,
}

impl<'a> Container<'a> {
    /// The container in these bytes; none if it is damaged.
    pub(crate) fn open(bytes: &'a [u8]) -> Option<Self> {
        let sector = match u16_at(bytes, 30)? {
            9 => 512,
            12 => 4096,
            _ => return None,
        };
        let mut container = Self {
            bytes,
            sector,
            chains: Vec::new(),
            directory: Vec::new(),
        };
        // The table of chains is in sectors that the header lists, and where it has no room a chain of lists does.
        let mut tables: Vec<u32> = (0..109)
            .filter_map(|index| u32_at(bytes, 76 + 4 * index))
            .collect();
        let mut list = u32_at(bytes, 68)?;
        for _ in 0..=bytes.len() / sector {
            if list >= NO_SECTOR {
                break;
            }
            tables.extend(words(container.sector(list)?));
            list = tables.pop()?;
        }
        for table in tables.into_iter().filter(|table| *table < NO_SECTOR) {
            let words = words(container.sector(table)?);
            container.chains.extend(words);
        }
        container.directory = container.chain(u32_at(bytes, 48)?)?;
        Some(container)
    }

    /// The directory's entry of a name (MS-CFB, section 2.6.1): 128 bytes, the name in UTF-16 and its length first.
    pub(crate) fn entry(&self, name: &str) -> Option<&[u8]> {
        self.directory.chunks_exact(128).find(|entry| {
            let length = u16_at(entry, 64).map_or(0, usize::from).min(64);
            let units = (0..length / 2).filter_map(|index| u16_at(entry, 2 * index));
            let found: String = char::decode_utf16(units)
                .flatten()
                .take_while(|c| *c != '\0')
                .collect();
            found.eq_ignore_ascii_case(name)
        })
    }

    /// The content of the stream that an entry names; none if it is damaged.
    pub(crate) fn stream(&self, entry: &[u8]) -> Option<Vec<u8>> {
        let start = u32_at(entry, 116)?;
        let size = usize::try_from(u32_at(entry, 120)?).ok()?;
        let mut stream = if size < SMALL_STREAM {
            let root = self.chain(u32_at(&self.directory, 116)?)?;
            let small: Vec<u32> = words(&self.chain(u32_at(self.bytes, 60)?)?).collect();
            follow(start, &small, |number| part(&root, number, 64))?
        } else {
            self.chain(start)?
        };
        stream.truncate(size);
        Some(stream)
    }

    fn chain(&self, start: u32) -> Option<Vec<u8>> {
        follow(start, &self.chains, |number| self.sector(number))
    }

    /// The sectors follow the header, which takes the place of one. The last may be cut short.
    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        part(self.bytes.get(self.sector..)?, number, self.sector)
    }
}

/// What the parts of a chain say, one after the other; none if the chain leaves the file or runs in a circle.
fn follow<'a>(
    start: u32,
    chains: &[u32],
    part: impl Fn(u32) -> Option<&'a [u8]>,
) -> Option<Vec<u8>> {
    let mut content = Vec::new();
    let mut number = start;
    for _ in 0..=chains.len() {
        if number >= NO_SECTOR {
            return Some(content);
        }
        content.extend_from_slice(part(number)?);
        number = *chains.get(usize::try_from(number).ok()?)?;
    }
    None
}

fn part(bytes: &[u8], number: u32, size: usize) -> Option<&[u8]> {
    let start = usize::try_from(number).ok()?.checked_mul(size)?;
    let rest = bytes.get(start..)?;
    Some(&rest[..rest.len().min(size)])
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> {
    bytes.chunks_exact(4).filter_map(|word| u32_at(word, 0))
}

pub(crate) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    bytes
        .get(at..)?
        .first_chunk()
        .map(|two| u16::from_le_bytes(*two))
}

pub(crate) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes
        .get(at..)?
        .first_chunk()
        .map(|four| u32::from_le_bytes(*four))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_that_runs_in_a_circle_is_no_chain() {
        let bytes = [7; 128];
        assert_eq!(follow(0, &[1, 0], |number| part(&bytes, number, 64)), None);
        assert_eq!(
            follow(0, &[1, NO_SECTOR], |number| part(&bytes, number, 64))
                .map(|content| content.len()),
            Some(128)
        );
    }
}
