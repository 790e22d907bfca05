import Domain
import HTML
import Hummingbird
import Postgres

/// The households of a project: taken in, changed, their income declared, their hardship ended.
struct AssistedRoutes {
    func add(to doors: inout Doors) {
        let all = "/projects/{project}/households"
        doors.get("\(all)/new", to: .enterProject, use: form)
        doors.post(all, to: .enterProject, use: enter)
        let one = "\(all)/{row}"
        doors.get(one, to: .seeAssisted) { _, visitor in try await visitor.assisted() }
        doors.post(one, to: .enterProject, use: change)
        doors.post("\(one)/leaving", to: .enterProject, use: leave)
        doors.post("\(one)/income", to: .enterProject, use: declare)
        doors.post("\(one)/lifting", to: .confirmLifting, use: lift)
        doors.post("\(one)/lifting-reversal", to: .confirmLifting, use: unlift)
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let name = Folding.trimmed(String(request.uri.queryParameters["q"] ?? ""))
        return try await visitor.newAssisted(name)
    }

    func enter(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let id = try visitor.id("project")
        let clock = visitor.site.clock
        do {
            return try await visitor.act(sent) { person, transaction in
                let project = try await transaction.run(ProjectQuery.find.one(Project.self, id))
                try person.require(.enterProject, at: project.region)
                let form = AssistedForm(sent: sent)
                let (part, whom) = (try form.checked(), try form.household(on: clock.today))
                let row = try await transaction.run(
                    ProjectQuery.addHousehold.one(
                        Int64.self,
                        id,
                        whom.id,
                        part.role,
                        part.support,
                        part.skill,
                        whom.joinedOn,
                        person.account,
                        clock.now()
                    )
                )
                return .projectHousehold(row, of: id)
            }
        } catch let problems as Problems {
            return try await visitor.newAssisted(sent["q"], problems, sent)
        } catch let error as PostgresError {
            return try await visitor.newAssisted(sent["q"], try Problems.ofProjects(error), sent)
        }
    }

    func change(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await keep(.enterProject, request, visitor) { sent, row, project, _ in
            let part = try AssistedForm(sent: sent).checked()
            return ProjectQuery.changeHousehold.execute(
                row,
                project,
                Int(sent["version"]) ?? 0,
                part.role,
                part.support,
                part.skill
            )
        }
    }

    func leave(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let today = visitor.site.clock.today
        return try await keep(.enterProject, request, visitor) { sent, row, project, _ in
            var problems = Problems()
            let day = problems.day("left_on", sent["left_on"], upTo: today, orElse: .whichDay)
            try problems.stopIfAny()
            return ProjectQuery.leave.execute(row, project, day)
        }
    }

    func declare(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let clock = visitor.site.clock
        return try await keep(.enterProject, request, visitor) { sent, row, _, person in
            let form = try IncomeForm(sent: sent).checked(on: clock.today)
            return ProjectQuery.addIncome.execute(
                row,
                form.isBaseline,
                form.year,
                form.band.rawValue,
                form.declaredOn,
                person.account,
                clock.now()
            )
        }
    }

    func lift(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let clock = visitor.site.clock
        return try await keep(.confirmLifting, request, visitor) { sent, row, _, person in
            var problems = Problems()
            let day = problems.day(
                "lifted_on",
                sent["lifted_on"],
                upTo: clock.today,
                orElse: .whichDay
            )
            let reason = problems.reason(sent["reason"])
            try problems.stopIfAny()
            return ProjectQuery.lift.execute(row, day, reason, person.account, clock.now())
        }
    }

    func unlift(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let clock = visitor.site.clock
        return try await keep(.confirmLifting, request, visitor) { sent, row, _, person in
            var problems = Problems()
            let reason = problems.reason(sent["reason"])
            try problems.stopIfAny()
            return ProjectQuery.unlift.execute(row, reason, person.account, clock.now())
        }
    }

    /// One statement about a household of the project that the address names.
    private func keep(
        _ act: Act,
        _ request: Request,
        _ visitor: Visitor,
        _ statement: @escaping @Sendable (SentForm, Int64, Int64, SignedIn) throws -> Query<Int>
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (id, row) = (try visitor.id("project"), try visitor.id("row"))
        do {
            return try await visitor.act(sent) { person, transaction in
                let (project, rows) = try await transaction.run(
                    ProjectQuery.find.one(Project.self, id),
                    ProjectQuery.households.list(AssistedHousehold.self, id)
                )
                try person.require(act, at: project.region)
                guard rows.contains(where: { $0.id == row }) else { throw Stop.notFound }
                guard try await transaction.run(statement(sent, row, id, person)) == 1 else {
                    throw Problems("", .changedMeanwhile)
                }
                return .projectHousehold(row, of: id)
            }
        } catch let problems as Problems {
            return try await visitor.assisted(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.assisted(try Problems.ofProjects(error), sent)
        }
    }
}

extension Visitor {
    /// A household's page within its project, also with a form that was refused.
    fileprivate func assisted(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (id, row) = (try id("project"), try id("row"))
        let (person, (project, rows, incomes, liftings)) = try await read(
            ProjectQuery.find.one(Project.self, id),
            ProjectQuery.households.list(AssistedHousehold.self, id),
            ProjectQuery.income.list(DeclaredIncome.self, row),
            ProjectQuery.liftings.list(Lifting.self, row)
        )
        try person.require(.seeAssisted, at: project.region)
        guard let household = rows.first(where: { $0.id == row }) else { throw Stop.notFound }
        let page = AssistedPage(
            t: words(for: person),
            person: person,
            project: project,
            household: household,
            incomes: incomes,
            liftings: liftings,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// The form that takes a household in, also with what was refused.
    fileprivate func newAssisted(
        _ name: String,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try id("project")
        let (person, (project, candidates)) = try await read(
            ProjectQuery.find.one(Project.self, id),
            ProjectQuery.candidates.list(CandidateHousehold.self, id, name)
        )
        try person.require(.enterProject, at: project.region)
        let page = AssistedFormPage(
            t: words(for: person),
            project: project,
            name: name,
            candidates: candidates,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }
}
