/// The names of one folder of query files: `SQL/Queries/<folder>/<rawValue>.sql`.
package protocol QueryFile: RawRepresentable<String>, CaseIterable, Sendable {
    static var folder: String { get }
}

extension QueryFile {
    /// All rows, in the server's order.
    package func list<R: Row>(_ row: R.Type, _ parameters: any Bindable...) -> Query<[R]> {
        list(row, parameters)
    }

    /// The same, for parameters that are strung together.
    package func list<R: Row>(_ row: R.Type, _ parameters: [any Bindable]) -> Query<[R]> {
        Query(self, parameters) { reply throws(PostgresError) in
            try reply.rows(row)
        }
    }

    /// The row, if there is one; more than one is an error.
    package func first<R: Row>(_ row: R.Type, _ parameters: any Bindable...) -> Query<R?> {
        Query(self, parameters) { reply throws(PostgresError) in
            guard reply.count <= 1 else { throw PostgresError(.tooManyRows) }
            return reply.count == 0 ? nil : try reply.row(row, at: 0)
        }
    }

    /// The row; none is `noRow`, more than one is an error.
    package func one<R: Row>(_ row: R.Type, _ parameters: any Bindable...) -> Query<R> {
        Query(self, parameters) { reply throws(PostgresError) in
            guard reply.count <= 1 else { throw PostgresError(.tooManyRows) }
            guard reply.count == 1 else { throw PostgresError(.noRow) }
            return try reply.row(row, at: 0)
        }
    }

    /// How many rows were written or found.
    package func execute(_ parameters: any Bindable...) -> Query<Int> {
        Query(self, parameters) { reply throws(PostgresError) in reply.affected }
    }
}

/// A query file with its parameters and what its answer becomes; nothing is sent until it is run.
package struct Query<Answer: Sendable>: Sendable {
    let folder: String
    let file: String
    let parameters: [String?]
    let decode: @Sendable (Reply) throws(PostgresError) -> Answer

    init<File: QueryFile>(
        _ file: File,
        _ parameters: [any Bindable],
        decode: @escaping @Sendable (Reply) throws(PostgresError) -> Answer
    ) {
        folder = File.folder
        self.file = file.rawValue
        self.parameters = parameters.map(\.bound)
        self.decode = decode
    }

    private init(
        of other: Query<some Sendable>,
        decode: @escaping @Sendable (Reply) throws(PostgresError) -> Answer
    ) {
        folder = other.folder
        file = other.file
        parameters = other.parameters
        self.decode = decode
    }

    /// The same query, whose answer becomes something else.
    package func map<Other: Sendable>(
        _ change: @escaping @Sendable (Answer) -> Other
    ) -> Query<Other> {
        Query<Other>(of: self) { reply throws(PostgresError) in change(try decode(reply)) }
    }
}

/// Where batches run: a pool reads, a transaction reads and writes; stores do not know which.
package protocol Database: Sendable {
    /// Runs all queries in one round trip, in order, and in one transaction.
    func run<each Answer: Sendable>(
        _ query: repeat Query<each Answer>
    ) async throws -> (repeat each Answer)
}
