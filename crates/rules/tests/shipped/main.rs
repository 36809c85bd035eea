//! The standards that come with the program.

use rules::{SHIPPED, Standards, authored};

fn standards() -> Standards {
    authored::read(SHIPPED).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

#[test]
fn every_shipped_standard_is_without_a_fault() {
    assert!(standards().documents.len() >= 14);
}

#[test]
fn an_id_that_is_the_address_of_another_page_is_refused_at_its_place() {
    for id in ["compare", "terms", "search"] {
        let name = format!("{id}.toml");
        let (_, rest) = rules::SHIPPED
            .iter()
            .find(|file| file.name == "cowork-2017.toml")
            .and_then(|file| file.text.split_once("id = \"cowork-2017\""))
            .unwrap_or_else(|| panic!("the id of a shipped file"));
        let text = format!("id = \"{id}\"{rest}");
        let file = authored::File {
            name: &name,
            text: &text,
        };
        let faults = authored::read(&[file]).err().unwrap_or_default();
        let told: Vec<_> = faults
            .iter()
            .map(|fault| (fault.line, fault.rule.key(), fault.value.as_deref()))
            .collect();
        assert_eq!(told, [(1, "id", Some(id))]);
    }
}
