import Foundation

@testable import Postgres

/// The statements that the tests run.
enum Sample: String, QueryFile {
    static let folder = "sample"

    case one, echo, item, items, addItem, slow, divide, wrongTable, value, setValue, cutOff

    var text: String {
        switch self {
        case .one: "select 1"
        case .echo: "select $1::bigint"
        case .item: "select item_id, label, weight from item where item_id = $1::bigint"
        case .items: "select item_id, label, weight from item order by item_id"
        case .addItem:
            "insert into item (item_id, label, weight) values ($1::bigint, $2::text, $3::int)"
        case .slow: "select $1::bigint from pg_sleep($2::float8)"
        case .divide: "select 1 / $1::bigint"
        case .wrongTable: "select $1::bigint from no_such_table"
        case .value: "select value from counter where counter_id = $1::int"
        case .setValue: "update counter set value = $2::bigint where counter_id = $1::int"
        case .cutOff: "select count(pg_terminate_backend(pid)) from pg_stat_activity where pid = $1"
        }
    }

    /// A library of these statements, read from files as the product's are.
    static func library() throws -> QueryLibrary {
        try library(of: [folder: Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.text) })])
    }

    static func library(of folders: [String: [String: String]]) throws -> QueryLibrary {
        let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        for (folder, files) in folders {
            let place = root.appending(path: folder)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (name, text) in files {
                try text.write(
                    to: place.appending(path: "\(name).sql"), atomically: true, encoding: .utf8)
            }
        }
        defer {
            do { try FileManager.default.removeItem(at: root) } catch {}
        }
        return try QueryLibrary(folder: root)
    }
}

/// A row of the table that most tests read.
struct Item: Row, Equatable {
    let id: Int64
    let label: String
    let weight: Int

    init(_ row: inout RowReader) throws {
        id = try row.next()
        label = try row.next()
        weight = try row.next()
    }
}
