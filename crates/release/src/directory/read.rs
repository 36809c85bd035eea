//! The columns, read back.

use super::Directory;
use crate::json::object;

object!(Directory:
    id, name, name_en, former, operator, operators, state, since, levels, province, city, address, from, desks, area, rent;
    merged, missing);
