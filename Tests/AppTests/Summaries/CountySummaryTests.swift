import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Testing

@testable import App

/// The summary of a county as the sum of its townships, and of a chapter: their whole lives, by different people.
struct CountySummaryTests {
    private static let county = "/summaries/431003/2026"
    private static let ending = ["shortcomings": "经费不足。", "next": "继续努力。"]

    private static func write(_ person: Person, _ place: String) async throws {
        try await person.post("/summaries", ["place": place, "year": "2026"]).expect(.seeOther)
        for (section, words) in ending {
            try await person.post("/summaries/\(place)/2026/sections/\(section)", ["new": words])
                .expect(.seeOther)
        }
    }

    /// An activity of 桥头村 in the next township.
    private static let next = """
        set session_replication_role = replica;
        insert into activity (activity_id, record_id, chapter_id, region_code, state, type, topic, held_on,
            entered_by, entered_at, entered_on)
        overriding system value
        select 9399, 9399, c.chapter_id, c.region_code, 'held', 90, '文艺', '2026-03-01', 15, '2026-03-01',
            '2026-03-01'
        from chapter c where c.region_code = '431003191201'
        """

    @Test func `a county's is written, checked, approved and published by different people`()
        async throws
    {
        try await withSite { site in
            let writer = try await site.signIn("suxian.approver")
            let second = try await site.signIn("suxian.approver2")
            let keeper = try await site.signIn("suxian.keeper")
            try await Self.write(writer, "431003")
            try await second.post("\(Self.county)/approval")
                .expect(.unprocessableContent, showing: "已经走到别的一步了")
            try await writer.post("\(Self.county)/handing-in").expect(.seeOther)
            for door in ["check", "approval"] {
                let answer = try await writer.post("\(Self.county)/\(door)")
                answer.expect(.unprocessableContent)
            }
            try await writer.post("\(Self.county)/check")
                .expect(.unprocessableContent, showing: "起草过这份总结的人不能审核")
            try await second.post("\(Self.county)/publication")
                .expect(.unprocessableContent, showing: "已经走到别的一步了")
            try await keeper.post("\(Self.county)/check").expect(.seeOther)
            try await keeper.post("\(Self.county)/approval").expect(.forbidden)
            try await writer.post("\(Self.county)/approval")
                .expect(.unprocessableContent, showing: "也不能审批")
            try await second.post("\(Self.county)/approval").expect(.seeOther)
            try await second.post("\(Self.county)/publication")
                .expect(.unprocessableContent, showing: "要由不同的人办")
            try await writer.post("\(Self.county)/publication").expect(.seeOther)
            try await writer.get(Self.county).expect(.ok, showing: "已公布")
            try await site.guest.get("/board/431003/summaries/2026").expect(.ok, showing: "继续努力。")
        }
    }

    @Test func `who checks a county's does not approve it, and outsiders take no step`()
        async throws
    {
        try await withSite { site in
            let writer = try await site.signIn("suxian.approver")
            let second = try await site.signIn("suxian.approver2")
            try await Self.write(writer, "431003")
            for name in ["yunxi.officer", "beihu.approver"] {
                try await site.signIn(name).post("\(Self.county)/handing-in").expect(.notFound)
            }
            try await site.signIn("suxian.reader").post("\(Self.county)/handing-in")
                .expect(.forbidden)
            try await writer.post("\(Self.county)/handing-in").expect(.seeOther)
            try await second.post("\(Self.county)/check").expect(.seeOther)
            try await second.post("\(Self.county)/approval")
                .expect(.unprocessableContent, showing: "要由不同的人办")
            try await second.post("\(Self.county)/return", ["reason": "再核一遍"]).expect(.seeOther)
            try await writer.get(Self.county).expect(.ok, showing: "起草中", "再核一遍")
        }
    }

    @Test func `a county's figures are the sums of its townships'`() async throws {
        try await withSite { site in
            _ = try site.database.run(SummaryTests.activity(9301, on: "2026-03-01"))
            _ = try site.database.run(SummaryTests.activity(9302, on: "2026-03-02"))
            _ = try site.database.run(Self.next)
            let reader = try await site.signIn("suxian.reader")
            func figures(_ place: String) async throws -> [SummaryFigure] {
                try await reader.read(FigureStore.figures(try RegionCode(place), 2026), site).1
            }
            let whole = try await figures("431003")
            let parts = [try await figures("431003190"), try await figures("431003191")].map {
                Dictionary($0.map { ($0.key, $0) }) { first, _ in first }
            }
            var compared = 0
            for figure in whole
            where !figure.key.isOfOneChapter && figure.key.unit != .percent && figure.kind == .exact
            {
                let known = parts.compactMap { $0[figure.key] }
                guard known.allSatisfy({ $0.kind == .exact || $0.kind == .unknown }) else {
                    continue
                }
                #expect(
                    figure.value == known.compactMap(\.value).reduce(0, +),
                    "\(figure.key.rawValue)"
                )
                compared += 1
            }
            #expect(compared > 10)
            let activities = whole.first { $0.key.rawValue == "activities" }
            #expect(activities?.value == 3)
            try await reader.get("/summaries/431003/2026/figures/activities")
                .expect(.ok, showing: "云溪镇", "石桥镇", "2 次", "1 次")
        }
    }

    @Test func `a township that has not handed in is named, and stays named in what was sealed`()
        async throws
    {
        try await withSite { site in
            let writer = try await site.signIn("suxian.approver")
            try await Self.write(writer, "431003")
            try await writer.get(Self.county)
                .expect(.ok, showing: "2 个乡镇中 0 个已上报总结，云溪镇、石桥镇还没有上报")
            let officer = try await SummaryTests.write(site)
            try await officer.post("\(SummaryTests.town)/handing-in").expect(.seeOther)
            let said = "2 个乡镇中 1 个已上报总结，石桥镇还没有上报"
            try await writer.get(Self.county).expect(.ok, showing: said)
            try await writer.post("\(Self.county)/handing-in").expect(.seeOther)
            let other = try await site.signIn("shiqiao.officer")
            try await Self.write(other, "431003191")
            try await other.post("/summaries/431003191/2026/handing-in").expect(.seeOther)
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update summary_step set taken_at = taken_at + interval '1 day'
                where region_code = '431003191'
                """
            )
            try await writer.get(Self.county).expect(.ok, showing: said)
            try await writer.get("\(Self.county)/print").expect(.ok, showing: said)
            let keeper = try await site.signIn("suxian.keeper")
            try await keeper.post("\(Self.county)/return", ["reason": "等齐了再报"]).expect(.seeOther)
            _ = try site.database.run(
                "set session_replication_role = replica; update summary_step set taken_at = '2026-01-01'"
            )
            try await writer.get(Self.county)
                .expect(.ok, showing: "2 个乡镇都已上报总结，数字是各乡镇的合计。")
        }
    }

    @Test func `a chapter's is written by its secretary and goes through the township`()
        async throws
    {
        try await withSite { site in
            let village = "/summaries/431003190201/2026"
            let secretary = try await site.signIn(Cast.secretary)
            let officer = try await site.signIn(Cast.officer)
            let approver = try await site.signIn("yunxi.approver")
            try await Self.write(secretary, "431003190201")
            try await secretary.post("\(village)/handing-in").expect(.seeOther)
            for door in ["check", "approval", "publication", "return"] {
                try await secretary.post("\(village)/\(door)", ["reason": "试"]).expect(.forbidden)
            }
            try await site.signIn("nanping.secretary").get(village).expect(.notFound)
            try await officer.post("\(village)/check").expect(.seeOther)
            try await officer.post("\(village)/approval").expect(.forbidden)
            try await approver.post("\(village)/approval").expect(.seeOther)
            try await approver.post("\(village)/publication")
                .expect(.unprocessableContent, showing: "要由不同的人办")
            try await officer.post("\(village)/publication").expect(.seeOther)
            try await secretary.get(village).expect(.ok, showing: "已公布")
            try await site.guest.get("/board/431003190201/summaries/2026")
                .expect(.ok, showing: "继续努力。")
        }
    }
}
