import CPostgres

extension Transaction {
    /// The rows of a `copy … to stdout` query file, as pieces of whole lines in COPY's own format.
    ///
    /// Pulled, not pushed: the server waits while nobody asks, and memory stays flat. What a reader
    /// leaves unread is read past before the transaction goes on, or goes with its connection.
    package func copyOut(_ file: some QueryFile) async throws -> CopyOut {
        let copy = try await startCopy(file, expecting: PGRES_COPY_OUT)
        note(copy)
        return CopyOut(copy: copy, transaction: self)
    }
}

/// The pieces of one COPY, each some whole lines.
package struct CopyOut: AsyncSequence, Sendable {
    package typealias Element = [UInt8]
    let copy: Copy
    let transaction: Transaction

    package func makeAsyncIterator() -> Iterator { Iterator(copy: copy, transaction: transaction) }

    package struct Iterator: AsyncIteratorProtocol {
        let copy: Copy
        let transaction: Transaction
        var isFinished = false

        package mutating func next() async throws -> [UInt8]? {
            guard !isFinished else { return nil }
            do {
                try Task.checkCancellation()
                let copy = copy
                let piece = try await copy.interruptible { try await copy.piece() }
                if let piece { return piece }
                isFinished = true
                _ = try await copy.answer()
                try await transaction.endCopy()
                return nil
            } catch {
                isFinished = true
                throw Task.isCancelled
                    ? transaction.fail(CancellationError()) : transaction.fail(error)
            }
        }
    }
}

extension Copy {
    private static let pieceSize = 65_536

    /// The lines that have arrived, some 64 KB at most, or nil after the last one.
    func piece() async throws -> [UInt8]? {
        let piece: Piece = try await connection.untilReady(.input) { handle in
            var piece = Piece()
            Copy.take(from: handle, into: &piece)
            if piece.lines.isEmpty, !piece.isLast {
                guard PQconsumeInput(handle.raw) == 1 else { throw PostgresError(.connectionLost) }
                Copy.take(from: handle, into: &piece)
            }
            return piece.lines.isEmpty && !piece.isLast ? nil : piece
        }
        return piece.lines.isEmpty ? nil : piece.lines
    }

    private struct Piece: Sendable {
        var lines: [UInt8] = []
        var isLast = false
    }

    /// Takes over what libpq holds; it never reads further by itself.
    private static func take(from handle: Handle, into piece: inout Piece) {
        while piece.lines.count < pieceSize {
            var line: UnsafeMutablePointer<CChar>?
            let count = PQgetCopyData(handle.raw, &line, 1)
            guard count > 0, let line else {
                piece.isLast = count < 0
                return
            }
            piece.lines.append(
                contentsOf: UnsafeRawBufferPointer(start: line, count: Int(count))
            )
            PQfreemem(line)
        }
    }
}
