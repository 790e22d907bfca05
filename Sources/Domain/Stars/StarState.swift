/// Where a household's application stands (domain 5).
package enum StarState: String, CaseIterable, Sendable {
    case draft, submitted, scored, returned, passed
    case onNotice = "on_notice"
    case objected, rechecking, rechecked, approved
    case onTownNotice = "on_town_notice"
    case townObjected = "town_objected"
    case awarded, rejected, vetoed, withdrawn

    package var label: Label {
        switch self {
        case .draft: Label("填写中", "being filled in")
        case .submitted: Label("已提交，待评分", "submitted")
        case .scored: Label("已评分，待表决", "scored by the panel")
        case .returned: Label("退回重评", "returned to the panel")
        case .passed: Label("会议已通过", "passed by the village meeting")
        case .onNotice: Label("村级公示中", "on the village's notice")
        case .objected: Label("公示有异议", "objected to")
        case .rechecking: Label("复核中", "being checked again")
        case .rechecked: Label("已复核", "checked again")
        case .approved: Label("乡镇已审定", "approved by the township")
        case .onTownNotice: Label("乡镇公示中", "on the township's notice")
        case .townObjected: Label("乡镇公示有异议", "objected to on the township's notice")
        case .awarded: Label("已授牌", "awarded")
        case .rejected: Label("未通过审定", "rejected by the township")
        case .vetoed: Label("一票否决", "vetoed")
        case .withdrawn: Label("已撤回", "withdrawn")
        }
    }

    /// Whether nothing more comes of it by itself; only an appeal opens it again.
    package var hasEnded: Bool {
        switch self {
        case .awarded, .rejected, .vetoed, .withdrawn: true
        default: false
        }
    }

    /// Whether an objection waits for its answer.
    package var isObjected: Bool { self == .objected || self == .townObjected }

    /// Whether it hangs on a board.
    package var hangs: Bool { self == .onNotice || self == .onTownNotice || isObjected }
}

/// What happens to an application.
package enum StarEvent: String, CaseIterable, Sendable {
    case submit, reopen, withdraw, score, pass
    case giveBack = "return"
    case post, object, dismiss, uphold, approve, reject
    case postDecision = "post_decision"
    case award, veto
    case grantAppeal = "grant_appeal"

    package var label: Label {
        switch self {
        case .submit: Label("提交申报", "submit")
        case .reopen: Label("取回修改", "take back to change")
        case .withdraw: Label("撤回申报", "withdraw")
        case .score: Label("评审员评分", "score")
        case .pass: Label("会议通过", "pass")
        case .giveBack: Label("退回重评", "return to the panel")
        case .post: Label("村级公示", "put on the village's notice")
        case .object: Label("提出异议", "object")
        case .dismiss: Label("异议不成立", "dismiss the objection")
        case .uphold: Label("异议成立，复核", "uphold the objection")
        case .approve: Label("审定通过", "approve")
        case .reject: Label("审定不通过", "reject")
        case .postDecision: Label("乡镇公示", "put on the township's notice")
        case .award: Label("授牌", "award")
        case .veto: Label("一票否决", "veto")
        case .grantAppeal: Label("申诉成立，复核", "grant the appeal")
        }
    }

    /// Whose duty it is; an objection is anybody's, whether she has a duty or not.
    package var duties: [Duty] {
        switch self {
        case .submit, .reopen, .withdraw: [.member, .villageSecretary, .townshipOfficer]
        case .score: [.starReviewer]
        case .pass, .giveBack, .post: [.villageSecretary]
        case .object: [.villageSecretary, .townshipOfficer]
        case .dismiss, .uphold, .veto: [.townshipOfficer, .townshipApprover]
        case .approve, .reject, .grantAppeal: [.townshipApprover]
        case .postDecision, .award: [.townshipOfficer]
        }
    }

    package var isOpenToAll: Bool { self == .object }

    /// Whatever takes something from a household, or asks others to look again, says why.
    package var needsReason: Bool {
        switch self {
        case .giveBack, .uphold, .reject, .veto, .grantAppeal: true
        default: false
        }
    }
}
