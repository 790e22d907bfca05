/// A part of the principal and the day on which it falls due.
package struct Instalment: Hashable, Sendable {
    package let number: Int
    package let due: Day
    package let amount: Fen

    package init(number: Int, due: Day, amount: Fen) {
        self.number = number
        self.due = due
        self.amount = amount
    }
}

/// When how much of a loan falls due.
///
/// There is no interest: its parts are the principal and nothing else.
package struct InstalmentPlan: Hashable, Sendable {
    package let parts: [Instalment]

    package init(_ parts: [Instalment]) {
        self.parts = parts.sorted { $0.number < $1.number }
    }

    /// Parts of whole yuan at even distances, the last one of what is left on the last day.
    ///
    /// - Returns: nil where there is less than a yuan, or less than a day, for each part.
    package init?(of amount: Fen, from start: Day, to last: Day, parts count: Int) {
        let days = start.days(until: last)
        guard (1...60).contains(count), days >= count, amount.count >= Int64(count) * 100 else {
            return nil
        }
        let each = amount.count / Int64(count) / 100 * 100
        parts = (1...count).map { number in
            Instalment(
                number: number,
                due: start.adding(days: days * number / count),
                amount: Fen(
                    number < count ? each : amount.count - each * Int64(count - 1)
                )
            )
        }
    }

    package var total: Fen { Fen(parts.reduce(0) { $0 + $1.amount.count }) }
    package var lastDay: Day? { parts.last?.due }

    /// How much of the plan falls due up to that day, the day itself included.
    package func due(by day: Day) -> Fen {
        Fen(parts.reduce(0) { $0 + ($1.due <= day ? $1.amount.count : 0) })
    }

    /// How much of it should have come back by that day and has not; nil while nothing is late.
    ///
    /// What came back counts for the oldest part first. A part is late from the day after it fell due.
    ///
    /// - Parameter outstanding: what is still owed of the whole plan.
    package func overdue(_ outstanding: Fen, on day: Day) -> Overdue? {
        var returned = max(0, total.count - outstanding.count)
        var missing: Int64 = 0
        var oldest: Day?
        for part in parts where part.due < day {
            let paid = min(returned, part.amount.count)
            returned -= paid
            guard paid < part.amount.count else { continue }
            missing += part.amount.count - paid
            oldest = oldest ?? part.due
        }
        guard let oldest, outstanding.count > 0 else { return nil }
        return Overdue(since: oldest, days: oldest.days(until: day), amount: Fen(missing))
    }
}
