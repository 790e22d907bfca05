import Testing

/// The rows behind a figure of a township walk the indexes of its place or of its chapters, for any value.
struct FigurePlanTests {
    /// Tables that are large in a country; a township's figure reads its own rows of them and no more.
    private static let large = [
        "member", "household", "household_link", "activity", "activity_output", "health_tally",
        "chapter",
        "officer_post", "fund_entry", "suggestion", "contact", "star_application", "star_help",
        "star_award",
        "project", "project_household", "assistance_case", "insurance_policy", "score", "charter",
        "democratic_review", "venue", "venue_work", "reward", "term",
    ]

    @Test(arguments: [
        "members", "five_elders", "officers", "linked_households", "activities",
        "study_participants",
        "leaflets", "health_attended", "health_campaigns", "income_yuan", "suggestions", "contacts",
        "star_applications", "star_help_visits", "project_bases", "project_households",
        "project_funding_yuan", "assistance_recipients", "insurance_policies", "rated_months",
        "villages_with_charter", "democratic_reviews", "venues",
    ])
    func `a figure's rows are a walk along indexes`(key: String) async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        // A table read whole is then one that no index leads into.
        _ = try database.run("alter database \(database.name) set enable_seqscan = off")
        let plan = try database.plan(
            of: "figures/rows",
            "'\(key)', 2026, '431003190', '431003191', '', 0"
        )
        let whole = Self.large.filter { plan.contains("Seq Scan on \($0) ") }
        #expect(whole == [], "\(key)")
    }
}
