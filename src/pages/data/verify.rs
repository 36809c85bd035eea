//! How files hang together, and how anybody can check that they do: with the hashes of this release.

use super::{
    About,
    piece::{lines, part, prose, size},
};
use crate::ui::{Html, el};

pub(super) fn verify(about: &About<'_>) -> Html {
    let words = about.words;
    let root = about.site.catalogue.root();
    let hash = root.manifest.sha256.as_str();
    let manifest = ["manifests/", hash, ".json"].concat();
    let check = [
        "curl -s \"${SITE}api/v1/",
        &manifest,
        "\" | sha256sum\necho \"",
        hash,
        "  -\"",
    ]
    .concat();
    let file = "curl -s \"${SITE}api/v1/spaces.csv\" | sha256sum\ncurl -s \"${SITE}api/v1/files.json\" | jq -r '.files[\"spaces.csv\"].sha256'";
    let checks = [
        prose(words.verify_manifest),
        lines(check).into(),
        prose(words.verify_file),
        lines(file.to_owned()).into(),
        prose(words.verify_all),
        lines("spaces verify DIR".to_owned()).into(),
    ];
    part(
        "verify",
        words.verify,
        (chain(about, &manifest), Html::from(checks)),
    )
}

/// Root, manifest, blobs: in series, since each vouches for the next.
fn chain(about: &About<'_>, manifest: &str) -> Html {
    let words = about.words;
    let root = about.site.catalogue.root();
    let blobs = &about.data.manifest.blobs;
    let length = size(blobs.iter().map(|blob| blob.file.length).sum());
    let first = blobs.first().map(|blob| {
        let path = ["blobs/", blob.file.sha256.as_str(), ".json"].concat();
        step(about, &path, (words.blobs)(blobs.len(), &length))
    });
    el("ol")
        .class("chain")
        .with(step(about, "root.json", words.root.to_owned()))
        .with(step(about, manifest, (words.manifest)(&root.release)))
        .with(first)
        .into()
}

fn step(about: &About<'_>, path: &str, what: String) -> Html {
    let address = el("a")
        .href(about.href(path))
        .with(el("code").with(path.to_owned()));
    el("li")
        .class("chain__step")
        .with(el("p").class("chain__address").with(address))
        .with(el("p").with(what))
        .into()
}
