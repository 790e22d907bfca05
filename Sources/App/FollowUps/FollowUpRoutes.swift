import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// The needs that households raised: by the day they are due, and what became of each.
struct FollowUpRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.get("/follow-ups", to: .seeContacts, use: list)
        doors.get("/follow-ups/{need}", to: .seeContacts, use: show)
        doors.post("/follow-ups/{need}/completion", to: .logContact, use: finish)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/follow-ups?place=\(try await visitor.ownPlace().text)")
        }
        let filter = FollowUpFilter(request.uri.queryParameters, at: place, on: site.clock.today)
        let (person, (here, counts, rows)) = try await visitor.read(
            MemberStore.place(place),
            filter.counts,
            filter.rows
        )
        try person.require(.seeContacts, at: place)
        return visitor.show(
            FollowUpListPage(
                t: visitor.words(for: person),
                person: person,
                filter: filter,
                here: here,
                counts: counts,
                found: rows
            ),
            to: person
        )
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await page(visitor)
    }

    func finish(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await FinishFollowUp(
                visitor: visitor,
                need: visitor.id("need"),
                sent: sent
            ).carryOut()
        } catch let problems as Problems {
            return try await page(visitor, problems, sent)
        }
    }

    private func page(
        _ visitor: Visitor,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, need) = try await visitor.read(
            FollowUpQuery.find.one(FollowUp.self, try visitor.id("need"))
        )
        try person.require(visitor.act, at: need.region)
        return visitor.show(
            FollowUpPage(
                t: visitor.words(for: person),
                need: need,
                mayFinish: person.may(.logContact, at: need.region),
                today: site.clock.today,
                formToken: FormToken(text: visitor.token.formToken),
                sent: sent,
                problems: problems
            ),
            to: person,
            status: problems.status
        )
    }
}

/// A need is dealt with: on which day, and with what result.
struct FinishFollowUp: Sendable {
    let visitor: Visitor
    let need: Int64
    let sent: SentForm

    func carryOut() async throws -> Response {
        let clock = visitor.site.clock
        var problems = Problems()
        let day = problems.day("done_on", sent["done_on"], upTo: clock.today, orElse: .whichDay)
        let result = problems.text(
            "result",
            sent["result"],
            most: 300,
            orElse: Sentence("请写明办成什么样了。")
        )
        guard let day, let result, problems.isEmpty else { throw problems }
        return try await visitor.act(sent) { person, transaction in
            let found = try await transaction.run(FollowUpQuery.find.one(FollowUp.self, need))
            try person.require(.logContact, at: found.region)
            let changed = try await transaction.run(
                FollowUpQuery.finish.execute(need, day, result, clock.now())
            )
            guard changed == 1 else { throw Problems("state", .changedMeanwhile) }
            return "/follow-ups/\(need)"
        }
    }
}
