import Domain
import Foundation
import Postgres

/// Contacts with households, as far as the person here may see and enter them.
struct ContactStore: Sendable {
    let database: any Database
    /// The site's clock: a contact is timely by it, not by the database's.
    let now: Date

    static func find(_ contact: Int64) -> Query<Contact> {
        ContactQuery.find.one(Contact.self, contact)
    }

    static func chosen(_ households: [Int64], on day: Day) -> Query<[ChosenHousehold]> {
        ContactQuery.chosen.list(ChosenHousehold.self, households, day)
    }

    /// Enters one contact; 404 if the household is not there any more.
    func add(_ form: ContactForm.Checked, with household: Int64) async throws -> Int64 {
        try await database.run(
            ContactQuery.add.one(
                Int64.self,
                household,
                form.day,
                form.channel.rawValue,
                form.topics.map(\.rawValue),
                form.note,
                now
            )
        )
    }

    /// Enters what a household needs, with the day by which it is dealt with.
    func add(_ need: NeedForm.Checked, raisedIn contact: Int64) async throws {
        _ = try await database.run(
            FollowUpQuery.add.one(Int64.self, contact, need.text, need.due, now)
        )
    }

    func withdraw(_ contact: Int64, why: String) async throws {
        try await changeOne(ContactQuery.withdraw.execute(contact, why, now))
    }

    func decline(_ household: Int64, from day: Day) async throws {
        try await changeOne(ContactQuery.decline.execute(household, day, now))
    }

    func endDeclining(_ declining: Int64, on day: Day) async throws {
        try await changeOne(ContactQuery.endDeclining.execute(declining, day))
    }

    /// No row changed: somebody else was quicker.
    private func changeOne(_ query: Query<Int>) async throws {
        guard try await database.run(query) == 1 else {
            throw Problems("state", .changedMeanwhile)
        }
    }

    /// What the database refused, as the form's problem; what is no rule of ours is thrown on.
    static func problems(in error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "household_declines_once":
            Problems("from_on", Sentence("已经记过这一户不愿意被联系。"))
        case "declining_ends_after_it_begins":
            Problems("to_on", Sentence("不能早于开始的那一天。"))
        case "done_once":
            Problems("state", .changedMeanwhile)
        default: throw error
        }
    }
}

package enum ContactQuery: String, QueryFile {
    case add, chosen, counts, decline, declined, declining, find, keepers, log, waiting, withdraw
    case endDeclining = "end_declining"
    case ofHousehold = "of_household"
    case toVisit = "to_visit"

    package static let folder = "contacts"
}
