import Domain
import HTML
import Hummingbird
import NIOCore
import Postgres

/// The returns R8 and R9 of a place, on screen, on paper and as a workbook; that one was taken out is recorded.
struct CaseReturnRoutes {
    func add(to doors: inout Doors) {
        for kind in [CaseReturn.Kind.aid, .notice] {
            let door = "/cases/place/{place}/{year}/\(kind.rawValue)"
            doors.get(door, to: .seeCases) { request, visitor in
                try await paper(kind, request, visitor)
            }
            doors.get("\(door).xlsx", to: .seeCases) { request, visitor in
                try await workbook(kind, request, visitor)
            }
        }
    }

    private func paper(_ kind: CaseReturn.Kind, _ request: Request, _ visitor: Visitor)
        async throws -> Response
    {
        let (person, sheet) = try await visitor.caseReturn(kind, request, .paper)
        return visitor.show(CaseReturnPage(t: visitor.words(for: person), sheet: sheet), to: person)
    }

    private func workbook(_ kind: CaseReturn.Kind, _ request: Request, _ visitor: Visitor)
        async throws -> Response
    {
        let (_, sheet) = try await visitor.caseReturn(kind, request, .xlsx)
        let bytes = ByteBuffer(bytes: try await sheet.spreadsheet.bytes())
        return Response(
            status: .ok,
            headers: [
                .contentType: Spreadsheet.type, .cacheControl: "private, no-store",
                .contentDisposition: "attachment; filename=\"\(sheet.fileName).xlsx\"",
            ],
            body: ResponseBody(byteBuffer: bytes)
        )
    }
}

extension Visitor {
    fileprivate func caseReturn(
        _ kind: CaseReturn.Kind,
        _ request: Request,
        _ form: ReturnForm
    ) async throws -> (SignedIn, CaseReturn) {
        let (place, year) = try casePlace()
        let next = place.range.upperBound
        let made = site.clock.now()
        let quarter = request.uri.queryParameters["quarter"].flatMap { Int($0) }
            .flatMap { (1...4).contains($0) ? $0 : nil }
        let from = quarter.flatMap { Day(year: year, month: $0 * 3 - 2, day: 1) }
        let until = quarter.flatMap {
            $0 == 4
                ? Day(year: year + 1, month: 1, day: 1)
                : Day(year: year, month: $0 * 3 + 1, day: 1)
        }
        return try await step { person, transaction in
            try person.require(.seeCases, at: place)
            let purpose = kind == .aid ? "帮扶救助台账（R8）" : "两扶公示、年审表（R9）"
            let period = quarter.map { ReturnPeriod.quarter(year: year, $0) } ?? .year(year)
            let (_, _, region) = try await transaction.run(
                CaseQuery.takenOut.execute(purpose, place.text),
                kept(kind == .aid ? .assistance : .notices, place, period, form),
                RegionQuery.find.one(Region.self, place)
            )
            let t = form == .xlsx ? Words(.chinese) : words(for: person)
            guard kind == .aid else {
                let rows = try await transaction.run(
                    CaseQuery.notices.list(CaseNoticeRow.self, place, next, year)
                )
                return (person, CaseReturn.notice(t, region, year, rows, made))
            }
            let rows = try await transaction.run(
                CaseQuery.receipts.list(ReceiptRow.self, place, next, year, from, until)
            )
            return (person, CaseReturn.aid(t, region, year, quarter, rows, made))
        }
    }
}
