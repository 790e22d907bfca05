import Domain
import HTML
import Hummingbird
import Postgres

/// One change to a chapter's venues, in one transaction.
struct KeepVenues: Sendable {
    let visitor: Visitor
    let sent: SentForm

    func add(_ form: VenueForm) async throws -> Response {
        let typed = try form.checked(on: visitor.site.clock.today)
        let now = visitor.site.clock.now()
        return try await act { person, chapter, transaction in
            let venue = try await transaction.run(
                VenueQuery.add.one(
                    Int64.self,
                    chapter,
                    typed.kind.rawValue,
                    typed.place,
                    typed.area,
                    typed.items,
                    typed.built,
                    person.account,
                    now
                )
            )
            return .venue(venue, ofChapter: chapter.value)
        }
    }

    func change(_ form: VenueForm) async throws -> Response {
        let typed = try form.checked(on: visitor.site.clock.today)
        let venue = try visitor.id("venue")
        return try await act { _, chapter, transaction in
            let found = try await transaction.run(VenueQuery.find.one(Venue.self, venue, chapter))
            guard found.version == form.version else {
                throw Problems("kind", .changedMeanwhile)
            }
            let change = VenueQuery.change.execute(
                venue,
                chapter,
                form.version,
                typed.kind.rawValue,
                typed.place,
                typed.area,
                typed.items,
                typed.built
            )
            guard try await transaction.run(change) == 1 else { throw Stop.notFound }
            return .venue(venue, ofChapter: chapter.value)
        }
    }

    func close() async throws -> Response {
        let venue = try visitor.id("venue")
        let today = visitor.site.clock.today
        return try await act { _, chapter, transaction in
            let close = VenueQuery.close.execute(venue, chapter, today)
            guard try await transaction.run(close) == 1 else { throw Stop.notFound }
            return .venues(ofChapter: chapter.value)
        }
    }

    func addWork() async throws -> Response {
        let venue = try visitor.id("venue")
        let clock = visitor.site.clock
        return try await act { person, chapter, transaction in
            let payable = try await transaction.run(
                VenueQuery.payable.list(PayableEntry.self, chapter)
            )
            let work = try VenueWorkForm(sent: sent).checked(payable, on: clock.today)
            let add = VenueQuery.addWork.execute(
                venue,
                chapter,
                work.kind.rawValue,
                work.year,
                work.what,
                work.entry,
                person.account,
                clock.now()
            )
            guard try await transaction.run(add) == 1 else { throw Stop.notFound }
            return .venue(venue, ofChapter: chapter.value)
        }
    }

    func removeWork() async throws -> Response {
        let (venue, work) = (try visitor.id("venue"), try visitor.id("work"))
        let now = visitor.site.clock.now()
        return try await act { person, chapter, transaction in
            _ = try await transaction.run(VenueQuery.find.one(Venue.self, venue, chapter))
            let remove = VenueQuery.removeWork.execute(work, venue, person.account, now)
            guard try await transaction.run(remove) == 1 else { throw Stop.notFound }
            return .venue(venue, ofChapter: chapter.value)
        }
    }

    private func act(
        _ body: @escaping @Sendable (SignedIn, Chapter.ID, Transaction) async throws -> Link
    ) async throws -> Response {
        let chapter = try visitor.chapter()
        do {
            return try await visitor.act(sent) { person, transaction in
                let held = try await ChapterStore(database: transaction).hold(chapter)
                try person.require(.keepVenues, at: held.region)
                guard held.state != .dissolved else { throw Stop.notFound }
                return try await body(person, chapter, transaction)
            }
        } catch let error as PostgresError {
            throw try Problems.ofVenues(error)
        }
    }
}

extension Problems {
    /// A rule of the table that stands against it; what is no rule is thrown on.
    fileprivate static func ofVenues(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "closed_venue_stays": Problems("", Sentence("这处阵地已经停用了。"))
        case "entry_pays_for_one_work", "work_is_paid_by_its_chapter":
            Problems("entry", Sentence("请选本协会一笔已入账的阵地支出。"))
        default: throw error
        }
    }
}
