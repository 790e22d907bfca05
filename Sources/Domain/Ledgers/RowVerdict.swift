/// What is wrong with a row: where, what stands there, and why it cannot stay.
package struct RowFault: Error, Hashable, Sendable {
    package let reason: RowReason
    package let column: LedgerColumn
    /// The cell as the clerk wrote it, for she looks for it; never for a log.
    package let value: String

    package init(_ reason: RowReason, _ column: LedgerColumn, _ value: String) {
        self.reason = reason
        self.column = column
        self.value = value
    }
}

extension RowFault: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// Without the value: whatever is thrown may end up in a log.
    package var description: String { "\(reason.rawValue) in \(column)" }

    package var debugDescription: String { description }

    package var customMirror: Mirror { Mirror(self, children: []) }
}

/// A row not taken in, with the line the clerk finds it at.
package struct RowRefusal: Hashable, Sendable {
    package let line: Int
    package let fault: RowFault

    package init(line: Int, _ fault: RowFault) {
        self.line = line
        self.fault = fault
    }
}

/// What was noticed about a row that is taken in all the same.
package enum RowNote: Hashable, Sendable {
    /// Not readable, and therefore unknown: nothing is made up for it.
    case leftOut(LedgerColumn, String)
    /// A free text about what is kept about nobody; the text is dropped.
    case forbidden(LedgerColumn, [ForbiddenTopic])
    case joinedUnderAge(Int)
    case joinedBeforeFounding(Day)
    /// The ID number had 15 digits; century and check sign were supplied.
    case oldIDNumber(LedgerColumn)
}

/// What becomes of a row.
package enum RowVerdict<Row: Sendable>: Sendable {
    case accepted(Row, [RowNote])
    case refused(RowRefusal)

    package var row: Row? {
        guard case .accepted(let row, _) = self else { return nil }
        return row
    }

    package var refusal: RowRefusal? {
        guard case .refused(let refusal) = self else { return nil }
        return refusal
    }
}
