import Domain
import HTML
import Hummingbird
import Postgres

/// What the bank says of an account, beside what the book says: read, matched, and what is left over.
struct ReconciliationRoutes {
    func add(to doors: inout Doors) {
        let one = "/fund-accounts/{account}"
        doors.get("\(one)", to: .seeFunds, use: show)
        doors.post("\(one)/lines", to: .enterFund, use: read)
        doors.post("\(one)/matches", to: .enterFund, use: match)
        doors.post("\(one)/matches/{match}/removal", to: .enterFund, use: undo)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.moneyAccount()
    }

    func read(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let upload = try await request.upload(from: visitor)
        let clock = visitor.site.clock
        return try await visitor.onMoneyAccount(upload.form) { id in
            let (person, account) = try await visitor.read(
                ReconciliationQuery.account.one(MoneyAccount.self, id, clock.today)
            )
            try person.require(.enterFund, at: account.region)
            let rows = try await ReadBankList.rows(of: upload)
            return try await visitor.act(upload.form, takingLong: true) { person, transaction in
                try person.require(.enterFund, at: account.region)
                try await ReadBankList(account: id, clock: clock)
                    .carryOut(rows, person, transaction)
                return account.link
            }
        }
    }

    func match(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let clock = visitor.site.clock
        return try await visitor.onMoneyAccount(sent) { id in
            guard let line = Int64(sent["line"]), let side = Int64(sent["side"]) else {
                throw Problems("side", Sentence("请选账上的哪一笔。"))
            }
            return try await visitor.act(sent) { person, transaction in
                let account = try await transaction.run(
                    ReconciliationQuery.account.one(MoneyAccount.self, id, clock.today)
                )
                try person.require(.enterFund, at: account.region)
                _ = try await transaction.run(
                    ReconciliationQuery.match.execute(line, side, person.account, clock.now())
                )
                return account.link
            }
        }
    }

    func undo(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let wrong = try visitor.id("match")
        let clock = visitor.site.clock
        return try await visitor.onMoneyAccount(sent) { id in
            try await visitor.act(sent) { person, transaction in
                let account = try await transaction.run(
                    ReconciliationQuery.account.one(MoneyAccount.self, id, clock.today)
                )
                try person.require(.enterFund, at: account.region)
                let undone = try await transaction.run(
                    ReconciliationQuery.undo.execute(wrong, id, person.account, clock.now())
                )
                guard undone == 1 else { throw Stop.notFound }
                return account.link
            }
        }
    }
}

extension Visitor {
    fileprivate func moneyAccount(_ problems: Problems = Problems()) async throws -> Response {
        let id = try id("account")
        let (person, (account, lines, sides, matches)) = try await read(
            ReconciliationQuery.account.one(MoneyAccount.self, id, site.clock.today),
            ReconciliationQuery.lines.list(BankLine.self, id),
            ReconciliationQuery.sides.list(OpenSide.self, id),
            ReconciliationQuery.matches.list(BankMatch.self, id)
        )
        try person.require(.seeFunds, at: account.region)
        let page = MoneyAccountPage(
            t: words(for: person),
            person: person,
            account: account,
            today: site.clock.today,
            lines: lines,
            sides: sides,
            matches: matches,
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }

    /// Does something about an account; what stands against it comes back with its page.
    fileprivate func onMoneyAccount(
        _ sent: SentForm,
        _ act: (Int64) async throws -> Response
    ) async throws -> Response {
        do {
            return try await act(try id("account"))
        } catch let problems as Problems {
            return try await moneyAccount(problems)
        } catch let error as PostgresError {
            switch error.constraint {
            case "matched_is_the_same_money":
                return try await moneyAccount(Problems("side", Sentence("金额不一样，不是同一笔钱。")))
            case "bank_line_is_matched_once", "posting_is_matched_once":
                return try await moneyAccount(Problems("side", Sentence("这一笔已经对上了。")))
            default: return try await moneyAccount(try Problems.ofFunds(error))
            }
        }
    }
}
