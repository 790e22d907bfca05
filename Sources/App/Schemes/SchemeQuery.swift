import Postgres

/// The query files of schemes and calendars.
package enum SchemeQuery: String, QueryFile {
    case list, find, rated, copy, change, indicator, part, flag, veto, publish, trial, calendars,
        drop
    case copyIndicators = "copy_indicators"
    case copyParts = "copy_parts"
    case copyFlags = "copy_flags"
    case copyVetoes = "copy_vetoes"
    case dropParts = "drop_parts"
    case dropIndicators = "drop_indicators"
    case dropVetoes = "drop_vetoes"
    case dropFlags = "drop_flags"
    case openFrom = "open_from"
    case setCalendar = "set_calendar"

    package static let folder = "schemes"
}
