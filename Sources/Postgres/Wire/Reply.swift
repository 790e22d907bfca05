import CPostgres

/// One statement's answer; it owns libpq's memory and never changes, so any task may read it.
final class Reply: @unchecked Sendable {
    private let result: OpaquePointer

    /// Takes over a result that nobody else will clear.
    init(owning result: OpaquePointer) { self.result = result }

    deinit { PQclear(result) }

    var status: ExecStatusType { PQresultStatus(result) }

    /// What the server said, if this is a refusal.
    var error: PostgresError { PostgresError(result: result) }

    /// Number of rows.
    var count: Int { Int(PQntuples(result)) }

    /// The command's own word, such as COMMIT or ROLLBACK.
    var command: String { String(cString: PQcmdStatus(result)) }

    /// Rows written, or found by a select.
    var affected: Int { Int(String(cString: PQcmdTuples(result))) ?? 0 }

    func rows<R: Row>(_ type: R.Type) throws(PostgresError) -> [R] {
        let count = PQntuples(result)
        var rows: [R] = []
        rows.reserveCapacity(Int(count))
        for index in 0..<count { rows.append(try row(type, at: index)) }
        return rows
    }

    func row<R: Row>(_ type: R.Type, at index: Int32) throws(PostgresError) -> R {
        do {
            var reader = RowReader(result: result, row: index, width: PQnfields(result))
            let row = try R(&reader)
            try reader.end()
            return row
        } catch let error as PostgresError {
            throw error
        } catch {
            throw PostgresError(.decoding, note: "a \(type) refused its row")
        }
    }
}

extension PostgresError {
    /// What the server said in an error result, its data kept apart from what may be logged.
    init(result: OpaquePointer) {
        let state = PostgresError.field(Int32(UInt8(ascii: "C")), of: result)
        let message = PostgresError.field(Int32(UInt8(ascii: "M")), of: result)
        // What a function of ours raises may name a person under any code.
        let source = PostgresError.field(Int32(UInt8(ascii: "R")), of: result)
        let isRaised = source == "exec_stmt_raise"
        self.init(
            // Only we cancel, and a cancelled task gets its own error: this is the limit.
            state == "57014" ? .timedOut : .server,
            sqlState: state,
            constraint: PostgresError.field(Int32(UInt8(ascii: "n")), of: result),
            note: PostgresError.tells(state) && !isRaised ? message : nil,
            serverMessage: message
        )
    }

    /// Classes whose sentences name objects and settings only: syntax, catalogue, resources.
    private static func tells(_ state: String?) -> Bool {
        guard let state else { return false }
        return ["42", "3D", "3F", "25", "26", "53", "57", "28"].contains(state.prefix(2))
    }

    private static func field(_ code: Int32, of result: OpaquePointer) -> String? {
        PQresultErrorField(result, code).map { String(cString: $0) }
    }
}
