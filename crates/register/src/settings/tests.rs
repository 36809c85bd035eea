use super::*;

const SAMPLE: &str = include_str!("../../../../docs/register.toml");
const LEAST: &str = "publisher = { zh = \"示例厅\", en = \"Example\" }\n";

fn faults(text: &str) -> Vec<SettingsFault> {
    Settings::read(&format!("{LEAST}{text}"))
        .unwrap_err()
        .faults
}

#[test]
fn the_sample_is_read_and_has_every_key() {
    let settings = Settings::read(SAMPLE).unwrap();
    assert_eq!(settings.publisher.zh, "示例省科学技术厅");
    assert_eq!(settings.site.unwrap().en, "Certified Spaces of Example");
    assert_eq!(settings.base_url.unwrap(), "https://register.example.org/");
    assert_eq!(settings.maps, MapService::ALL);
    assert_eq!(settings.licence.unwrap().spdx.unwrap(), "CC-BY-4.0");
    assert_eq!(settings.icp.unwrap(), "京ICP备12345678号-1");
    assert_eq!(settings.police.unwrap(), "京公网安备11010102000001号");
    assert_eq!(settings.level, Some(Level::Provincial));
    assert_eq!(settings.issuer.unwrap(), "示例省科学技术厅");
    for contact in [settings.objections, settings.doubts] {
        let contact = contact.unwrap();
        assert!(contact.phone.is_some() && contact.address.is_some() && contact.url.is_some());
    }
}

#[test]
fn the_publishers_names_are_enough() {
    let settings = Settings::read(LEAST).unwrap();
    assert_eq!(settings.publisher.en, "Example");
    assert_eq!(settings.site, None);
    assert!(settings.maps.is_empty());
    for text in [
        "",
        "publisher = { zh = \"示例厅\" }",
        "publisher = \"示例厅\"",
    ] {
        let error = Settings::read(text).unwrap_err();
        assert_eq!(error.faults.len(), 1, "{error}");
        assert!(error.faults[0].key.starts_with("publisher"), "{error}");
    }
}

#[test]
fn a_value_that_cannot_be_used_is_named_with_its_key_and_what_may_stand_there() {
    for (text, key, value, may) in [
        (
            "base_url = \"http://a.example.org/\"",
            "base_url",
            "http://a.example.org/",
            "https://",
        ),
        (
            "base_url = \"https://a.example.org/目录/\"",
            "base_url",
            "目录",
            "https://",
        ),
        (
            "base_url = \"https://a.example.org/../\"",
            "base_url",
            "..",
            "https://",
        ),
        ("base_url = 1", "base_url", "1", "https://"),
        ("maps = [\"amap\", \"google\"]", "maps", "google", "tencent"),
        ("maps = [\"amap\", \"amap\"]", "maps", "amap", "tencent"),
        ("maps = \"amap\"", "maps", "amap", "tencent"),
        ("site = { zh = \"\", en = \"A\" }", "site.zh", "", "site ="),
        (
            "[defaults]\nlevel = \"特级\"",
            "defaults.level",
            "特级",
            "provincial",
        ),
        (
            "[licence]\nspdx = \"MIT-ish\"",
            "licence.spdx",
            "MIT-ish",
            "CC-BY-4.0",
        ),
        (
            "[filing]\nicp = \"12345678\"",
            "filing.icp",
            "12345678",
            "京ICP备",
        ),
        (
            "[filing]\npolice = \"京公网安备123号\"",
            "filing.police",
            "123",
            "14",
        ),
        (
            "[contacts.doubts]\nmail = \"office\"",
            "contacts.doubts.mail",
            "office",
            "office@example.org",
        ),
        (
            "[contacts.doubts]\nmail = \"a@b.cn\"\nphone = \"见网站\"",
            "contacts.doubts.phone",
            "见网站",
            "010-55550123",
        ),
        (
            "[contacts.doubts]\nmail = \"a@b.cn\"\nurl = \"javascript:alert(1)\"",
            "contacts.doubts.url",
            "javascript:",
            "https://",
        ),
    ] {
        let faults = faults(text);
        assert_eq!(faults.len(), 1, "{text}: {faults:?}");
        let fault = &faults[0];
        assert_eq!(fault.key, key, "{text}");
        assert!(
            fault.value.as_deref().unwrap().contains(value),
            "{text}: {fault:?}"
        );
        for words in [&fault.words.zh, &fault.words.en] {
            assert!(
                words.contains(key) && words.contains(value) && words.contains(may),
                "{words}"
            );
        }
    }
}

#[test]
fn what_is_missing_or_unknown_is_named() {
    for (text, key) in [
        ("sites = 1", "sites"),
        ("[contacts.press]\nmail = \"a@b.cn\"", "contacts.press"),
        (
            "[contacts.doubts]\nphone = \"010-55550123\"",
            "contacts.doubts.mail",
        ),
        (
            "[contacts.doubts]\nmail = \"a@b.cn\"\nfax = \"1\"",
            "contacts.doubts.fax",
        ),
        ("[licence]\nurl = \"https://example.org/\"", "licence.name"),
        (
            "[licence]\nspdx = \"CC0-1.0\"\nurl = \"https://example.org/\"",
            "licence.url",
        ),
        ("[defaults]\ncity = \"a\"", "defaults.city"),
    ] {
        let faults = faults(text);
        let keys: Vec<_> = faults.iter().map(|fault| fault.key.as_str()).collect();
        assert_eq!(keys, [key], "{text}");
        assert!(faults[0].words.zh.contains(key) && faults[0].words.en.contains(key));
    }
}

#[test]
fn everything_that_is_wrong_is_said_at_once() {
    let error = Settings::read(
        "x = 1\nbase_url = \"a\"\n[contacts.objections]\nphone = \"a\"\n[defaults]\nlevel = \"a\"",
    )
    .unwrap_err();
    let keys: Vec<_> = error
        .faults
        .iter()
        .map(|fault| fault.key.as_str())
        .collect();
    for key in [
        "publisher",
        "contacts.objections.mail",
        "contacts.objections.phone",
        "defaults.level",
        "base_url",
        "x",
    ] {
        assert!(keys.contains(&key), "{key}: {keys:?}");
    }
    assert_eq!(error.words().zh.lines().count(), 6);
}

#[test]
fn a_personal_mobile_is_refused_and_not_repeated() {
    for number in [
        "13912345678",
        "139 1234 5678",
        "+86 139-1234-5678",
        "013912345678",
        "１３９１２３４５６７８",
        "010-55550123/13912345678",
    ] {
        let faults = faults(&format!(
            "[contacts.doubts]\nmail = \"a@b.cn\"\nphone = \"{number}\""
        ));
        assert_eq!(faults.len(), 1, "{number}: {faults:?}");
        assert_eq!(faults[0].value, None);
        assert!(!faults[0].words.en.contains(number) && faults[0].words.zh.contains("固定电话"));
    }
    let faults = faults("[contacts.doubts]\nmail = \"13912345678@example.org\"");
    assert_eq!(faults[0].key, "contacts.doubts.mail");
    assert_eq!(faults[0].value, None);
    for number in [
        "010-55550123",
        "400-555-0123",
        "12345",
        "+86 (10) 5555 0123",
        "0512-55550123转802",
    ] {
        let text = format!("{LEAST}[contacts.doubts]\nmail = \"a@b.cn\"\nphone = \"{number}\"");
        let contact = Settings::read(&text).unwrap().doubts.unwrap();
        assert_eq!(contact.phone.as_deref(), Some(number));
    }
}

#[test]
fn a_base_address_ends_with_a_slash() {
    for (text, read) in [
        ("https://a.example.org", "https://a.example.org/"),
        ("https://a.example.org/", "https://a.example.org/"),
        (
            "https://a.example.org:8443/r/s",
            "https://a.example.org:8443/r/s/",
        ),
    ] {
        let settings = Settings::read(&format!("{LEAST}base_url = \"{text}\"")).unwrap();
        assert_eq!(settings.base_url.as_deref(), Some(read));
    }
}

#[test]
fn what_is_not_toml_is_said_in_both_languages() {
    let error = Settings::read("publisher = ").unwrap_err();
    let words = error.words();
    assert!(
        words.zh.contains("第 1 行") && words.en.contains("line 1"),
        "{words:?}"
    );
}

#[test]
fn the_facts_of_a_list_overrule_the_publishers_defaults() {
    let settings = Settings::read(&format!(
        "{LEAST}[defaults]\nlevel = \"city\"\nissuer = \"示例厅\""
    ))
    .unwrap();
    let said = Facts::read("level = \"national\"").unwrap().or(&settings);
    assert_eq!(said.level, Some(Level::National));
    assert_eq!(said.issuer.as_deref(), Some("示例厅"));
    assert_eq!(Facts::default().or(&settings).level, Some(Level::City));
}
