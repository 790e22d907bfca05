import Domain
import Postgres

/// The query file of the year of flags.
package enum FlagYearQuery: String, QueryFile {
    case months

    package static let folder = "flag_years"
}

/// A chapter's published month: a cell of its township's year.
struct FlagYearMonth: Row, Sendable {
    let chapter: Int64
    let region: RegionCode
    let name: String
    let month: Month
    let rank: Int?
    /// In tenths.
    let total: Int
    let flag: Int
    let colour: String
    let label: String
    let preset: FlagPreset
    /// How many flags its scheme names.
    let flags: Int

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        region = try row.next()
        name = try row.next()
        month = Month(of: try row.next(Day.self))
        rank = try row.next()
        total = try row.next()
        flag = try row.next()
        colour = try row.next()
        label = try row.next()
        preset = try row.next(String.self) == "B" ? .redGreenYellow : .redYellowGreen
        flags = try row.next()
    }

    /// The month as the rules of the year take it.
    var result: FlagYear<RegionCode>.Result {
        .init(month, preset.flag(flag, of: flags), total: total, isLowest: flag >= flags)
    }
}
