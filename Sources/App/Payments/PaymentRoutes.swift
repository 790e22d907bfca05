import Domain
import HTML
import Hummingbird
import Postgres

/// Batches of payments: prepared, released, sent to the bank, answered, closed.
struct PaymentRoutes {
    func add(to doors: inout Doors) {
        doors.get("/payments", to: .seePayments, use: list)
        doors.get("/payments/place/{place}/new", to: .preparePayments, use: form)
        doors.post("/payments/place/{place}/new", to: .preparePayments, use: prepare)
        let one = "/payments/{batch}"
        doors.get("\(one)", to: .seePayments, use: show)
        doors.post("\(one)/release", to: .preparePayments, use: release)
        doors.post("\(one)/withdrawal", to: .preparePayments, use: withdraw)
        doors.post("\(one)/closing", to: .preparePayments, use: close)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther(.payments(try await visitor.ownPlace()))
        }
        let (person, (region, batches, waiting)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            PaymentQuery.batches.list(BatchEntry.self, place, place.range.upperBound),
            PaymentQuery.waiting.one(PaymentsWaiting.self, place, place.range.upperBound)
        )
        try person.require(.seePayments, at: place)
        let page = BatchListPage(
            t: visitor.words(for: person),
            person: person,
            region: region,
            batches: batches,
            returned: waiting.returned
        )
        return visitor.show(page, to: person)
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.batchForm()
    }

    /// Whom a batch pays follows from the list; only which programme and which time is chosen.
    func prepare(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let clock = visitor.site.clock
        let place = try visitor.payingPlace()
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.preparePayments, at: place)
                let form = try BatchForm(sent: sent, today: clock.today).checked()
                let batch = try await transaction.run(
                    PaymentQuery.prepare.one(
                        Int64.self,
                        form.programme,
                        form.town(in: place),
                        form.year,
                        form.term.code,
                        person.account,
                        clock.now()
                    )
                )
                return .batch(batch)
            }
        } catch let problems as Problems {
            return try await visitor.batchForm(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.batchForm(try Problems.ofPayments(error), sent)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.batchPage(wasRead: request.uri.queryParameters["read"] == "before")
    }

    func release(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await take(.released, request, visitor) { sent, problems in
            let money = Int64(sent["money"])
            if money == nil { problems.add("money", .whichMoney) }
            return (nil, money)
        }
    }

    func withdraw(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await take(.withdrawn, request, visitor) { sent, problems in
            (problems.reason(sent["reason"]), nil)
        }
    }

    func close(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await take(.closed, request, visitor) { _, _ in (nil, nil) }
    }

    private func take(
        _ step: BatchStep,
        _ request: Request,
        _ visitor: Visitor,
        _ read: @escaping @Sendable (SentForm, inout Problems) -> (reason: String?, money: Int64?)
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.onBatch(sent) { id in
            try await visitor.act(sent) { person, transaction in
                let batch = try await transaction.run(PaymentQuery.find.one(Batch.self, id))
                try person.require(.preparePayments, at: batch.region)
                var problems = Problems()
                let (reason, money) = read(sent, &problems)
                try problems.stopIfAny()
                _ = try await transaction.run(
                    PaymentQuery.step.execute(
                        id,
                        step,
                        reason,
                        money,
                        FileDigest?.none,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                return .batch(id)
            }
        }
    }
}
