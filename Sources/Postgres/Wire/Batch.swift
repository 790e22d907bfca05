/// One thing to send: a query file with its parameters, or a plain word such as BEGIN.
enum Command: Sendable {
    case prepared(Statement, parameters: [String?])
    case plain(String)

    var name: String {
        switch self {
        case .prepared(let statement, _): statement.name
        case .plain(let text): text
        }
    }
}

/// Statements that are sent together and answered together: one round trip, one transaction.
final class Batch: Sendable {
    let commands: [Command]
    /// Whether neighbours use the same connection; such a batch counts towards its load.
    let isShared: Bool
    let promise = Promise<[Reply]>()

    init(_ commands: [Command], isShared: Bool) {
        self.commands = commands
        self.isShared = isShared
    }
}

/// A statement's standing on one connection.
///
/// Touched only under the connection's lock.
final class Preparation: @unchecked Sendable {
    let statement: Statement
    /// Counts up with each statement of the connection, so that a later one is known as later.
    let number: Int
    let name: String
    var isReady = false
    var failure: PostgresError?

    init(_ statement: Statement, number: Int) {
        self.statement = statement
        self.number = number
        name = "q\(number)"
    }
}

/// What a connection owes an answer for; each ends at its own Sync.
enum Segment: Sendable {
    case batch(Batch, reliesOn: [Preparation], namesGiven: Int)
    case preparation(Preparation)
    /// Housekeeping whose answer nobody waits for.
    case aside
}
