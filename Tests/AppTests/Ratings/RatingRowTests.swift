import Domain
import Foundation
import HTTPTypes
import Testing

@testable import App

struct RatingRowTests {
    @Test func `rows after the close are marked and change no points`() async throws {
        try await withSite { site in
            try MarchRows.enter(site)
            let officer = try await MarchRows.rate(site)
            _ = try site.database.run(
                """
                insert into activity (follows, chapter_id, region_code, state, type, topic, held_on,
                    place, headcount, headcount_kind, result, entered_by, entered_at, entered_on,
                    change_reason)
                select activity_id, chapter_id, region_code, state, type, topic, held_on, place, 30,
                    'exact', result, 11, '2026-04-08 09:00+08', '2026-04-08', '数错了'
                from activity where topic = '活动1';
                insert into activity (chapter_id, region_code, state, type, topic, held_on, place,
                    headcount, headcount_kind, result, entered_by, entered_at, entered_on)
                values (2, 'x', 'recorded', 10, '补记的活动', '2026-03-28', '村部', 9, 'exact', '成', 11,
                    '2026-04-08 09:00+08', '2026-04-08')
                """
            )
            try await officer.get("\(MarchRows.zhuxi)/activities").expect(
                .ok,
                showing: "补记的活动",
                "迟录，不算",
                "截止时：2026-03-10 · 活动1 · 村部 · 10",
                "现在：2026-03-10 · 活动1 · 村部 · 30"
            )
            _ = try await officer.post("\(MarchRows.zhuxi)/points", MarchRows.points(1000, 900))
            #expect(
                try site.database.run(
                    "select counted[1], total, late from score where chapter_id = 2"
                )
                    == "2|853|1"
            )
            try await officer.get(MarchRows.month).expect(.ok, showing: "迟录 1 条", "没有录入")
        }
    }

    @Test(arguments: Source.allCases)
    func `every source opens its rows with its rule`(source: Source) async throws {
        try await withSite { site in
            try MarchRows.enter(site)
            let officer = try await MarchRows.rate(site)
            try await officer.get("\(MarchRows.zhuxi)/\(source.rawValue)").expect(.ok, showing: "→")
        }
    }

    @Test func `a row opens what it was counted from, where the reader may open it`() async throws {
        try await withSite { site in
            try MarchRows.enter(site)
            let officer = try await MarchRows.rate(site)
            let secretary = try await site.signIn(Cast.secretary)
            for (source, page) in [
                ("activities", "activities"), ("timeliness", "activities"),
                ("suggestions", "suggestions"), ("follow_ups", "follow-ups"),
                ("help", "activities"), ("town_meeting", "activities"),
            ] {
                let rows = try await officer.get("\(MarchRows.zhuxi)/\(source)")
                let link = try #require(rows.text.firstMatch(of: try Regex("/\(page)/[0-9]+")))
                try await officer.get(String(rows.text[link.range])).expect(.ok)
            }
            // The township's meeting is not the village's to open.
            let meeting = try await secretary.get("\(MarchRows.zhuxi)/town_meeting")
            #expect(meeting.status == .ok && !meeting.text.contains("/activities/"))
        }
    }

    @Test func `equal totals share a rank, and a total equal to a cut-off has the better flag`()
        async throws
    {
        try await withSite { site in
            let officer = try await site.signIn("yunxi.officer")
            try await officer.post("\(MarchRows.month)/computation").expect(.seeOther)
            for village in [MarchRows.zhuxi, MarchRows.nanping] {
                try await officer.post("\(village)/points", MarchRows.points(400, 400))
                    .expect(.seeOther)
            }
            #expect(
                try site.database.run("select string_agg(rank::text, ' ') from score") == "1 1"
            )
            // The total both have is made the lowest that wins the best flag.
            _ = try site.database.run(
                """
                set session_replication_role = replica;
                update flag_scheme_flag set from_total = (select max(total) from score)
                where flag_scheme_id = 1 and rank = 1;
                update flag_scheme_flag set from_total = 1 where flag_scheme_id = 1 and rank = 2
                """
            )
            var points = MarchRows.points(400, 400)
            points["measure_11"] = "补齐台账"
            try await officer.post("\(MarchRows.zhuxi)/points", points).expect(.seeOther)
            #expect(try site.database.run("select string_agg(flag::text, ' ') from score") == "1 1")
        }
    }

    @Test func `a list is sorted by any column, heads and figures together`() async throws {
        try await withSite { site in
            try MarchRows.enter(site)
            let officer = try await MarchRows.rate(site)
            let up = try await officer.get("\(MarchRows.month)?by=I3").text
            let down = try await officer.get("\(MarchRows.month)?by=I3&down=yes").text
            #expect(down.contains("aria-sort=\"descending\""))
            #expect(up.contains("aria-sort=\"ascending\""))
            let first = try #require(down.range(of: "竹溪村</a></th>"))
            let second = try #require(down.range(of: "南坪村</a></th>"))
            #expect(first.lowerBound < second.lowerBound)
        }
    }
}
