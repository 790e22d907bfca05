import Domain
import HTML
import Postgres

/// What waits about self-governance in a place, for the start page.
struct GovernanceWaiting: Row, Sendable {
    let toFile: Int
    let toPost: Int
    let issues: Int
    let unassigned: Int
    /// Villages and communities that fell behind with their democratic reviews of the year.
    let short: Int

    init(_ row: inout RowReader) throws {
        toFile = try row.next()
        toPost = try row.next()
        issues = try row.next()
        unassigned = try row.next()
        short = try row.next()
    }

    /// Nil for whoever keeps nothing of it.
    static func query(
        for person: SignedIn,
        on today: Day
    ) -> Query<(waiting: GovernanceWaiting, place: RegionCode)>? {
        guard let place = person.firstPlace(for: .keepGovernance) else { return nil }
        return GovernanceQuery.waiting.one(
            GovernanceWaiting.self,
            place,
            place.range.upperBound,
            today
        ).map { (waiting: $0, place: place) }
    }

    func lines(_ t: Words, _ person: SignedIn, at place: RegionCode)
        -> [PlainList.Item]
    {
        let sheet: Link = "/governance-waiting/\(place.text)"
        var items: [PlainList.Item] = []
        if toFile > 0, person.may(.fileCharter, at: place) {
            items.append(.init(text: t("{n} 份章程等着核对备案", toFile), link: "\(sheet)#file"))
        }
        if toPost > 0 {
            items.append(.init(text: t("{n} 份章程备了案，还没有公布", toPost), link: "\(sheet)#post"))
        }
        if issues > 0 {
            items.append(.init(text: t("{n} 个评议问题过期没有整改", issues), link: "\(sheet)#issue"))
        }
        if short > 0 {
            let text = t("{n} 个村、社区今年的民主评议还不够", short)
            items.append(.init(text: text, link: "\(sheet)#review"))
        }
        if unassigned > 0 {
            let link = Link("/suggestions\(query: ["place": place.text, "show": "unassigned"])")
            items.append(.init(text: t("{n} 条意见过了交办的日子，还没有人办", unassigned), link: link))
        }
        return items
    }
}
