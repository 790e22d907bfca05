import Domain
import Testing

@testable import App

@Suite struct WorkbookTests {
    private static let titles: [Workbook.Cell] = ["所属协会", "姓名", "身份证号", "入会时间"]
    private static let member: [Workbook.Cell] = [
        "竹溪村计生协会", "王芳", "999999199003070012", "2009-05-29",
    ]

    @Test func `a day, a number and a formula give what the clerk sees`() throws {
        let sheet = try read(
            Workbook(rows: [
                Self.titles,
                [
                    .formula("B9", value: "竹溪村计生协会"), "王芳", .number("999999199003070012"),
                    .day(39_962),
                ],
            ])
        )
        let row = try #require(sheet.rows.first?.row)
        #expect(row[.chapter] == "竹溪村计生协会")
        #expect(row[.joinedOn] == "2009-05-29")
        // A number of 18 digits keeps 15 in a sheet; nothing brings the others back.
        #expect(row[.idNumber].hasPrefix("999999199003070"))
    }

    @Test func `a day in a format the program does not know comes as its number`() throws {
        let sheet = try read(
            Workbook(rows: [Self.titles, ["竹溪村", "王芳", "1", .number("39962")]])
        )
        let row = try #require(sheet.rows.first?.row)
        #expect(row[.joinedOn] == "39962")
    }

    @Test func `rows that a filter hides are rows, and gaps are counted`() throws {
        let rows: [(line: Int, cells: [Workbook.Cell])] = [
            (3, Self.titles), (4, Self.member), (8, Self.member), (9, Self.member),
        ]
        let sheet = try read(
            Workbook([.init(name: "花名册", rows: rows, hiddenLines: [8])])
        )
        #expect(sheet.rows.map(\.row.line) == [4, 8, 9])
        #expect(try sheet.header.line == 3)
    }

    @Test func `all sheets are read, and one that only explains is passed over`() throws {
        let sheet = try read(
            Workbook([
                .init(name: "填表说明, 请看 - 先", rows: [(1, ["请如实填写。"]), (2, ["谢谢。"])]),
                .init(name: "竹溪", rows: [(1, Self.titles), (2, Self.member)]),
                .init(name: "空白", rows: []),
                .init(name: "石桥 - 二", rows: [(1, ["石桥村"]), (2, Self.titles), (3, Self.member)]),
            ])
        )
        #expect(sheet.headers.map(\.sheet) == ["竹溪", "石桥 - 二"])
        #expect(sheet.rows.map(\.row.line) == [2, 3])
        #expect(sheet.rows.map(\.cells.sheet) == ["竹溪", "石桥 - 二"])
        #expect(sheet.passedOver == ["填表说明, 请看 - 先"])
    }

    @Test func `a sheet that lacks a column is not lost beside one that has all`() throws {
        let short: [Workbook.Cell] = ["姓名", "身份证号", "性别", "出生日期"]
        let book = Workbook([
            .init(name: "一", rows: [(1, Self.titles), (2, Self.member)]),
            .init(name: "二", rows: [(1, short), (2, Self.member)]),
        ])
        #expect(throws: LedgerFault.missingColumns(.members, [.chapter])) { try read(book) }
    }

    @Test func `an error cell is told with its place`() throws {
        let book = Workbook(rows: [
            ["云溪镇会员花名册"], Self.titles, Self.member,
            ["竹溪村计生协会", .error("#REF!"), "999999199003070020", ""],
        ])
        let fault = LedgerFault.errorCell(line: 4, title: "姓名", value: "#REF!")
        #expect(throws: fault) { try read(book) }
    }

    @Test func `an error in a column that is kept out troubles nobody`() throws {
        let book = Workbook(rows: [
            Self.titles + ["养老金"], Self.member + [.error("#N/A")],
        ])
        let sheet = try read(book)
        #expect(sheet.rows.count == 1)
        #expect(try sheet.header.unknown == ["养老金"])
    }

    @Test func `a cell of several lines is one cell of one row`() throws {
        let book = Workbook(rows: [
            ["所属协会", "姓名", "身份证号", "备注"],
            ["竹溪村", "王芳", "999999199003070012", "一\n二,\"三\""],
            ["竹溪村", "王方", "999999199003070020", ""],
        ])
        let sheet = try read(book)
        #expect(sheet.rows.map(\.row.line) == [2, 3])
        #expect(sheet.rows.first?.row[.remark] == "一\n二,\"三\"")
    }

    private func read(_ book: Workbook) throws -> ReadLedger {
        try withFile(book.bytes) { path in try ReadLedger(path) }
    }
}
