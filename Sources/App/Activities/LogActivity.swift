import Domain
import HTML
import Hummingbird
import Postgres

/// Begins a record: a plan, or what happened, with its photos and the chapters that took part.
struct LogActivity: Sendable {
    let visitor: Visitor
    let sent: SentEvidence

    /// What is written together with a record, and where one goes then.
    typealias Tie = @Sendable (ActivityContent, EnteredVersion, Transaction) async throws -> Link

    /// - Parameter others: what else is wrong with the form the record came in.
    func carryOut(
        for chapter: Int64,
        with others: Problems = Problems(),
        tie: Tie? = nil
    ) async throws -> Response {
        let site = visitor.site
        let today = site.clock.today
        let (person, found) = try await visitor.read(ActivityStore.chapter(chapter, on: today))
        try person.require(.logActivity, at: found.region)
        let form = ActivityForm(
            sent: sent.form,
            chapter: found,
            today: today,
            isPlan: sent.form["as"] == "planned"
        )
        let (content, files) = try await sent.checked(form, with: others)
        try await visitor.warnOfCopies(of: content, by: found, as: nil, sent.form)
        let kept = try await site.files.put(files)
        return try await visitor.act(sent.form) { person, transaction in
            try person.require(.logActivity, at: found.region)
            let store = ActivityStore(
                database: transaction,
                account: person.account,
                clock: site.clock
            )
            let entered = try await store.enter(
                content,
                as: form.isPlan ? .planned : .recorded,
                by: found.id
            )
            try await store.attend(form.attending, record: entered.record)
            try await store.add(kept, to: entered.record, in: entered.region)
            if let tie { return try await tie(content, entered, transaction) }
            return "/activities/\(entered.record)?done=\(form.isPlan ? "planned" : "recorded")"
        }
    }
}

/// Changes a record: a further version takes the place of the one that was looked at.
struct ChangeActivity: Sendable {
    let visitor: Visitor
    let record: Int64
    let sent: SentEvidence
    /// What happens to it besides; nil if it stays where it stands.
    let event: ActivityEvent?

    func carryOut() async throws -> Response {
        let site = visitor.site
        let (person, found, attending) = try await find()
        // The version that was looked at. Whether another took its place meanwhile, the trigger
        // says, after the form's key has been asked: the same form twice is no other person's.
        guard let before = found.all.first(where: { "\($0.id)" == sent.form["version"] }) else {
            throw Problems("version", .activityChangedMeanwhile)
        }
        let chapter = try await visitor.read(
            ActivityStore.chapter(before.chapter, on: site.clock.today)
        ).1.keeping(before.content)
        let form = ActivityForm(
            sent: sent.form,
            chapter: chapter,
            today: site.clock.today,
            isPlan: event == nil && !before.state.counts
        )
        let state = try next(after: before, visitor.words(for: person))
        let reason = try reason(before.state)
        let (content, files) = try await sent.checked(form, keeping: before.content.tally)
        try await visitor.warnOfCopies(of: content, by: chapter, as: record, sent.form)
        let kept = try await site.files.put(files)
        return try await enter(content, following: before, state, reason) { store, entered in
            try await store.attend(
                form.attending,
                record: record,
                before: Set(attending.map(\.chapter))
            )
            try await store.add(kept, to: record, in: entered.region)
        }
    }

    private func enter(
        _ content: ActivityContent,
        following before: Activity,
        _ state: ActivityState,
        _ reason: String,
        _ andThen: @escaping @Sendable (ActivityStore, EnteredVersion) async throws -> Void
    ) async throws -> Response {
        let clock = visitor.site.clock
        do {
            return try await visitor.act(sent.form) { person, transaction in
                try person.require(.logActivity, at: before.region)
                let store = ActivityStore(
                    database: transaction,
                    account: person.account,
                    clock: clock
                )
                let entered = try await store.enter(
                    content,
                    as: state,
                    by: before.chapter,
                    following: before.id,
                    because: reason
                )
                try await andThen(store, entered)
                return "/activities/\(record)?done=changed"
            }
        } catch let error as PostgresError {
            throw try ActivityStore.problems(in: error)
        }
    }

    private func find() async throws -> (SignedIn, ActivityVersions, [AttendingChapter]) {
        let (person, (versions, outputs, tallies, attending)) = try await visitor.read(
            ActivityStore.versions(of: record),
            ActivityStore.outputs(of: record),
            ActivityStore.tallies(of: record),
            ActivityStore.attending(record)
        )
        guard let found = ActivityVersions(versions, outputs, tallies) else { throw Stop.notFound }
        try person.require(.logActivity, at: found.current.region)
        return (person, found, attending)
    }

    /// A plan may be changed, a record mended; what is verified or cancelled may not.
    private func next(after before: Activity, _ t: Words) throws -> ActivityState {
        switch before.state.after(.record) {
        case .success(let recorded):
            return event == .record || before.state.counts ? recorded : before.state
        case .failure(let refusal):
            throw Problems("state", Sentence(refusal, t))
        }
    }

    /// Whoever mends a record says why; that a plan is changed or carried out explains itself.
    private func reason(_ state: ActivityState) throws -> String {
        if event == .record, !state.counts { return "记录" }
        guard state.counts else { return "修改计划" }
        var problems = Problems()
        let reason = problems.reason(sent.form["reason"])
        try problems.stopIfAny()
        return reason
    }
}

extension SentEvidence {
    /// What is wrong with the fields and with the files, all at once.
    func checked(
        _ form: ActivityForm,
        keeping tally: HealthTally? = nil,
        with others: Problems = Problems()
    ) async throws -> (ActivityContent, [EvidenceFile]) {
        var problems = others
        var content: ActivityContent?
        do {
            content = try form.checked(keeping: tally)
        } catch {
            for found in error.list { problems.add(found.field, found.sentence) }
        }
        let files = try await evidence(&problems)
        guard let content, problems.isEmpty else {
            if hasFiles { problems.add("files", Sentence("照片和文件请再选一次。")) }
            throw problems
        }
        return (content, files)
    }
}

extension Visitor {
    /// Stops once where other chapters say word for word the same; whoever is sure goes on.
    func warnOfCopies(
        of content: ActivityContent,
        by chapter: ActivityChapter,
        as record: Int64?,
        _ sent: SentForm
    ) async throws {
        guard sent["copy_confirmed"].isEmpty else { return }
        let (_, (copies, hidden)) = try await read(
            ActivityStore.copies(of: content, by: chapter.id, in: chapter.region, as: record),
            ActivityStore.hiddenCopies(of: content, by: chapter.id, as: record)
        )
        if let copy = copies.first { throw Problems("copy_confirmed", Sentence(copy)) }
        if let copy = hidden.first { throw Problems("copy_confirmed", Sentence(copy)) }
    }
}

extension Sentence {
    fileprivate init(_ copy: CopyEntry) {
        let (chapter, day) = (copy.chapter, copy.day.iso)
        self =
            copy.isText
            ? Sentence("“成效”和{chapter} {day}的“{topic}”一字不差。", chapter, day, copy.topic)
            : Sentence("各项数量和{chapter} {day}的“{topic}”完全一样。", chapter, day, copy.topic)
    }

    fileprivate init(_ copy: HiddenCopy) {
        self =
            copy.isText
            ? Sentence("“成效”和{chapter} {day}的一条记录一字不差。", copy.chapter, copy.day.iso)
            : Sentence("各项数量和{chapter} {day}的一条记录完全一样。", copy.chapter, copy.day.iso)
    }
}
