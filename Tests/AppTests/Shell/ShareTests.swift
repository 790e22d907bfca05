import Foundation
import Testing

@testable import App

struct ShareTests {
    /// The SHA-256 of `select 1;`.
    private static let sum = "354b7196c9ba5fb4b21cf615bb6ec4cd5c07503c34229feef033fc081a8c03f4"

    @Test func `a file that is missing or another one stops the start, by name`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let sql = folder.appending(path: "SQL")
        try FileManager.default.createDirectory(at: sql, withIntermediateDirectories: true)
        let list = folder.appending(path: "xiehui.share")
        let share = Share(folder: folder)
        try share.check(against: list)
        try Data("\(Self.sum)  SQL/one.sql\n".utf8).write(to: list)
        #expect(throws: ShareFault.missing("SQL/one.sql")) { try share.check(against: list) }
        try Data("select 2;".utf8).write(to: sql.appending(path: "one.sql"))
        #expect(throws: ShareFault.changed("SQL/one.sql")) { try share.check(against: list) }
        try Data("select 1;".utf8).write(to: sql.appending(path: "one.sql"))
        try share.check(against: list)
        try FileManager.default.removeItem(at: folder)
    }
}
