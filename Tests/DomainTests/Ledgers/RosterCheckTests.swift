import Testing

@testable import Domain

@Suite struct RosterCheckTests {
    @Test func `a row in order is a member`() throws {
        let member = try #require(try verdict([:]).row).member
        #expect(member.line == 3)
        #expect(member.name.text == "王芳")
        #expect(member.sex == .male)
        #expect(member.birthDate.iso == "1990-03-07")
        #expect(member.chapter.text == "431003190201")
        #expect(member.phone?.digits == "19900000001")
        #expect(member.group?.text == "4组")
        #expect(member.joinedOn?.iso == "2009-05-29")
    }

    @Test(
        arguments: [
            ([.name: " 　"], RowReason.missingName, LedgerColumn.name),
            ([.name: "王??"], .badName, .name),
            ([.chapter: "不存在村计生协会"], .unknownChapter, .chapter),
            ([.chapter: ""], .unknownChapter, .chapter),
            ([.idNumber: "999999199003070013"], .badChecksum, .idNumber),
            ([.idNumber: "99999919900307001"], .badChecksum, .idNumber),
            ([.idNumber: "9.99999E+17"], .badChecksum, .idNumber),
            ([.idNumber: "999999199002300010"], .impossibleBirth, .idNumber),
            ([.idNumber: "99999921900307001X"], .impossibleBirth, .idNumber),
            ([.birthDate: "1990-02-30"], .impossibleBirth, .birthDate),
            ([.birthDate: "2190-02-03"], .impossibleBirth, .birthDate),
            ([.birthDate: "春天"], .impossibleBirth, .birthDate),
            ([.birthDate: "1990-03-08"], .birthConflictsID, .birthDate),
            ([.sex: "女"], .sexConflictsID, .sex),
            ([.idNumber: "", .birthDate: ""], .missingBirth, .birthDate),
            ([.idNumber: "", .birthDate: "2010-05-30"], .underAge, .birthDate),
        ] as [([LedgerColumn: String], RowReason, LedgerColumn)]
    )
    func `a row that cannot stay has one reason and its place`(
        _ change: [LedgerColumn: String],
        _ reason: RowReason,
        _ column: LedgerColumn
    ) throws {
        let refusal = try #require(try verdict(change).refusal)
        #expect(refusal.line == 3)
        #expect(refusal.fault == RowFault(reason, column, change[column] ?? ""))
    }

    @Test func `a log sees the reason and not the person`() throws {
        let refusal = try #require(try verdict([.idNumber: "999999199003070013"]).refusal)
        var dumped = ""
        dump(refusal, to: &dumped)
        #expect("\(refusal.fault)" == "bad_checksum in idNumber")
        #expect(!(dumped + "\(refusal)" + String(reflecting: refusal)).contains("9999"))
    }

    @Test func `of two faults in one row the first is told`() throws {
        let row: [LedgerColumn: String] = [
            .name: "", .chapter: "不存在村", .idNumber: "999999199003070013", .sex: "女",
        ]
        #expect(try verdict(row).refusal?.fault.reason == .missingName)
        #expect(try verdict(row, [.name: "王芳"]).refusal?.fault.reason == .unknownChapter)
        let third = try verdict(row, [.name: "王芳", .chapter: "竹溪村"])
        #expect(third.refusal?.fault.reason == .badChecksum)
    }

    @Test(arguments: [
        "９９９９９９１９９００３０７００１２", " 999999 19900307 0012", "'999999199003070012", "999999900307001",
        "\t999999199003070012",
    ])
    func `an ID number is read however it was typed`(_ text: String) throws {
        let member = try #require(try verdict([.idNumber: text]).row).member
        #expect(member.idNumber?.text == "999999199003070012")
    }

    @Test func `whoever is eighteen today may be listed, and not a day before`() throws {
        let row: [LedgerColumn: String] = [.idNumber: "", .birthDate: "2002-05-29", .sex: ""]
        #expect(try verdict(row, on: "2020-05-29").row != nil)
        #expect(try verdict(row, on: "2020-05-28").refusal?.fault.reason == .underAge)
        let young = try verdict([.birthDate: ""], on: "2008-03-06")
        #expect(young.refusal?.fault == RowFault(.underAge, .idNumber, "999999199003070012"))
    }

    @Test func `what the row leaves open is taken from the ID number or stays unknown`() throws {
        let row = try #require(
            try verdict([.birthDate: "", .sex: "", .phone: "", .joinedOn: "", .group: ""]).row
        )
        #expect(row.member.birthDate.iso == "1990-03-07")
        #expect(row.member.sex == .male)
        #expect(row.member.phone == nil)
        #expect(row.member.joinedOn == nil)
        #expect(row.member.group == nil)
    }

    @Test func `what cannot be read and is not needed is left out and noted`() throws {
        let found = try notes(of: [.phone: "199", .joinedOn: "1988年12月", .category: "贵宾"])
        #expect(
            found == [
                .leftOut(.phone, "199"), .leftOut(.category, "贵宾"),
                .leftOut(.joinedOn, "1988年12月"),
            ]
        )
        #expect(try notes(of: [.joinedOn: "2190-01-01"]) == [.leftOut(.joinedOn, "2190-01-01")])
        #expect(try notes(of: [.joinedOn: "2001-05-29"]) == [.joinedUnderAge(11)])
        #expect(try notes(of: [.idNumber: "999999900307001"]) == [.oldIDNumber(.idNumber)])
    }

    @Test func `a remark about what is kept about nobody is dropped`() throws {
        let verdict = try verdict([.remark: "已上环"])
        #expect(verdict.row?.member.remark == nil)
        #expect(try notes(of: [.remark: "已上环"]) == [.forbidden(.remark, [.contraception])])
        #expect(try self.verdict([.remark: "会二胡"]).row?.member.remark == "会二胡")
    }

    @Test func `a membership older than its chapter is noted`() throws {
        let found = try notes(of: [.chapter: "石桥村计生协会"])
        #expect(found == [.joinedBeforeFounding(try day("2009-06-01"))])
    }

    private func notes(of change: [LedgerColumn: String]) throws -> [RowNote] {
        guard case .accepted(_, let notes) = try verdict(change) else { return [] }
        return notes
    }

    /// What becomes of a row in order, changed there.
    private func verdict(
        _ changes: [LedgerColumn: String]...,
        on today: String = "2026-01-05"
    ) throws -> RowVerdict<RosterCheck.Listed> {
        var check = try RosterCheck(Roster.chapters(), on: day(today))
        check.beginFile()
        return check.check(Roster.row(3, changes))
    }
}

/// A roster row that is in order, and the chapters it may belong to.
enum Roster {
    static let inOrder: [LedgerColumn: String] = [
        .serial: "1", .chapter: "竹溪村计生协会", .name: " 王　芳", .sex: "男",
        .idNumber: "999999199003070012", .birthDate: "1990-03-07", .phone: "199 0000 0001",
        .group: "第四组", .category: "普通会员", .joinedOn: "2009.5.29", .remark: "",
    ]

    static func row(_ line: Int, _ changes: [[LedgerColumn: String]]) -> LedgerRow {
        LedgerRow(line: line, changes.reduce(inOrder) { $0.merging($1) { $1 } })
    }

    static func chapters() throws -> KnownChapters {
        KnownChapters([
            .init(region: try region("431003190201"), name: "竹溪村计生协会", place: "竹溪村"),
            .init(
                region: try region("431003190204"),
                name: "石桥村计生协会",
                place: "石桥村",
                foundedOn: try day("2009-06-01")
            ),
        ])
    }
}
