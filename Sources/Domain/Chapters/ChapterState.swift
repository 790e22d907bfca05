/// Where a chapter stands between its preparation and its end (domain 3).
package enum ChapterState: String, CaseIterable, Sendable {
    case preparing, active, suspended, dissolved

    package var label: Label {
        switch self {
        case .preparing: Label("筹备中", "preparing")
        case .active: Label("正常", "active")
        case .suspended: Label("暂停", "suspended")
        case .dissolved: Label("已撤销", "dissolved")
        }
    }

    /// The states that may follow; an end is final, a new chapter is added instead.
    package var next: Set<ChapterState> {
        switch self {
        case .preparing: [.active, .dissolved]
        case .active: [.suspended, .dissolved]
        case .suspended: [.active, .dissolved]
        case .dissolved: []
        }
    }

    package func mayBecome(_ state: ChapterState) -> Bool { next.contains(state) }
}
