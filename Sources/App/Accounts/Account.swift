import Domain
import Postgres

/// Somebody who may sign in.
package struct Account: Row, Sendable {
    /// The key of an account; never a bare number.
    package struct ID: Sendable, Hashable {
        package let value: Int64

        package init(_ value: Int64) {
            self.value = value
        }
    }

    /// Whether it can be signed in with.
    enum State: String, Column {
        /// Nobody has opened it with its invitation yet.
        case invited
        case active, suspended
    }

    let id: ID
    let userName: String
    let displayName: String
    /// Who looks after it.
    let home: RegionCode
    let state: State

    package init(_ row: inout RowReader) throws {
        id = try row.next()
        userName = try row.next()
        displayName = try row.next()
        home = try row.next()
        state = try row.next()
    }
}
