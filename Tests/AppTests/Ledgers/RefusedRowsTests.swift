import Domain
import Testing

@testable import App

@Suite struct RefusedRowsTests {
    private static let roster = """
        云溪镇会员花名册（2009年）,,,,,
        序号,所属协会,姓名,身份证号,避孕措施,备注
        1,竹溪村,王芳,999999199003070012,上环,好人
        2,竹溪村,,999999199003070020,,"会唱歌,会跳舞"
        3,竹溪村,王芳,999999199003070012,,=1+1
        4,不存在村,李英,99999919900307004X,,
        """

    @Test func `refused rows come back as the same file with a reason`() throws {
        let text = String(decoding: try refused(ReadLedger(csv: Self.roster)).bytes, as: UTF8.self)
        #expect(text.unicodeScalars.first == "\u{FEFF}")
        let lines = text.dropFirst().split(separator: "\r\n").map(String.init)
        #expect(
            lines == [
                "云溪镇会员花名册（2009年）,,,,",
                "序号,所属协会,姓名,身份证号,备注,退回原因",
                "2,竹溪村,,\t999999199003070020,\"会唱歌,会跳舞\",缺姓名或名称：第 4 行",
                "3,竹溪村,王芳,\t999999199003070012,'=1+1,同一文件中重复：第 5 行",
                "4,不存在村,李英,99999919900307004X,,没有这个协会：第 6 行",
            ]
        )
    }

    @Test func `read again unmended, every row is refused for the same reason`() throws {
        let first = try refused(ReadLedger(csv: Self.roster))
        let again = try withFile(first.bytes) { path in try ReadLedger(path) }
        #expect(try again.header.kind == .members)
        #expect(try again.header.year == 2009)
        #expect(try again.header.hasReasons)
        #expect(try again.header.unknown == [])
        #expect(again.rows.first?.row[.remark] == "会唱歌,会跳舞")
        #expect(try reasons(again) == [.missingName, .duplicateInFile, .unknownChapter])
        let second = try refused(again)
        #expect(second.count == first.count)
        let third = try withFile(second.bytes) { path in try ReadLedger(path) }
        #expect(try third.header.titles == again.header.titles)
    }

    @Test func `mended rows go in, a repetition when its reason is cleared`() throws {
        let text = String(decoding: try refused(ReadLedger(csv: Self.roster)).bytes, as: UTF8.self)
        let mended = text.replacing("2,竹溪村,,", with: "2,竹溪村,赵敏,")
            .replacing("不存在村", with: "竹溪村")
        let sheet = try ReadLedger(
            csv: mended.replacing("99999919900307004X", with: "999999199003070047")
        )
        #expect(try reasons(sheet) == [nil, .duplicateInFile, nil])
        let cleared = try ReadLedger(csv: mended.replacing("同一文件中重复：第 5 行", with: ""))
        #expect(try reasons(cleared)[1] == nil)
    }

    @Test func `the reason is written in the reader's language and known in both`() throws {
        let sheet = try ReadLedger(csv: Self.roster)
        let text = String(decoding: try refused(sheet, in: .english).bytes, as: UTF8.self)
        #expect(text.contains("reason for refusal"))
        #expect(text.contains("stands twice in the file"))
        let again = try ReadLedger(csv: text)
        #expect(try reasons(again) == [.missingName, .duplicateInFile, .unknownChapter])
    }

    @Test func `all thirty-eight of the town come back and are refused again`() throws {
        var count = 0
        for name in ["03-会员花名册（甲）.xlsx", "03-会员花名册（乙）.csv"] {
            let first = try refused(Town.read(name))
            let again = try withFile(first.bytes) { path in try ReadLedger(path) }
            #expect(again.rows.count == first.count)
            #expect(try reasons(again).allSatisfy { $0 != nil })
            count += first.count
        }
        #expect(count == (try Town.expected().rosterRejected))
    }

    private func refused(_ sheet: ReadLedger, in language: Language = .chinese) throws
        -> RefusedRows
    {
        var refused = RefusedRows(try sheet.header, in: language)
        var check = try RosterCheck(Town.known(), on: Town.today())
        check.beginFile()
        for row in sheet.rows {
            guard let refusal = check.check(row.row).refusal else { continue }
            refused.add(row.cells, refusal.fault, words: "第 \(refusal.line) 行")
        }
        return refused
    }

    private func reasons(_ sheet: ReadLedger) throws -> [RowReason?] {
        var check = try RosterCheck(Town.known(), on: Town.today())
        check.beginFile()
        return sheet.rows.map { check.check($0.row).refusal?.fault.reason }
    }
}
