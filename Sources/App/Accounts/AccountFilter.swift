import Domain
import HTML
import Hummingbird
import Postgres

/// What the list of accounts is narrowed to.
struct AccountFilter: Sendable {
    var search = ""
    var duty: Duty?
    /// Nil for accounts of every state.
    var state: Account.State?
    /// The last user name of the page before.
    var after: String?

    init(_ query: Parameters) {
        search = query["q"].map { Folding.trimmed($0) } ?? ""
        duty = query["duty"].flatMap { Duty(rawValue: String($0)) }
        state = query["state"].flatMap { Account.State(rawValue: String($0)) }
        after = query["after"].map(String.init)
    }

    /// The rows of one page and one more, which tells whether there is a next page.
    var query: Query<[AccountEntry]> {
        AccountQuery.list.list(
            AccountEntry.self,
            duty?.rawValue,
            state?.rawValue,
            search.lowercased(),
            after,
            AccountListPage.pageSize + 1
        )
    }
}
