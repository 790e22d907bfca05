import Domain
import HTML
import Hummingbird
import NIOCore
import Postgres

/// What anyone may read without an account.
struct BoardRoutes {
    let site: Site

    func add(to doors: inout Doors) {
        doors.open(.get, "/", use: front)
        doors.open(.get, "/robots.txt", use: robots)
        doors.open(.get, "/board", use: search)
        doors.open(.get, "/board/{region}", use: board)
        doors.open(.get, "/board/{region}/{sheet}", use: workbook)
        doors.open(.get, "/board/{region}/funds/{month}", use: funds)
        doors.open(.get, "/board/{region}/projects/current", use: projects)
        doors.open(.get, "/board/{region}/governance/current", use: governance)
        doors.open(.get, "/board/{region}/summaries/{year}", use: summary)
    }

    func front(_ request: Request, _ visit: Visit) async throws -> Response {
        site.show(FrontPage(t: site.words(for: visit)), to: visit)
    }

    /// The boards may be found by anybody; everything else is for those who have an account.
    func robots(_ request: Request, _ visit: Visit) async throws -> Response {
        let text = "User-agent: *\nAllow: /$\nAllow: /board\nAllow: /static/\nDisallow: /\n"
        return BoardPaper(ByteBuffer(string: text), type: "text/plain; charset=utf-8")
            .response(to: request)
    }

    /// The way to a place: by its name or code, down from the provinces, or what is newest.
    func search(_ request: Request, _ visit: Visit) async throws -> Response {
        let typed = request.uri.queryParameters["q"].map(String.init) ?? ""
        let wanted = Folding.trimmed(Folding.halfWidth(typed))
        guard !wanted.isEmpty else { return try await start(request, visit) }
        let hits = try await site.boards.run(
            BoardQuery.search.list(BoardHit.self, String(wanted.prefix(60)), 30)
        )
        if hits.count == 1, let only = hits.first, only.code.text == wanted {
            return .seeOther(Link("/board/\(wanted)"))
        }
        let page = BoardSearchPage(t: site.words(for: visit), wanted: wanted, hits: hits)
        return site.show(page, to: visit)
    }

    private func start(_ request: Request, _ visit: Visit) async throws -> Response {
        let key = BoardKey(region: .country, language: visit.language)
        return try await site.boardCache.paper(for: key) { [site] in
            try await BoardMaking(site: site, key: key).start()
        }.response(to: request)
    }

    func board(_ request: Request, _ visit: Visit) async throws -> Response {
        let key = try key(request, visit)
        return try await site.boardCache.paper(for: key) { [site] in
            try await BoardMaking(site: site, key: key).board()
        }.response(to: request)
    }

    /// The month's rating as a workbook, named by its month.
    func workbook(_ request: Request, _ visit: Visit) async throws -> Response {
        var key = try key(request, visit)
        let name = visit.parameters.get("sheet") ?? ""
        guard name.hasSuffix(".xlsx"), let month = Month(iso: name.dropLast(5)),
            key.region.level == .township
        else { throw Stop.notFound }
        key.month = month
        key.form = .workbook
        key.day = nil
        return try await site.boardCache.paper(for: key) { [site, key] in
            try await BoardMaking(site: site, key: key).workbook()
        }.response(to: request)
    }

    /// What a closed month of the books comes to, without anybody's name.
    func funds(_ request: Request, _ visit: Visit) async throws -> Response {
        var key = try key(request, visit)
        guard let month = Month(iso: visit.parameters.get("month") ?? ""),
            key.region.level >= .township
        else { throw Stop.notFound }
        key.month = month
        key.revision = nil
        key.form = .funds
        key.day = nil
        return try await site.boardCache.paper(for: key) { [site, key] in
            try await BoardMaking(site: site, key: key).funds()
        }.response(to: request)
    }

    /// What was asked for, and nothing else that stands in the address.
    private func key(_ request: Request, _ visit: Visit) throws -> BoardKey {
        let region = try Stop.hiding { try RegionCode(visit.parameters.get("region") ?? "x") }
        guard region.level >= .province, region.level <= .village else { throw Stop.notFound }
        var key = BoardKey(region: region, language: visit.language, day: site.clock.today)
        guard request.uri.query != nil else { return key }
        let query = request.uri.queryParameters
        key.month = try query["month"].map { text in
            guard let month = Month(iso: text) else { throw Stop.notFound }
            return month
        }
        key.revision = try query["revision"].map { text in
            guard let number = Int16(text), number > 0 else { throw Stop.notFound }
            return Int(number)
        }
        return key
    }
}
