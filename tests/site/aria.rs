//! The main pages as assistive technology is told them, compared with what was agreed in `aria/*.txt`. `UPDATE=1` writes them anew: look
//! at what changed before you keep it.

use std::{env, fs, path::Path};

use e2e::{Browser, Published};

#[tokio::test(flavor = "multi_thread")]
async fn the_main_pages_are_told_as_agreed() {
    let site = Published::small().await;
    let spaces = site.spaces();
    let id = |state: &str| {
        let space = spaces.iter().find(|space| space["state"] == state);
        space.unwrap()["id"].as_str().unwrap()
    };
    let pages = [
        ("home", String::new()),
        ("directory", "spaces/".to_owned()),
        ("certified", format!("spaces/{}/", id("certified"))),
        ("cancelled", format!("spaces/{}/", id("cancelled"))),
        ("not-found", "nothing/".to_owned()),
    ];
    let release = release(&site);
    let browser = Browser::start().await;
    let mut changed = Vec::new();
    for (name, path) in pages {
        for lang in ["zh", "en"] {
            browser
                .open_running(&site.page(&format!("{lang}/{path}")))
                .await;
            let told = browser.tree().await.replace(&release, "RELEASE");
            let told = ageless(&told.replace(&site.address, "SITE/"));
            changed.extend(compare(&format!("{name}.{lang}.txt"), &told));
        }
    }
    browser.close_saying_only(&["404"]).await;
    assert!(
        changed.is_empty(),
        "UPDATE=1 accepts what is told now:\n{}",
        changed.join("\n")
    );
}

/// The id of the release changes with the form of the data, which is no matter of these pages.
fn release(site: &Published) -> String {
    let root = fs::read(site.folder.join("api/v1/root.json")).unwrap();
    let root: serde_json::Value = serde_json::from_slice(&root).unwrap();
    root["release"].as_str().unwrap().to_owned()
}

/// How old the data are is told by the day on which the test runs.
fn ageless(told: &str) -> String {
    let ages = ["天前", "个月前", "年前", " ago)"];
    let lines = told
        .lines()
        .filter(|line| !ages.iter().any(|age| line.contains(age)));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// What a page tells and is not in its file, and the other way round.
fn compare(name: &str, told: &str) -> Option<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("site/aria")
        .join(name);
    if env::var_os("UPDATE").is_some() {
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(&file, told).unwrap();
        return None;
    }
    let agreed = ageless(&fs::read_to_string(&file).unwrap_or_default());
    if agreed == told {
        return None;
    }
    let only = |mark: char, of: &str, than: &str| {
        let lines = of
            .lines()
            .filter(|line| !than.lines().any(|other| other == *line));
        lines.fold(String::new(), |text, line| {
            text + &format!("  {mark} {line}\n")
        })
    };
    let (gone, new) = (only('-', &agreed, told), only('+', told, &agreed));
    let order = if gone.is_empty() && new.is_empty() {
        "  the same lines, in another order or number\n"
    } else {
        ""
    };
    Some(format!("{name}:\n{gone}{new}{order}"))
}
