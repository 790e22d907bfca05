import Domain
import HTML
import Hummingbird
import Postgres

/// The unit members of a chapter (domain 2, 9 R1): organisations that join it, and leave when they like.
struct UnitRoutes {
    func add(to doors: inout Doors) {
        let units = "/chapters/{chapter}/unit-members"
        doors.get(units, to: .seeChapters, use: show)
        doors.post(units, to: .changeGroups, use: add)
        doors.post("\(units)/{unit}", to: .changeGroups, use: change)
        doors.post("\(units)/{unit}/leaving", to: .changeGroups, use: end)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await page(nil, visitor)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await act(request, visitor) { try await $0.add() }
    }

    func change(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let unit = try visitor.id("unit")
        return try await act(request, visitor) { try await $0.change(unit) }
    }

    func end(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let unit = try visitor.id("unit")
        return try await act(request, visitor) { try await $0.end(unit) }
    }

    private func act(
        _ request: Request,
        _ visitor: Visitor,
        _ body: (KeepUnit) async throws -> Response
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await body(KeepUnit(visitor: visitor, sent: sent))
        } catch let problems as Problems {
            return try await page(sent, visitor, problems)
        }
    }

    private func page(
        _ sent: SentForm?,
        _ visitor: Visitor,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let chapter = try visitor.chapter()
        let today = visitor.site.clock.today
        let (person, (found, units)) = try await visitor.read(
            ChapterStore.find(chapter, on: today),
            ChapterQuery.units.list(UnitMember.self, chapter)
        )
        try person.require(.seeChapters, at: found.region)
        let page = UnitsPage(
            t: visitor.words(for: person),
            person: person,
            chapter: found,
            units: units,
            today: today,
            sent: sent,
            sentFor: visitor.visit.parameters.get("unit", as: Int64.self),
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: person, status: problems.status)
    }
}

/// An organisation that belongs to a chapter, or did.
struct UnitMember: Row, Sendable {
    let id: Int64
    let name: String
    let joined: Day
    let left: Day?
    let version: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        joined = try row.next()
        left = try row.next()
        version = try row.next()
    }
}

/// One act on the unit members of a chapter, in one transaction.
struct KeepUnit: Sendable {
    let visitor: Visitor
    let sent: SentForm

    private var today: Day { visitor.site.clock.today }
    private var version: Int { Int(sent["version"]) ?? 0 }

    func add() async throws -> Response {
        let (name, joined) = try nameAndDay()
        return try await act { chapter, transaction in
            _ = try await transaction.run(ChapterQuery.unitAdd.execute(chapter, name, joined))
        }
    }

    func change(_ unit: Int64) async throws -> Response {
        let (name, joined) = try nameAndDay()
        return try await act { chapter, transaction in
            let changed = try await transaction.run(
                ChapterQuery.unitChange.execute(unit, chapter, version, name, joined)
            )
            guard changed == 1 else { throw Problems("name", .changedMeanwhile) }
        }
    }

    func end(_ unit: Int64) async throws -> Response {
        var problems = Problems()
        let day = problems.day("left_on", sent["left_on"], upTo: today, orElse: .whichDay)
        guard let day, problems.isEmpty else { throw problems }
        return try await act { chapter, transaction in
            let ended = try await transaction.run(
                ChapterQuery.unitEnd.execute(unit, chapter, version, day)
            )
            guard ended == 1 else { throw Problems("left_on", .changedMeanwhile) }
        }
    }

    private func nameAndDay() throws(Problems) -> (String, Day) {
        var problems = Problems()
        let missing = Sentence("请写单位的名称，2 到 50 个字。")
        let name = problems.text("name", sent["name"], most: 50, orElse: missing)
        if name?.unicodeScalars.count == 1 { problems.add("name", missing) }
        let day = problems.day("joined_on", sent["joined_on"], upTo: today, orElse: .whichDay)
        guard let name, let day, problems.isEmpty else { throw problems }
        return (name, day)
    }

    private func act(
        _ body: @escaping @Sendable (Chapter.ID, Transaction) async throws -> Void
    ) async throws -> Response {
        let chapter = try visitor.chapter()
        do {
            return try await visitor.act(sent) { person, transaction in
                let held = try await ChapterStore(database: transaction).hold(chapter)
                try person.require(.changeGroups, at: held.region)
                guard held.state != .dissolved else { throw Stop.notFound }
                try await body(chapter, transaction)
                return .units(ofChapter: chapter.value)
            }
        } catch let error as PostgresError {
            throw try Self.problems(error)
        }
    }

    private static func problems(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "unit_is_a_member_once":
            Problems("name", Sentence("这个单位已经是团体会员了。"))
        case "unit_leaves_after_it_joined":
            Problems("left_on", Sentence("退会的日子不能早于入会的日子。"))
        default: throw error
        }
    }
}

extension Link {
    static func units(ofChapter chapter: Int64) -> Link { "/chapters/\(chapter)/unit-members" }
}
