import Domain
import Foundation
import Glibc
import Testing

@testable import App

@Suite struct BadFileTests {
    private let titles = "所属协会,姓名,身份证号\r\n"

    @Test(arguments: [
        ("%PDF-1.7 …", LedgerFault.notASpreadsheet), ("<html><table>", .notASpreadsheet),
        ("{\\rtf1", .notASpreadsheet), ("", .empty), ("GIF89a\0\0", .notASpreadsheet),
        ("PK\u{03}\u{04} and no more", .damaged), ("abc\0def", .notASpreadsheet),
        ("你好\r\n再见\r\n", .noHeader),
    ])
    func `what is no spreadsheet is known by its bytes`(
        _ text: String,
        _ fault: LedgerFault
    ) throws {
        try expect(fault, of: Array(text.utf8))
    }

    @Test func `a file that is not there is told`() throws {
        #expect(throws: LedgerFault.noSuchFile) { try ReadLedger("/nowhere/名册.csv") }
        #expect(throws: LedgerFault.noSuchFile) { try ReadLedger("/tmp") }
    }

    @Test(arguments: [
        ("EncryptedPackage", LedgerFault.encrypted), ("Workbook", nil),
        ("Book", nil), ("WordDocument", .notASpreadsheet),
    ])
    func `a workbook closed by a password is told from an old one`(
        _ stream: String,
        _ fault: LedgerFault?
    ) throws {
        let head: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let filler = [UInt8](repeating: 0xFF, count: (64 << 10) - 18)
        let bytes = head + filler + stream.utf8.flatMap { [$0, 0] } + filler
        try withFile(bytes) { path in
            let file = try ByteSource(file: path, ReadingLimits())
            let nature = Result { () throws(LedgerFault) in
                try FileNature(of: file, ReadingLimits())
            }
            #expect(nature == (fault.map { .failure($0) } ?? .success(.legacyWorkbook)))
        }
    }

    @Test func `a zip whose parts are encrypted is told as well`() throws {
        var zip = ZipFile(parts: Workbook(rows: [["姓名"]]).parts)
        zip.parts[1].isEncrypted = true
        try expect(.encrypted, of: zip.bytes)
    }

    @Test func `a bomb is known before it is opened`() throws {
        var zip = ZipFile(parts: Workbook(rows: [["姓名"]]).parts)
        zip.parts[4].unpacked = 3 << 30
        let sum = zip.parts.reduce(0) { $0 + ($1.unpacked ?? $1.content.count) }
        try expect(.bomb(unpacked: sum, most: 400 << 20), of: zip.bytes)
        zip.parts[4].unpacked = 300 << 20
        let tight = zip.parts.reduce(0) { $0 + ($1.unpacked ?? $1.content.count) }
        try expect(.bomb(unpacked: tight, most: 400 << 20), of: zip.bytes)
    }

    @Test func `a zip of something else is no spreadsheet`() throws {
        let parts = [ZipFile.Part(name: "word/document.xml", content: [0x3C])]
        try expect(.notASpreadsheet, of: ZipFile(parts: parts).bytes)
    }

    @Test func `a workbook cut short or broken inside is damaged`() throws {
        let whole = Workbook(rows: [["姓名"]])
        try expect(.damaged, of: Array(whole.bytes.dropLast(60)))
        var parts = whole.parts
        parts[4].content = Array("<worksheet><sheetData><row".utf8)
        try expect(.damaged, of: ZipFile(parts: parts).bytes)
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func `UTF-16 is refused by name`(_ encoding: String.Encoding) throws {
        let text = "\u{FEFF}" + titles + "竹溪村,王芳,999999199003070012"
        try expect(.utf16, of: Array(#require(text.data(using: encoding))))
    }

    @Test func `bytes of no encoding are told with their line`() throws {
        let broken = Array(titles.utf8) + Array("竹溪村,王".utf8) + [0xFF, 0xFF, 0x0A]
        #expect(throws: LedgerFault.self) { try withFile(broken) { path in try ReadLedger(path) } }
        let old: [UInt8] = [0xCD, 0xF5, 0x2C, 0xB7, 0xBC, 0x0A, 0xFF, 0xFF, 0x0A]
        try expect(.unreadableText(line: 2), of: old)
        try expect(.unreadableText(line: 1), of: [0xEF, 0xBB, 0xBF, 0xCD, 0xF5, 0x0A])
    }

    @Test func `limits are told`() throws {
        var limits = ReadingLimits()
        limits.fileBytes = 10
        limits.rows = 2
        limits.columns = 5
        limits.cellBytes = 100
        let rows = Array((titles + String(repeating: "竹溪村,王芳,1\r\n", count: 3)).utf8)
        try expect(.tooLarge(bytes: rows.count, most: 10), of: rows, limits)
        limits.fileBytes = 1000
        try expect(.tooManyRows(most: 2), of: rows, limits)
        try expect(.tooManyColumns(line: 1), of: Array("1,2,3,4,5,6,7".utf8), limits)
        let long = String(repeating: "长", count: 50)
        try expect(.cellTooLong(line: 2), of: Array("a,b\n\(long),".utf8), limits)
        try expect(.unclosedQuote(line: 2), of: Array("a,b\n\"\(long),".utf8), limits)
        try expect(.unclosedQuote(line: 2), of: Array("a,b\n\"开".utf8), limits)
    }

    @Test func `a program that is missing or too slow is told`() throws {
        #expect(throws: LedgerFault.programMissing("xlsx2csv")) {
            try SpreadsheetProgram(searching: "/nowhere")
        }
        var limits = ReadingLimits()
        limits.seconds = 1
        let sleeping = try RunningProgram("/usr/bin/env", ["sleep", "30"], limits)
        #expect(throws: LedgerFault.tookTooLong(seconds: 1)) { try sleeping.next() }
        limits.programBytes = 4 << 20
        let path = Town.path("01-协会名册.xlsx")
        #expect(throws: LedgerFault.damaged) { try ReadLedger(path, limits) }
    }

    @Test func `a reader that is slow itself does not count as waiting`() throws {
        var limits = ReadingLimits()
        limits.seconds = 1
        let program = try RunningProgram("/usr/bin/env", ["echo", "姓名"], limits)
        usleep(1_100_000)
        #expect(try program.next() == Array("姓名\n".utf8))
        #expect(try program.next().isEmpty)
    }

    @Test func `whatever the bytes are, they are read or refused`() throws {
        let whole = Workbook(rows: [["姓名", "身份证号"]]).bytes
        for _ in 0..<500 {
            var bytes = whole
            for _ in 0..<4 {
                let place = Int.random(in: max(0, bytes.count - 700)..<bytes.count)
                bytes[place] = UInt8.random(in: 0...255)
            }
            try withFile(bytes) { path in
                let file = try ByteSource(file: path, ReadingLimits())
                do throws(LedgerFault) {
                    #expect(try FileNature(of: file, ReadingLimits()) == .workbook)
                } catch {
                    #expect(error != .noSuchFile)
                }
            }
        }
    }

    private func expect(
        _ fault: LedgerFault,
        of bytes: [UInt8],
        _ limits: ReadingLimits = ReadingLimits()
    ) throws {
        try withFile(bytes) { path in
            _ = #expect(throws: fault) { try ReadLedger(path, limits) }
        }
    }
}
