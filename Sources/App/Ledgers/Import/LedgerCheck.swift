import Domain

/// A row of one of the kinds that are taken in.
enum CheckedRow: Sendable {
    case profile(ProfileRow)
    case chapter(ChapterRow)
    case officer(OfficerRow)
    case member(MemberRow)
    case link(LinkRow)
    case activity(ActivityRow)
    case starSheet(StarSheetRow)
    case starHelp(StarHelpRow)
    case venue(VenueRow)
    case base(BaseRow)
    case projectHousehold(ProjectHouseholdRow)
    case assistance(AssistanceRow)
    case policy(PolicyRow)
    case suggestion(SuggestionRow)
    case charter(CharterRow)

    /// Whether its ID number names somebody of whom a file may have several rows.
    var isOneOfMany: Bool {
        switch self {
        case .starHelp, .base, .projectHousehold, .assistance, .policy: true
        default: false
        }
    }
}

/// The check of a file's kind, with what it remembers of the rows before.
enum LedgerCheck {
    case profiles(year: Int?, today: Day)
    case chapters(ChapterCheck)
    case officers(OfficerCheck)
    case roster(RosterCheck)
    case links(LinkCheck)
    case activities(ActivityCheck)
    case starSheets(StarSheetCheck)
    case starHelp(StarHelpCheck)
    case venues(VenueCheck)
    case aid(AidLedgerCheck)
    case governance(GovernanceLedgerCheck)
    /// While another is at work.
    case none

    init(_ header: LedgerHeader, in context: IntakeContext) {
        let year = header.year ?? context.profileYear ?? context.year
        let (known, today) = (context.known, context.today)
        switch header.kind {
        case .profile:
            self = .profiles(year: header.year ?? context.year, today: today)
        case .chapters: self = .chapters(ChapterCheck(into: context.into, on: today))
        case .officers: self = .officers(OfficerCheck(known, on: today))
        case .members:
            var roster = RosterCheck(known, on: today)
            roster.beginFile()
            self = .roster(roster)
        case .links: self = .links(LinkCheck(known, ledgerYear: year, on: today))
        case .activities:
            self = .activities(ActivityCheck(known, ledgerYear: year, on: today))
        case .starSheet:
            self = .starSheets(StarSheetCheck(known, ledgerYear: year, on: today))
        case .starHelp:
            self = .starHelp(StarHelpCheck(known, ledgerYear: year, on: today))
        case .venues: self = .venues(Self.venues(header, known, year, today))
        case .bases, .projectHouseholds, .assistance, .policies:
            self = AidLedgerCheck(header, known, year, today).map { .aid($0) } ?? .none
        case .suggestions, .charters:
            self = .governance(GovernanceLedgerCheck(header, known, year, today))
        }
    }

    /// - Throws: `OutsidePlace` for a list of another township.
    mutating func check(_ row: LedgerRow) throws -> RowVerdict<CheckedRow> {
        switch self {
        case .profiles(let year, let today):
            return profile(row, year, today)
        case .chapters(var check):
            self = .none
            defer { self = .chapters(check) }
            return try check.check(row).map { .chapter($0) }
        case .officers(var check):
            self = .none
            defer { self = .officers(check) }
            return check.check(row).map { .officer($0) }
        case .roster(var check):
            // Taken out while it works: its memory of a hundred thousand rows is not copied.
            self = .none
            defer { self = .roster(check) }
            return check.check(row).map { .member($0.member) }
        case .links(var check):
            self = .none
            defer { self = .links(check) }
            return check.check(row).map { .link($0) }
        case .activities(let check):
            return check.check(row).map { .activity($0) }
        case .starSheets(var check):
            self = .none
            defer { self = .starSheets(check) }
            return check.check(row).map { .starSheet($0) }
        case .starHelp(let check):
            return check.check(row).map { .starHelp($0) }
        case .venues(let check):
            return check.check(row).map { .venue($0) }
        case .aid, .governance, .none: return checkLater(row)
        }
    }

    /// Ledgers that came to the others later.
    private mutating func checkLater(_ row: LedgerRow) -> RowVerdict<CheckedRow> {
        switch self {
        case .aid(var check):
            self = .none
            defer { self = .aid(check) }
            return check.check(row)
        case .governance(var check):
            self = .none
            defer { self = .governance(check) }
            return check.check(row)
        default:
            return .refused(RowRefusal(line: row.line, RowFault(.unknownKind, .reason, "")))
        }
    }

    private static func venues(
        _ header: LedgerHeader,
        _ known: KnownChapters,
        _ year: Int?,
        _ today: Day
    ) -> VenueCheck {
        VenueCheck(known, ledgerYear: year, inTenThousands: header.isInTenThousands, on: today)
    }

    private func profile(_ row: LedgerRow, _ year: Int?, _ today: Day) -> RowVerdict<CheckedRow> {
        do throws(RowFault) {
            return .accepted(.profile(try ProfileRow(row, ledgerYear: year, on: today)), [])
        } catch {
            return .refused(RowRefusal(line: row.line, error))
        }
    }
}

extension RowVerdict {
    func map<Other: Sendable>(_ make: (Row) -> Other) -> RowVerdict<Other> {
        switch self {
        case .accepted(let row, let notes): .accepted(make(row), notes)
        case .refused(let refusal): .refused(refusal)
        }
    }
}
