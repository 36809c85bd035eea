//! `cargo xtask bench`: how long checking and publishing take and how much memory they need, with rows ten times as many beside them;
//! and the site as a phone loads it. Figures of one run on one machine, not a test.

mod phone;
mod rules;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::app::Profile;
use crate::error::Error;
use crate::project::Project;
use crate::say;
use crate::site::SAMPLE;
use crate::spaces::{self, Spaces};

/// The lists that are compared.
const FEW: u32 = 10_000;
const MANY: u32 = 100_000;
const AS_OF: &str = "2026-09-30";
/// What an operator of a fictional register carries in its name.
const MARK: &str = "（示例）";
/// How often a program is asked how much memory it took. The system keeps the peak, so only a peak at the very end escapes.
const ASKED_EVERY: Duration = Duration::from_millis(5);

/// Measures, and prints a table.
///
/// # Errors
/// If `spaces` does not build, or fails on the sample.
pub(crate) fn run(project: &Project) -> Result<ExitCode, Error> {
    let spaces = spaces::build(project, Profile::Release)?;
    let folder = project.target("bench");
    // What an earlier run left goes.
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
    }
    fs::create_dir_all(&folder).map_err(|error| Error::file(&folder, error))?;
    let bench = Bench {
        project,
        spaces: &spaces,
        folder,
    };
    let doing = say::doing(
        "Measuring",
        "ten minutes on two cores, with 8 GB of memory and 11 GB of disk for a while",
    );
    bench.write_lists()?;
    let mut rows = vec![ROW_OF_HEADS.map(str::to_owned)];
    for (ending, what) in [("xlsx", "check an XLSX"), ("csv", "check a CSV")] {
        rows.extend(pair(what, |count| {
            bench.spaces("check", &bench.list(count, ending))
        })?);
    }
    rows.extend(pair("publish the data", |count| {
        bench.publish(count, None)
    })?);
    let app = project.target("app");
    let has_app = app.join("app/shell.html").is_file();
    if has_app {
        for count in [SAMPLE, MANY] {
            bench.unmark(count)?;
            let whole = measure(&mut bench.publish(count, Some(&app)))?;
            rows.push(line("publish the whole site", count, &whole, None));
        }
        let largest = bench.out(MANY);
        fs::remove_dir_all(&largest).map_err(|error| Error::file(&largest, error))?;
    } else {
        say::note("The whole site is left out: `cargo xtask build` has not made the app yet.");
    }
    doing.done();
    print(&rows);
    rules::run(project)?;
    if has_app {
        phone::run(project, &bench.out(SAMPLE))?;
    }
    Ok(ExitCode::SUCCESS)
}

const ROW_OF_HEADS: [&str; 6] = [
    "what",
    "rows",
    "time",
    "a row",
    "peak memory",
    "ten times the rows take",
];

struct Bench<'a> {
    project: &'a Project,
    spaces: &'a Spaces,
    folder: PathBuf,
}

impl Bench<'_> {
    fn list(&self, count: u32, ending: &str) -> PathBuf {
        self.folder.join(format!("{count}.{ending}"))
    }

    fn write_lists(&self) -> Result<(), Error> {
        let lists = [FEW, MANY].map(|count| [(count, "xlsx"), (count, "csv")]);
        for (count, ending) in lists.into_iter().flatten().chain([(SAMPLE, "csv")]) {
            self.spaces
                .sample_list(self.project, count, &self.list(count, ending))?;
        }
        Ok(())
    }

    /// Takes its mark from one operator of a CSV: what is published from it is no sample to the program, and pages are measured as search
    /// engines meet those of a true register.
    fn unmark(&self, count: u32) -> Result<(), Error> {
        let file = self.list(count, "csv");
        let failed = |error| Error::file(&file, error);
        let text = fs::read_to_string(&file).map_err(failed)?;
        fs::write(&file, text.replacen(MARK, "", 1)).map_err(failed)
    }

    fn spaces(&self, task: &str, list: &Path) -> Command {
        let mut command = self.project.command(self.spaces.program());
        command.arg(task).arg(list).args(["--as-of", AS_OF]);
        command
    }

    fn out(&self, count: u32) -> PathBuf {
        self.folder.join(format!("out-{count}"))
    }

    /// Publishing into a folder that is not there: the data alone, or the whole site from a CSV, with the settings that show every key,
    /// of which one is the site's whole address.
    fn publish(&self, count: u32, app: Option<&Path>) -> Command {
        let out = self.out(count);
        // What an earlier run left; that there is nothing is well.
        let _ = fs::remove_dir_all(&out);
        let ending = if app.is_some() { "csv" } else { "xlsx" };
        let mut command = self.spaces("publish", &self.list(count, ending));
        command.arg("--out").arg(out);
        if let Some(app) = app {
            let settings = self.project.root.join("docs/register.toml");
            command.arg("--app").arg(app);
            command.arg("--settings").arg(settings);
        }
        command
    }
}

/// The same with few and with many rows.
fn pair(what: &str, command: impl Fn(u32) -> Command) -> Result<[Row; 2], Error> {
    let few = measure(&mut command(FEW))?;
    let many = measure(&mut command(MANY))?;
    Ok([
        line(what, FEW, &few, None),
        line(what, MANY, &many, Some(&few)),
    ])
}

/// What a program took.
struct Cost {
    time: Duration,
    /// In kB; nothing where the system does not say.
    memory: Option<u64>,
}

/// Runs a program to its end and throws away what it says.
fn measure(command: &mut Command) -> Result<Cost, Error> {
    let program = command.get_program().to_string_lossy().into_owned();
    let failed = |source| Error::NotStarted {
        program: program.clone(),
        source,
    };
    let since = Instant::now();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .spawn()
        .map_err(failed)?;
    let mut memory = None;
    let status = loop {
        memory = peak(child.id()).or(memory);
        if let Some(status) = child.try_wait().map_err(failed)? {
            break status;
        }
        thread::sleep(ASKED_EVERY);
    };
    let time = since.elapsed();
    if !status.success() {
        return Err(Error::Failed {
            step: format!("{command:?}"),
            status,
            remedy: "Nothing is measured where the sample has faults.".to_owned(),
        });
    }
    Ok(Cost { time, memory })
}

/// The most memory that a running program had at any time, in kB (proc(5), `VmHWM`).
fn peak(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

type Row = [String; 6];

fn line(what: &str, count: u32, cost: &Cost, few: Option<&Cost>) -> Row {
    let seconds = cost.time.as_secs_f64();
    let ratio = |few: &Cost| {
        let times = seconds / few.time.as_secs_f64();
        match (cost.memory, few.memory) {
            (Some(many), Some(few)) => {
                // Tenths of a ratio of two sizes.
                let tenths = many * 10 / few.max(1);
                format!(
                    "{times:.1} × the time, {}.{} × the memory",
                    tenths / 10,
                    tenths % 10
                )
            }
            _ => format!("{times:.1} × the time"),
        }
    };
    [
        what.to_owned(),
        count.to_string(),
        format!("{seconds:.2} s"),
        format!("{:.0} µs", seconds / f64::from(count) * 1e6),
        cost.memory.map_or_else(
            || "not told".to_owned(),
            |kilobytes| format!("{} MB", kilobytes / 1024),
        ),
        few.map(ratio).unwrap_or_default(),
    ]
}

fn print(rows: &[Row]) {
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max();
    let widths: Vec<usize> = (0..ROW_OF_HEADS.len()).filter_map(width).collect();
    for row in rows {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| format!("{cell:width$}"));
        say::result(cells.collect::<Vec<_>>().join("   ").trim_end());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_memory_of_this_very_program_is_told() {
        assert!(peak(std::process::id()).is_some_and(|kilobytes| kilobytes > 100));
        assert_eq!(peak(u32::MAX), None);
    }

    #[test]
    fn a_line_says_how_much_more_ten_times_the_rows_take() {
        let few = Cost {
            time: Duration::from_millis(500),
            memory: Some(40_000),
        };
        let many = Cost {
            time: Duration::from_secs(6),
            memory: Some(500_000),
        };
        assert_eq!(
            line("check", 100_000, &many, Some(&few)),
            [
                "check",
                "100000",
                "6.00 s",
                "60 µs",
                "488 MB",
                "12.0 × the time, 12.5 × the memory"
            ]
        );
    }

    #[test]
    fn a_program_that_fails_is_not_measured() {
        assert!(measure(&mut Command::new("true")).is_ok());
        assert!(matches!(
            measure(&mut Command::new("false")),
            Err(Error::Failed { .. })
        ));
    }
}
