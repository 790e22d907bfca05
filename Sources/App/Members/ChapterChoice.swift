import Domain
import Postgres

/// A chapter as the register's forms need it: whose it is, and which groups there are to choose.
struct ChapterChoice: Row, Sendable {
    struct Group: Sendable {
        let id: Int64
        let name: String
    }

    let id: Int64
    let region: RegionCode
    let name: String
    let isDissolved: Bool
    let groups: [Group]

    init(_ row: inout RowReader) throws {
        id = try row.next()
        region = try row.next()
        name = try row.next()
        isDissolved = try row.next(String.self) == "dissolved"
        groups = try row.next([String].self).compactMap { line in
            let halves = line.split(separator: " ", maxSplits: 1)
            return Int64(halves.first ?? "").map { Group(id: $0, name: String(halves.last ?? "")) }
        }
    }
}

/// A place of the register: its name, its chapters, and its groups where it has one chapter.
struct RegisterPlace: Row, Sendable {
    struct Chapter: Sendable {
        let code: String
        let name: String
    }

    let name: String
    let chapters: [Chapter]
    let groups: [String]
    let chapter: Int64?

    init(_ row: inout RowReader) throws {
        name = try row.next()
        chapters = try row.next([String].self).map { line in
            let halves = line.split(separator: " ", maxSplits: 1)
            return Chapter(code: String(halves.first ?? ""), name: String(halves.last ?? ""))
        }
        groups = try row.next()
        chapter = try row.next()
    }
}
