import Domain
import Foundation
import Postgres

/// Households, their links and marks, as far as the person here may see and change them.
struct HouseholdStore: Sendable {
    let database: any Database

    static func find(_ household: Int64) -> Query<Household> {
        HouseholdQuery.find.one(Household.self, household)
    }

    static func links(of household: Int64) -> Query<[HouseholdLink]> {
        HouseholdQuery.links.list(HouseholdLink.self, household)
    }

    static func consents(of household: Int64) -> Query<[ConsentEntry]> {
        HouseholdQuery.consents.list(ConsentEntry.self, household)
    }

    func add(
        _ form: HouseholdForm.Checked,
        to chapter: ChapterChoice,
        _ sealed: SealedNumbers
    ) async throws -> Int64 {
        try await database.run(
            HouseholdQuery.add.one(
                Int64.self,
                chapter.id,
                chapter.region,
                form.group,
                form.head.text,
                form.initials,
                sealed.id,
                sealed.idHash,
                form.address,
                form.size.map { Int16($0) }
            )
        )
    }

    /// - Returns: whether nobody else had changed it since.
    func change(
        _ household: Int64,
        version: Int,
        _ form: HouseholdForm.Checked,
        _ sealed: SealedNumbers
    ) async throws -> Bool {
        try await database.run(
            HouseholdQuery.change.execute(
                household,
                version,
                form.group,
                form.head.text,
                form.initials,
                sealed.id,
                sealed.idHash,
                form.address,
                form.size.map { Int16($0) }
            )
        ) == 1
    }

    func note(
        consentTo purpose: ConsentPurpose,
        given: Bool,
        of household: Int64,
        _ channel: ConsentChannel,
        on day: Day
    ) async throws {
        _ = try await database.run(
            HouseholdQuery.addConsent.execute(
                household,
                purpose.rawValue,
                given,
                channel.rawValue,
                day
            )
        )
    }

    /// Runs a move that must touch one row; otherwise somebody else was quicker.
    func move(_ query: Query<Int>, orElse problems: Problems? = nil) async throws {
        guard try await database.run(query) == 1 else {
            throw problems ?? Problems("state", .changedMeanwhile)
        }
    }

    /// What the database refused, as the form's problem; what is no rule of ours is thrown on.
    static func problems(in error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "head_heads_one_household":
            Problems("id_number", Sentence("这个身份证号已经是另一户的户主，请找乡镇专干核对。"))
        case "household_has_one_link":
            Problems("member", Sentence("这一户刚刚有了联系人，请核对后再选。"))
        case "link_ends_after_it_starts":
            Problems("day", Sentence("不能早于开始联系的日期。"))
        case "household_bears_a_mark_once":
            Problems("mark", Sentence("已经有这一项了。"))
        default: throw error
        }
    }
}
