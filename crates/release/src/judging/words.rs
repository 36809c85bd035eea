//! The words of judgements.

use rules::{Condition, Document, Kind, Metric, Text};

use crate::on_the_wire::metric;
use crate::{BothLanguages, Judging, JudgingClause, JudgingMetric, JudgingRule};

/// The words in which evaluations by these documents are shown.
#[must_use]
pub fn words_for(documents: &[&Document]) -> Judging {
    let mut metrics: Vec<JudgingMetric> = Vec::new();
    for document in documents {
        let conditions = document
            .clauses
            .iter()
            .filter_map(|clause| clause.condition.as_ref());
        for leaf in conditions.flat_map(leaves) {
            let word = word(document, leaf);
            metrics.extend(word.filter(|word| metrics.iter().all(|known| known.name != word.name)));
        }
    }
    Judging {
        rules: documents.iter().map(|document| rule(document)).collect(),
        metrics,
    }
}

fn rule(document: &Document) -> JudgingRule {
    let clauses = document.clauses.iter().map(|clause| JudgingClause {
        id: clause.id.clone(),
        title: both(&clause.title),
    });
    JudgingRule {
        id: document.id.clone(),
        title: both(&document.title),
        number: document.number.clone(),
        clauses: clauses.collect(),
    }
}

/// The conditions that have no parts.
fn leaves(condition: &Condition) -> Vec<&Condition> {
    let parts = condition.parts();
    if parts.is_empty() {
        vec![condition]
    } else {
        parts.into_iter().flat_map(leaves).collect()
    }
}

fn word(document: &Document, leaf: &Condition) -> Option<JudgingMetric> {
    let name = metric(leaf)?;
    let label = |name: &String| {
        let metric = document.metric(name);
        metric.map_or_else(
            || BothLanguages {
                zh: name.clone(),
                en: name.clone(),
            },
            |metric| both(&metric.label),
        )
    };
    if let Condition::Share(share) = leaf {
        let sum = |metrics: &[String]| {
            let (zh, en): (Vec<_>, Vec<_>) = metrics
                .iter()
                .map(label)
                .map(|label| (label.zh, label.en))
                .unzip();
            (zh.join("与"), en.join(" and "))
        };
        let ((part_zh, part_en), (whole_zh, whole_en)) = (sum(&share.part), sum(&share.whole));
        return Some(JudgingMetric {
            label: BothLanguages {
                zh: format!("{part_zh}占{whole_zh}的比例"),
                en: format!("{part_en}, share of {whole_en}"),
            },
            unit: of("%", "%"),
            name,
        });
    }
    let metric = document.metric(leaf.own_metrics().first()?)?;
    Some(JudgingMetric {
        label: both(&metric.label),
        unit: unit(metric),
        name,
    })
}

/// What stands behind a number. Of a date that is the months since.
fn unit(metric: &Metric) -> BothLanguages {
    match metric.kind {
        Kind::Area => of("平方米", " m²"),
        Kind::Money => of("元", " yuan"),
        Kind::Percent => of("%", "%"),
        Kind::Months | Kind::Date => of("个月", " months"),
        Kind::Points => of("分", " points"),
        // What is counted its label says.
        _ => BothLanguages::default(),
    }
}

fn of(zh: &str, en: &str) -> BothLanguages {
    BothLanguages {
        zh: zh.to_owned(),
        en: en.to_owned(),
    }
}

fn both(text: &Text) -> BothLanguages {
    of(&text.zh, &text.en)
}
