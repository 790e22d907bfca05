import Foundation

/// Why a password is not taken.
package enum NewPasswordFault: Error, Hashable, Sendable {
    case tooShort(least: Int)
    case tooLong(most: Int)
    case sameAsUserName
    /// Among the first that anybody would try.
    case common
}

/// A password someone wants to use from now on.
///
/// Length is what counts. Rules about kinds of characters make people write passwords down, and
/// are left out on purpose (NIST SP 800-63B, 5.1.1).
package struct NewPassword: Sendable {
    /// What is hashed; see `folded(_:)`.
    package let folded: String

    /// Enough for a sentence; more would only keep the hashing busy.
    package static let most = 128

    package init(
        _ typed: String,
        for user: UserName,
        holding duties: [Duty]
    ) throws(NewPasswordFault) {
        let folded = NewPassword.folded(typed)
        let least = NewPassword.least(holding: duties)
        guard folded.count >= least else { throw .tooShort(least: least) }
        guard folded.count <= NewPassword.most, folded.utf8.count <= 4 * NewPassword.most else {
            throw .tooLong(most: NewPassword.most)
        }
        guard folded.lowercased() != user.text else { throw .sameAsUserName }
        guard !CommonPasswords.include(folded.lowercased()) else { throw .common }
        self.folded = folded
    }

    /// How short a password may be: eight in a village, ten for whoever reaches further.
    package static func least(holding duties: [Duty]) -> Int {
        duties.contains(where: \.needsTOTP) ? 10 : 8
    }

    /// The same password, whichever keyboard it was typed on.
    ///
    /// Must be done at every sign-in too: one input method sends １ where another sends 1, and
    /// composed letters come in two forms.
    package static func folded(_ typed: String) -> String {
        Folding.halfWidth(typed).precomposedStringWithCanonicalMapping
    }
}
