import Domain
import Foundation
import Postgres

/// A checked row on its way into `import_row`: what its kind has not stays nil.
struct StagedRow: Sendable {
    /// The number of the row in its file, from 1; `line` is what the clerk sees beside it.
    var n: Int
    var line: Int
    var region: RegionCode?
    var rowHash: Data?
    var name: String?
    var initials: String?
    var id: (sealed: Data, hash: Data)?
    var phone: (sealed: Data, hash: Data, tail: Data)?
    var sex: Sex?
    var birthDate: Day?
    var ethnicity: String?
    var education: String?
    var group: String?
    var tags: [String]?
    var elderKind: String?
    var joinedOn: Day?
    var remark: String?
    var kind: String?
    var place: String?
    var office: String?
    var foundedOn: Day?
    var post: String?
    var servesFrom: Day?
    var termYears: Int?
    var address: String?
    var householdSize: Int?
    var mark: String?
    var memberHash: Data?
    var profile: ProfileRow?
    var activity: ActivityRow?
    var year: Int?
    /// What an activity cost, or a venue.
    var costFen: Int?
    /// Where the money for a venue came from.
    var source: String?
    /// When an activity was held, a household applied or was helped.
    var heldOn: Day?
    var starPoints: [Int]?
    /// What a household declared to earn a head, in yuan: before a project, and in `year`.
    var incomes: (before: Int, now: Int)?

    init(n: Int, line: Int) {
        self.n = n
        self.line = line
    }

    /// Writes the row in the order of `ledgers/stage.sql`.
    func write(to lines: inout CopyLines, file: Int64) {
        lines.add(Int(file))
        lines.add(n)
        lines.add(line)
        lines.add(region?.text)
        lines.add(bytes: rowHash)
        writePerson(to: &lines)
        lines.add(kind)
        lines.add(place)
        lines.add(office)
        lines.add(foundedOn?.iso)
        lines.add(post)
        lines.add(servesFrom?.iso)
        lines.add(termYears)
        lines.add(address)
        lines.add(householdSize)
        lines.add(mark)
        lines.add(bytes: memberHash)
        writeProfile(to: &lines)
        writeActivity(to: &lines)
        lines.add(list: starPoints?.map { String($0) })
        lines.add(source)
        lines.add(incomes?.before)
        lines.add(incomes?.now)
        lines.endLine()
    }

    private func writePerson(to lines: inout CopyLines) {
        lines.add(name)
        lines.add(initials)
        lines.add(bytes: id?.sealed)
        lines.add(bytes: id?.hash)
        lines.add(bytes: phone?.sealed)
        lines.add(bytes: phone?.hash)
        lines.add(bytes: phone?.tail)
        lines.add(sex?.rawValue)
        lines.add(birthDate?.iso)
        lines.add(ethnicity)
        lines.add(education)
        lines.add(group)
        lines.add(list: tags)
        lines.add(elderKind)
        lines.add(joinedOn?.iso)
        lines.add(remark)
    }

    private func writeProfile(to lines: inout CopyLines) {
        lines.add(year)
        lines.add(profile?.villages)
        lines.add(profile?.communities)
        lines.add(profile?.areaHundredths)
        lines.add(profile?.population)
        lines.add(profile?.households)
        lines.add(profile?.marriedWomen)
    }

    private func writeActivity(to lines: inout CopyLines) {
        lines.add(heldOn?.iso)
        for quantity in [
            activity?.headcount, activity?.leaflets, activity?.wallCharts, activity?.banners,
        ] {
            lines.add(quantity?.number)
            lines.add(quantity?.kind.rawValue)
        }
        lines.add(costFen)
        lines.add(activity?.tally?.advised)
        lines.add(activity?.tally?.treated)
        lines.add(activity?.tally?.recovered)
    }
}
