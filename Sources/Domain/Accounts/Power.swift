/// The four powers over aid that never meet in one hand (四权分离).
package enum Power: String, CaseIterable, Sendable {
    /// Says who is entitled, and never pays.
    case confirm
    /// Keeps budget, rates and releases, and never touches a case.
    case manage
    /// Pays the listed people and returns the results.
    case pay
    /// Watches over notices, checks and objections.
    case supervise

    package var label: Label {
        switch self {
        case .confirm: Label("资格确认", "eligibility confirmation")
        case .manage: Label("资金管理", "fund management")
        case .pay: Label("资金发放", "disbursement")
        case .supervise: Label("社会监督", "social supervision")
        }
    }
}
