/// A line of the bank's list, or one side of an entry: when, and how much came or went.
package struct BankMovement: Hashable, Sendable {
    package let id: Int64
    package let day: Day
    /// More than nothing where money came, less where it went.
    package let fen: Int64

    package init(id: Int64, day: Day, fen: Int64) {
        self.id = id
        self.day = day
        self.fen = fen
    }
}

/// Finds which side of an entry a line of the bank is about.
///
/// The same amount within a week; of several the nearest day, and each side once. What is further off is
/// left to a person.
package enum BankMatching {
    package static let mostDays = 7

    /// Pairs of a line and a side, by their ids.
    package static func pairs(_ lines: [BankMovement], _ sides: [BankMovement])
        -> [(line: Int64, side: Int64)]
    {
        var free = Dictionary(grouping: sides, by: \.fen)
        var open = lines
        var pairs: [(line: Int64, side: Int64)] = []
        for distance in 0...mostDays {
            open.removeAll { line in
                guard
                    let place = free[line.fen]?.firstIndex(where: {
                        abs($0.day.ordinal - line.day.ordinal) == distance
                    }), let side = free[line.fen]?.remove(at: place)
                else { return false }
                pairs.append((line.id, side.id))
                return true
            }
        }
        return pairs
    }
}
