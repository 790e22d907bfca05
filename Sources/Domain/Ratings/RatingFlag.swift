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
    case red, yellow, green

    package var label: Label {
        switch self {
        case .red: Label("红旗", "red flag")
        case .yellow: Label("黄旗", "yellow flag")
        case .green: Label("绿旗", "green flag")
        }
    }

    package var shape: FlagShape {
        switch self {
        case .red: .pennant
        case .yellow: .swallowtail
        case .green: .square
        }
    }
}

/// The outline by which a flag is known without its colour.
package enum FlagShape: String, CaseIterable, Sendable {
    case pennant, swallowtail, square
}

/// In which order the three colours stand.
///
/// The 2009 source lists red, yellow, green; today's towns warn the last places with a yellow
/// flag. Red is the best in both.
package enum FlagPreset: String, CaseIterable, Sendable {
    case redYellowGreen = "a"
    case redGreenYellow = "b"

    /// Best first.
    package var flags: [RatingFlag] {
        zip(colours, FlagPreset.standings).enumerated().map { place, flag in
            RatingFlag(rank: place + 1, colour: flag.0, standing: flag.1)
        }
    }

    package var lowest: Int { FlagPreset.standings.count }

    /// The flag of that rank; a rank below the last is the last, one above the first the first.
    package func flag(_ rank: Int) -> RatingFlag {
        flags[min(max(rank, 1), lowest) - 1]
    }

    private var colours: [FlagColour] {
        switch self {
        case .redYellowGreen: [.red, .yellow, .green]
        case .redGreenYellow: [.red, .green, .yellow]
        }
    }

    private static let standings = [
        Label("优", "excellent"), Label("良", "good"), Label("待改进", "to be improved"),
    ]
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
