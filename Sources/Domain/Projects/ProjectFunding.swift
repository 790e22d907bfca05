/// How a project is funded (domain 7).
package enum ProjectFundingKind: String, CaseIterable, Sendable {
    case grant
    case inKind = "in_kind"
    case own, revolving

    package var label: Label {
        switch self {
        case .grant: Label("扶持资金", "grant")
        case .inKind: Label("实物", "in kind")
        case .own: Label("自筹", "own funds")
        case .revolving: Label("周转金", "revolving fund")
        }
    }
}

/// Who looks in: the chapter every quarter, the township every year.
package enum ProjectFollowUpKind: String, CaseIterable, Sendable {
    case quarterly, yearly

    package var label: Label {
        switch self {
        case .quarterly: Label("季度回访", "quarterly follow-up")
        case .yearly: Label("年度回访（乡镇）", "yearly follow-up by the township")
        }
    }
}

/// What is checked before a project is accepted (domain 7).
package enum AcceptancePoint: String, CaseIterable, Sendable {
    case moneyAsPlanned = "money_as_planned"
    case assetsSeen = "assets_seen"
    case householdsPresent = "households_present"
    case trainingGiven = "training_given"
    case benefitPaid = "benefit_paid"
    case accountClosed = "account_closed"

    package var label: Label {
        switch self {
        case .moneyAsPlanned: Label("资金按计划使用", "money was used as planned")
        case .assetsSeen: Label("现场看到了实物", "the assets were seen")
        case .householdsPresent: Label("帮扶户在场", "the households were present")
        case .trainingGiven: Label("培训办了", "the training was given")
        case .benefitPaid: Label("该给帮扶户的兑现了", "what was promised was paid")
        case .accountClosed: Label("项目账已结清", "the project's account is closed")
        }
    }

    /// Without which nobody signs.
    package var isEssential: Bool { self == .moneyAsPlanned || self == .assetsSeen }
}
