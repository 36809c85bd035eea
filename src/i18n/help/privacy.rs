//! What happens to the reader's data.

use super::{Part, Top};

/// What the page says.
pub(crate) struct Privacy {
    pub(crate) top: Top,
    pub(crate) parts: &'static [Part],
    pub(crate) questions_head: &'static str,
    /// Before the address for questions.
    pub(crate) questions: &'static str,
}

pub(super) const ZH: Privacy = Privacy {
    top: Top {
        head: "隐私",
        lead: "本网站不收集您的信息：没有Cookie，没有账号，没有访问统计。",
        description: "本网站不收集访问者的信息：没有Cookie，没有账号，没有访问统计；设备上只保存您选择的语言。",
    },
    parts: &[
        Part {
            head: "查询在您的设备上进行",
            paragraphs: &[
                "名录的数据先取到您的设备上，查询和筛选都在设备上完成。您输入的文字不会边输入边发出去。",
                "查询词和筛选条件写在网址里，这样才能后退、收藏和分享。重新打开或分享这样的网址时，服务器和收到网址的人会看到其中的查询词；页面刚打开、程序还没有启动就按下“查询”时也是如此。",
            ],
            points: &[],
        },
        Part {
            head: "保存在您设备上的",
            paragraphs: &[
                "您点选语言时，浏览器会记下“zh”或“en”（localStorage，名称是certified-spaces.language），下次直接打开这种语言。不点选就不保存。",
                "您填写自我评估时，答案、备注、材料清单的勾选和您起的名称保存在这台设备的浏览器里（localStorage，名称以certified-spaces.draft.开头；读不出来的以certified-spaces.aside.开头；填写方式是certified-spaces.by-section）。它们不会发送给任何人，填写时也不会发出任何请求。您可以逐份删除。",
                "在浏览器设置中清除本网站的数据，就会清除以上全部，包括没有导出的自评答案。",
                "浏览器还会按通常的做法缓存网页和数据文件，以便下次打开得更快。",
            ],
            points: &[],
        },
        Part {
            head: "服务器能看到的",
            paragraphs: &[
                "同任何网站一样，存放网页的服务器会收到所请求的网址、时间、您的IP地址和浏览器自报的型号。是否留存、留存多久，由运行服务器的机构决定；本网站的程序不读取，也不使用这些信息。",
                "网页不向其他任何服务器发送请求：字体、图片、程序和数据全部来自本网站。",
            ],
            points: &[],
        },
        Part {
            head: "打开别的网站",
            paragraphs: &[
                "地图、运营主体的网址和备案号等链接通向别人的网站。您点开之前，什么也不会发给它们；点开之后，适用它们自己的规则。本网站不会告诉它们您是从哪一页来的。",
            ],
            points: &[],
        },
        Part {
            head: "名录中的个人信息",
            paragraphs: &[
                "名录记录的是空间和机构，不是个人。名单里的手机号码、身份证号码在发布之前会被检查出来，不会发布。如果您在名录中看到不该公开的个人信息，请告诉发布机构。",
            ],
            points: &[],
        },
    ],
    questions_head: "有问题可以问",
    questions: "请写信到",
};

pub(super) const EN: Privacy = Privacy {
    top: Top {
        head: "Privacy",
        lead: "This site collects nothing about you: no cookie, no account, no count of visits.",
        description: "This site collects nothing about its readers: no cookie, no account, no count of visits. Only the language you choose is kept, on your device.",
    },
    parts: &[
        Part {
            head: "Searches run on your device",
            paragraphs: &[
                "The data of the register are fetched to your device, and searches and filters run there. What you type is not sent anywhere as you type it.",
                "Search words and filters stand in the address, so that you can go back, keep it and share it. When such an address is opened again or shared, the server and whoever gets the address see the words; so does the server if you press Search before the program has started.",
            ],
            points: &[],
        },
        Part {
            head: "What is kept on your device",
            paragraphs: &[
                "When you choose a language, the browser notes “zh” or “en” (localStorage, under certified-spaces.language) and opens it directly the next time. If you choose none, nothing is kept.",
                "When you fill in a self-assessment, your answers, notes, ticks on the evidence list and the name you give it are kept in this browser on this device (localStorage, under names that begin with certified-spaces.draft.; what cannot be read, with certified-spaces.aside.; the way you like to fill in forms, under certified-spaces.by-section). They are sent to nobody, and while you fill in a form no request is made at all. You can delete each of them.",
                "Clearing this site’s data in the browser’s settings removes all of this, answers that you have not exported included.",
                "The browser also caches pages and data files as it does for every site, so that they open faster the next time.",
            ],
            points: &[],
        },
        Part {
            head: "What the server sees",
            paragraphs: &[
                "As with any site, the server that holds the pages receives the address asked for, the time, your IP address and what your browser says it is. Whether that is kept, and for how long, is decided by whoever runs the server; the program of this site neither reads nor uses it.",
                "The pages ask no other server for anything: fonts, pictures, program and data all come from this site.",
            ],
            points: &[],
        },
        Part {
            head: "Other sites",
            paragraphs: &[
                "Links to maps, to operators’ sites and to filing numbers lead to sites of others. Nothing is sent to them before you open one; after that their own rules hold. This site does not tell them which page you came from.",
            ],
            points: &[],
        },
        Part {
            head: "Personal data in the register",
            paragraphs: &[
                "The register is about spaces and organisations, not about people. Mobile and identity numbers in a list are found before it is published, and are not published. If you see personal data that should not be public, tell the publisher.",
            ],
            points: &[],
        },
    ],
    questions_head: "Questions",
    questions: "Write to ",
};
