import Domain

/// Which awards of a year are listed: one of the figures that a township counts.
enum AwardChoice: String, CaseIterable, Sendable {
    case five
    case inForce = "in_force"
    case suspended, over, due, proposed

    func holds(_ award: AwardLine, on today: Day) -> Bool {
        let isOver = today > award.validTo
        return switch self {
        case .five: award.isFive
        case .inForce: award.state == .valid && !isOver
        case .suspended: award.state == .suspended && !isOver
        case .over: award.state.hasEnded || isOver
        case .due: award.isDue
        case .proposed: award.finding != nil
        }
    }

    var label: Label {
        switch self {
        case .five: Label("五星", "Five stars")
        case .inForce: Label("有效", "In force")
        case .suspended: Label("暂停", "Suspended")
        case .over: Label("已经结束", "Over")
        case .due: Label("等着复评", "To be reviewed")
        case .proposed: Label("等着审定", "To be decided")
        }
    }
}
