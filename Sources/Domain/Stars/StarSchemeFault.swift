/// What stops a draft of the Five-Star Household from being put into force.
package enum StarSchemeFault: Hashable, Sendable {
    // Categories and items.
    /// The letters are not A to E, each once.
    case categories([String])
    /// The items of a category have to add up to 20 points; the sum is in hundredths.
    case categoryPoints(String, sum: Int)
    /// An old sheet has categories alone.
    case itemsOnOldSheet(String)
    case repeatedCode(String)
    /// The code does not begin with the letter of the category it stands in.
    case foreignCode(String, in: String)
    case noLabel(String)
    /// In hundredths: not above nothing, or not in halves.
    case itemPoints(String, Int)
    /// How many rows a logged item needs.
    case rowsNeeded(String, Int)
    /// What is computed from rows applies to everybody.
    case loggedNeverApplies(String)

    // Facts that block.
    case repeatedVeto(String)
    case noFact(String)
    case noDocument(String)

    // Numbers and days.
    case limit(StarLimit, Int)
    /// Less than five stars make already, in hundredths.
    case totalBelowStars(Int, least: Int)
    case day(StarDayFault)
    /// Reviews begin in autumn.
    case reviewFrom

    // What nobody is measured by.
    case forbidden(String, ForbiddenWord)
    case criterion(String, StarCriterion, word: String)
}
