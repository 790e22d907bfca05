import Domain
import Testing

@Suite struct UserNameTests {
    @Test(arguments: [
        ("chen.li", "chen.li"), ("Chen.Li", "chen.li"), (" zhuxi-2009 ", "zhuxi-2009"),
        ("ｃｈｅｎ＿ｌｉ", "chen_li"), ("abc", "abc"), ("431003190", "431003190"),
    ])
    func `a name is the same on every keyboard`(_ typed: String, _ name: String) throws {
        #expect(try UserName(typed).text == name)
    }

    @Test func `what is no user name says why`() {
        #expect(throws: UserNameFault.empty) { try UserName("　") }
        #expect(throws: UserNameFault.tooShort(least: 3)) { try UserName("ab") }
        #expect(throws: UserNameFault.tooLong(most: 32)) {
            try UserName(String(repeating: "a", count: 33))
        }
        #expect(throws: UserNameFault.character("陈")) { try UserName("陈丽") }
        #expect(throws: UserNameFault.character(" ")) { try UserName("chen li") }
        #expect(throws: UserNameFault.character("@")) { try UserName("chen@li") }
        #expect(throws: UserNameFault.character("é")) { try UserName("andré") }
        #expect(throws: UserNameFault.character("/")) { try UserName("a/b/c") }
    }
}
