//! What the directory answers, by the attributes of the contract.

use super::Browser;

impl Browser {
    /// How many spaces the list says that it has, as soon as there is one to which this selector applies as well.
    pub async fn total(&self, selector: &str) -> usize {
        let list = self.see(&format!("[data-total]{selector}")).await;
        let total = list.attr("data-total").await.ok().flatten();
        total
            .and_then(|total| total.parse().ok())
            .expect("a number")
    }

    /// How many spaces a value of a facet says that it would give.
    pub async fn count(&self, facet: &str, value: &str) -> usize {
        let script = format!(
            "return document.querySelector('[data-facet={facet}] input[value=\"{value}\"]').closest('label').querySelector('.option__count').textContent"
        );
        let count = self.script(&script).await;
        count
            .as_str()
            .and_then(|count| count.replace(',', "").parse().ok())
            .expect("a number")
    }
}
