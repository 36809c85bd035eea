//! Links to the map services that people use, each in its own coordinate system.

use register::CoordinateSystem::{self, Bd09, Gcj02, Wgs84};
use release::SpaceRecord;

use crate::{
    i18n::Words,
    routes::encode,
    site::Site,
    ui::{Html, el},
};

/// The services, by the words that settings have for them, in the order in which they are named where the settings name none.
const SERVICES: [&str; 4] = ["amap", "baidu", "tencent", "osm"];

/// Links to the services, and how they find the place.
pub(super) fn maps(site: &Site, record: &SpaceRecord, address: &str) -> Html {
    let t = site.words();
    let words = t.space;
    let spot = Spot::of(record, address);
    let chosen = site.catalogue.publisher().map(|publisher| &publisher.maps);
    let chosen: Vec<&str> = match chosen {
        Some(maps) if !maps.is_empty() => maps.iter().map(String::as_str).collect(),
        _ => SERVICES.to_vec(),
    };
    let mut links = el("span").class("maps");
    for key in chosen {
        let Some(place) = SERVICES.iter().position(|service| *service == key) else {
            continue;
        };
        links = links.with(
            el("a")
                .class("maps__link")
                .href(spot.link(place))
                .attr("rel", "noopener noreferrer external")
                .with(words.services.get(place).copied().unwrap_or_default()),
        );
    }
    let note =
        el("span")
            .class("pair__note")
            .with((how(t, record, &spot), t.gap, words.maps_leave));
    (links, note).into()
}

fn how(t: &'static Words, record: &SpaceRecord, spot: &Spot<'_>) -> Html {
    match &record.position {
        None => t.space.maps_search.into(),
        Some(_) if spot.at.is_none() => t.space.maps_unknown_system.into(),
        Some(position) => {
            let system = position.system.as_deref().unwrap_or_default();
            (t.space.maps_position)(system).into()
        }
    }
}

/// Where the space is, as far as it is known.
struct Spot<'a> {
    name: &'a str,
    /// Province, city, district and address.
    address: &'a str,
    /// The city, or the province where there is none.
    city: &'a str,
    at: Option<(CoordinateSystem, (f64, f64))>,
}

impl<'a> Spot<'a> {
    fn of(record: &'a SpaceRecord, address: &'a str) -> Self {
        let at = record.position.as_ref().and_then(|position| {
            let system = CoordinateSystem::from_stated(position.system.as_deref()?)?;
            Some((system, (position.longitude, position.latitude)))
        });
        Self {
            name: &record.name,
            address,
            city: record.city.as_deref().unwrap_or(&record.province),
            at,
        }
    }

    /// The link of one of the services, by its place among them: its published addresses for a marker and for a search. Amap and Baidu
    /// take other systems than their own and are told which; the position is converted for the other two.
    fn link(&self, service: usize) -> String {
        let name = encode(self.name);
        let address = encode(self.address);
        let Some((system, position)) = self.at else {
            let query = encode(&[self.address, " ", self.name].concat());
            let city = encode(self.city);
            return match service {
                0 => [
                    "https://uri.amap.com/search?keyword=",
                    &query,
                    "&city=",
                    &city,
                    "&src=certified-spaces",
                ]
                .concat(),
                1 => [
                    "https://api.map.baidu.com/place/search?query=",
                    &query,
                    "&region=",
                    &city,
                    "&output=html&src=certified-spaces",
                ]
                .concat(),
                2 => [
                    "https://apis.map.qq.com/uri/v1/search?keyword=",
                    &query,
                    "&region=",
                    &city,
                    "&referer=certified-spaces",
                ]
                .concat(),
                _ => ["https://www.openstreetmap.org/search?query=", &query].concat(),
            };
        };
        let ([east, north], system) = match (service, system) {
            (0 | 1, Wgs84) => (degrees(position), "wgs84"),
            (0, system) => (degrees(system.to(Gcj02, position)), "gaode"),
            (1, Gcj02) => (degrees(position), "gcj02"),
            (1, Bd09) => (degrees(position), "bd09ll"),
            (2, system) => (degrees(system.to(Gcj02, position)), ""),
            (_, system) => (degrees(system.to(Wgs84, position)), ""),
        };
        match service {
            0 => [
                "https://uri.amap.com/marker?position=",
                &east,
                ",",
                &north,
                "&name=",
                &name,
                "&coordinate=",
                system,
                "&src=certified-spaces",
            ]
            .concat(),
            1 => [
                "https://api.map.baidu.com/marker?location=",
                &north,
                ",",
                &east,
                "&title=",
                &name,
                "&content=",
                &address,
                "&coord_type=",
                system,
                "&output=html&src=certified-spaces",
            ]
            .concat(),
            2 => [
                "https://apis.map.qq.com/uri/v1/marker?marker=coord:",
                &north,
                ",",
                &east,
                ";title:",
                &name,
                ";addr:",
                &address,
                "&referer=certified-spaces",
            ]
            .concat(),
            _ => [
                "https://www.openstreetmap.org/?mlat=",
                &north,
                "&mlon=",
                &east,
                "#map=17/",
                &north,
                "/",
                &east,
            ]
            .concat(),
        }
    }
}

/// Degrees to six decimals, a tenth of a metre. By whole millionths: to write any number as text takes far more code.
fn degrees((east, north): (f64, f64)) -> [String; 2] {
    [east, north].map(|degrees| {
        // Positions are degrees, so their millionths fit.
        #[expect(clippy::cast_possible_truncation, reason = "at most 180 million")]
        let millionths = (degrees * 1e6 + 0.5).floor() as i64;
        let sign = if millionths < 0 { "-" } else { "" };
        let millionths = millionths.unsigned_abs();
        let part = (1_000_000 + millionths % 1_000_000).to_string();
        let part = part.get(1..).unwrap_or_default();
        [sign, &(millionths / 1_000_000).to_string(), ".", part].concat()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(system: Option<CoordinateSystem>) -> [String; 4] {
        let spot = Spot {
            name: "云汀&众创",
            address: "苏州市星海街1号",
            city: "苏州市",
            at: system.map(|system| (system, (116.404, 39.915))),
        };
        [0, 1, 2, 3].map(|service| spot.link(service))
    }

    #[test]
    fn each_service_is_told_the_system_or_gets_the_position_in_its_own() {
        for (system, parts) in [
            (
                Wgs84,
                [
                    "position=116.404000,39.915000&",
                    "location=39.915000,116.404000&",
                    "coord:39.916404,116.410244;",
                    "mlat=39.915000&mlon=116.404000#map=17/39.915000/116.404000",
                ],
            ),
            (
                Gcj02,
                [
                    "position=116.404000,39.915000&",
                    "location=39.915000,116.404000&",
                    "coord:39.915000,116.404000;",
                    "mlat=39.9135",
                ],
            ),
            (
                Bd09,
                [
                    "position=116.39762",
                    "location=39.915000,116.404000&",
                    "coord:39.90865",
                    "mlat=39.9072",
                ],
            ),
        ] {
            for (link, part) in links(Some(system)).iter().zip(parts) {
                assert!(link.contains(part), "{system:?}: {link} has not {part}");
            }
        }
        for (system, amap, baidu) in [
            (Wgs84, "coordinate=wgs84&", "coord_type=wgs84&"),
            (Gcj02, "coordinate=gaode&", "coord_type=gcj02&"),
            (Bd09, "coordinate=gaode&", "coord_type=bd09ll&"),
        ] {
            let links = links(Some(system));
            assert!(
                links[0].contains(amap) && links[1].contains(baidu),
                "{links:?}"
            );
        }
    }

    #[test]
    fn without_a_position_the_services_search_for_address_and_name() {
        let query = encode("苏州市星海街1号 云汀&众创");
        for link in links(None) {
            assert!(link.contains(&query), "{link}");
            assert!(!link.contains("116"), "{link}");
        }
    }

    #[test]
    fn degrees_are_written_to_six_decimals() {
        for (degrees_in, text) in [
            (116.4, "116.400000"),
            (0.000_001, "0.000001"),
            (-0.25, "-0.250000"),
        ] {
            assert_eq!(degrees((degrees_in, 1.0))[0], text);
        }
    }
}
