import Foundation

@testable import App

/// A knock at a door of the sentences that summaries begin with.
struct SummaryTemplateKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool { door.contains(" /summary-templates") }

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        guard Self.isAbout(door) else {
            knock = nil
            return
        }
        let places =
            switch role {
            case "village_secretary": SummaryKnock.village
            case "county_reader", "county_approver": SummaryKnock.county
            default: SummaryKnock.township
            }
        guard let place = column == "anywhere" ? places["own"] : places[column] else {
            knock = nil
            return
        }
        if column != "anywhere" {
            _ = try site.database.run(
                Self.make(place, isThere: door != "POST /summary-templates/drafts")
            )
        }
        var path = String(door.drop { $0 != "/" })
            .replacing("{template}", with: column == "anywhere" ? "1" : "9301")
            .replacing("{code}", with: "activities")
        if door == "GET /summary-templates" { path += "?place=\(place)" }
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path,
            fields: [
                "place": place, "from": "2026", "wording": "开展{活动}次。", "zero": "leave",
                "unknown": "leave", "sort": "10", "version": "1",
            ]
        )
    }

    /// The place's draft, with one sentence; or no draft of anybody's.
    private static func make(_ place: String, isThere: Bool) -> String {
        """
        set session_replication_role = replica;
        delete from summary_template_sentence where summary_template_id > 1;
        delete from summary_template where summary_template_id > 1;
        insert into summary_template (summary_template_id, region_code, name, copied_from, made_by)
        select 9301, '\(place)', '草稿', 1, 1 where \(isThere);
        insert into summary_template_sentence (summary_template_id, code, section, sort, wording)
        select 9301, 'activities', 'services', 10, '开展{activities}次。' where \(isThere)
        """
    }
}
