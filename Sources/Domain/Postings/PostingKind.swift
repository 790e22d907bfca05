/// What a chapter puts up on its public board.
package enum PostingKind: String, CaseIterable, Sendable {
    case fundStatement = "fund_statement"
    case flags, notice, digest, review

    package var label: Label {
        switch self {
        case .fundStatement: Label("经费公示", "fund statement")
        case .flags: Label("月考评红黄绿旗", "flags of the month")
        case .notice: Label("通知公示", "public notice")
        case .digest: Label("意见答复摘要", "digest of suggestions")
        case .review: Label("民主评议结果", "result of a democratic review")
        }
    }
}

/// When the statement of a month's funds is to hang on the board (domain 6, I8).
package enum StatementTime {
    /// Whether it hung there by this day of the following month, which a scheme sets.
    package static func isOnTime(_ posted: Day, of month: Month, by lastDay: Int) -> Bool {
        posted <= month.following.first.adding(days: lastDay - 1)
    }
}
