/// What the outcome column of a ledger says of a health campaign.
package struct HealthOutcome: Hashable, Sendable {
    package let advised: Int
    package let treated: Int?
    package let recovered: Int?

    /// Reads `查出20人，治疗15人，治愈5人`, the last one or two of which may be missing.
    ///
    /// Nil for any other text: that is a summary, and no number is taken out of it.
    package init?(written text: some StringProtocol) {
        var rest = Folding.simplified(Folding.tight(text))[...]
        guard let advised = HealthOutcome.take(Self.found, from: &rest) else { return nil }
        self.advised = advised
        treated = HealthOutcome.take(["治疗"], from: &rest)
        recovered = HealthOutcome.take(["治愈", "康复"], from: &rest)
        guard rest.allSatisfy({ HealthOutcome.marks.contains($0) }) else { return nil }
    }

    /// Whether a text tells such figures anywhere: they belong into the tally, where a small
    /// one is not shown again.
    package static func isTold(in text: some StringProtocol) -> Bool {
        let whole = Folding.simplified(Folding.tight(text))
        return whole.indices.contains { place in
            var rest = whole[place...]
            return take(["查出", "检出", "治疗", "治愈", "康复"], from: &rest) != nil
        }
    }

    /// The tally of the campaign with its head-count.
    package func tally(attended: Int?) throws(HealthTally.Fault) -> HealthTally {
        try HealthTally(
            attended: attended,
            advised: advised,
            treated: treated,
            recovered: recovered
        )
    }

    /// Takes a word, its figure and 人 from the front; leaves the text alone when they are not there.
    private static func take(_ words: [String], from text: inout Substring) -> Int? {
        let start = text.drop { marks.contains($0) }
        guard let word = words.first(where: start.hasPrefix) else { return nil }
        let digits = start.dropFirst(word.count).prefix { $0.isASCII && $0.isNumber }
        let after = start.dropFirst(word.count + digits.count)
        guard digits.count <= 9, after.hasPrefix("人"), let number = Digits.number(digits) else {
            return nil
        }
        text = after.hasPrefix("人次") ? after.dropFirst(2) : after.dropFirst()
        return number
    }

    /// The first as our own return writes it.
    private static let found = ["查出(建议诊治)", "查出", "检出"]

    private static let marks: Set<Character> = [",", "、", ";", "。", "."]
}
