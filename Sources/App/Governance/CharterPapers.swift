import Domain
import HTML
import Hummingbird
import Postgres

/// The paper of a charter as it was signed: photos and PDFs, taken off again until it is filed.
struct CharterPaperRoutes {
    func add(to doors: inout Doors) {
        let one = "/charters/{charter}/papers"
        doors.post(one, to: .keepGovernance, use: add)
        doors.get("\(one)/{paper}", to: .seeGovernance, use: show)
        doors.post("\(one)/{paper}/removal", to: .keepGovernance, use: remove)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.evidence(from: visitor)
        return try await visitor.onCharter(sent.form) { charter in
            var problems = Problems()
            let files = try await sent.evidence(&problems)
            if files.isEmpty { problems.add("files", Sentence("请选签好的章程的照片或者 PDF。")) }
            try problems.stopIfAny()
            try await allow(charter, visitor)
            let site = visitor.site
            let kept = try await site.files.put(files)
            return try await visitor.act(sent.form) { person, transaction in
                let found = try await Self.held(charter, person, transaction)
                for file in kept {
                    _ = try await transaction.run(
                        GovernanceQuery.addPaper.execute(
                            found.id,
                            file.digest,
                            file.kind.contentType,
                            file.name,
                            file.bytes,
                            file.pixels?.width,
                            file.pixels?.height,
                            site.clock.now()
                        )
                    )
                }
                return .charter(found.id)
            }
        }
    }

    /// Nothing is put into the store for a charter that is not hers.
    private func allow(_ charter: Int64, _ visitor: Visitor) async throws {
        let (person, found) = try await visitor.read(
            GovernanceQuery.charter.one(Charter.self, charter)
        )
        try person.require(.keepGovernance, at: found.region)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let wanted = try visitor.id("paper")
        let charter = try visitor.id("charter")
        let (person, (found, papers)) = try await visitor.read(
            GovernanceQuery.charter.one(Charter.self, charter),
            GovernanceQuery.papers.list(FundPaper.self, charter)
        )
        try person.require(.seeGovernance, at: found.region)
        guard let paper = papers.first(where: { $0.id == wanted }) else { throw Stop.notFound }
        return try await visitor.show(paper.kept, asked: request)
    }

    func remove(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let (paper, now) = (try visitor.id("paper"), visitor.site.clock.now())
        return try await visitor.onCharter(sent) { charter in
            try await visitor.act(sent) { person, transaction in
                let found = try await Self.held(charter, person, transaction)
                guard found.state != .filed, found.state != .posted else {
                    throw Problems("", Sentence("备了案的章程，签好的原件不能去掉。"))
                }
                let removed = try await transaction.run(
                    GovernanceQuery.removePaper.execute(paper, charter, now)
                )
                guard removed == 1 else { throw Stop.notFound }
                return .charter(charter)
            }
        }
    }

    private static func held(
        _ charter: Int64,
        _ person: SignedIn,
        _ transaction: Transaction
    ) async throws -> Charter {
        let found = try await transaction.run(GovernanceQuery.charter.one(Charter.self, charter))
        try person.require(.keepGovernance, at: found.region)
        guard found.state != .dropped else {
            throw Problems("", Sentence("不再办理的章程，不用再传原件。"))
        }
        return found
    }
}

extension Visitor {
    /// An act on the charter of the address; what was refused is said on its page.
    fileprivate func onCharter(
        _ sent: SentForm,
        _ body: (Int64) async throws -> Response
    ) async throws -> Response {
        do {
            return try await body(id("charter"))
        } catch let problems as Problems {
            return try await charter(problems, sent)
        } catch let error as PostgresError {
            return try await charter(try Problems.ofGovernance(error), sent)
        }
    }
}

/// The papers of a charter side by side, with the form for more.
struct CharterPapersPart {
    let page: CharterPage

    private var t: Words { page.t }
    private var base: Link { "\(.charter(page.charter.id) as Link)/papers" }
    private var mayKeep: Bool {
        page.person.may(.keepGovernance, at: page.charter.region) && page.charter.state != .dropped
    }
    private var mayRemove: Bool {
        mayKeep && page.charter.state != .filed && page.charter.state != .posted
    }

    var html: HTML {
        guard !page.papers.isEmpty || mayKeep else { return .empty }
        return """
            <section id="papers"><h2>\(t("签好的原件"))</h2><div class="sheet">
            \(page.papers.isEmpty ? none : gallery)\(if: mayKeep, form)</div></section>
            """
    }

    private var none: HTML { "<p class=\"soft\">\(t("还没有传原件。"))</p>" }
    private var gallery: HTML { "<ul class=\"gallery\">\(each: page.papers, paper)</ul>" }

    private func paper(_ paper: FundPaper) -> HTML {
        """
        <li><a href="\(to: "\(base)/\(paper.id)")">\(paper.kept.kind.isPhoto ? photo(paper) : file(paper))</a>\
        \(if: mayRemove, removal(paper))</li>
        """
    }

    private func photo(_ paper: FundPaper) -> HTML {
        """
        <img src="\(to: "\(base)/\(paper.id)")" alt="\(paper.kept.name)" loading="lazy"\
        \(with: paper.kept.pixels, { " width=\"\($0.width)\" height=\"\($0.height)\"" })>
        """
    }

    private func file(_ paper: FundPaper) -> HTML {
        "<span class=\"paper\"><b>PDF</b> \(paper.kept.name)</span>"
    }

    private func removal(_ paper: FundPaper) -> HTML {
        """
        <form method="post" action="\(to: "\(base)/\(paper.id)/removal")">\(page.formToken.html)\(FormKey().html)\
        <button class="plain">\(t("去掉"))<span class="hidden"> \(paper.kept.name)</span></button></form>
        """
    }

    private var form: HTML {
        let error = page.problems.sentence(for: "files").map { t($0) }
        return """
            <form method="post" action="\(to: base)" enctype="multipart/form-data">\(page.formToken.html)\(FormKey().html)
            <div class="field\(if: error != nil, " wrong")"><label for="files">\(t("照片或 PDF"))</label>
            <input id="files" type="file" name="files" \
            accept="image/jpeg,image/png,image/webp,application/pdf" multiple required\
            \(if: error != nil, " aria-invalid=\"true\" aria-describedby=\"files-error\"")>
            \(with: error, { "<p class=\"error\" id=\"files-error\">\($0)</p>" })</div>
            \(Button(text: t("传上去"), weight: .quiet).body)</form>
            """
    }
}
