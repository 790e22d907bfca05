import Domain
import Foundation
import Postgres

/// Chapters, their groups, terms and officers, as far as the person here may see and change them.
struct ChapterStore: Sendable {
    let database: any Database

    static func find(_ chapter: Chapter.ID, on today: Day) -> Query<ChapterDetail> {
        ChapterQuery.find.one(ChapterDetail.self, chapter, today)
    }

    static func groups(of chapter: Chapter.ID) -> Query<[GroupEntry]> {
        ChapterQuery.groups.list(GroupEntry.self, chapter)
    }

    static func terms(of chapter: Chapter.ID) -> Query<[TermEntry]> {
        ChapterQuery.terms.list(TermEntry.self, chapter)
    }

    static func posts(of chapter: Chapter.ID) -> Query<[PostEntry]> {
        ChapterQuery.posts.list(PostEntry.self, chapter)
    }

    static func vacancies(in township: RegionCode) -> Query<[Vacancy]> {
        ChapterQuery.vacancies.list(Vacancy.self, township)
    }

    /// Holds the chapter until the act is over; 404 where it is not hers.
    func hold(_ chapter: Chapter.ID) async throws -> HeldChapter {
        try await database.run(ChapterQuery.hold.one(HeldChapter.self, chapter))
    }

    func ties(of chapter: Chapter.ID) async throws -> ChapterTies {
        try await database.run(ChapterQuery.ties.one(ChapterTies.self, chapter))
    }

    func makePlace(in township: RegionCode, named name: String) async throws -> RegionCode {
        try await database.run(ChapterQuery.makePlace.one(Code.self, township, name)).code
    }

    func add(
        _ data: ChapterData,
        _ kind: ChapterKind,
        _ state: ChapterState,
        at region: RegionCode,
        phone: SealedPhone?
    ) async throws -> Chapter.ID {
        try await database.run(
            ChapterQuery.add.one(
                Chapter.ID.self,
                region,
                data.name,
                kind.rawValue,
                state.rawValue,
                data.place,
                data.office,
                phone?.sealed,
                phone?.hash,
                data.founded
            )
        )
    }

    func change(
        _ chapter: Chapter.ID,
        version: Int,
        _ data: ChapterData,
        keepsPhone: Bool,
        phone: SealedPhone?
    ) async throws {
        try await changesOne(
            ChapterQuery.change.execute(
                chapter,
                version,
                data.name,
                data.place,
                data.office,
                data.founded,
                keepsPhone,
                phone?.sealed,
                phone?.hash
            )
        )
    }

    func turn(
        _ chapter: Chapter.ID,
        to state: ChapterState,
        dissolved: Day?,
        reason: String?
    ) async throws {
        try await changesOne(
            ChapterQuery.turn.execute(chapter, state.rawValue, dissolved, reason)
        )
    }

    /// No row changed: it is not there, not hers to change, or was changed a moment before.
    func changesOne(_ query: Query<Int>) async throws {
        guard try await database.run(query) == 1 else { throw Stop.notFound }
    }

    private struct Code: Row {
        let code: RegionCode

        init(_ row: inout RowReader) throws { code = try row.next() }
    }
}

/// A telephone number as it lies in the database.
struct SealedPhone: Sendable {
    let sealed: [UInt8]
    let hash: [UInt8]

    init(_ phone: Phone, _ keys: KeyRing) throws {
        sealed = Array(try keys.sealed(phone))
        hash = Array(keys.hash(of: phone))
    }
}

package enum ChapterQuery: String, QueryFile {
    case add, candidate, change, find, groups, here, hold, list, posts, terms, ties, totals, turn
    case units, vacancies
    case groupAdd = "group_add"
    case groupClose = "group_close"
    case groupHold = "group_hold"
    case groupMembers = "group_members"
    case groupRename = "group_rename"
    case makePlace = "make_place"
    case membersOfChapter = "members_of_chapter"
    case membersOfTown = "members_of_town"
    case postAdd = "post_add"
    case postEnd = "post_end"
    case postsFollow = "posts_follow"
    case termAdd = "term_add"
    case termChange = "term_change"
    case unitAdd = "unit_add"
    case unitChange = "unit_change"
    case unitCount = "unit_count"
    case unitEnd = "unit_end"

    package static let folder = "chapters"
}
