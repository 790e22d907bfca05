/// How high in the tree of divisions a place stands.
package enum RegionLevel: String, CaseIterable, Sendable {
    case country, province, prefecture, county, township, village, group

    /// How many digits the codes of this level have.
    package var digits: Int {
        switch self {
        case .country: 0
        case .province: 2
        case .prefecture: 4
        case .county: 6
        case .township: 9
        case .village: 12
        case .group: 15
        }
    }

    /// Nil when no level has that many digits.
    init?(digits: Int) {
        switch digits {
        case 0: self = .country
        case 2: self = .province
        case 4: self = .prefecture
        case 6: self = .county
        case 9: self = .township
        case 12: self = .village
        case 15: self = .group
        default: return nil
        }
    }

    package var label: Label {
        switch self {
        case .country: Label("全国", "country")
        case .province: Label("省级", "province")
        case .prefecture: Label("地级", "prefecture")
        case .county: Label("县级", "county")
        case .township: Label("乡级", "township")
        case .village: Label("村级", "village")
        case .group: Label("组级", "villager group")
        }
    }

    /// The level right above; the country has none.
    package var above: RegionLevel? {
        RegionLevel.allCases.last { $0 < self }
    }
}

extension RegionLevel: Comparable {
    /// A higher place has fewer digits and counts as smaller, as in an ordered list of codes.
    package static func < (one: RegionLevel, other: RegionLevel) -> Bool {
        one.digits < other.digits
    }
}
