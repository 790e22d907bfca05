import Domain

/// The checks of ledgers about self-governance.
enum GovernanceLedgerCheck {
    case suggestions(SuggestionCheck)
    case charters(CharterCheck)

    init(_ header: LedgerHeader, _ known: KnownChapters, _ year: Int?, _ today: Day) {
        self =
            header.kind == .suggestions
            ? .suggestions(SuggestionCheck(known, ledgerYear: year, on: today))
            : .charters(CharterCheck(known, ledgerYear: year, on: today))
    }

    mutating func check(_ row: LedgerRow) -> RowVerdict<CheckedRow> {
        switch self {
        case .suggestions(let check):
            return check.check(row).map { .suggestion($0) }
        case .charters(var check):
            defer { self = .charters(check) }
            return check.check(row).map { .charter($0) }
        }
    }
}
