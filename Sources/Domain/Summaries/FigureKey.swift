/// The name of a figure that the annual summary prints (domain 11), as commands and links write it.
package struct FigureKey: RawRepresentable, Hashable, Sendable {
    package let rawValue: String
    /// What it counts, in which unit, and where it stands.
    package let meaning: Meaning

    /// Nil for what is no figure.
    package init?(rawValue: String) {
        guard let meaning = Self.meanings[rawValue] ?? Self.ofChapter(rawValue) else { return nil }
        self.rawValue = rawValue
        self.meaning = meaning
    }

    init(_ rawValue: String, _ meaning: Meaning) {
        self.rawValue = rawValue
        self.meaning = meaning
    }

    package static func == (one: Self, other: Self) -> Bool { one.rawValue == other.rawValue }
    package func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

    /// Whether it is the members of one chapter, which is not among `all`.
    package var isOfOneChapter: Bool { rawValue.hasPrefix(Self.chapterPrefix) }

    package var label: Label { meaning.label }
    package var unit: Unit { meaning.unit }
    package var theme: Theme { meaning.theme }
    package var decimals: Int { [.squareKilometre, .scale, .yuan].contains(unit) ? 2 : 0 }

    /// The members of one chapter, which is named in the key.
    package static func members(of chapter: String) -> FigureKey {
        FigureKey(chapterPrefix + chapter, .members(of: chapter))
    }

    private static let chapterPrefix = "members_by_chapter."

    private static func ofChapter(_ key: String) -> Meaning? {
        guard key.hasPrefix(chapterPrefix), (1...50).contains(key.count - chapterPrefix.count)
        else {
            return nil
        }
        return .members(of: String(key.dropFirst(chapterPrefix.count)))
    }

    private static let meanings = Dictionary(
        uniqueKeysWithValues: all.map { ($0.rawValue, $0.meaning) }
    )
}

extension FigureKey {
    /// What a figure means.
    package struct Meaning: Sendable {
        package let label: Label
        package let unit: Unit
        package let theme: Theme

        static func members(of chapter: String) -> Meaning {
            Meaning(
                label: Label("\(chapter)会员", "members of \(chapter)"),
                unit: .person,
                theme: .organisation
            )
        }
    }

    /// What a figure is counted in.
    package enum Unit: Sendable {
        case piece, person, household, time, sheet, yuan, squareKilometre, month, case_, rule,
            scale, kilometre, percent
        case banner, board, volume, show, place, class_, visit, flag, payment, kind

        package var label: Label {
            switch self {
            case .piece: Label("个", "")
            case .person: Label("人", "persons")
            case .household: Label("户", "households")
            case .time: Label("次", "times")
            case .sheet: Label("份", "copies")
            case .yuan: Label("元", "yuan")
            case .squareKilometre: Label("平方公里", "km²")
            case .month: Label("月次", "chapter-months")
            case .case_: Label("件", "cases")
            case .rule: Label("条", "items")
            case .scale: Label("", "")
            case .kilometre: Label("公里", "km")
            case .percent: Label("%", "%")
            case .banner: Label("条", "pieces")
            case .board: Label("块", "boards")
            case .volume: Label("册", "volumes")
            case .show: Label("场", "shows")
            case .place: Label("处", "places")
            case .class_: Label("期", "classes")
            case .visit: Label("人次", "visits")
            case .flag: Label("面", "flags")
            case .payment: Label("笔", "payments")
            case .kind: Label("类", "kinds")
            }
        }
    }

    /// The parts of the annual summary (domain 9, R14), with the paragraph that opens it.
    package enum Theme: String, CaseIterable, Sendable {
        case profile, organisation, services, governance, stars, projects, assistance, shortcomings,
            next

        package var label: Label {
            switch self {
            case .profile: Label("基本情况", "Profile")
            case .organisation: Label("组织建设", "Organisation")
            case .services: Label("活动与服务", "Activities and services")
            case .governance: Label("群众自治", "Self-governance")
            case .stars: Label("五星农家", "Five-star households")
            case .projects: Label("三结合项目", "Three-Combination projects")
            case .assistance: Label("帮扶救助", "Assistance")
            case .shortcomings: Label("存在的不足", "Shortcomings")
            case .next: Label("下年打算", "Next year")
            }
        }
    }
}
