//! The frame of every page: masthead, dateline, the page, footer.

use leptos::prelude::*;
use release::Publisher;

use crate::{
    i18n::{Words, in_language, spoken_date},
    pages,
    routes::{Address, Page},
    site::{Notice, Site},
    ui,
};

/// Everything inside `#app`. A change of language or page makes the page anew; a change of filters does not, so nothing that a view
/// reads while it is made is tracked here.
pub(crate) fn app(site: Site) -> impl IntoView {
    let lang = {
        let address = site.address;
        Memo::new(move |_| address.with(|address| address.lang))
    };
    move || {
        // To track a memo without reading it would not run it.
        let _ = lang.get();
        untrack(|| frame(&site))
    }
}

fn frame(site: &Site) -> AnyView {
    let page = {
        let address = site.address;
        Memo::new(move |_| address.with(|address| address.page.clone()))
    };
    let body = {
        let site = site.clone();
        move || {
            let page = page.get();
            untrack(|| view_of(&site, &page))
        }
    };
    framed(site, body.into_any())
}

/// A page in its frame.
pub(crate) fn framed(site: &Site, body: AnyView) -> AnyView {
    let t = site.words();
    view! {
        <a class="skip" href="#main">{t.skip}</a>
        {masthead(site, t).into_any()}
        {pages::dateline(site).into_any()}
        {notice(site).into_any()}
        <main class="page" id="main" tabindex="-1">{body}</main>
        {footer(site, t).into_any()}
        <p class="announcer" id="announcer" role="status" aria-live="polite"></p>
    }
    .into_any()
}

fn view_of(site: &Site, page: &Page) -> AnyView {
    match page {
        Page::Home => pages::home(site).into_any(),
        Page::Directory => pages::directory(site).into_any(),
        Page::Space(id) => pages::space(site, id).into_any(),
        // The rest are documents: the browser loads them, and the app never comes to one.
        _ => ().into_any(),
    }
}

fn masthead(site: &Site, t: &'static Words) -> impl IntoView + use<> {
    let entries = [
        (Page::Directory, t.directory),
        (Page::Figures, t.frame.figures),
        (Page::Data, t.frame.data),
        (Page::About, t.about),
    ];
    let links: Vec<_> = entries
        .into_iter()
        .map(|(page, word)| {
            let address = site.address;
            let here = {
                let page = page.clone();
                move || address.with(|address| belongs(&address.page, &page).then_some("page"))
            };
            view! { <a class="menu__link" href=site.link(page) aria-current=here>{word}</a> }
        })
        .collect();
    let switch = {
        let site = site.clone();
        move || {
            site.address
                .with(|address| site.href(&address.in_other_language()))
        }
    };
    let other = t.lang.other();
    let [name, other_name] = [t.lang, other].map(|lang| site.catalogue.site_name(lang).to_owned());
    view! {
        <header class="masthead">
            <div class="masthead__inner">
                <a class="brand" href=site.link(Page::Home)>
                    {ui::seal()}
                    <span class="brand__names"><span class="brand__name">{name}</span><span class="brand__other" lang=other.tag()>{other_name}</span></span>
                </a>
                <nav class="menu" aria-label=t.main_menu>{links}</nav>
                <a class="language" href=switch lang=other.tag() hreflang=other.tag() data-language=other.key()>{t.other_language}</a>
            </div>
        </header>
    }
}

/// Whether a page belongs under an entry of the menu.
fn belongs(page: &Page, entry: &Page) -> bool {
    match entry {
        Page::Directory => matches!(
            page,
            Page::Directory | Page::Province { .. } | Page::Space(_)
        ),
        _ => page == entry,
    }
}

fn notice(site: &Site) -> impl IntoView + use<> {
    let site = site.clone();
    move || {
        let t = site.words();
        site.notice.get().map(|notice| match notice {
            Notice::Offline => {
                view! { <p class="notice notice--state" role="status">{t.offline}</p> }.into_any()
            }
            // Offered, never forced: what somebody is reading or filling in stays.
            Notice::NewRelease(as_of) => {
                let reload = move |_| drop(window().location().reload());
                view! {
                    <p class="notice notice--news" role="status">
                        {(t.new_release)(&spoken_date(&as_of, t.lang))}{" "}
                        <button class="button button--small" type="button" on:click=reload>{t.show_new_release}</button>
                    </p>
                }
                .into_any()
            }
        })
    }
}

fn footer(site: &Site, t: &'static Words) -> impl IntoView + use<> {
    let api = |path: &str| format!("{}api/v1/{path}", site.base);
    let lang = t.lang;
    let name = site.catalogue.site_name(lang).to_owned();
    let home = name.clone();
    let publisher = site.catalogue.publisher();
    let by = publisher.map(|publisher| {
        view! { <p>{t.published_by}{in_language(&publisher.name, lang).to_owned()}</p> }
    });
    let licence = publisher
        .and_then(|publisher| publisher.licence.as_ref())
        .map(|licence| pages::licence(t, licence));
    let doubts = publisher
        .and_then(|publisher| publisher.doubts.as_ref())
        .map(|contact| view! { <p>{t.about_doubts}{t.colon}{pages::mail_link(&contact.mail)}</p> });
    view! {
        <footer class="footer">
            <div class="footer__inner">
                <div class="footer__part">
                    <p class="footer__head">{name}</p>
                    <p>{t.footer}</p>
                    {by}{licence}{doubts}
                </div>
                <nav class="footer__part" aria-label=t.footer_data>
                    <p class="footer__head">{t.footer_data}</p>
                    <p><a href=api("spaces.json")>{t.footer_spaces_json}</a></p>
                    <p><a href=api("divisions.json")>{t.footer_divisions_json}</a></p>
                    <p><a href=api("schemas/space.schema.json")>{t.footer_schemas}</a></p>
                </nav>
                <nav class="footer__part" aria-label=t.footer_pages>
                    <p class="footer__head">{t.footer_pages}</p>
                    <p><a href=site.href(&Address::of(lang, Page::Home))>{home}</a></p>
                    <p><a href=site.href(&Address::of(lang, Page::Directory))>{t.directory}</a></p>
                    <p><a href=site.href(&Address::of(lang, Page::About))>{t.about}</a></p>
                </nav>
                {filing(publisher)}
            </div>
        </footer>
    }
}

/// The filing numbers, each a link to where it can be looked up.
fn filing(publisher: Option<&Publisher>) -> Option<AnyView> {
    let publisher = publisher?;
    let icp = publisher
        .icp
        .clone()
        .map(|number| ("https://beian.miit.gov.cn/".to_owned(), number));
    let police = publisher.police.clone().map(|number| {
        let code: String = number.chars().filter(char::is_ascii_digit).collect();
        let href = format!("https://beian.mps.gov.cn/#/query/webSearch?code={code}");
        (href, number)
    });
    let links: Vec<_> = [icp, police]
        .into_iter()
        .flatten()
        .map(|(href, number)| view! { <a href=href rel="noopener nofollow external" lang="zh-CN">{number}</a> })
        .collect();
    (!links.is_empty()).then(|| view! { <p class="footer__filing">{links}</p> }.into_any())
}
