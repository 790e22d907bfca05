/// An activity as a ledger has it: held and recorded, since somebody wrote it down.
package struct ActivityRow: Hashable, Sendable {
    package let line: Int
    package let chapter: RegionCode
    package let heldOn: Day
    /// By the column of that name alone; the topic does not decide.
    package let type: ActivityType
    package let topic: String
    package let headcount: Quantity
    package let leaflets: Quantity?
    package let wallCharts: Quantity?
    package let banners: Quantity?
    /// What else was given out or put up, as R4 lists it.
    package let otherOutputs: [ActivityOutputs.Output]
    package let heldAt: String?
    package let jointWith: String?
    package let costFen: Int?
    /// Nil where the outcome is a tally: its small numbers are not told as text.
    package let result: String?
    package let tally: HealthTally?

    /// - Parameter ledgerYear: the year of dates that have none.
    init(
        _ reading: inout RowReading,
        of chapters: KnownChapters,
        ledgerYear: Int?
    ) throws(RowFault) {
        line = reading.row.line
        let held = try reading.day(.heldOn, ofYear: ledgerYear)
        let chapter = try reading.chapter(of: chapters)
        if let foundedOn = chapter.foundedOn, held < foundedOn {
            throw reading.fault(.beforeFounding, .heldOn)
        }
        guard let type = ActivityType(written: reading.row[.activityType]) else {
            throw reading.fault(.unknownKind, .activityType)
        }
        topic = try reading.topic()
        let headcount = try reading.headcount()
        leaflets = try reading.quantity(.leaflets)
        wallCharts = try reading.quantity(.wallCharts)
        banners = try reading.quantity(.banners)
        costFen = try reading.fen(.cost)
        otherOutputs = reading.otherOutputs()
        heldAt = try reading.sentence(.heldAt, atMost: 80)
        jointWith = try reading.sentence(.jointWith, atMost: 100)
        tally = try reading.tally(of: type, headcount)
        result = tally == nil ? try reading.sentence(.outcome, atMost: 500) : nil
        heldOn = held
        self.chapter = chapter.region
        self.type = type
        self.headcount = headcount
    }
}

extension RowReading {
    fileprivate func topic() throws(RowFault) -> String {
        guard let topic = try sentence(.topic, atMost: 80) else {
            throw fault(.missingTopic, .topic)
        }
        return topic
    }

    fileprivate func headcount() throws(RowFault) -> Quantity {
        guard let headcount = try quantity(.headcount) else {
            throw fault(.missingHeadcount, .headcount)
        }
        guard headcount.number >= 1 else { throw fault(.badNumber, .headcount) }
        return headcount
    }

    /// Nil where the cell is empty; `300多人` is a number, `十几` is none.
    fileprivate func quantity(_ column: LedgerColumn) throws(RowFault) -> Quantity? {
        guard !row[column].isEmpty else { return nil }
        guard let quantity = Quantity(written: row[column]), quantity.number <= 1_000_000 else {
            throw fault(.badNumber, column)
        }
        return quantity
    }

    fileprivate func fen(_ column: LedgerColumn) throws(RowFault) -> Int? {
        guard !row[column].isEmpty else { return nil }
        guard let number = LedgerNumber(row[column]) else { throw fault(.badNumber, column) }
        return number.hundredths
    }

    /// `展板3、图书约200册`; a list that cannot be read is left out whole, with a note.
    fileprivate mutating func otherOutputs() -> [ActivityOutputs.Output] {
        unknownUnless(.otherOutputs) { ActivityOutputs(written: $0)?.list } ?? []
    }

    /// What a return that was taken out says of a campaign: sums below ten stand in none, so where
    /// there was one nothing is read (domain 1.2).
    private mutating func serviceCounts(
        of type: ActivityType,
        _ headcount: Quantity
    ) -> HealthTally? {
        unknownUnless(.serviceCounts) { text in
            guard type.isHealthCampaign, let counts = HealthOutcome(written: text) else {
                return nil
            }
            do {
                return try counts.tally(attended: headcount.number)
            } catch {
                return nil
            }
        }
    }

    /// The sums of a health campaign; a text that names them otherwise is not kept as a text.
    fileprivate mutating func tally(
        of type: ActivityType,
        _ headcount: Quantity
    ) throws(RowFault) -> HealthTally? {
        let text = Folding.tight(row[.outcome])
        guard let outcome = HealthOutcome(written: text) else {
            let isTold = text.hasPrefix("查出") || text.hasPrefix("检出")
            if isTold, text.contains(where: \.isNumber) { throw fault(.badTally, .outcome) }
            return serviceCounts(of: type, headcount)
        }
        guard type.isHealthCampaign else { throw fault(.badTally, .outcome) }
        do {
            return try outcome.tally(attended: headcount.number)
        } catch {
            throw fault(.badTally, .outcome)
        }
    }
}
