import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

/// Ledgers brought on the page: first what they would do, then doing it.
@Suite struct ImportPageTests {
    private func bring(_ names: [String], _ site: TestSite) async throws -> Answer {
        let officer = try await site.signIn("yunxi.officer")
        let files = try names.map { name in
            (name: name, bytes: Array(try Data(contentsOf: URL(filePath: Town.path(name)))))
        }
        return try await officer.upload("/ledgers", ["place": Town.region], files: files)
    }

    @Test func `a preview writes nothing, and the import does what it showed`() async throws {
        try await withEmptyRegister { site in
            let brought = try await bring(ImportTests.files, site)
            brought.expect(.seeOther)
            let preview = try await brought.follow()
            preview.expect(.ok, showing: "将新增 5622 行，更改 0 行，退回 38 行", "确认导入", "没有这个协会")
            #expect(try site.database.run("select count(*) from member") == "0")
            let path = try #require(brought.location)
            let done = try await brought.person.post("\(path)/done")
            try await done.expect(.seeOther).follow()
                .expect(.ok, showing: "已新增 5622 行，更改 0 行，退回 38 行")
            let expected = try Town.expected()
            #expect(try site.register().hasPrefix("15|\(expected.members)|"))
            // Once done it is not done again.
            try await brought.person.post("\(path)/done").expect(.notFound)
        }
    }

    @Test func `every figure opens its rows, as many as it says`() async throws {
        try await withEmptyRegister { site in
            let brought = try await bring(["01-协会名册.xlsx"], site)
            let path = try #require(brought.location)
            let file = try site.database.run("select max(ledger_file_id) from ledger_file")
            let rows = try await brought.person.get("\(path)/files/\(file)?fate=added")
            rows.expect(.ok, showing: "新增 15 行", "竹溪村计生协会", "企业 · 云溪矿业有限公司计生协会")
            #expect(rows.text.components(separatedBy: "<tr><th scope=\"row\">").count == 16)
        }
    }

    @Test func `refused rows are downloaded by whoever brought them`() async throws {
        try await withEmptyRegister { site in
            let brought = try await bring(["01-协会名册.xlsx", "03-会员花名册（乙）.csv"], site)
            let path = try #require(brought.location)
            let file = try site.database.run("select max(ledger_file_id) from ledger_file")
            let address = "\(path)/files/\(file)/refused.csv"
            let rows = try await brought.person.get(address)
            rows.expect(.ok, showing: "退回原因", "身份证号有误")
            #expect(
                try site.database.run(
                    "select account_id, row_key from audit_entry where table_name = 'ledger_file' and act = 'read'"
                ) == "21|\(file)"
            )
            let other = try await site.signIn("shiqiao.officer")
            try await other.get(address).expect(.notFound)
            try await other.get(path).expect(.notFound)
        }
    }

    @Test func `refused rows are kept a day, and then only their number`() async throws {
        try await withEmptyRegister { site in
            let brought = try await bring(["01-协会名册.xlsx", "03-会员花名册（乙）.csv"], site)
            let path = try #require(brought.location)
            let file = try site.database.run("select max(ledger_file_id) from ledger_file")
            let address = "\(path)/files/\(file)/refused.csv"
            try site.age(by: "23 hours 59 minutes")
            try await site.site.sweep()
            try await brought.person.get(address).expect(.ok)
            try site.age(by: "1 minute")
            try await site.site.sweep()
            try await brought.person.get(address).expect(.notFound)
            #expect(try site.database.run("select count(*) from refused_rows") == "0")
            let page = try await brought.person.get(path)
            page.expect(.ok, showing: "没有这个协会")
            #expect(!page.text.contains("下载退回的行"))
        }
    }

    @Test func `a discarded import leaves nothing behind`() async throws {
        try await withEmptyRegister { site in
            let brought = try await bring(["01-协会名册.xlsx"], site)
            let path = try #require(brought.location)
            try await brought.person.post("\(path)/discarded").expect(.seeOther)
            try await brought.person.get(path).expect(.ok, showing: "已放弃")
            #expect(try site.database.run("select count(*) from import_row") == "0")
            try await brought.person.post("\(path)/done").expect(.notFound)
        }
    }

    @Test func `what changed since the preview is not overwritten unseen`() async throws {
        try await withEmptyRegister { site in
            let brought = try await bring(["01-协会名册.xlsx"], site)
            let path = try #require(brought.location)
            _ = try await site.takeIn(["01-协会名册.xlsx"])
            try await brought.person.post("\(path)/done")
                .expect(.unprocessableContent, showing: "预览以后登记册有变动")
        }
    }

    @Test func `a bad file is named with one sentence, and nothing is kept`() async throws {
        try await withEmptyRegister { site in
            let officer = try await site.signIn("yunxi.officer")
            let answer = try await officer.upload(
                "/ledgers",
                ["place": Town.region],
                files: [("信.csv", Array("今天天气很好\n".utf8))]
            )
            answer.expect(.unprocessableContent, showing: "信.csv", "没有找到台账的表头")
            let none = try await officer.upload("/ledgers", ["place": Town.region], files: [])
            none.expect(.unprocessableContent, showing: "请选择要导入的文件")
            #expect(try site.database.run("select count(*) from ledger_file") == "0")
        }
    }

    @Test func `a forbidden column is never read, and the page says so`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(["01-协会名册.xlsx"])
            let officer = try await site.signIn("yunxi.officer")
            let csv = """
                所属协会,姓名,性别,身份证号,出生日期,避孕措施,爱好
                竹溪村计生协会,张三,男,,1970-01-01,甲,下棋
                """
            let brought = try await officer.upload(
                "/ledgers",
                ["place": Town.region],
                files: [("名册.csv", Array(csv.utf8))]
            )
            try await brought.expect(.seeOther).follow()
                .expect(.ok, showing: "“避孕措施”一列按规定不收集", "“爱好”一列没有用到", "将新增 1 行")
        }
    }

    @Test func `who may not bring ledgers to a place is told nothing of it`() async throws {
        try await withEmptyRegister { site in
            let officer = try await site.signIn("yunxi.officer")
            let bytes = Array("姓名\n".utf8)
            try await officer.upload(
                "/ledgers",
                ["place": "431003191"],
                files: [("a.csv", bytes)]
            ).expect(.notFound)
            let secretary = try await site.signIn("zhuxi.secretary")
            try await secretary.get("/ledgers").expect(.forbidden)
            try await secretary.upload(
                "/ledgers",
                ["place": Town.region],
                files: [("a.csv", bytes)]
            ).expect(.forbidden)
            try await officer.get("/ledgers?place=431003191").expect(.notFound)
            try await officer.get("/ledgers").expect(.seeOther).follow()
                .expect(.ok, showing: "云溪镇")
        }
    }

    @Test func `a person listed in another chapter is refused, not moved`() async throws {
        try await withEmptyRegister { site in
            _ = try await site.takeIn(["01-协会名册.xlsx"])
            let number = "99041119490101003X"
            _ = try await site.takeIn([try Self.roster("竹溪村计生协会", "张三", number)])
            let report = try await site.takeIn([try Self.roster("南坪村计生协会", "张三", number)])
            #expect(report.files.first?.reasons == ["other_chapter": 1])
            let path = try #require(report.files.first?.refusedFile)
            let text = try String(contentsOfFile: path, encoding: .utf8)
            #expect(text.contains("已在另一协会"))
            // She is still where she was.
            #expect(
                try site.database.run("select region_code from member") == "431003190201"
            )
        }
    }

    /// A roster of one person whose number is made to be right.
    private static func roster(_ chapter: String, _ name: String, _ number: String) throws -> String
    {
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let digits = number.prefix(17).compactMap(\.wholeNumberValue)
        let sum = zip(weights, digits).map { $0 * $1 }.reduce(0, +)
        let whole =
            number.prefix(17) + ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][sum % 11]
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
        try Data("所属协会,姓名,身份证号\n\(chapter),\(name),\(whole)\n".utf8).write(to: file)
        return file.path(percentEncoded: false)
    }
}

extension TestSite {
    /// Lets so much time pass since the imports were made.
    fileprivate func age(by time: String) throws {
        _ = try database.run("update ledger_import set made_at = made_at - interval '\(time)'")
    }
}
