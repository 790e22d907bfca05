import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// Three-Combination projects: listed by place, entered, changed and looked at.
struct ProjectRoutes {
    func add(to doors: inout Doors) {
        doors.get("/projects", to: .seeProjects, use: own)
        doors.get("/projects/place/{place}/{year}", to: .seeProjects, use: list)
        doors.get("/projects/new/{chapter}", to: .enterProject, use: form)
        doors.post("/projects/new/{chapter}", to: .enterProject, use: enter)
        doors.get("/projects/{project}", to: .seeProjects, use: show)
        doors.get("/projects/{project}/change", to: .enterProject, use: changeForm)
        doors.post("/projects/{project}", to: .enterProject, use: change)
    }

    func own(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        let (person, _) = try await visitor.read()
        try person.require(.seeProjects, at: place)
        return .seeOther(.projects(place, visitor.site.clock.today.year))
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let place = try Stop.hiding { try RegionCode(visitor.visit.parameters.get("place") ?? "") }
        guard let year = visitor.visit.parameters.get("year", as: Int.self),
            let first = Day(year: year, month: 1, day: 1), (1980...2199).contains(year),
            let next = Day(year: year + 1, month: 1, day: 1)
        else { throw Stop.notFound }
        let end = place.range.upperBound
        let (person, (region, projects, chapters)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            ProjectQuery.list.list(ListedProject.self, place, end, first, next),
            ProjectQuery.chapters.list(ProjectDesk.self, place, end)
        )
        try person.require(.seeProjects, at: place)
        let page = ProjectListPage(
            t: visitor.words(for: person),
            person: person,
            region: region,
            year: year,
            today: visitor.site.clock.today,
            projects: projects,
            chapters: chapters.filter { person.may(.enterProject, at: $0.region) }
        )
        return visitor.show(page, to: person)
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.newProject()
    }

    func enter(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let chapter = try visitor.id("chapter")
        let now = visitor.site.clock.now()
        do {
            return try await visitor.act(sent) { person, transaction in
                let desk = try await transaction.run(
                    ProjectQuery.desk.one(ProjectDesk.self, chapter)
                )
                try person.require(.enterProject, at: desk.region)
                let form = try ProjectForm(sent: sent).checked()
                let add = form.add(to: chapter, by: person.account, at: now)
                return .project(try await transaction.run(add))
            }
        } catch let problems as Problems {
            return try await visitor.newProject(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.newProject(try Problems.ofProjects(error), sent)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.project()
    }

    func changeForm(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.changedProject()
    }

    func change(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let id = try visitor.id("project")
        do {
            return try await visitor.act(sent) { person, transaction in
                let project = try await transaction.run(ProjectQuery.find.one(Project.self, id))
                try person.require(.enterProject, at: project.region)
                let form = try ProjectForm(sent: sent).checked()
                guard project.version == Int(sent["version"]) else {
                    throw Problems("name", .changedMeanwhile)
                }
                guard try await transaction.run(form.change(project)) == 1 else {
                    throw Problems("", Sentence("项目已经申报，要改先请乡镇退回。"))
                }
                return .project(id)
            }
        } catch let problems as Problems {
            return try await visitor.changedProject(problems, sent)
        } catch let error as PostgresError {
            return try await visitor.changedProject(try Problems.ofProjects(error), sent)
        }
    }
}

extension Visitor {
    /// The form of a new project, also with what was refused.
    fileprivate func newProject(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let chapter = try id("chapter")
        let (person, (desk, households)) = try await read(
            ProjectQuery.desk.one(ProjectDesk.self, chapter),
            CaseQuery.households.list(HouseholdChoice.self, chapter)
        )
        try person.require(.enterProject, at: desk.region)
        guard !desk.isDissolved else { throw Stop.notFound }
        return show(
            projectForm((desk, households), nil, problems, sent, person),
            to: person,
            status: problems.status
        )
    }

    /// The form of a change, also with what was refused.
    fileprivate func changedProject(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, project) = try await read(
            ProjectQuery.find.one(Project.self, try id("project"))
        )
        try person.require(.enterProject, at: project.region)
        let desk = try await read(
            ProjectQuery.desk.one(ProjectDesk.self, project.chapter),
            CaseQuery.households.list(HouseholdChoice.self, project.chapter)
        ).1
        guard project.isOpen || !problems.isEmpty else { throw Stop.notFound }
        let page = projectForm(desk, project, problems, sent, person)
        return show(page, to: person, status: problems.status)
    }

    private func projectForm(
        _ desk: (ProjectDesk, [HouseholdChoice]),
        _ project: Project?,
        _ problems: Problems,
        _ sent: SentForm?,
        _ person: SignedIn
    ) -> ProjectFormPage {
        ProjectFormPage(
            t: words(for: person),
            desk: desk.0,
            households: desk.1,
            project: project,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent,
            year: site.clock.today.year
        )
    }
}

extension ProjectForm.Checked {
    func add(to chapter: Int64, by account: Account.ID, at now: Date) -> Query<Int64> {
        ProjectQuery.add.one(
            Int64.self,
            chapter,
            name,
            kind,
            product,
            isBase,
            operatorKind,
            operatorName,
            operatorHousehold,
            site,
            scale,
            scaleUnit,
            plan,
            planIncome?.count,
            budget?.count,
            startsOn,
            cycleMonths,
            partners,
            risks,
            account,
            now
        )
    }

    func change(_ project: Project) -> Query<Int> {
        ProjectQuery.change.execute(
            project.id,
            project.version,
            name,
            kind,
            product,
            isBase,
            operatorKind,
            operatorName,
            operatorHousehold,
            site,
            scale,
            scaleUnit,
            plan,
            planIncome?.count,
            budget?.count,
            startsOn,
            cycleMonths,
            partners,
            risks
        )
    }
}
