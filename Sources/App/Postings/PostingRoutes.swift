import Domain
import Foundation
import HTML
import Hummingbird
import Postgres

/// What chapters put up on their public boards: read, entered, taken back, and who is behind.
struct PostingRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.get("/postings", to: .seePostings, use: list)
        doors.post("/postings", to: .keepPostings, use: add)
        doors.post("/postings/{posting}/withdrawal", to: .keepPostings, use: withdraw)
    }

    /// One chapter's board, or the statements of a place's chapters.
    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let query = request.uri.queryParameters
        if let chapter = query["chapter"].flatMap({ Int64($0) }) {
            return try await board(chapter, visitor, after: query["after"].map { String($0) })
        }
        guard let place = try request.place() else {
            return .seeOther("/postings?place=\(try await visitor.ownPlace().text)")
        }
        let filter = StatementFilter(query, at: place, on: site.clock.today)
        let (person, (here, rows, lastDay)) = try await visitor.read(
            MemberStore.place(place),
            filter.rows,
            filter.lastDay
        )
        try person.require(.seePostings, at: place)
        if let only = here.chapter { return .seeOther("/postings?chapter=\(only)") }
        return visitor.show(
            StatementListPage(
                t: visitor.words(for: person),
                person: person,
                filter: filter,
                here: here,
                lastDay: lastDay,
                found: rows
            ),
            to: person
        )
    }

    func add(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        guard let chapter = Int64(sent["chapter"]) else { throw Stop.notFound }
        do {
            return try await KeepPosting(visitor: visitor, sent: sent).add(to: chapter)
        } catch let problems as Problems {
            return try await board(chapter, visitor, problems, sent)
        }
    }

    func withdraw(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let posting = try visitor.id("posting")
        do {
            return try await KeepPosting(visitor: visitor, sent: sent).withdraw(posting)
        } catch let problems as Problems {
            let found = try await visitor.read(
                PostingQuery.find.one(PostingToWithdraw.self, posting)
            ).1
            return try await board(found.chapter, visitor, problems, sent)
        }
    }

    private func board(
        _ chapter: Int64,
        _ visitor: Visitor,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil,
        after: String? = nil
    ) async throws -> Response {
        let key = after.flatMap { DayKey($0) }
        let month = Month(of: site.clock.today).first
        let (person, (found, lastDay, rows)) = try await visitor.read(
            PostingQuery.chapter.one(BoardChapter.self, chapter),
            PostingQuery.statementDayOfChapter.one(Int.self, chapter, month),
            PostingQuery.list.list(
                PostingEntry.self,
                chapter,
                key?.day.iso ?? "9999-12-01",
                key?.id ?? 0,
                BoardPage.pageSize + 1
            )
        )
        try person.require(visitor.act, at: found.region)
        return visitor.show(
            BoardPage(
                t: visitor.words(for: person),
                chapter: found,
                mayKeep: person.may(.keepPostings, at: found.region),
                found: rows,
                isFirst: key == nil,
                today: site.clock.today,
                lastDay: lastDay,
                formToken: FormToken(text: visitor.token.formToken),
                sent: sent,
                problems: problems
            ),
            to: person,
            status: problems.status
        )
    }
}

/// Enters a posting or takes it back, in one transaction.
struct KeepPosting: Sendable {
    let visitor: Visitor
    let sent: SentForm

    private var clock: Clock { visitor.site.clock }

    func add(to chapter: Int64) async throws -> Response {
        let form = try PostingForm(sent: sent).checked(on: clock.today)
        return try await visitor.act(sent) { person, transaction in
            let found = try await transaction.run(
                PostingQuery.chapter.one(BoardChapter.self, chapter)
            )
            try person.require(.keepPostings, at: found.region)
            let added = try await transaction.run(
                PostingQuery.add.execute(
                    chapter,
                    form.kind.rawValue,
                    form.month.first,
                    form.posted,
                    form.note,
                    clock.now()
                )
            )
            guard added == 1 else { throw Problems("state", .dissolved) }
            return "/postings?chapter=\(chapter)"
        }
    }

    func withdraw(_ posting: Int64) async throws -> Response {
        try await visitor.act(sent) { person, transaction in
            let found = try await transaction.run(
                PostingQuery.find.one(PostingToWithdraw.self, posting)
            )
            try person.require(.keepPostings, at: found.region)
            let changed = try await transaction.run(
                PostingQuery.withdraw.execute(posting, clock.now())
            )
            guard changed == 1 else { throw Problems("state", .changedMeanwhile) }
            return "/postings?chapter=\(found.chapter)"
        }
    }
}

/// Which chapters' statements are looked at: those of a place, of last month.
struct StatementFilter: Sendable {
    static let pageSize = 100

    let place: RegionCode
    let month: Month
    let isMissingOnly: Bool
    let after: String?

    init(_ query: Parameters, at place: RegionCode, on today: Day) {
        self.place = place
        month = Month(of: today).preceding
        isMissingOnly = query["show"] == "missing"
        after = query["after"].map { String($0) }
    }

    var rows: Query<[ChapterStatement]> {
        PostingQuery.places.list(
            ChapterStatement.self,
            place,
            place.range.upperBound,
            month.first,
            isMissingOnly,
            after ?? "",
            Self.pageSize + 1
        )
    }

    /// The month in which it is to hang there is rated by whether it does.
    var lastDay: Query<Int> {
        PostingQuery.statementDay.one(Int.self, place, month.following.first)
    }

    func link(missing: Bool, after last: ChapterStatement? = nil) -> Link {
        Link(
            """
            /postings\(query: [
                "place": place.text, "show": missing ? "missing" : nil, "after": last?.region.text,
            ])
            """
        )
    }
}
