//! Where the lines of a requirement may break.

use crate::{
    routes::Lang,
    ui::{Html, el},
};

/// A Chinese sentence with places where its lines may break: a number stays with its unit and a word whole.
pub(super) fn phrases(text: &str, lang: Lang) -> Html {
    const BEFORE: [&str; 8] = [
        "不少于",
        "不多于",
        "不超过",
        "或",
        "并",
        "以及",
        "合计",
        "之和",
    ];
    const AFTER: [&str; 6] = ["的", "和", "与", "是", "个", "（"];
    if lang != Lang::Zh {
        return text.to_owned().into();
    }
    let mut pieces: Vec<Html> = Vec::new();
    let mut start = 0;
    for (at, letter) in text.char_indices().skip(1) {
        let (before, rest) = text.split_at(at);
        let breaks = BEFORE.iter().any(|word| rest.starts_with(word))
            || AFTER.iter().any(|word| before.ends_with(word));
        if breaks && !matches!(letter, '，' | '。' | '、' | '月') {
            pieces.push(text.get(start..at).unwrap_or_default().to_owned().into());
            pieces.push(el("wbr").into());
            start = at;
        }
    }
    pieces.push(text.get(start..).unwrap_or_default().to_owned().into());
    Html::Several(pieces)
}
