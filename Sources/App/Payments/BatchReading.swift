import Domain
import HTML
import Hummingbird
import Postgres

extension Visitor {
    /// The place in the address, where payments are made.
    func payingPlace() throws -> RegionCode {
        let place = try Stop.hiding { try RegionCode(visit.parameters.get("place") ?? "") }
        guard place.level >= .county, place.level <= .village else { throw Stop.notFound }
        return place
    }

    /// The form for a new batch, also with what was refused.
    func batchForm(_ problems: Problems = Problems(), _ sent: SentForm? = nil) async throws
        -> Response
    {
        let place = try payingPlace()
        let (person, (region, towns, programmes)) = try await read(
            RegionQuery.find.one(Region.self, place),
            RegionQuery.children.list(RegionEntry.self, place, RegionCode?.none, 500),
            PaymentQuery.programmes.list(PaidProgramme.self, place)
        )
        try person.require(.preparePayments, at: place)
        let page = BatchFormPage(
            t: words(for: person),
            region: region,
            towns: place.level == .county ? towns : [],
            programmes: programmes,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// One batch, also with a form that was refused.
    func batchPage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil,
        wasRead: Bool = false
    ) async throws -> Response {
        let id = try id("batch")
        let (person, (batch, steps, villages, files)) = try await read(
            PaymentQuery.find.one(Batch.self, id),
            PaymentQuery.steps.list(BatchStepRow.self, id),
            PaymentQuery.villages.list(VillageSum.self, id),
            PaymentQuery.files.list(ResultFileRow.self, id)
        )
        try person.require(.seePayments, at: batch.region)
        let mayRelease = person.may(.preparePayments, at: batch.region)
        let (_, accounts) = try await read(
            FundQuery.accounts.list(
                FundAccount.self,
                mayRelease ? batch.chapter : 0,
                site.clock.today
            )
        )
        let page = BatchPage(
            t: words(for: person),
            person: person,
            batch: batch,
            steps: steps,
            villages: villages,
            files: files,
            accounts: accounts,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent,
            wasRead: wasRead
        )
        return show(page, to: person, status: problems.status)
    }

    /// Does something about a batch; what stands against it comes back with its page.
    func onBatch(_ sent: SentForm, _ act: (Int64) async throws -> Response) async throws -> Response
    {
        do {
            return try await act(try id("batch"))
        } catch let problems as Problems {
            return try await batchPage(problems, sent)
        } catch let error as PostgresError {
            return try await batchPage(try Problems.ofPayments(error), sent)
        }
    }
}
