import Domain
import HTML
import Hummingbird
import NIOCore
import Postgres

/// Makes a board from what is published: reads the rows, and puts them on their page.
struct BoardMaking: Sendable {
    let site: Site
    let key: BoardKey

    var t: Words { site.locales.words(key.language) }

    /// The way in: the provinces, and what hung last.
    func start() async throws -> BoardPaper {
        let (provinces, recent) = try await site.boards.run(
            BoardQuery.provinces.list(BoardChild.self),
            BoardQuery.recent.list(RecentBoard.self, 12)
        )
        return paper(BoardStartPage(t: t, provinces: provinces, recent: recent))
    }

    func board() async throws -> BoardPaper {
        switch key.region.level {
        case .township: try await township()
        case .village: try await village()
        default: try await area()
        }
    }

    private func township() async throws -> BoardPaper {
        let (place, months) = try await placeAndMonths()
        let notices = try await notices()
        guard let shown = try shown(of: months) else { return bare(place, months, notices) }
        let month = try await read(shown)
        return paper(
            TownshipBoardPage(
                t: t,
                place: place,
                months: months,
                shown: shown,
                month: month,
                notices: notices
            )
        )
    }

    private func bare(
        _ place: BoardPlace,
        _ months: [PublishedMonth],
        _ notices: BoardNotices
    ) -> BoardPaper {
        paper(
            BareBoardPage(
                t: t,
                place: place,
                months: months,
                asked: key.month,
                notices: notices
            )
        )
    }

    private func village() async throws -> BoardPaper {
        let (place, months) = try await placeAndMonths()
        let notices = try await notices()
        guard let shown = try shown(of: months) else { return bare(place, months, notices) }
        let month = try await read(shown)
        guard let score = month.scores.first(where: { $0.code == key.region }) else {
            return paper(
                BareBoardPage(
                    t: t,
                    place: place,
                    months: months,
                    asked: shown.month,
                    notices: notices,
                    isRated: false
                )
            )
        }
        return paper(
            VillageBoardPage(
                t: t,
                place: place,
                months: months,
                shown: shown,
                month: month,
                notices: notices,
                score: score
            )
        )
    }

    /// Above the townships: each place below with what its townships have published.
    private func area() async throws -> BoardPaper {
        let (place, children, months) = try await site.boards.run(
            BoardQuery.place.first(BoardPlace.self, key.region),
            BoardQuery.children.list(BoardChild.self, key.region),
            BoardQuery.monthsBelow.list(
                BoardMonth.self,
                key.region,
                key.region.range.upperBound
            )
        )
        guard let place else { throw Stop.notFound }
        guard let month = key.month ?? months.first?.month else {
            return paper(AreaBoardPage(t: t, place: place, children: children, months: []))
        }
        let digits = AreaBoardPage.digits(below: place.level)
        let totals = try await site.boards.run(
            BoardQuery.totals.list(
                BoardTotal.self,
                key.region,
                key.region.range.upperBound,
                digits,
                month.first
            )
        )
        return paper(
            AreaBoardPage(
                t: t,
                place: place,
                children: children,
                months: months.map(\.month),
                month: month,
                totals: totals
            )
        )
    }

    /// The return R5 of a township's month.
    func workbook() async throws -> BoardPaper {
        guard let sheet = try await sheet(t) else { throw Stop.notFound }
        let shown = sheet.shown
        return BoardPaper(
            ByteBuffer(bytes: try await sheet.spreadsheet.bytes()),
            type: Spreadsheet.type,
            name: "R5-\(key.region.text)-\(shown.month.iso)-\(shown.revision).xlsx"
        )
    }

    /// The month as it hangs; nil while nothing of it is published.
    func sheet(_ t: Words) async throws -> BoardSheet? {
        let (place, months) = try await placeAndMonths()
        guard let shown = try shown(of: months) else { return nil }
        return BoardSheet(t: t, place: place, shown: shown, month: try await read(shown))
    }

    private func placeAndMonths() async throws -> (BoardPlace, [PublishedMonth]) {
        guard let township = key.region.ancestor(at: .township) else { throw Stop.notFound }
        let (place, months) = try await site.boards.run(
            BoardQuery.place.first(BoardPlace.self, key.region),
            BoardQuery.months.list(PublishedMonth.self, township)
        )
        guard let place else { throw Stop.notFound }
        return (place, months)
    }

    /// The publication that was asked for: without a month the newest, without a revision the last.
    ///
    /// A revision that there never was is a page that is not there.
    private func shown(of months: [PublishedMonth]) throws -> PublishedMonth? {
        let month = key.month ?? months.first?.month
        let ofMonth = months.filter { $0.month == month }
        guard let revision = key.revision else { return ofMonth.first { $0.isLast } }
        guard let found = ofMonth.first(where: { $0.revision == revision }) else {
            throw Stop.notFound
        }
        return found
    }

    /// A published month never changes: these rows belong together although read after the list.
    private func read(_ shown: PublishedMonth) async throws -> MonthOnBoard {
        guard let township = key.region.ancestor(at: .township) else { throw Stop.notFound }
        let (low, high) = (township, township.range.upperBound)
        let first = Day(year: shown.month.year, month: 1, day: 1)
        let next = Day(year: shown.month.year + 1, month: 1, day: 1)
        let (scores, cells, head, parts, flags, vetoes) = try await site.boards.run(
            BoardQuery.scores.list(
                BoardScore.self,
                low,
                high,
                shown.month.first,
                shown.revision
            ),
            BoardQuery.year.list(BoardCell.self, low, high, first, next),
            BoardQuery.scheme.one(BoardScheme.Head.self, shown.scheme),
            BoardQuery.parts.list(BoardScheme.Part.self, shown.scheme),
            BoardQuery.flags.list(BoardScheme.Flag.self, shown.scheme),
            BoardQuery.vetoes.list(BoardScheme.Veto.self, shown.scheme)
        )
        let scheme = BoardScheme(head: head, parts: parts, flags: flags, vetoes: vetoes)
        return MonthOnBoard(scores: scores, cells: cells, scheme: scheme)
    }

    func paper(_ page: some Page) -> BoardPaper {
        let layout = Layout(
            t: t,
            statics: site.statics,
            person: nil,
            formToken: nil,
            path: path
        )
        return BoardPaper(
            ByteBuffer(bytes: layout.html(page).utf8),
            type: "text/html; charset=utf-8"
        )
    }

    /// The address without what is not ours in it: the same bytes serve everyone.
    private var path: Link {
        guard key.region != .country else { return "/board" }
        if let month = key.month, key.form == .funds {
            return .boardFunds(key.region, month)
        }
        return .board(key.region, month: key.month, revision: key.revision)
    }
}

/// What is read of one publication, with the year it stands in.
struct MonthOnBoard: Sendable {
    let scores: [BoardScore]
    /// The months of the year as last published, of all the township's chapters.
    let cells: [BoardCell]
    let scheme: BoardScheme
}

extension Link {
    /// The address of a place's board.
    static func board(_ code: RegionCode, month: Month? = nil, revision: Int? = nil) -> Link {
        Link(
            """
            /board/\(code.text)\(query: [
                "month": month?.iso, "revision": revision.map { "\($0)" },
            ])
            """
        )
    }
}
