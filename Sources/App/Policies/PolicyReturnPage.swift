import Domain
import HTML
import Hummingbird
import NIOCore
import Postgres

/// The return R10: on screen with its figures and links, on paper with a place for the seal.
struct PolicyReturnPage: Page {
    let t: Words
    let sheet: PolicyReturn
    /// Whether it is the sheet for paper, without what a screen is for.
    let isPaper: Bool
    let thisYear: Int

    var title: String { sheet.title }
    var place: MenuItem.Place? { .households }

    private var link: Link { .insurance(sheet.region.code, sheet.year) }

    var body: HTML { isPaper ? paper : screen }

    private var screen: HTML {
        """
        <p class="soft"><a href="\(to: "/households?place=\(sheet.region.code.text)")">\(t("{place}的联系户", sheet.region.name))</a></p>
        <h1>\(title)</h1>
        <div class="grid small four">\(figure(t("保单"), "\(sheet.policies)", t("份")))\
        \(figure(t("参保"), "\(sheet.households)", t("户")))\
        \(figure(t("保费"), Fen(sheet.premium).yuan, t("元")))\
        \(figure(t("赔付"), Fen(sheet.paid).yuan, t("元")))</div>
        <p class="actions">\(years)\(quiet(t("打印"), "\(link)/r10"))\
        \(quiet(t("保险情况表（R10），表格文件"), "\(link)/r10.xlsx"))</p>
        \(sheet.rows.isEmpty ? empty : table(isWide: false))
        <p class="soft">\(t("按生效日期算在哪一年；赔付按赔付日期。点数字看是哪些保单。登记一张保单，请从那一户的页面进去。"))</p>
        """
    }

    private var paper: HTML {
        """
        <div class="venue-return"><p class="soft no-print"><a href="\(to: link)">\(title)</a></p>
        <div class="title-block"><h1>\(title)</h1>
        <dl><div><dt>\(t("制表日期"))</dt><dd>\(Moment(sheet.made).day.iso)</dd></div></dl></div>
        \(table(isWide: true))
        <div class="seal print-only"><span>\(t("制表："))</span><span>\(t("审核："))</span>\
        <span>\(t("（盖章）"))</span></div></div>
        """
    }

    private var empty: HTML { EmptyState(text: t("这一年没有登记保单。")).body }

    private func figure(_ label: String, _ value: String, _ unit: String) -> HTML {
        "<div class=\"sheet\">\(Figure(label: label, value: value, unit: unit).body)</div>"
    }

    private var years: HTML {
        let (before, after) = (sheet.year - 1, sheet.year + 1)
        return """
            \(if: before >= 2000, quiet(t("{y} 年", before), .insurance(sheet.region.code, before)))\
            \(if: after <= thisYear, quiet(t("{y} 年", after), .insurance(sheet.region.code, after)))
            """
    }

    private func quiet(_ text: String, _ link: Link) -> HTML {
        ButtonLink(text: text, link: link, weight: .quiet).body
    }

    private func table(isWide: Bool) -> HTML {
        DataTable(
            caption: title,
            hidesCaption: true,
            columns: sheet.heads(payers).enumerated().map {
                DataTable.Column(title: $1, isNumeric: $0 > 0)
            },
            cells: sheet.rows.map { row in
                ["\(row.chapter)"]
                    + numbers(
                        row.region,
                        row.policies,
                        row.households,
                        row.premiums,
                        (row.claims, row.paid)
                    )
            } + [total],
            isWide: isWide
        ).body
    }

    private var payers: [PremiumPayer?] { isPaper ? PolicyReturn.payers : sheet.paying }

    private var total: [HTML] {
        let premiums = PolicyReturn.payers.map { ($0, sheet.premium($0)) }
        return ["<strong>\(t("合计"))</strong>"]
            + numbers(
                sheet.region.code,
                sheet.policies,
                sheet.households,
                Dictionary(uniqueKeysWithValues: premiums),
                (sheet.claims, sheet.paid)
            )
    }

    private func numbers(
        _ region: RegionCode,
        _ policies: Int,
        _ households: Int,
        _ premiums: [PremiumPayer?: Int64],
        _ claims: (count: Int, fen: Int64)
    ) -> [HTML] {
        [opening(region, "\(policies)", nil), "\(households)"]
            + payers.map { payer in
                let filter = payer.map { PolicyListPage.Filter(rawValue: $0.rawValue) } ?? .unknown
                return opening(region, Fen(premiums[payer] ?? 0).yuan, filter)
            } + ["\(claims.count)", "\(Fen(claims.fen).yuan)"]
    }

    /// A figure that opens the policies it counts, where there are any.
    private func opening(_ place: RegionCode, _ text: String, _ filter: PolicyListPage.Filter?)
        -> HTML
    {
        guard !isPaper, text != "0" else { return "\(text)" }
        let all: Link = "\(.insurance(place, sheet.year) as Link)/policies"
        let link: Link = filter.map { "\(all)?of=\($0.rawValue)" } ?? all
        return "<a href=\"\(to: link)\">\(text)</a>"
    }
}

extension PolicyRoutes {
    func yearReturn(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (place, year) = (try visitor.ratedPlace(), try visitor.policyYear())
        let (person, (region, rows)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            Self.rows(place, year)
        )
        try person.require(.seePolicies, at: place)
        let page = visitor.page(person, region, year.year, rows, isPaper: false)
        return visitor.show(page, to: person)
    }

    func paper(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, page) = try await takenOut(visitor, .paper)
        return visitor.show(page, to: person)
    }

    func workbook(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (_, page) = try await takenOut(visitor, .xlsx)
        let bytes = ByteBuffer(bytes: try await page.sheet.spreadsheet.bytes())
        let name = "R10-\(page.sheet.region.code.text)-\(page.sheet.year).xlsx"
        return Response(
            status: .ok,
            headers: [
                .contentType: Spreadsheet.type, .cacheControl: "private, no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: bytes)
        )
    }

    /// The sheet of R10; that it was taken out is recorded with it.
    private func takenOut(
        _ visitor: Visitor,
        _ form: ReturnForm
    ) async throws -> (SignedIn, PolicyReturnPage) {
        let (place, year) = (try visitor.ratedPlace(), try visitor.policyYear())
        return try await visitor.step { person, transaction in
            try person.require(.seePolicies, at: place)
            let (_, _, region, rows) = try await transaction.run(
                PolicyQuery.takenOut.execute(place),
                visitor.kept(.insurance, place, .year(year.year), form),
                RegionQuery.find.one(Region.self, place),
                Self.rows(place, year)
            )
            return (person, visitor.page(person, region, year.year, rows, isPaper: true))
        }
    }

    private static func rows(_ place: RegionCode, _ year: PolicyYear) -> Query<[PolicyReturnRow]> {
        PolicyQuery.yearReturn.list(
            PolicyReturnRow.self,
            place,
            place.range.upperBound,
            year.first,
            year.firstAfter
        )
    }
}

extension Visitor {
    fileprivate func page(
        _ person: SignedIn,
        _ region: Region,
        _ year: Int,
        _ rows: [PolicyReturnRow],
        isPaper: Bool
    ) -> PolicyReturnPage {
        let t = isPaper ? Words(.chinese) : words(for: person)
        let sheet = PolicyReturn(
            t: t,
            region: region,
            year: year,
            rows: rows,
            made: site.clock.now()
        )
        return PolicyReturnPage(
            t: t,
            sheet: sheet,
            isPaper: isPaper,
            thisYear: site.clock.today.year
        )
    }
}
