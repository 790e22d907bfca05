/// A township's chapters of a month, put in order and given their flags.
///
/// Totals that are equal share a rank, and the next one counts them all: 1, 2, 2, 4. A total
/// equal to a cut-off has the better flag. By quota, whoever shares the rank of the last that
/// wins wins too; among the last, nobody is warned who shares a rank with somebody outside them,
/// so a tie at either edge is decided for the chapters. Where both meet, the better flag stands.
/// A veto lowers the flag afterwards and leaves the rank. A provisional total has neither.
package struct Ranking<Chapter: Hashable & Comparable & Sendable>: Sendable {
    /// What a chapter comes with.
    package struct Entry: Hashable, Sendable {
        package let chapter: Chapter
        package let total: Total
        /// Those that two persons have confirmed.
        package let vetoes: Set<Veto>

        package init(_ chapter: Chapter, _ total: Total, vetoes: Set<Veto> = []) {
            self.chapter = chapter
            self.total = total
            self.vetoes = vetoes
        }
    }

    package struct Place: Hashable, Sendable {
        package let entry: Entry
        package let rank: Int?
        package let flag: RatingFlag?
        /// The flag without any veto.
        package let earned: RatingFlag?

        package var isLowered: Bool { flag != earned }
    }

    /// Best first, then those without a rank; equal ones in the order of the chapters.
    package let places: [Place]

    package init(_ entries: [Entry], by scheme: FlagScheme) {
        let totals = entries.compactMap(\.total.ranked)
        let ranks = Ranking.ranks(of: totals)
        let places = entries.map { entry in
            Ranking.place(entry, ranks, of: totals.count, by: scheme)
        }
        self.places = places.sorted { one, other in
            (one.rank ?? .max, one.entry.chapter) < (other.rank ?? .max, other.entry.chapter)
        }
    }

    /// The rank of each total: one more than there are better ones.
    private static func ranks(of totals: [Int]) -> [Int: Int] {
        let sorted = totals.sorted(by: >).enumerated().map { ($1, $0 + 1) }
        return Dictionary(sorted) { first, _ in first }
    }

    private static func place(
        _ entry: Entry,
        _ ranks: [Int: Int],
        of chapters: Int,
        by scheme: FlagScheme
    ) -> Place {
        guard let total = entry.total.ranked, let rank = ranks[total] else {
            return Place(entry: entry, rank: nil, flag: nil, earned: nil)
        }
        let earned = scheme.flag(total: total, rank: rank, of: chapters)
        return Place(
            entry: entry,
            rank: rank,
            flag: scheme.lowered(earned, by: entry.vetoes),
            earned: earned
        )
    }
}

extension FlagScheme {
    /// The flag for a total (in tenths) and a rank among so many chapters.
    package func flag(total: Int, rank: Int, of chapters: Int) -> RatingFlag {
        switch rule {
        case .cutOffs(let bands):
            flag(FlagScheme.rank(of: total, in: bands) ?? lowest)
        case .quota(let quota):
            if rank <= quota.first {
                flag(1)
            } else {
                flag(rank > chapters - quota.last ? lowest : 2)
            }
        case .both(let bands, let quota):
            switch FlagScheme.rank(of: total, in: bands) {
            case 1 where rank <= quota.first: flag(1)
            case lowest where rank > chapters - quota.last: flag(lowest)
            default: flag(2)
            }
        }
    }

    /// A veto never raises a flag.
    package func lowered(_ flag: RatingFlag, by vetoes: Set<Veto>) -> RatingFlag {
        self.flag(vetoes.reduce(flag.rank) { max($0, self.vetoes[$1] ?? 1) })
    }

    private static func rank(of total: Int, in bands: [Band]) -> Int? {
        bands.first { $0.from <= total && total <= $0.through }?.rank
    }
}
