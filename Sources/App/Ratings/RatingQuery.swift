import Domain
import Postgres

/// The query files of the monthly rating.
package enum RatingQuery: String, QueryFile {
    case month, months, scores, running, steps, step, compute, again, give, hand, vetoes, raise,
        decide
    case trend, holidays
    case schemeParts = "scheme_parts"
    case schemeFlags = "scheme_flags"
    case schemeVetoes = "scheme_vetoes"
    case scoreSelf = "score_self"
    case selfPoints = "self"
    case partsOf = "parts_of"
    case rowsActivities = "rows_activities"
    case rowsGroups = "rows_groups"
    case rowsContacts = "rows_contacts"
    case rowsHelping = "rows_helping"
    case rowsMeetings = "rows_meetings"
    case rowsSuggestions = "rows_suggestions"
    case rowsFollowUps = "rows_follow_ups"
    case rowsPostings = "rows_postings"

    package static let folder = "ratings"
}

extension Veto: Column {}

extension Source {
    /// The sources as the database numbers them, from 1.
    var number: Int { place + 1 }

    init?(number: Int) {
        guard Source.allCases.indices.contains(number - 1) else { return nil }
        self = Source.allCases[number - 1]
    }
}
