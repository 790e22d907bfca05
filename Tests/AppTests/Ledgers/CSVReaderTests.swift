import Domain
import Foundation
import Testing

@testable import App

@Suite struct CSVReaderTests {
    @Test(
        arguments: [
            ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
            ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
            ("a\rb\r", [["a"], ["b"]]),
            ("a,,\n,\n\nb", [["a", "", ""], ["", ""], [""], ["b"]]),
            ("\"a,b\",\"c\"\"d\"\n", [["a,b", "c\"d"]]),
            ("\"一\r\n二\",x\ny", [["一\r\n二", "x"], ["y"]]),
            ("a\"b,\"c\"d\n\"\"", [["a\"b", "cd"], [""]]),
            ("a,\"\"", [["a", ""]]),
            ("a,", [["a", ""]]),
            ("", []), ("\n", [[""]]),
            ("\"a\"\r\n\"b\"\r\n", [["a"], ["b"]]),
        ] as [(String, [[String]])]
    )
    func `rows and cells are cut where RFC 4180 cuts them`(
        _ text: String,
        _ rows: [[String]]
    ) throws {
        #expect(try read(Array(text.utf8), by: 1000) == rows)
    }

    @Test func `where the pieces end changes nothing`() throws {
        let text = "姓名,\"备\"\"注\r\n\",𠮷\r\n\"王\",芳\r,\r\n\"\",\"\"\n"
        let bytes = Array(text.utf8)
        let whole = try read(bytes, by: bytes.count)
        for size in 1..<bytes.count {
            #expect(try read(bytes, by: size) == whole)
        }
        #expect(whole.count == 4)
    }

    @Test func `GB18030 is decoded wherever a piece ends`() throws {
        let text = "姓名,王芳\n㐀𠮷龦,ab€\n"
        let bytes = Array(try #require(text.data(using: gb18030)))
        for size in 1...bytes.count {
            let decoder = try GB18030Decoder()
            var decoded: [UInt8] = []
            for start in stride(from: 0, to: bytes.count, by: size) {
                decoded += try decoder.decode(Array(bytes[start..<min(start + size, bytes.count)]))
            }
            decoded += try decoder.decode([])
            #expect(String(decoding: decoded, as: UTF8.self) == text)
        }
    }

    @Test func `a sign cut off at the end of the file is told`() throws {
        let decoder = try GB18030Decoder()
        _ = try decoder.decode([0xCD])
        #expect(throws: LedgerFault.unreadableText(line: 1)) { try decoder.decode([]) }
    }

    @Test(arguments: [
        ("王芳", true), ("\u{80}\u{7FF}\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}", true),
    ])
    func `UTF-8 is known however it is cut`(_ text: String, _ holds: Bool) {
        for size in 1...3 {
            #expect(isUTF8(Array(text.utf8), by: size) == holds)
        }
    }

    @Test(
        arguments: [
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80], [0x80], [0xE7, 0x8E], [0xCD, 0xF5, 0xB7, 0xBC],
        ] as [[UInt8]]
    )
    func `what only looks like UTF-8 is not taken for it`(_ bytes: [UInt8]) {
        #expect(!isUTF8(bytes, by: 1))
    }

    @Test func `a csv in four encodings is the same table`() throws {
        let text = "所属协会,姓名,身份证号\r\n竹溪村,王芳,999999199003070012\r\n"
        let old = Array(try #require(text.data(using: gb18030)))
        for bytes in [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), old] {
            let sheet = try withFile(bytes) { path in try ReadLedger(path) }
            #expect(try sheet.header.titles == ["所属协会", "姓名", "身份证号"])
            #expect(sheet.rows.map { $0.row[.name] } == ["王芳"])
            #expect(sheet.rows.map(\.row.line) == [2])
        }
    }

    private var gb18030: String.Encoding {
        String.Encoding(rawValue: 0x8000_0632)
    }

    private func isUTF8(_ bytes: [UInt8], by size: Int) -> Bool {
        var check = UTF8Check()
        let holds = stride(from: 0, to: bytes.count, by: size).allSatisfy {
            check.accepts(Array(bytes[$0..<min($0 + size, bytes.count)]))
        }
        return holds && check.isComplete
    }

    /// The rows of a text that comes in pieces of that size.
    private func read(_ bytes: [UInt8], by size: Int) throws -> [[String]] {
        var place = 0
        var reader = CSVReader(ReadingLimits()) { () throws(LedgerFault) in
            defer { place = min(place + size, bytes.count) }
            return Array(bytes[place..<min(place + size, bytes.count)])
        }
        var rows: [[String]] = []
        while let row = try reader.next() { rows.append(row) }
        return rows
    }
}
