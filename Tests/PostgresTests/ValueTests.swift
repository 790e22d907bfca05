import Foundation
import Testing

@testable import Postgres

/// Every type, from Swift to the server and back.
@Suite struct ValueTests {
    /// A query file of its own for each expression, answered with one row.
    private func ask<R: Row>(
        _ row: R.Type,
        _ text: String,
        _ parameters: any Bindable...
    ) async throws -> R {
        let library = try Sample.library(of: ["sample": ["one": text]])
        let pool = try Pool(
            PoolConfiguration(connectionString: try TestServer.connectionString(), size: 1),
            library: library,
            logger: .silent
        )
        defer { pool.close() }
        return try await pool.run(
            Query(Sample.one, parameters) { reply throws(PostgresError) in
                try reply.row(row, at: 0)
            }
        )
    }

    private func fault<R: Row>(_ row: R.Type, _ text: String) async -> String {
        await failure { _ = try await ask(row, text) }?.description ?? "no error"
    }

    struct Everything: Row, Equatable {
        var whole: Int64
        var small: Int32
        var text: String
        var flag: Bool
        var day: CivilDate
        var bytes: [UInt8]
        var identity: UUID
        var json: JSONText
        var fraction: Double
        var numbers: [Int]
        var words: [String?]
        var days: [CivilDate]
        var blobs: [[UInt8]]
        var flags: [Bool]

        init(_ row: inout RowReader) throws {
            whole = try row.next()
            small = try row.next()
            text = try row.next()
            flag = try row.next()
            day = try row.next()
            bytes = try row.next()
            identity = try row.next()
            json = try row.next()
            fraction = try row.next()
            numbers = try row.next()
            words = try row.next()
            days = try row.next()
            blobs = try row.next()
            flags = try row.next()
        }
    }

    @Test func `every type comes back as it was sent`() async throws {
        let day = try #require(CivilDate(year: 2026, month: 2, day: 28))
        let identity = UUID()
        let words: [String?] = ["", "NULL", nil, "a \"b\" \\ c", "{x,y}", " 协会 ", "\n\t'"]
        let row = try await ask(
            Everything.self,
            """
            select $1::bigint, $2::int, $3::text, $4::bool, $5::date, $6::bytea, $7::uuid, $8::jsonb,
                $9::float8, $10::int[], $11::text[], $12::date[], $13::bytea[], $14::bool[]
            """,
            Int64.min,
            Int32.max,
            "计生协会 'q' \\ \u{301}",
            true,
            day,
            [UInt8](0...255),
            identity,
            JSONText(#"{"a": [1, null]}"#),
            0.1 + 0.2,
            [1, -2, 3],
            words,
            [day],
            [[UInt8](), [0, 255]],
            [true, false]
        )
        #expect(row.whole == .min)
        #expect(row.small == .max)
        #expect(row.text == "计生协会 'q' \\ \u{301}")
        #expect(row.flag)
        #expect(row.day == day)
        #expect(row.bytes == [UInt8](0...255))
        #expect(row.identity == identity)
        #expect(row.json.text == #"{"a": [1, null]}"#)
        #expect(row.fraction == 0.1 + 0.2)
        #expect(row.numbers == [1, -2, 3])
        #expect(row.words == words)
        #expect(row.days == [day])
        #expect(row.blobs == [[], [0, 255]])
        #expect(row.flags == [true, false])
    }

    @Test func `NULL is nil where allowed and an error where not`() async throws {
        #expect(try await ask(Int?.self, "select $1::int", Int?.none) == nil)
        #expect(try await ask([Int?].self, "select array[1, null, 3]") == [1, nil, 3])
        #expect(try await ask([Int].self, "select '{}'::int[]").isEmpty)
        #expect(
            await fault(Int.self, "select null::int as points")
                == "sample/one: an answer does not have the expected shape: "
                + "column points as Int: NULL where a value is expected"
        )
        #expect(await fault([Int].self, "select array[1, null]").contains("NULL where"))
    }

    @Test(arguments: [
        "2026-04-06 07:08:09.123456+00", "1969-12-31 23:59:59.999999+00", "0001-01-01 00:00:00+00",
        "2000-02-29 12:00:00+00", "1900-03-01 00:00:00.5+00", "9999-12-31 23:59:59.999+00",
    ]) func `moments come back to the microsecond`(text: String) async throws {
        let moment = try await ask(Moment.self, "select '\(text)'::timestamptz").date
        let back = try await ask(Bool.self, "select $1::timestamptz = '\(text)'", moment)
        // A Double holds a microsecond only in the centuries around 2001.
        if text.hasPrefix("20") || text.hasPrefix("19") { #expect(back) }
        #expect(try await ask(Moment.self, "select $1::timestamptz", moment).date == moment)
    }

    struct Moment: Row {
        let date: Date
        init(_ row: inout RowReader) throws { date = try row.next() }
    }

    @Test func `the server and we count days alike`() async throws {
        for number in stride(from: -700_000, through: 2_900_000, by: 7919) {
            let day = try #require(CivilDate(daysSinceEpoch: number))
            #expect(day.daysSinceEpoch == number)
        }
        let far = try await ask(CivilDate.self, "select date '12026-01-31'")
        #expect(far == CivilDate(year: 12026, month: 1, day: 31))
        #expect(
            try await ask(Int.self, "select $1::date - date '1970-01-01'", far)
                == far.daysSinceEpoch
        )
        #expect(CivilDate(year: 2026, month: 2, day: 29) == nil)
        #expect(
            await fault(CivilDate.self, "select date '0044-03-15 BC'").contains("before the year 1")
        )
        #expect(await fault(CivilDate.self, "select 'infinity'::date").contains("infinite"))
        #expect(await fault(Moment.self, "select '-infinity'::timestamptz").contains("infinite"))
    }

    struct Money: Row {
        let fen: Int64
        init(_ row: inout RowReader) throws { fen = try row.scaled(2) }
    }

    @Test(arguments: [
        ("12.5", 1250), ("-0.01", -1), ("0", 0), ("-7", -700), ("1.2500", 125),
        ("92233720368547758.07", Int64.max), ("-92233720368547758.08", Int64.min),
    ]) func `numeric is read as a whole number of its unit`(text: String, fen: Int64) async throws {
        #expect(try await ask(Money.self, "select \(text)::numeric").fen == fen)
        #expect(
            try await ask(Bool.self, "select $1::numeric = \(text)", Scaled(fen, decimals: 2))
        )
    }

    @Test func `numeric that does not fit is an error, never rounded`() async {
        #expect(await fault(Money.self, "select 1.005::numeric").contains("more decimals"))
        #expect(await fault(Money.self, "select 92233720368547758.08").contains("out of"))
        #expect(await fault(Money.self, "select 'NaN'::numeric").contains("infinite"))
        #expect(await fault(Money.self, "select null::numeric").contains("NULL"))
    }

    @Test func `a wrong shape names query, column and type but never the data`() async {
        #expect(
            await fault(Int.self, "select 'secret' as label")
                == "sample/one: an answer does not have the expected shape: "
                + "column label as Int: not written as this type is"
        )
        #expect(await fault(Item.self, "select 1").contains("there is no column 2 for a String"))
        #expect(await fault(Int.self, "select 1, 2").contains("1 of 2 columns were read"))
        #expect(await fault(Int32.self, "select 2147483648").contains("out of this type's range"))
        let error = await failure {
            _ = try await ask(Int.self, "select $1::text::int", "a secret")
        }
        #expect(error?.sqlState == "22P02")
        #expect(error?.serverMessage?.contains("a secret") == true)
        #expect(!"\(String(describing: error)) \(String(reflecting: error))".contains("secret"))
    }

    @Test func `what a function raises is never told`() async throws {
        try await Bench.with { bench in
            try await bench.script(
                """
                create function sample_refusal() returns int language plpgsql as
                $$ begin raise 'a secret' using errcode = '42501'; end $$;
                alter table wide add check (sample_refusal() = 1) not valid
                """
            )
            let error = await failure {
                try await bench.pool.transaction { tx in
                    _ = try await tx.run(Sample.addWide.execute())
                }
            }
            #expect(error?.sqlState == "42501")
            #expect(error?.serverMessage == "a secret")
            #expect(error?.description.contains("secret") == false)
        }
    }

    @Test func `a text with a NUL is refused before it is cut short`() async {
        let error = await failure { _ = try await ask(String.self, "select $1::text", "a\0b") }
        #expect(error?.kind == .parameter)
    }
}
