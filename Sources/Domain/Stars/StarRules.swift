/// The numbers of a scheme: when a star is won, who looks, and how long everything takes.
package struct StarRules: Hashable, Sendable {
    /// The points of a category that win its star, in hundredths.
    package var starAt = 1600
    /// The total of a Five-Star Household, in hundredths.
    package var fiveStarTotal = 8500
    package var fewestReviewers = 3
    package var samplePercent = 20
    package var villageNoticeDays = 7
    package var townshipNoticeDays = 7
    /// Whether what was checked again is posted again.
    package var noticeAfterRecheck = true
    /// So many days an objection is answered in.
    package var recheckDays = 10
    package var appealDays = 10
    package var mendMonths = 3
    /// The day of every year from which awards are looked at again.
    package var reviewFrom = StarRules.firstOfNovember
    /// So many years a household whose award was revoked does not apply.
    package var barYears = 2
    /// One Five-Star Household in so many; nil for no quota.
    package var householdsPerAward: Int?

    package init() {}

    package static let standard = StarRules()

    private static let firstOfNovember = MonthDay(number: 1101)

    /// A review in spring would say nothing of the year it is for.
    package static let reviewDays = 901...1201

    /// How many Five-Star Households so many households may have; nil without a quota.
    package func places(among households: Int) -> Int? {
        householdsPerAward.map { $0 > 0 ? households / $0 : 0 }
    }
}

/// A number of the rules and what it may be.
package enum StarLimit: String, CaseIterable, Sendable {
    case starAt = "star_at"
    case fiveStarTotal = "five_star_total"
    case fewestReviewers = "fewest_reviewers"
    case samplePercent = "sample_percent"
    case villageNoticeDays = "village_notice_days"
    case townshipNoticeDays = "township_notice_days"
    case recheckDays = "recheck_days"
    case appealDays = "appeal_days"
    case mendMonths = "mend_months"
    case barYears = "bar_years"
    case householdsPerAward = "households_per_award"

    package var range: ClosedRange<Int> {
        switch self {
        case .starAt: 1...StarCategory.most
        // All five stars are never less than the total they ask for.
        case .fiveStarTotal: 1...10_000
        case .fewestReviewers: 3...15
        case .samplePercent: 20...100
        case .villageNoticeDays, .townshipNoticeDays: 5...30
        case .recheckDays: 1...30
        case .appealDays: 10...60
        case .mendMonths: 1...12
        case .barYears: 0...5
        case .householdsPerAward: 1...10_000
        }
    }

    package var label: Label {
        switch self {
        case .starAt: Label("得一颗星的类别分", "points of a category that win its star")
        case .fiveStarTotal: Label("五星农家的总分", "total of a Five-Star Household")
        case .fewestReviewers: Label("最少评审员人数", "fewest reviewers")
        case .samplePercent: Label("乡镇抽查比例", "share the township checks")
        case .villageNoticeDays: Label("村级公示天数", "days of the village's notice")
        case .townshipNoticeDays: Label("乡镇公示天数", "days of the township's notice")
        case .recheckDays: Label("答复异议的天数", "days to answer an objection")
        case .appealDays: Label("申诉的天数", "days to appeal")
        case .mendMonths: Label("整改的月数", "months to mend")
        case .barYears: Label("撤销以后不能申报的年数", "years without application after a revocation")
        case .householdsPerAward: Label("每多少户一个名额", "households for one place")
        }
    }

    /// Whether it counts points, in hundredths.
    package var isPoints: Bool { self == .starAt || self == .fiveStarTotal }
}

extension StarRules {
    package subscript(limit: StarLimit) -> Int? {
        switch limit {
        case .starAt: starAt
        case .fiveStarTotal: fiveStarTotal
        case .fewestReviewers: fewestReviewers
        case .samplePercent: samplePercent
        case .villageNoticeDays: villageNoticeDays
        case .townshipNoticeDays: townshipNoticeDays
        case .recheckDays: recheckDays
        case .appealDays: appealDays
        case .mendMonths: mendMonths
        case .barYears: barYears
        case .householdsPerAward: householdsPerAward
        }
    }

    /// Sets a number; whether it is within its limits, the check of a scheme says.
    package mutating func set(_ limit: StarLimit, to value: Int) {
        switch limit {
        case .starAt: starAt = value
        case .fiveStarTotal: fiveStarTotal = value
        case .fewestReviewers: fewestReviewers = value
        case .samplePercent: samplePercent = value
        case .villageNoticeDays: villageNoticeDays = value
        case .townshipNoticeDays: townshipNoticeDays = value
        case .recheckDays: recheckDays = value
        case .appealDays: appealDays = value
        case .mendMonths: mendMonths = value
        case .barYears: barYears = value
        case .householdsPerAward: householdsPerAward = value
        }
    }
}
