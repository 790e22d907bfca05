import Domain
import Testing

@Suite struct IDNumberTests {
    private let today = Day(ordinal: 20_000)

    @Test(arguments: [
        ("11010519491231002X", "1949-12-31", Sex.female),
        ("440524188001010014", "1880-01-01", .male),
        ("999999199003070012", "1990-03-07", .male),
        ("999999199003070020", "1990-03-07", .female),
        ("11010519491231002x", "1949-12-31", .female),
        ("１１０１０５１９４９１２３１００２Ｘ", "1949-12-31", .female),
        (" '110105 19491231 002X ", "1949-12-31", .female),
    ])
    func `the standard's specimens are read`(_ text: String, _ birth: String, _ sex: Sex) throws {
        let number = try IDNumber(text, on: today)
        #expect(number.birthDate.iso == birth)
        #expect(number.sex == sex)
        #expect(number.text.count == 18)
        #expect(number.text == number.text.uppercased())
    }

    @Test(arguments: [
        ("110105194912310020", "X"), ("440524188001010015", "4"), ("999999199003070013", "2"),
        ("999999199003070021", "0"), ("44052418800101001X", "4"),
    ])
    func `a wrong last sign is found`(_ text: String, _ expected: String) throws {
        let last = try #require(text.last)
        let fault = IDNumberFault.checkSign(last, expected: Character(expected))
        #expect(throws: fault) { try IDNumber(text, on: today) }
    }

    @Test func `what is no number says why`() {
        expect(.empty, of: " 　")
        expect(.length(17), of: "11010519491231002")
        expect(.length(15), of: "110105491231002")
        expect(.character("A", at: 3), of: "11A10519491231002X")
        expect(.character("X", at: 17), of: "1101051949123100XX")
        expect(.character("Y", at: 18), of: "11010519491231002Y")
        expect(.character("二", at: 18), of: "11010519491231002二")
        expect(.impossibleBirth("19490230"), of: "110105194902300020")
        expect(.impossibleBirth("00001231"), of: "110105000012310020")
        expect(.impossibleBirth("19491331"), of: "110105194913310020")
    }

    @Test func `nobody is born tomorrow`() throws {
        let birth = try day("1990-03-07")
        #expect(throws: IDNumberFault.bornInFuture(birth)) {
            try IDNumber("999999199003070012", on: birth.adding(days: -1))
        }
        #expect(try IDNumber("999999199003070012", on: birth).birthDate == birth)
    }

    @Test func `one wrong digit is always found, and two neighbours changed about`() throws {
        var dice = Dice(seed: 11_643)
        for _ in 0..<40 {
            let right = try anyNumber(&dice)
            let digits = Array(right.text)
            for place in 0..<17 {
                for digit in "0123456789" where digit != digits[place] {
                    var wrong = digits
                    wrong[place] = digit
                    #expect(throws: IDNumberFault.self) { try IDNumber(String(wrong), on: today) }
                }
            }
            for place in 0..<16 where digits[place] != digits[place + 1] {
                var wrong = digits
                wrong.swapAt(place, place + 1)
                #expect(throws: IDNumberFault.self) { try IDNumber(String(wrong), on: today) }
            }
        }
    }

    @Test func `fifteen digits are taken only where old ledgers are read`() throws {
        let number = try IDNumber(legacy: "110105491231002", on: today)
        #expect(number.text == "11010519491231002X")
        #expect(throws: IDNumberFault.length(18)) {
            try IDNumber(legacy: "11010519491231002X", on: today)
        }
        #expect(throws: IDNumberFault.character("X", at: 17)) {
            try IDNumber(legacy: "11010549123100X", on: today)
        }
    }

    @Test func `a page and a log see five signs of it and no more`() throws {
        let number = try IDNumber("11010519491231002X", on: today)
        #expect(number.masked == "110*************2X")
        #expect("\(number)" == number.masked)
        #expect(String(reflecting: number) == number.masked)
        var dumped = ""
        dump(number, to: &dumped)
        #expect(!dumped.contains("19491231"))
    }

    @Test func `a row that contradicts its number is told where`() throws {
        let number = try IDNumber("11010519491231002X", on: today)
        let birth = try day("1949-12-30")
        #expect(number.disagreements(sex: .female, birthDate: number.birthDate).isEmpty)
        #expect(number.disagreements(sex: nil, birthDate: nil).isEmpty)
        #expect(number.disagreements(sex: .unknown, birthDate: nil).isEmpty)
        #expect(
            number.disagreements(sex: .male, birthDate: birth) == [
                .sex(stated: .male, inNumber: .female),
                .birthDate(stated: birth, inNumber: number.birthDate),
            ]
        )
    }

    private func expect(_ fault: IDNumberFault, of text: String) {
        #expect(throws: fault) { try IDNumber(text, on: today) }
    }

    /// A made-up number: 99 is assigned to nobody.
    private func anyNumber(_ dice: inout Dice) throws -> IDNumber {
        let birth = Day(ordinal: Int.random(in: -20_000...19_000, using: &dice))
        let order = 100 + Int.random(in: 0..<900, using: &dice)
        let stem = "990000" + birth.iso.filter { $0 != "-" } + "\(order)"
        let first = fault(of: stem + "0")
        guard case .checkSign(_, let expected)? = first else {
            return try IDNumber(stem + "0", on: today)
        }
        return try IDNumber(stem + String(expected), on: today)
    }

    private func fault(of text: String) -> IDNumberFault? {
        do {
            _ = try IDNumber(text, on: today)
            return nil
        } catch {
            return error
        }
    }
}
