import Domain
import Foundation
import Testing

@testable import App

@Suite struct LargeFileTests {
    /// Two megabytes, for a debug build reads slowly; two hundred take the same memory.
    @Test func `a large csv is read without being held`() throws {
        let row = "1,竹溪村计生协会,王芳,女,999999199003070020,1990-03-07,19900000001,4组,普通会员,,\n"
        let text = "序号,所属协会,姓名,性别,身份证号,出生日期,联系电话,组别,会员类别,入会时间,备注\n"
        let block = Array(String(repeating: row, count: 1000).utf8)
        try withFile(Array(text.utf8)) { path in
            let file = try FileHandle(forWritingTo: URL(filePath: path))
            try file.seekToEnd()
            for _ in 0..<20 { try file.write(contentsOf: Data(block)) }
            try file.close()
            var reading = try LedgerReading(
                path,
                with: { () throws(LedgerFault) in try Town.program.get() }
            )
            var rows = 0
            while let piece = try reading.next() {
                if case .row = piece { rows += 1 }
            }
            #expect(rows == 20_000)
        }
    }
}
