import Domain
import Postgres

/// The query files of what projects came to.
package enum OutcomeQuery: String, QueryFile {
    case projects, sums, loans, households, means
    case enterMean = "enter_mean"
    case projectReturn = "return"
    case takenOut = "taken_out"

    package static let folder = "outcomes"
}
