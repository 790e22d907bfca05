/// What a household becomes a Five-Star Household by (五星农家, domain 5), from a year on.
///
/// A change is a new scheme, so that an old round stays readable under its own. Points are whole
/// hundredths: an item of 5 points is 500.
package struct StarScheme: Hashable, Sendable {
    package let name: String
    /// What the honour was called in those years, for old schemes only.
    package let legacyLabel: String?
    package let sheet: StarSheet
    package let categories: [StarCategory]
    package let vetoes: [StarVetoRule]
    package let rules: StarRules
    package let calendar: StarCalendar

    package init(
        name: String,
        legacyLabel: String? = nil,
        sheet: StarSheet = .items,
        categories: [StarCategory],
        vetoes: [StarVetoRule],
        rules: StarRules = .standard,
        calendar: StarCalendar = .standard
    ) {
        self.name = name
        self.legacyLabel = legacyLabel
        self.sheet = sheet
        self.categories = categories
        self.vetoes = vetoes
        self.rules = rules
        self.calendar = calendar
    }

    /// All items, in the order of the sheet.
    package var items: [StarItem] { categories.flatMap(\.items) }

    package func item(_ code: String) -> StarItem? { items.first { $0.code == code } }

    package func veto(_ code: String) -> StarVetoRule? { vetoes.first { $0.code == code } }
}

/// What is entered: points for each item, or, on a ledger's old sheet, for each category alone.
package enum StarSheet: String, CaseIterable, Sendable {
    case items, categories

    package var label: Label {
        switch self {
        case .items: Label("逐项评分", "points for each item")
        case .categories: Label("只按类别评分（旧表）", "points for each category only (old sheet)")
        }
    }
}

/// One of the five, worth 20 points and a star.
package struct StarCategory: Hashable, Sendable {
    /// A to E.
    package let letter: String
    package let label: Label
    /// What it was called once; shown in years of that name only.
    package let legacyLabel: String?
    package let items: [StarItem]

    package init(
        _ letter: String,
        _ label: Label,
        legacyLabel: String? = nil,
        _ items: [StarItem] = []
    ) {
        self.letter = letter
        self.label = label
        self.legacyLabel = legacyLabel
        self.items = items
    }

    package static let letters = ["A", "B", "C", "D", "E"]
    /// In hundredths.
    package static let most = 2000
}

/// One line of the sheet.
package struct StarItem: Hashable, Sendable {
    /// The letter of its category and a number: A1.
    package let code: String
    package let label: Label
    /// What a villager should know before she gives herself points.
    package let help: Label?
    /// In hundredths.
    package let most: Int
    package let proof: StarProof
    /// Whether it may be left out for a household it does not concern.
    package let mayNotApply: Bool

    package init(
        _ code: String,
        _ label: Label,
        help: Label? = nil,
        most: Int,
        _ proof: StarProof,
        mayNotApply: Bool = false
    ) {
        self.code = code
        self.label = label
        self.help = help
        self.most = most
        self.proof = proof
        self.mayNotApply = mayNotApply
    }

    package var letter: String { String(code.prefix(1)) }

    /// Points go by halves.
    package static let step = 50

    /// Whether somebody may say this of the item.
    package func takes(_ mark: StarItemMark) -> Bool {
        switch mark {
        case .points(let points): (0...most).contains(points) && points.isMultiple(of: Self.step)
        case .notApplicable: mayNotApply
        }
    }
}

/// A fact that blocks the honour once it is proven (一票否决), and what proves it.
package struct StarVetoRule: Hashable, Sendable {
    /// V1 to V9.
    package let code: String
    package let fact: Label
    package let document: Label

    package init(_ code: String, _ fact: Label, document: Label) {
        self.code = code
        self.fact = fact
        self.document = document
    }
}
