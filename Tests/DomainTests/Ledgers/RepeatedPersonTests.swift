import Testing

@testable import Domain

@Suite struct RepeatedPersonTests {
    @Test func `a person who stands twice in one file is refused the second time`() throws {
        var check = try roster()
        #expect(check.check(Roster.row(3, [])).row?.earlier == nil)
        let second = check.check(Roster.row(9, [[.chapter: "石桥村计生协会", .name: "王方"]]))
        #expect(second.refusal?.line == 9)
        #expect(
            second.refusal?.fault
                == RowFault(.duplicateInFile, .idNumber, "999999199003070012")
        )
    }

    @Test func `a row that was refused does not stand in the way of the right one`() throws {
        var check = try roster()
        let first = check.check(Roster.row(3, [[.chapter: "不存在村计生协会"]]))
        #expect(first.refusal?.fault.reason == .unknownChapter)
        #expect(check.check(Roster.row(4, [])).row != nil)
    }

    @Test func `two persons of one name are two persons`() throws {
        var check = try roster()
        let other: [LedgerColumn: String] = [.idNumber: "999999199003070020", .sex: "女"]
        #expect(check.check(Roster.row(3, [])).row != nil)
        #expect(check.check(Roster.row(4, [other])).row != nil)
    }

    @Test func `in another file she is a change in her chapter and a question in another`() throws {
        var check = try roster()
        _ = check.check(Roster.row(3, []))
        check.beginFile()
        let again = check.check(Roster.row(3, [[.phone: "19900000002"]]))
        #expect(again.row?.earlier == .sameChapter(file: 1))
        check.beginFile()
        let elsewhere = check.check(Roster.row(5, [[.chapter: "石桥村"]]))
        let first = try region("431003190201")
        #expect(elsewhere.row?.earlier == .otherChapter(file: 2, first))
    }

    @Test(arguments: [
        "同一文件中重复", "同一文件中重复：第 12 行", "duplicate_in_file", " stands twice in the file",
    ])
    func `a repetition stays refused until its reason is cleared`(_ reason: String) throws {
        var check = try roster()
        let refused = check.check(Roster.row(2, [[.reason: reason]]))
        #expect(refused.refusal?.fault.reason == .duplicateInFile)
        #expect(check.check(Roster.row(2, [[.reason: " "]])).row != nil)
    }

    @Test func `any other reason is gone when the row is mended`() throws {
        var check = try roster()
        #expect(check.check(Roster.row(2, [[.reason: "身份证号有误"]])).row != nil)
    }

    private func roster() throws -> RosterCheck {
        var check = try RosterCheck(Roster.chapters(), on: day("2026-01-05"))
        check.beginFile()
        return check
    }
}
