use register::Space;

use super::*;
use crate::{
    About, Digest,
    disk::memory::{Memory, Stop},
    load,
    record::tests::{day, space},
};

type Tree = BTreeMap<PathBuf, Vec<u8>>;

fn edition(spaces: &[Space], previous: Option<&Edition>) -> Edition {
    let previous = previous.map(Edition::loaded);
    let mut edition = Edition::of(
        spaces.to_vec(),
        &About {
            as_of: day(),
            sample: true,
            previous: previous.as_ref(),
            ..About::default()
        },
    )
    .unwrap();
    // Hundreds of publications: large files and the best effort would take most of the time, and a few files are as good as many.
    for (effort, bytes) in edition.blobs.values_mut() {
        *effort = if bytes.len() < 9000 {
            Effort::Middling
        } else {
            Effort::None
        };
    }
    edition
        .stable
        .retain(|path, bytes| bytes.len() < 9000 && !path.contains("schemas/"));
    edition
}

fn spaces(names: &[&str]) -> Vec<Space> {
    // Long enough for variants.
    let operator = "有限公司".repeat(40);
    let space = |name: &&str| space(name, Some(&format!("{name}{operator}")));
    names.iter().map(space).collect()
}

/// Pages of which each holds the release, long enough for variants.
fn pages(edition: &Edition, paths: &[&str]) -> BTreeMap<String, Vec<u8>> {
    paths
        .iter()
        .map(|path| {
            (
                format!("{path}index.html"),
                edition.root.release.repeat(200),
            )
        })
        .chain([("app/style.css".to_owned(), ".page {}".repeat(300))])
        .map(|(path, text)| (path, text.into_bytes()))
        .collect()
}

fn publish(
    disk: &Memory,
    edition: &Edition,
    pages: &BTreeMap<String, Vec<u8>>,
) -> Result<Written, WriteError> {
    let publication = Publication {
        disk,
        threads: 1,
        dir: Path::new("site"),
        from: None,
    };
    publication.write(edition, pages)
}

/// An old release on a disk, and a new one on its way.
struct Scene {
    disk: Memory,
    old: Edition,
    new: Edition,
    pages: BTreeMap<String, Vec<u8>>,
    /// The site as a publication that nothing disturbs leaves it.
    whole: Tree,
    /// How many operations that takes.
    operations: usize,
}

impl Scene {
    fn new() -> Self {
        let disk = Memory::default();
        disk.put("site/robots.txt", b"others' file");
        let old = edition(&spaces(&["云汀", "青禾"]), None);
        publish(&disk, &old, &pages(&old, &["", "zh/", "zh/gone/"])).unwrap();
        let new = edition(&spaces(&["云汀", "长桥"]), Some(&old));
        let pages = pages(&new, &["", "zh/", "zh/new/"]);
        let undisturbed = disk.working();
        publish(&undisturbed, &new, &pages).unwrap();
        Self {
            disk,
            old,
            new,
            pages,
            whole: undisturbed.files(),
            operations: undisturbed.operations(),
        }
    }

    /// Asserts that a root is there whole, with everything that it names: the old one or the new one.
    fn stands(&self, files: &Tree, case: &str) {
        let root = Path::new("site").join(place::ROOT);
        let before = self.disk.files();
        let (edition, then) = if files[&root] == before[&root] {
            (&self.old, &before)
        } else {
            (&self.new, &self.whole)
        };
        assert!(files[&root] == then[&root], "{case}: the root is neither");
        for path in edition.blobs.keys() {
            for ending in ["", ".br", ".gz"] {
                let path = Path::new("site").join(format!("{path}{ending}"));
                // Variants of what only the old release names go when the new one is in place.
                assert!(
                    files.get(&path) == then.get(&path),
                    "{case}: {}",
                    path.display()
                );
            }
        }
    }

    /// Asserts that who publishes next comes to the very same site.
    fn comes_right(&self, disk: &Memory, case: &str) {
        let disk = disk.working();
        publish(&disk, &self.new, &self.pages).unwrap();
        let files = disk.files();
        for path in self.whole.keys().chain(files.keys()) {
            assert!(
                files.get(path) == self.whole.get(path),
                "{case}: {}",
                path.display()
            );
        }
    }
}

#[test]
fn killed_at_any_operation_a_publication_leaves_a_whole_release_and_the_next_one_comes_right() {
    let scene = Scene::new();
    assert!(scene.operations > 60);
    for operation in 0..scene.operations {
        let case = format!("killed at {operation}");
        let disk = scene.disk.stopping(operation, Stop::Killed);
        assert!(publish(&disk, &scene.new, &scene.pages).is_err(), "{case}");
        scene.stands(&disk.files(), &case);
        scene.comes_right(&disk, &case);
    }
}

#[test]
fn without_power_from_any_operation_on_a_whole_release_is_on_the_disk() {
    let scene = Scene::new();
    for operation in 0..=scene.operations {
        let disk = scene.disk.stopping(operation, Stop::Killed);
        let _ = publish(&disk, &scene.new, &scene.pages);
        for seed in 0..3 {
            let case = format!("no power at {operation}, seed {seed}");
            let disk = disk.power_cut(seed);
            scene.stands(&disk.files(), &case);
            scene.comes_right(&disk, &case);
        }
    }
}

#[test]
fn without_room_from_any_operation_on_the_old_site_stands_and_nothing_is_left_behind() {
    let scene = Scene::new();
    let before = scene.disk.files();
    let mut untouched = 0;
    for operation in 0..scene.operations {
        let case = format!("full at {operation}");
        let disk = scene.disk.stopping(operation, Stop::Full);
        match publish(&disk, &scene.new, &scene.pages) {
            Ok(_) => assert!(disk.files() == scene.whole, "{case}"),
            Err(WriteError::File { cause, .. }) => {
                assert_eq!(cause.kind(), io::ErrorKind::StorageFull, "{case}");
            }
            Err(other) => panic!("{case}: {other}"),
        }
        let files = disk.files();
        untouched += usize::from(files == before);
        let waits = |path: &PathBuf| path.starts_with(Path::new("site").join(crate::put::WAITING));
        assert!(!files.keys().any(waits), "{case}");
        scene.stands(&files, &case);
        scene.comes_right(&disk, &case);
    }
    // All that needs room happens before anything changes; after that files only change their names.
    assert!(
        untouched > scene.operations / 3,
        "{untouched} of {}",
        scene.operations
    );
}

#[test]
fn what_is_there_already_is_left_alone_and_what_is_damaged_is_mended() {
    let scene = Scene::new();
    publish(&scene.disk, &scene.new, &scene.pages).unwrap();
    let again = scene.disk.working();
    publish(&again, &scene.new, &scene.pages).unwrap();
    assert!(again.files() == scene.whole);
    // Folders are looked after, the root is written and renamed, the disk synced.
    assert!(again.operations() < 30, "{}", again.operations());
    let (items, mut files) = (scene.new.items(&scene.pages), 0);
    for path in items.iter().map(|item| format!("site/{}", item.path)) {
        for path in ["", ".br", ".gz"].map(|ending| format!("{path}{ending}")) {
            let disk = scene.disk.working();
            disk.put(&path, b"damaged");
            scene.comes_right(&disk, &path);
            files += 1;
        }
    }
    assert!(files > 20, "{files}");
}

#[test]
fn a_release_is_the_same_on_any_number_of_threads() {
    let scene = Scene::new();
    let publication = Publication {
        disk: &scene.disk,
        threads: 8,
        dir: Path::new("site"),
        from: None,
    };
    publication.write(&scene.new, &scene.pages).unwrap();
    assert!(scene.disk.files() == scene.whole);
}

#[test]
fn what_others_put_beside_the_site_stays() {
    let scene = Scene::new();
    assert_eq!(scene.whole[Path::new("site/robots.txt")], b"others' file");
    let stays = |path: &str| scene.whole.contains_key(&Path::new("site").join(path));
    assert!(stays("zh/new/index.html") && stays("zh/new/index.html.br"));
    assert!(!stays("zh/gone/index.html") && !stays("zh/gone/index.html.br"));
}

/// Five releases, one after the other, in a folder.
fn five(dir: &Path) -> Vec<Edition> {
    let names = ["云汀", "青禾", "长桥", "石榴记", "小满"];
    let mut editions: Vec<Edition> = Vec::new();
    for count in 1..=names.len() {
        let next = edition(&spaces(&names[..count]), editions.last());
        next.write(dir, &BTreeMap::new(), None).unwrap();
        editions.push(next);
    }
    editions
}

fn blobs(edition: &Edition, records: bool) -> impl Iterator<Item = &Digest> {
    edition
        .manifest
        .blobs
        .iter()
        .filter(move |blob| (blob.role == crate::Role::Records) == records)
        .map(|blob| &blob.file.sha256)
}

#[test]
fn manifests_and_records_stay_for_ever_and_other_blobs_for_three_releases() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path();
    let editions = five(dir);
    let current: BTreeSet<_> = editions[4].blobs.keys().collect();
    for (number, edition) in editions.iter().enumerate() {
        assert!(
            dir.join(place::manifest(&edition.root.manifest.sha256))
                .exists()
        );
        assert!(blobs(edition, true).all(|digest| dir.join(place::blob(digest)).exists()));
        for digest in blobs(edition, false) {
            let path = place::blob(digest);
            let stays = number >= 2 || current.contains(&path);
            assert_eq!(dir.join(&path).exists(), stays, "{number}");
        }
        for path in edition.blobs.keys().filter(|path| !current.contains(path)) {
            assert!(!dir.join(format!("{path}.br")).exists(), "{path}");
        }
    }
}

#[test]
fn in_another_folder_a_release_brings_with_it_what_stays_of_those_before() {
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let editions = five(folder.path());
    let next = edition(&spaces(&["云汀"]), editions.last());
    let pages = BTreeMap::new();
    next.write(other.path(), &pages, Some(folder.path()))
        .unwrap();
    next.write(folder.path(), &pages, Some(folder.path()))
        .unwrap();
    let (here, there) = (tree(folder.path()), tree(other.path()));
    for path in here.keys().chain(there.keys()) {
        assert!(here.get(path) == there.get(path), "{}", path.display());
    }
    assert_eq!(load(other.path()).unwrap().manifest, next.manifest);
}

#[test]
fn what_is_to_be_taken_over_is_checked_first() {
    let folder = tempfile::tempdir().unwrap();
    let editions = five(folder.path());
    let next = edition(&spaces(&["云汀"]), editions.last());
    let manifest = place::manifest(&editions[1].root.manifest.sha256);
    let records = place::blob(blobs(&editions[2], true).next().unwrap());
    for path in [manifest, records] {
        let path = folder.path().join(path);
        let bytes = fs::read(&path).unwrap();
        fs::write(&path, [bytes.as_slice(), b" "].concat()).unwrap();
        let other = tempfile::tempdir().unwrap();
        match next.write(other.path(), &BTreeMap::new(), Some(folder.path())) {
            Err(WriteError::Altered(named)) => assert_eq!(named, path),
            written => panic!("{written:?}"),
        }
        assert!(tree(other.path()).is_empty());
        fs::write(&path, bytes).unwrap();
    }
}

/// Every file below a folder but the lock.
fn tree(dir: &Path) -> Tree {
    fn walk(dir: &Path, folder: &Path, files: &mut Tree) {
        for (path, is_folder) in LocalDisk::default().list(folder).unwrap() {
            if is_folder {
                walk(dir, &path, files);
            } else if !path.ends_with(".publishing") {
                files.insert(
                    path.strip_prefix(dir).unwrap().to_owned(),
                    fs::read(path).unwrap(),
                );
            }
        }
    }
    let mut files = Tree::new();
    walk(dir, dir, &mut files);
    files
}

#[test]
fn a_lock_that_a_dead_publisher_left_keeps_nobody_out() {
    let folder = tempfile::tempdir().unwrap();
    let edition = edition(&spaces(&["云汀"]), None);
    let write = || edition.write(folder.path(), &BTreeMap::new(), None);
    fs::write(
        folder.path().join(".publishing"),
        "of a publisher that died",
    )
    .unwrap();
    write().unwrap();
    let held = lock(folder.path()).unwrap();
    assert!(matches!(write(), Err(WriteError::Busy(_))));
    drop(held);
    write().unwrap();
}
