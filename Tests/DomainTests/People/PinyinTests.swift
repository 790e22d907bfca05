import Domain
import Testing

@Suite struct PinyinTests {
    @Test(arguments: [
        ("单雄信", "shan xiong xin"), ("曾国藩", "zeng guo fan"), ("解缙", "xie jin"),
        ("仇英", "qiu ying"), ("区志明", "ou zhi ming"), ("尉迟恭", "yu chi gong"),
        ("朴正浩", "piao zheng hao"), ("盖叫天", "ge jiao tian"), ("查良镛", "zha liang yong"),
        ("翟志刚", "zhai zhi gang"), ("缪杰", "miao jie"), ("乐嘉", "yue jia"),
        ("万俟雪", "mo qi xue"), ("单于明", "chan yu ming"), ("长孙无忌", "zhang sun wu ji"),
        ("覃福", "qin fu"), ("华罗庚", "hua luo geng"), ("种师道", "chong shi dao"),
        ("黑明", "he ming"), ("欧阳修", "ou yang xiu"), ("吕布", "lv bu"), ("張偉", "zhang wei"),
    ])
    func `surnames sound as surnames do`(_ name: String, _ sound: String) throws {
        #expect(try Pinyin.syllables(of: PersonName(name)).joined(separator: " ") == sound)
    }

    @Test(arguments: [
        ("王单", "wang dan"), ("李乐", "li le"), ("张长寿", "zhang chang shou"),
        ("刘晟", "liu sheng"), ("马曾", "ma zeng"),
    ])
    func `in a given name the same character sounds otherwise`(
        _ name: String,
        _ sound: String
    ) throws {
        #expect(try Pinyin.syllables(of: PersonName(name)).joined(separator: " ") == sound)
    }

    @Test(arguments: [
        ("单雄信", "sxx"), ("重耳", "ce"), ("阿依古丽·买买提", "ayglmmt"), ("Mary Ann Li", "mal"),
        ("谭雪静", "txj"), ("芳", "f"), ("𠮷田", "t"),
    ])
    func `a clerk finds a name by its initials`(_ name: String, _ initials: String) throws {
        #expect(try Pinyin.initials(of: PersonName(name)) == initials)
    }

    @Test func `in a list of names each sounds as it does by itself`() throws {
        var sounds = NameSounds()
        let names = [
            "单雄信", "王单", "曾国藩", "马曾", "乐嘉", "李乐", "张长寿", "长孙无忌", "单雄信", "王单", "𠮷田",
        ]
        for name in try names.map({ try PersonName($0) }) {
            #expect(sounds.initials(of: name) == Pinyin.initials(of: name))
        }
    }

    @Test func `the tables can be read before anybody waits for them`() {
        Pinyin.warmUp()
    }
}
