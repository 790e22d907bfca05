import Domain
import HTML
import Hummingbird
import Postgres

/// Enters a round of visits: one contact for each household, all or none.
struct LogContacts: Sendable {
    let visitor: Visitor
    let sent: SentForm

    func carryOut() async throws -> Response {
        let form = ContactForm(sent: sent)
        let households = form.households
        let checked = try form.checked(on: visitor.site.clock.today)
        return try await visitor.act(sent) { person, transaction in
            let found = try await transaction.run(
                ContactStore.chosen(households, on: checked.day)
            )
            let region = try Self.region(of: found, asked: households)
            for household in found { try person.require(.logContact, at: household.region) }
            try Self.refuse(found)
            let store = ContactStore(database: transaction, now: visitor.site.clock.now())
            for household in found {
                let contact = try await store.add(checked, with: household.id)
                guard let need = checked.need, need.household == household.id else { continue }
                try await store.add(need.need, raisedIn: contact)
            }
            return "/contacts?place=\(region.text)&entered=\(found.count)"
        }
    }

    /// The village of a round; its township, if it went through several.
    static func region(of found: [ChosenHousehold], asked: [Int64]) throws -> RegionCode {
        guard let first = found.first, found.count == Set(asked).count else { throw Stop.notFound }
        let isOneVillage = found.allSatisfy { $0.region == first.region }
        return isOneVillage ? first.region : first.region.township
    }

    private static func refuse(_ found: [ChosenHousehold]) throws(Problems) {
        var problems = Problems()
        for household in found {
            if !household.isActive {
                problems.add("households", Sentence("{name}户已经注销，不能再登记走访。", household.head))
            } else if household.isDeclining {
                problems.add("households", Sentence("{name}户这一天不愿意被联系，不登记走访。", household.head))
            }
        }
        try problems.stopIfAny()
    }
}
