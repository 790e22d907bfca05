import Domain
import Foundation
import Postgres

/// A township's round as whoever keeps its days sees it.
struct RoundDays: Row, Sendable {
    let id: Int64
    let scheme: Int64
    let isOpen: Bool
    let countsFrom: Day
    let days: StarDays
    let note: String?
    let opener: String?
    let openedAt: Date
    let closer: String?
    let closedAt: Date?
    let version: Int
    /// Applications that are neither drafts nor at an end.
    let onTheirWay: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        scheme = try row.next()
        isOpen = try row.next(String.self) == "open"
        countsFrom = try row.next()
        var days: [StarDeadline: Day] = [:]
        for deadline in StarDeadline.allCases { days[deadline] = try row.next() }
        self.days = StarDays(days)
        note = try row.next()
        opener = try row.next()
        openedAt = try row.next()
        closer = try row.next()
        closedAt = try row.next()
        version = try row.next()
        onTheirWay = try row.next()
    }
}

/// A round's form, read: each day by itself, then all of them together.
struct RoundDaysForm: Sendable {
    let sent: SentForm
    let rules: StarRules
    let today: Day
    let t: Words

    /// The days of a round that is opened; what has begun may, who has applied could not.
    func opened() throws(Problems) -> (countsFrom: Day, days: StarDays, note: String?) {
        var problems = Problems()
        let countsFrom = day("counts_from", t("活动从哪天起算"), &problems)
        let (days, note) = read(&problems)
        try problems.stopIfAny()
        for fault in days.check(rules) { add(fault, to: &problems) }
        if let last = days[.applyTo], last < today { add(.liesInThePast(.applyTo), to: &problems) }
        if let countsFrom, let first = days[.applyFrom], countsFrom > first {
            problems.add("counts_from", Sentence("起算的日子不能晚于开始申报的日子。"))
        }
        guard let countsFrom, problems.isEmpty else { throw problems }
        return (countsFrom, days, note)
    }

    func changed(from old: StarDays) throws(Problems) -> (days: StarDays, note: String?) {
        var problems = Problems()
        let (days, note) = read(&problems)
        try problems.stopIfAny()
        for fault in old.faults(changingTo: days, on: today, rules) { add(fault, to: &problems) }
        try problems.stopIfAny()
        return (days, note)
    }

    private func read(_ problems: inout Problems) -> (StarDays, String?) {
        var days: [StarDeadline: Day] = [:]
        for deadline in StarDeadline.allCases {
            days[deadline] = day(deadline.rawValue, t(deadline.label), &problems)
        }
        return (StarDays(days), problems.text("note", sent["note"], most: 200))
    }

    private func day(_ field: String, _ label: String, _ problems: inout Problems) -> Day? {
        do throws(DayFault) {
            return try Day(written: sent[field])
        } catch {
            problems.add(field, Sentence("“{what}”不是一个日子，请按 2026-05-29 这样填。", label))
            return nil
        }
    }

    private func add(_ fault: StarDayFault, to problems: inout Problems) {
        problems.add(Sentence.field(of: fault), Sentence(fault, t))
    }
}
