import Domain
import Postgres
import HTML

/// Requests about personal data that wait, and where: for whoever answers or confirms them.
struct RequestsWaiting: Sendable {
    let counts: DueCounts
    let place: RegionCode

    /// Nil for whoever neither answers nor confirms.
    static func query(for person: SignedIn, on today: Day) -> Query<RequestsWaiting>? {
        let place =
            person.firstPlace(for: .answerDataRequest) ?? person.firstPlace(for: .confirmDeletion)
        guard let place else { return nil }
        return DataRequestQuery.counts.one(
            DueCounts.self,
            place,
            place.range.upperBound,
            today,
            today
        ).map { RequestsWaiting(counts: $0, place: place) }
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
