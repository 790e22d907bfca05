/// Why a text is no person's name.
package enum PersonNameFault: Error, Hashable, Sendable {
    case empty
    case tooLong(most: Int)
    /// A sign that stands in no name; often the trace of a damaged file.
    case character(Character)
}

/// A person's name as it is written; one character is a name.
package struct PersonName: Hashable, Sendable {
    package let text: String

    package static let most = 30

    /// Reads what was typed.
    ///
    /// Blanks that line up two-character names with longer ones (王　芳) go; those between
    /// Latin words stay. The middle dot has many look-alikes and becomes the one of the ID card.
    package init(_ typed: some StringProtocol) throws(PersonNameFault) {
        let folded = PersonName.tidied(typed)
        guard !folded.isEmpty else { throw .empty }
        // Code points, as the database counts: a letter may carry several marks.
        guard folded.unicodeScalars.count <= PersonName.most else {
            throw .tooLong(most: PersonName.most)
        }
        if let stranger = folded.first(where: { !PersonName.isAllowed($0) }) {
            throw .character(stranger)
        }
        guard folded.contains(where: { !PersonName.joining.contains($0) }) else { throw .empty }
        text = folded
    }

    /// How the name is stored for searching, and how a search term is turned to meet it.
    package var searchText: String { PersonName.searchText(text) }

    /// Simplified, half-width, small letters, nothing between the parts.
    package static func searchText(_ typed: String) -> String {
        Folding.simplified(Folding.tight(typed)).lowercased().filter {
            !joining.contains($0) && !dots.contains($0)
        }
    }

    /// One character hidden, as public notices print a name: 王*, 张*丰, 欧阳*国.
    package var masked: String {
        let characters = Array(text)
        guard characters.count > 1 else { return "*" }
        let hidden = characters.count == 2 ? 1 : characters.count / 2
        return String(characters[..<hidden]) + "*" + String(characters[(hidden + 1)...])
    }

    private static let dots: Set<Character> = ["·", "•", "‧", "・", "･", "●", ".", "∙", "⋅"]
    private static let joining: Set<Character> = ["·", " ", "-", "'"]

    private static func tidied(_ typed: some StringProtocol) -> String {
        var words = [""]
        for character in Folding.halfWidth(typed) {
            if character.unicodeScalars.allSatisfy(Folding.isBlank) {
                words.append("")
            } else {
                words[words.count - 1].append(dots.contains(character) ? "·" : character)
            }
        }
        return words.filter { !$0.isEmpty }.reduce("") { name, word in
            let isLatin = name.last?.isASCII == true && word.first?.isASCII == true
            return isLatin ? "\(name) \(word)" : name + word
        }
    }

    /// Letters of every script, rare characters kept in private places, and what joins them.
    private static func isAllowed(_ character: Character) -> Bool {
        joining.contains(character)
            || character.unicodeScalars.allSatisfy { scalar in
                switch scalar.properties.generalCategory {
                case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter,
                    .otherLetter, .letterNumber, .nonspacingMark, .spacingMark, .privateUse:
                    true
                default:
                    false
                }
            }
    }
}
