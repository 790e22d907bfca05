import Domain
import HTML
import Postgres

/// How many cases wait for somebody's next step, and where: a line of her start page.
struct CasesWaiting: Sendable {
    let count: Int
    let place: RegionCode
    let year: Int

    /// Nil for whoever takes no step.
    static func query(for person: SignedIn, on today: Day) -> Query<CasesWaiting>? {
        guard let place = person.firstPlace(for: .seeCases) else { return nil }
        let states = leadingOn.filter { person.may($0.act, at: place) }.flatMap(\.from)
        guard !states.isEmpty else { return nil }
        return CaseQuery.countWaiting.one(
            Int.self,
            place,
            place.range.upperBound,
            states.map(\.rawValue),
            person.may(.confirmCase, at: place),
            today
        ).map { CasesWaiting(count: $0, place: place, year: today.year) }
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
