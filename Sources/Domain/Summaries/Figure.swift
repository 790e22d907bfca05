/// One figure of a place and a year, as rows give it (domain 11): never typed.
package struct Figure: Hashable, Sendable {
    package let key: FigureKey
    /// In hundredths where it has two decimals (so money is in fen); nil where it is not known or too small to be
    /// shown.
    package let value: Int64?
    /// 0, or 2 where the value counts hundredths.
    package let decimals: Int
    package let kind: FigureKind
    /// How many rows it is made of, as far as it may be told.
    package let rows: Int

    package init(key: FigureKey, value: Int64?, kind: FigureKind, rows: Int) {
        self.key = key
        self.value = value
        self.decimals = key.decimals
        self.kind = kind
        self.rows = rows
    }

    /// What nobody entered rows for.
    package static func unknown(_ key: FigureKey) -> Figure {
        Figure(key: key, value: nil, kind: .unknown, rows: 0)
    }

    /// The number as it is written, `12.50`, `4000` or `140`; nil where none may be told.
    package var number: String? {
        guard let value else { return nil }
        guard decimals == 2 else { return "\(value)" }
        let (whole, part) = value.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = value < 0 ? "-" : ""
        return part == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(part < 10 ? "0" : "")\(part)"
    }
}

/// How far a figure is known.
package enum FigureKind: String, CaseIterable, Sendable {
    case exact
    /// 多, 余: so many or more.
    case atLeast = "at_least"
    /// 约, 近: about so many.
    case about
    /// Nobody entered rows of that kind: not zero.
    case unknown
    /// There are some, fewer than ten, and whoever asks may not be told how many (domain 1.2).
    case belowTen = "below_10"

    package var label: Label {
        switch self {
        case .exact: Label("准确", "exact")
        case .atLeast: Label("以上", "at least")
        case .about: Label("约", "about")
        case .unknown: Label("没有记录", "not recorded")
        case .belowTen: Label("<10", "<10")
        }
    }
}
