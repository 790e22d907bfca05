import Domain
import HTML
import Hummingbird
import Postgres

/// Payments that came back: looked into where the person lives, so that a later batch pays them.
struct ReturnedRoutes {
    func add(to doors: inout Doors) {
        doors.get("/payments/place/{place}/returned", to: .followReturned, use: list)
        doors.post("/returned-payments/{payment}/follow-up", to: .followReturned, use: follow)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.returnedPage(at: visitor.payingPlace())
    }

    func follow(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let payment = try visitor.id("payment")
        let clock = visitor.site.clock
        let (asking, place) = try await visitor.read(
            PaymentQuery.returnedPlace.one(RegionCode.self, payment)
        )
        try asking.require(.followReturned, at: place)
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.followReturned, at: place)
                var problems = Problems()
                let missing = Sentence("请写跟进了什么，至少 2 个字。")
                let what = problems.text("what", sent["what"], most: 200, orElse: missing)
                if let what, what.unicodeScalars.count < 2 { problems.add("what", missing) }
                let day = problems.day(
                    "done_on",
                    sent["done_on"],
                    upTo: clock.today,
                    orElse: .whichDay
                )
                try problems.stopIfAny()
                _ = try await transaction.run(
                    PaymentQuery.followUp.execute(payment, what, day, person.account, clock.now())
                )
                return .returnedPayments(place)
            }
        } catch let problems as Problems {
            return try await visitor.returnedPage(at: place, problems, sent)
        } catch let error as PostgresError {
            return try await visitor.returnedPage(at: place, try Problems.ofPayments(error), sent)
        }
    }
}

extension Visitor {
    fileprivate func returnedPage(
        at place: RegionCode,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, (region, rows)) = try await read(
            RegionQuery.find.one(Region.self, place),
            PaymentQuery.returned.list(ReturnedPayment.self, place, place.range.upperBound)
        )
        try person.require(.followReturned, at: place)
        let page = ReturnedPage(
            t: words(for: person),
            person: person,
            region: region,
            rows: rows,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent,
            refused: problems.isEmpty ? nil : try id("payment")
        )
        return show(page, to: person, status: problems.status)
    }
}
