import Domain
import HTML
import Hummingbird
import Postgres

extension Visitor {
    /// A project's page, also with a form that was refused.
    func project(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try id("project")
        let (person, (project, steps, households, money, paid, loans)) = try await read(
            ProjectQuery.find.one(Project.self, id),
            ProjectQuery.steps.list(ProjectStepRow.self, id),
            ProjectQuery.households.list(AssistedHousehold.self, id),
            ProjectQuery.funding.list(ProjectMoney.self, id),
            ProjectQuery.paid.list(PaidForProject.self, id),
            LoanQuery.ofProject.list(ProjectLoan.self, id, site.clock.today)
        )
        try person.require(.seeProjects, at: project.region)
        var parts = try await projectParts(id)
        parts.households = households
        parts.money = money
        parts.paid = paid
        parts.loans = loans
        let page = ProjectPage(
            t: words(for: person),
            person: person,
            project: project,
            steps: steps,
            parts: parts,
            today: site.clock.today,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: person, status: problems.status)
    }

    /// What was done along with a project.
    private func projectParts(_ id: Int64) async throws -> ProjectParts {
        let lately = site.clock.today.adding(days: -400)
        let (_, (activities, tieable, followUps, checks, photos)) = try await read(
            ProjectQuery.activities.list(TiedActivity.self, id),
            ProjectQuery.tieable.list(PaidActivity.self, id, lately),
            ProjectQuery.followUps.list(ProjectFollowUp.self, id),
            ProjectQuery.checks.list(ProjectCheck.self, id),
            ProjectQuery.photos.list(FundPaper.self, id)
        )
        return ProjectParts(
            activities: activities,
            tieable: tieable,
            followUps: followUps,
            checks: checks,
            photos: photos
        )
    }

    /// Does something about a project; what stands against it comes back with its page.
    func onProject(
        _ sent: SentForm,
        _ act: (Int64) async throws -> Response
    ) async throws -> Response {
        do {
            return try await act(try id("project"))
        } catch let problems as Problems {
            return try await project(problems, sent)
        } catch let error as PostgresError {
            return try await project(try Problems.ofProjects(error), sent)
        }
    }

    /// One statement about a project that is hers to keep; nothing changed means there was nothing.
    func keepProject(
        _ act: Act,
        _ sent: SentForm,
        _ statement: @escaping @Sendable (Int64, SignedIn) throws -> Query<Int>
    ) async throws -> Response {
        try await onProject(sent) { id in
            try await self.act(sent) { person, transaction in
                let project = try await transaction.run(ProjectQuery.find.one(Project.self, id))
                try person.require(act, at: project.region)
                guard try await transaction.run(statement(id, person)) == 1 else {
                    throw Stop.notFound
                }
                return .project(id)
            }
        }
    }
}
