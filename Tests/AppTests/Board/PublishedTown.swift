import Foundation

@testable import App

/// 云溪镇 takes a month through its steps, as the people of the cast whose duty each step is.
struct PublishedTown {
    let site: TestSite
    let township = Cast.township
    var officer = Cast.officer
    var approver = "yunxi.approver"

    /// Computes, gives points by hand, reviews, approves and publishes.
    ///
    /// - Parameter quality: the points by hand of 竹溪村 and 南坪村, in whole points.
    func publish(_ month: String, quality: (Int, Int) = (9, 3)) throws {
        try act(
            officer,
            "select rate_month('\(township)', code_after('\(township)'), \(month.day), \(Self.now), true)"
        )
        try act(officer, hand(month, 2, quality.0) + hand(month, 3, quality.1) + again(month))
        try takeSteps(month)
    }

    /// Begins a revision with its reason and publishes it.
    func correct(_ month: String, because reason: String, quality: (Int, Int)) throws {
        try act(officer, step("revised", month, officer, reason))
        try act(officer, hand(month, 2, quality.0) + hand(month, 3, quality.1) + again(month))
        try takeSteps(month)
    }

    private func takeSteps(_ month: String) throws {
        try act(officer, step("reviewed", month, officer))
        try act(approver, step("approved", month, approver))
        try act(approver, step("published", month, approver))
    }

    /// Long after the close, so that every month of the year so far can be computed.
    private static let now = "timestamptz '2026-12-08 09:00+08'"

    private func again(_ month: String) -> String {
        "select rate_again('\(township)', \(month.day), \(Self.now));"
    }

    private func hand(_ month: String, _ chapter: Int, _ points: Int) -> String {
        """
        insert into hand_points (chapter_id, month, source, points, reason, entered_by, entered_at)
        select \(chapter), \(month.day), s.source, s.points, '看过台账', account_id, \(Self.now)
        from account, (values (11, 1000), (12, \(points * 100))) s (source, points)
        where user_name = '\(officer)';
        """
    }

    private func step(
        _ step: String,
        _ month: String,
        _ name: String,
        _ reason: String? = nil
    ) -> String {
        """
        insert into month_step (flag_month_id, step, reason, taken_by, taken_at)
        select f.flag_month_id, '\(step)', \(reason.map { "'\($0)'" } ?? "null"), a.account_id,
            \(Self.now)
        from flag_month f, account a
        where f.region_code = '\(township)' and f.month = \(month.day) and a.user_name = '\(name)';
        """
    }

    /// In one transaction as that person: the triggers ask what her duties are.
    private func act(_ name: String, _ sql: String) throws {
        let token = "sha256('\(UUID().uuidString)')"
        _ = try site.database.run(
            "select open_session_as('\(name)', \(token), 60); select enter(\(token)); \(sql)"
        )
    }
}

extension String {
    /// The first day of a month such as 2026-03, as SQL.
    fileprivate var day: String { "date '\(self)-01'" }
}
