import Domain
import HTML
import Hummingbird
import Postgres

/// The photos and papers of a record: added, looked at, taken off.
struct ActivityFileRoutes {
    func add(to doors: inout Doors) {
        doors.post("/activities/{activity}/files", to: .logActivity, use: add)
        doors.get("/activities/{activity}/files/{file}", to: .seeActivities, use: show)
        doors.post("/activities/{activity}/files/{file}/removal", to: .logActivity, use: remove)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let record = try visitor.id("activity")
        let wanted = try visitor.id("file")
        let (person, (versions, files)) = try await visitor.read(
            ActivityStore.versions(of: record),
            ActivityStore.files(of: record)
        )
        guard let current = versions.last, let file = files.first(where: { $0.id == wanted })
        else { throw Stop.notFound }
        try person.require(.seeActivities, at: current.region)
        return try await visitor.show(file.kept, asked: request)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let record = try visitor.id("activity")
        let sent = try await request.evidence(from: visitor)
        do {
            var problems = Problems()
            let files = try await sent.evidence(&problems)
            try problems.stopIfAny()
            let site = visitor.site
            _ = try await open(record, visitor)
            let kept = try await site.files.put(files)
            return try await visitor.act(sent.form) { person, transaction in
                let store = ActivityStore(
                    database: transaction,
                    account: person.account,
                    clock: site.clock
                )
                let current = try await store.find(record).current
                try person.require(.logActivity, at: current.region)
                try await store.add(kept, to: record, in: current.region)
                return "/activities/\(record)"
            }
        } catch let problems as Problems {
            return try await ActivityDesk(visitor: visitor)
                .recordPage(record, .unprocessableContent, problems)
        }
    }

    func remove(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let record = try visitor.id("activity")
        let file = try visitor.id("file")
        let now = visitor.site.clock.now()
        do {
            _ = try await open(record, visitor)
            return try await visitor.act(sent) { person, transaction in
                let removed = try await transaction.run(
                    ActivityQuery.removeFile.execute(file, record, person.account, now)
                )
                guard removed == 1 else { throw Stop.notFound }
                return "/activities/\(record)"
            }
        } catch let problems as Problems {
            return try await ActivityDesk(visitor: visitor)
                .recordPage(record, .unprocessableContent, problems)
        }
    }

    /// What is verified keeps its evidence.
    private func open(_ record: Int64, _ visitor: Visitor) async throws -> Activity {
        let (person, versions) = try await visitor.read(ActivityStore.versions(of: record))
        guard let current = versions.last else { throw Stop.notFound }
        try person.require(.logActivity, at: current.region)
        guard current.state != .verified else {
            throw Problems("state", Sentence(.isVerified, visitor.words(for: person)))
        }
        return current
    }
}

/// The photos of a record side by side, and its papers; more may be added.
struct ActivityFileList {
    let page: ActivityPage

    private var t: Words { page.t }
    private var mayAdd: Bool { page.mayLog && page.isOpen }

    var html: HTML? {
        guard !page.files.isEmpty || mayAdd else { return nil }
        return """
            <section><h2>\(t("照片和文件"))</h2><div class="sheet">
            \(page.files.isEmpty ? none : gallery)
            \(if: mayAdd, form)</div></section>
            """
    }

    private var none: HTML { "<p class=\"soft\">\(t("还没有照片。"))</p>" }

    private var gallery: HTML { "<ul class=\"gallery\">\(each: page.files, file)</ul>" }

    private func link(_ file: ActivityFile) -> Link { "\(page.base)/files/\(file.id)" }

    private func file(_ file: ActivityFile) -> HTML {
        """
        <li><a href="\(to: link(file))">\(file.kept.kind.isPhoto ? photo(file) : paper(file))</a>\
        \(if: mayAdd, removal(file))</li>
        """
    }

    private func photo(_ file: ActivityFile) -> HTML {
        """
        <img src="\(to: link(file))" alt="\(file.kept.name)" loading="lazy"\
        \(with: file.kept.pixels, { " width=\"\($0.width)\" height=\"\($0.height)\"" })>
        """
    }

    private func paper(_ file: ActivityFile) -> HTML {
        "<span class=\"paper\"><b>PDF</b> \(file.kept.name)</span>"
    }

    private func removal(_ file: ActivityFile) -> HTML {
        """
        <form method="post" action="\(to: "\(link(file))/removal")">\(tokens)\
        <button class="plain">\(t("去掉"))<span class="hidden"> \(file.kept.name)</span></button></form>
        """
    }

    private var form: HTML {
        """
        <form method="post" action="\(to: "\(page.base)/files")" enctype="multipart/form-data">\(tokens)
        <div class="field"><label for="more-files">\(t("添几张"))</label>
        <input id="more-files" type="file" name="files" \
        accept="image/jpeg,image/png,image/webp,application/pdf" multiple required></div>
        \(Button(text: t("传上去"), weight: .quiet).body)</form>
        """
    }

    private var tokens: HTML { "\(page.formToken.html)\(FormKey().html)" }
}
