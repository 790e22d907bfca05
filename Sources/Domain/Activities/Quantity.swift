/// How exactly a number is known.
package enum QuantityKind: String, CaseIterable, Sendable {
    case exact
    /// 多, 余: so many or more.
    case atLeast = "at_least"
    /// 约, 近: about so many.
    case about

    package var label: Label {
        switch self {
        case .exact: Label("准确", "exact")
        case .atLeast: Label("以上", "at least")
        case .about: Label("约", "about")
        }
    }
}

/// A number of people or things, and how exactly it is known.
package struct Quantity: Hashable, Sendable {
    package let number: Int
    package let kind: QuantityKind

    /// Nil below zero.
    package init?(_ number: Int, _ kind: QuantityKind = .exact) {
        guard number >= 0 else { return nil }
        self.number = number
        self.kind = kind
    }

    package static let zero = Quantity(unchecked: 0, .exact)

    private init(unchecked number: Int, _ kind: QuantityKind) {
        self.number = number
        self.kind = kind
    }

    /// The sum is "at least" if any part is, else "about" if any part is.
    package static func sum(of parts: some Sequence<Quantity>) -> Quantity {
        parts.reduce(.zero) { sum, part in
            Quantity(unchecked: sum.number + part.number, [sum.kind, part.kind].coarsest)
        }
    }
}

extension [QuantityKind] {
    fileprivate var coarsest: QuantityKind {
        if contains(.atLeast) { return .atLeast }
        return contains(.about) ? .about : .exact
    }
}

extension Quantity {
    /// Reads a number as clerks write it: `1,200份`, `5300多人`, `近1万元`, `15.6万余张`, `约300人次`.
    ///
    /// Nil for whatever is no such number: `201*` is damaged, `十几` has no figure.
    package init?(written text: some StringProtocol) {
        var rest = Folding.tight(text).replacing(",", with: "")[...]
        var isAbout = Quantity.drop(Quantity.aboutBefore, from: &rest)
        var isAtLeast = Quantity.drop(Quantity.atLeastBefore, from: &rest)
        let figure = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        rest = rest.dropFirst(figure.count)
        // The sign stands before or after the power: 3多千 is unusual, 3千多 and 300多万 are not.
        if Quantity.drop(["多", "余", "+"], from: &rest) { isAtLeast = true }
        let power = rest.first.flatMap { Quantity.powers[$0] }
        if power != nil { rest = rest.dropFirst() }
        if Quantity.drop(["多", "余", "+"], from: &rest) { isAtLeast = true }
        guard let number = Quantity.number(figure, power ?? 1) else { return nil }
        if Quantity.cut(["左右", "上下"], from: &rest) { isAbout = true }
        if Quantity.cut(["以上"], from: &rest) { isAtLeast = true }
        guard rest.count <= 3, rest.allSatisfy(Quantity.isUnit) else { return nil }
        // Whoever says both is sure of neither.
        self.init(unchecked: number, isAbout ? .about : isAtLeast ? .atLeast : .exact)
    }

    /// Drops the first of the words that stands at the front; whether one did.
    private static func drop(_ words: [String], from text: inout Substring) -> Bool {
        guard let word = words.first(where: text.hasPrefix) else { return false }
        text = text.dropFirst(word.count)
        return true
    }

    private static func cut(_ words: [String], from text: inout Substring) -> Bool {
        guard let word = words.first(where: text.hasSuffix) else { return false }
        text = text.dropLast(word.count)
        return true
    }

    /// The whole number that a figure of at most four decimals and a power make.
    private static func number(_ figure: Substring, _ power: Int) -> Int? {
        let parts = figure.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts[0].count <= 12,
            let whole = Digits.number(parts[0])
        else { return nil }
        guard parts.count == 2 else { return whole * power }
        guard parts[1].count <= 4, let fraction = Digits.number(parts[1]) else { return nil }
        let scale = parts[1].reduce(1) { scale, _ in scale * 10 }
        return (fraction * power).isMultiple(of: scale)
            ? whole * power + fraction * power / scale : nil
    }

    /// A word such as 人次; no figure, no sign, and no power that would be read over.
    private static func isUnit(_ character: Character) -> Bool {
        character.isLetter && powers[character] == nil && !"多余半几数".contains(character)
    }

    private static let aboutBefore = ["大约", "大概", "将近", "接近", "约", "近"]
    private static let atLeastBefore = ["不少于", "不低于", "至少", "超过", "≥", ">="]
    private static let powers: [Character: Int] = ["百": 100, "千": 1000, "万": 10_000]
}
