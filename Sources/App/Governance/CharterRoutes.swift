import Domain
import HTML
import Hummingbird
import Postgres

/// The charters of a chapter: written, adopted, checked, filed and posted (domain 4.6).
struct CharterRoutes {
    func add(to doors: inout Doors) {
        doors.get("/chapters/{chapter}/charters/new", to: .keepGovernance, use: new)
        doors.post("/chapters/{chapter}/charters", to: .keepGovernance, use: add)
        let one = "/charters/{charter}"
        doors.get(one, to: .seeGovernance, use: show)
        doors.get("\(one)/change", to: .keepGovernance, use: form)
        doors.post(one, to: .keepGovernance, use: change)
        for step in CharterStep.allCases {
            let act: Act = step.isTheTowns ? .fileCharter : .keepGovernance
            doors.post("\(one)/\(Self.door(of: step))", to: act) { request, visitor in
                try await take(step, request, visitor)
            }
        }
    }

    static func door(of step: CharterStep) -> String {
        switch step {
        case .adopt: "adoption"
        case .check: "check"
        case .file: "filing"
        case .sendBack: "return"
        case .post: "posting"
        case .drop: "end"
        }
    }

    func new(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.newCharter(nil)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let form = CharterForm(sent)
        do {
            return try await KeepCharter(visitor: visitor, sent: sent).add(form)
        } catch let problems as Problems {
            return try await visitor.newCharter(form, problems)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.charter()
    }

    func form(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.changedCharter(nil)
    }

    func change(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let form = CharterForm(sent)
        do {
            return try await KeepCharter(visitor: visitor, sent: sent).change(form)
        } catch let problems as Problems {
            return try await visitor.changedCharter(form, problems)
        }
    }

    private func take(
        _ step: CharterStep,
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await KeepCharter(visitor: visitor, sent: sent).take(step)
        } catch let problems as Problems {
            return try await visitor.charter(problems, sent)
        }
    }
}

extension Visitor {
    /// A charter's page, also with a form that was refused.
    func charter(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let charter = try id("charter")
        let (person, (found, steps, papers)) = try await read(
            GovernanceQuery.charter.one(Charter.self, charter),
            GovernanceQuery.charterSteps.list(CharterStepEntry.self, charter),
            GovernanceQuery.papers.list(FundPaper.self, charter)
        )
        try person.require(.seeGovernance, at: found.region)
        let page = CharterPage(
            t: words(for: person),
            person: person,
            charter: found,
            steps: steps,
            papers: papers,
            today: site.clock.today,
            sent: sent,
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }

    /// - Parameter typed: what was refused; nil for an empty form.
    fileprivate func newCharter(
        _ typed: CharterForm?,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let (person, found) = try await read(
            ChapterStore.find(try chapter(), on: site.clock.today)
        )
        try person.require(.keepGovernance, at: found.region)
        guard found.state != .dissolved else { throw Stop.notFound }
        let t = words(for: person)
        let page = CharterFormPage(
            t: t,
            chapter: found.id.value,
            chapterName: found.name,
            charter: nil,
            form: typed ?? CharterForm(title: t("村民自治章程")),
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }

    /// - Parameter typed: what was refused; nil for what is written.
    fileprivate func changedCharter(
        _ typed: CharterForm?,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let (person, found) = try await read(
            GovernanceQuery.charter.one(Charter.self, try id("charter"))
        )
        try person.require(.keepGovernance, at: found.region)
        guard found.state == .draft else { throw Stop.notFound }
        let page = CharterFormPage(
            t: words(for: person),
            chapter: found.chapter,
            chapterName: found.chapterName,
            charter: found.id,
            form: typed ?? CharterForm(found),
            formToken: FormToken(text: token.formToken),
            problems: problems
        )
        return show(page, to: person, status: problems.status)
    }
}
