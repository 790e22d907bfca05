import Domain
import HTML

/// A source in words: of how many it is, and the rule that made its points, with the numbers in it.
struct SourceText {
    let t: Words

    init(_ t: Words) { self.t = t }

    /// 40/165, or the plain count; nothing for points by hand and for what does not apply.
    func basis(_ count: Count) -> String? {
        switch count {
        case .counted(let number, let whole?): "\(number)/\(whole)"
        case .counted(let number, nil): "\(number)"
        case .given, .notYetGiven, .notApplicable: nil
        }
    }

    /// As `联系户 165 户，本月走访 40 户，40÷165=24.24%，满 30% 得 15 分 → 12.12 分`.
    func rule(_ line: Tally.Line, _ days: RatingDays) -> String {
        let points = line.points.hundredths.map { t("{n} 分", Points.text($0)) }
        switch line.count {
        case .notApplicable(let absence):
            return t("{why}，这一项不适用，不计入总分。", t(absence.label))
        case .notYetGiven: return t("由乡镇按实际情况评分，还没有评。")
        case .given: return t("由乡镇按实际情况评分 → {points}", points ?? "")
        case .counted(let number, let whole):
            let counted = counted(line.part.source, number, whole ?? 0, days)
            return t(
                "{counted}，{rule} → {points}",
                counted,
                rule(line.part, number, whole),
                points ?? t("不适用")
            )
        }
    }

    private func rule(_ part: Part, _ number: Int, _ whole: Int?) -> String {
        switch part.formula {
        case .steps(let steps):
            steps.map { t("满 {n} 得 {points} 分", $0.atLeast, Points.text($0.points)) }
                .joined(separator: t("、"))
        case .share(let target, let whenNone):
            share(part, number, whole ?? 0, target, whenNone)
        case .byHand: t("满分 {n} 分", Points.text(part.most))
        }
    }

    private func share(
        _ part: Part,
        _ number: Int,
        _ whole: Int,
        _ target: Int,
        _ whenNone: Formula.WhenNone
    ) -> String {
        guard whole > 0 else {
            return switch whenNone {
            case .full: t("本月没有要办的，按满分算")
            case .zero: t("没有记录，得 0 分")
            case .notApplicable: t("本月没有，不适用")
            }
        }
        return t(
            "{n}÷{m}={share}%，满 {target}% 得 {points} 分",
            number,
            whole,
            Points.percent(number, of: whole),
            Points.text(target * 10),
            Points.text(part.most)
        )
    }

    private func counted(_ source: Source, _ n: Int, _ of: Int, _ days: RatingDays) -> String {
        switch source {
        case .activities: t("日期、地点、类型、人数、结果都齐全的活动 {n} 次", n)
        case .groups: t("会员小组 {m} 个，本月开展过活动的 {n} 个", of, n)
        case .contacts: t("联系户 {m} 户，本月走访 {n} 户", of, n)
        case .timeliness: t("有录入日期的记录 {m} 条，{d} 天内录入的 {n} 条", of, days.entry, n)
        case .townMeeting: t("镇月例会参加了 {n} 次", n)
        case .study: t("学习培训 {n} 次", n)
        case .suggestions: t("本月到期的意见建议 {m} 条，按时答复 {n} 条", of, n)
        case .followUps: t("本月到期的回访 {m} 件，按时办结 {n} 件", of, n)
        case .help: t("帮扶救助 {n} 次", n)
        case .statement: t("上月经费在 {d} 日以前公开了 {n} 次", days.statement, n)
        case .venue, .quality: t("乡镇评分")
        }
    }
}
