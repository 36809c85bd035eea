//! What the pages of a published site say to programs: which address is their own, in which languages they are, and what they are about.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    sync::LazyLock,
};

use serde_json::Value;

use crate::{Folder, Published, SMALL_STANDARDS, json, text};

/// The standards that came with the program.
const SHIPPED_STANDARDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../standards");

/// A shell as small as it can be.
const SHELL: &str = "<!doctype html><html lang=\"__lang__\" data-base=\"/__base__/\"><head><!--head--></head><body><div id=\"app\"><!--page--></div></body></html>";

/// Not fictional, in the sense of the register: no operator says so of itself. One name would end a script, a title or an attribute.
const LIST: &str = "省份,城市,名称,曾用名,运营主体,级别,认定机构,文号,认定日期,状态,取消日期,取消原因,经度,纬度,坐标系,网址\n\
    辽宁省,大连市,云汀众创空间,云汀车库,甲科技有限公司,国家级,某部,某发〔2018〕1号,2018-03-01,,,,121.6,38.9,WGS84,https://yunting.example.org/\n\
    辽宁省,沈阳市,青禾创客,,乙科技有限公司,省级,某厅,某发〔2019〕2号,2019-01-01,取消,2021-05-01,复核不合格,123.4,41.8,GCJ-02,\n\
    北京市,,\"甲</script><b>\"\"&amp;众创空间\",,丙科技有限公司,,,,,,,,116.4,39.9,,\n";

fn settings(base: &str) -> String {
    format!(
        "base_url = \"https://register.example.org{base}\"\npublisher = {{ zh = \"某厅\", en = \"Some Department\" }}\nsite = {{ zh = \"名录</script>\", en = \"Register</script>\" }}\n[licence]\nspdx = \"CC0-1.0\"\n"
    )
}

/// A site with the small standards.
fn published(list: &str, base: &str, with_address: bool) -> Folder {
    published_with(list, base, with_address, SMALL_STANDARDS)
}

/// The site of the list at `/`, with the standards that came with the program.
fn shipped() -> &'static Published {
    static SITE: LazyLock<Published> = LazyLock::new(|| {
        let folder = published_with(LIST, "/", true, SHIPPED_STANDARDS);
        Published::read(&folder, "out")
    });
    &SITE
}

fn published_with(list: &str, base: &str, with_address: bool, standards: &str) -> Folder {
    let folder = Folder::with(&[("list.csv", list), ("register.toml", &settings(base))]);
    fs::create_dir_all(folder.path("dist/app")).unwrap();
    fs::write(folder.path("dist/app/shell.html"), SHELL).unwrap();
    let settings = if with_address {
        "--settings register.toml"
    } else {
        ""
    };
    let ran = folder.run(&format!(
        "publish list.csv --out out --as-of 2021-07-01 --app dist --base {base} --standards {standards} --lang en {settings}"
    ));
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert_eq!(
        ran.err.contains("No sitemap is written"),
        !with_address,
        "{ran:?}"
    );
    folder
}

/// Every page, by its address below the site.
fn pages(site: &Published) -> BTreeMap<String, String> {
    let files = site.0.iter();
    files
        .filter_map(|(path, bytes)| {
            let address = path.strip_suffix("index.html")?.to_owned();
            Some((address, String::from_utf8(bytes.clone()).unwrap()))
        })
        .collect()
}

/// The values of an attribute in the tags of a page that have a mark.
fn values<'a>(page: &'a str, mark: &str, attribute: &str) -> Vec<&'a str> {
    let head = page.split("</head>").next().unwrap();
    let tags = head.split('<').filter(|tag| tag.contains(mark));
    tags.map(|tag| {
        let value = tag.split(&format!("{attribute}=\"")).nth(1).unwrap();
        value.split('"').next().unwrap()
    })
    .collect()
}

fn data(page: &str) -> Option<Value> {
    let block = page.split("<script type=\"application/ld+json\">").nth(1)?;
    Some(json(block.split("</script>").next().unwrap().as_bytes()))
}

fn of_kind<'a>(data: &'a Value, kind: &str) -> &'a Value {
    let graph = data["@graph"].as_array().unwrap();
    graph.iter().find(|item| item["@type"] == kind).unwrap()
}

#[test]
fn a_standard_that_is_only_a_file_has_its_form_and_the_list_of_forms_leads_there() {
    let site = Published::read(&published(LIST, "/r/", true), "out");
    let pages = pages(&site);
    for id in ["bakery", "kitchen"] {
        let form = &pages[&format!("en/assess/{id}/")];
        assert!(form.contains("id=\"assessment\""), "{form}");
        let link = format!("href=\"/r/en/assess/{id}/\"");
        assert!(pages["en/assess/"].contains(&link));
        assert!(pages[&format!("en/standards/{id}/")].contains(&link));
    }
}

#[test]
fn every_page_names_its_own_address_and_the_other_language_which_names_it_in_turn() {
    let below = Published::read(&published(LIST, "/r/", true), "out");
    for (base, site) in [("/", shipped()), ("/r/", &below)] {
        let here = format!("https://register.example.org{base}");
        let pages = pages(site);
        let is_listed = |address: &&String| !address.ends_with("404/");
        for address in pages.keys().filter(is_listed) {
            let page = &pages[address];
            assert_eq!(
                values(page, "rel=\"canonical\"", "href"),
                [format!("{here}{address}")],
                "{address}"
            );
            assert!(!page.contains("noindex"), "{address}");
            let tags = values(page, "hreflang=", "hreflang");
            assert_eq!(tags, ["zh-CN", "en", "x-default"], "{address}");
            let there = values(page, "hreflang=", "href");
            for other in &there {
                let other = other.strip_prefix(&here).unwrap();
                assert_eq!(
                    values(&pages[other], "hreflang=", "href"),
                    there,
                    "{address} and {other}"
                );
            }
            assert!(
                address.is_empty() || there.contains(&format!("{here}{address}").as_str()),
                "{address}"
            );
        }
        for lang in ["zh", "en"] {
            assert!(pages[&format!("{lang}/404/")].contains("noindex"));
        }
        // The one at the root is for hosts that know no other.
        let nowhere = std::str::from_utf8(&site.0["404.html"]).unwrap();
        let [zh, en] = ["lang=\"zh-CN\"><h1", "lang=\"en\"><h2"];
        assert!(nowhere.contains("noindex") && nowhere.contains(zh) && nowhere.contains(en));
    }
}

#[test]
fn the_sitemap_lists_every_page_once_and_robots_txt_names_it() {
    let folder = published(LIST, "/r/", true);
    let here = "https://register.example.org/r/";
    let sitemap = fs::read_to_string(folder.path("out/sitemap.xml")).unwrap();
    let mut listed: Vec<&str> = sitemap
        .split("<loc>")
        .skip(1)
        .map(|rest| rest.split("</loc>").next().unwrap())
        .collect();
    listed.sort_unstable();
    let pages = pages(&Published::read(&folder, "out"));
    let all: BTreeSet<String> = pages
        .keys()
        .filter(|address| !address.ends_with("404/"))
        .map(|address| format!("{here}{address}"))
        .collect();
    assert_eq!(listed, all.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(sitemap.matches("hreflang=\"x-default\"").count(), all.len());
    let robots = fs::read_to_string(folder.path("out/robots.txt")).unwrap();
    assert!(
        robots.ends_with(&format!("\nSitemap: {here}sitemap.xml\n")),
        "{robots}"
    );
    // A later release says no day of a change where it does not touch a space, and without an address there is no sitemap.
    let again = "list.csv --out out --as-of 2021-08-01 --app dist --base /r/";
    let ran = folder.publishing(&format!("{again} --settings register.toml"));
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let untouched = folder.api("out", "spaces.json")["spaces"].clone();
    let untouched = untouched.as_array().unwrap().iter();
    let untouched = untouched
        .clone()
        .find(|space| space["state"] == "listed")
        .unwrap();
    let entry = format!("<loc>{here}zh/spaces/{}/</loc>", text(&untouched["id"]));
    let later = fs::read_to_string(folder.path("out/sitemap.xml")).unwrap();
    assert!(sitemap.contains(&format!("{entry}<lastmod>2021-07-01</lastmod>")));
    assert!(later.contains(&format!("{entry}<xhtml:link")), "{later}");
    let ran = folder.publishing(again);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    for left in ["sitemap.xml", "sitemap.xml.gz", "sitemap.xml.br"] {
        assert!(!folder.path("out").join(left).exists(), "{left}");
    }
    let robots = fs::read_to_string(folder.path("out/robots.txt")).unwrap();
    assert_eq!(robots, "User-agent: *\nAllow: /\n");
}

#[test]
fn a_fictional_register_is_not_to_be_found_by_search_engines() {
    let list = LIST.replace("科技有限公司", "示例有限公司");
    let folder = published(&list, "/", false);
    let pages = pages(&Published::read(&folder, "out"));
    for (address, page) in &pages {
        assert!(
            page.contains("<meta name=\"robots\" content=\"noindex\">"),
            "{address}"
        );
    }
    let robots = fs::read_to_string(folder.path("out/robots.txt")).unwrap();
    assert_eq!(robots, "User-agent: *\nDisallow: /\n");
    let home = &pages["zh/"];
    assert_eq!(values(home, "rel=\"canonical\"", "href"), ["/zh/"]);
}

#[test]
fn every_kind_of_page_says_to_programs_what_it_is_and_no_name_breaks_out_of_that() {
    let site = shipped();
    let pages = pages(site);
    let spaces = site.api("spaces.json");
    let odd = spaces["spaces"].as_array().unwrap().iter();
    let odd = odd
        .clone()
        .find(|space| text(&space["name"]).contains("script"))
        .unwrap();
    let odd = format!("zh/spaces/{}/", text(&odd["id"]));
    for (address, page) in &pages {
        let scripts = page.matches("<script").count();
        assert_eq!(page.matches("</script").count(), scripts, "{address}");
        match data(page) {
            Some(data) => assert_eq!(data["@context"], "https://schema.org", "{address}"),
            None => assert!(address.is_empty() || address.ends_with("404/"), "{address}"),
        }
    }
    for (address, kind) in [
        ("zh/", "WebSite"),
        ("en/", "Dataset"),
        ("zh/spaces/", "CollectionPage"),
        ("en/spaces/in/210000/", "BreadcrumbList"),
        (&odd, "Place"),
        ("en/about/", "WebPage"),
    ] {
        of_kind(&data(&pages[address]).unwrap(), kind);
    }
    assert!(text(&of_kind(&data(&pages[&odd]).unwrap(), "Place")["name"]).contains("</script><b>"));
}

#[test]
fn the_home_page_says_which_data_there_are_of_which_day_and_under_which_licence() {
    let site = shipped();
    let data = data(&pages(site)["en/"]).unwrap();
    let data = of_kind(&data, "Dataset");
    let root = site.api("root.json");
    assert_eq!(data["version"], root["release"]);
    assert_eq!(data["dateModified"], "2021-07-01");
    assert_eq!(
        data["license"],
        "https://creativecommons.org/publicdomain/zero/1.0/"
    );
    assert_eq!(data["publisher"]["name"], "Some Department");
    for (download, file) in [(0, "spaces.json"), (1, "spaces.csv")] {
        let address = text(&data["distribution"][download]["contentUrl"]);
        assert_eq!(
            address,
            format!("https://register.example.org/api/v1/{file}")
        );
        assert!(site.files().contains_key(file));
    }
}

#[test]
fn a_space_says_what_it_is_called_where_it_is_and_which_titles_it_holds_or_held() {
    let site = shipped();
    let pages = pages(site);
    let place = |name: &str, lang: &str| {
        let id = site.space(name)["id"].clone();
        let data = data(&pages[&format!("{lang}/spaces/{}/", text(&id))]).unwrap();
        of_kind(&data, "Place").clone()
    };
    let held = place("云汀众创空间", "zh");
    assert_eq!(held["alternateName"][0], "云汀车库");
    assert_eq!(held["address"]["addressRegion"], "辽宁省");
    assert_eq!(held["address"]["addressLocality"], "大连市");
    assert_eq!(held["geo"]["latitude"], 38.9);
    assert_eq!(held["url"], "https://yunting.example.org/");
    let title = &held["hasCertification"][0];
    for (key, value) in [
        (
            "certificationStatus",
            "https://schema.org/CertificationActive",
        ),
        ("name", "国家级众创空间"),
        ("certificationIdentification", "某发〔2018〕1号"),
        ("validFrom", "2018-03-01"),
    ] {
        assert_eq!(title[key], value);
    }
    assert_eq!(title["issuedBy"]["name"], "某部");
    assert_eq!(
        place("云汀众创空间", "en")["address"]["addressRegion"],
        "Liaoning"
    );
    assert_eq!(place("云汀众创空间", "en")["@id"], held["@id"]);
    // Cancelled is inactive; a position in another system is not taken for WGS-84.
    let cancelled = place("青禾创客", "zh");
    let title = &cancelled["hasCertification"][0];
    assert_eq!(
        title["certificationStatus"],
        "https://schema.org/CertificationInactive"
    );
    assert_eq!(title["expires"], "2021-05-01");
    assert!(cancelled.get("geo").is_none());
}
