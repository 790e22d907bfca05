import Domain
import Testing

@Suite struct PersonNameTests {
    @Test(arguments: [
        ("王芳", "王芳"), ("王　芳", "王芳"), (" 王 芳 ", "王芳"), ("芳", "芳"),
        ("阿依古丽•买买提", "阿依古丽·买买提"), ("阿依古丽.买买提", "阿依古丽·买买提"),
        ("阿依古丽・买买提", "阿依古丽·买买提"), ("阿依古丽．买买提", "阿依古丽·买买提"),
        ("Mary  Ann Smith", "Mary Ann Smith"), ("𠮷田", "𠮷田"), ("李〇", "李〇"),
        ("\u{E863}志明", "\u{E863}志明"), ("O'Neill", "O'Neill"), ("王\u{200B}芳", "王芳"),
    ])
    func `names are read as rosters write them`(_ text: String, _ name: String) throws {
        #expect(try PersonName(text).text == name)
    }

    @Test func `what is no name says why`() {
        #expect(throws: PersonNameFault.empty) { try PersonName("") }
        #expect(throws: PersonNameFault.empty) { try PersonName("　 ") }
        #expect(throws: PersonNameFault.empty) { try PersonName("·") }
        #expect(throws: PersonNameFault.character("?")) { try PersonName("王?") }
        #expect(throws: PersonNameFault.character("1")) { try PersonName("王1") }
        #expect(throws: PersonNameFault.character("�")) { try PersonName("王�") }
        #expect(throws: PersonNameFault.character("<")) { try PersonName("<b>") }
        #expect(throws: PersonNameFault.tooLong(most: 30)) {
            try PersonName(String(repeating: "长", count: 31))
        }
        // Sixteen letters with a mark each: the database counts thirty-two signs.
        #expect(throws: PersonNameFault.tooLong(most: 30)) {
            try PersonName(String(repeating: "n\u{303}", count: 16))
        }
    }

    @Test func `a name of thirty characters fits`() throws {
        #expect(try PersonName(String(repeating: "长", count: 30)).text.count == 30)
    }

    @Test(arguments: [
        ("張偉國", "张伟国"), ("张 伟国", "张伟国"), ("阿依古丽·买买提", "阿依古丽买买提"),
        ("阿依古丽买买提", "阿依古丽买买提"), ("Ｍary Smith", "MARY·SMITH"),
    ])
    func `different spellings meet in the search`(_ one: String, _ other: String) throws {
        #expect(PersonName.searchText(one) == PersonName.searchText(other))
        #expect(try PersonName(one).searchText == PersonName.searchText(other))
    }

    @Test(arguments: [
        ("王芳", "王*"), ("张三丰", "张*丰"), ("欧阳建国", "欧阳*国"), ("芳", "*"),
    ])
    func `a notice hides one character`(_ name: String, _ masked: String) throws {
        #expect(try PersonName(name).masked == masked)
    }
}
