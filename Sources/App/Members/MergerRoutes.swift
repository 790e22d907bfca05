import Domain
import HTML
import Hummingbird
import Postgres

/// People who stand in the register twice: found by the program, merged by a person.
struct MergerRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.get("/members/duplicates", to: .mergeMembers, use: duplicates)
        doors.get("/members/{member}/merger", to: .mergeMembers, use: form)
        doors.post("/members/{member}/merger", to: .mergeMembers, use: merge)
    }

    func duplicates(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/members/duplicates?place=\(try await visitor.ownPlace().text)")
        }
        let (person, pairs) = try await visitor.read(
            MemberQuery.duplicates.list(
                DuplicatePair.self,
                place.township,
                place,
                place.range.upperBound
            )
        )
        try person.require(.mergeMembers, at: place)
        return visitor.show(
            DuplicatesPage(t: visitor.words(for: person), region: place, pairs: pairs),
            to: person
        )
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let other = request.uri.queryParameters["with"].flatMap({ Int64($0) }) else {
            throw Stop.notFound
        }
        return try await page(other, visitor, .ok)
    }

    func merge(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        guard let other = Int64(sent["with"]) else { throw Stop.notFound }
        do {
            return try await MergeMembers(
                visitor: visitor,
                one: visitor.id("member"),
                other: other,
                sent: sent
            ).carryOut()
        } catch let problems as Problems {
            return try await page(other, visitor, .unprocessableContent, problems, sent)
        }
    }

    private func page(
        _ other: Int64,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try visitor.id("member")
        let (person, (one, two, links, otherLinks)) = try await visitor.read(
            MemberStore.find(id),
            MemberStore.find(other),
            MemberStore.links(of: id),
            MemberStore.links(of: other)
        )
        try person.require(.mergeMembers, at: one.region)
        try person.require(.mergeMembers, at: two.region)
        let sides = [
            try MergerSide(of: one, links: links, keys: site.keys),
            try MergerSide(of: two, links: otherLinks, keys: site.keys),
        ]
        return visitor.show(
            MemberMergerPage(
                t: visitor.words(for: person),
                sides: sides,
                fields: MergedFields(kept: sides[0], other: sides[1], sent: sent),
                formToken: FormToken(text: visitor.token.formToken),
                problems: problems
            ),
            to: person,
            status: status
        )
    }
}

/// Two rows that may be one person.
struct DuplicatePair: Row, Sendable {
    struct Side: Sendable {
        let id: Int64
        let name: String
        let sex: Sex
        let birthDate: Day
        let chapter: String
        let state: MemberState

        init(_ row: inout RowReader) throws {
            id = try row.next()
            name = try row.next()
            sex = try row.next()
            birthDate = try row.next()
            chapter = try row.next()
            state = try row.next()
        }
    }

    let one: Side
    let other: Side
    let haveOnePhone: Bool

    init(_ row: inout RowReader) throws {
        one = try Side(&row)
        other = try Side(&row)
        haveOnePhone = try row.next()
    }
}
