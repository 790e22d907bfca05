/// The way on which a suggestion came.
package enum SuggestionChannel: String, CaseIterable, Sendable {
    case box, visit, meeting, phone, web

    package var label: Label {
        switch self {
        case .box: Label("意见箱", "suggestion box")
        case .visit: Label("走访", "visit")
        case .meeting: Label("会上", "meeting")
        case .phone: Label("电话", "telephone")
        case .web: Label("网上", "web")
        }
    }
}
