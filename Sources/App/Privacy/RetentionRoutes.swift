import Domain
import HTML
import Hummingbird
import Postgres

/// What is kept for a term only: the rules, a trial of each, and clearing it by two persons.
struct RetentionRoutes {
    static let pageSize = 50

    func add(to doors: inout Doors) {
        doors.get("/retention", to: .seeRetention, use: list)
        doors.get("/retention/{rule}", to: .seeRetentionRows, use: rule)
        doors.post("/retention/{rule}", to: .proposeRetention, use: propose)
        doors.get("/retention-proposals/{proposal}", to: .seeRetentionRows) {
            try await $1.retentionProposal($0, Problems(), nil)
        }
        for event in RetentionEvent.allCases {
            let path = "/retention-proposals/{proposal}/\(event.path)"
            doors.post(path, to: event.act) { request, visitor in
                let sent = try await request.form(from: visitor)
                do {
                    return try await KeepRetention(visitor: visitor, sent: sent).step(event)
                } catch let problems as Problems {
                    return try await visitor.retentionProposal(request, problems, sent)
                }
            }
        }
        doors.get("/retention-holds", to: .seeRetentionRows, use: holds)
        doors.post("/retention-holds", to: .holdRetention, use: lay)
        doors.post("/retention-holds/{hold}/lift", to: .holdRetention, use: lift)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/retention?place=\(try await visitor.ownPlace().text)")
        }
        let (person, (here, counts, proposals, runs)) = try await visitor.read(
            MemberStore.place(place),
            RetentionQuery.counts.list(RetentionCount.self, place, visitor.site.clock.today),
            RetentionQuery.proposals.list(RetentionProposal.self, place, place.range.upperBound),
            RetentionQuery.runs.list(RetentionRun.self)
        )
        try person.require(.seeRetention, at: place)
        let page = RetentionPage(
            t: visitor.words(for: person),
            person: person,
            place: place,
            name: here.name,
            counts: counts,
            proposals: proposals,
            runs: runs
        )
        return visitor.show(page, to: person)
    }

    func rule(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.retentionRule(request, try request.place(), Problems())
    }

    func propose(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let rule = try visitor.retentionRule()
        let place = try Stop.hiding { try RegionCode(sent["place"]) }
        guard place.level == .township else { throw Stop.notFound }
        do {
            return try await KeepRetention(visitor: visitor, sent: sent).propose(rule, at: place)
        } catch let problems as Problems {
            return try await visitor.retentionRule(request, place, problems)
        }
    }

    func holds(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/retention-holds?place=\(try await visitor.ownPlace().text)")
        }
        let query = request.uri.queryParameters
        let wish = HoldWish(place: place) { name in query[Substring(name)].map { String($0) } }
        return try await visitor.retentionHolds(wish, Problems(), nil)
    }

    func lay(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let place = try Stop.hiding { try RegionCode(sent["place"]) }
        let wish = HoldWish(place: place) { sent[$0] }
        do {
            return try await KeepRetention(visitor: visitor, sent: sent).lay(wish)
        } catch let problems as Problems {
            return try await visitor.retentionHolds(wish, problems, sent)
        }
    }

    func lift(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await KeepRetention(visitor: visitor, sent: sent).lift()
        } catch let problems as Problems {
            let hold = try visitor.id("hold")
            let found = try await visitor.read(
                RetentionQuery.hold.one(HoldToLift.self, hold)
            ).1
            let wish = HoldWish(place: found.region) { _ in nil }
            return try await visitor.retentionHolds(wish, problems, sent)
        }
    }
}

extension RetentionEvent {
    var act: Act {
        switch self {
        case .confirm: .confirmRetention
        case .stop: .stopRetention
        }
    }

    /// The last part of its door.
    var path: String {
        switch self {
        case .confirm: "confirmation"
        case .stop: "stop"
        }
    }
}
