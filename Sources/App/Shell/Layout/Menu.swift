import Domain
import HTML

/// An entry of the menu: shown to whoever may do what stands behind it.
struct MenuItem: Sendable {
    enum Place: Sendable {
        case start, activities, chapters, members, households, contacts, suggestions, ratings,
            honours, stars
        case computations, comparison, ledgers, accounts, regions, own
    }

    let place: Place
    let act: Act
    /// Whoever may do this has another entry that leads there.
    var unless: Act?
    let label: String
    let link: Link

    /// The whole menu in its order, in the reader's words.
    static func all(_ t: Words) -> [Self] {
        [
            Self(place: .start, act: .seeOwnStart, label: t("首页"), link: "/start"),
            Self(
                place: .activities,
                act: .seeActivities,
                label: t("活动"),
                link: "/activities"
            ),
            Self(place: .chapters, act: .seeChapters, label: t("各协会"), link: "/chapters"),
            Self(place: .members, act: .seeMembers, label: t("会员"), link: "/members"),
            Self(
                place: .households,
                act: .seeHouseholds,
                label: t("联系户"),
                link: "/households"
            ),
            Self(place: .contacts, act: .seeContacts, label: t("走访"), link: "/contacts"),
            Self(
                place: .suggestions,
                act: .seeSuggestions,
                label: t("意见建议"),
                link: "/suggestions"
            ),
            Self(place: .ratings, act: .seeRatings, label: t("月考评"), link: "/ratings"),
            Self(place: .honours, act: .seeHonours, label: t("评优公示"), link: "/honours"),
            Self(place: .stars, act: .seeStars, label: t("五星农家"), link: "/stars"),
            computations(t),
            Self(
                place: .comparison,
                act: .seePublished,
                label: t("各地比较"),
                link: "/comparison"
            ),
            Self(place: .ledgers, act: .importLedgers, label: t("台账导入"), link: "/ledgers"),
            Self(place: .accounts, act: .seeAccounts, label: t("账号"), link: "/accounts"),
            Self(place: .regions, act: .searchRegions, label: t("地区"), link: "/regions"),
            Self(place: .own, act: .seeOwnSessions, label: t("我的"), link: "/me"),
        ]
    }

    /// For whoever computes months and does not see them.
    private static func computations(_ t: Words) -> Self {
        Self(
            place: .computations,
            act: .computeMonth,
            unless: .seeRatings,
            label: t("计算月考评"),
            link: "/computations"
        )
    }

    func isShown(to person: SignedIn) -> Bool {
        person.may(act) && unless.map { !person.may($0) } ?? true
    }

    func html(current: Place?) -> HTML {
        current == place
            ? "<a href=\"\(to: link)\" aria-current=\"page\">\(label)</a>"
            : "<a href=\"\(to: link)\">\(label)</a>"
    }
}
