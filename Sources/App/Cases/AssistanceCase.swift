import Domain
import Foundation
import Postgres

/// A person who is helped by a programme, or is to be.
struct AssistanceCase: Row, Sendable {
    let id: Int64
    let programme: Int64
    let programmeName: String
    let kind: ProgrammeKind
    let year: Int
    let region: RegionCode
    let chapter: Int64
    let chapterName: String
    let household: Int64?
    let name: String
    let sealedID: [UInt8]?
    let birthYear: Int?
    let isChild: Bool
    let guardian: String?
    let consentedOn: Day?
    let rateClass: RateClass?
    let sponsor: String?
    let contact: String?
    let bank: String?
    let bankTail: String?
    let doublesKnown: Bool
    let state: CaseState
    let listedFrom: Int?
    let carried: Fen?
    let enterer: Account.ID
    let entererName: String
    let enteredAt: Date
    let ledgerLine: Int?
    let rate: Fen?
    let per: RatePeriod?
    let days: Days?

    /// The days that hold for its notices and appeals now.
    struct Days: Sendable {
        let village: Int
        let town: Int
        let county: Int
        let appeal: Int
        let needsCounty: Bool
    }

    init(_ row: inout RowReader) throws {
        id = try row.next()
        programme = try row.next()
        programmeName = try row.next()
        kind = try row.next()
        year = try row.next()
        region = try row.next()
        chapter = try row.next()
        chapterName = try row.next()
        household = try row.next()
        name = try row.next()
        sealedID = try row.next()
        birthYear = try row.next()
        isChild = try row.next()
        guardian = try row.next()
        consentedOn = try row.next()
        rateClass = try row.next()
        sponsor = try row.next()
        contact = try row.next()
        bank = try row.next()
        bankTail = try row.next()
        doublesKnown = try row.next()
        state = try row.next()
        listedFrom = try row.next()
        carried = try row.next(Int64?.self).map { Fen($0) }
        enterer = try row.next()
        entererName = try row.next()
        enteredAt = try row.next()
        ledgerLine = try row.next()
        rate = try row.next(Int64?.self).map { Fen($0) }
        per = try row.next()
        days = try Days(&row)
    }
}

extension AssistanceCase.Days {
    fileprivate init?(_ row: inout RowReader) throws {
        let village = try row.next(Int?.self)
        let town = try row.next(Int?.self)
        let county = try row.next(Int?.self)
        let appeal = try row.next(Int?.self)
        let needsCounty = try row.next(Bool?.self)
        guard let village, let town, let county, let appeal, let needsCounty else { return nil }
        self.init(
            village: village,
            town: town,
            county: county,
            appeal: appeal,
            needsCounty: needsCounty
        )
    }
}
