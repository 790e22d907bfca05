import Domain
import Foundation
import Postgres

/// A reward as typed: to whom, what, how much, and from whose hand into whose.
struct RewardForm: Sendable {
    let sent: SentForm
    let year: Int
    let today: Day
    let recipients: RewardRecipients

    struct Checked: Sendable {
        let chapter: Int64
        let nomination: Int64?
        let month: Month?
        let thing: String
        let good: RewardGood
        let handedOn: Day
        let handedBy: String
        let receivedBy: String

        var quantity: Int? { if case .things(let count) = good { count } else { nil } }
        var fen: Int64? { if case .money(let fen) = good { fen.count } else { nil } }
    }

    func checked() throws(Problems) -> Checked {
        var problems = Problems()
        let month = month(&problems)
        let to = recipient(month, &problems)
        let thing = problems.text(
            "thing",
            sent["thing"],
            most: 40,
            orElse: Sentence("请写发的是什么。")
        )
        let good = good(&problems)
        let day = problems.day("handed_on", sent["handed_on"], upTo: today, orElse: .whichDay)
        let giver = who("handed_by", &problems)
        let taker = who("received_by", &problems)
        guard let to, let thing, let good, let day, let giver, let taker, problems.isEmpty else {
            throw problems
        }
        return Checked(
            chapter: to.chapter,
            nomination: to.nomination,
            month: month,
            thing: thing,
            good: good,
            handedOn: day,
            handedBy: giver,
            receivedBy: taker
        )
    }

    private func who(_ field: String, _ problems: inout Problems) -> String? {
        problems.text(field, sent[field], most: 40, orElse: Sentence("请写名字。"))
    }

    /// Nil for the whole year.
    private func month(_ problems: inout Problems) -> Month? {
        guard !sent["month"].isEmpty else { return nil }
        guard let month = Month(iso: sent["month"]), month.year == year else {
            problems.add("month", Sentence("请选这一年的月份。"))
            return nil
        }
        return month
    }

    private func recipient(
        _ month: Month?,
        _ problems: inout Problems
    ) -> RewardRecipients.Recipient? {
        guard let to = recipients.all.first(where: { $0.value == sent["to"] }) else {
            problems.add("to", Sentence("请选发给谁。"))
            return nil
        }
        guard to.nomination == nil else {
            if month != nil { problems.add("month", Sentence("优秀会员按年奖励，不选月份。")) }
            return to
        }
        do throws(RewardRefusal) {
            try YearRules.standard.checkReward(place: recipients.place(of: to, month))
            return to
        } catch {
            problems.add("to", Sentence(error))
            return nil
        }
    }

    /// Either an amount or a number of things.
    private func good(_ problems: inout Problems) -> RewardGood? {
        let (amount, count) = (Folding.tight(sent["amount"]), Folding.tight(sent["quantity"]))
        switch (amount.isEmpty, count.isEmpty) {
        case (true, true), (false, false):
            problems.add("amount", Sentence("请填金额，或者填件数，只填一样。"))
        case (false, true):
            if let fen = Fen(yuan: amount), (1...1_000_000_000).contains(fen.count) {
                return .money(fen)
            }
            problems.add("amount", Sentence("请填金额，如 500 或 85.50。"))
        case (true, false):
            if let count = SchemeFields.whole(count), count > 0 { return .things(count) }
            problems.add("quantity", Sentence("请填 {n} 到 {m} 的整数。", 1, 9999))
        }
        return nil
    }
}

extension RewardForm.Checked {
    /// The row of it, with the paper that goes with it.
    func entry(
        _ year: Int,
        _ file: KeptFile?,
        by account: Account.ID,
        at now: Date
    ) -> Query<Int> {
        RewardQuery.add.execute(
            chapter,
            year,
            month?.first,
            nomination,
            thing,
            quantity,
            fen,
            handedOn,
            handedBy,
            receivedBy,
            file?.digest,
            file?.kind.contentType,
            file?.name,
            file?.bytes,
            file?.pixels?.width,
            file?.pixels?.height,
            account,
            now
        )
    }
}

extension Sentence {
    init(_ refusal: RewardRefusal) {
        self =
            switch refusal {
            case .notRated: Sentence("这个协会在所选的年或月没有公示过的名次，不能按流动旗奖励。")
            case .came(let place, let most):
                Sentence("流动旗奖励发给前 {n} 名，这个协会是第 {m} 名。", most, place)
            }
    }
}

extension Problems {
    /// A rule of the table that stands against a reward; what is no rule is thrown on.
    static func ofRewards(_ error: PostgresError) throws -> Problems {
        switch error.constraint {
        case "reward_is_reversed_once": Problems("", Sentence("这一笔已经冲正过了。"))
        case "reversal_is_final": Problems("", Sentence("冲正的一行不能再冲正，请另记一笔。"))
        case "rewarded_member_is_confirmed":
            Problems("to", Sentence("只发给审定了的优秀会员。"))
        case "reward_was_handed_over": Problems("handed_on", Sentence("这一天还没有到。"))
        case "step_belongs_to_its_duty": Problems("", Sentence("这一步由别的职责来办。"))
        default: throw error
        }
    }
}

/// Who may be rewarded for a year: the chapters, with the place each came to, and the excellent members.
struct RewardRecipients: Sendable {
    struct Recipient: Sendable {
        let value: String
        let label: String
        let chapter: Int64
        let region: RegionCode
        let nomination: Int64?
    }

    let all: [Recipient]
    private let months: [FlagYearMonth]
    private let year: [RegionCode: Int]

    init(_ chapters: [HonourChapter], _ nominees: [Nominee], _ months: [FlagYearMonth], _ t: Words)
    {
        self.months = months
        let rows = FlagYear(
            Dictionary(grouping: months, by: \.region).mapValues { $0.map(\.result) }
        ).rows
        let year = Dictionary(rows.map { ($0.chapter, $0.place) }) { first, _ in first }
        self.year = year
        let ranked = chapters.sorted {
            (year[$0.region] ?? .max, $0.region) < (year[$1.region] ?? .max, $1.region)
        }
        all =
            ranked.map { chapter in
                Recipient(
                    value: "chapter-\(chapter.id)",
                    label: year[chapter.region].map { t("{name}（全年第 {n} 名）", chapter.name, $0) }
                        ?? chapter.name,
                    chapter: chapter.id,
                    region: chapter.region,
                    nomination: nil
                )
            }
            + nominees.filter { $0.state == .confirmed }.map { nominee in
                Recipient(
                    value: "member-\(nominee.id)",
                    label: t("优秀会员{name}（{place}）", nominee.name, nominee.placeName),
                    chapter: nominee.chapter,
                    region: nominee.region,
                    nomination: nominee.id
                )
            }
    }

    /// The place that a chapter came to in a month, or in the year.
    func place(of recipient: Recipient, _ month: Month?) -> Int? {
        guard let month else { return year[recipient.region] }
        return months.first { $0.month == month && $0.chapter == recipient.chapter }?.rank
    }
}
