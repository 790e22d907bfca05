import Foundation
import Testing

@testable import App

/// A real workbook of the kind that was saved until 2003: the list of chapters, saved as xls.
@Suite struct OldWorkbookTests {
    private static let path = TestDatabase.share
        .appending(path: "Tests/Data/old/01-协会名册.xls").path(percentEncoded: false)

    private static var office: OfficeProgram? {
        do { return try Town.program.get().office } catch { return nil }
    }

    private static func left() throws -> [String] {
        try FileManager.default
            .contentsOfDirectory(
                atPath: FileManager.default.temporaryDirectory.path(percentEncoded: false)
            )
            .filter { $0.hasPrefix("xiehui-ledger.") }
    }

    @Test(.enabled(if: office != nil, "LibreOffice is not installed"))
    func `an old workbook has the rows of the new one, and leaves nothing behind`() throws {
        let before = try Self.left()
        let old = try ReadLedger(Self.path)
        let new = try Town.read("01-协会名册.xlsx")
        #expect(old.rows.count == 15)
        #expect(old.rows.map { "\($0.row)" } == new.rows.map { "\($0.row)" })
        #expect(try Set(Self.left()).isSubset(of: before))
    }

    @Test(.enabled(if: office != nil, "LibreOffice is not installed"))
    func `an old workbook that cannot be opened in its bounds is refused`() throws {
        var limits = ReadingLimits()
        limits.officeBytes = 16 << 20
        #expect(throws: LedgerFault.damaged) { try ReadLedger(Self.path, limits) }
    }

    @Test func `where nothing opens an old workbook, one is asked to save it anew`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "xiehui-path.\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { do { try FileManager.default.removeItem(at: folder) } catch {} }
        for name in ["xlsx2csv", "prlimit"] {
            let found = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
                .map { "\($0)/\(name)" }
                .first { FileManager.default.isExecutableFile(atPath: $0) }
            try FileManager.default.createSymbolicLink(
                at: folder.appending(path: name),
                withDestinationURL: URL(filePath: try #require(found))
            )
        }
        #expect(throws: LedgerFault.legacyWorkbook) {
            try LedgerGrid(Self.path) { () throws(LedgerFault) in
                try SpreadsheetProgram(searching: folder.path(percentEncoded: false))
            }
        }
        #expect(Sentence(LedgerFault.legacyWorkbook).key.contains("另存为 xlsx"))
    }
}
