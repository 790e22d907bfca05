import Domain

/// A small tree of places in which each has something above, beside and below it.
struct Places: Sendable {
    let all: [RegionCode]

    init() {
        let lines = [
            "431003190201001", "431003190201002", "431003190202", "431003191201", "431004190201",
            "431003190990", "431103190", "44",
        ]
        var found: Set<RegionCode> = [.country]
        for line in lines {
            for level in RegionLevel.allCases where level.digits <= line.count {
                // Prefixes of codes at the lengths of levels are codes.
                if let code = Places.code(String(line.prefix(level.digits))) { found.insert(code) }
            }
        }
        all = found.sorted()
    }

    private static func code(_ text: String) -> RegionCode? {
        do { return try RegionCode(text) } catch { return nil }
    }
}
