import Domain
import Foundation
import HTML
import Postgres

package enum ReturnQuery: String, QueryFile {
    case activities, keep, last, links, made, organisation, policies, read, reviewer, roster

    package static let folder = "returns"
}

extension StandardReturn {
    /// What a person must be allowed to see for it.
    var act: Act {
        switch self {
        case .organisation, .roster: .seeMembers
        case .links: .seeHouseholds
        case .activities: .seeActivities
        case .rating: .seeRatings
        case .stars: .seeStarFigures
        case .projects: .seeLoans
        case .assistance, .notices: .seeCases
        case .insurance: .seePolicies
        case .funds: .seeFunds
        case .venues: .seeVenues
        case .selfGovernance: .seeGovernance
        case .summary: .seeSummaries
        }
    }

    /// Whether it can be taken out with the numbers that are hidden elsewhere, to be brought in again.
    var hasWholeForm: Bool { self == .roster || self == .links || self == .insurance }

    /// Whether `xiehui export` writes it; the others are taken from their pages.
    var isWrittenByCommand: Bool { isMadeHere || self == .selfGovernance }

    /// Whether it is made of its rows here; the others stand with their subjects.
    var isMadeHere: Bool { rawValue <= Self.activities.rawValue }

    /// Whether its page, its paper and its file are here.
    var hasPageHere: Bool { isMadeHere || self == .rating }
}

extension Link {
    /// A return that is made here, of a place and a period.
    static func standardReturn(
        _ kind: StandardReturn,
        _ place: RegionCode,
        _ period: ReturnPeriod
    ) -> Link {
        "/returns/\(place.text)/\(period.iso)/r\(kind.rawValue)"
    }

    static func returns(_ place: RegionCode, _ year: Int? = nil) -> Link {
        Link("/returns\(query: ["place": place.text, "year": year.map { "\($0)" }])")
    }
}

/// In which form a return was taken out.
enum ReturnForm: String, Sendable {
    case paper, xlsx, csv, docx, pdf
}

/// That a return is taken out: every way out passes here, and leaves a row behind it.
struct ReturnExport: Sendable {
    let kind: StandardReturn
    let place: RegionCode
    let period: ReturnPeriod
    let form: ReturnForm
    var isWhole = false

    func kept(at now: Date) -> Query<Int> {
        ReturnQuery.keep.execute(kind.code, place, period.iso, form.rawValue, isWhole, now)
    }
}

extension Visitor {
    /// The row that says what is taken out here.
    func kept(
        _ kind: StandardReturn,
        _ place: RegionCode,
        _ period: ReturnPeriod,
        _ form: ReturnForm
    ) -> Query<Int> {
        ReturnExport(kind: kind, place: place, period: period, form: form)
            .kept(at: site.clock.now())
    }
}

extension ReturnPeriod {
    init(_ period: FundPeriod) {
        self =
            switch period {
            case .year(let year): .year(year)
            case .month(let month): .month(month)
            }
    }
}

/// A return that somebody has to make before it can be taken out, and has made.
struct MadeReturn: Row, Hashable, Sendable {
    let kind: StandardReturn?
    let period: ReturnPeriod?

    init(_ kind: StandardReturn, _ period: ReturnPeriod) {
        self.kind = kind
        self.period = period
    }

    init(_ row: inout RowReader) throws {
        kind = StandardReturn(code: try row.next(String.self))
        period = ReturnPeriod(iso: try row.next(String.self))
    }

    /// Those of a place, or of its township, from a year on.
    static func query(_ place: RegionCode, since year: Int) -> Query<[MadeReturn]> {
        ReturnQuery.made.list(MadeReturn.self, place.ancestor(at: .township) ?? place, place, year)
    }
}

/// When a return of a period was last taken out.
struct LastExport: Row, Sendable {
    let kind: StandardReturn?
    let period: ReturnPeriod?
    let at: Moment
    let by: String

    init(_ row: inout RowReader) throws {
        kind = StandardReturn(code: try row.next(String.self))
        period = ReturnPeriod(iso: try row.next(String.self))
        at = try row.next()
        by = try row.next()
    }

    /// Those of a place from a year on.
    static func query(_ place: RegionCode, since year: Int) -> Query<[LastExport]> {
        ReturnQuery.last.list(LastExport.self, place, "\(year)")
    }
}
