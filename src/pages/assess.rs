//! The self-assessment as plain pages: which forms there are, and the questions of each. The program takes the place of a form's middle
//! part; without it the questions can be read and printed.

use assessment::{Form, matters, minutes_left};
use chrono::NaiveDate;
use rules::{Answers, Document as Standard, Metric, Role, evaluate};

use super::{Document, not_found::not_found, standards::Explained};
use crate::{
    i18n::{
        ask_first,
        assess::{AssessWords, assess_words},
    },
    routes::{Lang, Page, StandardsPage},
    site::Site,
    ui::{Element, Html, el},
};

/// The page of all forms, or of one.
pub(crate) fn assess(site: &Site, explained: Explained<'_>, id: Option<&str>) -> Document {
    let page = Plain {
        site,
        lang: site.words().lang,
        w: assess_words(site.words().lang),
    };
    match id {
        None => page.all(explained),
        Some(id) => {
            let standard = explained.standards.document(id);
            let standard = standard.filter(|standard| !Form::of(standard).sections.is_empty());
            standard.map_or_else(|| not_found(site), |standard| page.one(standard))
        }
    }
}

/// The forms that there are, by the ids of their standards.
pub(crate) fn forms(standards: &rules::Standards) -> impl Iterator<Item = &str> {
    let documents = standards.documents.iter();
    documents
        .filter(|document| !Form::of(document).sections.is_empty())
        .map(|document| document.id.as_str())
}

/// The day by which it is counted what is asked at first. No question depends on it.
const ANY_DAY: NaiveDate = NaiveDate::MIN;

struct Plain<'a> {
    site: &'a Site,
    lang: Lang,
    w: &'static AssessWords,
}

impl Plain<'_> {
    fn say<'t>(&self, text: &'t rules::Text) -> &'t str {
        match self.lang {
            Lang::Zh => &text.zh,
            Lang::En => &text.en,
        }
    }

    fn all(&self, explained: Explained<'_>) -> Document {
        let w = self.w;
        let documents = &explained.standards.documents;
        let groups = [
            (Role::Visit, w.plain.for_visitors, w.plain.for_visitors_lead),
            (Role::Rule, w.plain.rules, w.plain.rules_lead),
            (Role::Rubric, w.plain.rubrics, w.plain.rubrics_lead),
            (Role::Specification, w.plain.outlines, w.plain.outlines_lead),
            (Role::Guide, w.plain.outlines, w.plain.outlines_lead),
        ];
        let groups: Vec<Html> = groups
            .into_iter()
            .map(|(role, head, lead)| {
                let rows: Vec<Element> = documents
                    .iter()
                    .filter(|document| document.role == role)
                    .filter_map(|document| self.form(document))
                    .collect();
                (!rows.is_empty())
                    .then(|| {
                        let head = el("h2").class("section-head__title").with(head);
                        el("section")
                            .class("forms")
                            .with((head, el("p").class("note").with(lead)))
                            .with(
                                el("ul")
                                    .class("forms__list")
                                    .attr("role", "list")
                                    .with(rows),
                            )
                    })
                    .into()
            })
            .collect();
        let body = el("div")
            .class("assess")
            .with(el("p").class("honest").with(w.honest))
            .with(el("h1").class("page-name").with(w.plain.title))
            .with(el("p").class("lead").with(w.plain.lead))
            .with(el("p").class("note").with(w.private))
            .with(el("div").id("drafts"))
            .with(groups);
        Document::new(w.head, w.plain.description, body)
    }

    /// A form in the list of all.
    fn form(&self, standard: &Standard) -> Option<Element> {
        let form = Form::of(standard);
        let questions = form.questions().count();
        if questions == 0 {
            return None;
        }
        let link = el("a")
            .href(self.site.link(Page::Assess(Some(standard.id.clone()))))
            .attr("data-form", standard.id.clone())
            .with(self.say(&standard.title).to_owned());
        let number = standard
            .number
            .clone()
            .map(|number| el("span").class("forms__number").lang("zh-CN").with(number));
        let size = (self.w.size)(questions, minutes(&form));
        Some(
            el("li")
                .class("forms__row")
                .with(el("p").class("forms__name").with((link, " ", number)))
                .with(
                    el("p")
                        .class("forms__for")
                        .with(self.say(&standard.applies_to).to_owned()),
                )
                .with(el("p").class("forms__size").with(size)),
        )
    }

    fn one(&self, standard: &Standard) -> Document {
        let w = self.w;
        let form = Form::of(standard);
        let title = (w.form_title)(self.say(&standard.title));
        let name = el("h1")
            .class("page-name")
            .attr("tabindex", "-1")
            .with(title.clone());
        let head = el("header")
            .class("assess__head")
            .with(el("p").class("honest").with(w.honest))
            .with(name)
            .with(
                el("p")
                    .class("lead")
                    .with(self.say(&standard.summary).to_owned()),
            )
            .with(
                el("p")
                    .class("assess__size")
                    .with((w.size)(form.questions().count(), minutes(&form))),
            )
            .with(
                ask_first(standard.state, self.lang).map(|words| el("p").class("note").with(words)),
            )
            .with((!standard.complete).then(|| el("p").class("note").with(w.incomplete)))
            .with(
                el("p")
                    .class("notice needs-program")
                    .with(w.plain.needs_program),
            );
        let parts: Vec<Element> = form
            .sections
            .iter()
            .map(|section| {
                let head = section.title.map(|title| {
                    el("h3")
                        .class("paper__head")
                        .with(self.say(title).to_owned())
                });
                let questions: Vec<Element> = section
                    .questions
                    .iter()
                    .map(|question| {
                        let text = question.origin.text().unwrap_or(question.origin.title());
                        let fields: Vec<Element> = question
                            .fields
                            .iter()
                            .map(|field| self.blank(field))
                            .collect();
                        el("li")
                            .class("paper__question")
                            .with(
                                el("p")
                                    .class("paper__text")
                                    .with([question.id, " ", self.say(text)].concat()),
                            )
                            .with(el("ul").class("paper__fields").with(fields))
                    })
                    .collect();
                el("section").class("paper__part").with((
                    head,
                    el("ol")
                        .class("paper__questions")
                        .attr("role", "list")
                        .with(questions),
                ))
            })
            .collect();
        let explained = (!standard.is_for_visit()).then(|| {
            let page = Page::Standards(StandardsPage::Document(standard.id.clone()));
            el("p").with(el("a").href(self.site.link(page)).with(w.plain.document))
        });
        let paper = el("section")
            .class("paper")
            .with(el("h2").class("section-head__title").with(w.questions))
            .with(el("p").class("note").with(w.plain.questions_lead))
            .with((parts, explained));
        let body = el("div")
            .class("assess")
            .with(self.crumbs(self.say(&standard.short)))
            .with(
                el("div")
                    .class("assessment")
                    .id("assessment")
                    .with((head, paper)),
            );
        Document::new(
            &title,
            &(w.plain.form_description)(self.say(&standard.title)),
            body,
        )
    }

    fn crumbs(&self, own: &str) -> Element {
        let gap = el("span")
            .class("crumbs__gap")
            .attr("aria-hidden", "true")
            .with(" / ");
        let top = el("a")
            .href(self.site.link(Page::Assess(None)))
            .with(self.w.head);
        el("nav")
            .class("crumbs")
            .attr("aria-label", self.site.words().frame.crumbs)
            .with((top, gap))
            .with(el("span").attr("aria-current", "page").with(own.to_owned()))
    }

    /// A question with room for its answer on paper.
    fn blank(&self, metric: &Metric) -> Element {
        let hint = metric.hint.as_ref().map(|hint| {
            el("span")
                .class("paper__hint")
                .with(self.say(hint).to_owned())
        });
        let room = el("span").class("paper__room").attr("aria-hidden", "true");
        el("li")
            .class("paper__field")
            .with((self.say(&metric.question).to_owned(), " ", hint))
            .with(room)
    }
}

/// About how many minutes a form takes.
fn minutes(form: &Form<'_>) -> u32 {
    let nothing = Answers::default();
    let evaluation = evaluate(form.document, &nothing, ANY_DAY);
    minutes_left(form, &nothing, &matters(form, &evaluation, &nothing))
}
