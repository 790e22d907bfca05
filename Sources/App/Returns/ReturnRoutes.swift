import Domain
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Postgres

/// The standard returns (domain 9): their list, those that are made here, and the ways in which they are taken out.
struct ReturnRoutes {
    func add(to doors: inout Doors) {
        doors.get("/returns", to: .seeReturns, use: list)
        let place = "/returns/{place}/{period}"
        for kind in StandardReturn.allCases where kind.isMadeHere || kind.hasWholeForm {
            let act = kind.act
            let door = "\(place)/r\(kind.rawValue)"
            doors.get(door, to: act) { try await show(kind, $0, $1) }
            if kind.isMadeHere {
                doors.get("\(door)/print", to: act) { try await paper(kind, $0, $1) }
                doors.get("\(door).xlsx", to: act) { try await workbook(kind, $0, $1) }
            }
            if kind.hasWholeForm {
                doors.post("\(door)/whole", to: .revealNumber) { try await whole(kind, $0, $1) }
            }
        }
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let asked = try request.place()
        let place = if let asked { asked } else { try await visitor.ownPlace() }
        let today = visitor.site.clock.today
        let year = request.uri.queryParameters["year"].flatMap { Int($0) } ?? today.year
        guard (1980...today.year).contains(year) else { throw Stop.notFound }
        let (person, (region, exports, made)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            LastExport.query(place, since: min(year, today.year - 1)),
            MadeReturn.query(place, since: year - 1)
        )
        try person.require(.seeReturns, at: place)
        let page = ReturnsPage(
            t: visitor.words(for: person),
            person: person,
            region: region,
            year: year,
            today: today,
            exports: exports,
            made: Set(made)
        )
        return visitor.show(page, to: person)
    }

    private func show(
        _ kind: StandardReturn,
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        try await visitor.returnPage(kind)
    }

    private func paper(
        _ kind: StandardReturn,
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        let (person, sheet) = try await visitor.takenOut(kind, .paper, purpose: nil)
        let page = ReturnSheetPage(t: sheet.t, sheet: sheet, isPaper: true)
        return visitor.show(page, to: person)
    }

    private func workbook(
        _ kind: StandardReturn,
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        let (_, sheet) = try await visitor.takenOut(kind, .xlsx, purpose: nil)
        return try await .workbook(sheet)
    }

    /// With the numbers whole: who takes them out and what for is on record with it.
    private func whole(
        _ kind: StandardReturn,
        _ request: Request,
        _ visitor: Visitor
    ) async throws -> Response {
        let sent = try await request.form(from: visitor)
        var problems = Problems()
        let purpose = problems.text("purpose", sent["purpose"], most: 120, orElse: .whatFor)
        guard let purpose, problems.isEmpty else {
            return try await visitor.returnPage(kind, sent, problems)
        }
        let (_, sheet) = try await visitor.takenOut(kind, .xlsx, purpose: purpose)
        return try await .workbook(sheet)
    }
}

extension Response {
    static func workbook(_ sheet: ReturnSheet) async throws -> Response {
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
    /// The place and the period of the address, if a return of that kind is made of them.
    func returnPeriod(
        _ kind: StandardReturn
    ) throws -> (RegionCode, ReturnPeriod) {
        let place = try ratedPlace()
        guard let period = ReturnPeriod(iso: visit.parameters.get("period") ?? ""),
            SheetMaking.fits(kind, place, period), period.first <= site.clock.today
        else { throw Stop.notFound }
        return (place, period)
    }

    /// A return that is taken out, with its row in the log; nothing is taken out without one.
    fileprivate func takenOut(
        _ kind: StandardReturn,
        _ form: ReturnForm,
        purpose: String?
    ) async throws -> (SignedIn, ReturnSheet) {
        let (place, period) = try returnPeriod(kind)
        let act = kind.act
        return try await step { person, transaction in
            try person.require(act, at: place)
            if purpose != nil { try person.require(.revealNumber, at: place) }
            // Files and paper are in the trade's own language; a page is in the reader's.
            let making = SheetMaking(
                t: Words(.chinese),
                kind: kind,
                place: place,
                period: period,
                made: site.clock.now(),
                isWhole: purpose != nil
            )
            return (person, try await making.takenOut(transaction, form, purpose, site))
        }
    }

    fileprivate func returnPage(
        _ kind: StandardReturn,
        _ sent: SentForm? = nil,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let (place, period) = try returnPeriod(kind)
        let act = kind.act
        let making = SheetMaking(
            t: Words(.chinese),
            kind: kind,
            place: place,
            period: period,
            made: site.clock.now(),
            most: SheetMaking.onScreen
        )
        let (person, sheet) = try await making.onScreen(self)
        try person.require(act, at: place)
        var page = ReturnSheetPage(t: sheet.t, sheet: sheet, isPaper: false)
        if kind.hasWholeForm, person.may(.revealNumber, at: place) {
            page.wholeForm = NumberLookForm(
                t: sheet.t,
                action: "\(sheet.link)/whole",
                formToken: FormToken(text: token.formToken),
                sent: sent,
                problem: problems.sentence(for: "purpose").map { sheet.t($0) },
                asked: (sheet.t("取带完整号码的表格文件"), sheet.t("取文件，并记下这次取用"))
            )
        }
        return show(page, to: person, status: problems.status)
    }
}
