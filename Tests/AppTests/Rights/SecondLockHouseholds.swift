/// Attempts at households, their links, and the posts of councils.
extension SecondLock {
    static let households: [Attempt] = [
        .sees(officer, 9, of: "household"),
        .sees(secretary, 8, of: "household"),
        .sees(approver, 0, of: "household", where: "household_id = 204"),
        .sees(reader, 0, of: "household"),
        .sees(keeper, 0, of: "household"),
        .sees(admin, 0, of: "household"),
        .sees(member, 0, of: "household"),
        .changes(officer, 9, of: "household", "address = 'x'"),
        .changes(secretary, 8, of: "household", "address = 'x'"),
        .changes(keeper, 0, of: "household", "address = 'x'"),
        .moves(officer, "household", "(chapter_id, region_code) = (5, '431003191201')"),
        .adds("a household here", officer, household(3, "431003190202"), .rows(1)),
        .adds("a household next door", officer, household(5, "431003191201"), .denied),
        .adds("a household of the next village", secretary, household(3, "431003190202"), .denied),
        .adds(
            "a household with a key of her choosing",
            officer,
            """
            household (chapter_id, region_code, head_name, person_key_id)
            values (2, '431003190201', '新户', 1)
            """,
            .denied
        ),
    ]

    static let links: [Attempt] = [
        .sees(officer, 3, of: "household_link"),
        .sees(secretary, 2, of: "household_link"),
        .sees(reader, 0, of: "household_link"),
        .sees(keeper, 0, of: "household_link"),
        .changes(officer, 3, of: "household_link", "from_on = '2025-01-01'"),
        .changes(keeper, 0, of: "household_link", "from_on = '2025-01-01'"),
        .moves(officer, "household_link", "(household_id, region_code) = (204, '431003191201')"),
        .adds("a link here", officer, link(202, "431003190201", to: 101), .rows(1)),
        .adds("a link next door", officer, link(204, "431003191201", to: 101), .denied),
        .adds(
            "a link to a neighbour's member",
            officer,
            link(202, "431003190201", to: 104),
            .denied
        ),
        .moves(officer, "household_link", "member_id = 104"),
        .moves(secretary, "household_link", "member_id = 103"),
        .attempt(
            "closes a link of somebody who moved away",
            officer,
            """
            update household_link set member_id = member_id, to_on = '2026-04-06'
            where household_link_id = 302 returning 1
            """,
            .rows(1)
        ),
    ]

    static let posts: [Attempt] = [
        .sees(officer, 2, of: "officer_post"),
        .sees(secretary, 2, of: "officer_post"),
        .sees(reader, 0, of: "officer_post"),
        .sees(keeper, 0, of: "officer_post"),
        .changes(officer, 2, of: "officer_post", "end_reason = 'x'"),
        .changes(keeper, 0, of: "officer_post", "end_reason = 'x'"),
        .moves(
            officer,
            "officer_post",
            """
            (term_id, chapter_id, region_code, from_on, to_on)
                = (2, 5, '431003191201', '2020-01-01', '2020-12-31')
            """
        ),
        .moves(officer, "officer_post", "member_id = 104"),
        .adds("a post here", officer, post(1, 2, "431003190201", of: 107), .rows(1)),
        .adds("a post next door", officer, post(2, 5, "431003191201", of: 107), .denied),
        .adds("a neighbour's member's post", officer, post(1, 2, "431003190201", of: 104), .denied),
    ]

    private static func household(_ chapter: Int, _ region: String) -> String {
        """
        household (chapter_id, region_code, head_name)
        values (\(chapter), '\(region)', '新户')
        """
    }

    private static func link(_ household: Int, _ region: String, to member: Int) -> String {
        """
        household_link (household_id, region_code, member_id, to_on)
        values (\(household), '\(region)', \(member), '2024-01-01')
        """
    }

    private static func post(
        _ term: Int,
        _ chapter: Int,
        _ region: String,
        of member: Int
    ) -> String {
        """
        officer_post (term_id, chapter_id, region_code, member_id, post, from_on, to_on, came_by)
        select \(term), \(chapter), '\(region)', \(member), 'councillor', d, d, 'elected'
        from (values (date '\(term == 1 ? 2024 : 2020)-06-01')) day (d)
        """
    }
}
