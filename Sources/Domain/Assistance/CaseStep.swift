/// What is done about a case: which step leads from where to where, and whose it is.
///
/// The database's table of moves holds the same; a test compares both.
package enum CaseStep: String, CaseIterable, Sendable {
    case apply, deliberate
    case turnDown = "turn_down"
    case postVillage = "post_village"
    case check
    case sendBack = "send_back"
    case refuse
    case postTown = "post_town"
    case confirm
    case refuseCounty = "refuse_county"
    case list, suspend, resume, exit, strike, appeal
    case grantAppeal = "grant_appeal"
    case dismissAppeal = "dismiss_appeal"

    package var label: Label {
        switch self {
        case .apply: Label("提出申请", "apply")
        case .deliberate: Label("村里评议通过", "pass in the village")
        case .turnDown: Label("村里评议没有通过", "not pass in the village")
        case .postVillage: Label("在村里公示", "post in the village")
        case .check: Label("乡镇核实通过", "pass the township's check")
        case .sendBack: Label("退回村里重新评议", "send back to the village")
        case .refuse: Label("乡镇不予通过", "refuse by the township")
        case .postTown: Label("在乡镇公示", "post in the township")
        case .confirm: Label("县级确认", "confirm by the county")
        case .refuseCounty: Label("县级不予确认", "refuse by the county")
        case .list: Label("列入名册", "put on the list")
        case .suspend: Label("暂停", "suspend")
        case .resume: Label("恢复", "resume")
        case .exit: Label("退出", "leave")
        case .strike: Label("取消资格", "strike off the list")
        case .appeal: Label("提出申诉", "appeal")
        case .grantAppeal: Label("申诉成立", "grant the appeal")
        case .dismissAppeal: Label("驳回申诉", "dismiss the appeal")
        }
    }

    package var from: [CaseState] {
        switch self {
        case .apply: [.surveyed]
        case .deliberate, .turnDown: [.applied]
        case .postVillage: [.villageDeliberated]
        case .check: [.villageNotice]
        case .sendBack, .refuse: [.villageNotice, .townNotice]
        case .postTown: [.townChecked]
        case .confirm, .refuseCounty: [.townNotice]
        case .list: [.townNotice, .countyConfirmed]
        case .suspend: [.listed]
        case .resume: [.suspended]
        case .exit: Self.living
        case .strike: [.listed, .suspended]
        case .appeal: [.rejected, .exited]
        case .grantAppeal, .dismissAppeal: [.appealed]
        }
    }

    package var to: CaseState {
        switch self {
        case .apply, .sendBack: .applied
        case .deliberate: .villageDeliberated
        case .turnDown, .refuse, .refuseCounty, .dismissAppeal: .rejected
        case .postVillage: .villageNotice
        case .check, .grantAppeal: .townChecked
        case .postTown: .townNotice
        case .confirm: .countyConfirmed
        case .list, .resume: .listed
        case .suspend: .suspended
        case .exit, .strike: .exited
        case .appeal: .appealed
        }
    }

    package var duties: [Duty] {
        switch self {
        case .apply, .appeal: [.villageSecretary, .townshipOfficer]
        case .exit: [.villageSecretary, .townshipOfficer, .townshipApprover]
        case .deliberate, .turnDown, .postVillage: [.villageSecretary]
        case .check, .sendBack, .refuse, .suspend, .resume, .strike: [.townshipApprover]
        case .postTown, .list: [.townshipOfficer]
        case .confirm, .refuseCounty: [.countyApprover]
        case .grantAppeal, .dismissAppeal: [.townshipApprover, .countyApprover]
        }
    }

    /// Whether it uses the power of confirming: nobody who entered the case, nobody for her own.
    package var power: Power? {
        duties.allSatisfy { $0.power == .confirm } ? .confirm : nil
    }

    package var needsReason: Bool {
        switch self {
        case .turnDown, .sendBack, .refuse, .refuseCounty, .suspend, .resume, .strike, .appeal,
            .grantAppeal, .dismissAppeal:
            true
        case .apply, .deliberate, .postVillage, .check, .postTown, .confirm, .list, .exit: false
        }
    }

    package var isVote: Bool { self == .deliberate || self == .turnDown }
    package var isPosting: Bool { self == .postVillage || self == .postTown }

    private static let living: [CaseState] = [
        .surveyed, .applied, .villageDeliberated, .villageNotice, .townChecked, .townNotice,
        .countyConfirmed, .listed, .suspended,
    ]
}
