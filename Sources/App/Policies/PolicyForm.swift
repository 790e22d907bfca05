import Domain

/// A policy as typed.
struct PolicyForm: Sendable {
    let sent: SentForm?

    struct Checked: Sendable {
        let number: String
        let insurer: String?
        let from: Day
        let to: Day
        let premium: Int64
        let payer: PremiumPayer?
        let sumInsured: Int64?
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let typed = { (field: String) in sent?[field] ?? "" }
        let number = problems.text(
            "number",
            typed("number"),
            most: 40,
            orElse: Sentence("请写保单号。")
        )
        if let number, number.unicodeScalars.count < 3 {
            problems.add("number", Sentence("请写保单号。"))
        }
        let insurer = problems.text("insurer", typed("insurer"), most: 40)
        let from = problems.day("from", typed("from"))
        let to = problems.dayIfAny("to", typed("to")) ?? from.map(Self.yearAfter)
        if let from, let to, to < from || from.days(until: to) > 1100 {
            problems.add("to", Sentence("到期日在生效日之后，一张保单最长三年。"))
        }
        let premium = Self.fen("premium", typed("premium"), most: 10_000_000, &problems)
        let sum = Self.fen("sum", typed("sum"), most: 100_000_000_000, isNeeded: false, &problems)
        let payer = PremiumPayer(rawValue: typed("payer"))
        guard let number, let from, let to, let premium, problems.isEmpty else { throw problems }
        return Checked(
            number: number,
            insurer: insurer,
            from: from,
            to: to,
            premium: premium,
            payer: payer,
            sumInsured: sum
        )
    }

    /// A policy runs a year where nothing else is said.
    static func yearAfter(_ from: Day) -> Day {
        let next = Day(year: from.year + 1, month: from.month, day: from.day)
        return (next ?? Day(year: from.year + 1, month: 3, day: 1) ?? from).adding(days: -1)
    }

    static func fen(
        _ field: String,
        _ typed: String,
        most: Int64,
        isNeeded: Bool = true,
        _ problems: inout Problems
    ) -> Int64? {
        if !isNeeded, Folding.tight(typed).isEmpty { return nil }
        if let fen = Fen(yuan: typed), (1...most).contains(fen.count) { return fen.count }
        problems.add(field, Sentence("请填金额，比如 50 或 50.50。"))
        return nil
    }
}
