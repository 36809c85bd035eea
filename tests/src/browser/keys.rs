//! What a person presses.

use fantoccini::{
    actions::{InputSource as _, KeyAction, KeyActions},
    key::Key,
};

use super::Browser;

impl Browser {
    /// Presses keys, one after the other, wherever the focus is.
    pub async fn press(&self, keys: &[Key]) {
        for key in keys {
            self.key((*key).into()).await;
        }
    }

    /// Presses keys together.
    async fn chord(&self, keys: &[Key]) {
        let keys = || keys.iter().map(|key| char::from(*key));
        let down = keys().fold(KeyActions::new("keyboard".to_owned()), |actions, value| {
            actions.then(KeyAction::Down { value })
        });
        let actions = keys()
            .rev()
            .fold(down, |actions, value| actions.then(KeyAction::Up { value }));
        self.client.perform_actions(actions).await.expect("keys");
    }

    /// Types text wherever the focus is.
    pub async fn type_text(&self, text: &str) {
        for character in text.chars() {
            self.key(character).await;
        }
    }

    async fn key(&self, value: char) {
        let actions = KeyActions::new("keyboard".to_owned())
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value });
        self.client.perform_actions(actions).await.expect("a key");
    }

    /// Presses Tab until the focus is on something of this role and name.
    pub async fn tab_to(&self, role: &str, name: &str) {
        self.step_to(&[Key::Tab], role, name).await;
    }

    /// The same backwards.
    pub async fn tab_to_back(&self, role: &str, name: &str) {
        self.step_to(&[Key::Shift, Key::Tab], role, name).await;
    }

    async fn step_to(&self, keys: &[Key], role: &str, name: &str) {
        let mut met = Vec::new();
        for _ in 0..120 {
            self.chord(keys).await;
            let Ok(active) = self.client.active_element().await else {
                continue;
            };
            let (found_role, found_name) = self.role_and_name(&active).await;
            if found_role == role && found_name.contains(name) {
                return;
            }
            met.push(format!("{found_role} “{found_name}”"));
        }
        panic!("Tab does not reach {role} “{name}”; it met {met:?}");
    }
}
