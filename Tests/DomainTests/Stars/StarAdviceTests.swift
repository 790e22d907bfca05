import Testing

@testable import Domain

struct StarAdviceTests {
    private static let items = [
        StarItem("A1", Label("一", "one"), most: 500, .logged(StarRows(.familyActivity))),
        StarItem("A2", Label("二", "two"), most: 500, .village),
        StarItem("B3", Label("三", "three"), most: 400, .document),
    ]

    /// Three fifths of 5 are 3: at 3 an item is not weak, below it is.
    @Test(arguments: [(0, true), (250, true), (299, true), (300, false), (500, false)])
    func `below three fifths of its points an item is weak`(points: Int, isWeak: Bool) {
        let weak = StarAdvice.weak(Self.items) { $0.code == "A2" ? .points(points) : nil }
        #expect(weak.map(\.item.code) == (isWeak ? ["A2"] : []))
    }

    @Test func `the greatest room comes first; what is open or does not apply is left out`() {
        let marks: [String: StarItemMark] = [
            "A1": .points(0), "A2": .notApplicable, "B3": .points(100),
        ]
        let weak = StarAdvice.weak(Self.items) { marks[$0.code] }
        #expect(weak.map(\.item.code) == ["A1", "B3"])
        #expect(weak.map(\.room) == [500, 300])
        #expect(StarAdvice.weak(Self.items) { _ in nil } == [])
    }

    @Test func `what is computed from rows is helped by an invitation`() {
        let weak = StarAdvice.weak(Self.items) { _ in .points(0) }
        #expect(weak.first?.label.chinese.hasPrefix("邀请参加") == true)
        #expect(weak.last?.label.chinese == "讲解村规民约，帮着调解")
    }
}
