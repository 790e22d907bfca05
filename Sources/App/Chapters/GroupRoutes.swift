import Domain
import HTML
import Hummingbird
import Postgres

/// The member groups of a chapter: added, renamed, closed.
struct GroupRoutes {
    func add(to doors: inout Doors) {
        doors.get("/chapters/{chapter}/groups", to: .changeGroups, use: show)
        doors.post("/chapters/{chapter}/groups", to: .changeGroups, use: add)
        doors.post("/chapters/{chapter}/groups/{group}", to: .changeGroups, use: rename)
        doors.post("/chapters/{chapter}/groups/{group}/closing", to: .changeGroups, use: close)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await page(nil, visitor, .ok)
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await change(request, visitor) { try await $0.add() }
    }

    func rename(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let group = try visitor.id("group")
        return try await change(request, visitor) { try await $0.rename(group) }
    }

    func close(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let group = try visitor.id("group")
        return try await change(request, visitor) { try await $0.close(group) }
    }

    private func change(
        _ request: Request,
        _ visitor: Visitor,
        _ act: (ChangeGroup) async throws -> Response
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await act(ChangeGroup(visitor: visitor, sent: sent))
        } catch let problems as Problems {
            return try await page(sent, visitor, .unprocessableContent, problems)
        }
    }

    private func page(
        _ sent: SentForm?,
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let chapter = try visitor.chapter()
        let (person, (found, groups)) = try await visitor.read(
            ChapterStore.find(chapter, on: visitor.site.clock.today),
            ChapterStore.groups(of: chapter)
        )
        try person.require(.changeGroups, at: found.region)
        let page = GroupsPage(
            t: visitor.words(for: person),
            chapter: found,
            groups: groups.filter { $0.closed == nil },
            sent: sent,
            sentFor: visitor.visit.parameters.get("group", as: Int64.self),
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: person, status: status)
    }
}

/// One change to the groups of a chapter, in one transaction.
struct ChangeGroup: Sendable {
    let visitor: Visitor
    let sent: SentForm

    func add() async throws -> Response {
        let name = try name()
        return try await act { chapter, store in
            _ = try await store.database.run(
                ChapterQuery.groupAdd.one(
                    Int64.self,
                    chapter,
                    name,
                    visitor.site.clock.today
                )
            )
        }
    }

    func rename(_ group: Int64) async throws -> Response {
        let name = try name()
        return try await act { chapter, store in
            let version = try await hold(group, chapter, store)
            guard version == Int(sent["version"]) else {
                throw Problems("name", .changedMeanwhile)
            }
            try await store.changesOne(
                ChapterQuery.groupRename.execute(group, chapter, version, name)
            )
        }
    }

    /// A group that still has members is not closed: they would stand under a name that is gone.
    func close(_ group: Int64) async throws -> Response {
        let today = visitor.site.clock.today
        return try await act { chapter, store in
            _ = try await hold(group, chapter, store)
            let members = try await store.database.run(
                ChapterQuery.groupMembers.one(Int.self, group)
            )
            guard members == 0 else {
                throw Problems("name", Sentence("这个小组还有 {n} 名会员：先把他们转到别的小组，再停用。", members))
            }
            try await store.changesOne(ChapterQuery.groupClose.execute(group, today))
        }
    }

    private func hold(
        _ group: Int64,
        _ chapter: Chapter.ID,
        _ store: ChapterStore
    ) async throws -> Int {
        try await store.database.run(ChapterQuery.groupHold.one(Int.self, group, chapter))
    }

    private func name() throws -> String {
        guard let name = GroupName(sent["name"]) else {
            throw Problems("name", Sentence("请填小组的名字，最多 {n} 个字。", GroupName.most))
        }
        return name.text
    }

    private func act(
        _ body: @escaping @Sendable (Chapter.ID, ChapterStore) async throws -> Void
    ) async throws -> Response {
        let chapter = try visitor.chapter()
        do {
            return try await visitor.act(sent) { person, transaction in
                let store = ChapterStore(database: transaction)
                let held = try await store.hold(chapter)
                try person.require(.changeGroups, at: held.region)
                guard held.state != .dissolved else { throw Stop.notFound }
                try await body(chapter, store)
                return "/chapters/\(chapter.value)/groups"
            }
        } catch let error as PostgresError {
            throw try Problems.ofChapters(error)
        }
    }
}
