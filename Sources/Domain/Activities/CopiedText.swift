/// Sentences and figures that repeat another chapter's word for word.
///
/// A hint for whoever verifies, no verdict: two townships' summaries once shared 25 of 33
/// sentences and all their figures.
package struct CopiedText: Hashable, Sendable {
    /// Sentences of ours that the other has too, in our order.
    package let sentences: [String]
    /// How many sentences of ours are long enough to be compared.
    package let compared: Int
    /// Figures that both name for the same thing.
    package let figures: [OutputKind]
    package let comparedFigures: Int

    /// Below this length (in folded characters) sentences are alike by themselves: 会员小组活动.
    package static let shortest = 8

    package init(
        of text: some StringProtocol,
        _ figures: [OutputKind: Quantity] = [:],
        in other: some StringProtocol,
        _ otherFigures: [OutputKind: Quantity] = [:]
    ) {
        let own = CopiedText.sentences(of: text)
        let theirs = Set(CopiedText.sentences(of: other))
        sentences = own.filter(theirs.contains)
        compared = own.count
        let common = OutputKind.allCases.filter {
            (figures[$0]?.number ?? 0) > 0 && (otherFigures[$0]?.number ?? 0) > 0
        }
        self.figures = common.filter { figures[$0] == otherFigures[$0] }
        comparedFigures = common.count
    }

    /// Whether somebody should look: a sentence is repeated, or several figures and all of them.
    package var isSuspicious: Bool {
        !sentences.isEmpty || figures.count > 1 && figures.count == comparedFigures
    }

    /// The sentences of a text without marks and blanks, in simplified characters, half width.
    ///
    /// What is kept to be searched for among others' texts is made in the same way.
    package static func sentences(of text: some StringProtocol) -> [String] {
        let folded = Folding.simplified(Folding.tight(text)).lowercased()
        return folded.split { "。!?;…".contains($0) }
            .map { sentence in String(sentence.filter { $0.isLetter || $0.isNumber }) }
            .filter { $0.count >= shortest }
    }
}
