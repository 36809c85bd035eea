//! Bands of sizes and prices, by the keys that stand in addresses.

use release::NOT_STATED;

/// A band, or what is not stated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Band {
    /// Its key: `500-1000`, `10000-`, `not_stated`.
    pub(crate) key: &'static str,
    /// From this amount, which belongs to it, to below that one; nothing for what is not stated.
    pub(crate) amounts: Option<(u32, Option<u32>)>,
}

const fn band(key: &'static str, from: u32, below: Option<u32>) -> Band {
    Band {
        key,
        amounts: Some((from, below)),
    }
}

const UNKNOWN: Band = Band {
    key: NOT_STATED,
    amounts: None,
};

/// Total areas in m². From 500 m² on the area alone meets the national filing's condition for premises (2017, condition 4a).
pub(crate) const SIZES: [Band; 6] = [
    band("0-500", 0, Some(500)),
    band("500-1000", 500, Some(1000)),
    band("1000-3000", 1000, Some(3000)),
    band("3000-10000", 3000, Some(10_000)),
    band("10000-", 10_000, None),
    UNKNOWN,
];

/// Rents of a desk in yuan a month.
pub(crate) const PRICES: [Band; 6] = [
    band("0-500", 0, Some(500)),
    band("500-1000", 500, Some(1000)),
    band("1000-1500", 1000, Some(1500)),
    band("1500-2500", 1500, Some(2500)),
    band("2500-", 2500, None),
    UNKNOWN,
];

impl Band {
    /// Whether an amount, without what stands behind its point, lies in it.
    pub(crate) fn has(&self, amount: Option<u64>) -> bool {
        match (self.amounts, amount) {
            (None, None) => true,
            (Some((from, below)), Some(amount)) => {
                amount >= u64::from(from) && below.is_none_or(|below| amount < u64::from(below))
            }
            _ => false,
        }
    }
}
