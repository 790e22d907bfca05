import Domain
import Testing

@Suite struct NewPasswordTests {
    @Test func `length is enough, of any signs`() throws {
        for typed in ["大塘村的柑桔今年又大又甜", "correct horse", "aaaaaaaab1c", "          x1"] {
            #expect(try password(typed).folded == typed)
        }
    }

    @Test func `eight signs do in a village, ten above it`() throws {
        #expect(try password("zhuxi-20", .villageSecretary).folded == "zhuxi-20")
        #expect(try password("zhuxi-20", .member).folded == "zhuxi-20")
        #expect(throws: NewPasswordFault.tooShort(least: 10)) { try password("zhuxi-200") }
        #expect(throws: NewPasswordFault.tooShort(least: 8)) { try password("zhuxi-2", .member) }
        let user = try UserName("chen.li")
        #expect(throws: NewPasswordFault.tooShort(least: 10)) {
            try NewPassword("zhuxi-20", for: user, holding: [.villageSecretary, .supervisor])
        }
        #expect(throws: NewPasswordFault.tooLong(most: 128)) {
            try password(String(repeating: "ab1", count: 43))
        }
    }

    @Test(arguments: [
        "1234567890", "9876543210", "1111111111", "1212121212", "abcdefghij", "QWERTYUIOP",
        "5201314520", "Password123", "１２３４５６７８９０", "xiehui123456", "大大大大大大大大大大",
    ])
    func `what anybody would try first is refused`(_ typed: String) {
        #expect(throws: NewPasswordFault.common) { try password(typed) }
    }

    @Test func `the user name is no password`() throws {
        let user = try UserName("chen.li.2009")
        #expect(throws: NewPasswordFault.sameAsUserName) {
            try NewPassword("Chen.Li.2009", for: user, holding: [.supervisor])
        }
    }

    @Test func `the same password comes from every keyboard`() {
        #expect(NewPassword.folded("ｚｈｕｘｉ１２３　") == "zhuxi123 ")
        #expect(NewPassword.folded("caf\u{E9}") == NewPassword.folded("cafe\u{301}"))
        #expect(Array(NewPassword.folded("cafe\u{301}").utf8) == Array("caf\u{E9}".utf8))
    }

    private func password(_ typed: String, _ duty: Duty = .townshipOfficer) throws -> NewPassword {
        try NewPassword(typed, for: UserName("chen.li"), holding: [duty])
    }
}
