//! Decimals as whole numbers of their last digit: exact, and short in a column.

use super::Amounts;

impl Amounts {
    /// The amounts, with as many digits behind the point as one of them needs. Not stated is empty.
    pub(super) fn pack<'a>(amounts: impl Iterator<Item = &'a str> + Clone) -> Self {
        let parts = amounts.map(|amount| amount.split_once('.').unwrap_or((amount, "")));
        let digits = parts.clone().map(|(_, part)| part.len()).max().unwrap_or(0);
        let whole = |(whole, part): (&str, &str)| {
            let stated = !whole.is_empty();
            stated.then(|| format!("{whole}{part:0<digits$}").parse().ok())?
        };
        Self {
            of: parts.map(whole).collect(),
            digits: u8::try_from(digits).unwrap_or(u8::MAX),
        }
    }

    pub(super) fn is_sound(&self) -> bool {
        self.digits <= 3
    }

    /// The amount of a row as a decimal; empty where it is not stated.
    #[must_use]
    pub fn text(&self, row: usize) -> String {
        let Some(amount) = self.exact(row) else {
            return String::new();
        };
        let one = self.one();
        let mut text = (amount / one).to_string();
        let mut part = amount % one;
        if part > 0 {
            text.push('.');
            let mut digit = one / 10;
            while part > 0 && digit > 0 {
                text.extend(char::from_digit(
                    u32::try_from(part / digit).unwrap_or(0),
                    10,
                ));
                part %= digit;
                digit /= 10;
            }
        }
        text
    }

    /// The amount of a row as a whole number of its last digit, for comparing.
    #[must_use]
    pub fn exact(&self, row: usize) -> Option<u64> {
        self.of.get(row).copied().flatten()
    }

    /// The amount of a row without what stands behind the point.
    #[must_use]
    pub fn whole(&self, row: usize) -> Option<u64> {
        self.exact(row).map(|amount| amount / self.one())
    }

    fn one(&self) -> u64 {
        10_u64.pow(u32::from(self.digits.min(3)))
    }
}
