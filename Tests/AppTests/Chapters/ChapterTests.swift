import Foundation
import HTTPTypes
import Testing

@testable import App

struct ChapterTests {
    private static let bamboo = "/chapters/2"

    @Test func `the list says how many chapters there are and which should hold an election`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/chapters").expect(.seeOther).follow()
                .expect(.ok, showing: "云溪镇：4 个协会", "3 个到期没有换届", "竹溪村计生协会", "该换届或登记班子")
            let due = try await officer.get("/chapters?place=431003190&due=yes").text
            #expect(due.contains("南坪村计生协会") && !due.contains("竹溪村计生协会"))
            let firms = try await officer.get("/chapters?place=431003190&kind=enterprise").text
            #expect(firms.contains("云溪矿业") && !firms.contains("南坪村计生协会"))
        }
    }

    @Test func `each count of people opens the list it counts`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let list = try await officer.get("/chapters?place=431003190").expect(
                .ok,
                showing: "/members?place=431003190201\">3</a>",
                "/households?place=431003190201&amp;linked=yes\">1</a>"
            )
            // The township's list of members is not that of its own chapter.
            #expect(!list.text.contains("/members?place=431003190\""))
            try await officer.get(Self.bamboo)
                .expect(.ok, showing: "/members?place=431003190201&amp;group=1\">2</a>")
        }
    }

    @Test func `whoever does not reach the people reads fewer than ten, and no name`() async throws
    {
        try await withSite { site in
            for name in ["suxian.reader", "yunxi.keeper", "yunxi.supervisor"] {
                let reader = try await site.signIn(name)
                let page = try await reader.get(Self.bamboo).expect(.ok, showing: "&lt;10").text
                #expect(!page.contains("周建国") && !page.contains("/members"))
                try await reader.get("/chapters?place=431003190").expect(.ok, showing: "&lt;10")
            }
        }
    }

    /// What is hidden in one line must not be told by the next one.
    @Test func `a count of ten is told to everyone`() async throws {
        try await withSite { site in
            _ = try site.database.run(
                """
                insert into member (chapter_id, region_code, name, birth_date, state)
                select 2, '431003190201', '试' || n, '1970-01-01', 'active'
                from generate_series(1, 7) n
                """
            )
            let reader = try await site.signIn("suxian.reader")
            try await reader.get(Self.bamboo)
                .expect(.ok, showing: "<span class=\"value\">10</span>")
        }
    }

    @Test func `a chapter without a village gets the next free code under its township`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let form = ["township": Cast.township, "kind": "enterprise", "region": ""]
            for (name, code) in [("甲厂计生协会", "900"), ("乙厂计生协会", "901")] {
                let answer = try await officer.post(
                    "/chapters",
                    form.merging(["name": name, "phone": "0735 2345678"]) { $1 }
                )
                try await answer.expect(.seeOther).follow()
                    .expect(.ok, showing: name, "431003190\(code)", "073******78")
            }
            let kept = try site.database.run(
                "select count(*) from region where is_pseudo and region_code like '4310031909%'"
            )
            #expect(kept == "3")
        }
    }

    @Test func `a village has one chapter, and the form says so`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let form = ["township": Cast.township, "kind": "village", "name": "又一个协会"]
            try await officer.post("/chapters", form)
                .expect(.unprocessableContent, showing: "请选村或社区")
            let taken = form.merging(["region": "431003190201"]) { $1 }
            let answer = try await officer.post("/chapters", taken)
                .expect(.unprocessableContent, showing: "这个地方已经有一个协会了")
            #expect(answer.value(of: "name") == "又一个协会")
        }
    }

    @Test func `a form opened before somebody else's change is refused and keeps what was typed`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let form = try await officer.get("\(Self.bamboo)/change").expect(.ok)
            let version = try #require(form.value(of: "version"))
            let first = ["version": version, "name": "竹溪村协会", "office": "新村部"]
            try await officer.post(Self.bamboo, first).expect(.seeOther)
            let second = ["version": version, "name": "竹溪协会", "office": "旧祠堂"]
            let refused = try await officer.post(Self.bamboo, second)
                .expect(.unprocessableContent, showing: "别人改过这条记录", "现在登记的是“新村部”")
            #expect(refused.value(of: "office") == "旧祠堂")
            let mended = second.merging(["version": refused.value(of: "version") ?? ""]) { $1 }
            try await officer.post(Self.bamboo, mended).expect(.seeOther)
        }
    }

    @Test func `the number stays when its field is left empty, and goes when told to`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let count = "select count(phone_sealed) from chapter where chapter_id = 2"
            for (fields, kept) in [
                (["phone": "13812345678"], "1"), (["phone": ""], "1"),
                (["phone": "", "clear_phone": "yes"], "0"),
            ] {
                let version = try await officer.get("\(Self.bamboo)/change").value(of: "version")
                let form = ["name": "竹溪村计生协会", "version": version ?? ""]
                try await officer.post(Self.bamboo, form.merging(fields) { $1 })
                    .expect(.seeOther)
                #expect(try site.database.run(count) == kept)
            }
            try await officer.post(Self.bamboo, ["name": "竹", "phone": "12"])
                .expect(.unprocessableContent, showing: "2 到 50 个字", "电话号码不会是 2 位")
        }
    }

    @Test func `a chapter is suspended, resumed, and dissolved only when nobody is left`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            let end = ["day": "2026-04-01", "reason": "并入镇协会"]
            try await officer.post("\(Self.bamboo)/dissolution", end)
                .expect(.unprocessableContent, showing: "还有 4 名会员、1 户联系户")
            try await officer.post("\(Self.bamboo)/suspension", ["reason": ""])
                .expect(.unprocessableContent, showing: "请写明原因")
            try await officer.post("\(Self.bamboo)/suspension", ["reason": "村部重建"])
                .expect(.seeOther)
            try await officer.get(Self.bamboo).expect(.ok, showing: "暂停", "村部重建")
            try await officer.post("\(Self.bamboo)/suspension", ["reason": "再来"])
                .expect(.unprocessableContent, showing: "现在的状态不能这样改")
            try await officer.post("\(Self.bamboo)/resumption").expect(.seeOther)
            try await officer.post("/chapters/7/dissolution", ["day": "2027-01-01", "reason": "x"])
                .expect(.unprocessableContent, showing: "这个日期还没有到")
            try await officer.post("/chapters/7/dissolution", end).expect(.seeOther)
            try await officer.get("/chapters/7").expect(.ok, showing: "已撤销", "2026 年 4 月 1 日")
        }
    }
}
