//! What a browser hands over: files that it saves, and sheets of paper.

use std::{
    fs,
    io::Read as _,
    time::{Duration, Instant},
};

use fantoccini::wd::PrintConfiguration;
use flate2::read::ZlibDecoder;

use super::{Browser, PATIENCE, start};

impl Browser {
    /// The text of a file that is being saved under this name. Waits for it; a browser may hold its place with an empty file.
    pub async fn saved(&self, name: &str) -> String {
        let file = start::saved(self.profile.path()).join(name);
        let started = Instant::now();
        loop {
            match fs::read_to_string(&file) {
                Ok(text) if !text.is_empty() => return text,
                _ if started.elapsed() > PATIENCE => panic!("{name} was not saved"),
                _ => tokio::time::sleep(Duration::from_millis(50)).await,
            }
        }
    }

    /// On how many sheets the page is printed.
    pub async fn sheets(&self) -> usize {
        let pdf = self.client.print(PrintConfiguration::default()).await;
        sheets(&pdf.expect("the page can be printed"))
    }
}

/// The pages of a PDF (ISO 32000-1, 7.7.3.3), whose objects may be packed (7.5.7).
fn sheets(pdf: &[u8]) -> usize {
    let packed = (0..pdf.len()).filter_map(|begin| {
        let data = pdf[begin..].strip_prefix(b"stream")?;
        let data = data
            .strip_prefix(b"\r")
            .unwrap_or(data)
            .strip_prefix(b"\n")?;
        let mut plain = Vec::new();
        ZlibDecoder::new(data).read_to_end(&mut plain).ok()?;
        Some(plain)
    });
    let plain = |bytes: &[u8]| {
        let text = String::from_utf8_lossy(bytes).replace("/Type /", "/Type/");
        let pages = text.split("/Type/Page").skip(1);
        pages.filter(|rest| !rest.starts_with('s')).count()
    };
    plain(pdf) + packed.map(|bytes| plain(&bytes)).sum::<usize>()
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::{Compression, write::ZlibEncoder};

    use super::sheets;

    #[test]
    fn sheets_are_counted_whether_they_are_packed_or_not() {
        let pages = b"<< /Type /Pages /Count 2 >> << /Type /Page >> << /Type/Page/Parent 1 0 R >>";
        assert_eq!(sheets(pages), 2);
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::default());
        packed.write_all(pages).unwrap();
        let packed = packed.finish().unwrap();
        let whole = [
            b"<< /Type /ObjStm >>\nstream\r\n",
            &packed[..],
            b"\nendstream\n",
        ]
        .concat();
        assert_eq!(sheets(&whole), 2);
    }
}
