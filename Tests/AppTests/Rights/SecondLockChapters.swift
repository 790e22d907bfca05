/// Attempts at places: chapters, their groups and terms, and a township's year.
extension SecondLock {
    /// Everybody whose duty reaches places sees those of her region, and of no other.
    static let places: [Attempt] = [
        .sees(reader, 2, of: "chapter", where: "chapter_id in (2, 5)"),
        .sees(reader, 0, of: "chapter", where: "chapter_id = 6"),
        .sees(keeper, 4, of: "chapter"),
        .sees(supervisor, 4, of: "chapter"),
        .sees(approver, 4, of: "chapter"),
        .sees(officer, 4, of: "chapter"),
        .sees(secretary, 1, of: "chapter"),
        .sees(payer, 0, of: "chapter"),
        .sees(admin, 0, of: "chapter"),
        .sees(member, 0, of: "chapter"),
        .sees(reader, 4, of: "member_group"),
        .sees(keeper, 3, of: "member_group"),
        .sees(secretary, 2, of: "member_group"),
        .sees(admin, 0, of: "member_group"),
        .sees(reader, 2, of: "unit_member"),
        .sees(keeper, 1, of: "unit_member"),
        .sees(secretary, 1, of: "unit_member"),
        .sees(admin, 0, of: "unit_member"),
        .sees(reader, 2, of: "term"),
        .sees(keeper, 1, of: "term"),
        .sees(admin, 0, of: "term"),
        .sees(reader, 2, of: "region_year_profile"),
        .sees(keeper, 1, of: "region_year_profile"),
        .sees(secretary, 0, of: "region_year_profile"),
        .sees(admin, 0, of: "region_year_profile"),
    ]

    /// Only those who reach people write, and only in their region.
    static let chapters: [Attempt] = [
        .changes(officer, 4, of: "chapter", "office = 'x'"),
        .changes(secretary, 1, of: "chapter", "office = 'x'"),
        .changes(keeper, 0, of: "chapter", "office = 'x'"),
        .changes(reader, 0, of: "chapter", "office = 'x'"),
        .moves(officer, "chapter", "region_code = '431003191202'"),
        .moves(secretary, "chapter", "region_code = '431003190203'"),
        .adds("a chapter here", officer, chapter("431003190203"), .rows(1)),
        .adds("a chapter next door", officer, chapter("431003191202"), .denied),
        .adds("a chapter in the next village", secretary, chapter("431003190203"), .denied),
        .adds("a chapter as a keeper", keeper, chapter("431003190203"), .denied),
        .changes(officer, 3, of: "member_group", "closed_on = '2026-04-06'"),
        .changes(keeper, 0, of: "member_group", "closed_on = '2026-04-06'"),
        .moves(officer, "member_group", "(chapter_id, region_code) = (5, '431003191201')"),
        .adds("a group here", secretary, group(2, "431003190201"), .rows(1)),
        .adds("a group next door", officer, group(5, "431003191201"), .denied),
        .changes(officer, 1, of: "unit_member", "left_on = '2026-04-06'"),
        .changes(keeper, 0, of: "unit_member", "left_on = '2026-04-06'"),
        .moves(officer, "unit_member", "(chapter_id, region_code) = (5, '431003191201')"),
        .adds("a unit here", secretary, unit(2, "431003190201", by: 11), .rows(1)),
        .adds("a unit next door", officer, unit(5, "431003191201", by: 21), .denied),
        .adds("a colleague's unit", officer, unit(2, "431003190201", by: 31), .denied),
        .changes(officer, 1, of: "term", "electors = 90"),
        .changes(keeper, 0, of: "term", "electors = 90"),
        .moves(officer, "term", "(chapter_id, region_code) = (5, '431003191201')"),
        .adds("a term here", officer, term(3, "431003190202"), .rows(1)),
        .adds("a term next door", officer, term(5, "431003191201"), .denied),
        .changes(officer, 1, of: "region_year_profile", "villages = 11, entered_by = 21"),
        .changes(keeper, 0, of: "region_year_profile", "villages = 11, entered_by = 41"),
        .changes(secretary, 0, of: "region_year_profile", "villages = 11, entered_by = 11"),
        .moves(officer, "region_year_profile", "(villages, entered_by) = (11, 31)"),
        .adds("a year here", officer, year("431003190", by: 21), .rows(1)),
        .adds("a year next door", officer, year("431003191", by: 21), .denied),
        .adds("a colleague's year", officer, year("431003190", by: 31), .denied),
    ]

    private static func chapter(_ region: String) -> String {
        "chapter (region_code, name, kind) values ('\(region)', '新村计生协会', 'village')"
    }

    private static func group(_ chapter: Int, _ region: String) -> String {
        "member_group (chapter_id, region_code, name) values (\(chapter), '\(region)', '9组')"
    }

    private static func unit(_ chapter: Int, _ region: String, by account: Int) -> String {
        """
        unit_member (chapter_id, region_code, name, joined_on, entered_by)
        values (\(chapter), '\(region)', '新办小学', '2026-04-01', \(account))
        """
    }

    private static func term(_ chapter: Int, _ region: String) -> String {
        """
        term (chapter_id, region_code, starts_on, ends_on)
        values (\(chapter), '\(region)', '2030-01-01', '2034-12-31')
        """
    }

    private static func year(_ region: String, by account: Int) -> String {
        """
        region_year_profile (region_code, year, source, entered_by)
        values ('\(region)', 2024, '年报', \(account))
        """
    }
}
