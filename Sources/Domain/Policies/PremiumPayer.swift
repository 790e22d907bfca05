/// Who paid the premium of a household's insurance (domain 3 InsurancePolicy).
package enum PremiumPayer: String, CaseIterable, Sendable {
    case household = "self"
    case county, association, donor

    package var label: Label {
        switch self {
        case .household: Label("自家", "the household")
        case .county: Label("县级", "the county")
        case .association: Label("协会", "the association")
        case .donor: Label("捐助人", "a donor")
        }
    }
}

/// How a policy stands on a day.
package enum PolicyState: Sendable {
    case future, active, expired

    package init(from: Day, to: Day, on today: Day) {
        self = today < from ? .future : today > to ? .expired : .active
    }

    package var label: Label {
        switch self {
        case .future: Label("未生效", "not yet")
        case .active: Label("有效", "active")
        case .expired: Label("已到期", "expired")
        }
    }
}
