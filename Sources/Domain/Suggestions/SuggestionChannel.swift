/// The way on which a suggestion came.
package enum SuggestionChannel: String, CaseIterable, Sendable {
    case box, visit, meeting, phone, desk, web
    /// By the square code of a poster: nobody types that.
    case qr

    package static let typed = allCases.filter { $0 != .qr }

    package var label: Label {
        switch self {
        case .box: Label("意见箱", "suggestion box")
        case .visit: Label("走访", "visit")
        case .meeting: Label("会上", "meeting")
        case .phone: Label("电话", "telephone")
        case .desk: Label("当面", "at the desk")
        case .web: Label("网上", "web")
        case .qr: Label("扫码", "by code")
        }
    }
}
