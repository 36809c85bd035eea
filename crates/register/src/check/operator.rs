//! Who a row says runs the space.

use roster::Value;

use values::{half_width, words};

use crate::{
    check::{
        mended::{self, MendedKind},
        reader::Reader,
    },
    columns::Field,
    credit_code::{CreditCode, CreditCodeFault},
    problem::Rule,
    space::Operator,
};

pub(super) fn read(reader: &mut Reader<'_>) -> Option<Operator> {
    let credit_code = credit_code(reader);
    let name = reader.text(Field::Operator);
    if name.is_none() && reader.has_column(Field::Operator) {
        reader.warn(
            Some(Field::Operator),
            Rule::OperatorMissing,
            None,
            words!(
                "没有写运营主体，将显示为“未说明”",
                "No operator is stated; it is shown as “not stated”"
            ),
            words!(
                "请补上运营主体的名称",
                "Fill in the name of the operating body"
            ),
        );
    }
    Some(Operator {
        name: name?,
        credit_code,
    })
}

fn credit_code(reader: &mut Reader<'_>) -> Option<CreditCode> {
    let text = reader.text(Field::CreditCode)?;
    if is_rounded(reader, &text) {
        reader.error(
            Field::CreditCode,
            Rule::CreditCode,
            Some(text),
            words!(
                "Excel 把代码当成了数字，后几位已经丢失",
                "Excel took the code for a number, and its last digits are lost"
            ),
            words!(
                "请先把这一栏的单元格格式设为“文本”，再对照营业执照重新填写（GB 32100-2015）",
                "Format the column as text first, then fill the code in again from the business licence (GB 32100-2015)"
            ),
        );
        return None;
    }
    let fault = match CreditCode::parse(&text) {
        Ok(code) => {
            let to = code.as_str().to_owned();
            let kind = mended::width_or(MendedKind::LetterCase, &text, &to);
            reader.mend(Some(Field::CreditCode), kind, text, to);
            return Some(code);
        }
        Err(fault) => fault,
    };
    let message = match fault {
        CreditCodeFault::Length(length) => words!(
            "统一社会信用代码应为 18 位，这里是 {length} 位",
            "A unified social credit code has 18 characters; this one has {length}"
        ),
        CreditCodeFault::Character { char, position } => words!(
            "第 {position} 位的“{char}”不能出现在统一社会信用代码中",
            "“{char}” at position {position} cannot stand in a unified social credit code"
        ),
        CreditCodeFault::CheckCharacter { expected, found } => words!(
            "校验位应为 {expected}，这里是 {found}，代码中有错",
            "The check character should be {expected} and is {found}: the code has a typing error"
        ),
    };
    reader.error(
        Field::CreditCode,
        Rule::CreditCode,
        Some(text),
        message,
        words!(
            "请对照营业执照改正（GB 32100-2015）；没有就留空",
            "Correct it from the business licence (GB 32100-2015), or leave it empty"
        ),
    );
    None
}

/// Whether a spreadsheet took the code for a number, of which it keeps fifteen digits: a number cell, `5.11E+17`, or in a CSV file
/// digits that end in zeros and make no code.
fn is_rounded(reader: &Reader<'_>, text: &str) -> bool {
    let cell = reader.row.cell(Field::CreditCode);
    if let Some(Value::Number(number)) = cell.map(|cell| &cell.value) {
        return *number >= 1e14;
    }
    let text = half_width(text);
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let scientific = text.split_once(['E', 'e']).is_some_and(|(number, power)| {
        let power = power.trim_start_matches('+');
        let number = number.replacen('.', "", 1);
        digits(&number) && digits(power) && (1..=2).contains(&power.len()) && !number.is_empty()
    });
    let zeros = text.len() >= 15 && digits(&text) && text.ends_with("000");
    scientific || zeros && CreditCode::parse(&text).is_err()
}
