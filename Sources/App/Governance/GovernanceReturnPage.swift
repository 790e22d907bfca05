import Domain
import HTML
import Hummingbird
import NIOCore
import Postgres

/// The return R11: on screen with its figures and links, on paper with a place for the seal.
struct GovernanceReturnPage: Page {
    let t: Words
    let sheet: GovernanceReturn
    let person: SignedIn
    /// Whether it is the sheet for paper, without what a screen is for.
    let isPaper: Bool
    let today: Day

    var title: String { sheet.title }
    var place: MenuItem.Place? { .suggestions }

    private var link: Link { .governance(sheet.region.code, sheet.quarter) }

    var body: HTML { isPaper ? paper : screen }

    private var screen: HTML {
        """
        <p class="soft"><a href="\(to: "/suggestions?place=\(sheet.region.code.text)")">\(t("意见建议"))</a></p>
        <h1>\(title)</h1>
        <div class="grid small four">\(figure(t("有备案章程的协会"), sheet.charters, t("个"), "#chapters"))\
        \(figure(t("有效合同"), sheet.agreements, t("份"), "#chapters"))\
        \(figure(t("民主评议"), sheet.reviews, t("次"), "#chapters"))\
        \(figure(t("收到意见"), sheet.suggestions.count, t("条"), "#suggestions"))</div>
        <p class="actions">\(quarters)\(quiet(t("打印"), "\(link)/r11"))\
        \(quiet(t("自治台账（R11），表格文件"), "\(link)/r11.xlsx"))\
        \(quiet(t("意见台账（R11），表格文件"), "\(link)/r11.xlsx?of=suggestions"))\
        \(quiet(t("等着办的"), "/governance-waiting/\(sheet.region.code.text)"))\(rules)</p>
        \(parts)
        """
    }

    private var paper: HTML {
        """
        <div class="venue-return"><p class="soft no-print"><a href="\(to: link)">\(title)</a></p>
        <div class="title-block"><h1>\(title)</h1>
        <dl><div><dt>\(t("制表日期"))</dt><dd>\(Moment(sheet.made).day.iso)</dd></div></dl></div>
        \(parts)
        <div class="seal print-only"><span>\(t("制表："))</span><span>\(t("审核："))</span>\
        <span>\(t("（盖章）"))</span></div></div>
        """
    }

    private var parts: HTML {
        """
        <section id="chapters"><h2>\(t("章程、合同和民主评议"))</h2>\(chapterTable)</section>
        <section id="suggestions"><h2>\(t("意见建议 {n} 条，答复了 {m} 条", sheet.suggestions.count, sheet.answered))</h2>
        \(sheet.suggestions.isEmpty ? EmptyState(text: t("这一季没有收到意见。")).body : suggestionTable)</section>
        """
    }

    private func figure(_ label: String, _ value: Int, _ unit: String, _ link: Link) -> HTML {
        let figure = Figure(label: label, value: "\(value)", unit: unit, link: link)
        return "<div class=\"sheet\">\(figure.body)</div>"
    }

    private var quarters: HTML {
        let (before, after) = (sheet.quarter.moved(by: -1), sheet.quarter.moved(by: 1))
        return """
            \(quiet(before.words(t), .governance(sheet.region.code, before)))\
            \(if: after.first <= today, quiet(after.words(t), .governance(sheet.region.code, after)))
            """
    }

    private var rules: HTML? {
        let town = sheet.region.code.ancestor(at: .township) ?? sheet.region.code
        guard person.may(.fileCharter, at: town) else { return nil }
        return quiet(t("期限设置"), "/governance-rules/\(town.text)")
    }

    private func quiet(_ text: String, _ link: Link) -> HTML {
        ButtonLink(text: text, link: link, weight: .quiet).body
    }

    private var chapterTable: HTML {
        DataTable(
            caption: title,
            hidesCaption: true,
            columns: sheet.heads.enumerated().map {
                DataTable.Column(title: $1, isNumeric: [1, 3, 5, 6, 7, 8].contains($0))
            },
            cells: sheet.rows.map { row in
                [
                    isPaper
                        ? "\(row.name)"
                        : "<a href=\"\(to: .governance(ofChapter: row.chapter))\">\(row.name)</a>",
                    "\(row.version.map { "\($0)" } ?? "—")", row.adopted?.onOneLine ?? "—",
                    "\(row.present.map { "\($0)" } ?? "—")", row.filed?.onOneLine ?? "—",
                    "\(row.agreements)", "\(row.reviews)",
                    "\(row.participants)", "\(row.rate.map { "\($0 / 10).\($0 % 10)" } ?? "—")",
                ]
            },
            isWide: isPaper
        ).body
    }

    private var suggestionTable: HTML {
        DataTable(
            caption: t("意见建议"),
            hidesCaption: true,
            columns: [
                .init(title: t("编号"), isNumeric: true), .init(title: t("协会")),
                .init(title: t("收到")), .init(title: t("关于什么")), .init(title: t("答复期限")),
                .init(title: t("答复日期")), .init(title: t("办理结果")),
            ],
            cells: sheet.suggestions.map { row in
                [
                    "\(row.id)", "\(row.chapter)", row.received.onOneLine,
                    isPaper
                        ? "\(row.theme)"
                        : "<a href=\"\(to: "/suggestions/\(row.id)")\">\(row.theme)</a>",
                    row.due?.onOneLine ?? "—", row.answered?.onOneLine ?? "—",
                    "\(t(row.state.label))",
                ]
            },
            isWide: isPaper
        ).body
    }
}

extension GovernanceRoutes {
    func quarterReturn(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, quarter) = (try visitor.ratedPlace(), try visitor.quarter())
        let (person, (region, rows, suggestions)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            GovernanceReturn.rows(place, quarter),
            GovernanceReturn.suggestions(place, quarter)
        )
        try person.require(.seeGovernance, at: place)
        let page = visitor.page(person, region, quarter, rows, suggestions, isPaper: false)
        return visitor.show(page, to: person)
    }

    func paper(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, page) = try await takenOut(visitor, .paper)
        return visitor.show(page, to: person)
    }

    func workbook(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (_, page) = try await takenOut(visitor, .xlsx)
        let ofSuggestions = request.uri.queryParameters["of"] == "suggestions"
        let book = ofSuggestions ? page.sheet.suggestionBook : page.sheet.spreadsheet
        let bytes = ByteBuffer(bytes: try await book.bytes())
        let part = ofSuggestions ? "R11-suggestions" : "R11"
        let name = "\(part)-\(page.sheet.region.code.text)-\(page.sheet.quarter.iso).xlsx"
        return Response(
            status: .ok,
            headers: [
                .contentType: Spreadsheet.type, .cacheControl: "private, no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: bytes)
        )
    }

    /// The sheet of R11; that it was taken out is recorded with it.
    private func takenOut(
        _ visitor: Visitor,
        _ form: ReturnForm
    ) async throws -> (SignedIn, GovernanceReturnPage) {
        let (place, quarter) = (try visitor.ratedPlace(), try visitor.quarter())
        let period = ReturnPeriod.quarter(year: quarter.year, quarter.number)
        return try await visitor.step { person, transaction in
            try person.require(.seeGovernance, at: place)
            let (_, _, region, rows, suggestions) = try await transaction.run(
                GovernanceQuery.takenOut.execute(place),
                visitor.kept(.selfGovernance, place, period, form),
                RegionQuery.find.one(Region.self, place),
                GovernanceReturn.rows(place, quarter),
                GovernanceReturn.suggestions(place, quarter)
            )
            let page = visitor.page(person, region, quarter, rows, suggestions, isPaper: true)
            return (person, page)
        }
    }
}

extension Visitor {
    fileprivate func quarter() throws -> Quarter {
        guard let quarter = Quarter(iso: visit.parameters.get("quarter") ?? "") else {
            throw Stop.notFound
        }
        return quarter
    }

    fileprivate func page(
        _ person: SignedIn,
        _ region: Region,
        _ quarter: Quarter,
        _ rows: [GovernanceReturnRow],
        _ suggestions: [SuggestionReturnRow],
        isPaper: Bool
    ) -> GovernanceReturnPage {
        // Files and paper are in the trade's own language, so that they can be taken in again.
        let t = isPaper ? Words(.chinese) : words(for: person)
        return GovernanceReturnPage(
            t: t,
            sheet: GovernanceReturn(
                t: t,
                region: region,
                quarter: quarter,
                rows: rows,
                suggestions: suggestions,
                made: site.clock.now()
            ),
            person: person,
            isPaper: isPaper,
            today: site.clock.today
        )
    }
}
