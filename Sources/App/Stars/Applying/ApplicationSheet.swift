import Domain
import Postgres

/// A category of an application's sheet.
struct SheetCategory: Row, Sendable {
    let letter: String
    let label: Label
    let legacyLabel: String?

    init(_ row: inout RowReader) throws {
        letter = try row.next()
        label = Label(try row.next(), try row.next())
        legacyLabel = try row.next()
    }
}

/// An item of an application's sheet with what everybody says of it.
struct SheetItem: Row, Sendable {
    let item: StarItem
    /// What the household gives itself; nil while it is open.
    let own: StarItemMark?
    /// How many rows are logged for it so far.
    let rows: Int
    /// What the village gave it; nil while it has not been scored.
    let village: StarItemMark?
    let reason: String?

    init(_ row: inout RowReader) throws {
        let code: String = try row.next()
        let label = Label(try row.next(), try row.next())
        let help: (String?, String?) = (try row.next(), try row.next())
        let most: Int = try row.next()
        let proof = try Self.proof(&row)
        item = StarItem(
            code,
            label,
            help: help.0.map { Label($0, help.1 ?? $0) },
            most: most,
            proof,
            mayNotApply: try row.next()
        )
        own = Self.mark(points: try row.next(), isSaid: try row.next(Bool?.self) != nil)
        rows = try row.next()
        let isScored: Bool = try row.next()
        village = Self.mark(points: try row.next(), isSaid: isScored)
        reason = try row.next()
    }

    private static func proof(_ row: inout RowReader) throws -> StarProof {
        let kind = StarProof.Kind(rawValue: try row.next())
        let source: StarSource? = StarSource(rawValue: try row.next(String?.self) ?? "")
        let needs: Int? = try row.next()
        switch (kind, source) {
        case (.logged, let source?): return .logged(StarRows(source, needs: needs ?? 1))
        case (.either, let source?): return .either(StarRows(source, needs: needs ?? 1))
        case (.document, _): return .document
        default: return .village
        }
    }

    /// An item that was looked at and has no points does not apply.
    private static func mark(points: Int?, isSaid: Bool) -> StarItemMark? {
        guard isSaid else { return nil }
        return points.map { .points($0) } ?? .notApplicable
    }

    /// Whether enough rows are logged that it has all its points.
    var isLogged: Bool { item.proof.rows.map { rows >= $0.needs } ?? false }

    /// Computed by itself: nobody gives it points.
    var isComputed: Bool { item.proof.kind == .logged }

    /// What it comes to by the household's own word and the rows so far.
    var ownMark: StarItemMark? {
        if isLogged { return .points(item.most) }
        return isComputed ? .points(0) : own
    }
}

/// An application's sheet: what is asked, what the household says, what the village says.
struct ApplicationSheet: Sendable {
    let categories: [SheetCategory]
    let items: [SheetItem]
    let scheme: StarScheme

    init(_ application: StarApplication, _ categories: [SheetCategory], _ items: [SheetItem]) {
        self.categories = categories
        self.items = items
        var rules = StarRules.standard
        rules.starAt = application.starAt
        rules.fiveStarTotal = application.fiveStarTotal
        scheme = StarScheme(
            name: application.schemeName,
            legacyLabel: application.legacyLabel,
            sheet: application.sheet,
            categories: categories.map { category in
                StarCategory(
                    category.letter,
                    category.label,
                    legacyLabel: category.legacyLabel,
                    items.map(\.item).filter { $0.letter == category.letter }
                )
            },
            vetoes: [],
            rules: rules
        )
    }

    func items(of letter: String) -> [SheetItem] { items.filter { $0.item.letter == letter } }

    /// Items of which the household has not yet said anything.
    func missing(in letter: String? = nil) -> [SheetItem] {
        items.filter {
            !$0.isComputed && $0.own == nil && (letter == nil || $0.item.letter == letter)
        }
    }

    /// What it comes to by the household's own word.
    var own: StarPoints { points { $0.ownMark } }

    /// What the village's score comes to; nil while there is none.
    var village: StarPoints? {
        guard items.contains(where: { $0.village != nil }) else { return nil }
        return points { $0.village }
    }

    private func points(_ mark: (SheetItem) -> StarItemMark?) -> StarPoints {
        let marks = items.compactMap { item in mark(item).map { (item.item.code, $0) } }
        return StarPoints(Dictionary(marks) { $1 }, by: scheme)
    }

    /// The letter after this one; nil after the last.
    func next(after letter: String) -> String? {
        guard let place = categories.firstIndex(where: { $0.letter == letter }) else { return nil }
        return categories.dropFirst(place + 1).first?.letter
    }
}

extension Words {
    func starMark(_ mark: StarItemMark?) -> String {
        switch mark {
        case nil: "—"
        case .points(let points): Points.text(points)
        case .notApplicable: self("不适用")
        }
    }
}
