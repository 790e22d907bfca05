import Domain
import HTML
import Hummingbird
import Postgres

/// Adds a chapter; one without a village gets a place of its own under the township first.
struct AddChapter: Sendable {
    let visitor: Visitor
    let sent: SentForm

    func carryOut(_ form: NewChapterForm) async throws -> Response {
        let checked = try form.checked(on: visitor.site.clock.today)
        let phone = try checked.data.phone.map { try SealedPhone($0, visitor.site.keys) }
        do {
            return try await visitor.act(sent) { person, transaction in
                try person.require(.addChapter, at: form.township)
                let store = ChapterStore(database: transaction)
                let region = try await place(of: checked, in: form.township, store)
                let chapter = try await store.add(
                    checked.data,
                    checked.kind,
                    checked.state,
                    at: region,
                    phone: phone
                )
                return "/chapters/\(chapter.value)"
            }
        } catch let error as PostgresError {
            throw try Problems.ofChapters(error)
        }
    }

    /// A made place is called what the chapter's form calls it, else as the chapter itself.
    private func place(
        of checked: NewChapterForm.Checked,
        in township: RegionCode,
        _ store: ChapterStore
    ) async throws -> RegionCode {
        if let region = checked.region { return region }
        let name = checked.data.place ?? checked.data.name
        return try await store.makePlace(in: township, named: name)
    }
}

/// One change to a chapter, in one transaction: its data, or its state.
struct ChangeChapter: Sendable {
    let visitor: Visitor
    let sent: SentForm

    func change(_ form: ChapterForm) async throws -> Response {
        let data = try form.checked(on: visitor.site.clock.today)
        let phone = try data.phone.map { try SealedPhone($0, visitor.site.keys) }
        return try await act { chapter, held, store in
            guard held.version == form.version else {
                throw Problems("name", .changedMeanwhile)
            }
            try await store.change(
                chapter,
                version: form.version,
                data,
                keepsPhone: phone == nil && !form.clearsPhone,
                phone: phone
            )
        }
    }

    func turn(to state: ChapterState) async throws -> Response {
        var problems = Problems()
        let needsReason = state != .active
        let reason = needsReason ? problems.reason(sent["reason"]) : nil
        let day =
            state == .dissolved
            ? problems.pastDay("day", sent["day"], today: visitor.site.clock.today) : nil
        try problems.stopIfAny()
        return try await act { chapter, held, store in
            guard held.state.mayBecome(state) else {
                throw Problems("reason", Sentence("这个协会现在的状态不能这样改，请回上一页再看一眼。"))
            }
            if state == .dissolved { try await untied(chapter, store) }
            try await store.turn(chapter, to: state, dissolved: day, reason: reason)
        }
    }

    /// Nobody may be left behind in a chapter that ends.
    private func untied(_ chapter: Chapter.ID, _ store: ChapterStore) async throws {
        let ties = try await store.ties(of: chapter)
        guard ties.members == 0, ties.links == 0 else {
            throw Problems(
                "day",
                Sentence(
                    "还有 {n} 名会员、{m} 户联系户：先办转会或退会、结束联系，再撤销。",
                    ties.members,
                    ties.links
                )
            )
        }
    }

    private func act(
        _ body: @escaping @Sendable (Chapter.ID, HeldChapter, ChapterStore) async throws -> Void
    ) async throws -> Response {
        let chapter = try visitor.chapter()
        do {
            return try await visitor.act(sent) { person, transaction in
                let store = ChapterStore(database: transaction)
                let held = try await store.hold(chapter)
                try person.require(.changeChapter, at: held.region)
                try await body(chapter, held, store)
                return "/chapters/\(chapter.value)"
            }
        } catch let error as PostgresError {
            throw try Problems.ofChapters(error)
        }
    }
}
