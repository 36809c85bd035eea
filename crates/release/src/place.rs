//! Where things stand: addresses below the site's folder, with `/`, and as `files.json` writes them.

use crate::Digest;

/// The folder of the API.
pub(crate) const API: &str = "api/v1/";

/// The root.
pub(crate) const ROOT: &str = "api/v1/root.json";

/// The list of files.
pub(crate) const FILES: &str = "api/v1/files.json";

/// The manifest with this hash.
pub(crate) fn manifest(digest: &Digest) -> String {
    format!("{API}manifests/{digest}.json")
}

/// The blob with this hash.
pub(crate) fn blob(digest: &Digest) -> String {
    format!("{API}blobs/{digest}.json")
}

/// The file that a variant stands beside; any other file itself.
pub(crate) fn plain(path: &str) -> &str {
    path.strip_suffix(".br")
        .or_else(|| path.strip_suffix(".gz"))
        .unwrap_or(path)
}

/// A file's address as `files.json` writes it, relative to itself.
pub(crate) fn listed(path: &str) -> String {
    path.strip_prefix(API)
        .map_or_else(|| format!("../../{path}"), str::to_owned)
}

/// The way back. Nothing, if the address leads out of the site, or is not the one that [`listed`] writes.
pub(crate) fn unlisted(address: &str) -> Option<String> {
    let path = address
        .strip_prefix("../../")
        .map_or_else(|| format!("{API}{address}"), str::to_owned);
    let sound = path
        .split('/')
        .all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':', '\0']));
    (sound && listed(&path) == address).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_leads_out_of_the_site_is_none() {
        for path in [
            "api/v1/spaces.json",
            "zh/index.html",
            "404.html",
            "api/other",
        ] {
            assert_eq!(unlisted(&listed(path)).as_deref(), Some(path));
        }
        for address in [
            "",
            "/etc/passwd",
            "../spaces.json",
            "../../../secret",
            "../../zh/../../secret",
            "../../api/v1/spaces.json",
            "C:\\secret",
            "C:secret",
            "spaces//a.json",
            "./spaces.json",
        ] {
            assert_eq!(unlisted(address), None, "{address}");
        }
    }
}
