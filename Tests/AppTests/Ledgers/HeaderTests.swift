import Domain
import Testing

@testable import App

@Suite struct HeaderTests {
    private let member = "竹溪村,王芳,999999199003070012"

    @Test func `titles are found below what stands above them`() throws {
        let sheet = try ReadLedger(
            csv: """
                云溪镇计生协会会员花名册,,
                （２００９年度）,,单位：人

                ,,
                所属协会,姓名,身份证号
                \(member)
                """
        )
        let header = try sheet.header
        #expect(header.kind == .members)
        #expect(header.line == 5)
        #expect(header.year == 2009)
        #expect(sheet.rows.map(\.row.line) == [6])
    }

    @Test(
        arguments: [
            ("云溪镇会员花名册", nil), ("2009年5月换届", 2009), ("截至1999年底", 1999), ("电话12009年", nil),
            ("二〇〇九年", 2009), ("2008-2009年度", 2009), ("双泉镇名册（2016）", 2016),
        ] as [(String, Int?)]
    )
    func `the year is the title's, where it names one`(_ title: String, _ year: Int?) throws {
        let sheet = try ReadLedger(csv: "\(title)\n所属协会,姓名,身份证号\n\(member)\n")
        #expect(try sheet.header.year == year)
    }

    @Test(arguments: [
        "姓名,身份证号,所属协会", "身份证号码,協會名稱,会员姓名", " 姓 名 ,公民身份号码（18位）,协会*",
        "序号,姓名,备注,身份证,所在协会,文化程度", "名字【必填】,证件号码:,村协会",
    ])
    func `columns stand in any order under their usual names`(_ titles: String) throws {
        let header = try ReadLedger(csv: titles + "\n").header
        #expect(header.kind == .members)
        #expect(header.unknown == [])
    }

    @Test(arguments: [
        ("所属协会,姓名,性别", LedgerKind.members, [LedgerColumn.idNumber]),
        ("姓名,性别,身份证号,出生日期", .members, [.chapter]),
        ("协会名称,职务,姓名,身份证号", .officers, []),
        ("区划代码,协会名称,成立时间,办公地点", .chapters, [.chapterKind]),
        ("所属协会,户主姓名,户主身份证号,家庭人口", .links, [.memberIDNumber]),
        ("年度,行政村,居委会", .profile, [.population]),
    ])
    func `a column that is needed and missing is named`(
        _ titles: String,
        _ kind: LedgerKind,
        _ missing: [LedgerColumn]
    ) throws {
        // Without the day, the list of officers is still a roster: of members who have a post.
        guard !missing.isEmpty else {
            #expect(try ReadLedger(csv: titles + "\n").header.kind == .members)
            return
        }
        #expect(throws: LedgerFault.missingColumns(kind, missing)) {
            try ReadLedger(csv: "云溪镇\n\(titles)\n1,2,3,4\n")
        }
    }

    @Test func `two columns of one meaning are named`() throws {
        let fault = LedgerFault.twoColumns(.phone, titles: ["联系电话", "手机号码"])
        #expect(throws: fault) { try ReadLedger(csv: "所属协会,姓名,身份证号,联系电话,手机号码\n") }
        let twice = LedgerFault.twoColumns(.name, titles: ["姓名", "姓名（曾用）"])
        #expect(throws: twice) { try ReadLedger(csv: "所属协会,姓名,姓名（曾用）,身份证号\n") }
    }

    @Test func `two ID numbers of different people are two meanings`() throws {
        let titles = "所属协会,户主姓名,户主身份证号,联系会员身份证号"
        #expect(try ReadLedger(csv: titles + "\n").header.kind == .links)
    }

    @Test func `a forbidden column is not read and an unknown one kept out, both by name`() throws {
        let sheet = try ReadLedger(
            csv: "所属协会,避孕措施,姓名,养老金,身份证号,孕检,子女数（人）\n竹溪村,上环,王芳,55,1,已检,2\n"
        )
        let header = try sheet.header
        #expect(
            header.forbidden == [
                .init(title: "避孕措施", topic: .contraception),
                .init(title: "孕检", topic: .pregnancy),
                .init(title: "子女数（人）", topic: .children),
            ]
        )
        #expect(header.unknown == ["养老金"])
        let row = try #require(sheet.rows.first?.row)
        let read = LedgerColumn.allCases.map { row[$0] }.filter { !$0.isEmpty }
        #expect(Set(read) == ["竹溪村", "王芳", "1"])
    }

    @Test func `sums, stamps, blank lines and titles said again are no rows`() throws {
        let sheet = try ReadLedger(
            csv: """
                序号,所属协会,姓名,身份证号
                1,\(member)
                小计,,1人,
                序号,所属协会,姓名,身份证号
                2,\(member)
                3,,　,

                合 计,,2人,
                填表人：王芳,,审核人：,
                """
        )
        #expect(sheet.rows.map(\.row.line) == [2, 5])
    }

    @Test func `a row shorter or longer than its titles is read as far as it goes`() throws {
        let sheet = try ReadLedger(csv: "所属协会,姓名,身份证号\n竹溪村,王芳\n\(member),还有,一些\n")
        #expect(sheet.rows.map { $0.row[.idNumber] } == ["", "999999199003070012"])
    }
}
