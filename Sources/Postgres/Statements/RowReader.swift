import CPostgres

/// Hands out one row's columns from left to right; it cannot outlive the row it reads.
package struct RowReader: ~Copyable {
    private let result: OpaquePointer
    private let row: Int32
    private let width: Int32
    private var column: Int32 = 0

    init(result: OpaquePointer, row: Int32, width: Int32) {
        self.result = result
        self.row = row
        self.width = width
    }

    /// The next column; NULL only if the type is optional.
    package mutating func next<T: Column>(_ type: T.Type = T.self) throws -> T {
        let cell = try cell(of: type)
        do throws(ColumnFault) {
            guard let cell else { return try T.readNull() }
            return try T.read(cell)
        } catch {
            throw fault(error, T.self)
        }
    }

    /// The next column, a `numeric`, counted in units of its last decimal.
    package mutating func scaled(_ decimals: Int) throws -> Int64 {
        guard let value = try scaledIfAny(decimals) else { throw fault(.null, Scaled.self) }
        return value
    }

    /// The next column, a `numeric` that may be NULL, counted in units of its last decimal.
    package mutating func scaledIfAny(_ decimals: Int) throws -> Int64? {
        guard let text = try cell(of: Scaled.self) else { return nil }
        do throws(ColumnFault) {
            return try Scaled.read(text, decimals: decimals)
        } catch {
            throw fault(error, Scaled.self)
        }
    }

    /// Steps over columns that this reader has no use for.
    package mutating func skip(_ columns: Int = 1) { column += Int32(columns) }

    /// A reader that knows fewer or more columns than the query has is a mistake, not a choice.
    func end() throws {
        guard column == width else {
            throw PostgresError(.decoding, note: "\(column) of \(width) columns were read")
        }
    }

    private mutating func cell(of type: Any.Type) throws -> UnsafeRawBufferPointer? {
        defer { column += 1 }
        guard column < width else {
            throw PostgresError(.decoding, note: "there is no column \(column + 1) for a \(type)")
        }
        if PQgetisnull(result, row, column) == 1 { return nil }
        return UnsafeRawBufferPointer(
            start: PQgetvalue(result, row, column),
            count: Int(PQgetlength(result, row, column))
        )
    }

    private func fault(_ fault: ColumnFault, _ type: Any.Type) -> PostgresError {
        let name = PQfname(result, column - 1).map { String(cString: $0) } ?? "\(column)"
        return PostgresError(.decoding, note: "column \(name) as \(type): \(fault.rawValue)")
    }
}
