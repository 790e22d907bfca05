import Domain
import Postgres

extension FundPurpose: Bindable {}
extension FundSource: Bindable {}
extension FundEntryKind: Bindable {}
extension FundEntryState: Bindable {}
extension FundStep: Column, Bindable {}

/// The query files of a chapter's book: what is entered, and what is done about it.
package enum FundQuery: String, QueryFile {
    case desk, accounts, activities
    case open, add, reverse, step
    case find, steps, sides, papers, waiting
    case countWaiting = "count_waiting"
    case addPaper = "add_paper"
    case removePaper = "remove_paper"

    package static let folder = "funds"
}
