//! `.htaccess`, for Apache 2.4 with `mod_headers`, `mod_mime`, `mod_rewrite` and `AllowOverride All`.

use super::{
    ASK, FOR_HOSTS, FOREVER, KEPT, NO_DATA, NOT_FOUND, NOT_FOUND_EN, NOT_FOUND_ZH, READERS, SNIFF,
    TYPES, in_pattern, page_headers, preface,
};

/// A section `<If>` is weighed anew for the document of an error and for a compressed file, under their own addresses.
pub(super) fn htaccess(base: &str) -> String {
    let preface = preface(
        "需要 mod_headers、mod_rewrite 和 AllowOverride All。",
        "It needs mod_headers, mod_rewrite and AllowOverride All.",
        base,
    );
    let base_pattern = in_pattern(base);
    let types = TYPES
        .iter()
        .map(|(ending, kind)| {
            format!("<FilesMatch \"[.]{ending}(?:[.](?:br|gz))?$\">\n    ForceType \"{kind}\"\n</FilesMatch>\n")
        })
        .collect::<Vec<_>>()
        .concat();
    let pages = page_headers()
        .iter()
        .filter(|(name, _)| *name != SNIFF.0)
        .map(|(name, value)| format!("    {}", header((name, value))))
        .collect::<Vec<_>>()
        .concat();
    let (sniff, readers) = (header(SNIFF), header(READERS));
    let kept = KEPT.map(|pattern| format!("^{base_pattern}{pattern}(?:[.](?:br|gz))?$"));
    let kept = kept.join("|");
    let ready = [("br", "br"), ("gzip", "gz")]
        .iter()
        .flat_map(|(encoding, ending)| {
            [("^(.*/)?$", "index.html."), ("^(.+[^/])$", ".")].map(|(pattern, between)| {
                format!(
                    "RewriteCond %{{HTTP:Accept-Encoding}} \\b{encoding}\\b\n\
                     RewriteCond %{{REQUEST_FILENAME}}{between}{ending} -f\n\
                     RewriteRule {pattern} {base}$1{between}{ending} [E=no-gzip:1,E=no-brotli:1,END]\n"
                )
            })
        })
        .collect::<Vec<_>>()
        .concat();
    let hidden = FOR_HOSTS.map(in_pattern).join("|");
    format!(
        r#"{preface}Options -Indexes -MultiViews
DirectoryIndex index.html
AddDefaultCharset Off
FileETag MTime Size

ErrorDocument 404 {base}{NOT_FOUND}
<If "%{{REQUEST_URI}} =~ m#^{base_pattern}zh/#">
    ErrorDocument 404 {base}{NOT_FOUND_ZH}
</If>
<If "%{{REQUEST_URI}} =~ m#^{base_pattern}en/#">
    ErrorDocument 404 {base}{NOT_FOUND_EN}
</If>
<If "%{{REQUEST_URI}} =~ m#^{base_pattern}api/#">
    ErrorDocument 404 {base}{NO_DATA}
</If>

{types}AddEncoding br .br
AddEncoding gzip .gz
RemoveLanguage .br

{sniff}Header set Cache-Control "{ASK}"
<If "%{{REQUEST_URI}} =~ m#^{base_pattern}(?:$|index[.]html|404[.]html|(?:zh|en)/)#">
{pages}</If>
<If "%{{REQUEST_URI}} =~ m#^{base_pattern}api/#">
    {readers}</If>
<If "%{{REQUEST_URI}} =~ m#{kept}#">
    Header set Cache-Control "{FOREVER}"
</If>

RewriteEngine On
RewriteRule ^(?:{hidden})$ - [R=404,L]
# 一并发布的压缩文件直接送出。The compressed files that stand ready.
Header merge Vary Accept-Encoding
{ready}"#
    )
}

/// With every status, 404 and 304 too.
fn header((name, value): (&str, &str)) -> String {
    format!("Header always set {name} \"{value}\"\n")
}
