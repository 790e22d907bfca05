import Domain
import Postgres

/// What a version of a record says happened.
struct ActivityContent: Equatable, Sendable {
    struct Output: Equatable, Sendable {
        let kind: OutputKind
        let topic: String?
        let quantity: Quantity
    }

    var type: ActivityType
    var topic: String
    var day: Day
    var time: String?
    var group: Int64?
    var groupName: String?
    var place: String?
    var partners: String?
    var headcount: Quantity?
    var result: String?
    var cost: Fen?
    var costSource: String?
    var outputs: [Output] = []
    var tally: HealthTally?

    /// What the rules of records need to know of it.
    var record: ActivityRecord {
        ActivityRecord(
            heldOn: day,
            place: place ?? "",
            type: type,
            headcount: headcount,
            result: result ?? ""
        )
    }

    /// The set of figures by which a copy is known: kind and number, in order.
    var figures: [String] {
        outputs.sorted {
            ($0.kind.rawValue, $0.quantity.number) < ($1.kind.rawValue, $1.quantity.number)
        }
        .map { "\($0.kind.rawValue) \($0.quantity.number)" }
    }
}

extension ActivityType {
    /// Only sums are kept of these, and nobody's name.
    var keepsNoNames: Bool { (20...29).contains(rawValue) }
}

/// A version of a record: what it says, and who said so, when and why.
struct Activity: Row, Sendable {
    let id: Int64
    let record: Int64
    let chapter: Int64
    let region: RegionCode
    let chapterName: String
    let state: ActivityState
    var content: ActivityContent
    let author: Int64
    /// Nil where the account is not hers to see.
    let authorName: String?
    let entered: Moment
    let enteredOn: Day?
    let reason: String?
    let isFromLedger: Bool
    let isCurrent: Bool
    /// By the scheme in force where and when it was held.
    let daysToEnter: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        record = try row.next()
        chapter = try row.next()
        region = try row.next()
        chapterName = try row.next(String?.self) ?? ""
        let group = try row.next(Int64?.self)
        let groupName = try row.next(String?.self)
        state = try row.next()
        content = ActivityContent(
            type: try row.next(),
            topic: try row.next(),
            day: try row.next(),
            time: try row.next()
        )
        (content.group, content.groupName) = (group, groupName)
        content.place = try row.next()
        content.partners = try row.next()
        content.headcount = try Quantity(nullable: &row)
        content.result = try row.next()
        content.cost = try row.next(Int64?.self).map(Fen.init)
        content.costSource = try row.next()
        author = try row.next()
        authorName = try row.next()
        entered = try row.next()
        enteredOn = try row.next()
        reason = try row.next()
        isFromLedger = try row.next()
        isCurrent = try row.next()
        daysToEnter = try row.next()
    }

    /// Whether what happened was entered later than the days that are allowed for it.
    var isLate: Bool {
        guard state.counts, let enteredOn else { return false }
        return ActivityDay.isLate(
            heldOn: content.day,
            enteredOn: enteredOn,
            days: daysToEnter
        )
    }
}

extension Quantity {
    /// A number and its kind in two columns, both there or both not.
    init?(nullable row: inout RowReader) throws {
        let number = try row.next(Int?.self)
        let kind = try row.next(QuantityKind?.self)
        guard let number, let kind else { return nil }
        self.init(number, kind)
    }
}

/// What one version says was given out.
struct OutputRow: Row, Sendable {
    let version: Int64
    let output: ActivityContent.Output

    init(_ row: inout RowReader) throws {
        version = try row.next()
        let kind: OutputKind = try row.next()
        let topic: String? = try row.next()
        let quantity = try Quantity(nullable: &row) ?? .zero
        output = ActivityContent.Output(kind: kind, topic: topic, quantity: quantity)
    }
}

/// The sums that one version of a health campaign's record has.
struct TallyRow: Row, Sendable {
    let version: Int64
    let tally: HealthTally

    init(_ row: inout RowReader) throws {
        version = try row.next()
        tally = try HealthTally(
            attended: row.next(),
            advised: row.next(),
            treated: row.next(),
            recovered: row.next()
        )
    }
}

/// All versions of a record, the first one first; each with what was given out and counted.
struct ActivityVersions: Sendable {
    let all: [Activity]
    let current: Activity

    /// Nil where there is no such record, or not hers to see.
    init?(_ versions: [Activity], _ outputs: [OutputRow], _ tallies: [TallyRow]) {
        all = versions.map { version in
            var whole = version
            whole.content.outputs = outputs.filter { $0.version == version.id }.map(\.output)
            whole.content.tally = tallies.first { $0.version == version.id }?.tally
            return whole
        }
        guard let current = all.last(where: \.isCurrent) else { return nil }
        self.current = current
    }

    /// Whether this account wrote any of what the record says; verifying and opening again is
    /// no writing, nor is bringing it in from a ledger.
    func isWritten(by account: Int64) -> Bool {
        var before: ActivityState?
        for version in all {
            let isImported = version.isFromLedger && version.id == version.record
            let isWriting = version.state != .verified && before != .verified && !isImported
            if isWriting, version.author == account { return true }
            before = version.state
        }
        return false
    }
}
