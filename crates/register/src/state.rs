//! The states a title can be in, and what each means for a founder.

use values::Phrase;

/// The state of a title on a given day. The order is that of the whole record: a space shows the best of its titles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// The title is held.
    Certified,
    /// The title is held while the issuer checks it again (复核).
    UnderRecheck,
    /// The issuer has suspended the title; shown only where a list says so.
    Suspended,
    /// Recommended and in public notice (公示): not granted yet.
    InNotice,
    /// Named in a published list; no more is known.
    Listed,
    /// The title's last day has passed.
    Expired,
    /// The title was taken away or given up.
    Cancelled,
}

impl State {
    /// Every state, best first.
    pub const ALL: [Self; 7] = [
        Self::Certified,
        Self::UnderRecheck,
        Self::Suspended,
        Self::InNotice,
        Self::Listed,
        Self::Expired,
        Self::Cancelled,
    ];

    /// The stable name used in files and addresses.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Certified => "certified",
            Self::UnderRecheck => "under_recheck",
            Self::Suspended => "suspended",
            Self::InNotice => "in_notice",
            Self::Listed => "listed",
            Self::Expired => "expired",
            Self::Cancelled => "cancelled",
        }
    }

    /// The state with this stable name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Whether the title is held on the day in question. A square mark says so; a round one says it is not.
    #[must_use]
    pub fn holds(self) -> bool {
        matches!(self, Self::Certified | Self::UnderRecheck)
    }

    /// Whether a space in this state is in it by a title in that one.
    #[must_use]
    pub fn is_about(self, title: Self) -> bool {
        self == title || (self.holds() && title.holds())
    }

    /// The word for the state.
    #[must_use]
    pub fn name(self) -> Phrase {
        match self {
            Self::Certified => Phrase {
                zh: "已认定",
                en: "Certified",
            },
            Self::UnderRecheck => Phrase {
                zh: "复核中",
                en: "Under re-check",
            },
            Self::Suspended => Phrase {
                zh: "已暂停",
                en: "Suspended",
            },
            Self::InNotice => Phrase {
                zh: "公示中",
                en: "In public notice",
            },
            Self::Listed => Phrase {
                zh: "仅见于名单",
                en: "Listed only",
            },
            Self::Expired => Phrase {
                zh: "已到期",
                en: "Expired",
            },
            Self::Cancelled => Phrase {
                zh: "已取消",
                en: "Cancelled",
            },
        }
    }

    /// What the state means, and what it does not, for somebody who is about to rent or sign.
    #[must_use]
    pub fn meaning(self) -> Phrase {
        match self {
            Self::Certified => Phrase {
                zh: "认定机构已授予这一资格，截至数据日期的名单中没有取消、暂停或到期的记载。名录不对租金、服务质量或运营主体的任何承诺作保证。",
                en: "The issuer has granted the title, and no list up to the date of these data says that it was cancelled, suspended or has run out. The register says nothing about rent, about the quality of services, or about any promise the operator makes.",
            },
            Self::UnderRecheck => Phrase {
                zh: "认定机构正在核对它是否仍符合条件。结果公布之前资格不变；结果可能是保留，也可能是取消，签约前请留意。",
                en: "The issuer is checking whether the space still meets the conditions. Until there is a result the title stands; the result may keep it or end it, so watch for it before you sign.",
            },
            Self::Suspended => Phrase {
                zh: "认定机构可能恢复这一资格，也可能取消。恢复之前，不应以经认定的众创空间名义招租或承诺补贴。",
                en: "The issuer may restore the title or cancel it. Until it is restored, the space should not be offered as a certified one, nor should subsidies be promised in its name.",
            },
            Self::InNotice => Phrase {
                zh: "该空间已被推荐，是否认定要等公示结束、认定机构公布结果。公示期内任何人都可以向公示机构提出异议。",
                en: "The space has been recommended. Whether it is certified, the issuer says only after the notice; until the notice ends, anybody may object to its publisher.",
            },
            Self::Listed => Phrase {
                zh: "只知道它出现在一份公布的名单里。级别、认定机构或文号没有一并公布，因此本名录不判断它是否持有资格。",
                en: "All that is known is that a published list names it. Its level, issuer or document was not published with the list, so this register does not say whether it holds a title.",
            },
            Self::Expired => Phrase {
                zh: "有效期的最后一天之后，没有名单延续这一资格。付款或签约之前，请向认定机构核实。",
                en: "No list has renewed the title after its last day. Ask the issuer before you rely on it.",
            },
            Self::Cancelled => Phrase {
                zh: "如果有人仍以经认定的名义招租、收费或承诺补贴，这一说法与名录不符，请向当地主管部门核实。",
                en: "If somebody still rents out desks, charges fees or promises subsidies in the name of the title, the register does not bear it out: ask the local authority.",
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::State;

    #[test]
    fn every_state_is_found_by_its_stable_name() {
        for state in State::ALL {
            assert_eq!(State::from_key(state.key()), Some(state));
        }
        assert_eq!(State::from_key("Certified"), None);
    }

    #[test]
    fn the_best_of_several_titles_comes_first_and_only_two_states_hold() {
        assert!(State::ALL.is_sorted());
        let holding: Vec<_> = State::ALL
            .into_iter()
            .filter(|state| state.holds())
            .collect();
        assert_eq!(holding, [State::Certified, State::UnderRecheck]);
    }
}
