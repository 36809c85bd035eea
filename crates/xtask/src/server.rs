//! A web server for a published site, with the headers and the behaviour its real host is to have. For this machine only.

mod headers;
mod lie;

pub use lie::{Fault, Lie};

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::{
    ACCEPT_ENCODING, ALLOW, CONTENT_TYPE, IF_MODIFIED_SINCE, IF_NONE_MATCH, RANGE,
};
use axum::http::{HeaderValue, Method, StatusCode, Uri};
use axum::response::Response;
use tower_http::services::{ServeDir, ServeFile};

/// A published site and where it stands on its host.
#[derive(Clone)]
pub struct Site {
    /// The folder `spaces publish` wrote.
    pub root: PathBuf,
    /// The path the site was published for, with a slash at both ends, such as `/` or `/spaces/`.
    pub base: String,
    /// What to answer instead of the truth; for tests.
    pub fault: Option<Fault>,
}

impl Site {
    /// A site that is served as it is.
    pub fn new(root: impl Into<PathBuf>, base: impl Into<String>) -> Self {
        Self {
            root: root.into(),
            base: base.into(),
            fault: None,
        }
    }

    /// A path from the site's base on, as it is on the host.
    fn on_host(&self, path: &str) -> String {
        format!("{}{path}", self.base.trim_end_matches('/'))
    }

    /// The same site, with a server that lies where `fault` says so.
    #[must_use]
    pub fn with_fault(self, fault: Fault) -> Self {
        Self {
            fault: Some(fault),
            ..self
        }
    }
}

/// Serves a site until the program ends.
///
/// A path is a file, or a folder with an `index.html`, or not there (nginx: `try_files $uri $uri/index.html =404`); a folder without
/// its slash leads to the one with it. `.br` and `.gz` files beside a file are used where the browser takes them. Headers and the answers
/// for what is not there are those that the site's own `_headers` and `_redirects` name. Only GET and HEAD are answered.
///
/// # Errors
/// If the listener fails.
pub async fn serve(site: Site, listener: tokio::net::TcpListener) -> io::Result<()> {
    axum::serve(listener, router(site)).await
}

fn router(site: Site) -> Router {
    Router::new()
        .fallback(async |State(site): State<Arc<Site>>, request: Request| {
            answer(&site, request).await
        })
        .with_state(Arc::new(site))
}

async fn answer(site: &Site, request: Request) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let mut response = plain(
            StatusCode::METHOD_NOT_ALLOWED,
            "Only GET and HEAD are answered here.\n",
        );
        response
            .headers_mut()
            .insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    // Two slashes in a row would turn a redirect within the site into one to another host.
    let inside = request
        .uri()
        .path()
        .strip_prefix(site.base.trim_end_matches('/'))
        .filter(|path| !path.contains("//"));
    let Some(path) = inside
        .filter(|path| path.starts_with('/'))
        .map(str::to_owned)
    else {
        return plain(StatusCode::NOT_FOUND, "Nothing is served here.\n");
    };
    match site.fault.as_ref().and_then(|fault| fault(&path)) {
        Some(lie) => {
            lie.told_about(truth(site, &path, plainly(request)).await)
                .await
        }
        None => truth(site, &path, request).await,
    }
}

/// What the site has at a path, with the headers that belong to it.
async fn truth(site: &Site, path: &str, mut request: Request) -> Response {
    let query = request
        .uri()
        .query()
        .map(|query| format!("?{query}"))
        .unwrap_or_default();
    let Ok(within) = Uri::try_from(format!("{path}{query}")) else {
        return plain(StatusCode::NOT_FOUND, "Nothing is served here.\n");
    };
    *request.uri_mut() = within;
    let method = request.method().clone();
    let files = ServeDir::new(&site.root)
        .redirect_path_prefix(site.base.trim_end_matches('/'))
        .precompressed_br()
        .precompressed_gzip()
        .try_call(request);
    let mut response = match files.await {
        Ok(response) if response.status() != StatusCode::NOT_FOUND => response.map(Body::new),
        _ => return missing(site, path, method).await,
    };
    if response.status() == StatusCode::TEMPORARY_REDIRECT {
        *response.status_mut() = StatusCode::PERMANENT_REDIRECT;
    }
    let has_content = response.headers().contains_key(CONTENT_TYPE);
    for (name, value) in &headers::headers_for(&site.root, &site.on_host(path)) {
        if has_content || name != CONTENT_TYPE {
            response.headers_mut().insert(name, value.clone());
        }
    }
    response
}

/// The file that the site names for what is missing there, with that file's own headers; else a line of text.
async fn missing(site: &Site, path: &str, method: Method) -> Response {
    let answer = headers::for_missing(&site.root, &site.on_host(path));
    let below = answer
        .as_deref()
        .and_then(|answer| answer.strip_prefix(&site.base));
    if let (Some(answer), Some(below)) = (&answer, below)
        && let Some(mut response) = file(&site.root.join(below), method).await
    {
        *response.status_mut() = StatusCode::NOT_FOUND;
        let headers = headers::headers_for(&site.root, answer);
        response.headers_mut().extend(headers);
        return response;
    }
    plain(StatusCode::NOT_FOUND, "Nothing is published here.\n")
}

async fn file(path: &Path, method: Method) -> Option<Response> {
    let request = Request::builder().method(method).body(Body::empty()).ok()?;
    let response = ServeFile::new(path).try_call(request).await.ok()?;
    (response.status() == StatusCode::OK).then(|| response.map(Body::new))
}

/// The request without what would make the answer anything but the whole file as it is.
fn plainly(mut request: Request) -> Request {
    for header in [ACCEPT_ENCODING, IF_MODIFIED_SINCE, IF_NONE_MATCH, RANGE] {
        request.headers_mut().remove(header);
    }
    request
}

fn plain(status: StatusCode, text: &'static str) -> Response {
    let mut response = Response::new(Body::from(text));
    *response.status_mut() = status;
    response.headers_mut().insert(
        CONTENT_TYPE,
        HeaderValue::from_static("text/plain; charset=utf-8"),
    );
    response
}

#[cfg(test)]
mod tests;
