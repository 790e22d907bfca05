import HTTPTypes
import Testing

@testable import App

/// What happens to a membership: taken in, moved, left, come back, merged.
struct MembershipTests {
    private func state(_ member: String, _ site: TestSite) throws -> String {
        try site.database.run("select state from member where member_id = \(member)")
    }

    private func events(_ member: String, _ site: TestSite) throws -> String {
        try site.database.run(
            """
            select string_agg(event, ' ' order by member_event_id) from member_event
            where member_id = \(member)
            """
        )
    }

    @Test func `an application is approved, then entered on the roster`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let member = try await secretary.takeIn()
            let page = "/members/\(member)"
            try await secretary.post("\(page)/enrolment", ["day": "2026-04-05"])
                .expect(.unprocessableContent, showing: "别人改过这条记录")
            try await secretary.post("\(page)/approval", ["day": "2026-04-07"])
                .expect(.unprocessableContent, showing: "这一天还没有到")
            try await secretary.post("\(page)/approval", ["day": "2026-04-04"]).expect(.seeOther)
            try await secretary.post("\(page)/enrolment", ["day": "2026-04-05"]).expect(.seeOther)
            #expect(try state(member, site) == "active")
            #expect(try events(member, site) == "applied approved enrolled")
        }
    }

    @Test func `leaving needs no reason and ends links and posts, as was said before`() async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/members/101")
                .expect(.ok, showing: "现在联系 1 户、担任 1 个职务")
            try await secretary.post(
                "/members/101/departure",
                ["how": "left", "day": "2026-04-06"]
            )
            .expect(.seeOther)
            #expect(try state("101", site) == "left")
            let ends = try site.database.run(
                """
                select (select to_on from household_link where household_link_id = 301),
                    (select to_on from officer_post where officer_post_id = 402)
                """
            )
            #expect(ends == "2026-04-06|2026-04-06")
        }
    }

    @Test func `nobody leaves before she joined`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(
                "/members/101/departure",
                ["how": "left", "day": "1980-01-01"]
            )
            .expect(.unprocessableContent, showing: "不能早于入会日期")
            #expect(try state("101", site) == "active")
        }
    }

    @Test func `who left applies anew and is approved anew`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(
                "/members/107/departure",
                ["how": "left", "day": "2026-01-06"]
            )
            .expect(.seeOther)
            try await secretary.post("/members/107/return", ["day": "2026-04-06"]).expect(.seeOther)
            #expect(try state("107", site) == "applied")
            #expect(try events("107", site) == "left returned")
        }
    }

    @Test func `who died cannot come back`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(
                "/members/107/departure",
                ["how": "died", "day": "2026-01-06"]
            )
            .expect(.seeOther)
            try await secretary.post("/members/107/return", ["day": "2026-04-06"])
                .expect(.unprocessableContent)
            #expect(try state("107", site) == "deceased")
        }
    }

    @Test func `a transfer leaves group, posts and households of the old place behind`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/members/101").expect(.ok, showing: "/members/101/transfer")
            try await officer.get("/members/101/transfer")
                .expect(.ok, showing: "<option value=\"3\">")
            try await officer.post("/members/101/transfer", ["chapter": "3", "day": "2026-04-06"])
                .expect(.seeOther)
            let row = try site.database.run(
                """
                select chapter_id, region_code, member_group_id is null,
                    (select to_on from household_link where household_link_id = 301),
                    (select to_on from officer_post where officer_post_id = 402)
                from member where member_id = 101
                """
            )
            #expect(row == "3|431003190202|t|2026-04-06|2026-04-06")
            #expect(try events("101", site) == "transferred")
        }
    }

    @Test func `in the township's own chapter all its households stay with her`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("/members/101/transfer", ["chapter": "1", "day": "2026-04-06"])
                .expect(.seeOther)
            let open = try site.database.run(
                "select to_on is null from household_link where household_link_id = 301"
            )
            #expect(open == "t")
        }
    }

    @Test func `nobody is moved out of the township`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("/members/101/transfer", ["chapter": "5", "day": "2026-04-06"])
                .expect(.notFound)
            try await officer.post("/members/101/transfer", ["chapter": "", "day": "2026-04-06"])
                .expect(.unprocessableContent, showing: "请选转到哪个协会")
        }
    }

    private func twin(_ site: TestSite) throws {
        _ = try site.database.run(
            """
            insert into member (member_id, chapter_id, region_code, name, initials, sex, birth_date,
                card_no, state, joined_on)
            values (190, 3, '431003190202', '刘桂英', 'lgy', 2, '1958-04-02', '0012', 'active',
                '1995-01-01');
            insert into household_link (household_id, region_code, member_id, from_on)
            values (202, '431003190201', 190, '2025-01-01')
            """
        )
    }

    @Test func `two rows of one name and birth date are shown, and merged by a person only`()
        async throws
    {
        try await withSite { site in
            try twin(site)
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/members/duplicates?place=\(Newcomer.township)")
                .expect(.ok, showing: "刘桂英", "同名同生日", "/members/101/merger?with=190")
            try await officer.get("/members/101/merger?with=190")
                .expect(.ok, showing: "竹溪村计生协会", "南坪村计生协会", "不同")
            try await officer.post("/members/101/merger", ["with": "190"])
                .expect(.unprocessableContent, showing: "请选留下哪一份")
            try await officer.post("/members/101/merger", ["with": "190", "keep": "101"])
                .expect(.seeOther)
            let rows = try site.database.run(
                """
                select (select state || merged_into from member where member_id = 190),
                    (select card_no from member where member_id = 101),
                    (select count(*) from household_link where member_id = 101)
                """
            )
            #expect(rows == "merged101|0012|2")
            #expect(try events("101", site) == "merged")
            let page = try await officer.get("/members/duplicates?place=\(Newcomer.township)")
            #expect(!page.text.contains("刘桂英"))
        }
    }

    @Test func `for each field that differs a person chooses which value stays`() async throws {
        try await withSite { site in
            try twin(site)
            _ = try site.database.run(
                """
                update member set name = '刘桂瑛', initials = 'lgy', remark = '旧册', education = '70'
                where member_id = 190;
                update member set remark = '新册' where member_id = 101
                """
            )
            let officer = try await site.signIn(Cast.officer)
            let page = try await officer.get("/members/101/merger?with=190").expect(.ok).text
            // What stays is marked beforehand, and what the other row alone has.
            for marked in [
                "take_name-101", "take_remark-101", "take_card-190", "take_education-190",
            ] {
                #expect(page.contains(try Regex("id=\"\(marked)\"[^>]* checked>")), "\(marked)")
            }
            for same in ["take_sex", "take_birth_date", "take_group"] {
                #expect(!page.contains(same))
            }
            let choice = [
                "with": "190", "keep": "101", "take_name": "190", "take_card": "101",
                "take_joined_on": "190",
            ]
            try await officer.post("/members/101/merger", choice).expect(.seeOther)
            let row = try site.database.run(
                """
                select name, card_no is null, remark, education, joined_on from member
                where member_id = 101
                """
            )
            #expect(row == "刘桂瑛|t|新册|70|1995-01-01")
        }
    }

    @Test func `an ID number from one row and a birth date from the other must agree`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let one = try await officer.takeIn(Newcomer.withNumbers)
            let two = try await officer.takeIn(
                Newcomer.form.merging(["birth_date": "1990-03-08"]) { $1 }
            )
            let choice = ["with": two, "keep": one, "take_birth_date": two]
            try await officer.post("/members/\(one)/merger", choice)
                .expect(.unprocessableContent, showing: "出生日期和身份证号不一致")
            try await officer.post("/members/\(one)/merger", ["with": two, "keep": one])
                .expect(.seeOther)
        }
    }

    @Test func `a row of another township is merged with nothing`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("/members/101/merger", ["with": "104", "keep": "101"])
                .expect(.notFound)
        }
    }
}
