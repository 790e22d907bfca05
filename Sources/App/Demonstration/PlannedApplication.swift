import Domain
import Foundation

/// The application of one of a village's households, on paper and taken down by its secretary, and what the
/// panel makes of it.
struct PlannedApplication: Sendable {
    let village: TownChapter
    let year: Int
    /// Which of the village's list of households it is.
    let turn: Int

    private var key: String { "stars \(year) \(turn)" }

    func carryOut(_ people: TownPeople) async throws {
        let keeper = people.keeper(of: village)
        let list = try await keeper.open("/households?place=\(village.region.text)")
        var known: [(number: String, head: String)] = []
        for one in list.all(between: "href=\"/households/", and: "\(PageText.opening)") {
            let parts = one.split(separator: "\">").map(String.init)
            guard parts.count == 2, Int(parts[0]) != nil else { continue }
            known.append((parts[0], parts[1]))
        }
        guard turn < known.count else { return }
        let household = known[turn]
        let application = try await keeper.fillIn(
            "/stars/applications/new?household=\(household.number)",
            to: "/stars/applications",
            []
        )
        people.remember(key, at: application)
        people.remember("\(key) number", at: household.number)
        people.remember("\(key) head", at: household.head)
        for letter in StarCategory.letters {
            try await keeper.fillIn(
                "\(application)/categories/\(letter)",
                to: "/categories/\(letter)"
            ) { form in
                form.scales.map { ($0.name, own($0.name, $0.values)) } + [("then", "overview")]
            }
        }
        if turn == 0 {
            try await keeper.fillIn(
                "\(application)/deeds",
                to: "/deeds",
                [("deeds", "农闲时带着邻居修过两次水渠，村里的活动都来，院子里种了三十盆花。")]
            )
        }
        try await keeper.fillIn(application, to: "/submission") { _ in
            [("promise", "on"), ("consent", "on"), ("signed_by", "户主")]
        }
    }

    /// The household took part in something that the village has logged.
    func takePart(in activity: String, as role: ParticipationRole, _ people: TownPeople)
        async throws
    {
        guard let number = people.place(of: "\(key) number"),
            let head = people.place(of: "\(key) head")
        else { return }
        let name = head.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? head
        try await people.keeper(of: village).fillIn(
            "\(activity)/participants?q=\(name)",
            to: "/participants",
            about: ("household", number)
        ) { _ in [("role", role.rawValue)] }
    }

    /// A reviewer says that she is not related, gives her points and hands them in.
    func score(_ people: TownPeople, by reviewer: Int) async throws {
        guard let application = people.place(of: key) else { return }
        let person = people.reviewers[reviewer]
        let sheet = "\(application)/scores"
        try await person.fillIn(sheet, to: "/confirmation", [])
        try await person.fillIn(sheet, to: "/scores") { form in
            form.scales.flatMap { fields($0.name, $0.values, reviewer) } + [("hand_in", "yes")]
        }
    }

    private func fields(_ name: String, _ values: [String], _ reviewer: Int)
        -> [ActingPerson.Field]
    {
        guard name.hasPrefix("points_") else { return values.first.map { [(name, $0)] } ?? [] }
        let code = String(name.dropFirst("points_".count))
        let given = given(code, values, reviewer)
        let gap = abs((Int(given) ?? 0) - (Int(own(code, values)) ?? 0))
        let note = gap >= 100 ? [("note_\(code)", "进家看到的比自评差一点")] : []
        return [(name, given)] + note
    }

    /// What the household gives itself: mostly all of it, a weaker one less.
    private func own(_ code: String, _ values: [String]) -> String {
        var chance = Chance("stars", village.region.text, "\(year)", "\(turn)", code)
        let weakness = Double(turn % 4) * 0.12
        let less = chance.falls(0.55 - weakness) ? 0 : chance.number(1...(turn % 4 == 3 ? 5 : 3))
        return Self.value(values, less: less)
    }

    /// Half a point less now and then, and sometimes a whole one and a half.
    private func given(_ code: String, _ values: [String], _ reviewer: Int) -> String {
        var chance = Chance("panel", village.region.text, "\(turn)", code, "\(reviewer)")
        let steps = values.compactMap { Int($0) }
        let own = steps.firstIndex(of: Int(self.own(code, values)) ?? -1) ?? steps.count - 1
        let less = chance.falls(0.7) ? 0 : chance.falls(0.8) ? 1 : 3
        return Self.value(values, less: steps.count - 1 - max(0, own - less))
    }

    /// So many steps below the most; what does not apply is no step.
    private static func value(_ values: [String], less: Int) -> String {
        let steps = values.filter { Int($0) != nil }
        return steps.isEmpty ? "" : steps[max(0, steps.count - 1 - less)]
    }
}
