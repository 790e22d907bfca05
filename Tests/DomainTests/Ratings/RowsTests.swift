import Domain
import Testing

/// What rows of activities do to a total; counted here as the trade says, row by row.
@Suite struct RowsTests {
    private struct Row {
        let record: ActivityRecord
        let enteredOn: Day
        let group: Int
    }

    @Test func `the order of rows does not matter`() throws {
        let scheme = try Months.scheme()
        var dice = Dice(seed: 31)
        for _ in 0..<200 {
            let rows = try rows(Int.random(in: 0...12, using: &dice), using: &dice)
            let shuffled = rows.shuffled(using: &dice)
            #expect(Tally(counts(rows), by: scheme) == Tally(counts(shuffled), by: scheme))
        }
    }

    @Test func `another activity lowers a total only by coming late`() throws {
        let scheme = try Months.scheme()
        var dice = Dice(seed: 32)
        var lowered = 0
        for _ in 0..<2_000 {
            let rows = try rows(Int.random(in: 0...8, using: &dice), using: &dice)
            let more = try rows + self.rows(1, using: &dice)
            let (before, after) = (total(rows, scheme), total(more, scheme))
            if let added = more.last, isLate(added) {
                lowered += after < before ? 1 : 0
                let rest = { (rows: [Row]) in total(rows, scheme, timeliness: .counted(0, of: 0)) }
                #expect(rest(more) >= rest(rows))
            } else {
                #expect(after >= before)
            }
        }
        #expect(lowered > 0)
    }

    private func rows(_ number: Int, using dice: inout Dice) throws -> [Row] {
        let first = try day("2026-03-01")
        return (0..<number).map { _ in
            let held = first.adding(days: Int.random(in: 0..<31, using: &dice))
            let record = ActivityRecord(
                heldOn: held,
                place: "村部",
                type: ActivityType.allCases.randomElement(using: &dice),
                headcount: Quantity(Int.random(in: 0...30, using: &dice)),
                result: Bool.random(using: &dice) ? "讲解了政策" : ""
            )
            let entered = held.adding(days: Int.random(in: 0...9, using: &dice))
            return Row(
                record: record,
                enteredOn: entered,
                group: Int.random(in: 1...5, using: &dice)
            )
        }
    }

    private func isLate(_ row: Row) -> Bool {
        row.record.heldOn.map { ActivityDay.isLate(heldOn: $0, enteredOn: row.enteredOn) } ?? true
    }

    private func counts(_ rows: [Row]) -> [Source: Count] {
        let types = rows.compactMap(\.record.type)
        return Months.example.merging([
            .activities: .counted(rows.count(where: \.record.isComplete)),
            .groups: .counted(Set(rows.map(\.group)).count, of: 5),
            .timeliness: .counted(rows.count { !isLate($0) }, of: rows.count),
            .study: .counted(types.count(where: \.isStudyOrTraining)),
            .help: .counted(types.count(where: \.isHelp)),
        ]) { $1 }
    }

    private func total(_ rows: [Row], _ scheme: FlagScheme, timeliness: Count? = nil) -> Int {
        var counts = counts(rows)
        if let timeliness { counts[.timeliness] = timeliness }
        return Tally(counts, by: scheme).total.ranked ?? -1
    }
}
