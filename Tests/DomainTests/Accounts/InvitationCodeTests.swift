import Domain
import Testing

@Suite struct InvitationCodeTests {
    @Test func `sixty bits of chance become three groups of four`() throws {
        #expect(try code([0, 0, 0, 0, 0, 0, 0, 0]).text == "0000-0000-0000")
        #expect(try code([255, 255, 255, 255, 255, 255, 255, 255]).text == "ZZZZ-ZZZZ-ZZZZ")
        #expect(
            try code([0x08, 0x86, 0x42, 0x98, 0xE8, 0x4A, 0x96, 0xC0]).text == "1234-5678-9ABC"
        )
        #expect(throws: InvitationCodeFault.tooFewBytes(7)) { try code([1, 2, 3, 4, 5, 6, 7]) }
    }

    @Test(arguments: [
        "7k3m-q0xd-4htv", "7K3MQ0XD4HTV", " 7K3M Q0XD 4HTV ", "7k3m—qoxd—4htv", "７Ｋ３Ｍ－ＱＯＸＤ－４ＨＴＶ",
        "7K3M_Q0XD_4HTV",
    ])
    func `a code is read however it was typed`(_ typed: String) throws {
        #expect(try InvitationCode(typed).text == "7K3M-Q0XD-4HTV")
        #expect(try InvitationCode(typed).signs == "7K3MQ0XD4HTV")
    }

    @Test func `letters that look like digits are taken for them`() throws {
        #expect(try InvitationCode("OoIi-LlZZ-ZZZZ").text == "0011-11ZZ-ZZZZ")
    }

    @Test func `what is no code says why`() {
        #expect(throws: InvitationCodeFault.empty) { try InvitationCode(" - ") }
        #expect(throws: InvitationCodeFault.length(11)) { try InvitationCode("7K3M-Q0XD-4HT") }
        #expect(throws: InvitationCodeFault.character("U")) { try InvitationCode("7K3M-Q0XD-4HTu") }
        #expect(throws: InvitationCodeFault.character("码")) { try InvitationCode("码") }
    }

    @Test func `every code is read back as it was printed, and none is like another`() throws {
        var dice = Dice(seed: 60)
        var seen: Set<InvitationCode> = []
        for _ in 0..<5_000 {
            let bytes = (0..<8).map { _ in UInt8.random(in: .min ... .max, using: &dice) }
            let made = try code(bytes)
            #expect(try InvitationCode(made.text) == made)
            #expect(try InvitationCode(made.text.lowercased()) == made)
            seen.insert(made)
        }
        #expect(seen.count == 5_000)
    }

    private func code(_ bytes: [UInt8]) throws -> InvitationCode {
        try InvitationCode(random: bytes)
    }
}
