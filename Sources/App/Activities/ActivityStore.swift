import Domain
import Foundation
import Postgres

/// The records of activities, as far as the person here may see and add to them.
struct ActivityStore: Sendable {
    let database: any Database
    let account: Account.ID
    let clock: Clock

    static func chapter(_ chapter: Int64, on today: Day) -> Query<ActivityChapter> {
        ActivityQuery.form.one(ActivityChapter.self, chapter, today)
    }

    static func versions(of record: Int64) -> Query<[Activity]> {
        ActivityQuery.versions.list(Activity.self, record)
    }

    static func outputs(of record: Int64) -> Query<[OutputRow]> {
        ActivityQuery.outputs.list(OutputRow.self, record)
    }

    static func tallies(of record: Int64) -> Query<[TallyRow]> {
        ActivityQuery.tallies.list(TallyRow.self, record)
    }

    static func attending(_ record: Int64) -> Query<[AttendingChapter]> {
        ActivityQuery.attending.list(AttendingChapter.self, record)
    }

    static func participants(of record: Int64) -> Query<[Participant]> {
        ActivityQuery.participants.list(Participant.self, record)
    }

    static func files(of record: Int64) -> Query<[ActivityFile]> {
        ActivityQuery.files.list(ActivityFile.self, record)
    }

    /// What other chapters of the township say word for word the same, within 400 days.
    static func copies(
        of content: ActivityContent,
        by chapter: Int64,
        in region: RegionCode,
        as record: Int64?
    ) -> Query<[CopyEntry]> {
        ActivityQuery.copies.list(
            CopyEntry.self,
            region.township,
            chapter,
            record,
            content.day.adding(days: -400),
            content.day.adding(days: 400),
            content.result ?? "",
            content.figures
        )
    }

    static func hiddenCopies(
        of content: ActivityContent,
        by chapter: Int64,
        as record: Int64?
    ) -> Query<[HiddenCopy]> {
        ActivityQuery.copiedElsewhere.list(
            HiddenCopy.self,
            chapter,
            record,
            content.day.adding(days: -400),
            content.day.adding(days: 400),
            content.result ?? "",
            content.figures
        )
    }

    func find(_ record: Int64) async throws -> ActivityVersions {
        let (versions, outputs, tallies) = try await database.run(
            Self.versions(of: record),
            Self.outputs(of: record),
            Self.tallies(of: record)
        )
        guard let found = ActivityVersions(versions, outputs, tallies) else { throw Stop.notFound }
        return found
    }

    /// Enters a version: the first of a record, or the one that follows the version that was
    /// looked at.
    func enter(
        _ content: ActivityContent,
        as state: ActivityState,
        by chapter: Int64,
        following version: Int64? = nil,
        because reason: String? = nil
    ) async throws -> EnteredVersion {
        let entered = try await database.run(
            ActivityQuery.add.one(
                EnteredVersion.self,
                version,
                chapter,
                content.group,
                state.rawValue,
                Int16(content.type.rawValue),
                content.topic,
                content.day,
                content.time,
                content.place,
                content.partners,
                content.headcount?.number,
                content.headcount?.kind.rawValue,
                content.result,
                content.cost?.count,
                content.costSource,
                account,
                clock.now(),
                clock.today,
                reason
            )
        )
        try await add(content.outputs, to: entered)
        if let tally = content.tally { try await add(tally, to: entered) }
        return entered
    }

    /// Enters a version that says the same, but of another state.
    func move(_ before: Activity, to state: ActivityState, because reason: String) async throws {
        let now = try await database.run(
            ActivityQuery.step.one(
                Int64.self,
                before.id,
                state.rawValue,
                account,
                clock.now(),
                clock.today,
                reason
            )
        )
        _ = try await database.run(
            ActivityQuery.copyOutputs.execute(before.id, now),
            ActivityQuery.copyTally.execute(before.id, now)
        )
    }

    private func add(
        _ outputs: [ActivityContent.Output],
        to version: EnteredVersion
    ) async throws {
        for (turn, output) in outputs.enumerated() {
            _ = try await database.run(
                ActivityQuery.addOutput.execute(
                    version.id,
                    Int16(turn),
                    version.region,
                    output.kind.rawValue,
                    output.topic,
                    output.quantity.number,
                    output.quantity.kind.rawValue
                )
            )
        }
    }

    private func add(_ tally: HealthTally, to version: EnteredVersion) async throws {
        _ = try await database.run(
            ActivityQuery.addTally.execute(
                version.id,
                version.region,
                tally.attended,
                tally.advised,
                tally.treated,
                tally.recovered
            )
        )
    }

    /// Makes the chapters that took part be these.
    func attend(_ chapters: Set<Int64>, record: Int64, before: Set<Int64> = []) async throws {
        for chapter in chapters.subtracting(before).sorted() {
            _ = try await database.run(
                ActivityQuery.attend.execute(record, chapter, account, clock.now())
            )
        }
        for chapter in before.subtracting(chapters).sorted() {
            _ = try await database.run(
                ActivityQuery.unattend.execute(record, chapter, clock.now())
            )
        }
    }

    func add(_ files: [KeptFile], to record: Int64, in region: RegionCode) async throws {
        for file in files {
            _ = try await database.run(
                ActivityQuery.addFile.execute(
                    record,
                    region,
                    file.digest,
                    file.kind.contentType,
                    file.name,
                    file.bytes,
                    file.pixels?.width,
                    file.pixels?.height,
                    account,
                    clock.now()
                )
            )
        }
    }

    /// What the database refused, as the form's problem; what is no rule of ours is thrown on.
    static func problems(in error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "version_is_followed_once": Problems("version", .activityChangedMeanwhile)
        case "activity_keeps_its_month": Problems("held_on", .activityKeepsItsMonth)
        case "health_has_no_list_of_names": Problems("type", .healthHasNoNames)
        case "verified_by_another": Problems("state", .ownRecordIsVerifiedByAnother)
        case "member_takes_part_once", "household_takes_part_once":
            Problems("who", Sentence("已经在参加的人里了。"))
        default: throw error
        }
    }
}

/// A version that was just entered.
struct EnteredVersion: Row, Sendable {
    let id: Int64
    let record: Int64
    let region: RegionCode

    init(_ row: inout RowReader) throws {
        id = try row.next()
        record = try row.next()
        region = try row.next()
    }
}

package enum ActivityQuery: String, QueryFile {
    case add, attend, attending, copies, counts, files, form, list, outputs, participants, place,
        step, tallies, unattend, versions, withdraw
    case addFile = "add_file"
    case addOutput = "add_output"
    case addTally = "add_tally"
    case copiedElsewhere = "copied_elsewhere"
    case copyOutputs = "copy_outputs"
    case copyTally = "copy_tally"
    case countsOfChapter = "counts_of_chapter"
    case listOfChapter = "list_of_chapter"
    case removeFile = "remove_file"
    case takePart = "take_part"
    case year

    package static let folder = "activities"
}
