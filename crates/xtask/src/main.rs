//! `cargo xtask`: everything a newcomer needs, in one command.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask::main()
}
