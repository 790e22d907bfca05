import CPostgres
import DequeModule

extension Wire {
    /// Sends a whole batch and its Sync; false if libpq refused half way, which ends the connection.
    mutating func send(_ batch: Batch, on handle: Handle) -> Bool {
        if !isOwed { alive = .now }
        guard let relied = prepareMissing(batch, on: handle) else { return false }
        for command in batch.commands {
            guard send(command, on: handle) else { return false }
        }
        guard PQpipelineSync(handle.raw) == 1 else { return false }
        segments.append(.batch(batch, reliesOn: relied, namesGiven: namesGiven))
        return true
    }

    /// Sends a plain statement whose answer nobody waits for, in a segment of its own.
    mutating func sendAside(_ text: String, on handle: Handle) -> Bool {
        guard send(.plain(text), on: handle), PQpipelineSync(handle.raw) == 1 else { return false }
        segments.append(.aside)
        return true
    }

    /// Parses what this connection has not parsed yet, each in a Sync segment of its own.
    ///
    /// So a statement that does not parse fails alone and not the neighbours' batches. Returns what
    /// the batch relies on without knowing yet whether it succeeds; nil if libpq refused.
    private mutating func prepareMissing(_ batch: Batch, on handle: Handle) -> [Preparation]? {
        var relied: [Preparation] = []
        for case .prepared(let statement, _) in batch.commands {
            if let known = prepared[statement.index] {
                if !known.isReady { relied.append(known) }
                continue
            }
            namesGiven += 1
            let preparation = Preparation(statement, number: namesGiven)
            guard PQsendPrepare(handle.raw, preparation.name, statement.text, 0, nil) == 1,
                PQpipelineSync(handle.raw) == 1
            else { return nil }
            segments.append(.preparation(preparation))
            prepared[statement.index] = preparation
            relied.append(preparation)
        }
        return relied
    }

    private func send(_ command: Command, on handle: Handle) -> Bool {
        switch command {
        case .plain(let text):
            return PQsendQueryParams(handle.raw, text, 0, nil, nil, nil, nil, 0) == 1
        case .prepared(let statement, let parameters):
            guard let preparation = prepared[statement.index] else { return false }
            return withCStrings(parameters) { values in
                PQsendQueryPrepared(
                    handle.raw,
                    preparation.name,
                    Int32(parameters.count),
                    values,
                    nil,
                    nil,
                    0
                ) == 1
            }
        }
    }

    /// Forgets a statement that no longer fits the schema; the next batch parses it anew.
    ///
    /// Unless somebody has done so already since the batch was sent that found it out.
    mutating func forget(
        _ statement: Statement,
        knownBefore namesGiven: Int,
        on handle: Handle
    ) -> Bool {
        guard let old = prepared[statement.index], old.number <= namesGiven else { return true }
        prepared[statement.index] = nil
        return sendAside("deallocate \(old.name)", on: handle)
    }
}

/// Lends all parameters as C strings from one piece of memory, without an allocation each.
private func withCStrings<Result>(
    _ parameters: [String?],
    _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
    guard !parameters.isEmpty else { return body(nil) }
    let size = parameters.reduce(1) { $0 + ($1.map { $0.utf8.count + 1 } ?? 0) }
    return withUnsafeTemporaryAllocation(byteCount: size, alignment: 1) { text in
        withUnsafeTemporaryAllocation(
            of: UnsafePointer<CChar>?.self,
            capacity: parameters.count
        ) { pointers in
            var used = 0
            for (index, parameter) in parameters.enumerated() {
                guard var parameter else {
                    pointers.initializeElement(at: index, to: nil)
                    continue
                }
                let place = UnsafeMutableRawBufferPointer(rebasing: text[used...])
                parameter.withUTF8 { place.copyMemory(from: UnsafeRawBufferPointer($0)) }
                used += parameter.utf8.count
                text[used] = 0
                used += 1
                let start = place.baseAddress?.assumingMemoryBound(to: CChar.self)
                pointers.initializeElement(at: index, to: start.map { UnsafePointer($0) })
            }
            return body(UnsafePointer(pointers.baseAddress))
        }
    }
}
