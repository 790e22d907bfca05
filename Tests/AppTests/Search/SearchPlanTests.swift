import Testing

/// The search walks indexes, behind the policies and for any value; only a word within a text is looked for
/// row by row, and then in a township's rows.
struct SearchPlanTests {
    private static let reach = "'{431003190}', '{431003190}'"
    private static let county = "'{431003}'"
    private static let worded = "'{431003190}', '{%水%}', '%s%', 3, 1000, 6"
    private static let entry = "\(county), '{431003190}', '周', '周\u{10FFFF}', '{%水%}', 3, 1000, 6"
    private static let file = "\(reach), \(county), \(county), '{%水%}', '水', '水\u{10FFFF}', 1000, 6"

    @Test(arguments: [
        ("members_named", "\(reach), '周', '周\u{10FFFF}', 6", "member_by_name"),
        ("members_sounding", "\(reach), 'z', 'z\u{10FFFF}', 6", "member_by_initials"),
        ("members_phoned", "\(reach), '\\x00', 6, '\\x00'", "member_by_phone"),
        ("members_numbered", "\(reach), '\\x00', 6", "person_is_a_member_once"),
        ("households_named", "\(reach), '周', '周\u{10FFFF}', 6", "household_by_name"),
        ("households_sounding", "\(reach), 'z', 'z\u{10FFFF}', 6", "household_by_initials"),
        ("households_numbered", "\(reach), '\\x00', 6", "head_heads_one_household"),
        ("activities", "\(reach), '{%水%}', '%s%', null, 1000, 6", "activity_in_order"),
        ("chapters", "\(worded)", "chapter_by_region"),
        ("suggestions", "\(worded)", "suggestion_by_chapter"),
        ("charters", "\(worded)", "charter_version_is_one"),
        ("reviews", "\(worded)", "democratic_review_of_chapter"),
        ("venues", "\(worded), '{board}'", "venue_of_chapter"),
        ("projects", "\(worded)", "project_by_region"),
        ("summaries", "\(worded)", "one_summary_a_year"),
        ("summaries", "\(worded)", "summary_sentence_written"),
        ("notices", "\(worded)", "notice_by_place"),
        ("cases_named", "\(county), '周', '周\u{10FFFF}', 3, 1000, 6", "case_by_name"),
        ("cases_sounding", "\(county), 'z', 'z\u{10FFFF}', 3, 1000, 6", "case_by_initials"),
        ("loans", "\(county), '借', '借\u{10FFFF}', 1000, 6", "loan_by_number"),
        ("policies", "\(county), '保', '保\u{10FFFF}', 1000, 6", "insurance_policy_by_number"),
        ("awards", "\(county), '43', '43\u{10FFFF}', 1000, 6", "award_by_serial"),
        ("entries", "\(entry)", "fund_entry_by_paper"),
        ("entries", "\(entry)", "fund_entry_by_party"),
        ("entries", "\(entry)", "fund_entry_by_words"),
        ("files", "\(file)", "activity_file_by_place"),
        ("files", "\(file)", "notice_file_by_place"),
        ("files", "\(file)", "project_photo_by_place"),
        ("files", "\(file)", "fund_voucher_by_name"),
    ])
    func `what is looked for is found along an index`(
        query: String,
        values: String,
        index: String
    ) async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        _ = try database.run(SearchCrowd.sql)
        let plan = try database.plan(of: "search/\(query)", values)
        #expect(plan.contains("\(index)"), "\(plan)")
        for table in [
            "member", "household", "activity", "suggestion", "project", "assistance_case", "loan",
            "insurance_policy", "star_award", "fund_entry", "fund_voucher", "activity_file",
            "notice_file", "project_photo", "summary_sentence", "annual_summary", "region",
        ] {
            #expect(!plan.contains("Seq Scan on \(table) "), "\(plan)")
        }
    }
}
