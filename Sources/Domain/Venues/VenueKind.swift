/// What a venue of a chapter is (domain 2, 阵地).
package enum VenueKind: String, CaseIterable, Sendable {
    /// The members' home as a whole; a ledger that mends "office and activity room" means it.
    case home
    case office
    case activityRoom = "activity_room"
    /// A board for publicity and for what is made public.
    case board
    case exhibition, other

    package var label: Label {
        switch self {
        case .home: Label("会员之家", "members' home")
        case .office: Label("办公室", "office")
        case .activityRoom: Label("活动室", "activity room")
        case .board: Label("宣传栏、公开栏", "board")
        case .exhibition: Label("宣传阵地、展室", "exhibition")
        case .other: Label("其他", "other")
        }
    }
}

/// What is done to a venue.
package enum VenueWorkKind: String, CaseIterable, Sendable {
    case built, renovated

    package var label: Label {
        switch self {
        case .built: Label("新建、添置", "built or bought")
        case .renovated: Label("修缮", "renovated")
        }
    }
}
