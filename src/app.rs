//! The frame of every page: masthead, dateline, the page, footer.

use leptos::prelude::*;

use crate::{
    i18n::Words,
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

fn frame(site: &Site) -> impl IntoView + use<> {
    let t = site.words();
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
    view! {
        <a class="skip" href="#main">{t.skip}</a>
        {masthead(site, t).into_any()}
        {pages::dateline(site).into_any()}
        {notice(site).into_any()}
        <main class="page" id="main" tabindex="-1">{body}</main>
        {footer(site, t).into_any()}
        <p class="announcer" id="announcer" role="status" aria-live="polite"></p>
    }
}

fn view_of(site: &Site, page: &Page) -> AnyView {
    match page {
        Page::Home => pages::home(site).into_any(),
        Page::Directory => pages::directory(site).into_any(),
        Page::Province { code, page } => pages::province(site, *code, *page),
        Page::Space(id) => pages::space(site, id),
        Page::About => pages::about(site).into_any(),
        Page::NotFound => pages::not_found(site).into_any(),
    }
}

fn masthead(site: &Site, t: &'static Words) -> impl IntoView + use<> {
    let entries = [(Page::Directory, t.directory), (Page::About, t.about)];
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
    view! {
        <header class="masthead">
            <div class="masthead__inner">
                <a class="brand" href=site.link(Page::Home)>
                    {ui::seal()}
                    <span class="brand__names"><span class="brand__name">{t.site}</span><span class="brand__other" lang=other.tag()>{t.site_other}</span></span>
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
        site.notice.get().map(|notice| {
            let words = match notice {
                Notice::Offline => site.words().offline,
            };
            view! { <p class="notice notice--state" role="status">{words}</p> }
        })
    }
}

fn footer(site: &Site, t: &'static Words) -> impl IntoView + use<> {
    let api = |path: &str| format!("{}api/v1/{path}", site.base);
    let lang = t.lang;
    view! {
        <footer class="footer">
            <div class="footer__inner">
                <div class="footer__part">
                    <p class="footer__head">{t.site}</p>
                    <p>{t.footer}</p>
                </div>
                <nav class="footer__part" aria-label=t.footer_data>
                    <p class="footer__head">{t.footer_data}</p>
                    <p><a href=api("spaces.json")>{t.footer_spaces_json}</a></p>
                    <p><a href=api("divisions.json")>{t.footer_divisions_json}</a></p>
                    <p><a href=api("schemas/space.schema.json")>{t.footer_schemas}</a></p>
                </nav>
                <nav class="footer__part" aria-label=t.footer_pages>
                    <p class="footer__head">{t.footer_pages}</p>
                    <p><a href=site.href(&Address::of(lang, Page::Home))>{t.site}</a></p>
                    <p><a href=site.href(&Address::of(lang, Page::Directory))>{t.directory}</a></p>
                    <p><a href=site.href(&Address::of(lang, Page::About))>{t.about}</a></p>
                </nav>
            </div>
        </footer>
    }
}
