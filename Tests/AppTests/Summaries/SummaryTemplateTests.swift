import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

/// The sentences that summaries begin with: made as a draft, published from a year on, and never changed under a summary.
struct SummaryTemplateTests {
    private static let town = "431003190"

    /// A draft of the township, by its officer.
    static func draft(_ officer: Person, _ place: String = town) async throws -> String {
        let answer = try await officer.post("/summary-templates/drafts", ["place": place])
        answer.expect(.seeOther)
        return try #require(answer.location)
    }

    private static func fields(_ wording: String, _ more: [String: String] = [:]) -> [String:
        String]
    {
        [
            "wording": wording, "zero": "leave", "unknown": "leave", "sort": "10", "version": "1",
        ].merging(more) { $1 }
    }

    @Test func `a draft is copied from what counts, and read with last year's figures`()
        async throws
    {
        try await withSite { site in
            _ = try site.database.run(SummaryTests.activity(9301, on: "2025-03-01"))
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/summary-templates?place=431003190")
                .expect(.ok, showing: "年度工作总结通用模板", "现在用的", "照现在用的起草一份新的")
            let draft = try await Self.draft(officer)
            let page = try await officer.get(draft)
            page.expect(.ok, showing: "云溪镇年度工作总结模板", "草稿", "{活动}", "全年开展各类活动<b>1</b>次")
            page.expect(.ok, showing: "试写时不写", "本年度没有举办学习班")
            try await officer.get("\(draft)?with=431003190201").expect(.ok, showing: "用 竹溪村 2025 年")
            #expect(try await Self.draft(officer) == draft)
        }
    }

    @Test func `a sentence that cannot stand is refused at its field, with the form still filled`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let draft = try await Self.draft(officer)
            let door = "\(draft)/sentences/activities"
            try await officer.get(door).expect(.ok, showing: "可以用的数字", "{学习培训}", "数字是零时")
            for (wording, why) in [
                ("开展{跳舞}次。", "没有“跳舞”这个数字"), ("开展{活动次。", "没有配成对"),
                ("开展活动12次。", "不能写死数字“12”"), ("开展活动１２次。", "不能写死数字“１２”"),
                ("开展{活动}次", "要用句号"), ("开展{活动}次[，很热闹]。", "没有数字就不用方括号"),
                ("云溪镇开展{活动}次。", "不要写“云溪镇”"), ("　", "请写一句话"), ("今年结扎{活动}次。", "不能写“结扎”"),
            ] {
                try await officer.post(door, Self.fields(wording))
                    .expect(.unprocessableContent, showing: why, "aria-invalid", wording)
            }
            for (more, why) in [
                (["zero": "say"], "请写明数字是零时怎么说"), (["unknown": "say"], "请写明没有登记时怎么说"),
                (["zero": "say", "zero_text": "只有{活动}次。"], "这里不能放“活动”"),
                (["unknown": "say", "unknown_text": "约3次。"], "不能写死数字“3”"),
                (["sort": "一"], "0 到 9999"),
            ] {
                try await officer.post(door, Self.fields("全年活动{活动}次。", more))
                    .expect(.unprocessableContent, showing: why, "全年活动{活动}次。")
            }
            try await officer.post(
                door,
                Self.fields("我们热爱群众。", ["zero": "say", "zero_text": "没有。"])
            )
            .expect(.unprocessableContent, showing: "不会遇到零")
            let changed = try site.database.run(
                "select count(*) from summary_template_sentence where entered_by is not null"
            )
            #expect(changed == "0")
        }
    }

    @Test func `new summaries take the new sentences, those begun keep the old`() async throws {
        try await withSite { site in
            let officer = try await SummaryTests.write(site)
            let draft = try await Self.draft(officer)
            let say = ["zero": "say", "zero_text": "{年份}年{地名}没有活动。", "with": "431003190"]
            try await officer.post(
                "\(draft)/sentences/activities",
                Self.fields("热热闹闹办了{活动}次活动。", say)
            ).expect(.seeOther)
            try await officer.post(
                "\(draft)/sentences/study",
                Self.fields("学习班{学习培训}期。", ["left_out": "yes"])
            ).expect(.seeOther)
            try await officer.post(
                "\(draft)/sentences/new",
                Self.fields("大家同心协力。", ["section": "next", "sort": ""])
            ).expect(.seeOther)
            try await officer.get(draft).expect(.ok, showing: "改过", "left-out", "大家同心协力。")
            try await officer.post("\(draft)/publication", ["from": "2020"])
                .expect(.unprocessableContent, showing: "请选从哪一年起")
            try await officer.post("\(draft)/publication", ["from": "2026"]).expect(.seeOther)
            let old = try await officer.get(SummaryTests.town)
            old.expect(.ok, showing: "本年度的活动尚未登记。")
            #expect(!old.text.contains("热热闹闹") && !old.text.contains("大家同心协力"))
            _ = try site.database.run(SummaryTests.activity(9301, on: "2026-03-01"))
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.post("/summaries", ["place": "431003190201", "year": "2026"])
                .expect(.seeOther)
            let new = try await secretary.get("/summaries/431003190201/2026")
            new.expect(.ok, showing: "热热闹闹办了<a", "大家同心协力。")
            #expect(!new.text.contains("学习班"))
            let next = try await site.signIn("shiqiao.officer")
            try await next.post("/summaries", ["place": "431003191", "year": "2026"])
                .expect(.seeOther)
            let other = try await next.get("/summaries/431003191/2026")
            other.expect(.ok)
            #expect(!other.text.contains("大家同心协力"))
        }
    }

    @Test func `what was published never changes, and the audit tells who changed a draft`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let draft = try await Self.draft(officer)
            let door = "\(draft)/sentences/activities"
            try await officer.post(door, Self.fields("办了{活动}次。")).expect(.seeOther)
            try await officer.post(door, Self.fields("又办了{活动}次。"))
                .expect(.unprocessableContent, showing: "别人刚改过", "又办了{活动}次。")
            try await officer.post("\(draft)/publication", ["from": "2027"]).expect(.seeOther)
            for way in ["publication", "removal", "sentences/activities"] {
                try await officer.post("\(draft)/\(way)", Self.fields("改{活动}。", ["from": "2027"]))
                    .expect(.notFound)
            }
            #expect(throws: (any Error).self) {
                try site.database.run(
                    "update summary_template_sentence set sort = 1 where code = 'activities'"
                )
            }
            let told = try site.database.run(
                """
                select count(*) from audit_entry where table_name = 'summary_template_sentence'
                  and act = 'update' and account_id = 21
                """
            )
            #expect(told == "1")
            try await officer.get("/summary-templates?place=431003190")
                .expect(.ok, showing: "2027 年起", "写 2025 年总结，用“年度工作总结通用模板”")
            let second = try await Self.draft(officer)
            #expect(second != draft)
            try await officer.post("\(second)/removal").expect(.seeOther)
            try await officer.get(second).expect(.notFound)
        }
    }

    @Test func `the county's sentences serve its townships, and no township makes them`()
        async throws
    {
        try await withSite { site in
            let county = try await site.signIn("suxian.approver")
            let draft = try await Self.draft(county, "431003")
            try await county.post(
                "\(draft)/sentences/new",
                Self.fields("全区同一句。", ["section": "next", "sort": ""])
            ).expect(.seeOther)
            try await county.get(draft).expect(.ok, showing: "云溪镇 2025 年", "石桥镇")
            let officer = try await site.signIn(Cast.officer)
            try await officer.get(draft).expect(.notFound)
            try await officer.post("/summary-templates/drafts", ["place": "431003"])
                .expect(.notFound)
            try await county.post("/summary-templates/drafts", ["place": "431003190"])
                .expect(.notFound)
            try await county.post("\(draft)/publication", ["from": "2026"]).expect(.seeOther)
            try await officer.get(draft).expect(.ok, showing: "全区同一句。")
            try await officer.post("/summaries", ["place": "431003190", "year": "2026"])
                .expect(.seeOther)
            try await officer.get(SummaryTests.town).expect(.ok, showing: "全区同一句。")
        }
    }
}
