//! The evidence that shows each condition, by folder, and what of it is at hand.

use rules::{Document, Evidence, Text};

use super::{Language, table::Table};
use crate::{Draft, Form};

/// The longest name of a folder, in bytes: file systems take 255.
const LONGEST: usize = 120;

/// All evidence that a document asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EvidenceList<'a> {
    /// A folder for each question that evidence shows, in the order of the form.
    pub folders: Vec<Folder<'a>>,
}

/// The evidence for one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folder<'a> {
    /// The clause, gate or item, by id.
    pub question: &'a str,
    /// What that is about.
    pub title: &'a Text,
    /// What shows it.
    pub pieces: Vec<Piece<'a>>,
}

/// Something to keep and to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    /// What it is, and how many or of which period.
    pub evidence: &'a Evidence,
    /// Its key in [`Draft::evidence`].
    pub key: String,
    /// Whether the person says that it is at hand.
    pub at_hand: bool,
}

/// The key under which a draft keeps whether a piece is at hand: the question and the Chinese text.
#[must_use]
pub fn evidence_key(question: &str, evidence: &Evidence) -> String {
    [question, "/", &evidence.text.zh].concat()
}

/// What to collect for a document, and what of it is at hand by this draft.
#[must_use]
pub fn evidence_list<'a>(document: &'a Document, draft: &Draft) -> EvidenceList<'a> {
    let mut folders = Vec::new();
    for question in Form::of(document).questions() {
        let of_question = question.origin.evidence();
        if of_question.is_empty() {
            continue;
        }
        let pieces = of_question.iter().map(|evidence| {
            let key = evidence_key(question.id, evidence);
            let at_hand = draft.evidence.get(&key).is_some_and(|ticked| ticked.value);
            Piece {
                evidence,
                key,
                at_hand,
            }
        });
        folders.push(Folder {
            question: question.id,
            title: question.origin.title(),
            pieces: pieces.collect(),
        });
    }
    EvidenceList { folders }
}

/// The evidence as a table for a spreadsheet: folder, condition, what, how much of it, whether it is at hand.
#[must_use]
pub fn evidence_csv(document: &Document, draft: &Draft, language: Language) -> String {
    let mut table = Table::new(&language.choose(
        ["文件夹", "条件", "材料", "数量或期间", "已备齐"],
        [
            "Folder",
            "Condition",
            "What",
            "How many, or of which period",
            "At hand",
        ],
    ));
    for folder in evidence_list(document, draft).folders {
        let name = folder.name(language);
        for piece in &folder.pieces {
            let amount = piece.evidence.amount.as_ref();
            table.row(&[
                &name,
                language.text(folder.title),
                language.text(&piece.evidence.text),
                amount.map_or("", |amount| language.text(amount)),
                language.yes(piece.at_hand),
            ]);
        }
    }
    table.into_text()
}

impl EvidenceList<'_> {
    /// How many pieces are at hand.
    #[must_use]
    pub fn at_hand(&self) -> usize {
        self.folders.iter().map(Folder::at_hand).sum()
    }

    /// How many there are.
    #[must_use]
    pub fn in_all(&self) -> usize {
        self.folders.iter().map(|folder| folder.pieces.len()).sum()
    }
}

impl Folder<'_> {
    /// How many of its pieces are at hand.
    #[must_use]
    pub fn at_hand(&self) -> usize {
        self.pieces.iter().filter(|piece| piece.at_hand).count()
    }

    /// What a folder for it is called: `04a-场地或工位`. It stands in the order of the numbers, and every system takes it, Windows too.
    #[must_use]
    pub fn name(&self, language: Language) -> String {
        let digits = self.question.bytes().take_while(u8::is_ascii_digit);
        let padding = if digits.count() == 1 { "0" } else { "" };
        let name = [padding, self.question, "-", language.text(self.title)].concat();
        let name: String = name.chars().map(on_any_disk).collect();
        let mut end = name.len().min(LONGEST);
        while !name.is_char_boundary(end) {
            end -= 1;
        }
        let (name, _) = name.split_at(end);
        // Windows drops points and spaces at the end, and then does not find the folder.
        name.trim_end_matches(['.', ' ']).to_owned()
    }
}

/// The character, or a stroke for one that Windows or a shell refuses in a name.
fn on_any_disk(c: char) -> char {
    match c {
        '<' | '>' | ':' | '"' | '/' | '\\' | '|' | '?' | '*' => '-',
        c if c.is_control() => '-',
        c => c,
    }
}
