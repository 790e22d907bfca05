/// A person with an account, as far as the rules of granting need to know her.
package struct Holder: Sendable {
    package let account: Int64
    /// What she holds now, in every account that is known to be hers.
    package let grants: [Grant]
    /// What she laid down since 1 January: nobody holds two powers within one programme year.
    package let laidDownThisYear: [Grant]
    /// Whether the account carries the keyed hash of her ID number.
    package let isIdentified: Bool

    package init(
        account: Int64,
        grants: [Grant],
        laidDownThisYear: [Grant] = [],
        isIdentified: Bool
    ) {
        self.account = account
        self.grants = grants
        self.laidDownThisYear = laidDownThisYear
        self.isIdentified = isIdentified
    }
}
