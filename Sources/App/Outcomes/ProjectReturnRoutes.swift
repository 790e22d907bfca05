import Domain
import HTML
import Hummingbird
import NIOCore
import Postgres

/// The return R7 of a place, on paper and as a workbook; that it was taken out is recorded.
struct ProjectReturnRoutes {
    func add(to doors: inout Doors) {
        doors.get("/projects/place/{place}/{year}/return", to: .seeLoans, use: workbook)
        doors.get("/projects/place/{place}/{year}/return/print", to: .seeLoans, use: paper)
    }

    func paper(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, sheet) = try await visitor.projectReturn(request, .paper)
        return visitor.show(
            ProjectReturnPage(t: visitor.words(for: person), sheet: sheet),
            to: person
        )
    }

    func workbook(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (_, sheet) = try await visitor.projectReturn(request, .xlsx)
        let bytes = ByteBuffer(bytes: try await sheet.spreadsheet.bytes())
        let quarter = sheet.quarter.map { "-Q\($0)" } ?? ""
        let name = "R7-\(sheet.region.code.text)-\(sheet.year)\(quarter).xlsx"
        return Response(
            status: .ok,
            headers: [
                .contentType: Spreadsheet.type, .cacheControl: "private, no-store",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: bytes)
        )
    }
}

extension Link {
    /// R7 of a place as a workbook; its paper lies below it.
    static func projectReturn(_ place: RegionCode, _ year: Int, quarter: Int? = nil) -> Link {
        """
        /projects/place/\(place.text)/\(year)/return\(query: ["quarter": quarter.map { "\($0)" }])
        """
    }
}

extension Visitor {
    /// R7 of what the address names, up to the end of its year or quarter.
    fileprivate func projectReturn(
        _ request: Request,
        _ form: ReturnForm
    ) async throws -> (SignedIn, ProjectReturn) {
        let (place, year) = (try loanPlace(), try outcomeYear())
        let asked = request.uri.queryParameters["quarter"]
        let quarter = asked.flatMap { Int($0) }
        guard asked == nil || quarter.map({ (1...4).contains($0) }) == true,
            let month = Month(year: year, month: (quarter ?? 4) * 3)
        else { throw Stop.notFound }
        let day = min(month.last, site.clock.today)
        let (reader, region, sheet) = try await outcomeSheet(place, year, on: day)
        try reader.require(.seeLoans, at: place)
        let (person, details) = try await step { person, transaction in
            let period = quarter.map { ReturnPeriod.quarter(year: year, $0) } ?? .year(year)
            let (_, _, details) = try await transaction.run(
                OutcomeQuery.takenOut.execute("region", place.text),
                kept(.projects, place, period, form),
                OutcomeQuery.projectReturn.list(
                    ProjectReturnRow.self,
                    place,
                    place.range.upperBound
                )
            )
            return (person, details)
        }
        let whole = ProjectReturn(
            t: form == .xlsx ? Words(.chinese) : words(for: person),
            region: region,
            year: year,
            quarter: quarter,
            sheet: sheet,
            details: Dictionary(details.map { ($0.project, $0) }) { first, _ in first },
            made: site.clock.now()
        )
        return (person, whole)
    }
}
