//! The footer: who publishes the register and how to reach them, the data, the help pages, the filing numbers.

use release::Publisher;

use crate::{
    i18n::{Words, in_language},
    pages::{licence, mail_link},
    routes::{Page, StandardsPage},
    site::Site,
    ui::{Element, Html, el},
};

pub(super) fn footer(site: &Site) -> Html {
    let t = site.words();
    let publisher = site.catalogue.publisher();
    let api = |path: &str, word| (site.base.to_string() + "api/v1/" + path, word);
    let page = |page, word| (site.link(page), word);
    let data = [
        page(Page::Data, t.frame.data),
        page(Page::Figures, t.frame.figures),
        api("spaces.csv", t.frame.all_csv),
        api("spaces.json", t.footer_spaces_json),
    ];
    let help = [
        page(Page::Standards(StandardsPage::Overview), t.frame.standards),
        page(Page::Standards(StandardsPage::Terms), t.frame.terms),
        page(Page::About, t.frame.about),
        page(Page::Accessibility, t.frame.accessibility),
        page(Page::Privacy, t.frame.privacy),
        page(Page::Keyboard, t.frame.keyboard),
    ];
    let inner = el("div")
        .class("footer__inner")
        .with(whose(site, t, publisher))
        .with(links(t.footer_data, data))
        .with(links(t.frame.help, help))
        .with(feedback(t, publisher))
        .with(publisher.and_then(filing));
    el("footer").class("footer").with(inner).into()
}

fn whose(site: &Site, t: &'static Words, publisher: Option<&Publisher>) -> Element {
    let by = match publisher {
        Some(publisher) => el("p")
            .with(t.published_by)
            .with(in_language(&publisher.name, t.lang).to_owned()),
        None => el("p").with(t.frame.publisher_not_stated),
    };
    let terms = publisher.and_then(|publisher| publisher.licence.as_ref());
    el("div")
        .class("footer__part")
        .with(head(site.catalogue.site_name(t.lang).to_owned()))
        .with(el("p").with(t.footer))
        .with(by)
        .with(terms.map(|terms| licence(t, terms)))
}

fn head(words: impl Into<Html>) -> Element {
    el("p").class("footer__head").with(words)
}

fn links<const N: usize>(name: &'static str, links: [(String, &'static str); N]) -> Element {
    let links = links.map(|(href, word)| el("p").with(el("a").href(href).with(word)));
    el("nav")
        .class("footer__part")
        .attr("aria-label", name)
        .with(head(name))
        .with(links)
}

/// How to say that something is wrong.
fn feedback(t: &'static Words, publisher: Option<&Publisher>) -> Element {
    let line =
        |words: &'static str, mail: &str| el("p").with(words).with(t.colon).with(mail_link(mail));
    let doubts = publisher.and_then(|publisher| publisher.doubts.as_ref());
    let objections = publisher.and_then(|publisher| publisher.objections.as_ref());
    let none = doubts.is_none() && objections.is_none();
    el("div")
        .class("footer__part")
        .with(head(t.frame.feedback))
        .with(doubts.map(|contact| line(t.about_doubts, &contact.mail)))
        .with(objections.map(|contact| line(t.about_objections, &contact.mail)))
        .with(none.then(|| el("p").with(t.frame.contact_not_stated)))
}

/// The filing numbers, each a link to where it can be looked up.
fn filing(publisher: &Publisher) -> Option<Element> {
    let icp = publisher
        .icp
        .clone()
        .map(|number| ("https://beian.miit.gov.cn/".to_owned(), number));
    let police = publisher.police.clone().map(|number| {
        let code: String = number.chars().filter(char::is_ascii_digit).collect();
        let href = "https://beian.mps.gov.cn/#/query/webSearch?code=".to_owned() + &code;
        (href, number)
    });
    let links: Vec<Element> = [icp, police]
        .into_iter()
        .flatten()
        .map(|(href, number)| {
            el("a")
                .href(href)
                .attr("rel", "noopener nofollow external")
                .lang("zh-CN")
                .with(number)
        })
        .collect();
    (!links.is_empty()).then(|| el("p").class("footer__filing").with(links))
}
