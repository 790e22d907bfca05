import Domain

/// The checks of ledgers about projects, assistance and insurance.
enum AidLedgerCheck {
    case bases(BaseCheck)
    case households(ProjectHouseholdCheck)
    case assistance(AssistanceCheck)
    case policies(PolicyCheck)

    /// Nil for another kind of ledger.
    init?(_ header: LedgerHeader, _ known: KnownChapters, _ year: Int?, _ today: Day) {
        switch header.kind {
        case .bases:
            self = .bases(
                BaseCheck(
                    known,
                    ledgerYear: year,
                    inTenThousands: header.isInTenThousands,
                    on: today
                )
            )
        case .projectHouseholds:
            let own = header.year(in: .incomeNow) ?? year
            self = .households(ProjectHouseholdCheck(year: own, on: today))
        case .assistance:
            self = .assistance(AssistanceCheck(known, ledgerYear: year, on: today))
        case .policies: self = .policies(PolicyCheck(known, ledgerYear: year, on: today))
        default: return nil
        }
    }

    mutating func check(_ row: LedgerRow) -> RowVerdict<CheckedRow> {
        switch self {
        case .bases(var check):
            defer { self = .bases(check) }
            return check.check(row).map { .base($0) }
        case .households(var check):
            defer { self = .households(check) }
            return check.check(row).map { .projectHousehold($0) }
        case .assistance(var check):
            defer { self = .assistance(check) }
            return check.check(row).map { .assistance($0) }
        case .policies(var check):
            defer { self = .policies(check) }
            return check.check(row).map { .policy($0) }
        }
    }
}
