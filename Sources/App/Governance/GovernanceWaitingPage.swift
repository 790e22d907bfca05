import Domain
import HTML
import Hummingbird
import Postgres

/// A charter, an issue or a chapter's next review that waits for somebody.
struct GovernanceWaitingRow: Row, Sendable {
    enum Kind: String, Column, CaseIterable, Sendable {
        case file, post, issue, review
    }

    let kind: Kind
    /// The charter, the review that found the issue, or the chapter that owes a review.
    let id: Int64
    let chapter: String
    let what: String
    let day: Day
    /// How many reviews were held this year, and how many are asked for.
    let reviews: (held: Int, asked: Int)?

    init(_ row: inout RowReader) throws {
        kind = try row.next()
        id = try row.next()
        chapter = try row.next()
        what = try row.next()
        day = try row.next()
        let held = try row.next(Int?.self)
        let asked = try row.next(Int?.self)
        reviews = if let held, let asked { (held, asked) } else { nil }
    }
}

/// The rows behind what the start page says of charters and reviews.
struct GovernanceWaitingPage: Page {
    let t: Words
    let region: Region
    let rows: [GovernanceWaitingRow]
    let today: Day

    var title: String { t("{place}等着办的自治事项", region.name) }
    var place: MenuItem.Place? { .chapters }

    var body: HTML {
        """
        <p class="soft"><a href="\(to: .governance(region.code, Quarter(of: today)))">\(t("自治与意见台账"))</a></p>
        <h1>\(title)</h1>
        \(rows.isEmpty ? EmptyState(text: t("没有等着办的。")).body : "\(each: GovernanceWaitingRow.Kind.allCases, part)")
        \(CutNote(t: t, shown: rows.count, most: 500).body)
        """
    }

    private func part(_ kind: GovernanceWaitingRow.Kind) -> HTML {
        let own = rows.filter { $0.kind == kind }
        guard !own.isEmpty else { return "" }
        return """
            <section id="\(kind.rawValue)"><h2>\(heading(kind, own.count))</h2>
            <div class="sheet"><ul class="plain">\(each: own, line)</ul></div></section>
            """
    }

    private func heading(_ kind: GovernanceWaitingRow.Kind, _ count: Int) -> String {
        switch kind {
        case .file: t("{n} 份章程等着核对备案", count)
        case .post: t("{n} 份章程备了案，还没有公布", count)
        case .issue: t("{n} 个评议问题过期没有整改", count)
        case .review: t("{n} 个村、社区今年的民主评议还不够", count)
        }
    }

    private func line(_ row: GovernanceWaitingRow) -> HTML {
        if let reviews = row.reviews {
            let said = t("评了 {n} 次，一年应评 {m} 次", reviews.held, reviews.asked)
            return """
                <li><span class="whom"><a href="\(to: .governance(ofChapter: row.id))">\(row.chapter)</a></span>\
                <span class="trailing">\(said)</span></li>

                """
        }
        let link: Link = row.kind == .issue ? .review(row.id) : .charter(row.id)
        return """
            <li><span class="whom"><a href="\(to: link)">\(row.what)</a>
            <span class="soft">\(row.chapter)</span></span><span class="trailing">\(row.day.iso)</span></li>

            """
    }
}

extension GovernanceRoutes {
    func waiting(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let place = try visitor.ratedPlace()
        let today = visitor.site.clock.today
        let (person, (region, rows)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            GovernanceQuery.waitingRows.list(
                GovernanceWaitingRow.self,
                place,
                place.range.upperBound,
                today
            )
        )
        try person.require(.seeGovernance, at: place)
        let page = GovernanceWaitingPage(
            t: visitor.words(for: person),
            region: region,
            rows: rows,
            today: today
        )
        return visitor.show(page, to: person)
    }
}
