import Foundation

@testable import Postgres

/// The statements that the tests run.
enum Sample: String, QueryFile {
    static let folder = "sample"

    case one, echo, session, item, items, addItem, slow, divide, wrongTable, wide, addWide
    case value, setValue, total, claim, terminateOthers, terminateAtCommit, openForWriting
    case copyItemsIn, copyItemsOut, copyNumbersOut, copyMuchIn, copyMuchOut, notify

    static let texts: [Sample: String] = [
        .one: "select 1",
        .echo: "select $1::bigint",
        .session: "select pg_backend_pid()",
        .item: "select item_id, label, weight from item where item_id = $1::bigint",
        .items: "select item_id, label, weight from item order by item_id",
        .addItem: "insert into item (item_id, label, weight) values ($1, $2, $3)",
        .slow: "select $1::bigint from pg_sleep($2::float8)",
        .divide: "select 1 / $1::bigint",
        .wrongTable: "select $1::bigint from no_such_table",
        .wide: "select * from wide",
        .addWide: "insert into wide (a, b) values (2, 'y')",
        .value: "select value from counter where counter_id = $1::int",
        .setValue: "update counter set value = $2::bigint where counter_id = $1::int",
        .total: "select sum(value)::bigint from counter",
        .claim: "insert into claim (claim_id) values ($1), ($1)",
        .terminateOthers: """
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
        """,
        .terminateAtCommit: "insert into fate (fate_id) values (1)",
        .openForWriting: """
        select set_config('default_transaction_read_only', 'off', false),
            pg_backend_pid(), pg_sleep(0.2)
        """,
        .copyItemsIn: "copy item (item_id, label, weight) from stdin",
        .copyItemsOut: "copy (select item_id, label from item order by item_id) to stdout",
        .copyNumbersOut:
            "copy (select n, repeat('x', 100) from generate_series(1, 300000) n) to stdout",
        .copyMuchIn: "copy much from stdin",
        .copyMuchOut: "copy much to stdout",
        .notify: "select pg_notify('news', $1)",
    ]

    /// A library of these statements, read from files as the product's are, once for all tests.
    static func library() throws -> QueryLibrary { try shared.get() }

    private static let shared = Result {
        try library(of: [
            folder: Dictionary(uniqueKeysWithValues: texts.map { ($0.key.rawValue, $0.value) }),
            SeriesQuery.folder: SeriesQuery.texts,
        ])
    }

    static func library(of folders: [String: [String: String]]) throws -> QueryLibrary {
        let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        for (folder, files) in folders {
            let place = root.appending(path: folder)
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            for (name, text) in files {
                try text.write(
                    to: place.appending(path: "\(name).sql"),
                    atomically: false,
                    encoding: .utf8
                )
            }
        }
        defer {
            do { try FileManager.default.removeItem(at: root) } catch {}
        }
        return try QueryLibrary(folder: root)
    }
}

/// Many small statements, each of which adds its own number: for first parses under load.
struct SeriesQuery: QueryFile {
    static let folder = "series"
    static let allCases = (0..<400).map { SeriesQuery(number: $0) }
    static var texts: [String: String] {
        Dictionary(
            uniqueKeysWithValues: allCases.map {
                // Every tenth does not parse.
                let column = $0.parses ? "" : "no_such_column + "
                return ($0.rawValue, "select \(column)$1::bigint + \($0.number)")
            }
        )
    }

    let number: Int
    var parses: Bool { number % 10 != 9 }
    var rawValue: String { "add\(number)" }

    init(number: Int) { self.number = number }

    init?(rawValue: String) {
        guard let number = Int(rawValue.dropFirst(3)) else { return nil }
        self.number = number
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

/// The error of a call that must fail.
func failure(_ body: () async throws -> Void) async -> PostgresError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? PostgresError
    }
}
