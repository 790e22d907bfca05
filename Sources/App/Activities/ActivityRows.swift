import Domain
import Postgres

/// A line of the list of activities.
struct ActivityEntry: Row, Sendable {
    let record: Int64
    let day: Day
    let time: String?
    let type: ActivityType
    let topic: String
    let place: String?
    let headcount: Quantity?
    let state: ActivityState
    let isComplete: Bool
    let isLate: Bool
    let chapter: String

    init(_ row: inout RowReader) throws {
        record = try row.next()
        day = try row.next()
        time = try row.next()
        type = try row.next()
        topic = try row.next()
        place = try row.next()
        headcount = try Quantity(nullable: &row)
        state = try row.next()
        isComplete = try row.next()
        isLate = try row.next(Bool?.self) ?? false
        chapter = try row.next(String?.self) ?? ""
    }
}

/// What the activities of one type and state come to.
struct ActivitySum: Row, Sendable {
    let type: ActivityType
    let state: ActivityState
    let records: Int
    let people: Quantity
    let late: Int

    init(_ row: inout RowReader) throws {
        type = try row.next()
        state = try row.next()
        records = try row.next()
        let number: Int = try row.next()
        let isAtLeast = try row.next(Bool?.self) ?? false
        let isAbout = try row.next(Bool?.self) ?? false
        people = Quantity(number, isAtLeast ? .atLeast : isAbout ? .about : .exact) ?? .zero
        late = try row.next()
    }
}

/// The sums of a month, as its list and the pages that lead there show them.
struct ActivitySums: Sendable {
    let all: [ActivitySum]

    private var counted: [ActivitySum] { all.filter { $0.state.counts } }

    var records: Int { counted.reduce(0) { $0 + $1.records } }
    var late: Int { counted.reduce(0) { $0 + $1.late } }
    var people: Quantity { Quantity.sum(of: counted.map(\.people)) }

    /// Whether whoever came, came to health activities.
    var isOfHealthAlone: Bool { counted.allSatisfy(\.type.keepsNoNames) }

    func records(in state: ActivityState) -> Int {
        all.filter { $0.state == state }.reduce(0) { $0 + $1.records }
    }

    /// How many records there are of each type that has any.
    var byType: [(type: ActivityType, records: Int)] {
        ActivityType.allCases.compactMap { type in
            let count = counted.filter { $0.type == type }.reduce(0) { $0 + $1.records }
            return count == 0 ? nil : (type, count)
        }
    }
}

/// A key and the name that goes with it.
struct NamedKey: Sendable {
    let id: Int64
    let name: String

    init(id: Int64, name: String) {
        self.id = id
        self.name = name
    }

    /// Reads `12 清水村计生协会`.
    init?(_ line: String) {
        let halves = line.split(separator: " ", maxSplits: 1)
        guard halves.count == 2, let id = Int64(halves[0]) else { return nil }
        self.id = id
        name = String(halves[1])
    }
}

/// A township or village as the list of activities names it.
struct ActivityPlace: Row, Sendable {
    let name: String
    let chapters: [NamedKey]
    /// By the scheme in force in the month that is looked at.
    let daysToEnter: Int

    init(_ row: inout RowReader) throws {
        name = try row.next()
        chapters = try row.next([String].self).compactMap { NamedKey($0) }
        daysToEnter = try row.next()
    }
}

/// A chapter as the form for its activities needs it: its life, its groups, and its last words.
struct ActivityChapter: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let name: String
    let isDissolved: Bool
    /// The groups that are not closed, and that of the record which is looked at.
    private(set) var groups: [NamedKey]
    let foundedOn: Day?
    let dissolvedOn: Day?
    let topics: [String]
    let places: [String]
    let partners: [String]
    /// The chapters of its township, where it is the township's own.
    let neighbours: [NamedKey]

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        name = try row.next()
        isDissolved = try row.next(String.self) == "dissolved"
        groups = try row.next([String].self).compactMap { NamedKey($0) }
        foundedOn = try row.next()
        dissolvedOn = try row.next()
        topics = try row.next()
        places = try row.next()
        partners = try row.next()
        neighbours = try row.next([String].self).compactMap { NamedKey($0) }
    }

    /// The chapter with the group of a record among its choices, closed since then or not.
    func keeping(_ content: ActivityContent) -> ActivityChapter {
        guard let group = content.group, !groups.contains(where: { $0.id == group }) else {
            return self
        }
        var chapter = self
        chapter.groups.append(NamedKey(id: group, name: content.groupName ?? ""))
        return chapter
    }
}

/// Another chapter's record that says the same word for word.
struct CopyEntry: Row, Sendable {
    let record: Int64
    let day: Day
    let topic: String
    let chapter: String
    /// Otherwise it is the figures that are the same.
    let isText: Bool

    init(_ row: inout RowReader) throws {
        record = try row.next()
        day = try row.next()
        topic = try row.next()
        chapter = try row.next(String?.self) ?? ""
        isText = try row.next()
    }
}

/// The same of a chapter whose records are not hers to see: where and when, and nothing else.
struct HiddenCopy: Row, Sendable {
    let chapter: String
    let day: Day
    let isText: Bool

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        day = try row.next()
        isText = try row.next()
    }
}

/// A chapter that took part in a township's activity.
struct AttendingChapter: Row, Sendable {
    let chapter: Int64
    let name: String

    init(_ row: inout RowReader) throws {
        row.skip()
        chapter = try row.next()
        name = try row.next()
    }
}

/// How somebody took part.
enum ParticipationRole: String, CaseIterable, Sendable, Column {
    case attend, help, speak

    var label: Label {
        switch self {
        case .attend: Label("参加", "attended")
        case .help: Label("帮忙", "helped")
        case .speak: Label("主讲", "spoke")
        }
    }
}

/// A member or a household that took part.
struct Participant: Row, Sendable {
    let id: Int64
    let member: Int64?
    let household: Int64?
    let name: String
    let role: ParticipationRole

    init(_ row: inout RowReader) throws {
        id = try row.next()
        member = try row.next()
        household = try row.next()
        name = try row.next()
        role = try row.next()
    }
}

/// A photo or paper of a record.
struct ActivityFile: Row, Sendable {
    let id: Int64
    let kept: KeptFile

    init(_ row: inout RowReader) throws {
        id = try row.next()
        kept = try KeptFile(&row)
    }
}
