import Domain
import HTML
import Hummingbird
import Postgres

/// What the list of chapters is narrowed to.
struct ChapterFilter: Sendable {
    let place: RegionCode
    var kind: ChapterKind?
    var state: ChapterState?
    /// Only those that should have held an election.
    var isDue = false
    /// The last row of the page before.
    var after: (region: RegionCode, id: Int64)?

    init(_ query: Parameters, place: RegionCode) throws {
        self.place = place
        kind = query["kind"].flatMap { ChapterKind(rawValue: String($0)) }
        state = query["state"].flatMap { ChapterState(rawValue: String($0)) }
        isDue = query["due"] == "yes"
        after = try query["after"].map { try Self.cursor(String($0)) }
    }

    /// The rows of one page and one more, which tells whether there is a next page.
    func query(on today: Day) -> Query<[ChapterEntry]> {
        ChapterQuery.list.list(
            ChapterEntry.self,
            place,
            after?.region,
            after?.id,
            kind?.rawValue,
            state?.rawValue,
            isDue,
            today,
            ChapterListPage.pageSize + 1
        )
    }

    var isNarrowed: Bool { kind != nil || state != nil || isDue }

    func link(after last: ChapterEntry) -> Link {
        let cursor = "\(last.region.text).\(last.id.value)"
        return Link(
            """
            /chapters\(query: [
                "place": place.text, "kind": kind?.rawValue, "state": state?.rawValue,
                "due": isDue ? "yes" : nil, "after": cursor,
            ])
            """
        )
    }

    private static func cursor(_ text: String) throws -> (region: RegionCode, id: Int64) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let id = Int64(parts[1]) else { throw Stop.notFound }
        return (try Stop.hiding { try RegionCode(parts[0]) }, id)
    }
}
