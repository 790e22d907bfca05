import Domain
import Foundation
import HTML
import Postgres

/// A batch of payments, with what the bank has answered.
struct Batch: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let town: String
    let chapter: Int64
    let programme: Int64
    let programmeName: String
    let year: Int
    let term: PaymentTerm
    let state: BatchState
    let payments: Int
    let total: Fen
    let moneyAccount: Int64?
    let usesAid: Bool
    let preparedAt: Date
    let preparer: String
    let paid: Int
    let paidTotal: Fen
    let returned: Int
    let followed: Int
    /// The spending in the book; nil also for whoever reads no book.
    let entry: Int64?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        town = try row.next()
        chapter = try row.next()
        programme = try row.next()
        programmeName = try row.next()
        year = try row.next()
        term = try PaymentTerm(&row)
        state = try row.next()
        payments = try row.next()
        total = Fen(try row.next())
        moneyAccount = try row.next()
        usesAid = try row.next(String?.self) != nil
        preparedAt = try row.next()
        preparer = try row.next()
        paid = try row.next()
        paidTotal = Fen(try row.next())
        returned = try row.next()
        followed = try row.next()
        entry = try row.next()
    }
}

/// A batch in a list.
struct BatchEntry: Row, Sendable {
    let id: Int64
    let town: String
    let programme: String
    let year: Int
    let term: PaymentTerm
    let state: BatchState
    let payments: Int
    let total: Fen
    let preparedAt: Date

    init(_ row: inout RowReader) throws {
        id = try row.next()
        town = try row.next()
        programme = try row.next()
        year = try row.next()
        term = try PaymentTerm(&row)
        state = try row.next()
        payments = try row.next()
        total = Fen(try row.next())
        preparedAt = try row.next()
    }
}

/// A step that was taken with a batch.
struct BatchStepRow: Row, Sendable {
    let step: BatchStep
    let reason: String?
    let taker: String
    let takenAt: Date

    init(_ row: inout RowReader) throws {
        step = try row.next()
        reason = try row.next()
        taker = try row.next()
        takenAt = try row.next()
    }
}

/// What a batch pays in one village, as sums.
struct VillageSum: Row, Sendable {
    let village: String
    let payments: Int
    let total: Fen
    let paid: Int
    let returned: Int

    init(_ row: inout RowReader) throws {
        village = try row.next()
        payments = try row.next()
        total = Fen(try row.next())
        paid = try row.next()
        returned = try row.next()
    }
}

/// A file of the bank's answers that was read.
struct ResultFileRow: Row, Sendable {
    let name: String
    let lines: Int
    let reader: String
    let readAt: Date

    init(_ row: inout RowReader) throws {
        name = try row.next()
        lines = try row.next()
        reader = try row.next()
        readAt = try row.next()
    }
}

/// A programme that may be paid.
struct PaidProgramme: Row, Sendable {
    let id: Int64
    let name: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        name = try row.next()
    }
}

/// What waits at a place, for whom.
struct PaymentsWaiting: Row, Sendable {
    let toPay: Int
    let toManage: Int
    let returned: Int

    init(_ row: inout RowReader) throws {
        toPay = try row.next()
        toManage = try row.next()
        returned = try row.next()
    }
}

/// What a case was paid for one time.
struct CasePayment: Row, Sendable {
    let id: Int64
    let year: Int
    let term: PaymentTerm
    let amount: Fen
    let state: BatchState
    let result: PaymentResult?
    let resultOn: Day?
    let reason: String?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        year = try row.next()
        term = try PaymentTerm(&row)
        amount = Fen(try row.next())
        state = try row.next()
        result = try row.next()
        resultOn = try row.next()
        reason = try row.next()
    }
}

extension PaymentsWaiting {
    /// Nil for whoever has nothing to do with payments.
    static func query(
        for person: SignedIn
    ) -> Query<(waiting: PaymentsWaiting, place: RegionCode)>? {
        let acts: [Act] = [.sendPayments, .preparePayments, .followReturned]
        guard let place = acts.lazy.compactMap({ person.firstPlace(for: $0) }).first else {
            return nil
        }
        return PaymentQuery.waiting.one(PaymentsWaiting.self, place, place.range.upperBound)
            .map { (waiting: $0, place: place) }
    }

    /// What waits for her on the start page.
    func lines(_ t: Words, _ person: SignedIn, at place: RegionCode) -> [PlainList.Item] {
        var items: [PlainList.Item] = []
        if toPay > 0, person.may(.sendPayments) {
            items.append(.init(text: t("{n} 批发放等着送银行或读结果", toPay), link: .payments(place)))
        }
        if toManage > 0, person.may(.preparePayments) {
            items.append(.init(text: t("{n} 批发放等着核拨或办结", toManage), link: .payments(place)))
        }
        if returned > 0, person.may(.followReturned) {
            items.append(
                .init(text: t("{n} 笔退回的等着跟进", returned), link: .returnedPayments(place))
            )
        }
        return items
    }
}
