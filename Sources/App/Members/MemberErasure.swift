import Domain
import HTML

/// When what identifies somebody who left is erased, or was.
enum Erasure: Sendable {
    case due(Day)
    case done(Day)

    init?(due: Day?, done: Day?) {
        guard let day = done ?? due else { return nil }
        self = done == nil ? .due(day) : .done(day)
    }

    var isDone: Bool {
        if case .done = self { true } else { false }
    }
}

/// Says so on the pages of members.
struct MemberErasure {
    let t: Words
    let erasure: Erasure

    var html: HTML {
        "<p>\(sentence)</p>"
    }

    private var sentence: String {
        switch erasure {
        case .due(let day):
            t("离开满 12 个月，从 {day}起清除个人信息，只留下统计要用的内容。", t.day(day))
        case .done(let day):
            t("已按规定清除个人信息（{day}）。只留下统计要用的内容；担任过职务的，姓名也留下。", t.day(day))
        }
    }

    /// The same in a cell of a list.
    var brief: String {
        switch erasure {
        case .due(let day): t("{day} 清除个人信息", day.iso)
        case .done: t("个人信息已清除")
        }
    }
}

extension Words {
    /// A member's name as it stands in the register; erased, it says so in the reader's language.
    func name(ofMember name: String) -> String {
        name == "已清除" ? self("（姓名已清除）") : name
    }
}

extension Sentence {
    static let erased = Sentence("个人信息已按规定清除，不能再改。重新入会的，请登记为新会员。")
}
