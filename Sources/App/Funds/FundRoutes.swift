import Domain
import HTML
import Hummingbird
import Postgres

/// What a chapter enters into its book, and where its money lies.
struct FundRoutes {
    func add(to doors: inout Doors) {
        let new = "/chapters/{chapter}/funds/new/{kind}"
        doors.get("\(new)", to: .enterFund, use: form)
        doors.post("\(new)", to: .enterFund, use: enter)
        doors.post("/chapters/{chapter}/funds/accounts", to: .enterFund, use: open)
        doors.get("/funds/{place}/waiting", to: .seeFunds, use: waiting)
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        var model: FundEntry?
        if let id = request.uri.queryParameters["from"].flatMap({ Int64($0) }) {
            model = try await visitor.read(FundQuery.find.one(FundEntry.self, id)).1
        }
        return try await visitor.fundForm(try visitor.fundKind(), model: model)
    }

    func enter(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.evidence(from: visitor)
        let kind = try visitor.fundKind()
        let chapter = try visitor.id("chapter")
        return try await visitor.onFundForm(kind, sent) {
            let (person, (desk, accounts)) = try await visitor.read(
                FundQuery.desk.one(FundDesk.self, chapter),
                FundQuery.accounts.list(FundAccount.self, chapter, visitor.site.clock.today)
            )
            try person.require(.enterFund, at: desk.region)
            let form = try FundEntryForm(
                sent: sent.form,
                kind: kind,
                today: visitor.site.clock.today,
                accounts: accounts
            ).checked()
            var problems = Problems()
            let files = try await sent.evidence(&problems)
            try problems.stopIfAny()
            let kept = try await visitor.site.files.put(files)
            let entry = EnterFund(desk: desk, kind: kind, form: form, papers: kept)
            return try await visitor.act(sent.form) { person, transaction in
                try person.require(.enterFund, at: desk.region)
                return try await entry.carryOut(person, transaction, visitor.site.clock)
            }
        }
    }

    /// Opens an account with a bank.
    func open(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let chapter = try visitor.id("chapter")
        let kind = FundEntryKind(rawValue: sent["kind"]) ?? .income
        return try await visitor.onFundForm(kind, SentEvidence(form: sent)) {
            try await visitor.act(sent) { person, transaction in
                let desk = try await transaction.run(FundQuery.desk.one(FundDesk.self, chapter))
                try person.require(.enterFund, at: desk.region)
                let (name, tail) = try BankAccountForm(sent: sent).checked()
                let opened = try await transaction.run(
                    FundQuery.open.execute(
                        chapter,
                        true,
                        name,
                        tail,
                        person.account,
                        visitor.site.clock.now()
                    )
                )
                guard opened == 1 else { throw Problems("name", Sentence("这个名称已经有了。")) }
                return "/chapters/\(chapter)/funds/new/\(kind.rawValue)"
            }
        }
    }

    func waiting(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let place = try Stop.hiding { try RegionCode(visitor.visit.parameters.get("place") ?? "") }
        let (person, (region, entries)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            FundQuery.waiting.list(WaitingEntry.self, place, place.range.upperBound)
        )
        try person.require(.seeFunds, at: place)
        let page = WaitingFundsPage(
            t: visitor.words(for: person),
            person: person,
            region: region,
            today: visitor.site.clock.today,
            entries: entries
        )
        return visitor.show(page, to: person)
    }
}

/// An account with a bank as typed: its name, and the end of its number.
struct BankAccountForm {
    let sent: SentForm

    func checked() throws(Problems) -> (name: String, tail: String?) {
        var problems = Problems()
        let missing = Sentence("请写名称，至少 2 个字。")
        let name = problems.text("name", sent["name"], most: 30, orElse: missing)
        if let name, name.unicodeScalars.count < 2 { problems.add("name", missing) }
        let tail = Folding.tight(sent["tail"])
        if !tail.isEmpty, tail.utf8.count != 4 || !tail.utf8.allSatisfy({ (48...57).contains($0) })
        {
            problems.add("tail", Sentence("请填账号的最后 4 位数字，或者不填。"))
        }
        guard let name, problems.isEmpty else { throw problems }
        return (name, tail.isEmpty ? nil : tail)
    }
}

extension Visitor {
    fileprivate func fundKind() throws -> FundEntryKind {
        guard let kind = FundEntryKind(rawValue: visit.parameters.get("kind") ?? "") else {
            throw Stop.notFound
        }
        return kind
    }

    /// The form for an entry, also with what was refused.
    fileprivate func fundForm(
        _ kind: FundEntryKind,
        model: FundEntry? = nil,
        _ problems: Problems = Problems(),
        _ sent: SentEvidence? = nil
    ) async throws -> Response {
        let chapter = try id("chapter")
        let today = site.clock.today
        let (person, (desk, accounts, activities, projects)) = try await read(
            FundQuery.desk.one(FundDesk.self, chapter),
            FundQuery.accounts.list(FundAccount.self, chapter, today),
            FundQuery.activities.list(PaidActivity.self, chapter, today.adding(days: -400)),
            ProjectQuery.underWay.list(PaidProject.self, chapter)
        )
        try person.require(.enterFund, at: desk.region)
        let page = FundFormPage(
            t: words(for: person),
            person: person,
            desk: desk,
            kind: kind,
            accounts: accounts,
            activities: activities,
            projects: projects,
            today: today,
            formToken: FormToken(text: token.formToken),
            model: model?.chapter == chapter ? model : nil,
            problems: problems,
            sent: sent?.form,
            hadFiles: sent?.hasFiles ?? false
        )
        return show(page, to: person, status: problems.status)
    }

    /// Enters something; what stands against it comes back with the form, filled in.
    fileprivate func onFundForm(
        _ kind: FundEntryKind,
        _ sent: SentEvidence,
        _ act: () async throws -> Response
    ) async throws -> Response {
        do {
            return try await act()
        } catch let problems as Problems {
            return try await fundForm(kind, problems, sent)
        } catch let error as PostgresError {
            return try await fundForm(kind, try Problems.ofFunds(error), sent)
        }
    }
}
