import Domain
import HTML

/// An entry of the menu: shown to whoever may do what stands behind it.
struct MenuItem: Sendable {
    enum Place: Sendable {
        case start, activities, chapters, members, households, contacts, suggestions, ratings,
            honours, stars, projects, loans, outcomes, cases, programmes, funds, payments,
            supervision, summaries
        case computations, comparison, ledgers, accounts, regions, own
    }

    let place: Place
    let act: Act
    /// Whoever may do this has another entry that leads there.
    var unless: Act?
    let label: Sentence
    let link: Link

    /// The whole menu in its order.
    static let all: [Self] = [
        Self(place: .start, act: .seeOwnStart, label: Sentence("首页"), link: "/start"),
        Self(
            place: .activities,
            act: .seeActivities,
            label: Sentence("活动"),
            link: "/activities"
        ),
        Self(place: .chapters, act: .seeChapters, label: Sentence("各协会"), link: "/chapters"),
        Self(place: .members, act: .seeMembers, label: Sentence("会员"), link: "/members"),
        Self(
            place: .households,
            act: .seeHouseholds,
            label: Sentence("联系户"),
            link: "/households"
        ),
        Self(place: .contacts, act: .seeContacts, label: Sentence("走访"), link: "/contacts"),
        Self(
            place: .suggestions,
            act: .seeSuggestions,
            label: Sentence("意见建议"),
            link: "/suggestions"
        ),
        Self(place: .ratings, act: .seeRatings, label: Sentence("月考评"), link: "/ratings"),
        Self(place: .honours, act: .seeHonours, label: Sentence("评优公示"), link: "/honours"),
        Self(place: .stars, act: .seeStars, label: Sentence("五星农家"), link: "/stars"),
        Self(place: .cases, act: .seeCases, label: Sentence("帮扶救助"), link: "/cases"),
        Self(
            place: .programmes,
            act: .seeProgrammes,
            unless: .seeCases,
            label: Sentence("帮扶项目"),
            link: "/programmes"
        ),
        Self(place: .funds, act: .seeFunds, label: Sentence("经费"), link: "/funds"),
        Self(
            place: .projects,
            act: .seeProjects,
            label: Sentence("三结合项目"),
            link: "/projects"
        ),
        // On the list of projects they stand as well.
        Self(
            place: .loans,
            act: .seeLoans,
            unless: .seeProjects,
            label: Sentence("周转金"),
            link: "/loans"
        ),
        Self(
            place: .outcomes,
            act: .seeOutcomes,
            unless: .seeProjects,
            label: Sentence("项目成效"),
            link: "/outcomes"
        ),
        Self(place: .payments, act: .seePayments, label: Sentence("发放"), link: "/payments"),
        Self(
            place: .supervision,
            act: .seeSupervision,
            label: Sentence("监督抽查"),
            link: "/supervision"
        ),
        Self(
            place: .summaries,
            act: .seeSummaries,
            label: Sentence("工作总结"),
            link: "/summaries"
        ),
        computations,
        Self(
            place: .comparison,
            act: .seePublished,
            label: Sentence("各地比较"),
            link: "/comparison"
        ),
        Self(place: .ledgers, act: .importLedgers, label: Sentence("台账导入"), link: "/ledgers"),
        Self(place: .accounts, act: .seeAccounts, label: Sentence("账号"), link: "/accounts"),
        Self(place: .regions, act: .searchRegions, label: Sentence("地区"), link: "/regions"),
        Self(place: .own, act: .seeOwnSessions, label: Sentence("我的"), link: "/me"),
    ]

    /// For whoever computes months and does not see them.
    private static let computations = Self(
        place: .computations,
        act: .computeMonth,
        unless: .seeRatings,
        label: Sentence("计算月考评"),
        link: "/computations"
    )

    func isShown(to person: SignedIn) -> Bool {
        person.may(act) && unless.map { !person.may($0) } ?? true
    }

    func html(_ t: Words, current: Place?) -> HTML {
        current == place
            ? "<a href=\"\(to: link)\" aria-current=\"page\">\(t(label))</a>"
            : "<a href=\"\(to: link)\">\(t(label))</a>"
    }
}
