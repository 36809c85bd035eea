use super::*;

#[test]
fn a_date_is_read_in_every_writing_of_the_lists_and_stays_as_exact_as_it_is() {
    let metric = shipped("opened_on");
    for (expected, writings) in [
        (
            "2016年7月1日 | 1 July 2016",
            "2016-07-01|2016/7/1|2016.7.1|2016年7月1日|20160701|42552|２０１６年７月１日|2016 年 7 月 1 日|\u{200E}2016/7/1|2016-07-01 08:30\
             |1 July 2016|July 1, 2016|1 jul 2016|Jul 1，2016",
        ),
        (
            "2016年7月 | July 2016",
            "2016年7月|2016/7|2016-07|2016.7|July 2016|Jul 2016|july 2016",
        ),
        ("2016年 | 2016", "2016|2016年|２０１６"),
        // Today has come, and so has a day of this year and of this month.
        ("2026年11月30日 | 30 November 2026", "2026-11-30"),
        ("2026年11月 | November 2026", "2026-11"),
        ("2026年 | 2026", "2026"),
    ] {
        for text in writings.split('|') {
            assert_eq!(told(&metric, text), expected, "{text}");
        }
    }
}

#[test]
fn a_date_that_cannot_be_is_a_fault_that_says_why() {
    let metric = shipped("opened_on");
    for (said, writings) in [
        (
            "开始运营日期：请填日期，例如2016年7月1日 | Opened on: enter a date, for example 1 July 2016",
            "去年|二〇一六年|17/9/15|1 Jul 16|July 1|约2016年|2016-13-01|2016-07-01至2017-01-01|abc|1899|2016-00-31|2016-07-32",
        ),
        (
            "开始运营日期：日历上没有这一天，请核对后填写，例如2016年7月1日 | \
             Opened on: there is no such day in the calendar; check it and enter it again, for example 1 July 2016",
            "2016-09-31|2017年2月29日|２０１７．２．３０|31 September 2016|Feb 30, 2031|30 Feb 2029",
        ),
        (
            "开始运营日期：日期不能晚于今天，今天是2026年11月30日 | Opened on: the date cannot be after today, 30 November 2026",
            "2026-12-01|2026-12|2027|2100年|1 December 2026|Dec 2026",
        ),
    ] {
        for text in writings.split('|') {
            assert_eq!(told(&metric, text), said, "{text}");
        }
    }
}

#[test]
fn several_dates_are_divided_by_commas_semicolons_or_line_breaks_and_may_lie_ahead() {
    let metric = of_kind(Kind::Dates);
    for (expected, writings) in [
        (
            "2016年7月1日 | 1 July 2016",
            "2016-07-01|2016-07-01,|，2016年7月1日；",
        ),
        (
            "3个日期：2016年7月1日、2016年8月、2027年 | 3 dates: 1 July 2016, August 2016, 2027",
            "2016-07-01,2016-08,2027|2016年7月1日、2016年8月、2027年|2016/7/1；2016/8；2027|2016-07-01\n2016-08\r\n\n2027|20160701，2016.8 ; 2027\
             |1 July 2016, August 2016, 2027|July 1, 2016, Aug 2016, 2027|July 1, 2016; August, 2016\n2027",
        ),
    ] {
        for text in writings.split('|') {
            assert_eq!(told(&metric, text), expected, "{text:?}");
        }
    }
    for (said, text) in [
        (
            "产权性质：“2016 七月”不是日期，请写成2016年7月1日，几个日期之间用逗号或换行隔开 | \
             Tenure: “2016 七月” is no date; write it as 1 July 2016, with commas or line breaks between dates",
            "2016-07-01, 2016  七月",
        ),
        (
            "产权性质：“July 1”不是日期，请写成2016年7月1日，几个日期之间用逗号或换行隔开 | \
             Tenure: “July 1” is no date; write it as 1 July 2016, with commas or line breaks between dates",
            "July 1, July 2, 2016",
        ),
        (
            "产权性质：请填日期，例如2016年7月1日 | Tenure: enter a date, for example 1 July 2016",
            "，、",
        ),
    ] {
        assert_eq!(told(&metric, text), said, "{text:?}");
    }
}
