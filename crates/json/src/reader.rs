//! The grammar of JSON (RFC 8259), byte by byte. Every fault is the same one, so that no message has to be carried along.

use std::borrow::Cow;

use crate::{Malformed, Object, parts::Seen};

/// How deep lists and objects may stand in each other. What is written stands five deep; serde's limit is the same.
const DEPTH: u8 = 127;

/// A place in a text of JSON.
#[derive(Clone, Debug)]
pub struct Reader<'a> {
    text: &'a str,
    at: usize,
    depth: u8,
}

impl<'a> Reader<'a> {
    /// At the beginning. JSON is UTF-8 (RFC 8259, 8.1).
    ///
    /// # Errors
    /// [`Malformed`]: if it is not UTF-8.
    pub fn new(bytes: &'a [u8]) -> Result<Self, Malformed> {
        let text = str::from_utf8(bytes).map_err(|_| Malformed)?;
        let (at, depth) = (0, 0);
        Ok(Self { text, at, depth })
    }

    /// Nothing may follow.
    ///
    /// # Errors
    /// [`Malformed`]: if something follows.
    pub fn end(&mut self) -> Result<(), Malformed> {
        if self.peek().is_none() {
            Ok(())
        } else {
            Err(Malformed)
        }
    }

    /// How many bytes have been read: where a fault lies, after one.
    #[must_use]
    pub fn at(&self) -> usize {
        self.at
    }

    /// The byte with which the next value begins, which tells its type.
    pub fn begins_with(&mut self) -> Option<u8> {
        self.peek()
    }

    /// `true`, `false` or `null`, if that comes next.
    pub fn word(&mut self, word: &str) -> bool {
        self.peek();
        let there = self.rest().starts_with(word.as_bytes());
        if there {
            self.at += word.len();
        }
        there
    }

    /// A text (RFC 8259, 7), borrowed unless something in it is escaped.
    ///
    /// # Errors
    /// [`Malformed`]: if no text comes next.
    pub fn text(&mut self) -> Result<Cow<'a, str>, Malformed> {
        self.expect(b'"')?;
        let mut before = String::new();
        loop {
            let run = self
                .rest()
                .iter()
                .position(|byte| matches!(byte, b'"' | b'\\' | ..b' '))
                .ok_or(Malformed)?;
            let plain = self.text.get(self.at..self.at + run).ok_or(Malformed)?;
            self.at += run;
            match self.next()? {
                b'"' if before.is_empty() => return Ok(Cow::Borrowed(plain)),
                b'"' => return Ok(Cow::Owned(before + plain)),
                b'\\' => {
                    before += plain;
                    before.push(self.escaped()?);
                }
                _ => return Err(Malformed),
            }
        }
    }

    /// A number (RFC 8259, 6), as it stands there.
    ///
    /// # Errors
    /// [`Malformed`]: if no number comes next.
    pub fn number(&mut self) -> Result<&'a str, Malformed> {
        self.peek();
        let start = self.at;
        self.sign(b"-");
        if !self.sign(b"0") {
            self.digits()?;
        }
        if self.sign(b".") {
            self.digits()?;
        }
        if self.sign(b"eE") {
            self.sign(b"+-");
            self.digits()?;
        }
        self.text.get(start..self.at).ok_or(Malformed)
    }

    /// A list (RFC 8259, 5), item by item. Each call has to read its item.
    ///
    /// # Errors
    /// [`Malformed`]: if no list comes next, or an item cannot be read.
    pub fn list(
        &mut self,
        each: &mut dyn FnMut(&mut Self) -> Result<(), Malformed>,
    ) -> Result<(), Malformed> {
        self.within(b'[', b']', each)
    }

    /// An object (RFC 8259, 4), member by member. Each call has to read the value.
    ///
    /// # Errors
    /// [`Malformed`]: if no object comes next, or a member cannot be read.
    pub fn map(
        &mut self,
        each: &mut dyn FnMut(&mut Self, &str) -> Result<(), Malformed>,
    ) -> Result<(), Malformed> {
        self.within(b'{', b'}', &mut |from| {
            let name = from.name()?;
            each(from, &name)
        })
    }

    /// The name of a member, up to its value.
    pub(crate) fn name(&mut self) -> Result<Cow<'a, str>, Malformed> {
        let name = self.text()?;
        self.expect(b':')?;
        Ok(name)
    }

    /// An object whose fields are known: what else stands in it is passed over. No known field may stand in it twice.
    ///
    /// # Errors
    /// [`Malformed`]: if no object comes next, a field cannot be read, one that is needed is missing, or one stands there twice.
    pub fn object(&mut self, into: &mut dyn Object) -> Result<(), Malformed> {
        let mut seen = Seen::default();
        self.map(&mut |from, name| seen.field(from, name, into))?;
        seen.all_of(into)
    }

    /// Passes over a value, whatever it is.
    ///
    /// # Errors
    /// [`Malformed`]: if no value comes next.
    pub fn skip(&mut self) -> Result<(), Malformed> {
        match self.peek() {
            Some(b'{') => self.map(&mut |from, _| from.skip()),
            Some(b'[') => self.list(&mut Self::skip),
            Some(b'"') => self.text().map(drop),
            _ if ["true", "false", "null"].iter().any(|word| self.word(word)) => Ok(()),
            _ => self.number().map(drop),
        }
    }

    fn within(
        &mut self,
        open: u8,
        close: u8,
        each: &mut dyn FnMut(&mut Self) -> Result<(), Malformed>,
    ) -> Result<(), Malformed> {
        if self.depth == DEPTH {
            return Err(Malformed);
        }
        self.depth += 1;
        let mut more = self.opens(open, close)?;
        while more {
            each(self)?;
            more = self.goes_on(close)?;
        }
        self.depth -= 1;
        Ok(())
    }

    /// Begins a list or an object; whether it has a first item.
    pub(crate) fn opens(&mut self, open: u8, close: u8) -> Result<bool, Malformed> {
        self.expect(open)?;
        let empty = self.peek() == Some(close);
        self.at += usize::from(empty);
        Ok(!empty)
    }

    /// After an item: whether another follows. Where none does, the list or the object has been closed.
    pub(crate) fn goes_on(&mut self, close: u8) -> Result<bool, Malformed> {
        let more = self.peek() == Some(b',');
        self.expect(if more { b',' } else { close })?;
        Ok(more)
    }

    /// The character that an escape stands for; outside the basic plane it is written as two (RFC 8259, 7).
    fn escaped(&mut self) -> Result<char, Malformed> {
        Ok(match self.next()? {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let mut code = self.unit()?;
                if let 0xD800..0xDC00 = code {
                    let second = (self.next()?, self.next()?, self.unit()?);
                    let (b'\\', b'u', low @ 0xDC00..0xE000) = second else {
                        return Err(Malformed);
                    };
                    code = 0x1_0000 + ((code - 0xD800) << 10) + (low - 0xDC00);
                }
                return char::from_u32(code).ok_or(Malformed);
            }
            _ => return Err(Malformed),
        })
    }

    fn unit(&mut self) -> Result<u32, Malformed> {
        let mut code = 0;
        for _ in 0..4 {
            let digit = char::from(self.next()?).to_digit(16);
            code = code << 4 | digit.ok_or(Malformed)?;
        }
        Ok(code)
    }

    fn sign(&mut self, any_of: &[u8]) -> bool {
        let there = self
            .rest()
            .first()
            .is_some_and(|byte| any_of.contains(byte));
        self.at += usize::from(there);
        there
    }

    fn digits(&mut self) -> Result<(), Malformed> {
        let digits = self
            .rest()
            .iter()
            .take_while(|byte| byte.is_ascii_digit())
            .count();
        self.at += digits;
        if digits == 0 { Err(Malformed) } else { Ok(()) }
    }

    fn rest(&self) -> &'a [u8] {
        self.text.as_bytes().get(self.at..).unwrap_or_default()
    }

    fn next(&mut self) -> Result<u8, Malformed> {
        let byte = self.rest().first().ok_or(Malformed)?;
        self.at += 1;
        Ok(*byte)
    }

    /// The next byte after white space, which is passed over.
    fn peek(&mut self) -> Option<u8> {
        loop {
            match self.rest().first()? {
                b' ' | b'\t' | b'\n' | b'\r' => self.at += 1,
                byte => return Some(*byte),
            }
        }
    }

    fn expect(&mut self, byte: u8) -> Result<(), Malformed> {
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            Err(Malformed)
        }
    }
}
