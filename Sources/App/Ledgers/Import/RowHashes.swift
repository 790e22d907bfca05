import Domain
import Foundation

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
        ] + told(of: row)
    }

    /// What only returns say; a ledger without these columns is known as it always was.
    private static func told(of row: ActivityRow) -> [String?] {
        let outputs = row.otherOutputs.map { "\($0.kind.rawValue) \(cell($0.quantity) ?? "")" }
        guard row.heldAt != nil || row.jointWith != nil || !outputs.isEmpty else { return [] }
        return [row.heldAt, row.jointWith] + outputs
    }

    private static func cells(of row: BaseRow) -> [String?] {
        [
            row.chapter.text, row.name, row.product, row.operatorName.text,
            row.operatorIDNumber?.text, row.builtOn?.iso, String(row.amount.count),
            row.funding.rawValue,
        ]
    }

    private static func cell(_ quantity: Quantity?) -> String? {
        quantity.map { "\($0.number) \($0.kind.rawValue)" }
    }

    /// Of self-governance: what became of a suggestion is not what it is known by.
    private static func governance(_ row: CheckedRow) -> [String?] {
        switch row {
        case .suggestion(let row):
            [row.chapter.text, row.receivedOn.iso, row.raisedBy, row.content]
        case .charter(let row):
            [
                row.chapter.text, row.adoptedOn.iso, String(row.presentHouseholds),
                row.filedOn.iso,
            ]
        default: []
        }
    }

    /// Of ledgers about projects, assistance and insurance.
    private static func aid(_ row: CheckedRow) -> [String?] {
        switch row {
        case .base(let row): cells(of: row)
        case .projectHousehold(let row):
            [
                row.baseName, row.headIDNumber.text, String(row.before), String(row.now),
                String(row.year),
            ]
        case .assistance(let row):
            [
                row.chapter.text, row.headIDNumber.text, String(row.year),
                String(row.amount.count),
            ]
        case .policy(let row):
            [
                row.chapter.text, row.headIDNumber.text, row.number, row.startsOn.iso,
                String(row.premium.count),
            ]
        default: []
        }
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
                    row.memberIDNumber?.text ?? "",
                ]
            case .activity(let row): cells(of: row)
            case .starSheet(let row):
                [row.chapter.text, row.headIDNumber.text, String(row.appliedOn.year)]
            case .starHelp(let row):
                [
                    row.chapter.text, row.headIDNumber.text, row.helpedOn.iso, row.method,
                    row.content,
                ]
            case .venue(let row):
                [
                    row.chapter.text, String(row.year), row.what, String(row.amount.count),
                    row.sourceWritten,
                ]
            case .base, .projectHousehold, .assistance, .policy: aid(row)
            case .suggestion, .charter: governance(row)
            }
        return cells.map { $0 ?? "" }.joined(separator: "\u{1E}")
    }
}
