/// Why a text is no user name.
package enum UserNameFault: Error, Hashable, Sendable {
    case empty
    case tooShort(least: Int)
    case tooLong(most: Int)
    /// Only lower-case letters, digits, point, hyphen and underscore.
    case character(Character)
}

/// The name an account signs in with: the same on every keyboard and read out over the phone.
package struct UserName: Hashable, Sendable {
    package let text: String

    package static let lengths = 3...32

    /// Reads what was typed; capitals, which telephones put first by themselves, are folded.
    package init(_ typed: some StringProtocol) throws(UserNameFault) {
        let folded = Folding.trimmed(Folding.halfWidth(typed)).lowercased()
        guard !folded.isEmpty else { throw .empty }
        if let stranger = folded.first(where: { !UserName.isAllowed($0) }) {
            throw .character(stranger)
        }
        guard folded.count >= UserName.lengths.lowerBound else {
            throw .tooShort(least: UserName.lengths.lowerBound)
        }
        guard folded.count <= UserName.lengths.upperBound else {
            throw .tooLong(most: UserName.lengths.upperBound)
        }
        text = folded
    }

    private static func isAllowed(_ character: Character) -> Bool {
        switch character {
        case "a"..."z", "0"..."9", ".", "-", "_": character.isASCII
        default: false
        }
    }
}

extension UserName: CustomStringConvertible {
    package var description: String { text }
}
