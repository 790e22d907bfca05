/// What kind of place or body a chapter belongs to.
package enum ChapterKind: String, CaseIterable, Sendable {
    case town, village, community, enterprise, migrant, other

    package var label: Label {
        switch self {
        case .town: Label("乡镇", "township")
        case .village: Label("村", "village")
        case .community: Label("社区", "community")
        case .enterprise: Label("企业", "enterprise")
        case .migrant: Label("流动人口", "migrants")
        case .other: Label("其他", "other")
        }
    }

    /// Reads the word as a list of chapters has it; nil for anything else.
    package init?(written text: some StringProtocol) {
        switch Folding.simplified(Folding.tight(text)) {
        case "村", "行政村", "村级", "村协会", "村委会", "村民委员会", "行政村协会": self = .village
        case "社区", "居委会", "居", "社区协会", "居民委员会", "社区居委会", "居委会协会": self = .community
        case "企业", "企业协会", "单位", "企事业单位", "企业单位", "事业单位", "非公企业", "企事业", "厂矿": self = .enterprise
        case "流动人口", "流动人口协会": self = .migrant
        case "乡镇", "镇", "乡", "街道": self = .town
        case "其他": self = .other
        default: return nil
        }
    }
}
