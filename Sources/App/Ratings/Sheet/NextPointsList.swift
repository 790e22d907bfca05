import Domain
import HTML

/// What would bring a chapter more points; of use while rows can still be entered.
struct NextPointsList {
    let t: Words
    let rating: RatingMonth
    let score: Score
    let tally: Tally

    var body: HTML {
        let steps = tally.nextPoints
        guard rating.state == .open, !steps.isEmpty else { return .empty }
        let items = steps.map { step in
            PlainList.Item(
                text: text(step),
                trailing: t("可加 {points} 分", Points.text(step.gain)),
                link: "\(rating.link)/\(score.chapter)/\(step.source.rawValue)"
            )
        }
        return Sheet(title: t("怎样再得分"), content: PlainList(items: items).body).body
    }

    /// What is to be done, and how often.
    private func text(_ step: NextPoints) -> String {
        let more = step.more
        return switch step.source {
        case .activities: t("再记 {n} 次完整的活动", more)
        case .groups: t("再有 {n} 个会员小组开展活动", more)
        case .contacts: t("再走访 {n} 户联系户", more)
        case .timeliness: t("再在五日内录入 {n} 条记录", more)
        case .townMeeting: t("再参加 {n} 次镇月例会", more)
        case .study: t("再办 {n} 次学习培训", more)
        case .suggestions: t("再按时答复 {n} 条意见", more)
        case .followUps: t("再按时回访 {n} 个项目户", more)
        case .help: t("再帮扶 {n} 次", more)
        case .statement, .venue, .quality: t(step.source.label)
        }
    }
}
