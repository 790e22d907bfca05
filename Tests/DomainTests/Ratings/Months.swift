import Domain
import Testing

/// Chapters' months for the tests of ratings.
enum Months {
    static func march() throws -> Month {
        try #require(Month(iso: "2026-03"))
    }

    static func scheme() throws -> FlagScheme {
        .standard(from: try march())
    }

    /// The worked example of the domain.
    static let example: [Source: Count] = [
        .activities: .counted(2),
        .groups: .counted(4, of: 5),
        .contacts: .counted(40, of: 165),
        .timeliness: .counted(9, of: 10),
        .townMeeting: .counted(1, of: 1),
        .study: .counted(0),
        .suggestions: .counted(2, of: 3),
        .followUps: .counted(1, of: 1),
        .help: .counted(1),
        .statement: .counted(1),
        .venue: .given(800),
        .quality: .given(900),
    ]

    /// Everything full.
    static let full: [Source: Count] = example.merging([
        .groups: .counted(5, of: 5),
        .contacts: .counted(60, of: 165),
        .timeliness: .counted(10, of: 10),
        .study: .counted(1),
        .suggestions: .counted(0, of: 0),
        .venue: .given(1000),
        .quality: .given(1000),
    ]) { $1 }

    /// Any month whatever: sources that do not apply, shares of nothing, points by hand or none.
    static func random(using dice: inout Dice) -> [Source: Count] {
        var counts: [Source: Count] = [:]
        for source in Source.allCases {
            counts[source] = random(source, using: &dice)
        }
        return counts
    }

    private static func random(_ source: Source, using dice: inout Dice) -> Count {
        if Int.random(in: 0..<8, using: &dice) == 0 {
            return source.kind == .byHand ? .notYetGiven : .notApplicable(.notKept)
        }
        switch source.kind {
        case .number:
            return .counted(Int.random(in: 0...4, using: &dice))
        case .share:
            let whole = Int.random(
                in: 0...[1, 5, 200].randomElement(using: &dice, or: 3),
                using: &dice
            )
            return .counted(Int.random(in: 0...whole, using: &dice), of: whole)
        case .byHand:
            return .given(Int.random(in: 0...5, using: &dice) * 200)
        }
    }
}

extension [Int] {
    fileprivate func randomElement(using dice: inout Dice, or other: Int) -> Int {
        randomElement(using: &dice) ?? other
    }
}
