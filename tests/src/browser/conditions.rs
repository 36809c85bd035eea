//! Under which conditions a page is looked at: window, colours, motion, fingers, network.

use serde_json::json;

use super::{Browser, Engine};

/// The width and height of a window, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phone(pub u32, pub u32);

/// The colours that a person or their system asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// The system's own few (forced colours, high contrast).
    Forced,
}

impl Browser {
    /// Makes the window as large as this.
    pub async fn size(&self, Phone(width, height): Phone) {
        self.developer("Emulation.setDeviceMetricsOverride", json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 })).await;
    }

    /// Asks for these colours, and for motion or none.
    pub async fn prefers(&self, colours: Colours, motion: bool) {
        let feature = |name: &str, value: &str| json!({ "name": name, "value": value });
        let dark = if colours == Colours::Dark {
            "dark"
        } else {
            "light"
        };
        let forced = if colours == Colours::Forced {
            "active"
        } else {
            "none"
        };
        let motion = if motion { "no-preference" } else { "reduce" };
        let features = [
            feature("prefers-color-scheme", dark),
            feature("forced-colors", forced),
            feature("prefers-reduced-motion", motion),
        ];
        self.developer(
            "Emulation.setEmulatedMedia",
            json!({ "features": features }),
        )
        .await;
    }

    /// Points with fingers from now on.
    pub async fn touch(&self) {
        self.developer(
            "Emulation.setTouchEmulationEnabled",
            json!({ "enabled": true, "maxTouchPoints": 5 }),
        )
        .await;
        self.see_media("(pointer: coarse)").await;
    }

    /// Cuts or restores the network.
    pub async fn offline(&self, offline: bool) {
        self.developer("Network.enable", json!({})).await;
        self.developer("Network.emulateNetworkConditions", json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 })).await;
    }

    /// Keeps no file from now on, so that every page asks for its own.
    pub async fn without_cache(&self) {
        match self.engine {
            Engine::Chromium => {
                self.developer("Network.enable", json!({})).await;
                let disabled = json!({ "cacheDisabled": true });
                self.developer("Network.setCacheDisabled", disabled).await;
            }
            Engine::Firefox => {
                self.inside("for (const kind of ['disk', 'memory']) Services.prefs.setBoolPref(`browser.cache.${kind}.enable`, false);").await;
            }
        }
    }

    /// Leaves the page for good. Chromium keeps pages as they stand for the way back, with what they still wait for; and it asks one host
    /// for six files at a time, so a few that never come are in the way of every page after them.
    pub async fn leave(&self) {
        self.open("about:blank").await;
        self.developer("Page.resetNavigationHistory", json!({}))
            .await;
    }

    /// Asserts that the browser is in this condition: one that it cannot imitate would pass every test.
    async fn see_media(&self, query: &str) {
        let is = self
            .script(&format!("return matchMedia('{query}').matches"))
            .await;
        assert_eq!(is, true, "{query}");
    }
}
