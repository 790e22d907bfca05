import Domain
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import NIOCore
import Postgres

/// Ledgers taken in: bring them, look at what they would do, take them in or leave them.
struct LedgerRoutes {
    func add(to doors: inout Doors) {
        doors.get("/ledgers", to: .importLedgers, use: list)
        doors.post("/ledgers", to: .importLedgers, use: bring)
        doors.get("/ledgers/{import}", to: .importLedgers, use: show)
        doors.post("/ledgers/{import}/done", to: .importLedgers, use: carryOut)
        doors.post("/ledgers/{import}/discarded", to: .importLedgers, use: discard)
        doors.get("/ledgers/{import}/files/{file}", to: .importLedgers, use: rows)
        doors.get("/ledgers/{import}/files/{file}/refused.csv", to: .importLedgers, use: refused)
    }

    func list(_ request: Request, _ visitor: Visitor) async throws -> Response {
        guard let place = try request.place() else {
            return .seeOther("/ledgers?place=\(try await visitor.ownPlace().text)")
        }
        return try await listPage(visitor, place, before: request.before, .ok)
    }

    /// Reads the files and leads to what they would do, or says what is wrong with them.
    func bring(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let (person, _) = try await visitor.read()
        let upload = try await request.upload(from: visitor)
        let place = try Stop.hiding { try RegionCode(upload.form["place"]) }
        do {
            return try await PreviewLedgers(
                visitor: visitor,
                upload: upload,
                work: try Self.work(upload, into: place, visitor, person)
            ).carryOut()
        } catch let bad as BadLedger {
            let problems = Problems(
                "files",
                Sentence("{file}：{words}", bad.file, visitor.words(for: person)(bad.sentence))
            )
            return try await listPage(visitor, place, before: .max, .unprocessableContent, problems)
        } catch let problems as Problems {
            return try await listPage(visitor, place, before: .max, .unprocessableContent, problems)
        }
    }

    func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        try await importPage(visitor, .ok)
    }

    /// Takes the rows in, exactly as they were shown; otherwise shows how they stand now.
    func carryOut(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        do {
            return try await CarryOutImport(visitor: visitor, sent: sent).carryOut(
                visitor.id("import")
            )
        } catch let problems as Problems {
            return try await importPage(visitor, .unprocessableContent, problems)
        }
    }

    func discard(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let sent = try await request.form(from: visitor)
        let id = try visitor.id("import")
        return try await visitor.act(sent) { _, transaction in
            let (changed, _) = try await transaction.run(
                LedgerQuery.finish.execute(id, "discarded"),
                LedgerQuery.clear.execute(id)
            )
            guard changed == 1 else { throw Stop.notFound }
            return "/ledgers/\(id)"
        }
    }

    func rows(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let query = request.uri.queryParameters
        let fate = RowFate(rawValue: query["fate"].map(String.init) ?? "") ?? .added
        let after = query["after"].flatMap { Int($0) } ?? 0
        let id = try visitor.id("import")
        let file = try visitor.id("file")
        let (person, (head, files, rows)) = try await visitor.read(
            LedgerQuery.import.one(ImportDetail.self, id),
            LedgerQuery.files.list(ImportedFile.self, id),
            LedgerQuery.rows.list(WaitingRow.self, file, fate.rawValue, after)
        )
        guard let shown = files.first(where: { $0.id == file }) else { throw Stop.notFound }
        return visitor.show(
            ImportRowsPage(
                t: visitor.words(for: person),
                ledgerImport: head,
                file: shown,
                fate: fate,
                found: rows
            ),
            to: person
        )
    }

    /// The refused rows as a file to mend; opening them is recorded.
    func refused(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let id = try visitor.id("import")
        let file = try visitor.id("file")
        let rows = try await visitor.step { _, transaction in
            let (rows, _) = try await transaction.run(
                LedgerQuery.refusedFile.first(SealedRows.self, id, file),
                LedgerQuery.look.execute(file)
            )
            guard let rows else { throw Stop.notFound }
            return rows
        }
        let bytes = try visitor.site.keys.open(Data(rows.sealed), for: SealPurpose.refusedRows)
        return .download(bytes, name: RefusedRows.fileName(for: rows.name), type: "text/csv")
    }
}

extension LedgerRoutes {
    private static func work(
        _ upload: Upload,
        into: RegionCode,
        _ visitor: Visitor,
        _ person: SignedIn
    ) throws -> TakeLedgers {
        guard !upload.files.isEmpty else {
            throw Problems("files", Sentence("请选择要导入的文件。"))
        }
        try person.require(.importLedgers, at: into)
        let year = upload.form["year"]
        guard year.isEmpty || Int(year).map({ (1949...2100).contains($0) }) == true else {
            throw Problems("year", Sentence("年度写四位数，例如 2009。"))
        }
        return TakeLedgers(
            site: visitor.site,
            into: into,
            language: person.language,
            year: Int(year)
        )
    }

    private func listPage(
        _ visitor: Visitor,
        _ place: RegionCode,
        before: Int64,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let (person, (region, imports)) = try await visitor.read(
            RegionQuery.find.one(Region.self, place),
            LedgerQuery.imports.list(ImportEntry.self, place, before)
        )
        try person.require(.importLedgers, at: place)
        return visitor.show(
            ImportListPage(
                t: visitor.words(for: person),
                region: region,
                found: imports,
                formToken: FormToken(text: visitor.token.formToken),
                problems: problems
            ),
            to: person,
            status: status
        )
    }

    private func importPage(
        _ visitor: Visitor,
        _ status: HTTPResponse.Status,
        _ problems: Problems = Problems()
    ) async throws -> Response {
        let id = try visitor.id("import")
        let (person, (found, files)) = try await visitor.read(
            LedgerQuery.import.one(ImportDetail.self, id),
            LedgerQuery.files.list(ImportedFile.self, id)
        )
        return visitor.show(
            ImportPage(
                t: visitor.words(for: person),
                ledgerImport: found,
                files: files,
                formToken: FormToken(text: visitor.token.formToken),
                problems: problems
            ),
            to: person,
            status: status
        )
    }
}

extension Request {
    /// From which import the list goes on; the largest key when it begins.
    fileprivate var before: Int64 {
        uri.queryParameters["before"].flatMap { Int64($0) } ?? Int64.max
    }
}

extension Response {
    /// A file for the visitor to keep; no cache keeps it.
    static func download(_ bytes: Data, name: String, type: String) -> Response {
        let encoded = name.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "file"
        var headers: HTTPFields = [.contentType: type, .cacheControl: "no-store"]
        headers[.contentDisposition] = "attachment; filename*=UTF-8''\(encoded)"
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }
}
