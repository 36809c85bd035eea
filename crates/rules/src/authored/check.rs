//! A document: its ids, what it refers to, and whether it is as complete as it says.

use values::words;

use super::{
    Path,
    condition::Known,
    fault::{FileFaults, Rule},
    metric, rubric,
};
use crate::{Clause, Definition, Document, Metric, Section};

/// What stands beside the documents in addresses: `/zh/standards/compare/` is no document.
const RESERVED: [&str; 3] = ["compare", "terms", "search"];

/// Everything that a document may refer to.
pub(super) struct Checked<'a> {
    pub(super) metrics: &'a [Metric],
    pub(super) definitions: &'a [Definition],
    pub(super) documents: Vec<&'a Document>,
    pub(super) all_read: bool,
}

impl Checked<'_> {
    pub(super) fn document(&self, document: &Document, faults: &mut FileFaults<'_>) {
        self.identity(document, faults);
        let base = document.based_on.as_ref().and_then(|id| self.find(id));
        if base.is_some_and(|base| base.based_on.is_some()) {
            faults.at(
                &Path::start("based_on"),
                Rule::Shape,
                document.based_on.clone(),
                words!(
                    "它所依据的文件又依据别的文件",
                    "The document it is based on is itself based on another"
                ),
                words!(
                    "请直接依据最底层的那一份",
                    "Base it on the one at the bottom"
                ),
            );
        }
        let known = Known {
            own: &document.metrics,
            shared: self.metrics,
        };
        metric::check(&document.metrics, self.metrics, faults);
        let sections: Vec<&Section> = document
            .sections
            .iter()
            .chain(base.iter().flat_map(|base| &base.sections))
            .collect();
        for (place, clause) in document.clauses.iter().enumerate() {
            let list = Path::start("clause");
            check_clause(document, clause, &sections, known, &list.at(place), faults);
        }
        unlike(
            document.clauses.iter().map(|clause| clause.id.as_str()),
            "clause",
            faults,
        );
        unlike(
            document.sections.iter().map(|section| section.id.as_str()),
            "section",
            faults,
        );
        unlike(
            document.families.iter().map(|family| family.id.as_str()),
            "family",
            faults,
        );
        if let Some(rubric) = &document.rubric {
            rubric::check(rubric, known, faults);
        }
        definitions(&document.definitions, faults);
        for (place, definition) in document.definitions.iter().enumerate() {
            let elsewhere = self.definitions.iter().chain(
                self.documents
                    .iter()
                    .filter(|other| other.id < document.id)
                    .flat_map(|other| &other.definitions),
            );
            if elsewhere.clone().any(|other| other.id == definition.id) {
                twice(
                    &Path::start("definition").at(place).key("id"),
                    &definition.id,
                    faults,
                );
            }
        }
        let base_missing = base.is_some_and(|base| !base.missing.is_empty());
        if !document.complete && document.missing.is_empty() && !base_missing {
            faults.at(
                &Path::start("complete"),
                Rule::Complete,
                None,
                words!(
                    "说自己不完整，却没有说缺什么",
                    "It says that it is not complete, and not what is missing"
                ),
                words!(
                    "请用 [[missing]] 写明这里没有什么",
                    "Say with [[missing]] what is not here"
                ),
            );
        }
    }

    fn find(&self, id: &str) -> Option<&Document> {
        self.documents
            .iter()
            .copied()
            .find(|document| document.id == id)
    }

    fn identity(&self, document: &Document, faults: &mut FileFaults<'_>) {
        let id = Path::start("id");
        is_id(&document.id, &id, faults);
        if RESERVED.contains(&document.id.as_str()) {
            faults.at(
                &id,
                Rule::Id,
                Some(document.id.clone()),
                words!(
                    "这个编号是网站一个页面的地址",
                    "This id is the address of a page of the site"
                ),
                words!("请换一个编号", "Take another id"),
            );
        }
        if faults.source.file.name.strip_suffix(".toml") != Some(&document.id) {
            let name = faults.source.file.name.to_owned();
            faults.at(
                &id,
                Rule::Id,
                Some(document.id.clone()),
                words!(
                    "文件叫 {name}，编号却不同",
                    "The file is called {name}, and its id is another"
                ),
                words!(
                    "文件名要是“编号.toml”",
                    "The file is called by its id, with .toml"
                ),
            );
        }
        let referred = document
            .based_on
            .iter()
            .map(|other| (other, Path::start("based_on")))
            .chain(
                document
                    .supersedes
                    .iter()
                    .map(|other| (other, Path::start("supersedes"))),
            );
        for (other, path) in referred {
            if *other == document.id || (self.find(other).is_none() && self.all_read) {
                faults.at(
                    &path,
                    Rule::Dangling,
                    Some(other.clone()),
                    words!(
                        "没有另一份编号为 {other} 的文件",
                        "There is no other document {other}"
                    ),
                    words!("请核对编号", "Check the id"),
                );
            }
        }
    }
}

fn check_clause(
    document: &Document,
    clause: &Clause,
    sections: &[&Section],
    known: Known<'_>,
    here: &Path<'_>,
    faults: &mut FileFaults<'_>,
) {
    is_id(&clause.id, &here.key("id"), faults);
    if let Some(section) = &clause.section
        && !sections.iter().any(|other| other.id == *section)
    {
        faults.at(
            &here.key("section"),
            Rule::Dangling,
            Some(section.clone()),
            words!("没有 {section} 这一部分", "There is no section {section}"),
            words!(
                "请用 [[section]] 增加这一部分，或改正编号",
                "Add it as a [[section]], or correct its id"
            ),
        );
    }
    for (place, name) in clause.also.iter().enumerate() {
        known.any(name, &here.key("also").at(place), faults);
    }
    match &clause.condition {
        Some(condition) => known.check(condition, &here.key("condition"), 0, faults),
        None if document.complete => faults.at(
            here,
            Rule::Complete,
            Some(clause.id.clone()),
            words!(
                "文件说自己完整，这一条却没有条件",
                "The document says that it is complete, and this clause has no condition"
            ),
            words!(
                "请补上 condition，或写 complete = false 并说明缺什么",
                "Add the condition, or write complete = false and say what is missing"
            ),
        ),
        None => {}
    }
}

/// The definitions of one file.
pub(super) fn definitions(definitions: &[Definition], faults: &mut FileFaults<'_>) {
    for (place, definition) in definitions.iter().enumerate() {
        is_id(
            &definition.id,
            &Path::start("definition").at(place).key("id"),
            faults,
        );
    }
    unlike(
        definitions.iter().map(|definition| definition.id.as_str()),
        "definition",
        faults,
    );
}

fn is_id(id: &str, path: &Path<'_>, faults: &mut FileFaults<'_>) {
    let well_formed = (1..=60).contains(&id.len())
        && !id.starts_with('-')
        && !id.ends_with('-')
        && id
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    if !well_formed {
        faults.at(
            path,
            Rule::Id,
            Some(id.to_owned()),
            words!("编号不合写法", "This is not how an id is written"),
            words!(
                "只用小写英文字母、数字和连字符，例如 filing-2017 或 4a",
                "Use lower-case letters, digits and hyphens, such as filing-2017 or 4a"
            ),
        );
    }
}

fn unlike<'a>(ids: impl Iterator<Item = &'a str>, list: &str, faults: &mut FileFaults<'_>) {
    let ids: Vec<&str> = ids.collect();
    for (place, id) in ids.iter().enumerate() {
        if ids.iter().take(place).any(|other| other == id) {
            twice(&Path::start(list).at(place).key("id"), id, faults);
        }
    }
}

fn twice(path: &Path<'_>, id: &str, faults: &mut FileFaults<'_>) {
    faults.at(
        path,
        Rule::Id,
        Some(id.to_owned()),
        words!("{id} 已经用过", "{id} is taken already"),
        words!("每一条要有自己的 id", "Each has an id of its own"),
    );
}
