import CPostgres

/// What the server makes of a query file: types of its parameters, names and types of its columns.
package struct StatementShape: Sendable, Hashable {
    package let name: String
    package let parameters: [String]
    package let columns: [String]
    package let columnTypes: [String]
}

extension QueryLibrary {
    /// Has the server parse every query file; what does not parse is an error by name.
    ///
    /// For tests: so a typo fails there and not before a visitor.
    package func shapes(on connectionString: String) async throws -> [StatementShape] {
        try await onThread(named: "shapes") {
            let connection = try PlainConnection(to: connectionString, name: "shapes")
            return try statements.map { statement in
                do {
                    return try connection.shape(of: statement)
                } catch let error as PostgresError {
                    throw error.naming(statement.name)
                }
            }
        }
    }
}

extension PlainConnection {
    fileprivate func shape(of statement: Statement) throws -> StatementShape {
        try check(PQprepare(raw, "", statement.text, 0, nil))
        guard let result = PQdescribePrepared(raw, "") else { throw PostgresError(.connectionLost) }
        defer { PQclear(result) }
        let columns = 0..<PQnfields(result)
        return StatementShape(
            name: statement.name,
            parameters: try (0..<PQnparams(result)).map { try typeName(PQparamtype(result, $0)) },
            columns: columns.map { PQfname(result, $0).map { String(cString: $0) } ?? "" },
            columnTypes: try columns.map { try typeName(PQftype(result, $0)) }
        )
    }

    private func check(_ result: OpaquePointer?) throws {
        guard let result else { throw PostgresError(.connectionLost) }
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else {
            throw PostgresError(result: result)
        }
    }

    private func typeName(_ type: Oid) throws -> String {
        (try execute("select format_type($1::oid, null)", ["\(type)"]).first?.first ?? nil) ?? ""
    }
}
