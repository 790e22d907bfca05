import Domain
import Foundation

/// An activity as its keeper writes it down: the fields of the form, by the words of the book.
struct LoggedActivity: Sendable {
    let chapter: TownChapter
    let day: Day
    let saying: SayingBook.Saying
    var group: String?
    var attending: [Int64] = []
    var photo: Photo?
    private let fields: [ActivityField]

    typealias ActivityField = ActingPerson.Field

    init(
        _ saying: SayingBook.Saying,
        by chapter: TownChapter,
        on day: Day,
        group: String? = nil,
        _ chance: inout Chance
    ) {
        self.chapter = chapter
        self.day = day
        self.saying = saying
        self.group = group
        let people = chance.number(saying.people)
        let other = chance.number(max(2, people / 4)...max(3, people / 2))
        let telling = Telling(chapter: chapter, group: group, people: people, other: other)
        let start = chance.one(of: ["8:30", "9:00", "14:30", "15:00", "19:00"]) ?? "9:00"
        let kind = chance.falls(0.15) ? "about" : "exact"
        var fields: [ActivityField] = [
            ("held_on", day.iso), ("type", saying.type.code), ("topic", saying.topic),
            ("place", telling.fill(saying.place)), ("headcount", "\(people)"),
            ("headcount_kind", kind), ("result", telling.fill(saying.result)),
            ("starts_at", start),
        ]
        if let output = saying.output {
            let quantity = output.kind == "leaflet" ? people + other : chance.number(1...3)
            fields += [
                ("output_kind_0", output.kind), ("output_topic_0", output.topic),
                ("output_quantity_0", "\(quantity)"), ("output_exactness_0", "exact"),
            ]
        }
        if group == nil, chance.falls(0.25) {
            let cost = chance.number(3...24) * 20
            fields += [("cost", "\(cost)"), ("cost_source", "本协会")]
        }
        if saying.type == .healthCampaign { fields += Self.tally(of: people) }
        self.fields = fields
    }

    /// Under which it is remembered.
    var key: String { "activity \(chapter.id) \(day.iso) \(group ?? "") \(saying.topic)" }

    func carryOut(_ people: TownPeople) async throws {
        try await send("recorded", people)
    }

    /// Put down beforehand: what came of it is not known yet.
    func plan(_ people: TownPeople) async throws {
        try await send("planned", people)
    }

    private func send(_ state: String, _ people: TownPeople) async throws {
        let known = ["held_on", "type", "topic", "place", "starts_at"]
        let came = attending.map { ActivityField("attending", "\($0)") }
        let told =
            state == "planned" ? fields.filter { known.contains($0.name) } : fields + came
        let path = try await people.keeper(of: chapter).fillIn(
            "/activities/new?chapter=\(chapter.id)",
            to: "/activities",
            photos: state == "planned" ? [] : [photo].compactMap(\.self)
        ) { form in
            let chosen = group.flatMap { form.choice(reading: $0) }
            return told + [("as", state)] + (chosen.map { [("group", $0)] } ?? [])
        }
        people.remember(key, at: path)
    }

    /// Sums of nobody in particular.
    private static func tally(of people: Int) -> [ActivityField] {
        let (advised, treated) = (people / 7, people / 10)
        return [
            ("tally_attended", "\(people)"), ("tally_advised", "\(advised)"),
            ("tally_treated", "\(treated)"), ("tally_recovered", "\(treated / 3)"),
        ]
    }

    /// What stands in the places of a saying.
    private struct Telling {
        let chapter: TownChapter
        let group: String?
        let people: Int
        let other: Int

        func fill(_ text: String) -> String {
            let isCommunity = chapter.kind == .community
            return text.replacing("{v}", with: chapter.name)
                .replacing("{g}", with: group ?? "")
                .replacing("{n}", with: "\(people)")
                .replacing("{k}", with: "\(other)")
                .replacing("{hall}", with: isCommunity ? "居委会会议室" : "村部会议室")
                .replacing("{ground}", with: isCommunity ? "巷口空地" : "晒谷坪")
                .replacing("{yard}", with: isCommunity ? "社区小广场" : "村文化广场")
        }
    }
}
