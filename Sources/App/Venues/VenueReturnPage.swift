import Domain
import HTML
import Hummingbird
import NIOCore
import Postgres

/// The return R13: on screen with its figures and links, on paper with a place for the seal.
struct VenueReturnPage: Page {
    let t: Words
    let sheet: VenueReturn
    let person: SignedIn
    /// Whether it is the sheet for paper, without what a screen is for.
    let isPaper: Bool
    let thisYear: Int

    var title: String { sheet.title }
    var place: MenuItem.Place? { .chapters }

    private var link: Link { .venues(sheet.region.code, sheet.year) }

    var body: HTML { isPaper ? paper : screen }

    private var screen: HTML {
        """
        <p class="soft"><a href="\(to: "/chapters?place=\(sheet.region.code.text)")">\(t("{place}的协会", sheet.region.name))</a></p>
        <h1>\(title)</h1>
        <div class="grid small four">\(figure(t("阵地"), "\(sheet.rows.count)", t("处")))\
        \(figure(t("当年修缮"), "\(sheet.renovated)", t("处")))\
        \(figure(t("当年新建宣传栏"), "\(sheet.boardsBuilt)", t("块")))\
        \(figure(t("当年投入"), Fen(sheet.cost).yuan, t("元")))</div>
        <p class="actions">\(years)\(quiet(t("打印"), "\(link)/r13"))\
        \(quiet(t("阵地情况表（R13），表格文件"), "\(link)/r13.xlsx"))</p>
        \(sheet.rows.isEmpty ? EmptyState(text: t("这一年还没有登记在用的阵地。")).body : table(isWide: false))
        <p class="soft">\(t("投入是对上的、已入账的支出之和；栏目更换是公开栏上的张贴次数，记在协会的第一块栏上。"))</p>
        """
    }

    private var paper: HTML {
        """
        <div class="venue-return"><p class="soft no-print"><a href="\(to: link)">\(title)</a></p>
        <div class="title-block"><h1>\(title)</h1>
        <dl><div><dt>\(t("制表日期"))</dt><dd>\(Moment(sheet.made).day.iso)</dd></div>
        <div><dt>\(t("阵地（处）"))</dt><dd>\(sheet.rows.count)</dd></div>
        <div><dt>\(t("当年修缮（处）"))</dt><dd>\(sheet.renovated)</dd></div>
        <div><dt>\(t("当年投入（元）"))</dt><dd>\(Fen(sheet.cost).yuan)</dd></div></dl></div>
        \(table(isWide: true))
        <div class="seal print-only"><span>\(t("制表："))</span><span>\(t("审核："))</span>\
        <span>\(t("（盖章）"))</span></div></div>
        """
    }

    private func figure(_ label: String, _ value: String, _ unit: String) -> HTML {
        "<div class=\"sheet\">\(Figure(label: label, value: value, unit: unit).body)</div>"
    }

    private var years: HTML {
        let (before, after) = (sheet.year - 1, sheet.year + 1)
        return """
            \(if: before >= 2000, quiet(t("{y} 年", before), .venues(sheet.region.code, before)))\
            \(if: after <= thisYear, quiet(t("{y} 年", after), .venues(sheet.region.code, after)))
            """
    }

    private func quiet(_ text: String, _ link: Link) -> HTML {
        ButtonLink(text: text, link: link, weight: .quiet).body
    }

    /// On a phone a row is a card, which a chapter's name heads better than a number.
    private func table(isWide: Bool) -> HTML {
        let numeric = Set([0, 4, 7, 8])
        let columns = sheet.heads.enumerated().map {
            DataTable.Column(title: $1, isNumeric: numeric.contains($0))
        }
        let lines = sheet.rows.enumerated().map { cells($0 + 1, $1) }
        return DataTable(
            caption: title,
            hidesCaption: true,
            columns: isWide ? columns : Array(columns.dropFirst()),
            cells: isWide ? lines : lines.map { Array($0.dropFirst()) },
            isWide: isWide
        ).body
    }

    private func cells(_ number: Int, _ row: VenueReturnRow) -> [HTML] {
        let venue: Link = .venue(row.venue, ofChapter: row.chapter)
        return [
            "\(number)", "\(row.chapterName)",
            "<a href=\"\(to: venue)\">\(row.place ?? t("没有写明"))</a>",
            "\(t(row.kind.label))", "\(row.area.map { "\($0)" } ?? "—")", "\(row.items ?? "—")",
            "\(sheet.doings(row))", "\(row.cost.map { Fen($0).yuan } ?? "—")",
            "\(row.updates.map { "\($0)" } ?? "—")",
        ]
    }
}

extension VenueRoutes {
    func yearReturn(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, year) = (try visitor.ratedPlace(), try visitor.year())
        let (person, (region, rows)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            Self.rows(place, year)
        )
        try person.require(.seeVenues, at: place)
        return visitor.show(visitor.page(person, region, rows, isPaper: false), to: person)
    }

    func paper(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, region, rows) = try await takenOut(visitor, .paper)
        return visitor.show(visitor.page(person, region, rows, isPaper: true), to: person)
    }

    func workbook(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, region, rows) = try await takenOut(visitor, .xlsx)
        let sheet = visitor.page(person, region, rows, isPaper: true).sheet
        let bytes = ByteBuffer(bytes: try await sheet.spreadsheet.bytes())
        let name = "R13-\(region.code.text)-\(sheet.year).xlsx"
        return Response(
            status: .ok,
            headers: [
                .contentType: Spreadsheet.type, .cacheControl: "private, no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: bytes)
        )
    }

    /// The rows of R13; that they were taken out is recorded with them.
    private func takenOut(
        _ visitor: Visitor,
        _ form: ReturnForm
    ) async throws -> (SignedIn, Region, [VenueReturnRow]) {
        let (place, year) = (try visitor.ratedPlace(), try visitor.year())
        return try await visitor.step { person, transaction in
            try person.require(.seeVenues, at: place)
            let (_, _, region, rows) = try await transaction.run(
                VenueQuery.takenOut.execute(place),
                visitor.kept(.venues, place, .year(year), form),
                RegionQuery.find.one(Region.self, place),
                Self.rows(place, year)
            )
            return (person, region, rows)
        }
    }

    private static func rows(_ place: RegionCode, _ year: Int) -> Query<[VenueReturnRow]> {
        VenueQuery.yearReturn.list(VenueReturnRow.self, place, place.range.upperBound, year)
    }
}

extension Visitor {
    fileprivate func page(
        _ person: SignedIn,
        _ region: Region,
        _ rows: [VenueReturnRow],
        isPaper: Bool
    ) -> VenueReturnPage {
        let t = isPaper ? Words(.chinese) : words(for: person)
        return VenueReturnPage(
            t: t,
            sheet: VenueReturn(
                t: t,
                region: region,
                year: visit.parameters.get("year", as: Int.self) ?? site.clock.today.year,
                rows: rows,
                made: site.clock.now()
            ),
            person: person,
            isPaper: isPaper,
            thisYear: site.clock.today.year
        )
    }
}
