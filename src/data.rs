//! The only place that fetches. Bytes first, then their check, then the parse.

use release::{
    BlobRef, Directory, Divisions, FileRef, FromJson, Manifest, Role, Root, Shard, SpaceRecord,
};
use reqwasm::http::Request;

use crate::{catalogue::Catalogue, trouble::Trouble};

async fn bytes(address: &str) -> Result<Vec<u8>, Trouble> {
    let answer = Request::get(address)
        .send()
        .await
        .map_err(|_| no_answer())?;
    if !answer.ok() {
        return Err(Trouble::Status(answer.status()));
    }
    // The server answered and then did not finish: the transfer broke off.
    answer.binary().await.map_err(|_| Trouble::Truncated)
}

fn no_answer() -> Trouble {
    let online = web_sys::window().is_none_or(|window| window.navigator().on_line());
    if online {
        Trouble::NoAnswer
    } else {
        Trouble::Offline
    }
}

async fn checked<T: FromJson + Default>(address: &str, file: &FileRef) -> Result<T, Trouble> {
    let bytes = bytes(address).await?;
    Ok(release::read(&bytes, file)?)
}

/// The API below the site's base.
pub(crate) struct Api {
    base: String,
}

impl Api {
    pub(crate) fn new(base: &str) -> Self {
        Self {
            base: format!("{base}api/v1/"),
        }
    }

    async fn root(&self) -> Result<Root, Trouble> {
        let bytes = bytes(&format!("{}root.json", self.base)).await?;
        Ok(release::read_root(&bytes)?)
    }

    async fn manifest(&self, root: &Root) -> Result<Manifest, Trouble> {
        checked(
            &format!("{}manifests/{}.json", self.base, root.manifest.sha256),
            &root.manifest,
        )
        .await
    }

    async fn blob<T: FromJson + Default>(&self, blob: Option<&BlobRef>) -> Result<T, Trouble> {
        let blob = blob.ok_or(Trouble::Form)?;
        checked(
            &format!("{}blobs/{}.json", self.base, blob.file.sha256),
            &blob.file,
        )
        .await
    }

    /// The release that the root names: everything the directory needs, checked.
    pub(crate) async fn release(&self) -> Result<(Catalogue, Manifest), Trouble> {
        let root = self.root().await?;
        let manifest = self.manifest(&root).await?;
        let divisions: Divisions = self.blob(manifest.blob(Role::Divisions)).await?;
        let directory: Directory = self.blob(manifest.blob(Role::Directory)).await?;
        let catalogue = Catalogue::new(root, manifest.publisher.clone(), directory, divisions)
            .ok_or(Trouble::Form)?;
        Ok((catalogue, manifest))
    }

    /// The record of one space, from its shard.
    pub(crate) async fn record(
        &self,
        manifest: &Manifest,
        id: &str,
    ) -> Result<SpaceRecord, Trouble> {
        let shard: Shard = self.blob(manifest.shard(id)).await?;
        shard
            .records
            .into_iter()
            .find(|record| record.id == id)
            .ok_or(Trouble::Form)
    }
}
