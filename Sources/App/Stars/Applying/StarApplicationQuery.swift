import Postgres

/// The query files of a household's application and of the help it gets.
package enum StarApplicationQuery: String, QueryFile {
    case begin, categories, find, help, household, items, outcomes, promise, rounds, step,
        steps
    case ownHousehold = "own_household"
    case ofHousehold = "of_household"
    case knownMembers = "known_members"
    case addMembers = "add_members"
    case dropMembers = "drop_members"
    case setScore = "set_score"
    case setWords = "set_words"
    case addHelp = "add_help"

    package static let folder = "stars"
}
