use super::*;

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
            "1000000000000|9999999999999|10000亿|99999999亿|999999999999公顷|1,000,000,000,000",
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
            "创业工位：数字后面的“desksandsomemoreofth…”读不懂，请只填数字，例如30 | \
             Desks: “desksandsomemoreofth…” behind the number cannot be read; enter the number alone, for example 30",
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
