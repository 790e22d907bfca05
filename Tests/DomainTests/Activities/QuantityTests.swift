import Domain
import Testing

@Suite struct QuantityTests {
    @Test(
        arguments: [
            ("0", 0, .exact), ("1,200份", 1200, .exact), ("２３００", 2300, .exact),
            ("5300多人", 5300, .atLeast), ("400余只", 400, .atLeast), ("至少10册", 10, .atLeast),
            ("500人以上", 500, .atLeast), ("10余万元", 100_000, .atLeast), ("3千多", 3000, .atLeast),
            ("15.6万张", 156_000, .exact), ("近10000元", 10_000, .about), ("约300人次", 300, .about),
            ("大约2万", 20_000, .about), ("80人左右", 80, .about), ("约300多人", 300, .about),
            ("近 1.5 千", 1500, .about),
        ] as [(String, Int, QuantityKind)]
    )
    func `a number is read with how exactly it is known`(
        text: String,
        number: Int,
        kind: QuantityKind
    ) throws {
        let expected = try #require(Quantity(number, kind))
        #expect(Quantity(written: text) == expected)
    }

    @Test(arguments: [
        "", "201*", "十几", "数百人", "-5", "98%", "1.5", "12人15户", "2万5千", "3/4", "1.2.3", "多",
        "10几人", "1234567890123",
    ])
    func `what is damaged or has no figure is no number`(text: String) {
        #expect(Quantity(written: text) == nil)
    }

    @Test func `a sum is at least if a part is, else about if a part is`() throws {
        let exact = try #require(Quantity(712))
        let more = try #require(Quantity(500, .atLeast))
        let near = try #require(Quantity(100, .about))
        #expect(Quantity.sum(of: [exact, exact]) == Quantity(1424))
        #expect(Quantity.sum(of: [exact, near]) == Quantity(812, .about))
        #expect(Quantity.sum(of: [exact, near, more]) == Quantity(1312, .atLeast))
        #expect(Quantity.sum(of: []) == .zero)
        #expect(Quantity(-1) == nil)
    }

    @Test func `a sum is the same in any order and in any grouping`() {
        var dice = Dice(seed: 35)
        for _ in 0..<500 {
            let parts = (0..<Int.random(in: 0...6, using: &dice)).compactMap { _ in
                Quantity(
                    Int.random(in: 0...900, using: &dice),
                    QuantityKind.allCases.randomElement(using: &dice) ?? .exact
                )
            }
            let sum = Quantity.sum(of: parts)
            let cut = Int.random(in: 0...parts.count, using: &dice)
            let halves = [parts[..<cut], parts[cut...]].map { Quantity.sum(of: $0) }
            #expect(Quantity.sum(of: parts.shuffled(using: &dice)) == sum)
            #expect(Quantity.sum(of: halves) == sum)
        }
    }
}
