/// What the last digits of a code say about the kind of place (GB/T 10114).
package enum RegionKind: String, CaseIterable, Sendable {
    case country, province, prefecture, county
    case street, town, township, otherTownship
    case neighbourhood, village, otherVillage
    /// Holds the people who belong to no committee; not a place one can visit.
    case virtualVillage
    /// Ours, not the state's: the place of a chapter without a village, never counted as one.
    case pseudo
    case group
    /// Outside every range the standard gives: warned about, never refused.
    case unusual

    package var label: Label {
        switch self {
        case .country: Label("国家", "country")
        case .province: Label("省、自治区、直辖市", "province")
        case .prefecture: Label("地级市、州、盟", "prefecture")
        case .county: Label("县、市、区", "county")
        case .street: Label("街道", "street office")
        case .town: Label("镇", "town")
        case .township: Label("乡", "township")
        case .otherTownship: Label("其他乡级单位", "other township-level unit")
        case .neighbourhood: Label("居民委员会", "neighbourhood committee")
        case .village: Label("村民委员会", "village committee")
        case .otherVillage: Label("其他村级单位", "other village-level unit")
        case .virtualVillage: Label("虚拟村、社区", "virtual village")
        case .pseudo: Label("单位协会所在地", "place of a chapter without a village")
        case .group: Label("村民小组", "villager group")
        case .unusual: Label("代码不在国家标准的范围内", "code outside the standard's ranges")
        }
    }
}

extension RegionCode {
    package var kind: RegionKind {
        switch level {
        case .country: .country
        case .province: .province
        case .prefecture: .prefecture
        case .county: .county
        case .township: RegionKind(townshipDigits: lastThree)
        case .village: RegionKind(villageDigits: lastThree)
        case .group: .group
        }
    }

    /// The ranges only warn: real lists hold villages numbered 5xx and worse.
    package var isUnusual: Bool { kind == .unusual }

    private var lastThree: Int { Digits.number(text.suffix(3)) ?? 0 }
}

extension RegionKind {
    fileprivate init(townshipDigits: Int) {
        switch townshipDigits {
        case 1...99: self = .street
        case 100...199: self = .town
        case 200...399: self = .township
        case 400...599: self = .otherTownship
        default: self = .unusual
        }
    }

    fileprivate init(villageDigits: Int) {
        switch villageDigits {
        case 498, 598: self = .virtualVillage
        case 1...199: self = .neighbourhood
        case 200...399: self = .village
        case 400...599: self = .otherVillage
        case 900...999: self = .pseudo
        default: self = .unusual
        }
    }
}
