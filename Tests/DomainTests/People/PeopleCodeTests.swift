import Domain
import Testing

/// Sex, ethnic group and education, as the state's code lists have them.
@Suite struct PeopleCodeTests {
    @Test func `sex is read by word and code`() {
        #expect(Sex(written: "男") == .male)
        #expect(Sex(written: " 女 ") == .female)
        #expect(Sex(written: "２") == .female)
        #expect(Sex(written: "9") == .notStated)
        #expect(Sex(written: "3") == nil)
        #expect(Sex(written: "") == nil)
        #expect(Sex.allCases.map(\.rawValue) == [0, 1, 2, 9])
    }

    @Test func `not knowing a sex contradicts nothing`() {
        #expect(Sex.male.contradicts(.female))
        #expect(!Sex.male.contradicts(.male))
        #expect(!Sex.male.contradicts(.unknown))
        #expect(!Sex.notStated.contradicts(.female))
    }

    @Test func `there are fifty-six ethnic groups, each with its own code and name`() {
        #expect(Ethnicity.all.count == 56)
        #expect(Set(Ethnicity.all.map(\.label.chinese)).count == 56)
        #expect(Set(Ethnicity.all.map(\.label.english)).count == 56)
        for group in Ethnicity.all {
            #expect(Ethnicity(code: group.code) == group)
            #expect(Ethnicity(written: group.label.chinese) == group)
            #expect(Ethnicity(written: group.label.chinese.dropLast()) == group)
        }
    }

    @Test(arguments: [
        ("01", "汉族"), ("06", "苗族"), ("08", "壮族"), ("15", "土家族"), ("30", "土族"), ("56", "基诺族"),
    ])
    func `codes of ethnic groups keep their zero`(_ code: String, _ name: String) {
        #expect(Ethnicity(code: code)?.label.chinese == name)
    }

    @Test(arguments: ["00", "57", "1", "001", "aa", ""])
    func `other codes are no ethnic group`(_ code: String) {
        #expect(Ethnicity(code: code) == nil)
    }

    @Test func `an ethnic group is read as rosters write it`() {
        #expect(Ethnicity(written: "汉")?.code == "01")
        #expect(Ethnicity(written: "1")?.code == "01")
        #expect(Ethnicity(written: "滿族")?.code == "11")
        #expect(Ethnicity(written: "族") == nil)
        #expect(Ethnicity(written: "外星") == nil)
    }

    @Test(arguments: [
        ("10", EducationGroup.postgraduate), ("21", .bachelor), ("30", .college),
        ("44", .vocational),
        ("61", .seniorMiddle), ("71", .juniorMiddle), ("81", .primary), ("90", .other),
    ])
    func `finer codes of education belong to their group`(_ code: String, _ group: EducationGroup) {
        #expect(Education(code: code)?.group == group)
        #expect(Education(code: code)?.code == code)
    }

    @Test(arguments: ["50", "00", "09", "1", "100", "x1"])
    func `other codes are no education`(_ code: String) {
        #expect(Education(code: code) == nil)
    }

    @Test func `education is read as rosters write it`() {
        #expect(Education(written: "大专")?.code == "30")
        #expect(Education(written: "初中")?.code == "70")
        #expect(Education(written: "高 中")?.group == .seniorMiddle)
        #expect(Education(written: "71")?.group == .juniorMiddle)
        #expect(Education(written: "神童") == nil)
        for group in EducationGroup.allCases {
            #expect(Education(written: group.label.chinese)?.group == group)
        }
    }
}
