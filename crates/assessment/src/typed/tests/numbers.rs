use super::*;

/// What the text is read as, in Chinese.
fn understood(metric: &Metric, text: &str) -> String {
    match read(metric, text, today()) {
        Ok(Some(value)) => echo(metric, &value).zh,
        other => format!("{other:?}"),
    }
}

#[test]
fn numbers_are_read_as_people_type_them() {
    for (metric, expected, writings) in [
        (
            "total_area_m2",
            "860平方米",
            "860|８６０| 860 |860.0|860.000|860平方米|860 平方米|８６０㎡|860m2|860 M²|860 m^2|860平米|860 sq m|860 square metres|+860|＋860|\
             860\u{200B}|\u{FEFF}860|0860|0.086万平方米|0.0860000万",
        ),
        (
            "total_area_m2",
            "1,200平方米",
            "1200|1,200|1，200|１，２００|1 200|1\u{A0}200|1\u{2009}200|1, 200|0.12公顷|0.12万|1200 ㎡",
        ),
        (
            "total_area_m2",
            "666.7平方米",
            "666.7|６６６．７|666.70|666.7平",
        ),
        ("total_area_m2", "666.667平方米", "1亩|１ 亩|1.0亩|1 mu"),
        (
            "total_area_m2",
            "10,000平方米",
            "15亩|1公顷|1 ha|1万平方米|1万|1 万 ㎡",
        ),
        ("total_area_m2", "0.667平方米", "0.001亩"),
        ("total_area_m2", "0平方米", "0|0.000|０|0亩"),
        ("total_area_m2", "6,666,666.667平方米", "1万亩"),
        (
            "desks",
            "30个工位",
            "30|３０|30个|30 个工位|30工位|30 desks|30 Desks|30desk|30.0",
        ),
        ("desks", "12,000个工位", "12000|12,000|1.2万|1.2万个|12 000"),
        (
            "resident_teams",
            "20家",
            "20家|20 teams and companies|20 companies|20 company|20个",
        ),
        (
            "residents_financed_in_year",
            "5家获得融资的入驻者",
            "5|5家|5 financed residents|5 residents|5 resident",
        ),
        (
            "full_time_staff",
            "3名专职人员",
            "3|3名|3人|3人员|3 full-time staff|3 staff",
        ),
        (
            "events_in_year",
            "10场活动",
            "10场|10次|10 events|10 event|10场活动",
        ),
        ("statistics_years", "2年", "2年|2 years|2 year|2"),
        (
            "seed_fund_yuan",
            "5,000,000元",
            "5000000|5,000,000|500万|500万元|５００ 万元|¥5000000|￥5,000,000|¥ 500万|RMB 5,000,000|5000千元|5百万|0.05亿|0.05亿元|5000000 yuan|\
             人民币500万元|5000000 RMB",
        ),
        (
            "seed_fund_yuan",
            "123,456,789元",
            "1.23456789亿元|12345.6789万元",
        ),
        ("seed_fund_yuan", "0.001元", "0.001|0.0000001万"),
        (
            "desk_occupancy_percent",
            "75%",
            "75|75%|７５％|75 %|75 percent|75 per cent|百分之75",
        ),
        ("desk_occupancy_percent", "100%", "100|100.000%"),
        (
            "lease_months",
            "60个月",
            "60|5年|５ 年|60个月|60 months|5 years|60月|5.0年",
        ),
        ("lease_months", "18个月", "18个月|18 months|1.5年"),
        ("points_residents", "8分", "8|8分|8 points"),
        ("points_residents", "8.5分", "8.5"),
    ] {
        let metric = shipped(metric);
        for text in writings.split('|') {
            assert_eq!(understood(&metric, text), expected, "{text:?}");
        }
    }
}

#[test]
fn what_is_not_one_number_of_the_metric_is_a_fault_that_says_why() {
    use number::NumberFault as Fault;
    let unit = |unit: &str| Fault::Unit(unit.to_owned());
    for (metric, fault, writings) in [
        (
            "total_area_m2",
            Fault::NotExact,
            "约180|abt 180|About 180|180左右|180-200|180 - 200|180～200|180~200|180—200|180至200|180到200平方米|180 to 200|180以上|180多|近180|\
             180余平方米|>180|≥180|不少于180|180+|至少180|180㎡左右|180或200",
        ),
        (
            "total_area_m2",
            Fault::Numerals,
            "一百八十|一百八十平方米|二〇〇|壹佰|5百|5千平方米|１百八",
        ),
        (
            "total_area_m2",
            Fault::Commas,
            "1,2|1，2|12,34|1,2000|1.234,5|180,|,180|0,200|1 2|5 0 0|1,,200|1,200,00",
        ),
        (
            "total_area_m2",
            Fault::Negative,
            "-5|－5|−5|–5|- 5|-0|负5|-180平方米|-1,2",
        ),
        (
            "total_area_m2",
            Fault::TooFine,
            "0.0001|180.12345|0.00000001万|1.1234567891亩|1.00000001公顷",
        ),
        (
            "total_area_m2",
            Fault::TooLarge,
            "1000000000000|9999999999999|99999999亿|999999999999公顷|1,000,000,000,000",
        ),
        (
            "total_area_m2",
            Fault::NoNumber,
            "abc|。|.|..|.5|5.|1.2.3|1e5|0x10|1万2|平方米|m2|？|5平方米6|+|-|—|180m3m2|万|无|没有|12/3|180!200",
        ),
        ("total_area_m2", unit("sqft"), "500 sq ft|500SQFT|500sqft"),
        (
            "total_area_m2",
            unit("平方英尺"),
            "500平方英尺|5,000 平方英尺",
        ),
        ("total_area_m2", unit("元"), "500元|0.5元"),
        ("total_area_m2", unit("%"), "75%|75％"),
        ("total_area_m2", unit("k"), "5k|5K"),
        ("total_area_m2", unit("个"), "5个"),
        (
            "desks",
            Fault::NotWhole,
            "30.5|0.5|1.23456万|30.0000000001|0.1",
        ),
        ("desks", Fault::TooLarge, "4294967296|43亿|999999999999"),
        ("desks", Fault::Numerals, "三十|两个|十二"),
        (
            "desks",
            Fault::NotExact,
            "十几|十几个左右|30多个|30余|几十个|30-40个",
        ),
        ("desks", unit("平方米"), "30平方米"),
        ("desks", unit("mentors"), "30 mentors"),
        ("desks", unit("亩"), "30亩"),
        ("mentors", unit("desks"), "30 desks"),
        ("seed_fund_yuan", unit("美元"), "500美元|５００ 美元"),
        ("seed_fund_yuan", unit("万美元"), "500万美元"),
        ("seed_fund_yuan", Fault::Negative, "-500|¥-500|-¥500"),
        ("seed_fund_yuan", Fault::Numerals, "五百万|五百万元"),
        ("seed_fund_yuan", unit("万万"), "5万万"),
        ("seed_fund_yuan", unit("元/月"), "500元/月"),
        (
            "desk_occupancy_percent",
            Fault::OverHundred,
            "101|100.001|100.5%|1000",
        ),
        ("desk_occupancy_percent", unit("‰"), "75‰"),
        ("desk_occupancy_percent", unit("万"), "75万"),
        ("lease_months", Fault::NotWhole, "1.3年|18.5|0.1年"),
        ("lease_months", Fault::NoNumber, "5年6个月|2 years 6 months"),
        ("lease_months", Fault::Numerals, "五年|18个月零三天"),
        ("lease_months", unit("天"), "180天"),
        ("points_residents", unit("%"), "8%"),
    ] {
        let metric = shipped(metric);
        for text in writings.split('|') {
            assert_eq!(
                number::number(&metric, text),
                Err(fault.clone()),
                "{text:?}"
            );
            assert_eq!(
                read(&metric, text, today()),
                Err(fault.words(&metric)),
                "{text:?}"
            );
        }
    }
}

#[test]
fn a_fault_names_its_metric_and_says_how_to_write_the_number() {
    for (metric, text, said) in [
        (
            "public_area_m2",
            "abt 180",
            "公共服务面积：请填一个确切的数字，不写约数和范围，例如180平方米 | \
             Public service area: enter one exact number, no estimate and no range, for example 180 m²",
        ),
        (
            "public_area_m2",
            "abc",
            "公共服务面积：请填一个数字，例如180平方米 | Public service area: enter a number, for example 180 m²",
        ),
        (
            "public_area_m2",
            "1,2",
            "公共服务面积：逗号和空格只用来隔开千位（1,200），小数用点（1.2），请重新填写，例如180平方米 | \
             Public service area: commas and spaces divide thousands (1,200), a point stands before decimals (1.2); \
             enter the number again, for example 180 m²",
        ),
        (
            "total_area_m2",
            "9000 sq ft",
            "服务场地总面积：“sqft”在这里不换算，请换算后填写，例如180平方米 | \
             Total area: “sqft” is not converted here; convert it yourself and enter, for example, 180 m²",
        ),
        (
            "desks",
            "三十",
            "创业工位：请用阿拉伯数字填写，例如30个工位 | Desks: write the number in digits, for example 30 desks",
        ),
        (
            "desks",
            "30.5",
            "创业工位：请填整数，不带小数，例如30个工位 | \
             Desks: enter a whole number without decimals, for example 30 desks",
        ),
        (
            "desks",
            "30 desks and some more of them",
            "创业工位：数字后面的“desksandsomemoreofth…”读不懂，请只填数字，例如30个工位 | \
             Desks: “desksandsomemoreofth…” behind the number cannot be read; enter the number alone, for example 30 desks",
        ),
        (
            "seed_fund_yuan",
            "-1",
            "自有种子资金或合作孵化资金：不能是负数，请填0或正数，例如500,000元 | \
             Own seed money or joint fund: it cannot be negative; enter 0 or more, for example 500,000 yuan",
        ),
        (
            "desk_occupancy_percent",
            "175",
            "工位使用率：请填0到100之间的百分数，例如75% | \
             Desk occupancy: enter a percentage from 0 to 100, for example 75%",
        ),
        (
            "lease_months",
            "五年",
            "租期：请用阿拉伯数字填写，例如60个月 | Lease: write the number in digits, for example 60 months",
        ),
    ] {
        assert_eq!(told(&shipped(metric), text), said, "{text}");
    }
}

#[test]
fn the_example_of_every_shipped_metric_can_be_typed_as_it_is_shown_and_is_believed() {
    let mut seen = 0;
    for metric in SHIPPED_METRICS.iter().filter(|m| m.kind.is_number()) {
        let Words { zh, en } = number::NumberFault::NoNumber.words(metric);
        for example in [zh.split("例如").last(), en.split("for example ").last()] {
            let Ok(Some(Value::Number(number))) = read(metric, example.unwrap(), today()) else {
                panic!("{}: {example:?}", metric.name);
            };
            assert!(metric.least.is_none_or(|least| number >= least), "{zh}");
            assert!(metric.most.is_none_or(|most| number <= most), "{zh}");
        }
        seen += 1;
    }
    assert!(seen > 40, "{seen}");
}

#[test]
fn an_exact_unit_is_never_rounded_and_mu_are_rounded_to_the_nearest_thousandth() {
    let area = shipped("total_area_m2");
    // 亩 are 2000/3 m²: three of them are whole, one is not, two thirds of a thousandth are one.
    for (text, read) in [
        ("3亩", "2,000平方米"),
        ("2亩", "1,333.333平方米"),
        ("0.5亩", "333.333平方米"),
        ("1.5亩", "1,000平方米"),
        ("0.000001亩", "0.001平方米"),
        ("0.0000007亩", "0平方米"),
        ("0.00000075亩", "0.001平方米"),
        ("0.0000001公顷", "0.001平方米"),
    ] {
        assert_eq!(understood(&area, text), read, "{text}");
    }
    assert_eq!(
        number::number(&area, "0.00000001公顷"),
        Err(number::NumberFault::TooFine)
    );
}
