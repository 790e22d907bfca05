import Domain
import HTML
import Postgres

/// What hangs on a place's board besides its flags: notices in force that day, and honoured members.
struct BoardNotices: Sendable {
    let notices: [BoardNotice]
    let nominees: [BoardNominee]
    let households: [NamedHousehold]
    let excellent: [BoardExcellent]
    let awards: [BoardAward]
    /// Who is on notice for help from a programme.
    let aided: [BoardAided]
    /// The last month of which funds are published here, and where.
    let lastFunds: (place: RegionCode, month: Month)?

    /// Notices in force, each with whom it names and where to object.
    func inForce(_ t: Words) -> HTML? {
        guard !notices.isEmpty else { return nil }
        return """
            <section id="notices"><h2>\(t("各项公示"))</h2>
            \(each: notices, { notice($0, t) })</section>
            """
    }

    /// The way to them from the head of a long board.
    func pointer(_ t: Words) -> HTML? {
        guard !notices.isEmpty else { return nil }
        return """
            <p class="no-print"><a href="#notices">\(t("有 {n} 份公示，可以提意见", notices.count))</a></p>
            """
    }

    private func notice(_ notice: BoardNotice, _ t: Words) -> HTML {
        let named = nominees.filter { $0.notice == notice.id }
        return """
            <article class="sheet"><h3>\(notice.title)</h3>
            <p class="soft">\(notice.place) · \(t("{from} 至 {to}", notice.from.iso, notice.to.iso))</p>
            \(with: notice.text, { "<p class=\"text\">\($0)</p>" })
            \(if: !named.isEmpty, "<p>\(names(named.map { ($0.place, $0.name) }, t))</p>")
            \(with: stars(notice, t), { $0 })
            <p>\(t("有意见的，请在公示期内到{desk}提出，可以不留名。", notice.desk))</p></article>

            """
    }

    /// The households of a notice with their stars, and the way to object to one from here.
    private func stars(_ notice: BoardNotice, _ t: Words) -> HTML? {
        let named = households.filter { $0.notice == notice.id }
        guard !named.isEmpty else { return nil }
        let link: Link = "/board/\(notice.region.text)/notices/\(notice.id)/objection"
        return """
            <ul class="households">\(each: named, { household($0, t) })</ul>
            <p class="no-print"><a class="button quiet" href="\(to: link)">\(t("在网上提意见"))</a></p>
            """
    }

    private func household(_ one: NamedHousehold, _ t: Words) -> HTML {
        """
        <li>\(one.place) <b>\(one.name)</b> \(StarShapes(t: t, stars: one.stars, isFive: one.isFive).body)</li>

        """
    }

    /// The way to what came in and was spent.
    func funds(_ t: Words) -> HTML? {
        guard let (place, month) = lastFunds else { return nil }
        return """
            <section id="funds"><h2>\(t("经费公布"))</h2>
            <p><a href="\(to: .boardFunds(place, month))">\(t("{month}的经费收支", t.month(month)))</a></p></section>
            """
    }

    /// Who is honoured: households with an award in force, and excellent members.
    func honoured(_ t: Words) -> HTML {
        "\(BoardStars(awards: awards).html(t))\(members(t))"
    }

    /// The excellent members, the last year first.
    private func members(_ t: Words) -> HTML? {
        guard !excellent.isEmpty else { return nil }
        let years = Set(excellent.map(\.year)).sorted(by: >)
        return """
            <section id="honours"><h2>\(t("优秀会员"))</h2>
            \(each: years, { year($0, t) })</section>
            """
    }

    private func year(_ year: Int, _ t: Words) -> HTML {
        let names = names(excellent.filter { $0.year == year }.map { ($0.place, $0.name) }, t)
        return "<p><b>\(t("{y} 年", year))</b>　\(names)</p>\n"
    }

    /// Village by village, each with its names, as they came.
    private func names(_ people: [(place: String, name: String)], _ t: Words) -> String {
        var places: [(place: String, names: [String])] = []
        for (place, name) in people {
            if places.last?.place == place {
                places[places.count - 1].names.append(name)
            } else {
                places.append((place, [name]))
            }
        }
        return places.map { t("{place}：{names}", $0.place, $0.names.joined(separator: t("、"))) }
            .joined(separator: t("；"))
    }
}

/// A notice in force.
struct BoardNotice: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let place: String
    let title: String
    let text: String?
    let desk: String
    let from: Day
    let to: Day

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        place = try row.next()
        title = try row.next()
        text = try row.next()
        desk = try row.next()
        from = try row.next()
        to = try row.next()
    }
}

/// Somebody named in a notice; the database gives no more than the masked name.
struct BoardNominee: Row, Sendable {
    let notice: Int64
    let place: String
    let name: String

    init(_ row: inout RowReader) throws {
        notice = try row.next()
        place = try row.next()
        name = try row.next()
    }
}

/// An excellent member of a year, masked as in the notice.
struct BoardExcellent: Row, Sendable {
    let year: Int
    let place: String
    let name: String

    init(_ row: inout RowReader) throws {
        year = try row.next()
        place = try row.next()
        name = try row.next()
    }
}

extension BoardMaking {
    /// What hangs there on the day that the board is made for; a village's board has its township's.
    func notices() async throws -> BoardNotices {
        guard let township = key.region.ancestor(at: .township) else { throw Stop.notFound }
        let (place, next) = (key.region, key.region.range.upperBound)
        let day = key.day ?? site.clock.today
        let (notices, nominees, households, excellent, awards, months, aided) =
            try await site.boards.run(
                BoardQuery.notices.list(BoardNotice.self, place, next, township, day),
                BoardQuery.nominees.list(BoardNominee.self, place, next, township, day),
                BoardQuery.namedHouseholds.list(NamedHousehold.self, place, next, township, day),
                BoardQuery.excellent.list(BoardExcellent.self, place, next),
                StarAwardQuery.published.list(BoardAward.self, place, next, day),
                BoardQuery.fundMonths.list(BoardMonth.self, place, next),
                BoardQuery.cases.list(BoardAided.self, place, next, day)
            )
        return BoardNotices(
            notices: notices,
            nominees: nominees,
            households: households,
            excellent: excellent,
            awards: awards,
            aided: aided,
            lastFunds: months.first.map { (place, $0.month) }
        )
    }
}
