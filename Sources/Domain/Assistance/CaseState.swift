/// How far a case of assistance has come (domain 8).
package enum CaseState: String, CaseIterable, Sendable {
    case surveyed, applied
    case villageDeliberated = "village_deliberated"
    case villageNotice = "village_notice"
    case townChecked = "town_checked"
    case townNotice = "town_notice"
    case countyConfirmed = "county_confirmed"
    case listed, suspended, exited, rejected, appealed
    /// From an old ledger: no step of it is made up, and nothing is ever paid for it.
    case carriedOver = "carried_over"

    package var label: Label {
        switch self {
        case .surveyed: Label("摸底", "surveyed")
        case .applied: Label("已申请", "applied")
        case .villageDeliberated: Label("村里评议通过", "passed by the village")
        case .villageNotice: Label("村级公示", "on notice in the village")
        case .townChecked: Label("乡镇已核", "checked by the township")
        case .townNotice: Label("乡镇公示", "on notice in the township")
        case .countyConfirmed: Label("县级已确认", "confirmed by the county")
        case .listed: Label("在册", "listed")
        case .suspended: Label("暂停", "suspended")
        case .exited: Label("已退出", "ended")
        case .rejected: Label("未通过", "rejected")
        case .appealed: Label("申诉中", "appealed")
        case .carriedOver: Label("台账导入", "from a ledger")
        }
    }

    /// Whether somebody still has to take a step before it is decided.
    package var isWaiting: Bool {
        switch self {
        case .surveyed, .applied, .villageDeliberated, .villageNotice, .townChecked, .townNotice,
            .countyConfirmed, .appealed:
            true
        case .listed, .suspended, .exited, .rejected, .carriedOver: false
        }
    }

    package var hasEnded: Bool {
        self == .exited || self == .rejected || self == .carriedOver
    }
}
