import Domain
import HTML
import Hummingbird
import Postgres

/// Revolving money as it is read, and the contracts that are made about it.
struct LoanRoutes {
    func add(to doors: inout Doors) {
        doors.get("/loans", to: .seeLoans, use: own)
        doors.get("/loans/{place}", to: .seeLoans, use: read)
        doors.get("/loans/{place}/borrowers", to: .enterLoan, use: borrowers)
        doors.get("/loan-contracts/{loan}", to: .seeLoans, use: show)
        doors.get("/loan-contracts/new/{household}", to: .enterLoan, use: form)
        doors.post("/loan-contracts/new/{household}", to: .enterLoan, use: enter)
    }

    func own(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        let (person, _) = try await visitor.read()
        try person.require(.seeLoans, at: place)
        return .seeOther(.loans(place))
    }

    func read(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let place = try visitor.loanPlace()
        let (person, region, book) = try await visitor.loanBook(of: place)
        try person.require(.seeLoans, at: place)
        let page = LoansPage(
            t: visitor.words(for: person),
            person: person,
            region: region,
            today: visitor.site.clock.today,
            book: book,
            skipped: request.skipped
        )
        return visitor.show(page, to: person)
    }

    /// Who may borrow next; with `from`, what one loan returned.
    func borrowers(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let place = try visitor.loanPlace()
        let (from, end) = (request.rolledFrom, place.range.upperBound)
        let (person, (region, borrowers)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            LoanQuery.borrowers.list(BorrowerLine.self, place, end, from)
        )
        try person.require(.enterLoan, at: place)
        let page = BorrowersPage(
            t: visitor.words(for: person),
            person: person,
            region: region,
            borrowers: borrowers,
            source: try await visitor.rolledFrom(from)
        )
        return visitor.show(page, to: person)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.loan()
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.loanForm(from: request.rolledFrom)
    }

    func enter(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let clock = visitor.site.clock
        let household = try visitor.id("household")
        do {
            return try await visitor.act(sent) { person, transaction in
                let borrower = try await transaction.run(
                    LoanQuery.borrower.one(Borrower.self, household, clock.today)
                )
                try person.require(.enterLoan, at: borrower.region)
                let form = try LoanForm(sent: sent, today: clock.today).checked()
                let contract = EnterLoan(household: household, form: form)
                return try await contract.carryOut(person, transaction, clock)
            }
        } catch let problems as Problems {
            return try await visitor.loanForm(from: Int64(sent["from"]), problems, sent)
        } catch let error as PostgresError {
            return try await visitor.loanForm(
                from: Int64(sent["from"]),
                try Problems.ofLoans(error),
                sent
            )
        }
    }
}

extension Request {
    /// How many contracts of a list stand on the pages before.
    fileprivate var skipped: Int {
        uri.queryParameters["skip"].flatMap { Int($0) }.map { max(0, $0) } ?? 0
    }

    /// The loan whose principal is lent again, if the address names one.
    fileprivate var rolledFrom: Int64? {
        uri.queryParameters["from"].flatMap { Int64($0) }
    }
}

extension Visitor {
    /// A place whose loans are read: a county, or lower.
    func loanPlace() throws -> RegionCode {
        let place = try Stop.hiding { try RegionCode(visit.parameters.get("place") ?? "") }
        guard place.level >= .county, place.level <= .village else { throw Stop.notFound }
        return place
    }

    /// The loan that is lent again; what is not hers to see is not there.
    fileprivate func rolledFrom(_ loan: Int64?) async throws -> Loan? {
        guard let loan else { return nil }
        return try await read(LoanQuery.find.one(Loan.self, loan, site.clock.today)).1
    }

    /// The form for a contract, also with what was refused.
    fileprivate func loanForm(
        from source: Int64?,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let today = site.clock.today
        let (person, borrower) = try await read(
            LoanQuery.borrower.one(Borrower.self, try id("household"), today)
        )
        try person.require(.enterLoan, at: borrower.region)
        let page = LoanFormPage(
            t: words(for: person),
            person: person,
            borrower: borrower,
            source: try await rolledFrom(source),
            today: today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}
