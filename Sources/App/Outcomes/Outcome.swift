import Domain

/// What projects came to: one project's, a township's, or a county's.
struct Outcome: Sendable {
    var projects = 0
    var bases = 0
    var counts = HouseholdCounts.none
    /// Nil while nobody entered what went in.
    var funding: Int64?
    /// The households of the projects whose funding is known; nil where one of them may not be told.
    var fundedHouseholds: Int? = 0
    var recovery = Recovery.nothing
    /// Nil for whoever does not reach the households.
    var income: IncomeChange?
    var reached = 0
    var short = 0

    init() {}

    init(
        _ project: ProjectOutcome,
        _ loans: [OutcomeLoan],
        _ households: [OutcomeHousehold]?,
        _ means: LocalMeans
    ) {
        projects = 1
        bases = project.isBase ? 1 : 0
        counts = project.counts
        funding = project.funding
        fundedHouseholds = project.funding == nil ? 0 : project.counts.all
        recovery = loans.reduce(.nothing) { $0 + $1.recovery }
        income = households.map { $0.reduce(IncomeChange()) { $0 + $1.change } }
        let goals = (households ?? []).compactMap { $0.reachesGoal(means) }
        reached = goals.count { $0 }
        short = goals.count { !$0 }
    }

    var costPerHousehold: Int64? {
        fundedHouseholds.flatMap { CostPerHousehold.fen(funding, households: $0) }
    }

    /// All of these together; their households are summed where they may be told.
    static func sum(_ outcomes: [Self], _ counts: HouseholdCounts?) -> Self {
        var sum = outcomes.reduce(Self()) { $0 + $1 }
        sum.counts = counts ?? .none
        return sum
    }

    /// All but the households.
    static func + (one: Self, other: Self) -> Self {
        var sum = one
        sum.projects += other.projects
        sum.bases += other.bases
        if let funding = other.funding { sum.funding = (one.funding ?? 0) + funding }
        sum.fundedHouseholds = one.fundedHouseholds.flatMap { known in
            other.fundedHouseholds.map { known + $0 }
        }
        sum.recovery = one.recovery + other.recovery
        if let income = other.income { sum.income = (one.income ?? IncomeChange()) + income }
        sum.reached += other.reached
        sum.short += other.short
        return sum
    }
}

/// The outcomes of a place up to the end of a year, project by project.
struct OutcomeSheet: Sendable {
    struct Line: Sendable {
        let project: ProjectOutcome
        let outcome: Outcome
    }

    let year: Int
    let lines: [Line]
    let means: LocalMeans
    let sum: Outcome
    private let sums: [OutcomeSum]

    init(
        _ place: RegionCode,
        _ year: Int,
        _ projects: [ProjectOutcome],
        _ sums: [OutcomeSum],
        _ loans: [OutcomeLoan],
        _ households: [OutcomeHousehold]?,
        _ means: [LocalMean]
    ) {
        self.year = year
        let means = LocalMeans(rows: means)
        self.means = means
        let ofProject = Dictionary(grouping: loans, by: \.project)
        let people = households.map { Dictionary(grouping: $0, by: \.project) }
        lines = projects.map { project in
            Line(
                project: project,
                outcome: Outcome(
                    project,
                    ofProject[project.id] ?? [],
                    people.map { $0[project.id] ?? [] },
                    means
                )
            )
        }
        self.sums = sums
        sum = .sum(lines.map(\.outcome), sums.first { $0.place == place }?.counts)
    }

    /// Whether every number of households is told.
    var isWhole: Bool {
        sum.counts.isWhole && lines.allSatisfy { $0.outcome.counts.isWhole }
            && sums.allSatisfy { $0.counts.isWhole }
    }

    /// A line a township, in the order of their codes.
    var townships: [(code: RegionCode, name: String, outcome: Outcome)] {
        Dictionary(grouping: lines, by: \.project.township).sorted { $0.key < $1.key }
            .map { code, lines in
                (
                    code, lines.first?.project.townshipName ?? code.text,
                    .sum(lines.map(\.outcome), sums.first { $0.place == code }?.counts)
                )
            }
    }
}

extension IncomeSpan {
    /// The edges of the declared bands, in yuan a head and year.
    private static let edges = [0, 2_000, 5_000, 10_000, 20_000, 50_000]

    /// What lies in a band; nil for what is none.
    init?(band: Int) {
        guard Self.edges.indices.contains(band) else { return nil }
        self.init(
            least: Self.edges[band],
            below: band + 1 < Self.edges.count ? Self.edges[band + 1] : nil
        )
    }
}
