/// A post in a chapter's council.
package enum OfficerPost: String, CaseIterable, Sendable {
    case president
    case standingVicePresident = "standing_vice_president"
    case vicePresident = "vice_president"
    case secretaryGeneral = "secretary_general"
    case deputySecretaryGeneral = "deputy_secretary_general"
    case standingCouncillor = "standing_councillor"
    case councillor
    case supervisor

    /// Whether a chapter has only one of it at a time.
    package var isSingle: Bool { self == .president || self == .secretaryGeneral }

    package var label: Label {
        switch self {
        case .president: Label("会长", "president")
        case .standingVicePresident: Label("常务副会长", "standing vice-president")
        case .vicePresident: Label("副会长", "vice-president")
        case .secretaryGeneral: Label("秘书长", "secretary-general")
        case .deputySecretaryGeneral: Label("副秘书长", "deputy secretary-general")
        case .standingCouncillor: Label("常务理事", "standing councillor")
        case .councillor: Label("理事", "councillor")
        case .supervisor: Label("监事", "member of the supervisory board")
        }
    }

    /// Reads the word as lists of officers have it; nil for anything else.
    package init?(written text: some StringProtocol) {
        let folded = Folding.simplified(Folding.tight(text))
        guard let post = OfficerPost.allCases.first(where: { $0.label.chinese == folded })
        else { return nil }
        self = post
    }
}
