import Domain
import Postgres

/// The statements of an import of ledgers, in the order in which a file meets them.
package enum LedgerQuery: String, QueryFile {
    case begin, file, stage, regions, judge, counts, refused, verdicts, marks, finish, clear, look
    case imports, `import`, files, rows, sweep
    case refusedFile = "refused_file"
    case knownChapters = "known_chapters"
    case townChapter = "town_chapter"
    case takeProfiles = "take_profiles"
    case addChapters = "add_chapters"
    case changeChapters = "change_chapters"
    case addGroups = "add_groups"
    case addMembers = "add_members"
    case changeMembers = "change_members"
    case addTerms = "add_terms"
    case addPosts = "add_posts"
    case changePosts = "change_posts"
    case addHouseholds = "add_households"
    case changeHouseholds = "change_households"
    case endLinks = "end_links"
    case dateLinks = "date_links"
    case addLinks = "add_links"
    case addActivities = "add_activities"
    case addOutputs = "add_outputs"
    case addTallies = "add_tallies"
    case addStarRounds = "add_star_rounds"
    case addStarApplications = "add_star_applications"
    case addStarOutcomes = "add_star_outcomes"
    case addStarHelp = "add_star_help"
    case addCashBoxes = "add_cash_boxes"
    case addVenueEntries = "add_venue_entries"
    case addVenues = "add_venues"
    case addVenueWorks = "add_venue_works"
    case addBases = "add_bases"
    case addBaseFundings = "add_base_fundings"
    case addBaseEntries = "add_base_entries"
    case addProjectHouseholds = "add_project_households"
    case addProjectIncomes = "add_project_incomes"
    case addCarriedCases = "add_carried_cases"
    case addPolicies = "add_policies"
    case addReviews = "add_reviews"
    case addSuggestions = "add_suggestions"
    case addCharters = "add_charters"
    case changeCharters = "change_charters"
    case countFile = "count_file"
    case keepVerdicts = "keep_verdicts"
    case keepRefused = "keep_refused"

    package static let folder = "ledgers"
}

/// A number of rows that do the same.
struct VerdictCount: Row {
    let verdict: RowFate
    let reason: RowReason?
    let count: Int

    init(_ row: inout RowReader) throws {
        verdict = try row.next()
        reason = RowReason(rawValue: try row.next())
        count = try row.next()
    }
}

/// What a row of a ledger does to the register.
enum RowFate: String, Column, CaseIterable, Sendable {
    case added, changed, unchanged, refused
}

/// A row the register refuses, by its number in the file.
struct RegisterRefusal: Row {
    let n: Int
    let reason: RowReason

    init(_ row: inout RowReader) throws {
        n = try row.next()
        let text: String = try row.next()
        reason = RowReason(rawValue: text) ?? .otherChapter
    }
}

/// What one row does, for the page that shows it before it is done.
struct RowVerdictEntry: Row {
    let n: Int
    let fate: RowFate
    let reason: String
    /// The row of the register that is meant; 0 for none.
    let target: Int64

    init(_ row: inout RowReader) throws {
        n = try row.next()
        fate = try row.next()
        reason = try row.next()
        target = try row.next()
    }
}

extension KnownChapters.Chapter: Row {
    package init(_ row: inout RowReader) throws {
        self.init(
            region: try row.next(),
            name: try row.next(),
            place: try row.next(),
            foundedOn: try row.next()
        )
    }
}
