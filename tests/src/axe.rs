//! The rules of accessibility that a program can check, by axe-core in the page.

use std::{env, fs};

use serde_json::Value;

use crate::Browser;

/// WCAG 2.2 at level AA, and what its authors hold to be good practice. axe leaves its rule of 2.2 out unless it is named.
const RULES: &str = "{ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], resultTypes: ['violations'] }";

impl Browser {
    /// What breaks a rule on this page: the rule, why, and the element.
    pub async fn violations(&self) -> Vec<String> {
        let Some(file) = env::var_os("E2E_AXE") else {
            panic!(
                "E2E_AXE is not set: axe-core could not be installed; `cargo xtask test --only e2e` says why and what to run"
            )
        };
        let axe = fs::read_to_string(&file).expect("axe-core can be read");
        if self.script("return typeof axe").await != "object" {
            self.script(&axe).await;
        }
        let found = self
            .script(&format!(
                "return axe.run(document, {RULES}).then((found) => [found.passes.length, found.violations.flatMap((rule) =>
                   rule.nodes.map((node) => rule.id + ' (' + rule.impact + '): ' + node.target.join(' ') + ' '
                     + node.html.slice(0, 160) + ' ' + node.failureSummary.replace(/\\s+/g, ' ')))])"
            ))
            .await;
        assert_ne!(found[0], 0, "axe has looked at nothing");
        let violations = found[1].as_array().cloned().unwrap_or_default();
        let text = |violation: &Value| violation.as_str().map(str::to_owned);
        violations.iter().filter_map(text).collect()
    }
}
