/// What was counted of a source in a chapter's month.
///
/// Nothing counted, nothing to count and nothing kept are three different things.
package enum Count: Hashable, Sendable {
    case notApplicable(Absence)
    /// So many rows, and of how many where the source is a share.
    case counted(Int, of: Int? = nil)
    /// Points given by hand, in hundredths.
    case given(Int)
    /// Points by hand that nobody has given yet.
    case notYetGiven
}

/// Why a part of the rating does not apply to a chapter's month.
package enum Absence: String, CaseIterable, Sendable {
    /// Nothing of the kind is kept here, so there is nothing to count.
    case notKept = "not_kept"
    /// There was nothing to be done, as no town meeting was held.
    case nothingToCount = "nothing_to_count"

    package var label: Label {
        switch self {
        case .notKept: Label("没有这项数据", "not kept here")
        case .nothingToCount: Label("本月没有这项工作", "nothing to count this month")
        }
    }
}

/// The points of one part.
package enum PartPoints: Hashable, Sendable {
    /// In hundredths of a point.
    case points(Int)
    case notApplicable(Absence)
    /// Still to be given by hand.
    case missing

    package var hundredths: Int? {
        if case .points(let points) = self { points } else { nil }
    }

    package var isApplicable: Bool {
        if case .notApplicable = self { false } else { true }
    }
}

/// Points are integers; a division happens once and rounds half up.
///
/// The database reckons with the same expression, so that both say the same.
enum Rounding {
    /// Neither number is negative, and the divisor is not zero.
    static func halfUp(_ number: Int, by divisor: Int) -> Int {
        (2 * number + divisor) / (2 * divisor)
    }
}
