import Domain
import Postgres
import Synchronization

/// Who keeps a township of a demonstration, as its accounts say.
struct TownOffice: Row, Sendable {
    let isDemonstration: Bool
    /// Whether it has months of its own already.
    let isBegun: Bool
    let officer: String?
    let approver: String?
    let fundKeeper: String?

    init(_ row: inout RowReader) throws {
        isDemonstration = try row.next()
        isBegun = try row.next()
        officer = try row.next()
        approver = try row.next()
        fundKeeper = try row.next()
    }
}

/// A chapter of the township, the township's own among them.
struct TownChapter: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let name: String
    let kind: ChapterKind
    let households: Int
    let groups: [String]
    /// Whoever keeps it by an account of her own; for the others the township's officer does.
    let secretary: String?
    /// Who may sit on its panel for five-star households.
    let reviewers: [String]

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        name = try row.next()
        kind = try row.next()
        households = try row.next()
        groups = try row.next()
        secretary = try row.next()
        reviewers = try row.next()
    }

    var isTown: Bool { kind == .town }
    /// By the default scheme enterprises are not.
    var isRated: Bool { kind == .village || kind == .community }
}

/// The people who act, and what they remember of what they did.
struct TownPeople: Sendable {
    let officer: ActingPerson
    let approver: ActingPerson
    let fundKeeper: ActingPerson
    let secretaries: [Int64: ActingPerson]
    let reviewers: [ActingPerson]
    private let memory = Memory()

    init(
        officer: ActingPerson,
        approver: ActingPerson,
        fundKeeper: ActingPerson,
        secretaries: [Int64: ActingPerson],
        reviewers: [ActingPerson]
    ) {
        self.officer = officer
        self.approver = approver
        self.fundKeeper = fundKeeper
        self.secretaries = secretaries
        self.reviewers = reviewers
    }

    /// Whoever writes down what a chapter does.
    func keeper(of chapter: TownChapter) -> ActingPerson { secretaries[chapter.id] ?? officer }

    /// Where something was written down, to come back to it: without what the address asks besides.
    func remember(_ what: String, at path: String) {
        memory.places.withLock { $0[what] = String(path.prefix { $0 != "?" }) }
    }

    func place(of what: String) -> String? { memory.places.withLock { $0[what] } }

    private final class Memory: Sendable {
        let places = Mutex<[String: String]>([:])
    }
}
