/// How a household was kept in contact with.
package enum ContactChannel: String, CaseIterable, Sendable {
    case visit, phone, message, meeting

    package var label: Label {
        switch self {
        case .visit: Label("上门走访", "visit at home")
        case .phone: Label("打电话", "telephone call")
        case .message: Label("发信息", "message")
        case .meeting: Label("碰面", "met elsewhere")
        }
    }
}
