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
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: String(door.drop { $0 != "/" }).replacing("{place}", with: place)
                .replacing("{year}", with: "2026").replacing("{key}", with: "members"),
            fields: [:]
        )
    }
}
