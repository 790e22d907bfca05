@testable import App

/// A knock at a door of the standard returns: each asks for a place and a period that fits.
struct ReturnKnock {
    /// Nil for a door that is about something else.
    let knock: Knock?

    static func isAbout(_ door: String) -> Bool { door.contains(" /returns") }

    private static let village = [
        "own": "431003190201", "parent": "431003190", "sibling": "431003190202",
        "child": "431003190201",
    ]
    private static let township = [
        "own": "431003190", "parent": "431003", "sibling": "431003191", "child": "431003190201",
    ]

    init(_ door: String, _ role: String, _ column: String) {
        let places = role == "village_secretary" ? Self.village : Self.township
        guard Self.isAbout(door), let place = places[column] else {
            knock = nil
            return
        }
        let period =
            door.contains("/r4") || door.contains("/r5")
            ? "2026-03" : door.contains("/r2") || door.contains("/r3") ? "2026-Q1" : "2025"
        let path = String(door.drop { $0 != "/" })
            .replacing("{place}", with: place).replacing("{period}", with: period)
        knock = Knock(
            isGet: door.hasPrefix("GET "),
            path: path == "/returns" ? "/returns?place=\(place)" : path,
            fields: ["purpose": "试一试"]
        )
    }
}
