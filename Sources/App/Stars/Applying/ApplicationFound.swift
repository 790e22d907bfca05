import Domain
import Hummingbird
import Postgres

/// An application with its sheet, as the pages about it show it.
struct ApplicationFound: Sendable {
    let application: StarApplication
    let sheet: ApplicationSheet
    let outcomes: [ApplicationOutcome]
    let known: [KnownMember]
    let steps: [ApplicationStep]
    let help: [GivenHelp]

    /// What the village's score came to last, or an old sheet said.
    var outcome: ApplicationOutcome? { outcomes.first }
}

/// What an application came to in one turn.
struct ApplicationOutcome: Row, Sendable {
    let turn: Int
    let isOfLedger: Bool
    /// Hundredths, A to E; nil where nothing of a category applies.
    let categories: [Int?]
    let total: Int
    let stars: Int
    let isFive: Bool
    let computed: Moment

    init(_ row: inout RowReader) throws {
        turn = try row.next()
        isOfLedger = try row.next(String.self) == "ledger"
        categories = try row.next()
        total = try row.next()
        stars = try row.next()
        isFive = try row.next()
        computed = try row.next()
    }
}

/// Help that was given for an application.
struct GivenHelp: Row, Sendable {
    let id: Int64
    let day: Day
    let method: String
    let content: String
    let code: String?
    let record: Int64?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        day = try row.next()
        method = try row.next()
        content = try row.next()
        code = try row.next()
        record = try row.next()
    }
}

extension StarApplication {
    static func find(_ id: Int64) -> Query<StarApplication> {
        StarApplicationQuery.find.one(StarApplication.self, id)
    }
}

extension Visitor {
    /// The application in the address, with all that its pages show.
    func starApplication() async throws -> (SignedIn, ApplicationFound) {
        try await starApplication(try id("application"))
    }

    func starApplication(_ id: Int64) async throws -> (SignedIn, ApplicationFound) {
        let (person, (application, categories, items, outcomes, known, steps, help)) =
            try await read(
                StarApplication.find(id),
                StarApplicationQuery.categories.list(SheetCategory.self, id),
                StarApplicationQuery.items.list(SheetItem.self, id),
                StarApplicationQuery.outcomes.list(ApplicationOutcome.self, id),
                StarApplicationQuery.knownMembers.list(KnownMember.self, id),
                StarApplicationQuery.steps.list(ApplicationStep.self, id),
                StarApplicationQuery.help.list(GivenHelp.self, id)
            )
        try person.require(act, at: application.region)
        let found = ApplicationFound(
            application: application,
            sheet: ApplicationSheet(application, categories, items),
            outcomes: outcomes,
            known: known,
            steps: steps,
            help: help
        )
        return (person, found)
    }
}
