//! The release that another one follows, and the edition that follows it.

use std::{
    io,
    path::{Path, PathBuf},
};

use chrono::NaiveDate;
use register::{Space, When};
use release::{About, Changes, Edition, LoadError, Loaded, Publisher, SpaceRecord, Standing};
use rules::Standards;

use super::Arguments;
use crate::{error::Error, refusal::Refusal};

/// The release that this one follows.
pub(super) struct Previous {
    dir: PathBuf,
    loaded: Loaded,
}

impl Previous {
    /// The release in `--previous`, else the one that `--out` holds.
    pub(super) fn load(arguments: &Arguments) -> Result<Option<Self>, Error> {
        let dir = arguments.previous.as_ref().unwrap_or(&arguments.out);
        let loaded = match release::load(dir) {
            Ok(loaded) => loaded,
            Err(LoadError::NoRelease(_)) if arguments.previous.is_none() => return Ok(None),
            // That the folder to write to is a file is said when it is written to.
            Err(LoadError::File { cause, .. })
                if arguments.previous.is_none() && cause.kind() == io::ErrorKind::NotADirectory =>
            {
                return Ok(None);
            }
            Err(cause) => return Err(Error::Load(cause)),
        };
        let later = When::parse(&loaded.root.as_of)
            .is_some_and(|as_of| as_of.first_day() > arguments.as_of);
        if later {
            return Err(Error::Refused(Refusal::Earlier {
                as_of: arguments.as_of.to_string(),
                previous: loaded.root.as_of,
            }));
        }
        Ok(Some(Self {
            dir: dir.clone(),
            loaded,
        }))
    }

    pub(super) fn spaces(&self) -> Result<Vec<Space>, Error> {
        let release = &self.loaded.root.release;
        let read = |record: &SpaceRecord| record.space(release).map_err(Error::Record);
        self.loaded.records.values().map(read).collect()
    }

    pub(super) fn dir(&self) -> &Path {
        &self.dir
    }
}

/// The release of these spaces. If the lists say nothing that the previous release does not, it is that very release again, not another
/// one that differs only in its name.
pub(super) fn edition(
    mut spaces: Vec<Space>,
    previous: Option<&Previous>,
    publisher: Option<&Publisher>,
    standards: &Standards,
    as_of: NaiveDate,
) -> Result<Edition, Error> {
    let about = About {
        as_of,
        sample: register::is_sample(&spaces),
        previous: previous.map(|previous| &previous.loaded),
        publisher,
        standards: Some(standards),
    };
    if let Some(previous) = previous {
        let loaded = &previous.loaded;
        let nothing_new = loaded.root.as_of == as_of.to_string()
            && spaces
                .iter()
                .flat_map(|space| &space.events)
                .all(|event| event.release.is_some());
        if nothing_new {
            let mut again = spaces.clone();
            for event in again.iter_mut().flat_map(|space| &mut space.events) {
                if event.release.as_ref() == Some(&loaded.root.release) {
                    event.release = None;
                }
            }
            let before = release::load_previous(previous.dir(), loaded).map_err(Error::Load)?;
            let again = Edition::of(
                again,
                &About {
                    previous: before.as_ref(),
                    ..about
                },
            )?;
            if again.root.release == loaded.root.release {
                return Ok(again);
            }
        }
    }
    spaces.sort_by(|one, other| one.id.cmp(&other.id));
    Ok(Edition::of(spaces, &about)?)
}

/// What the edition says that the previous release did not. Nothing, if it is that release again.
pub(super) fn changes(edition: &Edition, previous: Option<&Previous>) -> Changes {
    let now = Standing {
        release: &edition.root.release,
        as_of: &edition.root.as_of,
        records: &edition.records,
    };
    Changes::between(previous.map(|previous| previous.loaded.standing()), now)
}
