import Domain
import HTML
import Hummingbird
import Postgres

/// What consent is asked for in the register.
enum AskedConsent: String, CaseIterable, Sendable {
    case register, phone
    case idNumber = "id_number"
    case headID = "head_id"

    var label: Label {
        switch self {
        case .register: Label("会员：登记入会", "members: being kept in the register")
        case .phone: Label("会员：登记电话", "members: keeping the telephone number")
        case .idNumber: Label("会员：登记身份证号", "members: keeping the ID number")
        case .headID: Label("联系户：登记户主身份证号", "households: keeping the head's ID number")
        }
    }
}

/// What was said.
enum ConsentAnswer: String, CaseIterable, Sendable {
    case given, withdrawn, unasked

    var label: Label {
        switch self {
        case .given: Label("同意", "given")
        case .withdrawn: Label("撤回", "withdrawn")
        case .unasked: Label("没有问过", "never asked")
        }
    }
}

/// How many said what about one purpose.
struct ConsentCount: Row, Sendable {
    let purpose: AskedConsent
    let given: Int
    let withdrawn: Int
    let unasked: Int

    init(_ row: inout RowReader) throws {
        purpose = try row.next()
        given = try row.next()
        withdrawn = try row.next()
        unasked = try row.next()
    }

    func count(of answer: ConsentAnswer) -> Int {
        switch answer {
        case .given: given
        case .withdrawn: withdrawn
        case .unasked: unasked
        }
    }
}

/// Somebody who said it.
struct ConsentSubject: Row, Sendable {
    let id: Int64
    let name: String
    let chapter: String?
    let day: Day?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
        chapter = try row.next()
        day = try row.next()
    }
}

extension AskedConsent: Column {}

package enum ConsentQuery: String, QueryFile {
    case counts, members, households

    package static let folder = "consents"
}

/// Who agreed to what, took it back, or was never asked.
struct ConsentRoutes {
    static let pageSize = 50

    func add(to doors: inout Doors) {
        doors.get("/consents", to: .seeConsents, use: list)
        doors.get("/consents/{purpose}", to: .seeConsents, use: rows)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/consents?place=\(try await visitor.ownPlace().text)")
        }
        let (person, (here, counts)) = try await visitor.read(
            MemberStore.place(place),
            ConsentQuery.counts.list(ConsentCount.self, place, place.range.upperBound)
        )
        try person.require(.seeConsents, at: place)
        let page = ConsentsPage(
            t: visitor.words(for: person),
            person: person,
            here: here,
            region: place,
            counts: counts
        )
        return visitor.show(page, to: person)
    }

    func rows(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = visitor.visit.parameters.get("purpose").flatMap { AskedConsent(rawValue: $0) }
        guard let purpose = asked else { throw Stop.notFound }
        guard let place = try request.place() else {
            let own = try await visitor.ownPlace().text
            return .seeOther("/consents/\(purpose.rawValue)?place=\(own)")
        }
        let query = request.uri.queryParameters
        let answer = query["answer"].flatMap { ConsentAnswer(rawValue: String($0)) } ?? .unasked
        let after = query["after"].flatMap { Int64($0) } ?? 0
        let (person, (here, found)) = try await visitor.read(
            MemberStore.place(place),
            Self.rows(of: purpose, answer, at: place, after: after)
        )
        try person.require(.seeConsents, at: place)
        let page = ConsentRowsPage(
            t: visitor.words(for: person),
            name: here.name,
            region: place,
            purpose: purpose,
            answer: answer,
            found: found,
            isFirst: after == 0
        )
        return visitor.show(page, to: person)
    }

    private static func rows(
        of purpose: AskedConsent,
        _ answer: ConsentAnswer,
        at place: RegionCode,
        after: Int64
    ) -> Query<[ConsentSubject]> {
        let end = place.range.upperBound
        return purpose == .headID
            ? ConsentQuery.households.list(
                ConsentSubject.self,
                place,
                end,
                answer.rawValue,
                after,
                pageSize + 1
            )
            : ConsentQuery.members.list(
                ConsentSubject.self,
                place,
                end,
                purpose.rawValue,
                answer.rawValue,
                after,
                pageSize + 1
            )
    }
}
