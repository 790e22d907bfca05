import Domain
import HTML
import Hummingbird
import Postgres

/// A draft's three kinds of forms: its numbers and days, a category with its items, the facts.
struct StarSchemeChanges {
    func add(to doors: inout Doors) {
        doors.get("/stars/schemes/{scheme}/changes", to: .changeStarScheme, use: numbers)
        doors.post("/stars/schemes/{scheme}/changes", to: .changeStarScheme, use: changeNumbers)
        doors.get(
            "/stars/schemes/{scheme}/categories/{letter}",
            to: .changeStarScheme,
            use: category
        )
        doors.post(
            "/stars/schemes/{scheme}/categories/{letter}",
            to: .changeStarScheme,
            use: changeCategory
        )
        doors.get("/stars/schemes/{scheme}/facts", to: .changeStarScheme, use: facts)
        doors.post("/stars/schemes/{scheme}/facts", to: .changeStarScheme, use: changeFacts)
    }

    func numbers(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.starForm(.numbers)
    }

    func changeNumbers(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await change(request, visitor, .numbers) { form, whole, transaction, version in
            let draft = try form.numbers()
            return try await transaction.run(draft.kept(as: whole.entry.id, version))
        }
    }

    func category(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.starForm(.category(try visitor.letter()))
    }

    func changeCategory(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let letter = try visitor.letter()
        return try await change(request, visitor, .category(letter)) {
            form,
            whole,
            transaction,
            version in
            let category = try form.category(letter)
            let touched = try await transaction.run(
                StarSchemeQuery.touch.execute(whole.entry.id, version)
            )
            if touched == 1 { try await category.save(in: whole.entry.id, transaction) }
            return touched
        }
    }

    func facts(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await visitor.starForm(.facts)
    }

    func changeFacts(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await change(request, visitor, .facts) { form, whole, transaction, version in
            let vetoes = try form.facts()
            let touched = try await transaction.run(
                StarSchemeQuery.touch.execute(whole.entry.id, version)
            )
            if touched == 1 { try await vetoes.save(in: whole.entry.id, transaction) }
            return touched
        }
    }

    /// Keeps a piece of a draft; one that somebody else changed meanwhile is not written over.
    private func change(
        _ request: Request,
        _ visitor: Visitor,
        _ piece: StarSchemePiece,
        _ save:
            @escaping @Sendable (StarSchemeForm, WholeStarScheme, Transaction, Int) async throws ->
            Int
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            let (person, whole) = try await visitor.starScheme()
            let form = StarSchemeForm(
                stored: whole.scheme,
                sent: sent,
                t: visitor.words(for: person)
            )
            try form.check(piece)
            return try await visitor.act(sent) { _, transaction in
                let version = Int(sent["version"]) ?? 0
                guard try await save(form, whole, transaction, version) == 1 else {
                    throw Problems("", Sentence("这份草稿刚才有人改过，或者已经公布。请重新打开再改。"))
                }
                return whole.link
            }
        } catch let problems as Problems {
            return try await visitor.starForm(piece, problems, sent)
        } catch let error as PostgresError {
            return try await visitor.starForm(piece, try Problems.ofStarSchemes(error), sent)
        }
    }
}

/// What of a draft is changed on one page.
enum StarSchemePiece: Sendable {
    case numbers
    case category(String)
    case facts
}

extension Visitor {
    fileprivate func letter() throws -> String {
        let letter = visit.parameters.get("letter") ?? ""
        guard StarCategory.letters.contains(letter) else { throw Stop.notFound }
        return letter
    }

    /// A form of a draft, also as it was refused; what is published has none.
    func starForm(
        _ piece: StarSchemePiece,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, whole) = try await starScheme()
        guard whole.entry.isDraft || sent != nil else { throw Stop.notFound }
        let t = words(for: person)
        let inputs = SchemeInputs(
            t: t,
            stored: StarSchemeFields.all(of: whole),
            problems: problems,
            sent: sent
        )
        let page = StarSchemeFormPage(
            t: t,
            whole: whole,
            piece: piece,
            inputs: inputs,
            formToken: FormToken(text: token.formToken)
        )
        return show(page, to: person, status: problems.status)
    }
}
