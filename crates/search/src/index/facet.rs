//! A facet: rows fall into classes, and all rows of a class have the same values.

/// A facet over all rows. Rows with the same values are one class, so that a choice is weighed class by class and not row by row.
#[derive(Clone, Debug, Default)]
pub struct Facet {
    /// How many values there are.
    values: usize,
    /// The class of each row.
    of: Vec<u32>,
    /// The values of each class.
    classes: Vec<Vec<u32>>,
}

impl Facet {
    /// A facet with this many values, the class of each row, and the values of each class.
    #[must_use]
    pub fn new(values: usize, of: Vec<u32>, classes: Vec<Vec<u32>>) -> Self {
        Self {
            values,
            of,
            classes,
        }
    }

    /// A facet of which every row has the one value that stands for it.
    #[must_use]
    pub fn single(values: usize, of: Vec<u32>) -> Self {
        let classes = (0..).take(values).map(|value| vec![value]).collect();
        Self::new(values, of, classes)
    }

    /// Which classes the choice allows; nothing if it asks nothing.
    pub(super) fn allowed(&self, chosen: &[u32]) -> Option<Vec<bool>> {
        let any = |values: &Vec<u32>| values.iter().any(|value| chosen.contains(value));
        (!chosen.is_empty()).then(|| self.classes.iter().map(any).collect())
    }

    pub(super) fn class(&self, row: usize) -> usize {
        self.of.get(row).map_or(usize::MAX, |class| *class as usize)
    }

    pub(super) fn holds(&self, row: usize, allowed: Option<&Vec<bool>>) -> bool {
        allowed.is_none_or(|allowed| allowed.get(self.class(row)) == Some(&true))
    }

    pub(super) fn no_counts(&self) -> Vec<u32> {
        vec![0; self.classes.len()]
    }

    /// The counts of the values from those of the classes.
    pub(super) fn counts(&self, classes: &[u32]) -> Vec<u32> {
        let mut counts = vec![0; self.values];
        for (values, count) in self.classes.iter().zip(classes) {
            for value in values {
                if let Some(sum) = counts.get_mut(*value as usize) {
                    *sum += count;
                }
            }
        }
        counts
    }
}
