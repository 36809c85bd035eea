//! What names are made of. Each word carries its own English, so that no names need be transcribed.

/// Letters of the province, its share in thousandths of the sample (roughly by economic weight; none for 台湾、香港、
/// 澳门, whose spaces this regime does not certify), and its capital's dialling code.
pub(super) const PROVINCES: [(&str, u32, &str); 31] = [
    ("BJ", 70, "010"),
    ("TJ", 27, "022"),
    ("HE", 36, "0311"),
    ("SX", 21, "0351"),
    ("NM", 15, "0471"),
    ("LN", 28, "024"),
    ("JL", 16, "0431"),
    ("HL", 18, "0451"),
    ("SH", 55, "021"),
    ("JS", 105, "025"),
    ("ZJ", 90, "0571"),
    ("AH", 36, "0551"),
    ("FJ", 42, "0591"),
    ("JX", 24, "0791"),
    ("SD", 80, "0531"),
    ("HA", 42, "0371"),
    ("HB", 48, "027"),
    ("HN", 38, "0731"),
    ("GD", 115, "020"),
    ("GX", 18, "0771"),
    ("HI", 8, "0898"),
    ("CQ", 32, "023"),
    ("SC", 48, "028"),
    ("GZ", 14, "0851"),
    ("YN", 18, "0871"),
    ("XZ", 3, "0891"),
    ("SN", 34, "029"),
    ("GS", 12, "0931"),
    ("QH", 5, "0971"),
    ("NX", 7, "0951"),
    ("XJ", 14, "0991"),
];

/// Cities that are no capitals and have as many spaces as one.
pub(super) const LARGE_CITIES: [&str; 24] = [
    "深圳", "苏州", "无锡", "宁波", "青岛", "大连", "厦门", "东莞", "佛山", "珠海", "南通", "常州",
    "温州", "嘉兴", "泉州", "烟台", "潍坊", "洛阳", "绵阳", "保定", "唐山", "包头", "芜湖", "襄阳",
];

/// A word and its English.
pub(super) type Word = (&'static str, &'static str);

/// First words of a name.
pub(super) const BRANDS: [Word; 72] = [
    ("云汀", "Yunting"),
    ("青禾", "Qinghe"),
    ("白塔", "Baita"),
    ("溪山", "Xishan"),
    ("星桥", "Xingqiao"),
    ("知行", "Zhixing"),
    ("银杏", "Yinxing"),
    ("蓝田", "Lantian"),
    ("合川", "Hechuan"),
    ("渡口", "Dukou"),
    ("北斗", "Beidou"),
    ("启明", "Qiming"),
    ("听松", "Tingsong"),
    ("雁栖", "Yanqi"),
    ("半山", "Banshan"),
    ("在茂", "Zaimao"),
    ("望楼", "Wanglou"),
    ("灯塔", "Dengta"),
    ("飞马", "Feima"),
    ("石榴记", "Shiliuji"),
    ("墨子巷", "Mozixiang"),
    ("知新里", "Zhixinli"),
    ("小满仓", "Xiaomancang"),
    ("栗树下", "Lishuxia"),
    ("铁皮屋", "Tiepiwu"),
    ("老厂房", "Laochangfang"),
    ("蒲公英", "Pugongying"),
    ("白鹭洲", "Bailuzhou"),
    ("芦苇荡", "Luweidang"),
    ("大鱼池", "Dayuchi"),
    ("海棠院", "Haitangyuan"),
    ("拾光里", "Shiguangli"),
    ("青溪桥", "Qingxiqiao"),
    ("第七车间", "Workshop Seven"),
    ("码头九号", "Pier Nine"),
    ("北渚河", "Beizhuhe"),
    ("南塘", "Nantang"),
    ("梧桐里", "Wutongli"),
    ("春笋", "Chunsun"),
    ("麦田", "Maitian"),
    ("木棉", "Mumian"),
    ("枫林", "Fenglin"),
    ("橘子洲头", "Juzizhoutou"),
    ("竹影", "Zhuying"),
    ("松果", "Songguo"),
    ("晨曦", "Chenxi"),
    ("远帆", "Yuanfan"),
    ("长风", "Changfeng"),
    ("海阔", "Haikuo"),
    ("云杉", "Yunshan"),
    ("雪松", "Xuesong"),
    ("金粟", "Jinsu"),
    ("玉兰", "Yulan"),
    ("丁香", "Dingxiang"),
    ("向日葵", "Xiangrikui"),
    ("蜂巢", "Fengchao"),
    ("蚂蚁窝", "Mayiwo"),
    ("萤火", "Yinghuo"),
    ("繁星", "Fanxing"),
    ("磐石", "Panshi"),
    ("砚台", "Yantai"),
    ("方舟", "Fangzhou"),
    ("罗盘", "Luopan"),
    ("风车", "Fengche"),
    ("水滴", "Shuidi"),
    ("齿轮", "Chilun"),
    ("积木", "Jimu"),
    ("原点", "Yuandian"),
    ("坐标", "Zuobiao"),
    ("元素", "Yuansu"),
    ("拐角", "Guaijiao"),
    ("天井", "Tianjing"),
];

/// Words that may follow.
pub(super) const SECONDS: [Word; 32] = [
    ("汇智", "Huizhi"),
    ("星火", "Xinghuo"),
    ("联创", "Lianchuang"),
    ("微谷", "Weigu"),
    ("智造", "Zhizao"),
    ("启航", "Qihang"),
    ("新芽", "Xinya"),
    ("同行", "Tongxing"),
    ("聚力", "Juli"),
    ("科创", "Kechuang"),
    ("数谷", "Shugu"),
    ("智联", "Zhilian"),
    ("创享", "Chuangxiang"),
    ("未来", "Weilai"),
    ("青年", "Qingnian"),
    ("极光", "Jiguang"),
    ("蓝海", "Lanhai"),
    ("致远", "Zhiyuan"),
    ("博雅", "Boya"),
    ("集思", "Jisi"),
    ("广益", "Guangyi"),
    ("融汇", "Ronghui"),
    ("领航", "Linghang"),
    ("拓新", "Tuoxin"),
    ("云起", "Yunqi"),
    ("乐业", "Leye"),
    ("先行", "Xianxing"),
    ("开源", "Kaiyuan"),
    ("灵感", "Linggan"),
    ("绿洲", "Lüzhou"),
    ("动力", "Dongli"),
    ("无界", "Wujie"),
];

/// Words in Latin letters.
pub(super) const LATIN: [&str; 24] = [
    "H&O", "Kite", "Fab·Lab", "U+", "Q&A", "Loft", "Dock", "Nest", "Seed", "Spark", "M·Lab",
    "Idea", "Orbit", "Pixel", "Node", "Tide", "Maple", "Atom", "Bridge", "Harbor", "K9", "O2",
    "Zero", "Plus",
];

/// Ends of a name that hold 众创 or 创客.
pub(super) const MAKER_KINDS: [Word; 8] = [
    ("众创空间", "Maker Space"),
    ("创客空间", "Makers’ Space"),
    ("创客栈", "Makers’ Inn"),
    ("众创工场", "Maker Works"),
    ("创客中心", "Makers’ Centre"),
    ("众创社区", "Maker Community"),
    ("创客工坊", "Makers’ Workshop"),
    ("众创", "Makers"),
];

/// Ends of a name that hold neither.
pub(super) const OTHER_KINDS: [Word; 16] = [
    ("创业咖啡", "Startup Café"),
    ("联合办公", "Coworking"),
    ("创新工坊", "Innovation Workshop"),
    ("产业园", "Industry Park"),
    ("梦工场", "Dream Works"),
    ("创新中心", "Innovation Centre"),
    ("创业社区", "Startup Community"),
    ("创业营", "Startup Camp"),
    ("孵化基地", "Incubation Base"),
    ("加速器", "Accelerator"),
    ("科创园", "Science Park"),
    ("创业港", "Startup Harbour"),
    ("联合办公空间", "Coworking Space"),
    ("创业学院", "Startup School"),
    ("智造坊", "Smart Workshop"),
    ("双创基地", "Startup Base"),
];

/// The middle of very long names.
pub(super) const LONG_MIDDLES: [&str; 3] = [
    "高新技术产业开发区大学生创新创业与科技成果转化综合服务示范",
    "经济技术开发区新一代信息技术与智能制造融合发展创业孵化",
    "文化创意与数字经济产业园区青年人才创新创业公共服务",
];

/// What stands in brackets behind a name.
pub(super) const BRACKETS: [&str; 8] = [
    "总部",
    "一期",
    "二期",
    "东区",
    "西区",
    "滨河园区",
    "大学城店",
    "高新园",
];

/// Ends of a company's name.
pub(super) const COMPANIES: [&str; 8] = [
    "孵化器管理有限公司",
    "科技有限公司",
    "创业服务有限公司",
    "企业服务有限公司",
    "企业管理有限公司",
    "科技发展有限公司",
    "投资管理有限公司",
    "众创空间管理有限公司",
];

/// Ends of the name of a public institution.
pub(super) const INSTITUTES: [&str; 5] = [
    "大学",
    "职业技术学院",
    "研究院",
    "大学科技园管理中心",
    "生产力促进中心",
];

/// Simplified characters and the Traditional ones that stray into names.
pub(super) const TRADITIONAL: [(char, char); 12] = [
    ('创', '創'),
    ('众', '眾'),
    ('云', '雲'),
    ('汇', '匯'),
    ('联', '聯'),
    ('场', '場'),
    ('业', '業'),
    ('园', '園'),
    ('桥', '橋'),
    ('区', '區'),
    ('办', '辦'),
    ('学', '學'),
];
