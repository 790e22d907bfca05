import Domain
import Foundation
import HTML
import Postgres

/// A fact that blocks the honour, and the document that proves it.
struct BlockingFact: Row, Sendable {
    let code: String
    let fact: Label
    let document: Label

    init(_ row: inout RowReader) throws {
        code = try row.next()
        fact = Label(try row.next(), try row.next())
        document = Label(try row.next(), try row.next())
    }
}

/// A fact raised against an application.
struct RaisedStarFact: Row, Sendable {
    let id: Int64
    let code: String
    let issuer: String?
    let number: String?
    let datedOn: Day?
    let raisedBy: Int64
    let raiser: String
    let raisedAt: Date
    let upheld: Bool?
    let answer: String?
    let decider: String?
    let decidedAt: Date?

    init(_ row: inout RowReader) throws {
        id = try row.next()
        code = try row.next()
        issuer = try row.next()
        number = try row.next()
        datedOn = try row.next()
        raisedBy = try row.next()
        raiser = try row.next()
        raisedAt = try row.next()
        upheld = try row.next()
        answer = try row.next()
        decider = try row.next()
        decidedAt = try row.next()
    }
}
