import Foundation

@testable import App

/// A knock at a door of the annual summary or of its figures.
struct SummaryKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool { door.contains(" /summaries") }

    /// The places that stand in the four columns, for roles of a village, a township and a county.
    static let village = [
        "own": "431003190201", "parent": "431003190", "sibling": "431003190202",
        "child": "431003190201",
    ]
    static let township = [
        "own": "431003190", "parent": "431003", "sibling": "431003191", "child": "431003190201",
    ]
    static let county = [
        "own": "431003", "parent": "4310", "sibling": "431002", "child": "431003190",
    ]

    init(_ door: String, _ role: String, _ column: String, _ site: TestSite) throws {
        let places =
            switch role {
            case "village_secretary": Self.village
            case "county_reader", "county_approver": Self.county
            default: Self.township
            }
        guard Self.isAbout(door), let place = places[column] else {
            knock = nil
            return
        }
        _ = try site.database.run(Self.make(door, place))
        var path = String(door.drop { $0 != "/" }).replacing("{place}", with: place)
            .replacing("{year}", with: "2026").replacing("{key}", with: "members")
            .replacing("{section}", with: "next")
        if door == "GET /summaries" { path += "?place=\(place)&year=2026" }
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path,
            fields: ["place": place, "year": "2026", "new": "试一试", "reason": "试一试"]
        )
    }

    /// The summary of the place, right before the step behind the door; somebody else has written it.
    private static func make(_ door: String, _ place: String) -> String {
        let state =
            switch door.split(separator: "/").last ?? "" {
            case "check", "return": "handed_in"
            case "approval": "checked"
            case "publication": "approved"
            default: "draft"
            }
        return """
            set session_replication_role = replica;
            delete from summary_figure; delete from summary_step; delete from summary_writer;
            delete from summary_sentence; delete from annual_summary;
            insert into annual_summary (annual_summary_id, region_code, year, summary_template_id, state, begun_by,
                begun_at)
            overriding system value
            select 9201, '\(place)', 2026, 1, '\(state)', 1, '2026-01-01'
            where \(door != "POST /summaries") and length('\(place)') in (6, 9, 12);
            insert into summary_sentence (annual_summary_id, region_code, section, sort, wording, entered_by, entered_at)
            select 9201, '\(place)', s, 10, '试一试', 1, '2026-01-01' from unnest('{shortcomings,next}'::text[]) s
            where exists (select from annual_summary)
            """
    }
}
