import Domain
import HTML
import Postgres

/// How many cases wait for somebody's next step, and where: a line of her start page.
struct CasesWaiting: Sendable {
    let count: Int
    let place: RegionCode
    let year: Int

    /// Nil for whoever takes no step.
    static func find(for person: SignedIn, _ visitor: Visitor) async throws -> CasesWaiting? {
        guard let place = Rights.regions(for: .seeCases, holding: person.grants).first else {
            return nil
        }
        let states = leadingOn.filter { person.may($0.act, at: place) }.flatMap(\.from)
        guard !states.isEmpty else { return nil }
        let today = visitor.site.clock.today
        let (_, count) = try await visitor.read(
            CaseQuery.countWaiting.one(
                Int.self,
                place,
                place.range.upperBound,
                states.map(\.rawValue),
                person.may(.confirmCase, at: place),
                today
            )
        )
        return CasesWaiting(count: count, place: place, year: today.year)
    }

    func line(_ t: Words) -> PlainList.Item? {
        guard count > 0 else { return nil }
        return PlainList.Item(text: t("{n} 份帮扶等您办下一步", count), link: .cases(place, year))
    }

    /// The steps by which a case gets on; the others are taken when there is a cause.
    private static let leadingOn: [CaseStep] = [
        .apply, .deliberate, .postVillage, .check, .postTown, .confirm, .list, .grantAppeal,
    ]
}
