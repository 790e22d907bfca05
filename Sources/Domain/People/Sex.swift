/// Sex as GB/T 2261.1 codes it.
package enum Sex: Int, CaseIterable, Sendable {
    case unknown = 0
    case male = 1
    case female = 2
    case notStated = 9

    package var label: Label {
        switch self {
        case .unknown: Label("未知", "unknown")
        case .male: Label("男", "male")
        case .female: Label("女", "female")
        case .notStated: Label("未说明", "not stated")
        }
    }

    /// Reads the word or the code as rosters write it; nil for anything else.
    package init?(written text: some StringProtocol) {
        switch Folding.tight(text) {
        case "男", "男性", "1": self = .male
        case "女", "女性", "2": self = .female
        case "未知", "不详", "0": self = .unknown
        case "未说明", "9": self = .notStated
        default: return nil
        }
    }

    /// Whether the two say different things; not knowing contradicts nothing.
    package func contradicts(_ other: Sex) -> Bool {
        isKnown && other.isKnown && self != other
    }

    package var isKnown: Bool { self == .male || self == .female }
}
