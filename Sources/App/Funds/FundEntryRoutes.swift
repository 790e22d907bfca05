import Domain
import HTML
import Hummingbird
import Postgres

/// One entry of a book: approved, booked, refused, withdrawn, taken back; and its papers.
struct FundEntryRoutes {
    func add(to doors: inout Doors) {
        let one = "/fund-entries/{entry}"
        doors.get("\(one)", to: .seeFunds, use: show)
        doors.post("\(one)/approval", to: .approveFund) { request, visitor in
            try await take([.approved], .approveFund, request, visitor)
        }
        doors.post("\(one)/booking", to: .approveFund) { request, visitor in
            try await take([.approved, .posted], .approveFund, request, visitor)
        }
        doors.post("\(one)/refusal", to: .approveFund) { request, visitor in
            try await take([.refused], .approveFund, request, visitor)
        }
        doors.post("\(one)/withdrawal", to: .enterFund) { request, visitor in
            try await take([.withdrawn], .enterFund, request, visitor)
        }
        doors.post("\(one)/reversal", to: .enterFund, use: reverse)
        doors.post("\(one)/papers", to: .enterFund, use: add)
        doors.get("\(one)/papers/{paper}", to: .seeFunds, use: paper)
        doors.post("\(one)/papers/{paper}/removal", to: .enterFund, use: remove)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.fundEntry()
    }

    /// Takes one step, or the two that lead from a draft into the book.
    private func take(
        _ steps: [FundStep],
        _ act: Act,
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let now = visitor.site.clock.now()
        return try await visitor.onFundEntry(sent) { id in
            try await visitor.act(sent) { person, transaction in
                let entry = try await transaction.run(FundQuery.find.one(FundEntry.self, id))
                try person.require(act, at: entry.region)
                var problems = Problems()
                let reason = steps == [.refused] ? problems.reason(sent["reason"]) : nil
                try problems.stopIfAny()
                // What was approved before is only booked now; what takes no step at all is refused.
                let left = steps.drop { steps.count > 1 && !$0.follows(entry.state) }
                for step in left.isEmpty ? steps[...] : left {
                    _ = try await transaction.run(
                        FundQuery.step.execute(id, step, reason, person.account, now)
                    )
                }
                return .fundEntry(id)
            }
        }
    }

    func reverse(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let clock = visitor.site.clock
        return try await visitor.onFundEntry(sent) { id in
            try await visitor.act(sent) { person, transaction in
                let entry = try await transaction.run(FundQuery.find.one(FundEntry.self, id))
                try person.require(.enterFund, at: entry.region)
                var problems = Problems()
                let reason = problems.reason(sent["reason"])
                try problems.stopIfAny()
                let reversal = try await transaction.run(
                    FundQuery.reverse.one(
                        Int64.self,
                        id,
                        clock.today,
                        reason,
                        person.account,
                        clock.now()
                    )
                )
                return .fundEntry(reversal)
            }
        }
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.evidence(from: visitor)
        let site = visitor.site
        return try await visitor.onFundEntry(sent.form) { id in
            var problems = Problems()
            let files = try await sent.evidence(&problems)
            if files.isEmpty, problems.isEmpty {
                problems.add("files", Sentence("请选一张照片。"))
            }
            try problems.stopIfAny()
            let (person, entry) = try await visitor.read(FundQuery.find.one(FundEntry.self, id))
            try person.require(.enterFund, at: entry.region)
            let kept = try await site.files.put(files)
            return try await visitor.act(sent.form) { person, transaction in
                try person.require(.enterFund, at: entry.region)
                try await transaction.add(
                    kept,
                    to: id,
                    in: entry.region,
                    by: person,
                    at: site.clock.now()
                )
                return .fundEntry(id)
            }
        }
    }

    func paper(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let wanted = try visitor.id("paper")
        let (_, papers) = try await visitor.read(
            FundQuery.papers.list(FundPaper.self, try visitor.id("entry"))
        )
        guard let paper = papers.first(where: { $0.id == wanted }) else { throw Stop.notFound }
        return try await visitor.show(paper.kept, asked: request)
    }

    func remove(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let paper = try visitor.id("paper")
        return try await visitor.onFundEntry(sent) { id in
            try await visitor.act(sent) { person, transaction in
                let entry = try await transaction.run(FundQuery.find.one(FundEntry.self, id))
                try person.require(.enterFund, at: entry.region)
                let removed = try await transaction.run(
                    FundQuery.removePaper.execute(
                        paper,
                        id,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                guard removed == 1 else { throw Stop.notFound }
                return .fundEntry(id)
            }
        }
    }
}

extension Visitor {
    /// One entry, also with a form that was refused.
    fileprivate func fundEntry(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try id("entry")
        let (person, (entry, steps, sides, papers)) = try await read(
            FundQuery.find.one(FundEntry.self, id),
            FundQuery.steps.list(FundStepRow.self, id),
            FundQuery.sides.list(FundSide.self, id),
            FundQuery.papers.list(FundPaper.self, id)
        )
        try person.require(.seeFunds, at: entry.region)
        let page = FundEntryPage(
            t: words(for: person),
            person: person,
            entry: entry,
            steps: steps,
            sides: sides,
            papers: papers,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// Does something about an entry; what stands against it comes back with its page.
    fileprivate func onFundEntry(
        _ sent: SentForm,
        _ act: (Int64) async throws -> Response
    ) async throws -> Response {
        do {
            return try await act(try id("entry"))
        } catch let problems as Problems {
            return try await fundEntry(problems, sent)
        } catch let error as PostgresError {
            return try await fundEntry(try Problems.ofFunds(error), sent)
        }
    }
}
