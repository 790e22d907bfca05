/// What an account is for; a person may have several, each for a place.
package enum Duty: String, CaseIterable, Sendable {
    case administrator
    case villageSecretary = "village_secretary"
    case townshipOfficer = "township_officer"
    case townshipApprover = "township_approver"
    case countyApprover = "county_approver"
    case fundKeeper = "fund_keeper"
    case paymentOfficer = "payment_officer"
    case supervisor
    case countyReader = "county_reader"
    case ratingClerk = "rating_clerk"
    case starReviewer = "star_reviewer"
    case member

    package var label: Label {
        switch self {
        case .administrator: Label("账号管理员", "administrator")
        case .villageSecretary: Label("村级秘书长", "village secretary")
        case .townshipOfficer: Label("乡镇专干", "township officer")
        case .townshipApprover: Label("乡镇审批人", "township approver")
        case .countyApprover: Label("县级审批人", "county approver")
        case .fundKeeper: Label("资金管理员", "fund keeper")
        case .paymentOfficer: Label("资金发放员", "payment officer")
        case .supervisor: Label("监督员", "supervisor")
        case .countyReader: Label("县级查阅人", "county reader")
        case .ratingClerk: Label("考评计算员", "rating clerk")
        case .starReviewer: Label("五星评审员", "five-star reviewer")
        case .member: Label("会员", "member")
        }
    }

    /// The heights of the tree at which the duty makes sense.
    ///
    /// Enterprise and migrants' chapters have a code of village length, so their secretaries
    /// and members are covered; the town's own chapter is kept by the township officer.
    package var levels: [RegionLevel] {
        switch self {
        case .administrator, .ratingClerk: [.province, .prefecture, .county, .township]
        case .villageSecretary, .starReviewer, .member: [.village]
        case .townshipOfficer, .townshipApprover: [.township]
        case .fundKeeper, .paymentOfficer, .supervisor: [.county, .township]
        case .countyApprover, .countyReader: [.county]
        }
    }

    /// The separated power the duty carries, if any.
    package var power: Power? {
        switch self {
        case .townshipApprover, .countyApprover: .confirm
        case .fundKeeper: .manage
        case .paymentOfficer: .pay
        case .supervisor: .supervise
        case .administrator, .villageSecretary, .townshipOfficer, .countyReader, .ratingClerk,
            .starReviewer, .member:
            nil
        }
    }

    /// Whoever decides or pays is known by the keyed hash of her ID number, so that one person
    /// cannot do so under two names.
    ///
    /// The township's officer carries none of the four powers, but gives the points that an
    /// approver approves, and confirms what another raised.
    package var decidesOrPays: Bool { power != nil || self == .townshipOfficer }

    /// A one-time code besides the password, for every duty above a village.
    package var needsTOTP: Bool {
        switch self {
        case .villageSecretary, .starReviewer, .member: false
        case .administrator, .townshipOfficer, .townshipApprover, .countyApprover, .fundKeeper,
            .paymentOfficer, .supervisor, .countyReader, .ratingClerk:
            true
        }
    }
}
