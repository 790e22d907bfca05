import Domain
import HTML
import Postgres

/// What waits about the projects of a place.
struct ProjectsDue: Row, Sendable {
    let followUps: Int
    let forTownship: Int
    let forCounty: Int
    let forSignature: Int

    init(_ row: inout RowReader) throws {
        followUps = try row.next()
        forTownship = try row.next()
        forCounty = try row.next()
        forSignature = try row.next()
    }

    /// Asked of where she enters, approves or signs; nil for whoever does none of it.
    static func query(for person: SignedIn, on today: Day) -> Query<(ProjectsDue, RegionCode)>? {
        let acts: [Act] = [.enterProject, .approveProject, .approveLargeProject]
        guard let place = acts.lazy.compactMap({ person.firstPlace(for: $0) }).first else {
            return nil
        }
        return ProjectQuery.due.one(ProjectsDue.self, place, place.range.upperBound, today)
            .map { ($0, place) }
    }

    /// The lines of her start page: only what is hers to do.
    func lines(_ t: Words, _ person: SignedIn, at place: RegionCode) -> [PlainList.Item] {
        let link: Link = "/projects?place=\(place.text)"
        var lines: [PlainList.Item] = []
        if followUps > 0, person.may(.enterProject, at: place) {
            lines.append(.init(text: t("{n} 次项目回访到期了", followUps), link: link))
        }
        if forTownship > 0, person.may(.approveProject, at: place) {
            lines.append(.init(text: t("{n} 个项目公示期满，等您审批", forTownship), link: link))
        }
        if forCounty > 0, person.may(.approveLargeProject, at: place) {
            lines.append(.init(text: t("{n} 个大项目等县里审批", forCounty), link: link))
        }
        if forSignature > 0, person.may(.signAcceptance, at: place) {
            lines.append(.init(text: t("{n} 个项目的验收等着签字", forSignature), link: link))
        }
        return lines
    }
}
