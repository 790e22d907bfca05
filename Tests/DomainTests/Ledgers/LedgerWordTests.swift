import Testing

@testable import Domain

@Suite struct LedgerWordTests {
    @Test(arguments: [
        ("4组", "4组"), ("第四组", "4组"), ("４", "4组"), (" 十二 组", "12组"), ("二十村民小组", "20组"),
        ("三十一小组", "31组"), ("桥头组", "桥头组"), ("第一", "1组"),
    ])
    func `a group is one group however it is written`(_ text: String, _ group: String) {
        #expect(GroupName(text)?.text == group)
    }

    @Test(
        arguments: [
            ("普通会员", []), ("", []), ("五老会员", [.fiveElders]), ("致富能人", [.capableEarner]),
            ("五老会员、致富能人", [.fiveElders, .capableEarner]), ("老教师", [.fiveElders]),
            ("致富带头人", [.capableEarner]),
            ("骨干会员,志愿者", [.backbone, .volunteer]), ("流动会员", [.migrant]),
        ] as [(String, Set<MemberTag>)]
    )
    func `a member may be several things at once`(_ text: String, _ tags: Set<MemberTag>) {
        let category = MemberCategory(text)
        #expect(category.tags == tags)
        #expect(category.strange.isEmpty)
    }

    @Test func `the kind of elder is known only where it is said`() {
        #expect(MemberCategory("五老会员").elderKind == nil)
        #expect(MemberCategory("老干部").elderKind == .cadre)
        #expect(MemberCategory("贵宾").strange == ["贵宾"])
    }

    @Test(arguments: ["竹溪村计生协会", "竹溪村计划生育协会", "竹溪村", " 竹 溪村協會", "竹溪村计生协"])
    func `a chapter is found by the names clerks give it`(_ name: String) throws {
        #expect(try Roster.chapters()[name]?.region.text == "431003190201")
    }

    @Test(arguments: ["", "协会", "不存在村计生协会", "溪村"])
    func `no other name is its name`(_ name: String) throws {
        #expect(try Roster.chapters()[name] == nil)
    }

    @Test(
        arguments: [
            (["合计", "1480人"], true), (["1484", "合 计："], true), (["小计"], true),
            (["填表人：王芳", "审核人"], true), (["1", "竹溪村计生协会"], false), (["王芳", "共计"], true), ([], false),
            (["合计：1,480人"], true), (["本年合计", "12"], true), (["共8个"], true), (["3", "共和村"], false),
            (["全年", "会议"], false), (["总计生工作"], false), (["共", "3"], false),
        ] as [([String], Bool)]
    )
    func `a sum under the list is no row`(_ first: [String], _ isClosing: Bool) {
        #expect(LedgerRow.isClosingLine(first) == isClosing)
    }

    @Test func `a row that is only numbered is blank`() {
        #expect(LedgerRow(line: 1, [.serial: "12", .name: "　"]).isBlank)
        #expect(!LedgerRow(line: 1, [.name: "王"]).isBlank)
    }

    @Test func `the ledgers come in the order of need`() {
        let order = LedgerKind.allCases.sorted { $0.turn < $1.turn }.prefix(6)
        #expect(order.map(\.code) == ["00", "01", "03", "02", "04", "05"])
    }

    @Test func `no reason's words begin with another's`() {
        for reason in RowReason.allCases {
            #expect(RowReason(cell: reason.label.chinese) == reason)
            #expect(RowReason(cell: reason.label.english) == reason)
            #expect(RowReason(cell: reason.rawValue) == reason)
        }
        #expect(RowReason(cell: "我来改") == nil)
    }

    @Test func `every column has a name to ask for it by`() {
        #expect(LedgerColumn.allCases.allSatisfy { !$0.label.chinese.isEmpty })
    }
}
