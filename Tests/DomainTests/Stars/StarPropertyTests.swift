import Domain
import Testing

/// What holds of every sheet, tried on thousands.
@Suite struct StarPropertyTests {
    private let scheme = StarScheme.standard

    @Test func `it does not matter in which order reviewers are heard`() {
        var dice = Dice(seed: 5)
        for _ in 0..<2_000 {
            let marks = Sheets.marks(Int.random(in: 0...9, using: &dice), using: &dice)
            let median = StarItemMark.median(of: marks)
            #expect(StarItemMark.median(of: marks.shuffled(using: &dice)) == median)
            #expect(StarItemMark.median(of: marks.reversed()) == median)
        }
    }

    @Test func `a median lies between the least and the most, in quarters`() {
        var dice = Dice(seed: 6)
        for _ in 0..<2_000 {
            let marks = Sheets.marks(Int.random(in: 1...9, using: &dice), using: &dice)
            guard case .points(let points) = StarItemMark.median(of: marks) else { continue }
            let given = marks.compactMap(\.points)
            #expect(((given.min() ?? 0)...(given.max() ?? 0)).contains(points))
            #expect(points.isMultiple(of: 25))
        }
    }

    @Test func `one reviewer alone moves a median no further than her neighbours`() {
        var dice = Dice(seed: 7)
        for _ in 0..<1_000 {
            let others = Sheets.marks(2, using: &dice).compactMap(\.points)
            guard others.count == 2, let low = others.min(), let high = others.max() else {
                continue
            }
            let all = (others + [Int.random(in: 0...10, using: &dice) * 50]).map(
                StarItemMark.points
            )
            let median = StarItemMark.median(of: all)?.points ?? -1
            #expect((low...high).contains(median))
        }
    }

    @Test func `more points never make fewer stars`() {
        var dice = Dice(seed: 8)
        for _ in 0..<2_000 {
            var marks = Sheets.random(of: scheme, using: &dice)
            let before = StarPoints(marks, by: scheme)
            guard let item = scheme.items.randomElement(using: &dice),
                let points = marks[item.code]?.points, points < item.most
            else { continue }
            marks[item.code] = .points(points + StarItem.step)
            let after = StarPoints(marks, by: scheme)
            #expect(after.stars >= before.stars)
            #expect(after.total >= before.total)
            #expect(after.reachesFiveStars || !before.reachesFiveStars)
        }
    }

    @Test func `totals stay between 0 and 100 and are the sum of what is printed`() {
        var dice = Dice(seed: 9)
        for _ in 0..<2_000 {
            let points = StarPoints(Sheets.random(of: scheme, using: &dice), by: scheme)
            #expect((0...10_000).contains(points.total))
            let printed = points.categories.compactMap(\.points)
            #expect(printed.allSatisfy { $0.isMultiple(of: 10) && (0...2000).contains($0) })
            #expect(printed.reduce(0, +) == points.total)
        }
    }

    @Test func `nothing and everything are the two ends`() {
        #expect(StarPoints([:], by: scheme).total == 0)
        let full = StarPoints(Sheets.full(of: scheme), by: scheme)
        #expect(full.total == 10_000)
        #expect(full.reachesFiveStars)
        #expect(full.nextStars.isEmpty)
    }

    @Test func `leaving an item out for whom it does not concern costs nothing`() {
        var marks = Sheets.full(of: scheme)
        marks["A3"] = .notApplicable
        #expect(StarPoints(marks, by: scheme).total == 10_000)
    }
}
