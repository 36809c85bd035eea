//! Words of the plain pages: all forms, and the questions of each.

/// These words in a language.
pub(crate) struct PlainWords {
    pub(crate) title: &'static str,
    pub(crate) lead: &'static str,
    pub(crate) description: &'static str,
    pub(crate) for_visitors: &'static str,
    pub(crate) for_visitors_lead: &'static str,
    pub(crate) rules: &'static str,
    pub(crate) rules_lead: &'static str,
    pub(crate) rubrics: &'static str,
    pub(crate) rubrics_lead: &'static str,
    pub(crate) outlines: &'static str,
    pub(crate) outlines_lead: &'static str,
    pub(crate) needs_program: &'static str,
    pub(crate) form_description: fn(&str) -> String,
    pub(crate) questions_lead: &'static str,
    pub(crate) document: &'static str,
}

pub(crate) static ZH: PlainWords = PlainWords {
    title: "能不能通过，还差什么",
    lead: "选一份表，照着空间的实际情况回答，二十分钟左右就知道哪些条件满足了，哪些没有，怎样补齐最省力。",
    description: "按国家备案规定、地方标准和评分表自我评估众创空间：逐条结论，还差什么，需要哪些材料。答案只在您的设备上。",
    for_visitors: "去看空间的创业者",
    for_visitors_lead: "十来个简单的问题，看过之后知道接下来该问什么。",
    rules: "认定和备案条件",
    rules_lead: "逐条判断：满足、不满足，还是还不知道。",
    rubrics: "评分表",
    rubrics_lead: "按评分办法算分。分数高不等于有资格。",
    outlines: "服务轮廓",
    outlines_lead: "只勾画轮廓，不计分，也不作结论。",
    needs_program: "填写要运行程序，而它没有运行：可能是关闭了JavaScript，或者浏览器较旧（需要Chrome或Edge 109、Firefox 115、Safari 16.4，或更新的版本）。下面的问题可以打印出来填写。",
    form_description: |name| {
        format!(
            "对照{name}自我评估：逐条结论，还差什么，需要哪些材料。答案只在您的设备上，不是认定。"
        )
    },
    questions_lead: "可以先看一遍，把材料找齐再填；也可以打印出来。",
    document: "文件和原文出处",
};

pub(crate) static EN: PlainWords = PlainWords {
    title: "Would you pass, and what is missing?",
    lead: "Choose a form and answer it as things are. In some twenty minutes you know which conditions are met, which are not, and the easiest way to the rest.",
    description: "Assess a co-working space against the national filing rule, regional rules and scoring forms: a verdict for each condition, what is missing, which evidence. The answers stay on your device.",
    for_visitors: "For founders on a visit",
    for_visitors_lead: "A dozen plain questions, after which you know what to ask next.",
    rules: "Conditions of filing and certification",
    rules_lead: "Judged one by one: met, not met, or not known yet.",
    rubrics: "Scoring forms",
    rubrics_lead: "Points as the form counts them. A high score is not a title.",
    outlines: "An outline of services",
    outlines_lead: "It draws an outline: nothing is scored or decided.",
    needs_program: "To fill this in, a program has to run, and it does not: JavaScript may be off, or the browser old (it takes Chrome or Edge 109, Firefox 115, Safari 16.4 or newer). The questions below can be printed and filled in by hand.",
    form_description: |name| {
        format!(
            "Assess a space against {name}: a verdict for each condition, what is missing, which evidence. The answers stay on your device. Not a certification."
        )
    },
    questions_lead: "Read them first and gather what you need, or print them.",
    document: "The document and its sources",
};
