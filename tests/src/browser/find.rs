//! What a person sees or is told: elements by role and name.

use std::time::{Duration, Instant};

use fantoccini::{Locator, elements::Element};

use super::{Browser, PATIENCE};
use crate::command::Below;

impl Browser {
    /// Role and name of what has the focus.
    pub async fn focus(&self) -> (String, String) {
        match self.client.active_element().await {
            Ok(active) => self.role_and_name(&active).await,
            Err(_) => Default::default(),
        }
    }

    /// Role and name of an element, as assistive technology is told (`WebDriver`: computed role, computed label).
    pub(super) async fn role_and_name(&self, element: &Element) -> (String, String) {
        let id = element.element_id();
        let ask = async |what: &str| {
            let answer = self
                .client
                .issue_cmd(Below::get(format!("element/{}/{what}", id.as_ref())))
                .await;
            answer
                .ok()
                .and_then(|value| value.as_str().map(str::to_owned))
                .unwrap_or_default()
        };
        (ask("computedrole").await, ask("computedlabel").await)
    }

    /// The element of this role with this name, else the first whose name contains it. Waits for it.
    pub async fn find(&self, role: &str, name: &str) -> Element {
        let candidates = match role {
            "link" => "a[href]",
            "button" => "button",
            "heading" => "h1, h2",
            "checkbox" => "input[type=checkbox]",
            "radio" => "input[type=radio]",
            "textbox" => "input, textarea",
            "searchbox" => "input[type=search]",
            "alert" => "[role=alert]",
            "status" => "[role=status]",
            _ => "body *",
        };
        let started = Instant::now();
        loop {
            let mut contains = None;
            let elements = self.client.find_all(Locator::Css(candidates)).await;
            for element in elements.unwrap_or_default() {
                if !element.is_displayed().await.unwrap_or(false) {
                    continue;
                }
                let (found_role, label) = self.role_and_name(&element).await;
                let found_name = match role {
                    "alert" | "status" => element.text().await.unwrap_or_default(),
                    _ => label,
                };
                if found_role == role && found_name.trim() == name {
                    return element;
                }
                if found_role == role && found_name.contains(name) {
                    contains = contains.or(Some(element));
                }
            }
            if let Some(element) = contains {
                return element;
            }
            assert!(
                started.elapsed() < PATIENCE,
                "there is no {role} “{name}” on {}:\n{}",
                self.address().await,
                self.text().await
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Clicks on the element that [`Browser::find`] finds.
    pub async fn click(&self, role: &str, name: &str) {
        let element = self.find(role, name).await;
        element.click().await.expect("it can be clicked on");
    }
}
