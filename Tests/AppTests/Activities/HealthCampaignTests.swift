import Foundation
import HTTPTypes
import Testing

@testable import App

/// Of a health activity sums are kept, and a small number is not told.
struct HealthCampaignTests {
    @Test func `a health campaign keeps sums and no names`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let sums = [
                "type": "21", "topic": "义诊", "headcount": "120", "tally_advised": "30",
                "tally_treated": "12", "tally_recovered": "4",
            ]
            let record = try await Happening.log(sums, as: secretary)
            let page = try await secretary.get("/activities/\(record)")
            page.expect(.ok, showing: "查出（建议诊治） 30 人", "治愈 &lt;10 人")
            #expect(!page.text.contains("/participants"))
            try await secretary.post("/activities/\(record)/participants", ["member": "101"])
                .expect(.unprocessableContent, showing: "只记人数，不留名单")
            let more = ["tally_advised": "130"]
            try await secretary.post(
                "/activities",
                Happening.form.merging(sums) { $1 }.merging(more) { $1 }
            ).expect(.unprocessableContent, showing: "人数一项比一项少")
        }
    }

    @Test func `how few came to a health campaign is not told`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let few = ["type": "21", "topic": "义诊", "headcount": "7"]
            try await secretary.post(
                "/activities",
                Happening.form.merging(few) { $1 }.merging(["result": "查出3人，治疗2人"]) { $1 }
            ).expect(.unprocessableContent, showing: "请填在下面的合计数里", "value=\"7\"")
            let record = try await Happening.log(few, as: secretary)
            for page in [
                "/activities/\(record)", "/activities?place=\(Happening.village)",
                "/activities/calendar?place=\(Happening.village)", "/start",
            ] {
                let shown = try await secretary.get(page).expect(.ok, showing: "&lt;10 人")
                #expect(!shown.text.contains("7 人"), "\(page)")
            }
            _ = try await Happening.log(["result": "农技站讲了春季管护，人人都有收获。"], as: secretary)
            try await secretary.get("/activities?place=\(Happening.village)")
                .expect(.ok, showing: "50 人", "&lt;10 人")
        }
    }

    @Test func `a sum that is changed leaves the others as they were`() async throws {
        try await withSite { site in
            let secretary = try await site.signIn(Cast.secretary)
            let health = ["type": "21", "topic": "义诊", "headcount": "120"]
            let sums = ["tally_attended": "110", "tally_advised": "30", "tally_treated": "12"]
            let record = try await Happening.log(health.merging(sums) { $1 }, as: secretary)
            for change in [["tally_treated": "14"], ["tally_recovered": "11"], [:]] {
                let form = Happening.form.merging(health) { $1 }.merging(change) { $1 }.merging([
                    "version": try Happening.version(of: record, site), "reason": "核对以后更正",
                ]) { $1 }
                try await secretary.post("/activities/\(record)", form).expect(.seeOther)
            }
            let kept = try site.database.run(
                """
                select attended, advised, treated, recovered from health_tally
                where activity_id = \(try Happening.version(of: record, site))
                """
            )
            #expect(kept == "110|30|14|11")
        }
    }
}
