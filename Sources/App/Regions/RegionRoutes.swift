import Domain
import HTML
import Hummingbird
import Postgres

/// The tree of divisions: walked down from one's own region, or searched by name or code.
struct RegionRoutes {
    /// A screen of rows; the next page starts after the last one's key.
    static let pageSize = 50

    func add(to doors: inout Doors) {
        doors.get("/regions", to: .searchRegions, use: list)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let wish = try RegionWish(request.uri.queryParameters)
        return wish.search.isEmpty
            ? try await browse(wish, visitor) : try await search(wish, visitor)
    }

    private func browse(_ wish: RegionWish, _ visitor: Visitor) async throws -> Response {
        guard let region = wish.region, region != .country else {
            return try await top(wish, visitor)
        }
        let (person, (found, entries)) = try await visitor.read(
            RegionQuery.find.one(Region.self, region),
            RegionQuery.children.list(
                RegionEntry.self,
                region,
                wish.after,
                Self.pageSize + 1
            )
        )
        let rows = entries.map { RegionPage.Row($0.code, $0.name, $0.level, above: "") }
        return show(wish, region: found, rows: rows, to: person, visitor)
    }

    /// Without a wish: one's own region, or the provinces for whoever serves the whole country.
    private func top(_ wish: RegionWish, _ visitor: Visitor) async throws -> Response {
        let (person, provinces) = try await visitor.read(
            RegionQuery.provinces.list(Province.self)
        )
        if let own = person.grants.first?.region, wish.region == nil {
            return .seeOther(wish.link(at: own))
        }
        let rows = provinces.map { RegionPage.Row($0.code, $0.name, .province, above: "") }
        return show(wish, region: nil, rows: rows, to: person, visitor)
    }

    private func search(_ wish: RegionWish, _ visitor: Visitor) async throws -> Response {
        let (person, hits) = try await visitor.read(
            RegionQuery.search.list(
                RegionHit.self,
                wish.search,
                wish.ending,
                wish.after,
                Self.pageSize + 1
            )
        )
        let rows = hits.map { hit in
            var row = RegionPage.Row(hit.code, hit.name, hit.level, above: hit.above)
            row.ending = hit.ending
            return row
        }
        return show(wish, region: nil, rows: rows, to: person, visitor)
    }

    private func show(
        _ wish: RegionWish,
        region: Region?,
        rows: [RegionPage.Row],
        to person: SignedIn,
        _ visitor: Visitor
    ) -> Response {
        visitor.show(
            RegionPage(
                t: visitor.words(for: person),
                wish: wish,
                region: region,
                rows: Array(rows.prefix(Self.pageSize)),
                hasMore: rows.count > Self.pageSize,
                mayAddAccount: { person.may(.addAccount, at: $0) }
            ),
            to: person
        )
    }
}

/// A province's code and name.
struct Province: Row, Sendable {
    let code: RegionCode
    let name: String

    init(_ row: inout RowReader) throws {
        code = try row.next()
        name = try row.next()
    }
}

/// What of the tree somebody wants to see, and what for.
struct RegionWish: Sendable {
    var search = ""
    var region: RegionCode?
    var ending: String?
    var after: String?
    /// Whether a place is being chosen for a new account.
    var isForAccount = false

    init(_ query: Parameters) throws {
        search = query["q"].map { Folding.trimmed(Folding.halfWidth($0)) } ?? ""
        ending = query["ending"].map(String.init)
        after = query["after"].map(String.init)
        isForAccount = query["for"] == "account"
        do {
            region = try query["at"].map { try RegionCode($0) }
        } catch {
            throw Stop.notFound
        }
    }

    private var purpose: String? { isForAccount ? "account" : nil }

    func link(at region: RegionCode) -> Link {
        Link("/regions\(query: ["at": region.text, "for": purpose])")
    }

    func next(after last: RegionPage.Row) -> Link {
        search.isEmpty
            ? Link(
                "/regions\(query: ["at": region?.text, "after": last.code.text, "for": purpose])"
            )
            : Link(
                """
                /regions\(query: [
                    "q": search, "ending": last.ending, "after": last.code.text, "for": purpose,
                ])
                """
            )
    }
}

extension Request {
    /// The region that the address names, if it names one.
    func region() throws -> RegionCode? {
        do {
            return try uri.queryParameters["region"].map { try RegionCode($0) }
        } catch {
            throw Stop.notFound
        }
    }
}
