/// What went wrong at the database, named by query, state and constraint.
///
/// Its description never holds data: it may be logged anywhere.
package struct PostgresError: Error, Sendable {
    package enum Kind: String, Sendable {
        case server = "the server refused"
        case noRow = "no row where one is expected"
        case tooManyRows = "more than one row where one is expected"
        case decoding = "an answer does not have the expected shape"
        case parameter = "a parameter cannot be sent"
        case busy = "no connection became free in time"
        case timedOut = "no answer within the limit"
        case connectionLost = "the connection was lost"
        case outcomeUnknown = "the connection was lost during commit: the outcome is unknown"
        case closed = "the pool is closed"
        case misuse = "a connection or transaction was used against its rules"
        case missingQuery = "query files and their names do not match"
        case migration = "the schema does not match the migrations"
    }

    package let kind: Kind
    /// The server's five-letter code, where the server answered.
    package var sqlState: String?
    /// The constraint that refused, by name.
    package var constraint: String?
    /// The query file, as folder/name.
    package var query: String?
    /// What else may be said aloud: names of columns, types, files and objects, never values.
    package var note: String?
    /// The server's own sentence, which may quote data: never log it, never show it.
    package var serverMessage: String?

    package init(
        _ kind: Kind,
        sqlState: String? = nil,
        constraint: String? = nil,
        query: String? = nil,
        note: String? = nil,
        serverMessage: String? = nil
    ) {
        self.kind = kind
        self.sqlState = sqlState
        self.constraint = constraint
        self.query = query
        self.note = note
        self.serverMessage = serverMessage
    }
}

extension PostgresError: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    package var description: String {
        var text = query.map { "\($0): " } ?? ""
        text += kind.rawValue
        if let sqlState { text += " (\(sqlState))" }
        if let constraint { text += ", constraint \(constraint)" }
        if let note { text += ": \(note)" }
        return text
    }

    package var debugDescription: String { description }

    /// Keeps the server's sentence out of `dump` as well.
    package var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}

extension PostgresError {
    /// The transaction lost against another one and may simply be carried out again.
    var isSerializationFailure: Bool { sqlState == "40001" || sqlState == "40P01" }

    /// A prepared statement no longer fits the schema, or is gone: it must be prepared anew.
    var isStaleStatement: Bool { sqlState == "0A000" || sqlState == "26000" }

    func naming(_ query: String?) -> PostgresError {
        var named = self
        named.query = named.query ?? query
        return named
    }
}
