import Domain
import Postgres

/// The chapter whose book is kept.
struct FundDesk: Row, Sendable {
    let chapter: Int64
    let region: RegionCode
    let name: String
    /// The last day of the last month that is closed; nil while none is.
    let closedUntil: Day?

    init(_ row: inout RowReader) throws {
        chapter = try row.next()
        region = try row.next()
        name = try row.next()
        closedUntil = try row.next()
    }
}

/// Where money lies, or what it is held for, with what is there.
struct FundAccount: Row, Sendable {
    enum Kind: Hashable, Sendable {
        /// A cash box, or an account with a bank.
        case money(name: String, isBank: Bool, tail: String?)
        /// Nil for money that may be used for anything.
        case fund(FundPurpose?)
    }

    let id: Int64
    let kind: Kind
    let balance: Fen

    init(_ row: inout RowReader) throws {
        id = try row.next()
        let kind: String = try row.next()
        let purpose: FundPurpose? = try row.next()
        let isBank: Bool? = try row.next()
        let name: String? = try row.next()
        let tail: String? = try row.next()
        self.kind =
            kind == "money"
            ? .money(name: name ?? "", isBank: isBank ?? false, tail: tail) : .fund(purpose)
        balance = Fen(try row.next())
    }

    var isMoney: Bool { if case .money = kind { true } else { false } }
}

/// Something a chapter did, which money may have been paid for.
struct PaidActivity: Row, Sendable {
    let id: Int64
    let heldOn: Day
    let topic: String

    init(_ row: inout RowReader) throws {
        id = try row.next()
        heldOn = try row.next()
        topic = try row.next()
    }
}

extension Words {
    /// An account as people call it.
    func fundAccount(_ kind: FundAccount.Kind) -> String {
        switch kind {
        case .money(let name, _, let tail):
            tail.map { self("{name}（尾号 {tail}）", name, $0) } ?? name
        case .fund(let purpose): fundUse(purpose)
        }
    }

    /// What money is held for; nil for money that may be used for anything.
    func fundUse(_ purpose: FundPurpose?) -> String {
        switch purpose {
        case nil: self("不限定用途")
        case .revolving: self(FundPurpose.revolving.label)
        case .some(let purpose): self("限定用于{purpose}", self(purpose.label))
        }
    }
}
