/// A word of a forbidden topic, found in a free text.
package struct ForbiddenWord: Hashable, Sendable {
    package let topic: ForbiddenTopic
    /// In simplified characters, as the list has it.
    package let word: String
}

/// Looks through free text for what may be written about nobody.
///
/// Every way in asks here: forms, imports, names of tags and files. Names of people and places
/// are not asked about: 陶超生 is a name. Whatever is written differently gets past; the aim is
/// that nobody is led, or slips, into keeping such a note.
package enum ForbiddenWords {
    /// What was found, each word once, in the order of the text.
    package static func find(in text: some StringProtocol) -> [ForbiddenWord] {
        let signs = Array(Folding.simplified(Folding.tight(text)).unicodeScalars)
        var found: [ForbiddenWord] = []
        var place = 0
        while place < signs.count {
            if let ordinary = ordinary[signs[place]]?.first(where: {
                $0.stands(in: signs, at: place)
            }) {
                place += ordinary.signs.count
            } else if let term = terms[signs[place]]?.first(where: {
                $0.stands(in: signs, at: place)
            }) {
                let word = ForbiddenWord(topic: term.topic, word: term.word)
                if !found.contains(word) { found.append(word) }
                place += term.signs.count
            } else {
                place += 1
            }
        }
        return found
    }

    /// By first sign, the longest before the shorter that they begin with.
    private static let terms = byFirstSign(ForbiddenTerm.all)
    private static let ordinary = byFirstSign(ForbiddenTerm.ordinary)

    private static func byFirstSign(_ terms: [ForbiddenTerm]) -> [Unicode.Scalar: [ForbiddenTerm]] {
        Dictionary(grouping: terms.filter { !$0.signs.isEmpty }) { $0.signs[0] }
            .mapValues { $0.sorted { $0.signs.count > $1.signs.count } }
    }
}
