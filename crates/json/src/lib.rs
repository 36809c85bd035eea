//! Reading JSON (RFC 8259) into wire types.
//!
//! Serde writes the release, and could read it. Its reader is made anew for each type, which natively costs nothing that anybody
//! feels and in the browser was a seventh of the app. This one is there once: a type is a list of its fields, and a field one call.
//! It is strict, and reads what serde writes to the same value; the tests compare the two.

mod number;
mod parts;
mod reader;

use std::{collections::BTreeMap, fmt};

pub use number::float;
pub use parts::Parts;
pub use reader::Reader;

/// Not JSON, or not of the type that was asked for. Every fault is this one, so that no message has to be carried along.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Malformed;

impl fmt::Display for Malformed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not JSON of the form expected")
    }
}

impl std::error::Error for Malformed {}

/// What can be read from JSON. It is read in place, over what stood there.
pub trait FromJson {
    /// Reads the value that comes next.
    ///
    /// # Errors
    /// [`Malformed`], if it is not JSON or of another type. What was read until then stands.
    fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed>;
}

/// Reads one value, with nothing but white space around it.
///
/// # Errors
/// [`Malformed`], if it is not JSON or of another type.
pub fn parse<T: FromJson + Default>(bytes: &[u8]) -> Result<T, Malformed> {
    let mut from = Reader::new(bytes)?;
    let mut value = T::default();
    value.read(&mut from)?;
    from.end()?;
    Ok(value)
}

/// An object whose fields are known; see [`object!`].
pub trait Object {
    /// The names of the fields, first those that must be there, and how many those are.
    fn names(&self) -> (&'static [&'static str], usize);

    /// The field at this place among the names.
    fn field(&mut self, place: usize) -> Option<&mut dyn FromJson>;
}

/// Lets a type be read from an object: the fields that must be there; those that need not; and a field whose own fields stand in the
/// same object and must be there too. A field that is forgotten does not compile.
#[macro_export]
macro_rules! object {
    (@name $field:ident) => { stringify!($field) };
    (@name $field:ident $name:literal) => { $name };
    (
        $type:ident: $($needed:ident $(as $name:literal)?),*
        $(; $($optional:ident),*)?
        $(; in $within:ident: $inner:ident { $($flat:ident),* })?
    ) => {
        impl $crate::Object for $type {
            fn names(&self) -> (&'static [&'static str], usize) {
                const NEEDED: &[&str] = &[
                    $($crate::object!(@name $needed $($name)?),)* $($(stringify!($flat),)*)?
                ];
                const ALL: &[&str] = &[
                    $($crate::object!(@name $needed $($name)?),)* $($(stringify!($flat),)*)? $($(stringify!($optional),)*)?
                ];
                (ALL, NEEDED.len())
            }

            fn field(&mut self, place: usize) -> Option<&mut dyn $crate::FromJson> {
                #[expect(non_camel_case_types, reason = "they are named as the fields are")]
                enum Place { $($needed,)* $($($flat,)*)? $($($optional,)*)? }
                let Self { $($needed,)* $($within: $inner { $($flat),* },)? $($($optional,)*)? } = self;
                match place {
                    $(place if place == Place::$needed as usize => Some($needed),)*
                    $($(place if place == Place::$flat as usize => Some($flat),)*)?
                    $($(place if place == Place::$optional as usize => Some($optional),)*)?
                    _ => None,
                }
            }
        }

        impl $crate::FromJson for $type {
            fn read(&mut self, from: &mut $crate::Reader<'_>) -> Result<(), $crate::Malformed> {
                from.object(self)
            }
        }
    };
}

impl FromJson for String {
    fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed> {
        *self = from.text()?.into_owned();
        Ok(())
    }
}

impl FromJson for bool {
    fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed> {
        *self = from.word("true");
        if *self || from.word("false") {
            Ok(())
        } else {
            Err(Malformed)
        }
    }
}

impl FromJson for f64 {
    fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed> {
        *self = number::float(from.number()?);
        if self.is_finite() {
            Ok(())
        } else {
            Err(Malformed)
        }
    }
}

macro_rules! integer {
    ($($type:ty),*) => {$(
        impl FromJson for $type {
            fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed> {
                *self = from.number()?.parse().map_err(|_| Malformed)?;
                Ok(())
            }
        }
    )*};
}

integer!(u8, u32, u64, i32);

impl<T: FromJson + Default> FromJson for Option<T> {
    fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed> {
        if from.word("null") {
            *self = None;
            return Ok(());
        }
        self.insert(T::default()).read(from)
    }
}

impl<T: FromJson + Default> FromJson for Vec<T> {
    fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed> {
        self.clear();
        from.list(&mut |from| {
            let mut item = T::default();
            item.read(from)?;
            self.push(item);
            Ok(())
        })
    }
}

impl<T: FromJson + Default> FromJson for BTreeMap<String, T> {
    fn read(&mut self, from: &mut Reader<'_>) -> Result<(), Malformed> {
        self.clear();
        from.map(&mut |from, name| {
            let mut item = T::default();
            item.read(from)?;
            self.insert(name.to_owned(), item);
            Ok(())
        })
    }
}
