import Domain
import HTML
import Hummingbird
import Postgres

/// Households that stand in the register twice: found by the program, merged by a person.
struct HouseholdMergerRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.get("/households/duplicates", to: .mergeHouseholds, use: duplicates)
        doors.get("/households/{household}/merger", to: .mergeHouseholds, use: form)
        doors.post("/households/{household}/merger", to: .mergeHouseholds, use: merge)
    }

    func duplicates(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/households/duplicates?place=\(try await visitor.ownPlace().text)")
        }
        let (person, pairs) = try await visitor.read(
            HouseholdQuery.duplicates.list(
                HouseholdPair.self,
                place.township,
                place,
                place.range.upperBound
            )
        )
        try person.require(.mergeHouseholds, at: place)
        return visitor.show(
            HouseholdPairsPage(t: visitor.words(for: person), region: place, pairs: pairs),
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
            return try await MergeHouseholds(
                visitor: visitor,
                one: visitor.id("household"),
                other: other,
                sent: sent
            ).carryOut()
        } catch let problems as Problems {
            return try await page(other, visitor, .unprocessableContent, problems)
        }
    }

    private func page(
        _ other: Int64,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let id = try visitor.id("household")
        let (person, (one, two, links, otherLinks)) = try await visitor.read(
            HouseholdStore.find(id),
            HouseholdStore.find(other),
            HouseholdStore.links(of: id),
            HouseholdStore.links(of: other)
        )
        try person.require(.mergeHouseholds, at: one.region)
        try person.require(.mergeHouseholds, at: two.region)
        return visitor.show(
            HouseholdMergerPage(
                t: visitor.words(for: person),
                sides: [
                    .init(one, links, maskedID: try one.maskedID(site.keys)),
                    .init(two, otherLinks, maskedID: try two.maskedID(site.keys)),
                ],
                formToken: FormToken(text: visitor.token.formToken),
                problems: problems
            ),
            to: person,
            status: status
        )
    }
}

/// Two rows that may be one household.
struct HouseholdPair: Row, Sendable {
    struct Side: Sendable {
        let id: Int64
        let head: String
        let address: String?
        let chapter: String
        let state: HouseholdState

        init(_ row: inout RowReader) throws {
            id = try row.next()
            head = try row.next()
            address = try row.next()
            chapter = try row.next()
            state = try row.next()
        }
    }

    let one: Side
    let other: Side

    init(_ row: inout RowReader) throws {
        one = try Side(&row)
        other = try Side(&row)
    }
}
