/// A flag of the monthly rating: a rank, a word, a colour and a shape.
package struct RatingFlag: Hashable, Sendable {
    /// 1 is the best.
    package let rank: Int
    package let colour: FlagColour
    /// What the rank means, whatever its colour: 优, 良, 待改进.
    package let standing: Label

    package var label: Label { colour.label }
    package var shape: FlagShape { colour.shape }
}

/// The colour of a flag; never its only sign.
package enum FlagColour: String, CaseIterable, Sendable {
    case red, yellow, green, blue, white

    package var label: Label {
        switch self {
        case .red: Label("红旗", "red flag")
        case .yellow: Label("黄旗", "yellow flag")
        case .green: Label("绿旗", "green flag")
        case .blue: Label("蓝旗", "blue flag")
        case .white: Label("白旗", "white flag")
        }
    }

    package var shape: FlagShape {
        switch self {
        case .red: .pennant
        case .yellow: .swallowtail
        case .green: .square
        case .blue: .disc
        case .white: .ring
        }
    }
}

/// The outline by which a flag is known without its colour.
package enum FlagShape: String, CaseIterable, Sendable {
    case pennant, swallowtail, square, disc, ring
}

/// In which order the colours stand.
///
/// The 2009 source lists red, yellow, green; today's towns warn the last places with a yellow
/// flag. Red is the best in both. Two flags are the first and the last of the three; a fourth and
/// a fifth, blue and white, stand before the last, so that the last keeps its meaning.
package enum FlagPreset: String, CaseIterable, Sendable {
    case redYellowGreen = "a"
    case redGreenYellow = "b"

    /// How many flags a scheme may name.
    package static let counts = 2...5
    package static let usual = 3

    /// So many flags, best first.
    package func flags(_ count: Int = usual) -> [RatingFlag] {
        let whole = min(max(count, FlagPreset.counts.lowerBound), FlagPreset.counts.upperBound)
        let first = [(FlagColour.red, Label("优", "excellent"))]
        let between = [
            (middle, Label("良", "good")), (FlagColour.blue, Label("中", "fair")),
            (FlagColour.white, Label("一般", "poor")),
        ].prefix(whole - 2)
        let last = [(lowest, Label("待改进", "to be improved"))]
        return (first + between + last).enumerated().map { place, flag in
            RatingFlag(rank: place + 1, colour: flag.0, standing: flag.1)
        }
    }

    /// The flag of that rank of so many; a rank below the last is the last, one above the first
    /// the first.
    package func flag(_ rank: Int, of count: Int = usual) -> RatingFlag {
        let flags = flags(count)
        return flags[min(max(rank, 1), flags.count) - 1]
    }

    private var middle: FlagColour { self == .redYellowGreen ? .yellow : .green }
    private var lowest: FlagColour { self == .redYellowGreen ? .green : .yellow }
}

/// A fact that lowers a flag, once two persons have confirmed it.
package enum Veto: String, CaseIterable, Sendable {
    case fabricatedRows = "fabricated_rows"
    case noData = "no_data"
    case misuseOfFunds = "misused_funds"
    case leakOfPersonalData = "leaked_data"

    package var label: Label {
        switch self {
        case .fabricatedRows: Label("虚报记录", "fabricated rows")
        case .noData: Label("截止时没有数据", "no data at close")
        case .misuseOfFunds: Label("挪用经费", "misuse of funds")
        case .leakOfPersonalData: Label("泄露个人信息", "leak of personal data")
        }
    }
}
