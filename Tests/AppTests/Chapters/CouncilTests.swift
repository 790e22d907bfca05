import HTTPTypes
import Testing

@testable import App

struct CouncilTests {
    private static let bridge = "/chapters/5"
    private static let bamboo = "/chapters/2"
    private static let post = [
        "member": "107", "post": "councillor", "came_by": "elected", "from_on": "2024-01-01",
        "to_on": "2028-12-31",
    ]

    private static let term = [
        "number": "8", "starts_on": "2024-01-01", "ends_on": "2028-12-31",
        "elected_on": "2023-12-20", "version": "1",
    ]

    @Test func `a new term lasts five years if nothing else is said, and ends the warning`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn("shiqiao.officer")
            try await officer.get(Self.bridge).expect(.ok, showing: "2023-12-31")
            let form = ["number": "8", "starts_on": "2026-04-01", "ends_on": ""]
            let answer = try await officer.post("\(Self.bridge)/terms", form)
            try await answer.expect(.seeOther).follow().expect(.ok)
            let last = try site.database.run(
                "select max(ends_on) from term where chapter_id = 5"
            )
            #expect(last == "2031-03-31")
            let page = try await officer.get(Self.bridge).text
            #expect(!page.contains("mark due"))
        }
    }

    @Test func `a chapter is shown whose officers came from a ledger, which does not say how`()
        async throws
    {
        try await withSite { site in
            _ = try site.database.run("update officer_post set came_by = null")
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(Self.bamboo).expect(.ok, showing: "周建国")
        }
    }

    @Test func `what is wrong with a term is said beside its field`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let terms = "\(Self.bamboo)/terms"
            try await secretary.post(terms, ["starts_on": "2028-06-01"])
                .expect(.unprocessableContent, showing: "和已有的一届时间重叠")
            try await secretary.post(terms, ["starts_on": "2029-13-01"])
                .expect(.unprocessableContent, showing: "没有 2029 年 13 月 1 日这一天")
            try await secretary.post(terms, ["starts_on": "2029-01-01", "ends_on": "2049-01-01"])
                .expect(.unprocessableContent, showing: "一届最长 10 年")
            let votes = ["starts_on": "2029-01-01", "electors": "10", "votes": "11"]
            try await secretary.post(terms, votes)
                .expect(.unprocessableContent, showing: "投票人数不能多于应到人数")
        }
    }

    @Test func `a term that was entered wrongly is corrected, and its history shows it`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let term = "\(Self.bamboo)/terms/1"
            let form = try await secretary.get("\(term)/change")
            form.expect(.ok, showing: "value=\"2024-01-01\"", "value=\"2028-12-31\"")
            let correct = Self.term.merging(["number": "9", "electors": "90", "votes": "88"]) { $1 }
            try await secretary.post(term, correct).expect(.seeOther).follow()
                .expect(.ok, showing: "第 9 届", "应到 90 人，投票 88 人")
            try await secretary.get("/history/terms/1")
                .expect(.ok, showing: "<dt>第几届</dt><dd><del>8</del> → 9</dd>")
            try await secretary.post(term, correct)
                .expect(.unprocessableContent, showing: "别人改过这条记录")
            try await secretary.get("\(Self.bamboo)/terms/2/change").expect(.notFound)
        }
    }

    @Test func `a corrected term does not run into another one`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let next = ["starts_on": "2029-01-01", "ends_on": "2033-12-31"]
            try await secretary.post("\(Self.bamboo)/terms", next).expect(.seeOther)
            let late = Self.term.merging(["ends_on": "2029-01-01"]) { $1 }
            try await secretary.post("\(Self.bamboo)/terms/1", late)
                .expect(.unprocessableContent, showing: "和 2029-01-01 到 2033-12-31 的一届时间重叠")
        }
    }

    @Test func `posts lie within a corrected term, or go with it`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let term = "\(Self.bamboo)/terms/1"
            let leaving = ["version": "1", "day": "2026-03-31", "reason": "调离本村"]
            try await secretary.post("\(Self.bamboo)/posts/401/end", leaving).expect(.seeOther)
            let shorter = Self.term.merging(["starts_on": "2024-02-01", "ends_on": "2027-06-30"]) {
                $1
            }
            try await secretary.post(term, shorter)
                .expect(.unprocessableContent, showing: "有 2 个职务的日期会落在这一届以外", "日期跟着改")
            let follow = ["posts_follow": "yes"]
            let tooShort = follow.merging(["ends_on": "2026-01-31"]) { $1 }
            try await secretary.post(term, shorter.merging(tooShort) { $1 })
                .expect(.unprocessableContent, showing: "有 1 个职务的日期会落在这一届以外，请核对日期")
            try await secretary.post(term, shorter.merging(follow) { $1 }).expect(.seeOther)
            let posts = try site.database.run(
                "select from_on, to_on from officer_post where term_id = 1 order by 2"
            )
            #expect(posts == "2024-02-01|2026-03-31\n2024-02-01|2027-06-30")
        }
    }

    @Test func `the database lets no term leave a post outside of its days`() async throws {
        try await withSite { site in
            #expect(throws: (any Error).self) {
                _ = try site.database.run(
                    "update term set ends_on = '2027-12-31' where term_id = 1"
                )
            }
            _ = try site.database.run(
                """
                begin; update term set ends_on = '2027-12-31' where term_id = 1;
                update officer_post set to_on = '2027-12-31' where term_id = 1; commit
                """
            )
        }
    }

    @Test func `people are found by a character of the name or by their initials`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let page = "\(Self.bamboo)/terms/1/posts/new"
            for search in ["%E6%9B%BE", "zl"] {
                let found = try await secretary.get("\(page)?q=\(search)")
                    .expect(.ok, showing: "曾立　1975 年生　2组")
                #expect(!found.text.contains("周建国　1970"))
            }
            try await secretary.get("\(page)?q=xyz").expect(.ok, showing: "没有找到这样的会员")
            let applied = try await secretary.get(page).text
            #expect(!applied.contains("何新"))
        }
    }

    @Test func `the township's own chapter draws on the members of all its chapters`() async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let answer = try await officer.post("/chapters/1/terms", ["starts_on": "2026-01-01"])
            try await answer.follow().expect(.ok, showing: "南坪村计生协会", "竹溪村计生协会")
        }
    }

    @Test func `there is one president at a time, until she leaves early`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let posts = "\(Self.bamboo)/terms/1/posts"
            let president = Self.post.merging(["post": "president"]) { $1 }
            try await secretary.post(posts, president)
                .expect(.unprocessableContent, showing: "会长和秘书长同时只能各有一人")
            let end = "\(Self.bamboo)/posts/401/end"
            let leaving = ["version": "1", "day": "2026-03-31", "reason": "调离本村"]
            let answer = try await secretary.post(end, leaving).expect(.seeOther)
            try await answer.follow().expect(.ok, showing: "value=\"2026-04-06\"")
            let successor = president.merging(
                ["came_by": "by_elected", "from_on": "2026-04-06"]
            ) { $1 }
            try await secretary.post(posts, successor).expect(.seeOther)
            try await secretary.get(Self.bamboo)
                .expect(.ok, showing: "提前离任：调离本村", "补选", "曾立")
            try await secretary.post(end, leaving)
                .expect(.unprocessableContent, showing: "别人改过这条记录")
        }
    }

    @Test func `a post is given to an active member, within its term, with its days in order`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let posts = "\(Self.bamboo)/terms/1/posts"
            // 何新 has applied only; 吴秀兰 belongs to another village.
            for stranger in ["106", "103", ""] {
                try await secretary.post(posts, Self.post.merging(["member": stranger]) { $1 })
                    .expect(.unprocessableContent, showing: "在名单里选一个人")
            }
            for (fields, said) in [
                (["from_on": "2023-01-01"], "在这一届的起止日期以内"),
                (["to_on": "2023-01-01"], "结束的日期不能早于开始的日期"),
                (["post": ""], "请选一个职务"),
            ] {
                try await secretary.post(posts, Self.post.merging(fields) { $1 })
                    .expect(.unprocessableContent, showing: said)
            }
            try await secretary.post(posts, Self.post).expect(.seeOther)
            try await secretary.post(posts, Self.post)
                .expect(.unprocessableContent, showing: "这个人在这段时间已经担任这个职务")
        }
    }

    @Test func `a post ends early within its days and with a reason`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let end = "\(Self.bamboo)/posts/401/end"
            try await secretary.post(end, ["version": "1", "day": "2026-03-31"])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await secretary.post(end, ["version": "1", "day": "2023-01-01", "reason": "调离"])
                .expect(.unprocessableContent, showing: "在任职以后、到期以前")
            try await secretary.get("\(Self.bamboo)/posts/403/end").expect(.notFound)
        }
    }
}
