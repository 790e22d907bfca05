import Domain
import Postgres

/// The query file of what is said from the web; what hangs is read as the board.
package enum WebObjectionQuery: String, QueryFile {
    case object

    package static let folder = "web_objections"
}

/// A notice of households that hangs today.
struct OpenNotice: Row, Sendable {
    let id: Int64
    let region: RegionCode
    let place: String
    let title: String
    let desk: String
    let time: NoticeTime

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        place = try row.next()
        title = try row.next()
        desk = try row.next()
        time = NoticeTime(from: try row.next(), to: try row.next())
    }
}

/// A household that a notice names; the database gives no more than the masked name.
struct NamedHousehold: Row, Sendable {
    let notice: Int64
    let application: Int64
    let place: String
    let name: String
    let stars: Int
    let isFive: Bool

    init(_ row: inout RowReader) throws {
        notice = try row.next()
        application = try row.next()
        place = try row.next()
        name = try row.next()
        stars = try row.next()
        isFive = try row.next()
    }
}
