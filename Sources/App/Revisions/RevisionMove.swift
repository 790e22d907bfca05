import Domain

/// A village in two revisions of a month: what moved.
struct RevisionMove: Sendable {
    /// An indicator whose points are others now; in hundredths, nil where it does not apply.
    struct Item: Sendable {
        let indicator: Indicator
        let before: Int?
        let now: Int?
    }

    let before: Score?
    let now: Score
    let items: [Item]

    var moves: Bool {
        guard let before else { return false }
        return before.total != now.total || before.rank != now.rank || before.flag != now.flag
            || before.isProvisional != now.isProvisional
    }

    /// All villages of the later revision, those that moved first, then by rank.
    static func all(_ before: [Score], _ now: [Score], by scheme: FlagScheme) -> [RevisionMove] {
        let known = Dictionary(before.map { ($0.chapter, $0) }) { first, _ in first }
        let moves = now.map { score in
            RevisionMove(
                before: known[score.chapter],
                now: score,
                items: items(known[score.chapter], score, scheme)
            )
        }
        return moves.sorted { one, other in
            guard one.moves == other.moves else { return one.moves }
            return (one.now.rank ?? .max, one.now.region) < (
                other.now.rank ?? .max, other.now.region
            )
        }
    }

    private static func items(_ before: Score?, _ now: Score, _ scheme: FlagScheme) -> [Item] {
        guard let before else { return [] }
        let (old, new) = (before.tally(by: scheme).rows, now.tally(by: scheme).rows)
        return zip(old, new).filter { $0.points != $1.points }.map {
            Item(indicator: $1.indicator, before: $0.points, now: $1.points)
        }
    }
}
