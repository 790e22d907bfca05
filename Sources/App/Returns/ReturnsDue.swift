import Domain
import HTML

/// How the newest period of each return of a place stands, for whoever makes it.
struct ReturnsDue: Sendable {
    let place: RegionCode
    private(set) var due = 0
    private(set) var overdue = 0

    /// - Parameter made: what somebody has made that returns are taken from.
    init(
        at place: RegionCode,
        for person: SignedIn,
        _ exports: [LastExport],
        made: Set<MadeReturn>,
        on today: Day
    ) {
        self.place = place
        for kind in StandardReturn.allCases {
            guard person.may(kind.maker, at: place) else { continue }
            for period in kind.chased(exports, on: today) where kind.isOwed(period, made) {
                switch ReturnState(kind, period, exports, on: today) {
                case .due: due += 1
                case .overdue: overdue += 1
                case .done, .notYet: continue
                }
            }
        }
    }

    func line(_ t: Words) -> PlainList.Item? {
        guard due + overdue > 0 else { return nil }
        let said =
            overdue == 0
            ? t("{n} 份报表该出了", due)
            : due == 0
                ? t("{n} 份报表过了期", overdue) : t("{n} 份报表该出了，{m} 份过了期", due, overdue)
        return PlainList.Item(text: said, link: .returns(place))
    }
}

extension ReturnState {
    init(
        _ kind: StandardReturn,
        _ period: ReturnPeriod,
        _ exports: [LastExport],
        on today: Day
    ) {
        let last = exports.first { $0.kind == kind && $0.period == period }
        self.init(kind.rule, period, lastOn: last?.at.day, today: today)
    }
}

extension StandardReturn {
    /// The newest period, and those before it since the first that was ever taken out: who has begun to hand a return
    /// in is asked for each after it, and a place that begins is blamed for none before.
    ///
    /// - Parameter exports: those since the beginning of last year.
    func chased(_ exports: [LastExport], on today: Day) -> [ReturnPeriod] {
        let newest = rule.newest(on: today)
        let first = exports.filter { $0.kind == self }.compactMap { $0.period?.first }.min()
        guard let first else { return [newest] }
        return (today.year - 1...today.year).flatMap { rule.periods(of: $0) }
            .filter { $0.first > first && $0.first < newest.first } + [newest]
    }

    /// Whether anybody waits for that period: a year without a round of five-star households has no statistics
    /// of one, whereas a month whose flags are not published is late.
    func isOwed(_ period: ReturnPeriod, _ made: Set<MadeReturn>) -> Bool {
        self != .stars || made.contains(MadeReturn(self, period))
    }

    /// What whoever makes it does there.
    var maker: Act {
        switch self {
        case .organisation, .roster: .changeMember
        case .links: .changeLinks
        case .activities: .logActivity
        case .rating: .reviewMonth
        case .stars: .checkStars
        case .projects: .enterProject
        case .assistance, .notices: .enterCase
        case .insurance: .keepPolicies
        case .funds: .enterFund
        case .venues: .keepVenues
        case .selfGovernance: .keepGovernance
        case .summary: .writeSummary
        }
    }

    /// Where its page, its paper and its workbook are; nil where it has none there.
    ///
    /// - Parameter isMade: whether it is there, of one that somebody has to make first.
    func ways(
        _ place: RegionCode,
        _ period: ReturnPeriod,
        isMade: Bool
    ) -> (page: Link?, paper: Link?, file: Link?) {
        let own = Link.standardReturn(self, place, period)
        switch self {
        case .organisation, .roster, .links, .activities:
            return (own, "\(own)/print", "\(own).xlsx")
        case .rating:
            guard isMade else { return (own, nil, nil) }
            return (own, "\(own)/print", "\(own).xlsx")
        case .stars:
            // Each round has its own; there may be none that year.
            guard isMade else { return ("/stars", nil, nil) }
            let link: Link = "/stars/\(place.text)/\(period.year)"
            return ("\(link)/statistics", "\(link)/r6", "\(link)/r6.xlsx")
        default: return waysElsewhere(place, period, isMade: isMade)
        }
    }

    /// Of those that stand with their subjects.
    private func waysElsewhere(
        _ place: RegionCode,
        _ period: ReturnPeriod,
        isMade: Bool
    ) -> (page: Link?, paper: Link?, file: Link?) {
        let (code, year) = (place.text, period.year)
        let quarter = (period.months.lowerBound + 2) / 3
        switch self {
        case .projects:
            let link: Link = "/projects/place/\(code)/\(year)/return"
            return (nil, "\(link)/print?quarter=\(quarter)", "\(link)?quarter=\(quarter)")
        case .assistance:
            let link: Link = "/cases/place/\(code)/\(year)/aid-return"
            return (nil, "\(link)?quarter=\(quarter)", "\(link).xlsx?quarter=\(quarter)")
        case .notices:
            let link: Link = "/cases/place/\(code)/\(year)/notice-return"
            return (nil, link, "\(link).xlsx")
        case .insurance:
            let link: Link = .insurance(place, year)
            return (link, "\(link)/r10", "\(link)/r10.xlsx")
        case .funds:
            let link: Link = "/funds/\(code)/\(period.iso)"
            return (link, "\(link)/print", "\(link)/return")
        case .venues:
            let link: Link = .venues(place, year)
            return (link, "\(link)/r13", "\(link)/r13.xlsx")
        case .selfGovernance:
            let link: Link = "/governance/\(code)/\(period.iso)"
            return (link, "\(link)/r11", "\(link)/r11.xlsx")
        case .summary:
            let link: Link = .summary(place, year)
            return isMade
                ? (link, "\(link)/print", nil) : ("/summaries?place=\(code)&year=\(year)", nil, nil)
        default: return (nil, nil, nil)
        }
    }
}
