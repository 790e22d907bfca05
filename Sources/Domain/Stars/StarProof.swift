/// What an item is proven by.
package enum StarProof: Hashable, Sendable {
    /// Computed from logged rows and changed by nobody: all points from so many rows on.
    case logged(StarRows)
    /// What the reviewers see in the village.
    case village
    /// A paper the reviewers see.
    case document
    /// All points from rows; without them what the reviewers see.
    case either(StarRows)

    package var kind: Kind {
        switch self {
        case .logged: .logged
        case .village: .village
        case .document: .document
        case .either: .either
        }
    }

    package var rows: StarRows? {
        switch self {
        case .logged(let rows), .either(let rows): rows
        case .village, .document: nil
        }
    }

    package enum Kind: String, CaseIterable, Sendable {
        case logged, village, document, either

        package var label: Label {
            switch self {
            case .logged: Label("系统按记录计算", "computed from logged rows")
            case .village: Label("村里核实", "checked in the village")
            case .document: Label("看证明材料", "shown by a document")
            case .either: Label("有记录按记录，没有由村里核实", "rows, or else the village's check")
            }
        }

        /// Whether rows are counted for it.
        package var needsRows: Bool { self == .logged || self == .either }
    }
}

/// Which logged rows an item counts, and how many give all its points; fewer give none.
package struct StarRows: Hashable, Sendable {
    package let source: StarSource
    package let needs: Int

    package init(_ source: StarSource, needs: Int = 1) {
        self.source = source
        self.needs = needs
    }

    package static let needed = 1...20
}

/// The logged rows of a household's members that an item can count.
///
/// Nothing else can be put into a scheme. Health campaigns have no list of names, so they are no
/// source.
package enum StarSource: String, CaseIterable, Sendable {
    case familyActivity = "family_activity"
    case meeting, training
    case cleanUp = "clean_up"
    case volunteer, helping

    package var label: Label {
        switch self {
        case .familyActivity:
            Label("参加优生优育、家庭文化活动", "parenting and family-culture activities joined")
        case .meeting: Label("参加村里的会议", "meetings of the village attended")
        case .training: Label("参加学习和生产技术培训", "study and training attended")
        case .cleanUp: Label("参加清洁卫生活动", "clean-up days joined")
        case .volunteer: Label("在活动中帮忙或发言", "help given or words spoken at activities")
        case .helping: Label("参加帮扶别户的活动", "activities of help for other households")
        }
    }
}
