import Domain
import Foundation
import HTML

/// What is filled in about an activity: planned or held, new or changed.
struct ActivityForm: Sendable {
    static let outputRows = 4

    let sent: SentForm
    let chapter: ActivityChapter
    let today: Day

    /// Whether it is put down as a plan; otherwise as what happened.
    let isPlan: Bool

    func checked(keeping tally: HealthTally? = nil) throws(Problems) -> ActivityContent {
        var problems = Problems()
        let day = checkedDay(&problems)
        let type = Int(sent["type"]).flatMap { ActivityType(rawValue: $0) }
        if type == nil { problems.add("type", Sentence("请选是什么活动。")) }
        let topic = problems.text(
            "topic",
            sent["topic"],
            most: 80,
            orElse: Sentence("请写主题，一句话就行。")
        )
        let headcount = checkedHeadcount(&problems)
        let place = needed("place", 80, Sentence("请填在哪里办的。"), &problems)
        let result = checkedResult(type, &problems)
        var more = ActivityContent(type: type ?? .meeting, topic: topic ?? "", day: day ?? today)
        more.time = checkedTime(&problems)
        checkGroup(&more, &problems)
        more.partners = problems.text("partners", sent["partners"], most: 100)
        checkCost(&more, &problems)
        more.outputs = checkedOutputs(&problems)
        more.tally = checkedTally(type, headcount, tally, &problems)
        try problems.stopIfAny()
        (more.headcount, more.place, more.result) = (headcount, place, result)
        return more
    }

    /// The chapters that took part, where the township's own chapter writes down its activity.
    var attending: Set<Int64> {
        let ticked = Set(sent.fields.values(of: "attending").compactMap { Int64($0) })
        return ticked.intersection(chapter.neighbours.map(\.id))
    }

    /// What a plan may still leave open.
    private func needed(
        _ field: String,
        _ most: Int,
        _ missing: Sentence,
        _ problems: inout Problems
    ) -> String? {
        problems.text(field, sent[field], most: most, orElse: isPlan ? nil : missing)
    }

    /// What a health campaign found is told in its sums, which hide a small number.
    private func checkedResult(_ type: ActivityType?, _ problems: inout Problems) -> String? {
        let result = needed("result", 500, Sentence("请写成效，一两句话就行。"), &problems)
        if type?.keepsNoNames == true, let result, HealthOutcome.isTold(in: result) {
            problems.add("result", Sentence("查出、治疗、治愈多少人，请填在下面的合计数里；成效只写做了什么。"))
        }
        return result
    }

    private func checkedDay(_ problems: inout Problems) -> Day? {
        let last = isPlan ? today.adding(days: 400) : today
        guard
            let day = problems.day(
                "held_on",
                sent["held_on"],
                upTo: last,
                orElse: Sentence.whichDay
            )
        else { return nil }
        do throws(ActivityDay.Fault) {
            try ActivityDay.check(
                day,
                today: max(last, day),
                foundedOn: chapter.foundedOn,
                dissolvedOn: chapter.dissolvedOn
            )
        } catch {
            problems.add("held_on", Sentence(error))
        }
        return day
    }

    private func checkedTime(_ problems: inout Problems) -> String? {
        let typed = Folding.tight(sent["starts_at"]).replacing("：", with: ":")
        guard !typed.isEmpty else { return nil }
        let parts = typed.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]),
            let minute = Int(parts[1]), (0...23).contains(hour), (0...59).contains(minute)
        else {
            problems.add("starts_at", Sentence("时间请按 14:30 这样填。"))
            return nil
        }
        return "\(hour < 10 ? "0\(hour)" : "\(hour)"):\(parts[1])"
    }

    /// A number as people write it, such as 60多; the choice beside it counts where it says more.
    private func checkedHeadcount(_ problems: inout Problems) -> Quantity? {
        guard !Folding.tight(sent["headcount"]).isEmpty else {
            if !isPlan { problems.add("headcount", Sentence("请填参加人数。")) }
            return nil
        }
        let read = ActivityForm.quantity(sent["headcount"], sent["headcount_kind"])
        guard let read, (isPlan ? 0 : 1)...1_000_000 ~= read.number else {
            problems.add("headcount", Sentence("人数填数字，比如 43、60多、约300；至少 1 人。"))
            return nil
        }
        return read
    }

    static func quantity(_ typed: String, _ kind: String) -> Quantity? {
        guard let read = Quantity(written: typed) else { return nil }
        let chosen = QuantityKind(rawValue: kind) ?? .exact
        return read.kind == .exact ? Quantity(read.number, chosen) : read
    }

    private func checkGroup(_ content: inout ActivityContent, _ problems: inout Problems) {
        guard !sent["group"].isEmpty else { return }
        guard let group = chapter.groups.first(where: { "\($0.id)" == sent["group"] }) else {
            problems.add("group", Sentence("请选本协会的小组。"))
            return
        }
        (content.group, content.groupName) = (group.id, group.name)
    }

    private func checkCost(_ content: inout ActivityContent, _ problems: inout Problems) {
        content.costSource = problems.text("cost_source", sent["cost_source"], most: 30)
        guard !Folding.tight(sent["cost"]).isEmpty else { return }
        content.cost = Fen(yuan: sent["cost"])
        if content.cost == nil { problems.add("cost", Sentence("费用填多少元，比如 120 或 85.5。")) }
    }
}

extension Sentence {
    init(_ fault: ActivityDay.Fault) {
        switch fault {
        case .future: self = Sentence("这一天还没有到。")
        case .beforeFounding(let day): self = Sentence("协会 {day} 才成立。", day.iso)
        case .afterDissolution(let day): self = Sentence("协会 {day} 已经撤销。", day.iso)
        }
    }
}
