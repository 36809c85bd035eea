//! Rosters and their facts files, read from disk.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use register::{Facts, Field, List, Settings, When, vocabulary};
use roster::{Options, Roster};

use crate::error::Error;

/// A roster with its facts.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) file: String,
    pub(crate) roster: Roster<Field>,
    pub(crate) facts: Facts,
}

impl Input {
    /// Reads a roster, and the facts file of the same name beside it if there is one. `columns` names the columns of a sheet without a
    /// header, over the facts file.
    pub(crate) fn read(path: &Path, columns: Option<&[String]>) -> Result<Self, Error> {
        let file = path
            .file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy()
            .into_owned();
        let facts = facts(path)?;
        let bytes = fs::read(path).map_err(|cause| Error::Read {
            path: path.to_owned(),
            // Windows says of a folder that there is no permission.
            cause: if path.is_dir() {
                io::ErrorKind::IsADirectory.into()
            } else {
                cause
            },
        })?;
        let options = Options {
            sheet: facts.sheet.clone(),
            columns: columns
                .map(<[String]>::to_vec)
                .or_else(|| facts.columns.clone()),
        };
        let roster =
            roster::read(&bytes, &vocabulary(), &options).map_err(|cause| Error::Roster {
                file: file.clone(),
                cause,
            })?;
        Ok(Self {
            file,
            roster,
            facts,
        })
    }

    pub(crate) fn read_all(
        paths: &[PathBuf],
        columns: Option<&[String]>,
    ) -> Result<Vec<Self>, Error> {
        let read = paths.iter().map(|path| Self::read(path, columns));
        let mut inputs = read.collect::<Result<Vec<_>, _>>()?;
        // Files of one name in several folders are told apart by their paths.
        let names: Vec<String> = inputs.iter().map(|input| input.file.clone()).collect();
        for (input, path) in inputs.iter_mut().zip(paths) {
            if names.iter().filter(|name| **name == input.file).count() > 1 {
                input.file = path.display().to_string();
            }
        }
        Ok(inputs)
    }

    /// As the register checks it.
    pub(crate) fn list(&self) -> List<'_> {
        List {
            file: &self.file,
            roster: &self.roster,
            facts: &self.facts,
        }
    }
}

/// A file that somebody wrote by hand: UTF-8 or UTF-16, else GB18030, as a Chinese Windows saves it. `None` if it is not there.
pub(crate) fn text(path: &Path) -> Result<Option<String>, Error> {
    let error = |cause| Error::Read {
        path: path.to_owned(),
        cause,
    };
    match fs::read(path) {
        Err(cause) if cause.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(error(cause)),
        Ok(bytes) => roster::decode(&bytes)
            .map(Some)
            .map_err(|_| error(io::ErrorKind::InvalidData.into())),
    }
}

/// The same of a file that has to be there.
pub(crate) fn named_text(path: &Path) -> Result<String, Error> {
    text(path)?.ok_or_else(|| Error::Read {
        path: path.to_owned(),
        cause: io::ErrorKind::NotFound.into(),
    })
}

/// The publisher's settings in a file.
pub(crate) fn settings(path: &Path) -> Result<Settings, Error> {
    let text = named_text(path)?;
    Settings::read(&text).map_err(|cause| Error::Settings {
        path: path.to_owned(),
        cause,
    })
}

/// A day on the command line.
pub(crate) fn day(text: &str) -> Result<NaiveDate, &'static str> {
    match When::parse(text) {
        Some(When::Day(day)) => Ok(day),
        _ => Err("a day such as 2021-07-01 is needed"),
    }
}

fn facts(roster: &Path) -> Result<Facts, Error> {
    let path = roster.with_extension("toml");
    let Some(text) = text(&path)? else {
        return Ok(Facts::default());
    };
    Facts::read(&text).map_err(|cause| Error::Facts {
        file: path
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned(),
        cause,
    })
}
