import Domain
import HTML
import Hummingbird
import Postgres

/// Finds what the pages about one application show, and shows them.
struct ApplicationDesk {
    let visitor: Visitor

    func page(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, found) = try await visitor.starApplication()
        let page = ApplicationPage(
            t: visitor.words(for: person),
            person: person,
            found: found,
            today: visitor.site.clock.today,
            formToken: FormToken(text: visitor.token.formToken),
            sent: sent,
            problems: problems
        )
        return visitor.show(page, to: person, status: problems.status)
    }

    func categoryPage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let letter = try letter()
        let (person, found) = try await visitor.starApplication()
        guard let category = found.sheet.categories.first(where: { $0.letter == letter }),
            found.application.sheet == .items
        else { throw Stop.notFound }
        guard found.application.state == .draft else {
            return try await elsewhere(found, problems, sent)
        }
        let page = CategoryPage(
            t: visitor.words(for: person),
            application: found.application,
            sheet: found.sheet,
            category: category,
            formToken: FormToken(text: visitor.token.formToken),
            sent: sent,
            problems: problems
        )
        return visitor.show(page, to: person, status: problems.status)
    }

    func wordsPage(
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, found) = try await visitor.starApplication()
        guard found.application.state == .draft else {
            return try await elsewhere(found, problems, sent)
        }
        let page = ApplicationWordsPage(
            t: visitor.words(for: person),
            application: found.application,
            known: found.known,
            formToken: FormToken(text: visitor.token.formToken),
            sent: sent,
            problems: problems
        )
        return visitor.show(page, to: person, status: problems.status)
    }

    /// What was handed in is read on its own page, and so is what stands against changing it.
    private func elsewhere(
        _ found: ApplicationFound,
        _ problems: Problems,
        _ sent: SentForm?
    ) async throws -> Response {
        guard !problems.isEmpty else { return .seeOther(.starApplication(found.application.id)) }
        return try await page(problems, sent)
    }

    func letter() throws -> String {
        guard let letter = visitor.visit.parameters.get("letter"),
            StarCategory.letters.contains(letter)
        else { throw Stop.notFound }
        return letter
    }
}
