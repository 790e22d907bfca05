import Domain

/// Sheets and schemes for tests of the Five-Star Household.
enum Sheets {
    /// The worked example of domain 5, item by item.
    static let example: [String: StarItemMark] = {
        var marks = full(of: .standard)
        let given: [String: Int] = [
            "A2": 450, "A4": 400, "B1": 500, "C2": 350, "C3": 350, "C4": 150, "D1": 450,
            "D2": 350, "E1": 400, "E5": 200,
        ]
        for (code, points) in given { marks[code] = .points(points) }
        marks["A3"] = .notApplicable
        return marks
    }()

    static func full(of scheme: StarScheme) -> [String: StarItemMark] {
        Dictionary(uniqueKeysWithValues: scheme.items.map { ($0.code, .points($0.most)) })
    }

    static func random(of scheme: StarScheme, using dice: inout Dice) -> [String: StarItemMark] {
        var marks: [String: StarItemMark] = [:]
        for item in scheme.items {
            let steps = Int.random(in: 0...item.most / StarItem.step, using: &dice)
            let applies = !item.mayNotApply || Bool.random(using: &dice)
            marks[item.code] = applies ? .points(steps * StarItem.step) : .notApplicable
        }
        return marks
    }

    /// What so many reviewers might say of an item of 5 points.
    static func marks(_ count: Int, using dice: inout Dice) -> [StarItemMark] {
        (0..<count).map { _ in
            let steps = Int.random(in: -1...10, using: &dice)
            return steps < 0 ? .notApplicable : .points(steps * StarItem.step)
        }
    }

    static func item(_ code: String, most: Int, _ proof: StarProof = .village) -> StarItem {
        StarItem(code, Label("项目", "item"), most: most, proof, mayNotApply: true)
    }

    /// The default with its first category exchanged.
    static func scheme(with first: StarCategory) -> StarScheme {
        let standard = StarScheme.standard
        return StarScheme(
            name: standard.name,
            categories: [first] + standard.categories.dropFirst(),
            vetoes: standard.vetoes
        )
    }
}
