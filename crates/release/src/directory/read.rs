//! The columns, read back.

use super::{Amounts, Directory, Words};
use json::object;

object!(Directory:
    id, shared, name, name_en, english, former, operator, operators, state, levels, place, places, address, days, from, since, missing,
    desks, area, rent, kind, sectors, services, years, reasons, figures, meets, meets_names, merged, merged_into);
object!(Amounts: digits, of);
object!(Words: words, sets, of);
