import Domain

/// A round of visits: the households that stand first in the list of those to be contacted.
struct VisitRound: Sendable {
    /// Something that one of them asks for.
    struct Need: Sendable {
        let text: String
        let result: String
        let due: Day
    }

    let village: TownChapter
    let day: Day
    let count: Int
    let channel: String
    let topics: [String]
    let need: Need?

    func carryOut(_ people: TownPeople) async throws {
        let keeper = people.keeper(of: village)
        let list = try await keeper.open("/contacts?place=\(village.region.text)")
        let chosen = list.all(between: "name=\"household\" value=\"", and: "\"").prefix(count)
        guard let first = chosen.first else { return }
        let asked = chosen.map { "household=\($0)" }.joined(separator: "&")
        var fields: [ActingPerson.Field] = [("contacted_on", day.iso), ("channel", channel)]
        fields += topics.map { ("topic_\($0)", "on") }
        if let need {
            fields += [("need", need.text), ("need_household", first), ("due_on", need.due.iso)]
        }
        try await keeper.fillIn("/contacts/new?\(asked)", to: "/contacts", fields)
    }
}

/// Something that a chapter put up on its board.
struct PlannedPosting: Sendable {
    let village: TownChapter
    let kind: PostingKind
    let month: Month
    let day: Day
    let note: String

    func carryOut(_ people: TownPeople) async throws {
        try await people.keeper(of: village).fillIn(
            "/postings?chapter=\(village.id)",
            to: "/postings",
            [
                ("kind", kind.rawValue), ("month", month.iso), ("posted_on", day.iso),
                ("note", note),
            ]
        )
    }
}
