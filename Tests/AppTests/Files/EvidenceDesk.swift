import Domain
import Foundation
import HTML
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

@testable import App

/// What was kept, as the rows of a feature would hold it.
actor Shelf {
    private(set) var files: [KeptFile] = []

    func add(_ more: [KeptFile]) { files += more }

    func file(_ place: Int) throws -> KeptFile {
        guard files.indices.contains(place) else { throw Stop.notFound }
        return files[place]
    }
}

/// Two doors as a feature hangs them: one takes evidence with a form, one shows it.
struct EvidenceDesk: Sendable {
    var shelf = Shelf()
    let files: FileStore
    let person: Person

    func add(to doors: inout Doors) {
        doors.post("/evidence", to: .importLedgers, use: take)
        doors.get("/evidence/{place}", to: .importLedgers, use: show)
    }

    @Sendable private func take(_ request: Request, _ visitor: Visitor) async throws -> Response {
        let upload = try await request.upload(
            from: visitor,
            Upload.Limits(files: 3, fileBytes: 4000)
        )
        var limits = FileLimits()
        (limits.files, limits.photoBytes, limits.pdfBytes) = (3, 4000, 4000)
        var problems = Problems()
        do {
            let evidence = try await upload.evidence(in: "files", &problems, limits)
            try problems.stopIfAny()
            let kept = try await visitor.site.files.put(evidence)
            await shelf.add(kept)
            return try await visitor.act(upload.form) { _, _ in "/evidence/0" }
        } catch let problems as Problems {
            let t = Words(.chinese)
            let said = problems.list.map { t($0.sentence) }.joined(separator: "\n")
            return Response(
                status: problems.status,
                body: ResponseBody(byteBuffer: .init(string: "\(upload.form["words"])\n\(said)"))
            )
        }
    }

    @Sendable private func show(_ request: Request, _ visitor: Visitor) async throws -> Response {
        _ = try await visitor.read()
        return try await visitor.show(shelf.file(Int(visitor.id("place"))), asked: request)
    }

    /// Asks for a file as a browser does that has one already.
    func get(_ place: Int, having tag: String) async throws -> TestResponse {
        let token = try #require(person.token)
        return try await person.site.client.execute(
            uri: "/evidence/\(place)",
            method: .get,
            headers: [.cookie: "\(person.sessionCookie)=\(token.text)", .ifNoneMatch: tag]
        )
    }

    /// Every file of the store, by its path below it.
    var stored: [String] {
        get throws {
            try FileManager.default
                .subpathsOfDirectory(atPath: files.folder.path(percentEncoded: false))
                .filter { $0.split(separator: "/").count == 3 }
        }
    }

    static func sample(_ name: String) throws -> [UInt8] {
        let folder = TestDatabase.share.appending(path: "Tests/Data/photos")
        return try [UInt8](Data(contentsOf: folder.appending(path: name)))
    }
}

/// Runs a test at a site with the two doors, as an officer.
func withEvidenceDesk(
    _ body: @escaping @Sendable (EvidenceDesk) async throws -> Void
) async throws {
    try await withSite { site in
        let officer = try await site.signIn(Cast.officer)
        var doors = site.site.doors()
        let hung = EvidenceDesk(files: site.site.files, person: officer)
        hung.add(to: &doors)
        let application = Application(router: doors.router, logger: TestSite.logger)
        try await application.test(.router) { client in
            let there = TestSite(site: site.site, database: site.database, client: client)
            let person = Person(site: there, token: officer.token)
            try await body(EvidenceDesk(shelf: hung.shelf, files: hung.files, person: person))
        }
    }
}
