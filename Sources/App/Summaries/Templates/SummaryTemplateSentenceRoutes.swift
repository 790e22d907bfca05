import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// One sentence of a template that is a draft: changed, left out, put in order, or added.
struct SummaryTemplateSentenceRoutes {
    /// What stands in the address for a sentence that is not there yet.
    static let new = "new"

    func add(to doors: inout Doors) {
        let door = "/summary-templates/{template}/sentences/{code}"
        doors.get(door, to: .changeSummaryTemplate, use: show)
        doors.post(door, to: .changeSummaryTemplate, use: keep)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.templateSentence(request)
    }

    func keep(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (place, template) = try await visitor.ownDraft()
        let code = visitor.visit.parameters.get("code") ?? ""
        let isNew = code == Self.new
        let theme = isNew ? FigureKey.Theme(rawValue: sent["section"]) : nil
        guard template.isDraft, isNew == (theme != nil) else { throw Stop.notFound }
        do {
            let form = SummaryTemplateForm(sent: sent, place: template.place ?? "")
            let checked = try form.checked(isNew: isNew)
            return try await visitor.act(sent) { person, transaction in
                try person.requireTemplate(at: place)
                if let theme {
                    try await transaction.add(checked, to: theme, of: template.id, person)
                } else {
                    try await transaction.change(
                        checked,
                        code,
                        sent["version"],
                        template.id,
                        person
                    )
                }
                return Link.template(template.id, sent["with"], theme?.rawValue)
            }
        } catch let problems as Problems {
            return try await visitor.templateSentence(request, problems, sent)
        } catch let error as PostgresError {
            let problems = try Problems.ofSummaries(error)
            return try await visitor.templateSentence(request, problems, sent)
        }
    }
}

extension Link {
    /// Back to the template, with the figures that it was tried with.
    fileprivate static func template(_ id: Int64, _ with: String, _ section: String?) -> Link {
        let base = Link("\(summaryTemplate(id))\(query: ["with": with.isEmpty ? nil : with])")
        return section.map { "\(base)#\($0)" } ?? base
    }
}

extension Transaction {
    fileprivate func add(
        _ checked: SummaryTemplateForm.Checked,
        to theme: FigureKey.Theme,
        of template: Int64,
        _ person: SignedIn
    ) async throws {
        _ = try await run(
            SummaryTemplateQuery.add.execute(
                template,
                theme,
                checked.sort.map { Int16($0) },
                checked.wording,
                checked.ifZero,
                checked.ifUnknown,
                person.account
            )
        )
    }

    fileprivate func change(
        _ checked: SummaryTemplateForm.Checked,
        _ code: String,
        _ version: String,
        _ template: Int64,
        _ person: SignedIn
    ) async throws {
        let changed = try await run(
            SummaryTemplateQuery.change.execute(
                template,
                code,
                Int(version) ?? 0,
                Int16(checked.sort ?? 0),
                checked.wording,
                checked.ifZero,
                checked.ifUnknown,
                checked.isLeftOut,
                person.account
            )
        )
        guard changed == 1 else {
            throw Problems("", Sentence("这一句别人刚改过，请看了现在的再改。"))
        }
    }
}

extension Visitor {
    /// The form of a sentence, also with what was refused.
    fileprivate func templateSentence(
        _ request: Request,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (_, template) = try await ownDraft()
        guard template.isDraft else { throw Stop.notFound }
        let read = try await readTemplate(request)
        let code = visit.parameters.get("code") ?? ""
        let asked = sent?["section"] ?? request.uri.queryParameters["section"].map(String.init)
        let line = read.sentence(code)
        let isNew = code == SummaryTemplateSentenceRoutes.new
        let theme = line?.sentence.section ?? (isNew ? asked.flatMap { .init(rawValue: $0) } : nil)
        guard let theme else { throw Stop.notFound }
        let page = SummaryTemplateSentencePage(
            t: words(for: read.person),
            read: read,
            theme: theme,
            line: line,
            formToken: FormToken(text: token.formToken),
            problems: problems,
            sent: sent
        )
        return show(page, to: read.person, status: problems.status)
    }
}
