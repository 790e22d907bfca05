/// Why a person may not do something.
package enum RightsRefusal: Error, Hashable, Sendable {
    /// None of her duties opens this door anywhere: forbidden, and the page may say so.
    case noDuty(Act)
    /// Her duty opens it, but not for that place: to her, what lies there does not exist.
    case outsideRegion(Act, RegionCode)
}

/// Who may do what: duty, act and height, in sentences.
///
/// What is not written here is forbidden. Granting has rules of its own on top (`Granting`).
package enum Rights {
    package static let table: [Right] = [
        .everyone(may: aboutHerself),
        .holders(of: [.administrator], may: aboutAccounts, .withinRegion),
        .holders(of: insideTheTree, may: [.searchRegions], .withinRegion),
        // One list serves all: who changes it changes everybody's tree.
        .holders(of: [.administrator], at: [.country], may: [.importRegions], .withinRegion),
        // Says whether the chain holds, and nothing of what is in it.
        .holders(of: [.administrator, .supervisor], may: [.verifyAudit], .everywhere),
    ]

    private static let aboutHerself: [Act] = [
        .seeOwnStart, .changeOwnPassword, .changeOwnLanguage, .seeOwnSessions, .endOwnSession,
    ]

    private static let aboutAccounts: [Act] = [
        .seeAccounts, .addAccount, .grantDuty, .revokeDuty, .inviteAgain, .suspendAccount,
        .reinstateAccount,
    ]

    /// A payment officer sees lists of payees and a member her own household: no tree.
    private static let insideTheTree: [Duty] = [
        .administrator, .villageSecretary, .townshipOfficer, .townshipApprover, .fundKeeper,
        .supervisor, .countyReader,
    ]

    /// Whether someone with these grants may do this there.
    package static func may(_ act: Act, holding grants: [Grant], at region: RegionCode) -> Bool {
        refusal(of: act, holding: grants, at: region) == nil
    }

    /// Stops someone who may not do this there, saying why.
    package static func require(
        _ act: Act,
        holding grants: [Grant],
        at region: RegionCode
    ) throws(RightsRefusal) {
        if let refusal = refusal(of: act, holding: grants, at: region) { throw refusal }
    }

    /// Whether the door is open to her at all, for some place: what the menu shows.
    package static func opens(_ act: Act, holding grants: [Grant]) -> Bool {
        sentences(on: act).contains { $0.duties == nil || grants.contains(where: $0.speaks) }
    }

    /// The places for which she may do this, each with all below it; everyone's own acts have none.
    package static func regions(for act: Act, holding grants: [Grant]) -> [RegionCode] {
        let places = sentences(on: act).flatMap { sentence -> [RegionCode] in
            switch sentence.extent {
            case .herself: []
            case .withinRegion: grants.filter(sentence.speaks).map(\.region)
            case .everywhere: grants.contains(where: sentence.speaks) ? [.country] : []
            }
        }
        return Set(places).sorted().reduce(into: []) { kept, place in
            if !kept.contains(where: { $0.contains(place) }) { kept.append(place) }
        }
    }

    private static func refusal(
        of act: Act,
        holding grants: [Grant],
        at region: RegionCode
    ) -> RightsRefusal? {
        guard opens(act, holding: grants) else { return .noDuty(act) }
        let isAllowed = sentences(on: act).contains { sentence in
            sentence.duties == nil
                || grants.contains {
                    sentence.speaks(of: $0) && sentence.reaches(region, from: $0)
                }
        }
        return isAllowed ? nil : .outsideRegion(act, region)
    }

    private static func sentences(on act: Act) -> [Right] {
        table.filter { $0.acts.contains(act) }
    }
}
