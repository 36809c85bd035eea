//! The page as assistive technology is told it: Chromium's accessibility tree as indented text.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::Browser;

/// States and values that are told, and left out where they are what one expects.
const TOLD: [&str; 12] = [
    "level",
    "checked",
    "pressed",
    "selected",
    "expanded",
    "disabled",
    "invalid",
    "required",
    "hasPopup",
    "current",
    "live",
    "valuetext",
];

/// Roles that say nothing of their own; what is within them is told.
const SILENT: [&str; 3] = ["generic", "none", "InlineTextBox"];

impl Browser {
    /// One line an element: role, name in quotation marks, states. Text stands alone where it is not already the name of what it is in.
    pub async fn tree(&self) -> String {
        let answer = self
            .developer("Accessibility.getFullAXTree", json!({}))
            .await;
        let nodes = answer["nodes"].as_array().expect("nodes");
        let by_id = nodes
            .iter()
            .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
            .collect();
        let tree = Tree(by_id);
        let mut text = String::new();
        tree.tell(&nodes[0], 0, "", &mut text);
        text
    }
}

struct Tree<'a>(BTreeMap<&'a str, &'a Value>);

impl Tree<'_> {
    fn tell(&self, node: &Value, depth: usize, around: &str, text: &mut String) {
        let role = node["role"]["value"].as_str().unwrap_or_default();
        let name = node["name"]["value"].as_str().unwrap_or_default();
        let silent = node["ignored"] == true || SILENT.contains(&role);
        let is_text = role == "StaticText";
        let repeated = is_text && (name.trim().is_empty() || around.contains(name.trim()));
        if !silent && !repeated {
            let line = [
                if is_text {
                    String::new()
                } else {
                    role.to_owned()
                },
                if name.is_empty() {
                    String::new()
                } else {
                    format!("“{name}”")
                },
                states(node),
            ];
            let line: Vec<String> = line.into_iter().filter(|part| !part.is_empty()).collect();
            text.push_str(&"  ".repeat(depth));
            text.push_str(&line.join(" "));
            text.push('\n');
        }
        if is_text {
            return;
        }
        let (depth, around) = if silent {
            (depth, around)
        } else {
            (depth + 1, name)
        };
        let children = node["childIds"].as_array().into_iter().flatten();
        for child in children.filter_map(|id| self.0.get(id.as_str()?)) {
            self.tell(child, depth, around, text);
        }
    }
}

fn states(node: &Value) -> String {
    let properties = node["properties"].as_array().into_iter().flatten();
    let told = properties.filter_map(|property| {
        let name = property["name"]
            .as_str()
            .filter(|name| TOLD.contains(name))?;
        let value = &property["value"]["value"];
        let value = value
            .as_str()
            .map_or_else(|| value.to_string(), str::to_owned);
        // A box that is not ticked is told; that something else is not disabled is not.
        (value != "false" || name == "checked" || name == "expanded")
            .then(|| format!("{name}={value}"))
    });
    let value = node["value"]["value"]
        .as_str()
        .filter(|value| !value.is_empty());
    let value = value.map(|value| format!("value={value}"));
    told.chain(value).collect::<Vec<_>>().join(" ")
}
