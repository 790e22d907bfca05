import Domain
import HTML
import Hummingbird
import Postgres

/// Enters a household in a chapter's register.
struct AddHousehold: Sendable {
    let visitor: Visitor
    let sent: SentForm

    func carryOut(chapter: Int64) async throws -> Response {
        let today = visitor.site.clock.today
        let form = try HouseholdForm(sent: sent).checked(on: today)
        let sealed = try SealedNumbers(form.idNumber, nil, visitor.site.keys)
        do {
            return try await visitor.act(sent) { person, transaction in
                let chapter = try await transaction.run(MemberStore.chapter(chapter))
                try person.require(.changeHouseholds, at: chapter.region)
                guard !chapter.isDissolved else { throw Problems("group", .dissolved) }
                let store = HouseholdStore(database: transaction)
                let household = try await store.add(form, to: chapter, sealed)
                if let channel = form.channel {
                    try await store.note(
                        consentTo: .idNumber,
                        given: true,
                        of: household,
                        channel,
                        on: today
                    )
                }
                return "/households/\(household)"
            }
        } catch let error as PostgresError {
            throw try HouseholdStore.problems(in: error)
        }
    }
}
