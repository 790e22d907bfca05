/// The chapters that rows may belong to, found by the names clerks give them.
package struct KnownChapters: Sendable {
    package struct Chapter: Hashable, Sendable {
        package let region: RegionCode
        package let name: String
        /// The village, community or enterprise it belongs to.
        package let place: String?
        package let foundedOn: Day?

        package init(region: RegionCode, name: String, place: String? = nil, foundedOn: Day? = nil)
        {
            self.region = region
            self.name = name
            self.place = place
            self.foundedOn = foundedOn
        }
    }

    private var byName: [String: Chapter] = [:]
    /// What the township is called: clerks often write it before a village.
    private var township: String?

    /// - Parameter chapters: those of the township that is imported into, and no other's.
    package init(_ chapters: [Chapter]) {
        add(chapters)
    }

    /// Adds those of a list that goes in before the rows; they go before what was known.
    package mutating func add(_ chapters: [Chapter]) {
        for chapter in chapters {
            if let place = chapter.place { byName[KnownChapters.folded(place)] = chapter }
        }
        // A chapter's own name goes before another's place of the same name.
        for chapter in chapters { byName[KnownChapters.folded(chapter.name)] = chapter }
        // A township's own chapter is 镇协会 in its ledgers.
        for chapter in chapters where chapter.region.level == .township {
            township = chapter.place
            for kind in ["镇", "乡", "街道"] where byName[kind] == nil { byName[kind] = chapter }
        }
        // As it stands too: a hundred thousand rows need not be folded to be found.
        for chapter in chapters { byName[chapter.name] = chapter }
    }

    /// The chapter of that name or of that place; nil when there is none.
    package subscript(name: String) -> Chapter? {
        if let known = byName[name] { return known }
        let folded = KnownChapters.folded(name)
        if let known = byName[folded] { return known }
        guard let township, folded.hasPrefix(township) else { return nil }
        return byName[String(folded.dropFirst(township.count))]
    }

    /// 计划生育协会 and 计生协 are the same body; the place alone is its chapter.
    private static func folded(_ name: String) -> String {
        let tight = Folding.simplified(Folding.tight(name))
        for ending in ["计划生育协会", "计生协会", "计生协", "协会"]
        where tight.hasSuffix(ending) && tight.count > ending.count {
            return String(tight.dropLast(ending.count))
        }
        return tight
    }
}
