import Domain
import Foundation
import HTML
import Postgres

/// The query files of what was handed over.
package enum RewardQuery: String, QueryFile {
    case list, add, reverse, file, totals, place

    package static let folder = "rewards"
}

/// What was handed over to a chapter or an excellent member, or the row that takes it back.
struct RewardEntry: Row, Sendable {
    let id: Int64
    let chapter: Int64
    let region: RegionCode
    let placeName: String
    /// Nil if it is for the year.
    let month: Month?
    let member: Int64?
    let memberName: String?
    let thing: String
    let good: RewardGood
    let handedOn: Day
    let handedBy: String
    let receivedBy: String
    let hasFile: Bool
    let enterer: String
    let enteredAt: Date
    let reverses: Int64?
    let reason: String?
    let reversedBy: Int64?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        chapter = try row.next()
        region = try row.next()
        placeName = try row.next()
        month = try row.next(Day?.self).map { Month(of: $0) }
        member = try row.next()
        memberName = try row.next()
        thing = try row.next()
        let quantity: Int? = try row.next()
        let fen: Int64? = try row.next()
        good = fen.map { RewardGood.money(Fen($0)) } ?? .things(quantity ?? 0)
        handedOn = try row.next()
        handedBy = try row.next()
        receivedBy = try row.next()
        hasFile = try row.next()
        enterer = try row.next()
        enteredAt = try row.next()
        reverses = try row.next()
        reason = try row.next()
        reversedBy = try row.next()
    }

    /// Neither taken back nor itself a reversal.
    var counts: Bool { reverses == nil && reversedBy == nil }
}

extension [RewardEntry] {
    /// How many count, and the money among them.
    var sums: (count: Int, money: Fen) {
        let counting = filter(\.counts)
        let fen = counting.reduce(Int64(0)) { sum, reward in
            if case .money(let fen) = reward.good { sum + fen.count } else { sum }
        }
        return (counting.count, Fen(fen))
    }
}

/// The evidence of a reward.
struct RewardFile: Row, Sendable {
    let id: Int64
    let kept: KeptFile

    init(_ row: inout RowReader) throws {
        id = try row.next()
        kept = try KeptFile(&row)
    }
}

/// What a township handed over in a year.
struct RewardTotal: Row, Sendable {
    let region: RegionCode
    let name: String
    let count: Int
    let money: Fen
    let things: Int

    init(_ row: inout RowReader) throws {
        region = try row.next()
        name = try row.next()
        count = try row.next()
        money = Fen(try row.next())
        things = try row.next()
    }
}

extension Link {
    static func rewards(_ place: RegionCode, _ year: Int) -> Link {
        "/rewards/\(place.text)/\(year)"
    }
}

extension Words {
    /// An amount, or how many.
    func good(_ good: RewardGood) -> String {
        switch good {
        case .money(let fen): self("{n} 元", fen.yuan)
        case .things(let count): self("{n} 件", count)
        }
    }
}
