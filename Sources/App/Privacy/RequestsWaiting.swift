import Domain
import Postgres
import HTML

/// Requests about personal data that wait, and where: for whoever answers or confirms them.
struct RequestsWaiting: Sendable {
    let counts: DueCounts
    let place: RegionCode

    static func find(for person: SignedIn, _ visitor: Visitor) async throws -> RequestsWaiting? {
        let places = [Act.answerDataRequest, .confirmDeletion].compactMap {
            Rights.regions(for: $0, holding: person.grants).first
        }
        guard let place = places.first else { return nil }
        let today = visitor.site.clock.today
        let (_, counts) = try await visitor.read(
            DataRequestQuery.counts.one(
                DueCounts.self,
                place,
                place.range.upperBound,
                today,
                today
            )
        )
        return RequestsWaiting(counts: counts, place: place)
    }

    /// Nil where none waits.
    func line(_ t: Words) -> PlainList.Item? {
        guard counts.open > 0 else { return nil }
        return PlainList.Item(
            text: t("{n} 件个人信息申请等着办", counts.open),
            trailing: counts.overdue > 0 ? t("{n} 件过期", counts.overdue) : nil,
            link: "/data-requests?place=\(place.text)"
        )
    }
}
