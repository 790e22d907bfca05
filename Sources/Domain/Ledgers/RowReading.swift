/// The cells of one row turned into values; what can be done without becomes a note.
struct RowReading {
    let row: LedgerRow
    let today: Day
    private(set) var notes: [RowNote] = []

    init(_ row: LedgerRow, on today: Day) {
        self.row = row
        self.today = today
    }

    mutating func note(_ note: RowNote) {
        notes.append(note)
    }

    func fault(_ reason: RowReason, _ column: LedgerColumn) -> RowFault {
        RowFault(reason, column, row.raw(column))
    }

    // MARK: What a row cannot do without

    func personName(_ column: LedgerColumn) throws(RowFault) -> PersonName {
        do {
            return try PersonName(row[column])
        } catch .empty {
            throw fault(.missingName, column)
        } catch {
            throw fault(.badName, column)
        }
    }

    /// Nil where the cell is empty.
    mutating func idNumber(_ column: LedgerColumn) throws(RowFault) -> IDNumber? {
        let text = row[column]
        guard !text.isEmpty else { return nil }
        do {
            return try IDNumber(text, on: today)
        } catch .empty {
            return nil
        } catch .impossibleBirth, .bornInFuture {
            throw fault(.impossibleBirth, column)
        } catch .length(15) {
            return try oldIDNumber(column)
        } catch {
            throw fault(.badChecksum, column)
        }
    }

    private mutating func oldIDNumber(_ column: LedgerColumn) throws(RowFault) -> IDNumber {
        do {
            let number = try IDNumber(legacy: row[column], on: today)
            note(.oldIDNumber(column))
            return number
        } catch .impossibleBirth, .bornInFuture {
            throw fault(.impossibleBirth, column)
        } catch {
            throw fault(.badChecksum, column)
        }
    }

    /// Nil where the cell is empty; a text that is no date refuses the row.
    func day(_ column: LedgerColumn, else reason: RowReason) throws(RowFault) -> Day? {
        let text = row[column]
        guard !text.isEmpty else { return nil }
        do {
            return try Day(inLedger: text)
        } catch .empty {
            return nil
        } catch {
            throw fault(reason, column)
        }
    }

    /// Nil where the cell is empty; thousands may be set off and a unit may follow.
    func count(_ column: LedgerColumn) throws(RowFault) -> Int? {
        guard !row[column].isEmpty else { return nil }
        guard let number = LedgerNumber(row[column]), number.isWhole else {
            throw fault(.badNumber, column)
        }
        return number.hundredths / 100
    }

    // MARK: What stays unknown where it cannot be read

    /// A day that has come already.
    mutating func pastDay(orUnknown column: LedgerColumn) -> Day? {
        let today = today
        return unknownUnless(column) { text in
            do {
                let day = try Day(inLedger: text)
                return day <= today ? day : nil
            } catch {
                return nil
            }
        }
    }

    mutating func phone() -> Phone? {
        unknownUnless(.phone) { text in
            do {
                return try Phone(text)
            } catch {
                return nil
            }
        }
    }

    /// What `read` makes of the cell; a cell it can make nothing of is noted.
    mutating func unknownUnless<Value>(
        _ column: LedgerColumn,
        _ read: (String) -> Value?
    ) -> Value? {
        let text = row[column]
        guard !text.isEmpty else { return nil }
        let value = read(text)
        if value == nil { note(.leftOut(column, row.raw(column))) }
        return value
    }

    /// A free text; one about a forbidden topic is dropped whole.
    mutating func freeText(_ column: LedgerColumn) -> String? {
        let text = row[column]
        guard !text.isEmpty else { return nil }
        let found = ForbiddenWords.find(in: text)
        guard found.isEmpty else {
            note(.forbidden(column, Array(Set(found.map(\.topic))).sorted { "\($0)" < "\($1)" }))
            return nil
        }
        return text
    }
}
