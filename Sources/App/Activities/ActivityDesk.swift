import Domain
import HTML
import Hummingbird
import Postgres

/// Finds what the pages about one activity show, and shows them.
struct ActivityDesk {
    let visitor: Visitor

    private var today: Day { visitor.site.clock.today }

    func newPage(
        _ chapter: Int64,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, found) = try await visitor.read(ActivityStore.chapter(chapter, on: today))
        try person.require(.logActivity, at: found.region)
        let page = ActivityFormPage(
            t: visitor.words(for: person),
            fields: ActivityFields(
                t: visitor.words(for: person),
                chapter: found,
                content: nil,
                attending: [],
                today: today,
                sent: sent,
                problems: problems
            ),
            before: nil,
            formToken: FormToken(text: visitor.token.formToken)
        )
        return visitor.show(page, to: person, status: status)
    }

    func changePage(
        _ record: Int64,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, (versions, outputs, tallies, attending)) = try await visitor.read(
            ActivityStore.versions(of: record),
            ActivityStore.outputs(of: record),
            ActivityStore.tallies(of: record),
            ActivityStore.attending(record)
        )
        guard let found = ActivityVersions(versions, outputs, tallies) else { throw Stop.notFound }
        try person.require(.logActivity, at: found.current.region)
        let chapter = try await visitor.read(
            ActivityStore.chapter(found.current.chapter, on: today)
        ).1
        let t = visitor.words(for: person)
        let page = ActivityFormPage(
            t: t,
            fields: ActivityFields(
                t: t,
                chapter: chapter.keeping(found.current.content),
                content: found.current.content,
                attending: Set(attending.map(\.chapter)),
                today: today,
                sent: sent,
                problems: problems
            ),
            before: found.current,
            formToken: FormToken(text: visitor.token.formToken)
        )
        return visitor.show(page, to: person, status: status)
    }

    func recordPage(
        _ record: Int64,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems(),
        done: String? = nil
    ) async throws -> Response {
        let (person, (versions, outputs, tallies, attending, participants, files)) =
            try await visitor.read(
                ActivityStore.versions(of: record),
                ActivityStore.outputs(of: record),
                ActivityStore.tallies(of: record),
                ActivityStore.attending(record),
                ActivityStore.participants(of: record),
                ActivityStore.files(of: record)
            )
        guard let found = ActivityVersions(versions, outputs, tallies) else { throw Stop.notFound }
        let current = found.current
        try person.require(.seeActivities, at: current.region)
        let page = ActivityPage(
            t: visitor.words(for: person),
            person: person,
            found: found,
            attending: attending,
            participants: participants,
            files: files,
            copies: try await copies(of: current),
            hiddenCopies: try await hiddenCopies(of: current),
            today: today,
            done: done,
            formToken: FormToken(text: visitor.token.formToken),
            problems: problems
        )
        return visitor.show(page, to: person, status: status)
    }

    private func copies(of activity: Activity) async throws -> [CopyEntry] {
        try await visitor.read(
            ActivityStore.copies(
                of: activity.content,
                by: activity.chapter,
                in: activity.region,
                as: activity.record
            )
        ).1
    }

    /// Nothing for whoever sees the township's records herself, and for whoever only reads.
    private func hiddenCopies(of activity: Activity) async throws -> [HiddenCopy] {
        try await visitor.read(
            ActivityStore.hiddenCopies(
                of: activity.content,
                by: activity.chapter,
                as: activity.record
            )
        ).1
    }

    /// Takes the form of a change, or of the record that follows a plan.
    func change(_ request: Request, entering event: ActivityEvent?) async throws -> Response {
        let record = try visitor.id("activity")
        let sent = try await request.evidence(from: visitor)
        do {
            return try await ChangeActivity(
                visitor: visitor,
                record: record,
                sent: sent,
                event: event
            ).carryOut()
        } catch let problems as Problems {
            return try await changePage(record, .unprocessableContent, problems, sent.form)
        }
    }
}
