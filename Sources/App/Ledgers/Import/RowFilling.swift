import Domain
import Foundation

extension StagedRow {
    /// Fills in what the row's kind has; numbers of persons are sealed here.
    mutating func fill(
        with row: CheckedRow,
        _ keys: KeyRing,
        _ sounds: inout NameSounds
    ) throws {
        switch row {
        case .profile(let row): profile = row
        case .chapter(let row): try fill(with: row, keys)
        case .officer(let row): try fill(with: row, keys)
        case .member(let row): try fill(with: row, keys, &sounds)
        case .link(let row): try fill(with: row, keys, &sounds)
        case .activity(let row): fill(with: row)
        }
    }

    private mutating func fill(with row: ChapterRow, _ keys: KeyRing) throws {
        region = row.region
        name = row.name
        kind = row.kind.rawValue
        place = row.place
        foundedOn = row.foundedOn
        office = row.office
        try take(row.phone, keys)
    }

    private mutating func fill(with row: OfficerRow, _ keys: KeyRing) throws {
        region = row.chapter
        name = row.name.text
        post = row.post.rawValue
        servesFrom = row.servesFrom
        termYears = row.termYears
        try take(row.idNumber, keys)
    }

    private mutating func fill(
        with row: MemberRow,
        _ keys: KeyRing,
        _ sounds: inout NameSounds
    ) throws {
        region = row.chapter
        name = row.name.text
        initials = sounds.initials(of: row.name)
        sex = row.sex
        birthDate = row.birthDate
        ethnicity = row.ethnicity?.code
        education = row.education?.code
        group = row.group?.text
        // A roster without that column says nothing; one with it says all.
        tags = row.category.isSaid ? row.category.tags.map { $0.rawValue }.sorted() : nil
        elderKind = row.category.elderKind?.rawValue
        joinedOn = row.joinedOn
        remark = row.remark
        try take(row.idNumber, keys)
        try take(row.phone, keys)
    }

    private mutating func fill(
        with row: LinkRow,
        _ keys: KeyRing,
        _ sounds: inout NameSounds
    ) throws {
        region = row.chapter
        name = row.headName.text
        initials = sounds.initials(of: row.headName)
        group = row.group?.text
        address = row.address
        householdSize = row.size
        mark = row.category?.rawValue
        memberHash = keys.hash(of: row.memberIDNumber)
        try take(row.headIDNumber, keys)
    }

    private mutating func fill(with row: ActivityRow) {
        region = row.chapter
        name = row.topic
        kind = row.type.code
        remark = row.result
        activity = row
    }

    private mutating func take(_ number: IDNumber?, _ keys: KeyRing) throws {
        guard let number else { return }
        id = (try keys.sealed(number), keys.hash(of: number))
    }

    private mutating func take(_ number: Phone?, _ keys: KeyRing) throws {
        guard let number else { return }
        phone = (
            try keys.sealed(number), keys.hash(of: number), keys.tail(ofPhone: number.lastFour)
        )
    }
}

/// By what a row without an ID number is known again: all that it says, and the how manieth of
/// its like it is in the file.
struct RowHashes {
    private let keys: KeyRing
    private var seen: [String: Int] = [:]

    init(_ keys: KeyRing) {
        self.keys = keys
    }

    mutating func next(of row: CheckedRow) -> Data {
        let cells = RowHashes.cells(of: row)
        seen[cells, default: 0] += 1
        return keys.fingerprint(of: "\(cells)\u{1F}\(seen[cells] ?? 1)", kind: "ledger row")
    }

    private static func cells(of row: ActivityRow) -> [String?] {
        [
            row.chapter.text, row.heldOn.iso, row.type.code, row.topic, cell(row.headcount),
            cell(row.leaflets), cell(row.wallCharts), cell(row.banners),
            row.costFen.map(String.init), row.result, row.tally?.advised.map(String.init),
            row.tally?.treated.map(String.init), row.tally?.recovered.map(String.init),
        ]
    }

    private static func cell(_ quantity: Quantity?) -> String? {
        quantity.map { "\($0.number) \($0.kind.rawValue)" }
    }

    private static func cells(of row: CheckedRow) -> String {
        let cells: [String?] =
            switch row {
            case .profile(let row): [String(row.year)]
            case .chapter(let row): [row.region.text, row.name]
            case .officer(let row):
                [row.chapter.text, row.post.rawValue, row.name.text, row.servesFrom.iso]
            case .member(let row):
                [
                    row.chapter.text, row.name.text, String(row.sex.rawValue), row.birthDate.iso,
                    row.phone?.digits, row.group?.text, row.joinedOn?.iso, row.remark,
                ]
            case .link(let row):
                [
                    row.chapter.text, row.group?.text, row.headName.text, row.address,
                    row.memberIDNumber.text,
                ]
            case .activity(let row): cells(of: row)
            }
        return cells.map { $0 ?? "" }.joined(separator: "\u{1E}")
    }
}
