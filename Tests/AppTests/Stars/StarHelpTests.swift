import Foundation
import HTTPTypes
import Testing

@testable import App

struct StarHelpTests {
    private static let visit = [
        "method": "面对面交流", "content": "讲解垃圾分类", "held_on": "2026-04-05", "place": "贺东来家",
        "headcount": "3", "result": "院里分了两个桶", "code": "D2",
    ]

    @Test func `help with a weak item is an activity of the chapter, tied to the application`()
        async throws
    {
        try await withSite { site in
            try site.openRound()
            let member = try await site.signIn("zhuxi.member")
            let application = try await member.handIn(["D2": "250"])
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(application)
                .expect(.ok, showing: "2.5／5 分", "一起打扫", "\(application)/help?code=D2")
            try await secretary.get("\(application)/help?code=D2")
                .expect(.ok, showing: "D2 垃圾分类，厕所干净", "五星农家帮扶")
            let answer = try await secretary.post("\(application)/help", Self.visit)
            #expect(answer.expect(.seeOther).location == application)
            let kept = try site.database.run(
                """
                select a.type, a.state, a.topic, a.headcount, a.held_on, a.is_complete, h.method, h.content,
                    h.code, h.region_code
                from star_help h join activity a using (record_id)
                """
            )
            #expect(
                kept == "42|recorded|面对面交流：讲解垃圾分类|3|2026-04-05|t|面对面交流|讲解垃圾分类|D2|431003190201"
            )
            try await secretary.get("/activities?place=431003190201&month=2026-04")
                .expect(.ok, showing: "面对面交流：讲解垃圾分类")
            try await member.get(application).expect(.ok, showing: "帮扶过 1 次", "讲解垃圾分类")
            try await member.get("/start").expect(.ok, showing: "协会来帮扶过 1 次")
        }
    }

    @Test func `what is missing of a visit is said, and nothing is written`() async throws {
        try await withSite { site in
            try site.openRound()
            let member = try await site.signIn("zhuxi.member")
            let application = try await member.handIn()
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post(
                "\(application)/help",
                Self.visit.merging(["method": "", "headcount": "", "content": "劝她引产"]) { $1 }
            ).expect(.unprocessableContent, showing: "请写怎样帮的", "请填参加人数", "这里不能写")
            try await secretary.post(
                "\(application)/help",
                Self.visit.merging(["held_on": "2026-04-07"]) { $1 }
            ).expect(.unprocessableContent, showing: "这一天还没有到", "面对面交流")
            #expect(
                try site.database.run(
                    "select (select count(*) from activity) + (select count(*) from star_help)"
                ) == "0"
            )
        }
    }

    @Test func `help is for those who applied, and its chapter's to log`() async throws {
        try await withSite { site in
            try site.openRound()
            let secretary = try await site.signIn(Cast.secretary)
            let draft = try await secretary.apply(for: 202)
            try await secretary.post("\(draft)/help", Self.visit)
                .expect(.seeOther)
            #expect(try site.database.run("select count(*) from activity") == "0")
            let member = try await site.signIn("zhuxi.member")
            let application = try await member.handIn()
            try await member.post("\(application)/help", Self.visit).expect(.forbidden)
            let approver = try await site.signIn("yunxi.approver")
            let page = try await approver.get(application).expect(.ok)
            #expect(!page.text.contains("记一次帮扶"))
            try await approver.post("\(application)/help", Self.visit).expect(.forbidden)
            let neighbour = try await site.signIn("nanping.secretary")
            try await neighbour.post("\(application)/help", Self.visit).expect(.notFound)
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("\(application)/help", Self.visit).expect(.seeOther)
        }
    }
}
