//! Folding, index, query, ranking and facets. Knows columns, not spaces: the caller says which texts a row has, in the order of
//! their weight, and which facet values.

mod fold;
mod index;
mod marks;

pub use fold::fold;
pub use index::{Column, Facet, Hit, Index, Outcome, Query, Texts};
pub use marks::marks;
