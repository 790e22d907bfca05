import Domain
import HTTPTypes
import Testing

@testable import App

struct GovernanceTests {
    private static let review = [
        "held_on": "2026-04-01", "participants": "60", "issued": "50", "valid": "48",
        "satisfied": "36", "basically": "9", "dissatisfied": "3",
    ]

    private func hold(_ person: Person, _ fields: [String: String] = review) async throws -> String
    {
        let answer = try await person.post("/chapters/2/democratic-reviews", fields)
        answer.expect(.seeOther)
        return try #require(answer.location)
    }

    @Test func `agreements are days and numbers, and are taken back`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(
                "/chapters/2/agreements",
                ["agreement": "", "day": "2026-04-01", "count": "120"]
            ).expect(.seeOther)
            try await secretary.get("/chapters/2/governance")
                .expect(.ok, showing: "有效的自治合同 120 份")
            let id = try site.database.run("select agreement_id from agreement")
            try await secretary.post(
                "/agreements/\(id)/revocations",
                ["agreement": id, "day": "2026-04-02", "count": "3"]
            ).expect(.seeOther).follow()
                .expect(.ok, showing: "有效的自治合同 117 份", "退出 3 份")
            for wrong in [
                ["agreement": id, "day": "2026-03-01", "count": "1"],
                ["agreement": id, "day": "2026-04-02", "count": "118"],
            ] {
                try await secretary.post("/agreements/\(id)/revocations", wrong)
                    .expect(.unprocessableContent, showing: "退出的不能多于还有效的")
            }
            try await secretary.post("/chapters/2/agreements", ["day": "2026-04-01", "count": "x"])
                .expect(.unprocessableContent, showing: "1 到 9999 的整数")
            try await secretary.post("/agreements/\(id)/removal", ["agreement": id])
                .expect(.seeOther)
            try await secretary.get("/chapters/2/governance")
                .expect(.ok, showing: "有效的自治合同 0 份")
        }
    }

    @Test func `a review has its rate, its issues are put right, and the result is posted`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let review = try await hold(secretary)
            // 45 of 48.
            try await secretary.get(review).expect(.ok, showing: "满意率 93.8%", "没有登记问题")
            let issue = [
                "form": "issue", "issue": "路灯不亮", "owner": "李秘书", "due_on": "2026-04-20",
            ]
            try await secretary.post(
                "\(review)/issues",
                issue.merging(["due_on": "2026-05-02"]) { $1 }
            ).expect(.unprocessableContent, showing: "评议后 30 天以内", "路灯不亮")
            try await secretary.post("\(review)/issues", issue).expect(.seeOther)
            let id = try site.database.run("select review_issue_id from review_issue")
            try await secretary.post(
                "/review-issues/\(id)/rectification",
                ["form": "issue-\(id)", "day": "2026-04-05", "result": "换了灯泡"]
            ).expect(.seeOther).follow().expect(.ok, showing: "1 个问题整改了 1 个", "换了灯泡")
            try await secretary.post(
                "\(review)/posting",
                ["form": "posting", "day": "2026-04-06"]
            ).expect(.seeOther)
            try await secretary.post(review, Self.review.merging(["version": "2"]) { $1 })
                .expect(.unprocessableContent)
            try await site.guest.get("/board/431003190201/governance/current")
                .expect(.ok, showing: "93.8%", "1 个问题整改了 1 个")
            try await secretary.get("/chapters/2/governance")
                .expect(.ok, showing: "今年民主评议 1 次，应评 2 次")
        }
    }

    @Test(arguments: [
        (["valid": "51"], "三种票加起来"), (["satisfied": "37"], "三种票加起来"),
        (["issued": "61", "valid": "48"], "发出的票不能多于参加的人"), (["issued": ""], "整数"),
        (["participants": "0"], "整数"), (["held_on": "2026-04-07"], "还没有到"),
    ])
    func `ballots that do not add up are refused`(
        change: [String: String],
        sentence: String
    ) async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(
                "/chapters/2/democratic-reviews",
                Self.review.merging(change) { $1 }
            ).expect(.unprocessableContent, showing: sentence)
            #expect(try site.database.run("select count(*) from democratic_review") == "0")
        }
    }

    @Test func `the return is a page, a sheet of paper and a file, and each taking out is logged`()
        async throws
    {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let officer = try await site.signIn(Cast.officer)
            _ = try await hold(secretary)
            try await secretary.post(
                "/suggestions",
                [
                    "chapter": "2", "received_on": "2026-04-03", "channel": "desk",
                    "theme": "活动室", "content": "晚上也想用活动室", "raised_by": "",
                ]
            ).expect(.seeOther)
            let sheet = "/governance/431003190/2026-Q2"
            try await officer.get("/governance?place=431003190").expect(.seeOther)
            try await officer.get(sheet)
                .expect(.ok, showing: "竹溪村计生协会", "93.8", "意见建议 1 条，答复了 0 条", "活动室")
            try await officer.get("/governance/431003190/2026-Q1")
                .expect(.ok, showing: "意见建议 0 条")
            try await officer.get("\(sheet)/r11").expect(.ok, showing: "（盖章）", "办理中")
            for file in ["\(sheet)/r11.xlsx", "\(sheet)/r11.xlsx?of=suggestions"] {
                #expect(try await officer.get(file).status == .ok)
            }
            let reads = try site.database.run(
                "select count(*) from audit_entry where act = 'read' and purpose like '%R11%'"
            )
            #expect(reads == "3")
            try await officer.get("/governance/431003190/2026-Q5").expect(.notFound)
        }
    }

    @Test func `a township sets its own days, from today on`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let form = [
                "valid_from": "2026-04-06", "reviews_a_year": "1", "rectify_days": "20",
                "assign_days": "2", "answer_days": "10", "reason": "镇里定的",
            ]
            let door = "/governance-rules/431003190"
            for (change, sentence) in [
                (["valid_from": "2026-04-05"], "只能从今天"), (["answer_days": "1"], "不能少于交办"),
                (["reviews_a_year": "13"], "整数"), (["reason": ""], "原因"),
            ] {
                try await officer.post(door, form.merging(change) { $1 })
                    .expect(.unprocessableContent, showing: sentence)
            }
            try await officer.post(door, form).expect(.seeOther)
            try await officer.post(door, form).expect(.unprocessableContent, showing: "已经定过了")
            try await officer.get("/chapters/2/governance").expect(.ok, showing: "应评 1 次")
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get("/suggestions/new?chapter=2")
                .expect(.ok, showing: "10 个工作日内答复")
        }
    }
}
