import Domain
import HTTPTypes
import Testing

@testable import App

struct NoticeTests {
    private static let plain = [
        "place": "431003190201", "title": "村级活动室开放时间", "body": "每天八点到晚上九点\n节假日照常",
        "objections_at": "竹溪村村部", "from_on": "2026-04-06", "to_on": "2026-04-13",
    ]

    @Test func `a notice says what, from when to when and where to object`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.get("/notices/new?place=431003190201")
                .expect(.ok, showing: "value=\"2026-04-13\"", "不少于 7 天")
            try await officer.post("/notices", Self.plain).expect(.seeOther)
            for place in ["431003190", "431003190201"] {
                try await site.guest.get("/board/\(place)").expect(
                    .ok,
                    showing: "村级活动室开放时间",
                    "节假日照常",
                    "2026-04-06 至 2026-04-13",
                    "请在公示期内到竹溪村村部提出"
                )
            }
            #expect(try await !site.guest.get("/board/431003190202").text.contains("活动室"))
            try await site.signIn(Cast.secretary).get("/notices?place=431003190201")
                .expect(.ok, showing: "村级活动室开放时间", "1 份公示")
        }
    }

    @Test func `a township's notice hangs on every board of its villages`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            var town = Self.plain
            town["place"] = "431003190"
            try await officer.post("/notices", town).expect(.seeOther)
            try await site.guest.get("/board/431003190202").expect(.ok, showing: "村级活动室开放时间")
            #expect(try await !site.guest.get("/board/431003191201").text.contains("活动室"))
            let secretary = try await site.signIn(Cast.secretary)
            try await secretary.get(ServingTown.notice(site)).expect(.ok, showing: "节假日照常")
            try await site.signIn("qiaotou.secretary").get(ServingTown.notice(site))
                .expect(.ok, showing: "节假日照常")
        }
    }

    @Test func `one that is too short comes back filled in, with the day it may end`() async throws
    {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            var short = Self.plain
            short["to_on"] = "2026-04-12"
            try await officer.post("/notices", short)
                .expect(.unprocessableContent, showing: "至少到 2026-04-13", "村级活动室开放时间")
            short["to_on"] = "2026-04-20"
            short["from_on"] = "2026-04-05"
            try await officer.post("/notices", short)
                .expect(.unprocessableContent, showing: "公示从今天或以后开始")
            short["from_on"] = "2026-04-06"
            short["body"] = "请打 138 0013 8000"
            try await officer.post("/notices", short)
                .expect(.unprocessableContent, showing: "不能写电话、身份证号和银行账号")
            short["body"] = "上环名单"
            try await officer.post("/notices", short).expect(.unprocessableContent)
            #expect(try site.database.run("select count(*) from notice") == "0")
        }
    }

    @Test func `a township sets a longer time, never a shorter than seven days`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("/notices/length", ["place": "431003190", "days": "6"])
                .expect(.unprocessableContent, showing: "请填 7 到 30 的整数")
            try await officer.post("/notices/length", ["place": "431003190", "days": "10"])
                .expect(.seeOther)
            try await officer.post("/notices", Self.plain)
                .expect(.unprocessableContent, showing: "至少到 2026-04-16")
            try await officer.get("/notices?place=431003190").expect(
                .ok,
                showing: "2026-04-06起：10 天"
            )
            let next = try site.database.run("select notice_days('431003191', '2026-04-06')")
            #expect(next == "7")
        }
    }

    /// The board is kept, and yet it is another one when the day is another.
    @Test func `a notice appears and ends by itself, although its board is kept`() async throws {
        try await withSite { site in
            let moved = try MovedClock(on: "2026-04-06")
            let officer = try await site.signIn(Cast.officer)
            var later = Self.plain
            (later["from_on"], later["to_on"]) = ("2026-04-07", "2026-04-14")
            try await officer.post("/notices", later).expect(.seeOther)
            try await withNeighbour(of: site, moved.clock) { neighbour in
                try await neighbour.waitUntilCurrent()
                for (days, isThere) in [(0, false), (1, true), (7, true), (1, false)] {
                    moved.move(days: days)
                    for _ in 1...2 {
                        let text = try await neighbour.guest.get("/board/431003190201").text
                        #expect(text.contains("村级活动室开放时间") == isThere)
                    }
                }
                #expect(neighbour.site.boardCache.size.boards > 0)
            }
        }
    }

    @Test func `posting and withdrawing are seen on every process within two seconds`()
        async throws
    {
        try await withSite { site in
            let clock = site.site.clock
            try await withNeighbour(of: site, clock) { neighbour in
                try await neighbour.waitUntilCurrent()
                _ = try await neighbour.guest.get("/board/431003190201")
                let officer = try await site.signIn(Cast.officer)
                try await officer.post("/notices", Self.plain).expect(.seeOther)
                try await neighbour.wait { $0.contains("村级活动室开放时间") }
                try await officer.post(
                    "\(ServingTown.notice(site))/withdrawal",
                    ["reason": "写错了时间"]
                )
                .expect(.seeOther)
                try await neighbour.wait { !$0.contains("村级活动室开放时间") }
                try await officer.get(ServingTown.notice(site)).expect(.ok, showing: "已撤下", "写错了时间")
                try await officer.post("\(ServingTown.notice(site))/withdrawal", ["reason": "又一次"])
                    .expect(.unprocessableContent, showing: "已经撤下了")
            }
        }
    }

    @Test func `a photo of the posting is evidence and on no board`() async throws {
        try await withSite { site in
            let officer = try await site.signIn(Cast.officer)
            try await officer.post("/notices", Self.plain).expect(.seeOther)
            let notice = try ServingTown.notice(site)
            let photo = try EvidenceDesk.sample("telephone.jpg")
            try await officer.upload("\(notice)/files", [:], files: [("贴.jpg", photo)])
                .expect(.seeOther)
            let file = try site.database.run("select max(notice_file_id) from notice_file")
            let page = try await officer.get(notice)
            page.expect(.ok, showing: "\(notice)/files/\(file)", "公开栏上看不到")
            try await officer.get("\(notice)/files/\(file)").expect(.ok)
            try await site.guest.get("\(notice)/files/\(file)").expect(.seeOther)
            #expect(try await !site.guest.get("/board/431003190201").text.contains("/files/"))
            try await officer.post("\(notice)/files/\(file)/removal").expect(.seeOther)
            try await officer.get("\(notice)/files/\(file)").expect(.notFound)
        }
    }
}

extension TestSite {
    /// Waits for a board of 竹溪村, two seconds at most.
    fileprivate func wait(
        until isSo: @Sendable (String) -> Bool,
        sourceLocation: SourceLocation = #_sourceLocation
    ) async throws {
        let start = ContinuousClock.now
        while try await !isSo(guest.get("/board/431003190201").text) {
            guard start.duration(to: .now) < .seconds(2) else {
                Issue.record("the board is not the new one", sourceLocation: sourceLocation)
                return
            }
            try await Task.sleep(for: .milliseconds(20))
        }
    }

    /// Until the watch has looked for the first time, nothing is kept.
    fileprivate func waitUntilCurrent() async throws {
        let start = ContinuousClock.now
        repeat {
            _ = try await guest.get("/board")
            try await Task.sleep(for: .milliseconds(20))
        } while site.boardCache.size.boards == 0 && start.duration(to: .now) < .seconds(5)
    }
}
