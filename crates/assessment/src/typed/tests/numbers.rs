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
            "20家|20 teams and companies|20 companies|20 company|20 teams|20 Team|20个团队|20家企业|20个",
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
        ("seed_fund_yuan", "12,345,678.9元", "0.123456789亿元"),
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

#[test]
fn the_word_that_counts_a_metric_is_read_in_part_and_as_one_or_many() {
    let mut metric = of_kind(Kind::Count);
    metric.unit = Some(Text {
        zh: "笔银行贷款".to_owned(),
        en: "approved bank loans".to_owned(),
    });
    for text in [
        "5笔",
        "5 笔银行贷款",
        "5贷款",
        "5 loans",
        "5 loan",
        "5 Bank Loans",
        "5 approved bank loan",
    ] {
        assert_eq!(understood(&metric, text), "5笔银行贷款", "{text}");
    }
    for text in ["5银行", "5 approved", "5 oans", "5 approvedbank"] {
        assert!(
            matches!(
                number::number(&metric, text),
                Err(number::NumberFault::Unit(_))
            ),
            "{text}"
        );
    }
}
