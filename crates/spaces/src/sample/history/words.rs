//! Words that only the history needs: the bodies that keep lists, and what operators declare.

/// Cities that keep a list of their own, with districts and development zones of theirs. Some districts have been merged since
/// (杭州's 下城区 in 2021), and no table of divisions has the zones: old lists are like that.
pub(super) const CITIES: [(&str, &[&str]); 16] = [
    ("深圳", &["南山区", "福田区", "宝安区", "龙岗区", "罗湖区"]),
    ("苏州", &["姑苏区", "吴中区", "相城区", "工业园区"]),
    ("宁波", &["海曙区", "鄞州区", "江北区", "高新区"]),
    ("青岛", &["市南区", "崂山区", "黄岛区"]),
    ("大连", &["中山区", "甘井子区", "高新区"]),
    ("厦门", &["思明区", "湖里区", "集美区"]),
    ("广州", &["天河区", "海珠区", "黄埔区", "番禺区"]),
    ("杭州", &["西湖区", "滨江区", "余杭区", "下城区"]),
    ("南京", &["玄武区", "江宁区", "雨花台区"]),
    ("武汉", &["洪山区", "江岸区", "东湖高新区"]),
    ("成都", &["武侯区", "锦江区", "高新区"]),
    ("西安", &["雁塔区", "碑林区", "高新区"]),
    ("长沙", &["岳麓区", "芙蓉区", "高新区"]),
    ("合肥", &["蜀山区", "包河区", "经开区"]),
    ("郑州", &["金水区", "中原区", "郑东新区"]),
    ("济南", &["历下区", "市中区", "高新区"]),
];

/// Separately planned cities: national lists name them beside the provinces.
pub(super) const PLANNED_CITIES: [&str; 5] = ["大连", "宁波", "厦门", "青岛", "深圳"];

/// Provinces that publish a second list in 2023.
pub(super) const SECOND_LISTS: [&str; 12] = [
    "广东", "江苏", "浙江", "山东", "北京", "上海", "湖北", "四川", "山西", "河南", "陕西", "广西",
];

/// Of those, the provinces whose titles end after three years unless a list renews them (as 山西 did in 2017).
pub(super) const THREE_YEARS: [&str; 4] = ["山西", "河南", "陕西", "广西"];

/// Why a title is cancelled.
pub(super) const REASONS: [&str; 5] = [
    "未按要求上报统计数据",
    "已停止运营",
    "复核不合格",
    "提供虚假材料",
    "主动申请退出",
];

pub(super) const HOURS: [&str; 4] = [
    "周一至周五 9:00—18:00",
    "9:00—21:00",
    "全天开放",
    "周一至周六 8:30—20:00",
];

pub(super) const SECTORS: [&str; 10] = [
    "电子信息",
    "软件服务",
    "智能制造",
    "生物医药",
    "新材料",
    "文化创意",
    "新能源",
    "现代农业",
    "人工智能",
    "数字经济",
];

pub(super) const SERVICES: [&str; 10] = [
    "创业辅导",
    "培训活动",
    "投融资对接",
    "工商注册",
    "技术支持",
    "知识产权",
    "法律咨询",
    "人力资源",
    "市场推广",
    "资源对接",
];
