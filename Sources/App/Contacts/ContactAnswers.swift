import Domain
import HTML
import Hummingbird
import Postgres

/// The pages about contacts, read and answered: fresh, or with what is wrong.
extension ContactRoutes {
    func formPage(
        _ households: [Int64],
        _ visitor: Visitor,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let (person, found) = try await visitor.read(
            ContactStore.chosen(households, on: site.clock.today)
        )
        let region = try LogContacts.region(of: found, asked: households)
        for household in found { try person.require(.logContact, at: household.region) }
        return visitor.show(
            ContactFormPage(
                t: visitor.words(for: person),
                households: found,
                back: region,
                today: site.clock.today,
                formToken: FormToken(text: visitor.token.formToken),
                sent: sent,
                problems: problems
            ),
            to: person,
            status: problems.status
        )
    }

    func contactPage(
        _ visitor: Visitor,
        _ problems: Problems = Problems(),
        _ sent: SentForm? = nil
    ) async throws -> Response {
        let id = try visitor.id("contact")
        let (person, (contact, needs)) = try await visitor.read(
            ContactStore.find(id),
            FollowUpQuery.ofContact.list(FollowUpEntry.self, id)
        )
        try person.require(visitor.act, at: contact.region)
        return visitor.show(
            ContactPage(
                t: visitor.words(for: person),
                person: person,
                contact: contact,
                needs: needs,
                today: site.clock.today,
                formToken: FormToken(text: visitor.token.formToken),
                sent: sent,
                problems: problems
            ),
            to: person,
            status: problems.status
        )
    }

    /// What is wrong with a day of declining, on a page of its own.
    func decliningPage(
        _ household: Int64,
        _ visitor: Visitor,
        _ problems: Problems,
        _ sent: SentForm
    ) async throws -> Response {
        let (person, (found, declining)) = try await visitor.read(
            HouseholdStore.find(household),
            ContactQuery.declining.first(Declining.self, household, site.clock.today)
        )
        try person.require(.logContact, at: found.region)
        return visitor.show(
            DecliningPage(
                t: visitor.words(for: person),
                household: found,
                form: DecliningForm(
                    t: visitor.words(for: person),
                    household: household,
                    declining: declining,
                    today: site.clock.today,
                    formToken: FormToken(text: visitor.token.formToken),
                    sent: sent,
                    problems: problems
                )
            ),
            to: person,
            status: problems.status
        )
    }
}
