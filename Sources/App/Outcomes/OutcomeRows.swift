import Domain
import Postgres

/// A project's figures on a day; what nobody entered is nil.
struct ProjectOutcome: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let name: String
    let village: String
    let township: RegionCode
    let townshipName: String
    let product: String
    let isBase: Bool
    let state: String
    let counts: HouseholdCounts
    let funding: Int64?
    let spent: Int64?
    let acceptedOn: Day?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        name = try row.next()
        village = try row.next()
        township = try row.next()
        townshipName = try row.next()
        product = try row.next()
        isBase = try row.next()
        state = try row.next()
        counts = try HouseholdCounts(&row)
        funding = try row.next()
        spent = try row.next()
        acceptedOn = try row.next()
    }
}

/// How many households; nil where that is not told to whoever does not reach them: fewer than ten, or a number from
/// which such a one could be worked out.
struct HouseholdCounts: Sendable {
    var all: Int?
    /// New, linked, led, and without a role, as an old ledger leaves it.
    var byRole: [Int?]
    var lifted: Int?

    static let none = HouseholdCounts(all: 0, byRole: [0, 0, 0, 0], lifted: 0)

    var isWhole: Bool { all != nil && lifted != nil && byRole.allSatisfy { $0 != nil } }
}

extension HouseholdCounts {
    init(_ row: inout RowReader) throws {
        all = try row.next()
        let new: Int? = try row.next()
        let linked: Int? = try row.next()
        let led: Int? = try row.next()
        byRole = [new, linked, led, try row.next()]
        lifted = try row.next()
    }

    /// A number as a page shows it.
    static func said(_ count: Int?) -> String { count.map { "\($0)" } ?? "<10" }
}

/// The households of a place's projects together.
struct OutcomeSum: Row, Sendable {
    let place: RegionCode
    let counts: HouseholdCounts

    init(_ row: inout RowReader) throws {
        place = try row.next()
        counts = try HouseholdCounts(&row)
    }
}

/// What one loan of a project came to, without borrower or contract.
struct OutcomeLoan: Row, Sendable {
    let project: Int64
    let recovery: Recovery

    init(_ row: inout RowReader) throws {
        project = try row.next()
        let lent: Int64 = try row.next()
        let returned: Int64 = try row.next()
        let givenUp: Int64 = try row.next()
        let planned: Int64 = try row.next()
        recovery = Recovery(
            lent: Fen(lent),
            returned: Fen(returned),
            givenUp: Fen(givenUp),
            planned: Fen(planned),
            due: Fen(try row.next())
        )
    }
}

/// A household of a project, and what is known of its income.
struct OutcomeHousehold: Row, Sendable {
    let project: Int64
    let projectName: String
    let region: RegionCode
    let village: String
    let head: String
    let role: String?
    let baseline: Int?
    let latest: Int?
    let latestYear: Int?
    let liftedOn: Day?

    init(_ row: inout RowReader) throws {
        project = try row.next()
        projectName = try row.next()
        region = try row.next()
        village = try row.next()
        head = try row.next()
        role = try row.next()
        baseline = try row.next()
        latest = try row.next()
        latestYear = try row.next()
        liftedOn = try row.next()
    }

    var change: IncomeChange {
        var change = IncomeChange()
        change.count(from: baseline, to: latest)
        return change
    }

    /// Whether it earns what it should; nil where its role, its income or the local mean is not known.
    func reachesGoal(_ means: LocalMeans) -> Bool? {
        guard let role, let latest, let year = latestYear,
            let mean = means.yuan(at: region, year), let income = IncomeSpan(band: latest)
        else { return nil }
        return (role == "new" ? IncomeGoal.new : .linkedOrLed).isReached(by: income, mean: mean)
    }
}

/// What people of a township earn in a year, a head, and where that was published.
struct LocalMean: Row, Sendable {
    let township: RegionCode
    let year: Int
    let yuan: Int
    let source: String

    init(_ row: inout RowReader) throws {
        township = try row.next()
        year = try row.next()
        yuan = try row.next()
        source = try row.next()
    }
}

/// The local means of a place, by township and year.
struct LocalMeans: Sendable {
    let rows: [LocalMean]

    func mean(at region: RegionCode, _ year: Int) -> LocalMean? {
        rows.first { $0.year == year && $0.township.contains(region) }
    }

    func yuan(at region: RegionCode, _ year: Int) -> Int? { mean(at: region, year)?.yuan }
}
