/// What a person does at a door; each has a row in the table of rights.
package enum Act: String, CaseIterable, Sendable {
    // About herself.
    case seeOwnStart
    case changeOwnPassword
    case changeOwnLanguage
    case seeOwnSessions
    case endOwnSession

    // About the accounts of a place.
    case seeAccounts
    case addAccount
    case grantDuty
    case revokeDuty
    case inviteAgain
    case suspendAccount
    case reinstateAccount

    // About the tree of divisions and the whole house.
    case searchRegions
    case verifyAudit
}
