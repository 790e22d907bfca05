import Domain
import HTML
import Hummingbird
import Postgres

/// What happened to a row of the register: who changed what, and when.
struct HistoryRoutes {
    func add(to doors: inout Doors) {
        doors.get("/history/{kind}/{id}", to: .seeHistory, use: show)
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let kind = visitor.visit.parameters.get("kind").flatMap(HistoryKind.init) else {
            throw Stop.notFound
        }
        let id = try visitor.id("id")
        let (person, (subject, lines)) = try await visitor.read(
            HistoryQuery.subject.one(HistorySubject.self, kind.table, id),
            HistoryQuery.entries.list(HistoryLine.self, kind.table, "\(id)")
        )
        try person.require(.seeHistory, at: subject.region)
        let page = HistoryPage(
            t: visitor.words(for: person),
            kind: kind,
            subject: subject,
            entries: HistoryEntry.entries(of: lines)
        )
        return visitor.show(page, to: person)
    }
}

/// The rows whose history can be looked at, as they stand in an address.
enum HistoryKind: String, CaseIterable, Sendable {
    case chapters, groups, units, terms, posts, members, households, links, schemes
    case starSchemes = "star_schemes"

    var table: String {
        switch self {
        case .chapters: "chapter"
        case .groups: "member_group"
        case .units: "unit_member"
        case .terms: "term"
        case .posts: "officer_post"
        case .members: "member"
        case .households: "household"
        case .links: "household_link"
        case .schemes: "flag_scheme"
        case .starSchemes: "star_scheme"
        }
    }

    var label: Label {
        switch self {
        case .chapters: Label("协会", "chapter")
        case .groups: Label("会员小组", "member group")
        case .units: Label("团体会员", "unit member")
        case .terms: Label("届", "term")
        case .posts: Label("职务", "post")
        case .members: Label("会员", "member")
        case .households: Label("户", "household")
        case .links: Label("联系户", "linked household")
        case .schemes: Label("考评方案", "rating scheme")
        case .starSchemes: Label("五星农家方案", "five-star scheme")
        }
    }

    /// The page that a row of this kind belongs to.
    func page(of subject: HistorySubject) -> Link {
        let key = subject.owner
        return switch self {
        case .chapters, .groups, .terms, .posts: "/chapters/\(key)"
        case .units: .units(ofChapter: key)
        case .members: "/members/\(key)"
        case .households, .links: "/households/\(key)"
        case .schemes: "/schemes/\(subject.region.text)/\(key)"
        case .starSchemes: .starScheme(key)
        }
    }
}

package enum HistoryQuery: String, QueryFile {
    case entries, subject

    package static let folder = "history"
}

/// What a history is about.
struct HistorySubject: Row, Sendable {
    let region: RegionCode
    let name: String
    /// The chapter, member, household or scheme whose page it belongs to.
    let owner: Int64

    init(_ row: inout RowReader) throws {
        region = try row.next()
        name = try row.next()
        owner = try row.next()
    }
}
