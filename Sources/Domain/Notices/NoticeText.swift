/// What may not hang on a public board (domain 4.9): numbers by which a person is known or reached.
package enum NoticeText {
    /// Whether there are so many digits in a row, blanks and hyphens aside, as telephone, ID and bank
    /// numbers have; a day has eight.
    package static func holdsPersonalNumber(_ text: some StringProtocol) -> Bool {
        var run = 0
        for sign in Folding.halfWidth(text).unicodeScalars {
            if ("0"..."9").contains(sign) {
                run += 1
                if run >= fewestDigits { return true }
            } else if !Folding.isBlank(sign), sign != "-" {
                run = 0
            }
        }
        return false
    }

    private static let fewestDigits = 11
}
