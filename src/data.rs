//! The only place that fetches. Bytes first, then their check, then the parse.

use std::{
    future::{Future, poll_fn},
    pin::pin,
    sync::Arc,
    task::Poll,
};

use release::{
    BlobRef, Digest, Directory, Divisions, FileRef, FromJson, Judging, Manifest, Role, Root, Shard,
};
use reqwasm::http::{Request, Response};
use rules::Document;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{
    JsFuture,
    js_sys::{Function, Promise, Uint8Array},
};

use crate::{catalogue::Catalogue, program::pause, site::RecordState, trouble::Trouble};

async fn bytes(address: &str) -> Result<Vec<u8>, Trouble> {
    let answer = match early(address) {
        Some(answer) => JsFuture::from(answer)
            .await
            .map(|answer| Response::from(answer.unchecked_into::<web_sys::Response>()))
            .map_err(|_| no_answer())?,
        None => Request::get(address)
            .send()
            .await
            .map_err(|_| no_answer())?,
    };
    if !answer.ok() {
        return Err(Trouble::Status(answer.status()));
    }
    // The server answered and then did not finish: the transfer broke off.
    answer.binary().await.map_err(|_| Trouble::Truncated)
}

/// What `boot.js` has asked for already, while the program was still on its way. Each answer is given once; it is checked here like
/// any other.
fn early(address: &str) -> Option<Promise> {
    let early: Function = web_sys::window()?.get("early")?.dyn_into().ok()?;
    let answer = early.call1(&JsValue::NULL, &JsValue::from_str(address));
    answer.ok()?.dyn_into().ok()
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
    pause().await;
    let checked = release::check_with(&digest(&bytes).await, &bytes, file)?;
    pause().await;
    Ok(checked.read()?)
}

/// By the browser, which hashes beside the page; by our own hand where it offers no cryptography because the page came without TLS
/// (Web Cryptography, 10: `subtle` stands in secure contexts only).
async fn digest(bytes: &[u8]) -> Digest {
    match hashed_beside(bytes).await {
        Some(hash) => Digest::from_hash(&hash),
        None => Digest::of(bytes),
    }
}

async fn hashed_beside(bytes: &[u8]) -> Option<[u8; 32]> {
    let subtle = web_sys::window()?.crypto().ok()?.subtle();
    if subtle.is_undefined() {
        return None;
    }
    let hash = subtle.digest_with_str_and_u8_array("SHA-256", bytes).ok()?;
    let hash = JsFuture::from(hash).await.ok()?;
    Uint8Array::new(&hash).to_vec().try_into().ok()
}

/// What two futures come to, side by side.
async fn both<A, B>(first: impl Future<Output = A>, second: impl Future<Output = B>) -> (A, B) {
    let (mut first, mut second) = (pin!(first), pin!(second));
    let (mut one, mut other) = (None, None);
    poll_fn(move |context| {
        if one.is_none() {
            one = ready(first.as_mut().poll(context));
        }
        if other.is_none() {
            other = ready(second.as_mut().poll(context));
        }
        match (one.take(), other.take()) {
            (Some(one), Some(other)) => Poll::Ready((one, other)),
            parts => {
                (one, other) = parts;
                Poll::Pending
            }
        }
    })
    .await
}

fn ready<T>(poll: Poll<T>) -> Option<T> {
    match poll {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// How many bytes of the columns are read without a pause.
const READ_A_TURN: usize = 150_000;

/// When the words in which a record is judged are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Words {
    /// Where the record is judged: a page names what it needs, and `boot.js` has asked for it.
    WhereJudged,
    /// Beside the record, whose page is not here to say: they are small, and asked for once.
    WithRecord,
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

    /// The release that stands now, which need not be the one that is shown.
    pub(crate) async fn root(&self) -> Result<Root, Trouble> {
        let bytes = bytes(&format!("{}root.json", self.base)).await?;
        Ok(release::read_root(&bytes)?)
    }

    pub(crate) async fn manifest(&self, root: &Root) -> Result<Manifest, Trouble> {
        checked(
            &format!("{}manifests/{}.json", self.base, root.manifest.sha256),
            &root.manifest,
        )
        .await
    }

    async fn blob<T: FromJson + Default>(&self, blob: Option<&BlobRef>) -> Result<T, Trouble> {
        let file = &blob.ok_or(Trouble::Form)?.file;
        checked(&self.address(file), file).await
    }

    /// Where a blob stands.
    fn address(&self, file: &FileRef) -> String {
        [&self.base, "blobs/", file.sha256.as_str(), ".json"].concat()
    }

    /// The release that the root names: everything the directory needs, checked.
    pub(crate) async fn release(&self) -> Result<(Catalogue, Manifest), Trouble> {
        let root = self.root().await?;
        let manifest = self.manifest(&root).await?;
        let divisions: Divisions = self.blob(manifest.blob(Role::Divisions)).await?;
        let directory = self.directory(manifest.blob(Role::Directory)).await?;
        pause().await;
        let rows = directory.open(&divisions).ok_or(Trouble::Form)?;
        pause().await;
        let publisher = manifest.publisher.clone();
        Ok((Catalogue::of(root, publisher, rows, divisions), manifest))
    }

    /// The columns, by far the longest of what is fetched.
    async fn directory(&self, blob: Option<&BlobRef>) -> Result<Directory, Trouble> {
        let file = &blob.ok_or(Trouble::Form)?.file;
        let bytes = bytes(&self.address(file)).await?;
        pause().await;
        let mut parts = release::check_with(&digest(&bytes).await, &bytes, file)?.parts()?;
        let mut directory = Directory::default();
        loop {
            pause().await;
            let more = parts.read(READ_A_TURN, &mut directory);
            if !more.map_err(|_| Trouble::Form)? {
                return Ok(directory);
            }
        }
    }

    /// The standard of this id.
    pub(crate) async fn standard(
        &self,
        manifest: &Manifest,
        id: &str,
    ) -> Result<Document, Trouble> {
        let mut blobs = manifest.blobs.iter();
        let blob = blobs
            .find(|blob| blob.role == Role::Standard && blob.id.as_deref() == Some(id))
            .ok_or(Trouble::Form)?;
        let bytes = bytes(&self.address(&blob.file)).await?;
        let checked = release::check_with(&digest(&bytes).await, &bytes, &blob.file)?;
        serde_json::from_slice(checked.bytes()).map_err(|_| Trouble::Form)
    }

    /// The record of one space, from its shard, and where it is judged the words for that.
    pub(crate) async fn record(
        &self,
        manifest: &Manifest,
        id: &str,
        words: Words,
    ) -> Result<RecordState, Trouble> {
        let shard = self.blob::<Shard>(manifest.shard(id));
        let judging = async || self.blob::<Judging>(manifest.blob(Role::Judging)).await;
        let (shard, early) = match words {
            Words::WithRecord => {
                let (shard, words) = both(shard, judging()).await;
                (shard?, Some(words))
            }
            Words::WhereJudged => (shard.await?, None),
        };
        let mut records = shard.records.into_iter();
        let record = records
            .find(|record| record.id == id)
            .ok_or(Trouble::Form)?;
        let judging = match (&record.judged, early) {
            (None, _) => Judging::default(),
            (Some(_), Some(words)) => words?,
            (Some(_), None) => judging().await?,
        };
        Ok(RecordState::Ready(Arc::new(record), Arc::new(judging)))
    }
}
