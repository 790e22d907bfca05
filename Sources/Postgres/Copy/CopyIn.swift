import CPostgres

extension Transaction {
    /// Sends rows to a `copy … from stdin` query file and returns how many were taken.
    ///
    /// Each element is one or more whole lines of COPY's text format (see `CopyText`); pieces of some
    /// 64 KB travel best. Memory stays flat: the next element is asked for when the socket has taken
    /// the last one.
    package func copyIn<Rows: AsyncSequence>(
        _ file: some QueryFile,
        rows: Rows
    ) async throws -> Int where Rows.Element == [UInt8] {
        let copy = try await startCopy(file, expecting: PGRES_COPY_IN)
        noteRowsTaken()
        do {
            let count = try await copy.interruptible { try await copy.send(rows) }
            try await endCopy()
            return count
        } catch {
            throw Task.isCancelled ? fail(CancellationError()) : fail(error)
        }
    }
}

extension Copy {
    /// Sends all rows and waits for the server's count.
    fileprivate func send<Rows: AsyncSequence>(
        _ rows: Rows
    ) async throws -> Int where Rows.Element == [UInt8] {
        do {
            for try await lines in rows {
                try Task.checkCancellation()
                guard try await put(lines) else { break }
            }
        } catch {
            // If it was the source that failed the server now forgets what it has got so far; if it
            // was the connection this fails too, and the first error remains the reason.
            do { try await abandon() } catch {}
            throw error
        }
        return try await finish()
    }

    /// Hands lines to libpq and waits until the socket has taken them.
    ///
    /// False once the server has refused: its answer says why.
    private func put(_ lines: [UInt8]) async throws -> Bool {
        let taken = try connection.withHandle { handle in
            guard PQconsumeInput(handle.raw) == 1 else { return Int32(-1) }
            return lines.withUnsafeBytes { bytes in
                PQputCopyData(
                    handle.raw,
                    bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(bytes.count)
                )
            }
        }
        guard taken == 1 else { return false }
        try await flush()
        return true
    }

    private func finish() async throws -> Int {
        _ = try connection.withHandle { PQputCopyEnd($0.raw, nil) }
        return try await answer().affected
    }

    /// Ends the data with a refusal of our own: the transaction is lost and the connection clean.
    private func abandon() async throws {
        _ = try connection.withHandle { PQputCopyEnd($0.raw, "the source of the rows failed") }
        do {
            _ = try await answer()
        } catch let error as PostgresError where error.sqlState != nil {
            // That is the server's answer to our refusal.
        }
    }
}
