import Domain
import HTML
import Postgres

/// Annual summaries that wait for the next step of whoever opens her start page.
struct SummariesWaiting: Row, Sendable {
    /// One of the places; all of a row are of its level.
    let example: RegionCode
    let state: SummaryState
    let count: Int
    let newestYear: Int

    init(_ row: inout RowReader) throws {
        example = try row.next()
        state = try row.next()
        count = try row.next()
        newestYear = try row.next()
    }

    /// Nil for whoever takes no step after the handing-in.
    static func query(
        for person: SignedIn,
        on today: Day
    ) -> Query<(waiting: [SummariesWaiting], place: RegionCode)>? {
        let acts: [Act] = [.checkSummary, .approveSummary, .publishSummary]
        guard let place = acts.lazy.compactMap({ person.firstPlace(for: $0) }).first else {
            return nil
        }
        return SummaryQuery.waiting.list(
            SummariesWaiting.self,
            place,
            place.range.upperBound,
            Int16(today.year - 1)
        ).map { (waiting: $0, place: place) }
    }

    func line(_ t: Words, _ person: SignedIn, at place: RegionCode) -> PlainList.Item? {
        let steps: [SummaryStep] = [.checked, .approved, .published]
        guard let step = steps.first(where: { $0.isDue(in: state) }),
            step.isFor(person.grants, at: example)
        else { return nil }
        let link: Link = "/summaries?place=\(place.text)&year=\(newestYear)"
        let text =
            switch step {
            case .checked: t("{n} 份工作总结等您审核", count)
            case .approved: t("{n} 份工作总结等您审批", count)
            default: t("{n} 份工作总结等您公布", count)
            }
        return PlainList.Item(text: text, link: link)
    }
}
