//! `cargo xtask serve`: the site on this machine.

use std::fs;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use tokio::runtime::Runtime;

use crate::app::{self, Profile};
use crate::error::Error;
use crate::project::Project;
use crate::server::{self, Site};
use crate::site::{self, SAMPLE, Source};
use crate::{say, spaces, watch};

/// The port tried first.
const FIRST_PORT: u16 = 8080;

/// As many as publish quickly without optimisation.
const SAMPLE_WHILE_WATCHING: u32 = 120;

/// Builds, publishes and serves until it is stopped.
///
/// # Errors
/// If the port cannot be opened, or (unless watching, once the first build stood) a step fails.
pub(crate) fn run(
    project: &Project,
    rosters: &[PathBuf],
    port: Option<u16>,
    watching: bool,
) -> Result<ExitCode, Error> {
    // Both first, so that a roster that is not there or a port that is taken
    // is told now and not after the build.
    let listener = listen(port)?;
    let (profile, count) = if watching {
        (Profile::Debug, SAMPLE_WHILE_WATCHING)
    } else {
        (Profile::Release, SAMPLE)
    };
    let source = if rosters.is_empty() {
        Source::Sample(count)
    } else {
        Source::Own(
            rosters
                .iter()
                .map(|file| absolute(file))
                .collect::<Result<_, _>>()?,
        )
    };
    let out = folder(project, &source, watching);
    if watching {
        say::note(format!(
            "While watching, all is built for quick compiling; the sample has {count} spaces."
        ));
    }
    let publish = || {
        let app = app::build(project, profile)?;
        let spaces = spaces::build(project, profile)?;
        site::publish(project, &spaces, &app, &source, &out, "/")
    };
    let seen = watch::state(project);
    publish()?;

    let runtime = Runtime::new().map_err(Error::Server)?;
    let serving = runtime.spawn(serve(listener, out.clone()));
    if watching {
        watch::forever(project, seen, publish);
    }
    match runtime.block_on(serving) {
        Ok(Err(error)) => Err(Error::Server(error)),
        Ok(Ok(())) | Err(_) => Ok(ExitCode::SUCCESS),
    }
}

/// The publisher runs at the top of the project; the person may stand elsewhere.
fn absolute(file: &Path) -> Result<PathBuf, Error> {
    fs::canonicalize(file).map_err(|error| Error::file(file, error))
}

fn folder(project: &Project, source: &Source, watching: bool) -> PathBuf {
    let name = match source {
        Source::Sample(_) => "site",
        Source::Own(_) => "site-own",
    };
    project.target(&format!("{name}{}", if watching { "-watch" } else { "" }))
}

async fn serve(listener: TcpListener, root: PathBuf) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    say::result(format!("http://{}/", listener.local_addr()?));
    say::note(format!(
        "Serving {}; stop with Ctrl-C.",
        Path::new(&root).display()
    ));
    server::serve(Site::new(root, "/"), listener).await
}

/// The port asked for and no other, or the first free one from 8080 on.
fn listen(port: Option<u16>) -> Result<TcpListener, Error> {
    let bind = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    let failed = |port| {
        move |source: io::Error| match source.kind() {
            io::ErrorKind::AddrInUse => Error::PortTaken(port),
            _ => Error::Port { port, source },
        }
    };
    if let Some(port) = port {
        return bind(port).map_err(failed(port));
    }
    for port in FIRST_PORT..FIRST_PORT + 100 {
        match bind(port) {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {
                say::note(format!("Port {port} is in use, trying the next."));
            }
            bound => return bound.map_err(failed(port)),
        }
    }
    Err(Error::PortTaken(FIRST_PORT))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_that_was_asked_for_and_is_taken_is_an_error() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = taken.local_addr().unwrap().port();
        assert!(matches!(listen(Some(port)), Err(Error::PortTaken(named)) if named == port));
    }

    #[test]
    fn without_a_port_the_next_free_one_is_taken() {
        let (first, next) = (listen(None).unwrap(), listen(None).unwrap());
        assert_ne!(first.local_addr().unwrap(), next.local_addr().unwrap());
    }
}
