//! A server that does not say the truth, so that tests can see what the app makes of it.

use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, ETAG, LAST_MODIFIED, LOCATION,
};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;

/// Decides, by the path from the site's base on (`/api/v1/root.json`), whether to lie.
pub type Fault = Arc<dyn Fn(&str) -> Option<Lie> + Send + Sync>;

/// What a server or something on the way can do to a file. No lie may be kept by the browser, so that a test's next request asks
/// again; `Truncate` and `Alter` have the other headers of the true answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lie {
    /// This status and no content.
    Status(u16),
    /// The first half, as if it were the whole.
    Truncate,
    /// One bit in the middle is another.
    Alter,
    /// No answer at all; the connection stays open.
    Hang,
    /// The truth, so many milliseconds late.
    Late(u64),
    /// A page with status 200, as a captive portal or a catch-all rewrite sends it.
    HtmlInstead,
    /// This JSON, with status 200.
    JsonInstead(&'static str),
    /// The way to another host, as a captive portal sends it.
    Elsewhere,
}

impl Lie {
    pub(super) async fn told_about(self, truth: Response) -> Response {
        let mut response = match self {
            Self::Status(status) => {
                let mut response = Response::new(Body::empty());
                *response.status_mut() =
                    StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
                response
            }
            Self::Hang => std::future::pending().await,
            Self::Late(milliseconds) => {
                tokio::time::sleep(Duration::from_millis(milliseconds)).await;
                truth
            }
            Self::HtmlInstead => {
                let mut response = Response::new(Body::from(
                    "<!doctype html><title>Welcome</title><p>Please sign in.</p>\n",
                ));
                response.headers_mut().insert(
                    CONTENT_TYPE,
                    HeaderValue::from_static("text/html; charset=utf-8"),
                );
                response
            }
            Self::JsonInstead(text) => {
                let mut response = Response::new(Body::from(text));
                let json = HeaderValue::from_static("application/json");
                response.headers_mut().insert(CONTENT_TYPE, json);
                response
            }
            Self::Elsewhere => {
                let mut response = Response::new(Body::empty());
                *response.status_mut() = StatusCode::FOUND;
                let there = HeaderValue::from_static("http://portal.invalid/sign-in");
                response.headers_mut().insert(LOCATION, there);
                response
            }
            Self::Truncate => {
                with_bytes(truth, |mut bytes| {
                    bytes.truncate(bytes.len() / 2);
                    bytes
                })
                .await
            }
            Self::Alter => {
                with_bytes(truth, |mut bytes| {
                    let middle = bytes.len() / 2;
                    if let Some(byte) = bytes.get_mut(middle) {
                        *byte ^= 1;
                    }
                    bytes
                })
                .await
            }
        };
        let never_kept = HeaderValue::from_static("no-store");
        response.headers_mut().insert(CACHE_CONTROL, never_kept);
        response
    }
}

async fn with_bytes(truth: Response, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Response {
    let (mut head, body) = truth.into_parts();
    let bytes: Bytes = to_bytes(body, usize::MAX).await.unwrap_or_default();
    for header in [CONTENT_LENGTH, ETAG, LAST_MODIFIED] {
        head.headers.remove(header);
    }
    Response::from_parts(head, Body::from(change(bytes.into())))
}
