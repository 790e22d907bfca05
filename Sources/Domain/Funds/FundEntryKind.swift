/// What happened with money.
package enum FundEntryKind: String, CaseIterable, Sendable {
    /// What was there when the book began.
    case opening
    case income, spending
    /// From one place where money lies to another: cash taken to the bank.
    case transfer

    package var label: Label {
        switch self {
        case .opening: Label("期初余额", "opening balance")
        case .income: Label("收入", "income")
        case .spending: Label("支出", "spending")
        case .transfer: Label("转存", "transfer")
        }
    }
}
