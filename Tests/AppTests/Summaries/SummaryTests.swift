import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

/// The life of an annual summary, by different people.
struct SummaryTests {
    static let town = "/summaries/431003190/2026"

    /// An activity of 竹溪村 on a day, and its own number.
    static func activity(_ id: Int, on day: String) -> String {
        """
        set session_replication_role = replica;
        insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on,
            entered_by, entered_at, entered_on)
        overriding system value
        values (\(id), \(id), 2, '431003190201', 'held', 90, '文艺', '\(day)', 11, '\(day)', '\(day)')
        """
    }

    /// A draft that says what falls short and what comes next.
    @discardableResult
    static func write(_ site: TestSite, _ next: String = "继续做好会员联系群众的工作。") async throws
        -> Person
    {
        let officer = try await site.signIn(Cast.officer)
        try await officer.post("/summaries", ["place": "431003190", "year": "2026"])
            .expect(.seeOther)
        try await officer.post("\(town)/sections/shortcomings", ["new": "活动经费仍显不足。"])
            .expect(.seeOther)
        try await officer.post("\(town)/sections/next", ["new": next]).expect(.seeOther)
        return officer
    }

    @Test func `a summary is written, checked, approved and published by different people`()
        async throws
    {
        try await withSite { site in
            let officer = try await Self.write(site)
            try await officer.get(Self.town).expect(.ok, showing: "起草中", "活动经费仍显不足", "八、下年打算")
            try await officer.post("\(Self.town)/handing-in").expect(.seeOther)
            try await officer.get(Self.town).expect(.ok, showing: "已上报，待审核", "上报时定格")
            let waits = "1 份工作总结等您审核"
            try await site.signIn("yunxi.keeper").get("/start")
                .expect(.ok, showing: waits, "/summaries?place=431003190")
            #expect(!(try await officer.get("/start").text.contains(waits)))
            try await officer.post("\(Self.town)/check")
                .expect(.unprocessableContent, showing: "起草过这份总结的人不能审核")
            let approver = try await site.signIn("yunxi.approver")
            try await approver.post("\(Self.town)/approval")
                .expect(.unprocessableContent, showing: "已经走到别的一步了")
            try await site.signIn("yunxi.keeper").post("\(Self.town)/check").expect(.seeOther)
            try await approver.post("\(Self.town)/approval").expect(.seeOther)
            try await approver.post("\(Self.town)/publication")
                .expect(.unprocessableContent, showing: "审核、审批、公布要由不同的人办")
            try await site.guest.get("/board/431003190/summaries/2026").expect(.notFound)
            try await officer.post("\(Self.town)/publication").expect(.seeOther)
            let board = try await site.guest.get("/board/431003190/summaries/current")
                .expect(.ok, showing: "活动经费仍显不足", "工作总结")
            // What nobody recorded stands in the summary, not on the wall.
            try await officer.get(Self.town).expect(.ok, showing: "尚未登记")
            #expect(!board.text.contains("尚未登记"))
            let reader = try await site.signIn("suxian.reader")
            try await reader.get("/summaries?place=431003&year=2026")
                .expect(.ok, showing: "已公布", "云溪镇", "还没有写")
        }
    }

    @Test func `it says what falls short before it is handed in, and is sent back for a reason`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("/summaries", ["place": "431003190", "year": "2026"])
                .expect(.seeOther)
            try await officer.post("\(Self.town)/handing-in")
                .expect(.unprocessableContent, showing: "都要写，写好再上报")
            for section in ["shortcomings", "next"] {
                try await officer.post("\(Self.town)/sections/\(section)", ["new": "有待改进。"])
                    .expect(.seeOther)
            }
            try await officer.post("\(Self.town)/handing-in").expect(.seeOther)
            try await officer.post("\(Self.town)/sections/next", ["new": "再加一句。"])
                .expect(.unprocessableContent, showing: "已经上报的总结不能再改", "再加一句")
            let keeper = try await site.signIn("yunxi.keeper")
            try await keeper.post("\(Self.town)/return")
                .expect(.unprocessableContent, showing: "请写明原因")
            try await keeper.post("\(Self.town)/return", ["reason": "第二节太短"]).expect(.seeOther)
            try await officer.get(Self.town).expect(.ok, showing: "起草中", "第二节太短")
            try await officer.post("\(Self.town)/sections/next", ["new": "再加一句。"])
                .expect(.seeOther)
            try await officer.post("\(Self.town)/handing-in").expect(.seeOther)
        }
    }

    @Test func `what nobody recorded and what did not happen are worded apart`() async throws {
        try await withSite { site in
            let officer = try await Self.write(site)
            try await officer.get(Self.town).expect(.ok, showing: "本年度的活动尚未登记。")
            _ = try site.database.run(Self.activity(9301, on: "2025-03-01"))
            let zero = try await officer.get(Self.town)
            zero.expect(.ok, showing: "本年度没有开展活动。", "没有写进来的句子")
            #expect(!zero.text.contains("尚未登记。本年度没有"))
            _ = try site.database.run(Self.activity(9302, on: "2026-03-01"))
            let said = try await officer.get(Self.town)
            said.expect(.ok, showing: "全年开展各类活动<a", "figures/activities\">1</a>次")
        }
    }

    @Test func `sealed figures hold when rows change, and the difference shows`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.activity(9301, on: "2026-03-01"))
            let officer = try await Self.write(site)
            try await officer.post("\(Self.town)/handing-in").expect(.seeOther)
            let before = try await officer.get(Self.town)
            before.expect(.ok, showing: "figures/activities\">1</a>次")
            #expect(!before.text.contains("条数据变动"))
            _ = try site.database.run(Self.activity(9302, on: "2026-03-02"))
            try await officer.get(Self.town)
                .expect(.ok, showing: "figures/activities\">1</a>次", "上报后至少有 1 条数据变动")
            try await officer.get("\(Self.town)/changes")
                .expect(.ok, showing: "figures/activities", "新出现（条）", "1 次", "2 次")
            let frozen = try site.database.run(
                """
                select count(*) filter (where rows_digest is not null and query_version <> '' and as_of is not null) > 0
                from summary_figure where figure_key = 'activities'
                """
            )
            #expect(frozen == "t")
        }
    }

    @Test func `typed numbers and another place's words are marked`() async throws {
        try await withSite { site in
            let sentence = "明年走访888户困难群众，逐户帮助解决实际问题。"
            let officer = try await Self.write(site, sentence)
            try await officer.get(Self.town).expect(.ok, showing: "没有数据对应：888")
            let other = try await site.signIn("shiqiao.officer")
            try await other.post("/summaries", ["place": "431003191", "year": "2026"])
                .expect(.seeOther)
            try await other.post(
                "/summaries/431003191/2026/sections/next",
                ["new": sentence.replacing("888", with: "45")]
            ).expect(.seeOther)
            let page = try await other.get("/summaries/431003191/2026")
            page.expect(.ok, showing: "45")
            #expect(page.text.contains("云溪镇") && !page.visible.contains("888"))
            try await officer.get(Self.town).expect(.ok, showing: "这里有和石桥镇 2026 年总结相同的句子")
        }
    }

    @Test func `a sentence is changed with its figures, left out, and put in order`() async throws {
        try await withSite { site in
            let officer = try await Self.write(site)
            let page = try await officer.get("\(Self.town)/sections/services")
            page.expect(.ok, showing: "{活动}", "可用的数字")
            let id = try site.database.run(
                "select summary_sentence_id from summary_sentence where code = 'activities'"
            )
            func fields(_ text: String, _ version: String = "1") -> [String: String] {
                ["s\(id)": text, "o\(id)": "5", "v\(id)": version]
            }
            try await officer.post("\(Self.town)/sections/services", fields("开展{跳舞}次。"))
                .expect(.unprocessableContent, showing: "没有“跳舞”这个数字")
            try await officer.post("\(Self.town)/sections/services", fields("开展{活动次。"))
                .expect(.unprocessableContent, showing: "没有配成对", "开展{活动次")
            try await officer.post("\(Self.town)/sections/services", fields("全年活动{活动}次，很热闹。"))
                .expect(.seeOther)
            try await officer.post("\(Self.town)/sections/services", fields("又改一次{活动}次。"))
                .expect(.unprocessableContent, showing: "别人刚改过")
            _ = try site.database.run(Self.activity(9301, on: "2026-03-01"))
            try await officer.get(Self.town).expect(.ok, showing: "全年活动<a", "次，很热闹。")
            var without = fields("全年活动{活动}次，很热闹。", "2")
            without["x\(id)"] = "yes"
            try await officer.post("\(Self.town)/sections/services", without).expect(.seeOther)
            try await officer.get(Self.town).expect(.ok, showing: "起草人选择不写")
        }
    }

    @Test func `a summary goes out as PDF and for Word with headings and tables`() async throws {
        try await withSite { site in
            _ = try site.database.run(Self.activity(9301, on: "2026-03-01"))
            let officer = try await Self.write(site)
            try await officer.get("\(Self.town)/print").expect(.ok, showing: "附表　主要数字", "云溪镇")
            let word = try await officer.get("\(Self.town)/docx").expect(.ok)
            let file = try Unzipped(Array(word.response.body.readableBytesView))
            let document = try file.text("word/document.xml")
            for part in ["Heading2", "二、活动与服务", "<w:tbl>", "活动经费仍显不足"] {
                #expect(document.contains(part))
            }
            #expect(try file.text("word/styles.xml").contains("宋体"))
            // The chart of members is a picture, with words for who does not see it.
            #expect(document.contains("<pic:pic") && document.contains("descr=\"各协会会员：一条一项"))
            #expect(try file.text("word/_rels/document.xml.rels").contains(".png"))
            #expect(try file.text("word/footer1.xml").contains("PAGE"))
            let pdf = try await officer.get("\(Self.town)/pdf").expect(.ok)
            #expect(pdf.response.body.readableBytesView.starts(with: Array("%PDF".utf8)))
            #expect(
                try site.database.run(
                    "select count(*) from audit_entry where act = 'read' and purpose like '%R14%'"
                ) == "3"
            )
        }
    }

    @Test func `templates name no place, no year and no number, and read well`() async throws {
        let database = try await TestDatabase()
        defer { database.drop() }
        let texts = try database.run(
            "select concat_ws(E'\\n', wording, if_zero, if_unknown) from summary_template_sentence"
        )
        let places = try database.run("select name from region").split(separator: "\n")
        #expect(places.count > 5)
        for text in texts.split(separator: "\n").map(String.init) {
            let read = try SummaryText(text)
            #expect(!read.words.contains(/[0-9０-９]/), "\(text)")
            for place in places { #expect(!read.words.contains(place), "\(text)") }
            #expect(text.hasSuffix("。"), "\(text)")
        }
    }
}
