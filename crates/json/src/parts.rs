//! An object read in parts: a long one keeps a slow phone busy for longer than somebody who types waits.

use crate::{Malformed, Object, Reader};

/// Which fields of an object have been read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Seen(u64);

impl Seen {
    /// Reads a field, or passes over what is none. None may stand there twice.
    pub(crate) fn field(
        &mut self,
        from: &mut Reader<'_>,
        name: &str,
        into: &mut dyn Object,
    ) -> Result<(), Malformed> {
        let (names, _) = into.names();
        let Some(place) = names.iter().position(|known| *known == name) else {
            return from.skip();
        };
        if self.0 & 1 << place != 0 {
            return Err(Malformed);
        }
        self.0 |= 1 << place;
        into.field(place).ok_or(Malformed)?.read(from)
    }

    /// Whether all that are needed were there.
    pub(crate) fn all_of(self, of: &dyn Object) -> Result<(), Malformed> {
        let (_, needed) = of.names();
        if self.0.trailing_ones() as usize >= needed {
            Ok(())
        } else {
            Err(Malformed)
        }
    }
}

/// A text of one object, read field by field into a value.
#[derive(Debug)]
pub struct Parts<'a> {
    from: Reader<'a>,
    seen: Seen,
    begun: bool,
}

impl<'a> Parts<'a> {
    /// Before its first field.
    ///
    /// # Errors
    /// [`Malformed`]: if it is not UTF-8.
    pub fn new(bytes: &'a [u8]) -> Result<Self, Malformed> {
        Ok(Self {
            from: Reader::new(bytes)?,
            seen: Seen::default(),
            begun: false,
        })
    }

    /// Reads whole fields until this many bytes more are read, and says whether something is left. After the last one, nothing but white
    /// space may follow, and all fields that are needed must have been there.
    ///
    /// # Errors
    /// [`Malformed`]: as [`Reader::object`]. Nothing more is to be read then.
    pub fn read(&mut self, bytes: usize, into: &mut dyn Object) -> Result<bool, Malformed> {
        let until = self.from.at().saturating_add(bytes);
        while self.from.at() < until {
            let more = if self.begun {
                self.from.goes_on(b'}')?
            } else {
                self.begun = true;
                self.from.opens(b'{', b'}')?
            };
            if !more {
                self.from.end()?;
                self.seen.all_of(into)?;
                return Ok(false);
            }
            let name = self.from.name()?;
            self.seen.field(&mut self.from, &name, into)?;
        }
        Ok(true)
    }
}
