import Domain
import HTML
import Hummingbird
import Postgres

/// What stands with a project: its funding, its trainings, its follow-ups.
struct ProjectPartRoutes {
    func add(to doors: inout Doors) {
        let one = "/projects/{project}"
        doors.post("\(one)/funding", to: .enterProject, use: fund)
        doors.post("\(one)/funding/{row}/removal", to: .enterProject, use: unfund)
        doors.post("\(one)/activities", to: .enterProject, use: tie)
        doors.post("\(one)/activities/{row}/removal", to: .enterProject, use: untie)
        doors.post("\(one)/follow-ups", to: .enterProject, use: plan)
        doors.post("\(one)/follow-ups/{row}", to: .enterProject, use: follow)
    }

    func fund(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let clock = visitor.site.clock
        return try await visitor.keepProject(.enterProject, sent) { id, person in
            let form = try ProjectFundingForm(sent: sent).checked(on: clock.today)
            return ProjectQuery.addFunding.execute(
                id,
                form.kind,
                form.source,
                form.what,
                form.amount.count,
                form.year,
                person.account,
                clock.now()
            )
        }
    }

    func unfund(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (row, now) = (try visitor.id("row"), visitor.site.clock.now())
        return try await visitor.keepProject(.enterProject, sent) { id, person in
            ProjectQuery.removeFunding.execute(row, id, person.account, now)
        }
    }

    func tie(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let now = visitor.site.clock.now()
        return try await visitor.keepProject(.enterProject, sent) { id, person in
            guard let activity = Int64(sent["activity"]) else {
                throw Problems("activity", Sentence("请选已经办过的活动。"))
            }
            return ProjectQuery.tie.execute(id, activity, person.account, now)
        }
    }

    func untie(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (row, now) = (try visitor.id("row"), visitor.site.clock.now())
        return try await visitor.keepProject(.enterProject, sent) { id, person in
            ProjectQuery.untie.execute(row, id, person.account, now)
        }
    }

    func plan(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        return try await visitor.keepProject(.enterProject, sent) { id, _ in
            do throws(DayFault) {
                return ProjectQuery.planFollowUp.execute(id, try Day(written: sent["due_on"]))
            } catch {
                throw Problems("due_on", Sentence("这不是一个日子，请按 2026-05-29 这样填。"))
            }
        }
    }

    func follow(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let row = try visitor.id("row")
        let clock = visitor.site.clock
        return try await visitor.keepProject(.enterProject, sent) { id, person in
            var problems = Problems()
            let day = problems.day("done_on", sent["done_on"], upTo: clock.today, orElse: .whichDay)
            let missing = Sentence("请写看到了什么，至少 2 个字。")
            let what = problems.text("seen", sent["seen"], most: 300, orElse: missing)
            if let what, what.unicodeScalars.count < 2 { problems.add("seen", missing) }
            try problems.stopIfAny()
            return ProjectQuery.follow.execute(row, id, day, what, person.account, clock.now())
        }
    }
}

/// What a project is funded by, as typed.
struct ProjectFundingForm: Sendable {
    let sent: SentForm

    struct Checked: Sendable {
        let kind: ProjectFundingKind
        let source: FundSource?
        let what: String?
        let amount: Fen
        let year: Int
    }

    func checked(on today: Day) throws(Problems) -> Checked {
        var problems = Problems()
        let kind = ProjectFundingKind(rawValue: sent["funding"])
        if kind == nil { problems.add("funding", Sentence("请选资金的类别。")) }
        let amount = Fen(yuan: sent["amount"])
        if amount.map({ !(1...100_000_000_000).contains($0.count) }) ?? true {
            problems.add("amount", Sentence("请填金额，如 500 或 85.50。"))
        }
        let year = SchemeFields.whole(sent["year"])
        if year.map({ !(1980...today.year).contains($0) }) ?? true {
            problems.add("year", Sentence("请填 {n} 到 {m} 的整数。", 1980, today.year))
        }
        let what = problems.text("what", sent["what"], most: 60)
        guard let kind, let amount, let year, problems.isEmpty else { throw problems }
        return Checked(
            kind: kind,
            source: kind == .own ? nil : FundSource(rawValue: sent["source"]),
            what: what,
            amount: amount,
            year: year
        )
    }
}
