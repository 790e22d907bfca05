import Postgres

/// The query files of five-star schemes and of the days of their rounds.
package enum StarSchemeQuery: String, QueryFile {
    case list, find, categories, items, vetoes, rounds, copy, change, touch, category, item, veto,
        drop, publish, round, years
    case inForce = "in_force"
    case firstYear = "first_year"
    case copyCategories = "copy_categories"
    case copyItems = "copy_items"
    case copyVetoes = "copy_vetoes"
    case dropItems = "drop_items"
    case dropVetoes = "drop_vetoes"
    case dropCategories = "drop_categories"
    case openRound = "open_round"
    case changeDays = "change_days"
    case closeRound = "close_round"

    package static let folder = "stars_schemes"
}
